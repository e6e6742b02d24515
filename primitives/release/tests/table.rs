//! The published table is what was published, to the unit and to the second.

use codec::{Decode, Encode};
use num_bigint::BigInt;
use num_rational::BigRational;
use quantara_release::{
    published,
    Allocation::{self, *},
    Curve, Holder, Limit, Rule, MONTH_SECONDS, SUPPLY_QTA,
};

const UNIT: u128 = 1_000_000_000_000;

fn curve_of(allocation: Allocation) -> Curve {
    match allocation.row().rule {
        Rule::Curve(curve) => curve,
        Rule::Tranches { .. } => panic!("{allocation:?} has no curve"),
    }
}

#[test]
fn the_rows_sum_to_the_supply() {
    assert_eq!(published().iter().map(|row| row.qta).sum::<u64>(), SUPPLY_QTA);
    assert_eq!(published().iter().map(|row| u64::from(row.share_permille)).sum::<u64>(), 1_000);
    for row in published() {
        assert_eq!(row.qta, u64::from(row.share_permille) * SUPPLY_QTA / 1_000, "{:?}", row.allocation);
        assert_eq!(row.amount(UNIT), Some(u128::from(row.qta) * UNIT));
        assert_eq!(row.amount(u128::MAX), None);
    }
}

#[test]
fn the_order_is_that_of_the_publication_and_of_the_encoding() {
    let order: Vec<Allocation> = published().iter().map(|row| row.allocation).collect();
    assert_eq!(order, [Ecosystem, Liquidity, Technology, Foundation, Team, Partners, Dao, Advisers]);
    assert!(order.windows(2).all(|pair| pair[0] < pair[1]));
    for (at, row) in published().iter().enumerate() {
        assert_eq!(row.allocation.encode(), [at as u8]);
        assert_eq!(row.allocation.row(), *row);
        assert_eq!(quantara_release::Row::decode(&mut &row.encode()[..]).as_ref(), Ok(row));
        assert!(!row.allocation.name().is_empty());
    }
}

#[test]
fn the_amounts_and_rules_are_those_published() {
    let linear =
        |lock_months, length_months| Rule::Curve(Curve { lock_months, length_months, phased: false });
    let tranches = |not_before_months, limit| Rule::Tranches { not_before_months, limit };
    let expected = [
        (Ecosystem, 280_000_000, tranches(12, Limit::Fixed { qta: 280_000_000, parts: 36 })),
        (Liquidity, 180_000_000, tranches(12, Limit::Fixed { qta: 180_000_000, parts: 12 })),
        (Technology, 150_000_000, linear(3, 24)),
        (Foundation, 120_000_000, Rule::Curve(Curve { lock_months: 6, length_months: 36, phased: true })),
        (Team, 120_000_000, linear(12, 36)),
        (Partners, 80_000_000, linear(6, 18)),
        (Dao, 50_000_000, tranches(0, Limit::PerCent(5))),
        (Advisers, 20_000_000, linear(6, 12)),
    ];
    for (row, (allocation, qta, rule)) in published().iter().zip(expected) {
        assert_eq!((row.allocation, row.qta, row.rule), (allocation, qta, rule));
    }
}

#[test]
fn who_holds_votes_and_stakes_is_as_published() {
    for row in published() {
        let (holder, votes, stakes) = match row.allocation {
            Ecosystem | Liquidity | Dao => (Holder::Keyless, false, false),
            Technology | Foundation => (Holder::Entity, false, true),
            Team | Partners | Advisers => (Holder::Beneficiaries, true, true),
        };
        assert_eq!((row.holder, row.votes, row.stakes), (holder, votes, stakes), "{:?}", row.allocation);
        let by_tranches = matches!(row.rule, Rule::Tranches { .. });
        assert_eq!(by_tranches, holder == Holder::Keyless, "{:?}", row.allocation);
    }
}

