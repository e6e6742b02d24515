//! A curve releases nothing until its lock ends, then linear from zero, and everything at its end.

use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use quantara_release::{Curve, MONTH_SECONDS};

const MONTH: u64 = MONTH_SECONDS;

fn linear(lock_months: u32, length_months: u32) -> Curve {
    Curve { lock_months, length_months, phased: false }
}

fn phased(lock_months: u32, length_months: u32) -> Curve {
    Curve { lock_months, length_months, phased: true }
}

/// The slow twin, in exact rationals: total x clamp((t - lock) / length, 0, 1), floored once at the end.
fn exact(curve: &Curve, total: u128, elapsed: u64) -> BigInt {
    let month = BigRational::from_integer(MONTH.into());
    let elapsed = BigRational::from_integer(elapsed.into());
    let months = if curve.phased { (elapsed / month).floor() } else { elapsed / month };
    let since = months - BigRational::from_integer(curve.lock_months.into());
    let (none, all) = (BigRational::from_integer(0.into()), BigRational::from_integer(1.into()));
    let length = BigRational::from_integer(curve.length_months.into());
    let share = if since < none {
        none
    } else if since >= length {
        all
    } else {
        since / length
    };
    (BigRational::from_integer(total.into()) * share).floor().to_integer()
}

#[test]
fn a_month_is_a_twelfth_of_a_year_of_365_days() {
    assert_eq!(MONTH_SECONDS * 12, 365 * 86_400);
}

#[test]
fn no_lump_falls_as_the_lock_ends() {
    let curve = linear(3, 24);
    let total = 24 * u128::from(MONTH);
    assert_eq!(curve.released_down(total, 0), 0);
    assert_eq!(curve.released_down(total, 3 * MONTH - 1), 0, "one second before");
    assert_eq!(curve.released_down(total, 3 * MONTH), 0, "as it ends");
    assert_eq!(curve.released_down(total, 3 * MONTH + 1), 1, "one second after");
}

#[test]
fn the_last_second_releases_the_last_unit() {
    let curve = linear(3, 24);
    let total = 24 * u128::from(MONTH);
    assert_eq!(curve.released_down(total, 27 * MONTH - 1), total - 1);
    assert_eq!(curve.released_down(total, 27 * MONTH), total);
    assert_eq!(curve.released_down(total, 27 * MONTH + 1), total);
    assert_eq!(curve.released_down(total, u64::MAX), total);
}

#[test]
fn a_phased_curve_moves_only_as_a_month_is_full() {
    let curve = phased(6, 36);
    for month in 6u64..42 {
        let step = u128::from(month - 6) * 1_000;
        assert_eq!(curve.released_down(36_000, month * MONTH), step, "month {month}");
        assert_eq!(curve.released_down(36_000, month * MONTH + 1), step, "a second into month {month}");
        assert_eq!(curve.released_down(36_000, (month + 1) * MONTH - 1), step, "end of month {month}");
    }
    assert_eq!(curve.released_down(36_000, 42 * MONTH), 36_000);
}

#[test]
fn a_curve_of_no_length_releases_everything_as_its_lock_ends() {
    assert_eq!(linear(2, 0).released_down(7, 2 * MONTH - 1), 0);
    assert_eq!(linear(2, 0).released_down(7, 2 * MONTH), 7);
    assert_eq!(linear(0, 0).released_down(7, 0), 7);
}

#[test]
fn amounts_are_rounded_down() {
    let third = linear(0, 3);
    assert_eq!(third.released_down(10, MONTH), 3);
    assert_eq!(third.released_down(10, 2 * MONTH), 6);
    assert_eq!(third.released_down(10, 3 * MONTH), 10);
}

#[test]
fn the_largest_amounts_and_times_have_an_answer() {
    let curve = linear(u32::MAX, u32::MAX);
    assert_eq!(curve.released_down(u128::MAX, u64::MAX), u128::MAX);
    let late = u64::from(u32::MAX) * MONTH * 2 - 1;
    let released = curve.released_down(u128::MAX, late);
    assert_eq!(BigInt::from(released), exact(&curve, u128::MAX, late));
    assert!(released < u128::MAX);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_release_is_the_exact_rational_rounded_down(
        lock in 0u32..60, length in 0u32..60, phased: bool, total: u128, elapsed in 0u64..130 * MONTH,
    ) {
        let curve = Curve { lock_months: lock, length_months: length, phased };
        prop_assert_eq!(BigInt::from(curve.released_down(total, elapsed)), exact(&curve, total, elapsed));
    }

    #[test]
    fn a_release_at_any_edge_is_the_exact_rational_rounded_down(
        lock: u32, length: u32, phased: bool, total: u128, months in 0u64..200, off in -1i64..=1, end: bool,
    ) {
        let curve = Curve { lock_months: lock, length_months: length, phased };
        let edge = u64::from(lock) + if end { u64::from(length) } else { months };
        let elapsed = (edge * MONTH).saturating_add_signed(off);
        prop_assert_eq!(BigInt::from(curve.released_down(total, elapsed)), exact(&curve, total, elapsed));
    }

    #[test]
    fn a_release_never_falls_and_never_passes_the_total(
        lock in 0u32..60, length in 0u32..60, phased: bool, total: u128,
        one in 0u64..130 * MONTH, other in 0u64..130 * MONTH,
    ) {
        let curve = Curve { lock_months: lock, length_months: length, phased };
        let (early, late) = (one.min(other), one.max(other));
        prop_assert!(curve.released_down(total, early) <= curve.released_down(total, late));
        prop_assert!(curve.released_down(total, late) <= total);
        let end = u64::from(lock + length) * MONTH;
        prop_assert_eq!(curve.released_down(total, end), total);
        prop_assert_eq!(curve.released_down(total, u64::from(lock) * MONTH), if length == 0 { total } else { 0 });
    }

    /// Parts of an allocation together never release more than the whole would.
    #[test]
    fn parts_release_no_more_than_the_whole(
        lock in 0u32..60, length in 0u32..60, phased: bool, elapsed in 0u64..130 * MONTH,
        parts in prop::collection::vec(0u128..1u128 << 120, 1..20),
    ) {
        let curve = Curve { lock_months: lock, length_months: length, phased };
        let by_parts: u128 = parts.iter().map(|part| curve.released_down(*part, elapsed)).sum();
        prop_assert!(by_parts <= curve.released_down(parts.iter().sum(), elapsed));
    }
}
