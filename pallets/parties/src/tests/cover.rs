//! `cover`: an insurer stands behind a party, in favour of a warehouse.

use super::*;
use crate::{Cover, Covers, MAX_COVERS};

/// A chain on which 2 is an insurer and 1 a custodian.
fn insured() -> TestExternalities {
    let mut ext = custodian();
    ext.execute_with(|| admitted(2, Role::Insurer));
    ext
}

fn cover(amount: Dollars, until: u64) -> Result<(), DispatchError> {
    Desk::cover(by(2), 1, amount, until, WAREHOUSE)
}

#[test]
fn raises_what_the_party_may_answer_for() {
    insured().execute_with(|| {
        wait(90 * DAY);
        assert_eq!(Desk::room(&1), 5 * VALUE);
        let until = now() + DAY;
        events();
        assert_ok!(cover(300_000 * USD, until));
        assert_eq!(Desk::room(&1), 5 * VALUE + 300_000 * USD);
        let cover = Cover { insurer: 2, loss_payee: WAREHOUSE, amount: 300_000 * USD, until };
        assert_eq!(Covers::<Test>::get(1).as_slice(), core::slice::from_ref(&cover));
        assert_eq!(party(2).covers_until, Some(until));
        assert_eq!(events(), [Event::Covered { who: 1, cover }]);
        at(until - 1);
        assert_eq!(Desk::cover_in_force(&1), 300_000 * USD);
        at(until);
        assert_eq!(Desk::cover_in_force(&1), 0);
        check();
    });
}

#[test]
fn covers_of_several_insurers_add_up() {
    insured().execute_with(|| {
        admitted(3, Role::Insurer);
        let until = now() + DAY;
        assert_ok!(cover(USD, until));
        assert_ok!(Desk::cover(by(3), 1, 2 * USD, until + 1, WAREHOUSE));
        assert_eq!(Desk::cover_in_force(&1), 3 * USD);
        at(until);
        assert_eq!(Desk::cover_in_force(&1), 2 * USD);
        check();
    });
}

#[test]
fn cover_in_force_grows_or_lasts_longer_and_never_the_reverse() {
    insured().execute_with(|| {
        let until = now() + DAY;
        assert_ok!(cover(USD, until));
        assert_noop!(cover(USD - 1, until + 1), Error::CoverRuns);
        assert_noop!(cover(USD + 1, until - 1), Error::CoverRuns);
        assert_ok!(cover(USD, until));
        assert_ok!(cover(USD + 1, until));
        assert_ok!(cover(USD + 1, until + 1));
        assert_eq!(Desk::cover_in_force(&1), USD + 1);
        at(until + 1);
        assert_ok!(cover(1, until + 2));
        assert_eq!(Covers::<Test>::get(1).len(), 1);
    });
}

#[test]
fn end_of_the_longest_cover_binds_the_insurer() {
    insured().execute_with(|| {
        register(3);
        let until = now() + 10 * DAY;
        assert_ok!(cover(USD, until));
        assert_ok!(Desk::cover(by(2), 3, USD, until - 1, WAREHOUSE));
        assert_eq!(party(2).covers_until, Some(until));
    });
}

#[test]
fn refusals_stand_in_their_order() {
    insured().execute_with(|| {
        assert_noop!(Desk::cover(by(4), 3, 0, 0, TREASURY), Error::NotRegistered);
        assert_noop!(Desk::cover(by(1), 3, 0, 0, TREASURY), Error::NotAdmitted);
        assert_noop!(Desk::cover(by(2), 3, 0, 0, TREASURY), Error::NotRegistered);
        assert_noop!(Desk::cover(by(2), 2, 0, 0, TREASURY), Error::NotApart);
        assert_noop!(Desk::cover(by(2), 1, 0, 0, TREASURY), Error::NotALossPayee);
        assert_noop!(cover(0, 0), Error::NothingAsked);
        assert_noop!(cover(1, now()), Error::EndsInPast);
        assert_ok!(cover(1, now() + 1));
        assert_ok!(Desk::suspend(by(WARDEN), 2));
        assert_noop!(cover(1, now() + 1), Error::Suspended);
        Registry::merge(2, 1);
        assert_ok!(Desk::reinstate(root(), 2));
        assert_noop!(cover(1, now() + 1), Error::NotApart);
    });
}

#[test]
fn as_many_as_there_can_be_are_in_force_and_what_is_over_makes_room() {
    insured().execute_with(|| {
        let until = now() + DAY;
        for insurer in 0..u64::from(MAX_COVERS) {
            let cover = Cover { insurer: 100 + insurer, loss_payee: WAREHOUSE, amount: 1, until };
            Covers::<Test>::try_append(1, cover).expect("room");
        }
        assert_noop!(cover(1, until), Error::TooManyCovers);
        at(until);
        assert_ok!(cover(1, until + 1));
        assert_eq!(Covers::<Test>::get(1).len(), 1);
    });
}

#[test]
fn sum_of_covers_that_fits_no_number_is_all_there_is() {
    insured().execute_with(|| {
        admitted(3, Role::Insurer);
        assert_ok!(cover(Dollars::MAX, now() + DAY));
        assert_ok!(Desk::cover(by(3), 1, 1, now() + DAY, WAREHOUSE));
        assert_eq!(Desk::cover_in_force(&1), Dollars::MAX);
        assert_eq!(Desk::room(&1), 2_000_000 * USD, "the ramp still holds");
    });
}

#[test]
fn unsigned_is_refused() {
    chain().execute_with(|| {
        assert_noop!(Desk::cover(root(), 1, 1, LATER, 3), DispatchError::BadOrigin);
    });
}
