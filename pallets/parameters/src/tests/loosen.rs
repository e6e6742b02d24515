//! Loosening ...

use super::mock::*;
use crate::{Error, Moves, Pallet};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, storage::unhashed},
    sp_runtime::DispatchError,
};

#[test]
fn raises_a_value_after_a_week_where_low_is_safe() {
    chain(|| {
        assert_ok!(Parameters::loosen(weekly(), Key::FeeRate, 1_100));
        assert_eq!(Pallet::<Test>::get(Key::FeeRate), 1_100);
        changed(Key::FeeRate, 1_000, 1_100, false);
        assert_eq!(unhashed::get(b"pushed"), Some((Key::FeeRate, 1_000u128, 1_100u128)));
    });
}

#[test]
fn lowers_a_value_after_a_fortnight_where_high_is_safe() {
    chain(|| {
        assert_ok!(Parameters::loosen(fortnightly(), Key::FirstLoss, 750));
        changed(Key::FirstLoss, 1_000, 750, false);
    });
}

#[test]
fn goes_either_way_where_neither_is_safe() {
    chain(|| {
        assert_ok!(Parameters::loosen(weekly(), Key::RateFloor, 220));
        changed(Key::RateFloor, 200, 220, false);
        assert_ok!(Parameters::loosen(weekly(), Key::RateFloor, 190));
        changed(Key::RateFloor, 220, 190, false);
    });
}

#[test]
fn belongs_to_the_two_origins_of_notice() {
    chain(|| {
        for origin in [tightener(), RuntimeOrigin::signed(9), RuntimeOrigin::none()] {
            assert_noop!(Parameters::loosen(origin, Key::FeeRate, 1_001), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn a_row_of_a_fortnight_after_a_week_is_refused_as_needs_longer_notice() {
    chain(|| {
        assert_noop!(Parameters::loosen(weekly(), Key::FirstLoss, 999), Error::<Test>::NeedsLongerNotice);
        assert_noop!(Parameters::loosen(weekly(), Key::Period, 86_401), Error::<Test>::NeedsLongerNotice);
        assert_ok!(Parameters::loosen(fortnightly(), Key::FirstLoss, 999));
    });
}

#[test]
fn a_row_of_a_week_after_a_fortnight_passes() {
    chain(|| {
        assert_ok!(Parameters::loosen(fortnightly(), Key::FeeRate, 1_001));
    });
}

#[test]
fn towards_safety_passes_with_either_origin_and_without_step() {
    chain(|| {
        assert_ok!(Parameters::loosen(weekly(), Key::FirstLoss, 10_000));
        changed(Key::FirstLoss, 1_000, 10_000, true);
        assert_ok!(Parameters::loosen(fortnightly(), Key::FeeRate, 100));
        changed(Key::FeeRate, 1_000, 100, true);
    });
}

#[test]
fn to_the_same_value_is_refused_as_unchanged() {
    chain(|| {
        assert_noop!(Parameters::loosen(weekly(), Key::FeeRate, 1_000), Error::<Test>::Unchanged);
    });
}

#[test]
fn below_the_range_is_refused_as_below_minimum() {
    chain(|| {
        assert_ok!(Parameters::loosen(fortnightly(), Key::FirstLoss, 750));
        at(START + 31 * DAY);
        assert_ok!(Parameters::loosen(fortnightly(), Key::FirstLoss, 563));
        at(START + 62 * DAY);
        assert_noop!(Parameters::loosen(fortnightly(), Key::FirstLoss, 499), Error::<Test>::BelowMinimum);
        assert_ok!(Parameters::loosen(fortnightly(), Key::FirstLoss, 500));
    });
}

#[test]
fn above_the_range_is_refused_as_above_maximum() {
    chain(|| {
        let refused = Error::<Test>::AboveMaximum;
        assert_noop!(Parameters::loosen(weekly(), Key::FeeRate, 1_000_001), refused);
    });
}

#[test]
fn beyond_the_step_is_refused_as_step_too_large() {
    chain(|| {
        assert_noop!(Parameters::loosen(weekly(), Key::FeeRate, 1_101), Error::<Test>::StepTooLarge);
        assert_noop!(Parameters::loosen(fortnightly(), Key::FirstLoss, 749), Error::<Test>::StepTooLarge);
    });
}

#[test]
fn a_floor_above_its_cap_is_refused_as_contradicts() {
    chain(|| {
        assert_ok!(Parameters::tighten(tightener(), Key::RateCap, 240));
        assert_noop!(Parameters::loosen(weekly(), Key::RateFloor, 241), Error::<Test>::Contradicts);
        assert_ok!(Parameters::loosen(weekly(), Key::RateFloor, 240));
    });
}

#[test]
fn two_ordered_values_upwards_takes_the_high_one_first() {
    chain(|| {
        assert_ok!(Parameters::tighten(tightener(), Key::RateCap, 200));
        at(START + 31 * DAY);
        assert_noop!(Parameters::loosen(weekly(), Key::RateFloor, 220), Error::<Test>::Contradicts);
        assert_ok!(Parameters::loosen(fortnightly(), Key::RateCap, 220));
        assert_ok!(Parameters::loosen(weekly(), Key::RateFloor, 220));
    });
}

#[test]
fn is_undone_where_the_hook_refuses() {
    chain(|| {
        let refused = DispatchError::Other("refused by the neighbour");
        assert_noop!(Parameters::loosen(weekly(), Key::FeeRate, REFUSED), refused);
        assert_eq!(Pallet::<Test>::get(Key::FeeRate), 1_000);
        assert_eq!(Pallet::<Test>::room_down(Key::FeeRate), 100, "nothing was counted");
    });
}

#[test]
fn past_all_counting_is_refused_as_record_full() {
    chain(|| {
        assert_ok!(Parameters::loosen(weekly(), Key::FeeRate, 1_001));
        let lawful = Moves::<Test>::get(Key::FeeRate);
        let mut full = lawful.clone().expect("it moved");
        full.raised.ever = u128::MAX;
        Moves::<Test>::insert(Key::FeeRate, full);
        assert_noop!(Parameters::loosen(weekly(), Key::FeeRate, 1_002), Error::<Test>::RecordFull);
        Moves::<Test>::set(Key::FeeRate, lawful);
    });
}

#[test]
fn names_the_first_error_of_several_in_their_order() {
    chain(|| {
        // No origin and no change; too little notice and out of range; too little notice and too far; too far
        // and against the order.
        assert_noop!(Parameters::loosen(tightener(), Key::FeeRate, 1_000), DispatchError::BadOrigin);
        assert_noop!(Parameters::loosen(weekly(), Key::RateCap, 5_001), Error::<Test>::AboveMaximum);
        assert_noop!(Parameters::loosen(weekly(), Key::RateCap, 4_999), Error::<Test>::NeedsLongerNotice);
        assert_noop!(Parameters::loosen(weekly(), Key::RateFloor, 901), Error::<Test>::StepTooLarge);
    });
}
