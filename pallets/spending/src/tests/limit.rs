//! The limit of thirty days ...

use super::mock::*;
use crate::{limit_down, Error, Track};
use polkadot_sdk::frame_support::{assert_noop, assert_ok, traits::Hooks};

fn is_over(track: Track, asset_kind: u32, amount: u128) {
    assert_noop!(spend(track, asset_kind, amount), Error::<Test>::OverLimit);
}

#[test]
fn at_exactly_one_per_cent_passes_for_the_small_track_and_one_above_does_not() {
    chain(|| {
        is_over(Track::Small, QTA, 1_001);
        assert_ok!(spend(Track::Small, QTA, 1_000));
        is_over(Track::Small, QTA, 1);
    });
}

#[test]
fn at_exactly_five_per_cent_passes_for_the_large_track_and_one_above_does_not() {
    chain(|| {
        is_over(Track::Large, QTA, 5_001);
        assert_ok!(spend(Track::Large, QTA, 5_000));
        is_over(Track::Large, QTA, 1);
    });
}

#[test]
fn is_not_passed_by_ten_referenda() {
    chain(|| {
        for _ in 0..10 {
            assert_ok!(spend(Track::Small, QTA, 100));
        }
        is_over(Track::Small, QTA, 1);
    });
}

#[test]
fn of_one_track_leaves_the_other_its_own() {
    chain(|| {
        assert_ok!(spend(Track::Small, QTA, 1_000));
        assert_eq!(Spending::room_down(Track::Large, &QTA), 5_000);
        assert_ok!(spend(Track::Large, QTA, 5_000));
    });
}

#[test]
fn of_one_asset_leaves_the_other_its_own() {
    chain(|| {
        assert_ok!(spend(Track::Small, QTA, 1_000));
        assert_eq!(Spending::room_down(Track::Small, &QUSD), 50);
        assert_ok!(spend(Track::Small, QUSD, 50));
        is_over(Track::Small, QUSD, 1);
    });
}

#[test]
fn follows_what_the_treasury_holds_up_and_down() {
    chain(|| {
        assert_ok!(spend(Track::Small, QTA, 1_000));
        hold(QTA, 120_000);
        assert_eq!(Spending::room_down(Track::Small, &QTA), 200);
        hold(QTA, 99_000);
        assert_eq!(Spending::room_down(Track::Small, &QTA), 0, "a sum above the limit leaves no room");
        is_over(Track::Small, QTA, 1);
    });
}

#[test]
fn counts_an_approval_that_was_never_paid() {
    chain(|| {
        // Nothing was claimed, and all that was approved is still held: the room stays spent.
        assert_ok!(Spending::spend(by(Track::Small), QTA, 1_000, 7, Some(LATEST)));
        at(START + 29 * DAY);
        assert_eq!(Spending::room_down(Track::Small, &QTA), 0);
    });
}

#[test]
fn is_still_spent_thirty_days_later_to_the_second() {
    chain(|| {
        at(START + DAY - 1);
        assert_ok!(spend(Track::Small, QTA, 1_000));
        at(START + DAY - 1 + 30 * DAY);
        is_over(Track::Small, QTA, 1);
        at(START + 31 * DAY);
        assert_ok!(spend(Track::Small, QTA, 1_000));
        spent(Track::Small, QTA, 1_000, (0, 1_000), 1_000);
    });
}

#[test]
fn is_not_passed_across_the_end_of_a_day() {
    chain(|| {
        at(START + DAY - 1);
        assert_ok!(spend(Track::Small, QTA, 600));
        at(START + DAY);
        assert_ok!(spend(Track::Small, QTA, 400));
        is_over(Track::Small, QTA, 1);
        at(START + 31 * DAY);
        is_over(Track::Small, QTA, 601);
        assert_ok!(spend(Track::Small, QTA, 600));
        spent(Track::Small, QTA, 600, (400, 1_000), 1_000);
    });
}

#[test]
fn forgets_nothing_when_the_clock_runs_backwards() {
    chain(|| {
        assert_ok!(spend(Track::Small, QTA, 1_000));
        at(START - 40 * DAY);
        is_over(Track::Small, QTA, 1);
    });
}

#[test]
fn of_a_little_is_rounded_down_to_nothing() {
    chain(|| {
        hold(QUSD, 99);
        is_over(Track::Small, QUSD, 1);
        hold(QUSD, 100);
        assert_ok!(spend(Track::Small, QUSD, 1));
    });
}

#[test]
fn is_exact_at_every_size() {
    assert_eq!(limit_down(199, 10), 1);
    assert_eq!(limit_down(u128::MAX, 1_000), u128::MAX);
    assert_eq!(limit_down(u128::MAX, 1), u128::MAX / 1_000);
    assert_eq!(limit_down(8, u32::MAX), 8, "never more than is held");
    assert_eq!(limit_down(u128::MAX, 0), 0);
    for held in 0..5_000 {
        assert_eq!(limit_down(held, 37), held * 37 / 1_000);
    }
}

#[test]
fn is_in_order_by_the_integrity_test() {
    Spending::integrity_test();
}