/// Months 0, 3, 6, 12, 18, 24, 27, 42 and 48, in millionths of a QTA, written by hand from the publication.
const MONTHS: [u64; 9] = [0, 3, 6, 12, 18, 24, 27, 42, 48];
#[rustfmt::skip]
const RELEASED_MILLIONTHS: [(Allocation, [u128; 9]); 5] = [
    (Technology, [0, 0, 18_750_000_000_000, 56_250_000_000_000, 93_750_000_000_000, 131_250_000_000_000,
        150_000_000_000_000, 150_000_000_000_000, 150_000_000_000_000]),
    (Foundation, [0, 0, 0, 20_000_000_000_000, 40_000_000_000_000, 60_000_000_000_000,
        70_000_000_000_000, 120_000_000_000_000, 120_000_000_000_000]),
    (Team, [0, 0, 0, 0, 20_000_000_000_000, 40_000_000_000_000,
        50_000_000_000_000, 100_000_000_000_000, 120_000_000_000_000]),
    (Partners, [0, 0, 0, 26_666_666_666_666, 53_333_333_333_333, 80_000_000_000_000,
        80_000_000_000_000, 80_000_000_000_000, 80_000_000_000_000]),
    (Advisers, [0, 0, 0, 10_000_000_000_000, 20_000_000_000_000, 20_000_000_000_000,
        20_000_000_000_000, 20_000_000_000_000, 20_000_000_000_000]),
];

#[test]
fn the_months_of_the_publication_release_what_it_says() {
    for (allocation, expected) in RELEASED_MILLIONTHS {
        let curve = curve_of(allocation);
        let total = allocation.row().amount(UNIT).expect("fits");
        for (month, millionths) in MONTHS.into_iter().zip(expected) {
            let released = curve.released_down(total, month * MONTH_SECONDS);
            assert_eq!(released / 1_000_000, millionths, "{allocation:?} at month {month}");
        }
    }
}

#[test]
fn every_month_end_from_0_to_48_releases_the_exact_share_and_a_second_moves_a_second_of_it() {
    for row in published() {
        let Rule::Curve(curve) = row.rule else { continue };
        let total = row.amount(UNIT).expect("fits");
        let share = |seconds: u64| {
            let since = BigInt::from(seconds) - BigInt::from(u64::from(curve.lock_months) * MONTH_SECONDS);
            let length = BigInt::from(u64::from(curve.length_months) * MONTH_SECONDS);
            let since = since.clamp(BigInt::from(0), length.clone());
            (BigRational::from_integer(total.into()) * BigRational::new(since, length)).floor().to_integer()
        };
        for month in 0..=48u64 {
            let end = month * MONTH_SECONDS;
            for at in [end.saturating_sub(1), end, end + 1] {
                let counted = if curve.phased { at / MONTH_SECONDS * MONTH_SECONDS } else { at };
                let released = BigInt::from(curve.released_down(total, at));
                assert_eq!(released, share(counted), "{:?} at second {at}", row.allocation);
            }
        }
        assert_eq!(curve.released_down(total, 48 * MONTH_SECONDS), total, "all is released by month 48");
    }
}

#[test]
fn limits_are_rounded_down_in_the_smallest_unit() {
    let limit = |allocation: Allocation, held| match allocation.row().rule {
        Rule::Tranches { limit, .. } => limit.amount_down(held, UNIT),
        Rule::Curve(_) => None,
    };
    assert_eq!(limit(Ecosystem, 0), Some(7_777_777_777_777_777_777), "a 36th of 280 million");
    assert_eq!(limit(Liquidity, 0), Some(15_000_000 * UNIT), "a 12th of 180 million");
    assert_eq!(limit(Dao, 40_000_000 * UNIT), Some(2_000_000 * UNIT), "five per cent of what is held");
    assert_eq!(limit(Dao, 39), Some(1));
    assert_eq!(limit(Dao, u128::MAX), Some(u128::MAX / 20), "no overflow");
    assert_eq!(Limit::PerCent(100).amount_down(u128::MAX, UNIT), Some(u128::MAX));
    assert_eq!(Limit::Fixed { qta: 1, parts: 0 }.amount_down(0, UNIT), None);
    assert_eq!(Limit::Fixed { qta: u64::MAX, parts: 1 }.amount_down(0, u128::MAX), None);
}
