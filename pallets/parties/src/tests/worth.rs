//! What a bond is worth, without a chain, against exact rational arithmetic.

use crate::{backed_down, backing_up, Bond};
use proptest::prelude::*;

#[test]
fn qta_counts_at_half_and_for_no_more_than_the_dollars() {
    let table = [
        ((100, 0), 100),
        ((100, 100), 150),
        ((100, 199), 199),
        ((100, 200), 200),
        ((100, 201), 200),
        ((100, u128::MAX), 200),
        ((0, 1_000), 0),
    ];
    for ((dollars, qta), value) in table {
        assert_eq!(Bond { dollars, qta }.value_down(Some((1, 1))), value, "{dollars} and {qta}");
    }
}

#[test]
fn price_is_a_fraction_and_none_counts_nothing() {
    let bond = Bond { dollars: 1_000, qta: 999 };
    let table = [
        (None, 1_000),
        (Some((1, 0)), 1_000),
        (Some((0, 1)), 1_000),
        (Some((2, 3)), 1_333),
        (Some((u128::MAX, 1)), 2_000),
        (Some((1, u128::MAX)), 1_000),
        (Some((u128::MAX, u128::MAX)), 1_499),
    ];
    for (price, value) in table {
        assert_eq!(bond.value_down(price), value, "{price:?}");
    }
    let all = Bond { dollars: u128::MAX, qta: u128::MAX };
    assert_eq!(all.value_down(Some((1, 1))), u128::MAX, "what fits no number counts the dollars");
}

#[test]
fn sums_that_do_not_fit_are_none() {
    let (one, all) = (Bond { dollars: 1, qta: 1 }, Bond { dollars: u128::MAX, qta: u128::MAX });
    for bond in [Bond { dollars: 1, qta: 0 }, Bond { dollars: 0, qta: 1 }] {
        assert_eq!(all.plus(&bond), None);
        assert_eq!(Bond::default().less(&bond), None);
        assert!(!bond.is_zero());
    }
    assert_eq!(all.less(&all), Some(Bond::default()));
    assert_eq!(one.plus(&one), Some(Bond { dollars: 2, qta: 2 }));
}

#[test]
fn backing_is_a_part_of_what_no_cover_carries_rounded_up() {
    let table = [((0, 0), 0), ((10, 10), 0), ((10, 11), 0), ((11, 10), 1), ((15, 10), 1), ((16, 10), 2)];
    for ((pledged, cover), backing) in table {
        assert_eq!(backing_up(pledged, cover, 5), backing, "{pledged} less {cover}");
    }
    assert_eq!((backing_up(1, 0, 0), backing_up(0, 0, 0)), (u128::MAX, 0));
}

proptest! {
    #[test]
    fn both_measures_of_backing_agree(
        value in 0_u128..1_000,
        cover in 0_u128..1_000,
        pledged in 0_u128..9_000,
        times in 1_u32..9,
    ) {
        let within = pledged <= backed_down(value, cover, times);
        prop_assert_eq!(within, value >= backing_up(pledged, cover, times));
        prop_assert_eq!(within, pledged <= value * u128::from(times) + cover);
    }

    #[test]
    fn value_is_the_exact_one_rounded_down(
        dollars in 0_u128..1 << 60,
        qta in 0_u128..1 << 60,
        up in 0_u128..1 << 30,
        per in 1_u128..1 << 30,
    ) {
        let value = Bond { dollars, qta }.value_down(Some((up, per)));
        let exact = qta * up / (2 * per);
        prop_assert_eq!(value, dollars + exact.min(dollars));
    }

    #[test]
    fn cut_takes_no_less_than_told_and_hardly_more(
        dollars in 1_u128..1 << 50,
        qta in 0_u128..1 << 60,
        up in 0_u128..1_000,
        part in 0_u128..=1_000,
    ) {
        let (bond, price) = (Bond { dollars, qta }, Some((up, 1_000)));
        let value = bond.value_down(price);
        let amount = value * part / 1_000;
        let cut = bond.cut_up(amount, value);
        let left = bond.less(&cut).expect("at most the bond");
        let taken = value - left.value_down(price);
        prop_assert!(taken >= amount, "{} of {}", taken, amount);
        prop_assert!(taken <= amount + 3, "{} of {}", taken, amount);
        // The same share of each, but for a unit.
        prop_assert!(cut.dollars * value < dollars * amount + value && cut.dollars * value >= dollars * amount);
        prop_assert!(2 * cut.dollars + 2 >= taken, "half of it is dollars");
    }
}
