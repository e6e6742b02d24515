//! The step of thirty days ...

use super::mock::*;
use crate::{Error, Pallet, Step};
use polkadot_sdk::frame_support::{assert_noop, assert_ok};

fn loosen(key: Key, value: u128) {
    assert_ok!(Parameters::loosen(fortnightly(), key, value));
}

fn is_too_large(key: Key, value: u128) {
    assert_noop!(Parameters::loosen(fortnightly(), key, value), Error::<Test>::StepTooLarge);
}

fn room(key: Key) -> u128 {
    Pallet::<Test>::room_down(key)
}

#[test]
fn at_exactly_its_end_passes_and_one_above_does_not() {
    chain(|| {
        is_too_large(Key::FeeRate, 1_101);
        loosen(Key::FeeRate, 1_100);
        is_too_large(Key::FeeRate, 1_101);
        assert_eq!(room(Key::FeeRate), 0);
    });
}

#[test]
fn is_not_passed_by_splitting() {
    chain(|| {
        for value in (1_005..=1_100).step_by(5) {
            loosen(Key::FeeRate, value);
            assert_eq!(room(Key::FeeRate), 1_100 - value);
        }
        is_too_large(Key::FeeRate, 1_101);
    });
}

#[test]
fn is_not_passed_by_splitting_where_high_is_safe() {
    chain(|| {
        for value in (750..1_000).rev().step_by(10) {
            loosen(Key::FirstLoss, value);
        }
        loosen(Key::FirstLoss, 750);
        is_too_large(Key::FirstLoss, 749);
    });
}

#[test]
fn is_measured_at_what_stood_before_and_not_at_what_was_loosened_already() {
    chain(|| {
        loosen(Key::RateCap, 1_100);
        // A quarter of 1,100 would be 275; a quarter of 900 is 225, of which 200 are spent.
        assert_eq!(room(Key::RateCap), 25);
        loosen(Key::FirstLoss, 900);
        // A quarter of 900 would be 225; a quarter of 1,000 is 250, of which 100 are spent.
        assert_eq!(room(Key::FirstLoss), 150);
    });
}

#[test]
fn does_not_come_back_by_tightening() {
    chain(|| {
        for _ in 0..4 {
            assert_ok!(Parameters::loosen(weekly(), Key::FeeRate, 1_020));
            assert_ok!(Parameters::tighten(tightener(), Key::FeeRate, 1_000));
        }
        // Four times twenty are spent of a tenth of 1,000 - 80 = 920.
        assert_eq!(room(Key::FeeRate), 12);
        is_too_large(Key::FeeRate, 1_013);
    });
}

#[test]
fn does_not_grow_by_tightening_where_high_is_safe() {
    chain(|| {
        assert_ok!(Parameters::tighten(tightener(), Key::FirstLoss, 10_000));
        assert_eq!(room(Key::FirstLoss), 250, "a quarter of what stood before");
        loosen(Key::FirstLoss, 9_750);
        is_too_large(Key::FirstLoss, 9_749);
        at(START + 31 * DAY);
        assert_eq!(room(Key::FirstLoss), 2_437, "a quarter of what has stood for thirty days");
    });
}

#[test]
fn is_nothing_where_a_tightening_went_below_what_was_raised() {
    chain(|| {
        loosen(Key::RateCap, 1_125);
        assert_ok!(Parameters::tighten(tightener(), Key::RateCap, 210));
        assert_eq!(room(Key::RateCap), 0);
        is_too_large(Key::RateCap, 211);
        at(START + 31 * DAY);
        assert_eq!(room(Key::RateCap), 52);
    });
}

#[test]
fn is_spent_by_both_ways_where_neither_is_safe() {
    chain(|| {
        loosen(Key::RateFloor, 230);
        loosen(Key::RateFloor, 210);
        assert_eq!(room(Key::RateFloor), 0);
        is_too_large(Key::RateFloor, 209);
        is_too_large(Key::RateFloor, 211);
    });
}

#[test]
fn of_a_share_is_measured_at_the_start_where_neither_is_safe() {
    chain(|| {
        loosen(Key::Period, 96_400);
        loosen(Key::Period, 91_400);
        assert_eq!(room(Key::Period), 86_400 / 4 - 15_000);
    });
}

#[test]
fn is_still_spent_thirty_days_later_to_the_second() {
    chain(|| {
        at(START + DAY - 1);
        loosen(Key::FeeRate, 1_100);
        at(START + DAY - 1 + 30 * DAY);
        is_too_large(Key::FeeRate, 1_101);
        at(START + 31 * DAY);
        assert_eq!(room(Key::FeeRate), 110);
    });
}

#[test]
fn is_not_passed_across_the_end_of_a_day() {
    chain(|| {
        at(START + DAY - 1);
        loosen(Key::FeeRate, 1_050);
        at(START + DAY);
        loosen(Key::FeeRate, 1_100);
        is_too_large(Key::FeeRate, 1_101);
        at(START + 31 * DAY);
        // The first fifty have left the window, the second have not: a tenth of 1,050 less fifty.
        assert_eq!(room(Key::FeeRate), 55);
    });
}

#[test]
fn compounds_from_month_to_month() {
    chain(|| {
        for (month, value) in [(0, 1_100), (1, 1_210), (2, 1_331)] {
            at(START + month * 31 * DAY);
            is_too_large(Key::FeeRate, value + 1);
            loosen(Key::FeeRate, value);
        }
    });
}

#[test]
fn of_an_absolute_amount_leads_away_from_nothing() {
    chain(|| {
        for month in 0..4 {
            at(START + month * 31 * DAY);
            loosen(Key::RateFloor, 150 - 50 * u128::from(month));
        }
        assert_eq!(Pallet::<Test>::get(Key::RateFloor), 0);
        at(START + 4 * 31 * DAY);
        loosen(Key::RateFloor, 50);
    });
}

#[test]
fn is_rounded_down() {
    assert_eq!(Step::Quarter.amount_down(7), 1);
    assert_eq!(Step::Share(100).amount_down(19), 1);
    assert_eq!(Step::Share(1_000).amount_down(u128::MAX), u128::MAX);
    assert_eq!(Step::Share(1).amount_down(u128::MAX), u128::MAX / 1_000);
    assert_eq!(Step::Share(u32::MAX).amount_down(8), 8, "never more than the value");
    assert_eq!(Step::Absolute(3).amount_down(0), 3);
    for value in 0..5_000 {
        assert_eq!(Step::Share(333).amount_down(value), value * 333 / 1_000);
    }
}
