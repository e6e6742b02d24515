//! A spend ...

use super::mock::*;
use crate::{Approvals, Count, Error, Track};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    sp_runtime::DispatchError,
};

#[test]
fn is_counted_forwarded_and_told() {
    chain(|| {
        assert_ok!(spend(Track::Small, QTA, 400));
        assert_eq!(listed(), [(QTA, 400, 7, None)]);
        spent(Track::Small, QTA, 400, (0, 400), 1_000);
        assert_ok!(spend(Track::Small, QTA, 600));
        spent(Track::Small, QTA, 600, (400, 1_000), 1_000);
        assert_eq!(Approvals::<Test>::get(Track::Small, QTA).ever, 1_000);
        assert_eq!(Count::<Test>::get(), 2);
    });
}

#[test]
fn carries_its_time_on() {
    chain(|| {
        assert_ok!(Spending::spend(by(Track::Large), QUSD, 250, 8, Some(99)));
        assert_eq!(listed(), [(QUSD, 250, 8, Some(99))]);
    });
}

#[test]
fn valid_one_moment_after_the_latest_is_refused_as_too_late_and_at_the_latest_is_not() {
    chain(|| {
        let from = |moment| Spending::spend(by(Track::Large), QUSD, 250, 8, Some(moment));
        assert_noop!(from(LATEST + 1), Error::<Test>::TooLate);
        assert_noop!(from(u64::MAX), Error::<Test>::TooLate);
        assert_ok!(from(LATEST));
    });
}

#[test]
fn of_a_stranger_is_refused() {
    chain(|| {
        for origin in [RuntimeOrigin::signed(3), RuntimeOrigin::none(), RuntimeOrigin::root()] {
            assert_noop!(Spending::spend(origin, QTA, 1, 7, None), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_this_pallets_own_origin_is_refused() {
    chain(|| {
        let own = RuntimeOrigin::from(crate::Origin::Spending);
        assert_noop!(Spending::spend(own, QTA, 1, 7, None), DispatchError::BadOrigin);
    });
}

#[test]
fn of_nothing_is_refused_as_zero_amount() {
    chain(|| {
        assert_noop!(spend(Track::Small, QTA, 0), Error::<Test>::ZeroAmount);
    });
}

#[test]
fn of_what_the_treasury_lacks_is_refused_as_nothing_held() {
    chain(|| {
        assert_noop!(spend(Track::Large, 99, 1), Error::<Test>::NothingHeld);
    });
}

#[test]
fn beyond_the_limit_is_refused_as_over_limit() {
    chain(|| {
        assert_noop!(spend(Track::Small, QTA, 1_001), Error::<Test>::OverLimit);
        assert_noop!(spend(Track::Large, QTA, 5_001), Error::<Test>::OverLimit);
        assert_noop!(spend(Track::Large, QTA, u128::MAX), Error::<Test>::OverLimit);
    });
}

#[test]
fn past_all_counting_is_refused_as_record_full() {
    chain(|| {
        assert_ok!(spend(Track::Small, QTA, 1));
        let lawful = Approvals::<Test>::get(Track::Small, QTA);
        Approvals::<Test>::mutate(Track::Small, QTA, |approved| approved.ever = u128::MAX);
        assert_noop!(spend(Track::Small, QTA, 1), Error::<Test>::RecordFull);
        Approvals::<Test>::insert(Track::Small, QTA, lawful);
        Count::<Test>::put(u32::MAX);
        assert_noop!(spend(Track::Small, QTA, 1), Error::<Test>::RecordFull);
        Count::<Test>::put(1);
    });
}

#[test]
fn that_the_treasury_refuses_is_not_counted() {
    chain(|| {
        let refused = DispatchError::Other("refused by the treasury");
        assert_noop!(Spending::spend(by(Track::Small), QTA, 1_000, 13, None), refused);
        assert_eq!(Spending::room_down(Track::Small, &QTA), 1_000);
        assert_eq!(listed(), []);
    });
}

#[test]
fn names_the_first_error_of_several_in_their_order() {
    chain(|| {
        assert_noop!(Spending::spend(RuntimeOrigin::root(), 99, 0, 7, None), DispatchError::BadOrigin);
        assert_noop!(spend(Track::Small, 99, 0), Error::<Test>::ZeroAmount);
        assert_noop!(spend(Track::Small, 99, u128::MAX), Error::<Test>::NothingHeld);
        // Above the limit, and the treasury would refuse the beneficiary.
        let tried = Spending::spend(by(Track::Small), QTA, 1_001, 13, None);
        assert_noop!(tried, Error::<Test>::OverLimit);
    });
}
