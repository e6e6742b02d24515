//! Every month end from 0 to 48 releases what was published, and nobody loses a unit by when they claim.

use super::{chain::*, mock::*};
use crate::{Balance, GenesisConfig, GrantId};
use proptest::prelude::*;
use quantara_release::{
    published,
    Allocation::{self, *},
    MONTH_SECONDS,
};

/// The curve rows by hand: lock and length in months. At a month end, phased or not makes no difference.
const CURVES: [(Allocation, u128, u128); 5] =
    [(Technology, 3, 24), (Foundation, 6, 36), (Team, 12, 36), (Partners, 6, 18), (Advisers, 6, 12)];

/// Every curve row granted whole, to accounts by their place in the table.
fn all_granted() -> GenesisConfig<Test> {
    let grants = CURVES.iter().enumerate().map(|(at, (allocation, _, _))| {
        (*allocation, beneficiary(at), Balance::from(allocation.row().qta) * QTA)
    });
    GenesisConfig { earliest: 0, grants: grants.collect(), tranches: vec![(Dao, PAYEE, 10_000_000 * QTA)] }
}

fn beneficiary(at: usize) -> AccountId {
    AccountId::new([100 + u8::try_from(at).unwrap(); 32])
}

fn expected(allocation: Allocation, months: u128) -> Balance {
    let total = Balance::from(allocation.row().qta) * QTA;
    match CURVES.iter().find(|(curve, _, _)| *curve == allocation) {
        Some((_, lock, length)) => total * months.saturating_sub(*lock).min(*length) / length,
        None if allocation == Dao => 2_000_000 * QTA,
        None if months < 12 => 0,
        None if allocation == Ecosystem => total / 36,
        None => total / 12,
    }
}

#[test]
fn month_ends_from_0_to_48_release_the_table_of_every_row() {
    chain_of(all_granted(), || {
        for months in 0..=48u32 {
            month(months.into());
            assert_eq!(Allocations::months_since_genesis(), u64::from(months));
            for row in published() {
                let status = Allocations::status(row.allocation);
                assert_eq!(status.total, Balance::from(row.qta) * QTA);
                let by_table = expected(row.allocation, months.into());
                assert_eq!(status.releasable_now, by_table, "{:?} at month {months}", row.allocation);
            }
        }
    });
}

#[test]
fn month_ends_of_the_publication_are_these_to_the_qta() {
    let months = [0, 3, 6, 12, 18, 24, 27, 42, 48];
    #[rustfmt::skip]
    let table: [(Allocation, [Balance; 9]); 8] = [
        (Ecosystem, [0, 0, 0, 7_777_777, 7_777_777, 7_777_777, 7_777_777, 7_777_777, 7_777_777]),
        (Liquidity, [0, 0, 0, 15_000_000, 15_000_000, 15_000_000, 15_000_000, 15_000_000, 15_000_000]),
        (Technology, [0, 0, 18_750_000, 56_250_000, 93_750_000, 131_250_000, 150_000_000, 150_000_000,
            150_000_000]),
        (Foundation, [0, 0, 0, 20_000_000, 40_000_000, 60_000_000, 70_000_000, 120_000_000, 120_000_000]),
        (Team, [0, 0, 0, 0, 20_000_000, 40_000_000, 50_000_000, 100_000_000, 120_000_000]),
        (Partners, [0, 0, 0, 26_666_666, 53_333_333, 80_000_000, 80_000_000, 80_000_000, 80_000_000]),
        (Dao, [2_000_000; 9]),
        (Advisers, [0, 0, 0, 10_000_000, 20_000_000, 20_000_000, 20_000_000, 20_000_000, 20_000_000]),
    ];
    chain_of(all_granted(), || {
        for (at, months) in months.into_iter().enumerate() {
            month(months);
            for (allocation, row) in table {
                let qta = Allocations::status(allocation).releasable_now / QTA;
                assert_eq!(qta, row[at], "{allocation:?} at month {months}");
            }
        }
    });
}

#[test]
fn month_ends_claimed_one_by_one_pay_the_table() {
    chain_of(all_granted(), || {
        for months in 0..=48u32 {
            month(months.into());
            for (at, (allocation, _, _)) in CURVES.into_iter().enumerate() {
                let grant = GrantId::try_from(at).unwrap();
                let by_table = expected(allocation, months.into());
                let due = by_table - total(&beneficiary(at));
                assert_eq!(Allocations::releasable(grant), due);
                assert_eq!(
                    release(beneficiary(at), grant).is_ok(),
                    due > 0,
                    "{allocation:?}, month {months}"
                );
                assert_eq!(total(&beneficiary(at)), by_table, "{allocation:?} at month {months}");
                assert_eq!(Allocations::status(allocation).releasable_now, 0);
                assert_eq!(Allocations::status(allocation).paid_out, by_table);
            }
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever the times, at each of them exactly the curve has been paid: nothing is lost by rounding.
    #[test]
    fn claims_at_any_times_sum_to_the_curve(
        amount in 10 * MINIMUM..120_000_000 * QTA,
        mut times in prop::collection::vec(0u64..50 * MONTH_SECONDS, 1..40),
        row in 0usize..CURVES.len(),
    ) {
        times.sort_unstable();
        let (allocation, _, _) = CURVES[row];
        let amount = amount.min(Balance::from(allocation.row().qta) * QTA / 2);
        let grants = vec![(allocation, PAYEE, amount)];
        chain_of(GenesisConfig { grants, ..preset() }, || {
            let before = total(&PAYEE);
            let curve = crate::grants::curve_of(allocation).expect("a curve row");
            for time in times {
                at(time);
                let _ = release(PAYEE, 0);
                let released = curve.released_down(amount, time);
                let dust = amount > released && amount - released < MINIMUM;
                let paid = if dust { amount - MINIMUM } else { released };
                assert_eq!(total(&PAYEE) - before, paid, "{allocation:?} at {time}");
            }
            month(48);
            let _ = release(PAYEE, 0);
            assert_eq!(total(&PAYEE) - before, amount);
        });
    }
}
