//! Tightening ...

use super::mock::*;
use crate::{Error, Moves, Pallet, Values};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, storage::unhashed},
    sp_runtime::DispatchError,
};

#[test]
fn moves_a_value_down_at_once_where_low_is_safe() {
    chain(|| {
        assert_ok!(Parameters::tighten(tightener(), Key::FeeRate, 300));
        assert_eq!(Pallet::<Test>::get(Key::FeeRate), 300);
        changed(Key::FeeRate, 1_000, 300, true);
    });
}

#[test]
fn moves_a_value_up_at_once_where_high_is_safe() {
    chain(|| {
        assert_ok!(Parameters::tighten(tightener(), Key::FirstLoss, 9_000));
        assert_eq!(Pallet::<Test>::get(Key::FirstLoss), 9_000);
        changed(Key::FirstLoss, 1_000, 9_000, true);
    });
}

#[test]
fn knows_no_step_and_no_pause() {
    chain(|| {
        for value in (100..1_000).rev().step_by(100) {
            assert_ok!(Parameters::tighten(tightener(), Key::FeeRate, value));
        }
        assert_eq!(Pallet::<Test>::get(Key::FeeRate), 199);
    });
}

#[test]
fn tells_the_hook_what_it_moved() {
    chain(|| {
        assert_ok!(Parameters::tighten(tightener(), Key::RateCap, 800));
        assert_eq!(unhashed::get(b"pushed"), Some((Key::RateCap, 900u128, 800u128)));
    });
}

#[test]
fn belongs_to_its_origin_alone() {
    chain(|| {
        for origin in [weekly(), fortnightly(), RuntimeOrigin::signed(9), RuntimeOrigin::none()] {
            assert_noop!(Parameters::tighten(origin, Key::FeeRate, 300), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn to_the_same_value_is_refused_as_unchanged() {
    chain(|| {
        assert_noop!(Parameters::tighten(tightener(), Key::FeeRate, 1_000), Error::<Test>::Unchanged);
    });
}

#[test]
fn at_exactly_the_minimum_passes_and_one_below_is_refused_as_below_minimum() {
    chain(|| {
        assert_noop!(Parameters::tighten(tightener(), Key::FeeRate, 99), Error::<Test>::BelowMinimum);
        assert_ok!(Parameters::tighten(tightener(), Key::FeeRate, 100));
    });
}

#[test]
fn at_exactly_the_maximum_passes_and_one_above_is_refused_as_above_maximum() {
    chain(|| {
        assert_noop!(Parameters::tighten(tightener(), Key::FirstLoss, 10_001), Error::<Test>::AboveMaximum);
        assert_ok!(Parameters::tighten(tightener(), Key::FirstLoss, 10_000));
    });
}

#[test]
fn to_a_value_that_no_range_holds_is_refused_as_above_maximum() {
    chain(|| {
        let refused = Error::<Test>::AboveMaximum;
        assert_noop!(Parameters::tighten(tightener(), Key::FirstLoss, u128::MAX), refused);
    });
}

#[test]
fn away_from_safety_is_refused_as_not_towards_safety() {
    chain(|| {
        let refused = || Error::<Test>::NotTowardsSafety;
        assert_noop!(Parameters::tighten(tightener(), Key::FeeRate, 1_001), refused());
        assert_noop!(Parameters::tighten(tightener(), Key::FirstLoss, 999), refused());
    });
}

#[test]
fn a_row_without_a_safe_direction_is_refused_as_not_towards_safety_both_ways() {
    chain(|| {
        for value in [199, 201] {
            let tried = Parameters::tighten(tightener(), Key::RateFloor, value);
            assert_noop!(tried, Error::<Test>::NotTowardsSafety);
        }
    });
}

#[test]
fn a_cap_below_its_floor_is_refused_as_contradicts() {
    chain(|| {
        assert_noop!(Parameters::tighten(tightener(), Key::RateCap, 199), Error::<Test>::Contradicts);
        assert_ok!(Parameters::tighten(tightener(), Key::RateCap, 200));
    });
}

#[test]
fn is_undone_where_the_hook_refuses() {
    chain(|| {
        let refused = DispatchError::Other("refused by the neighbour");
        assert_noop!(Parameters::tighten(tightener(), Key::FirstLoss, REFUSED), refused);
        assert_eq!(Pallet::<Test>::get(Key::FirstLoss), 1_000);
        assert!(!unhashed::exists(b"pushed"));
    });
}

#[test]
fn past_all_counting_is_refused_as_record_full() {
    chain(|| {
        assert_ok!(Parameters::tighten(tightener(), Key::FeeRate, 500));
        let lawful = Moves::<Test>::get(Key::FeeRate);
        let mut full = lawful.clone().expect("it moved");
        full.lowered.ever = u128::MAX;
        Moves::<Test>::insert(Key::FeeRate, full);
        assert_noop!(Parameters::tighten(tightener(), Key::FeeRate, 499), Error::<Test>::RecordFull);
        Moves::<Test>::set(Key::FeeRate, lawful);
    });
}

#[test]
fn back_to_the_default_removes_the_value_and_keeps_its_moves() {
    chain(|| {
        assert_ok!(Parameters::loosen(weekly(), Key::FeeRate, 1_100));
        assert_eq!(Values::<Test>::get(Key::FeeRate), Some(1_100));
        assert_ok!(Parameters::tighten(tightener(), Key::FeeRate, 1_000));
        assert_eq!(Values::<Test>::get(Key::FeeRate), None);
        let record = Moves::<Test>::get(Key::FeeRate).expect("it moved");
        assert_eq!((record.start, record.raised.ever, record.lowered.ever), (1_000, 100, 100));
    });
}

#[test]
fn names_the_first_error_of_several_in_their_order() {
    chain(|| {
        assert_noop!(Parameters::tighten(weekly(), Key::FeeRate, 1_000), DispatchError::BadOrigin);
        // Below the least and on the wrong side of the floor: the range comes first.
        assert_noop!(Parameters::tighten(tightener(), Key::RateCap, 99), Error::<Test>::BelowMinimum);
        // Above the greatest and away from safety.
        assert_noop!(Parameters::tighten(tightener(), Key::RateCap, 5_001), Error::<Test>::AboveMaximum);
        // Away from safety and against the order.
        assert_noop!(Parameters::tighten(tightener(), Key::RateFloor, 901), Error::<Test>::NotTowardsSafety);
    });
}
