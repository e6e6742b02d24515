//! The limit: of each group as many stay as may be elected, those that rank first, in the order they had.

use crate::{electable_per_group, keep, GroupId, Member};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

type Row = (u64, Option<(u8, bool)>, u128);

fn member(group: u8, confirmed: bool) -> Member {
    Member { group: [group; 32], fixed: false, confirmed, deposit: 0 }
}

/// Keeps of the rows (account, group and whether confirmed, stake).
fn kept(rows: &[Row], limit: u32) -> Vec<u64> {
    let known: BTreeMap<u64, &Row> = rows.iter().map(|row| (row.0, row)).collect();
    let targets = rows.iter().map(|row| row.0).collect();
    keep(
        targets,
        limit,
        |who| known[who].1.map(|(group, confirmed)| member(group, confirmed)),
        |who| known[who].2,
    )
}

/// The rule word by word: an account stays if fewer than `limit` of its group rank before it.
fn slow_twin(rows: &[Row], limit: u32) -> Vec<u64> {
    let before = |one: &Row, other: &Row| {
        let (Some(a), Some(b)) = (one.1, other.1) else { return false };
        if a.0 != b.0 || one.0 == other.0 {
            return false;
        }
        if a.1 != b.1 {
            return a.1;
        }
        if one.2 != other.2 {
            return one.2 > other.2;
        }
        one.0 < other.0
    };
    let stays =
        |row: &&Row| row.1.is_none() || rows.iter().filter(|one| before(one, row)).count() < limit as usize;
    rows.iter().filter(stays).map(|row| row.0).collect()
}

#[test]
fn limit_is_a_third_of_the_other_seats_and_at_least_one() {
    let table = [(0, 1), (1, 1), (2, 1), (3, 1), (4, 1), (6, 1), (7, 2), (9, 2), (10, 3), (100, 33)];
    for (seats, limit) in table {
        assert_eq!(electable_per_group(seats), limit, "{seats} seats");
    }
    assert_eq!(electable_per_group(u32::MAX), (u32::MAX - 1) / 3);
}

#[test]
fn limit_leaves_more_than_two_thirds_to_others_from_four_seats_on() {
    for seats in 4..2_000 {
        assert!(3 * electable_per_group(seats) < seats);
    }
}

#[test]
fn accounts_without_a_group_all_stay() {
    let rows = [(5, None, 1), (3, None, 9), (4, None, 0)];
    assert_eq!(kept(&rows, 1), [5, 3, 4]);
}

#[test]
fn group_at_exactly_its_limit_stays_and_one_above_loses_the_smallest() {
    let rows = [(5, Some((1, true)), 10), (3, Some((1, true)), 30), (4, Some((1, true)), 20)];
    assert_eq!(kept(&rows, 3), [5, 3, 4]);
    assert_eq!(kept(&rows, 2), [3, 4]);
    assert_eq!(kept(&rows, 1), [3]);
    assert_eq!(kept(&rows, 0), Vec::<u64>::new());
}

#[test]
fn ties_fall_to_the_smaller_account() {
    let rows = [(9, Some((1, true)), 7), (2, Some((1, true)), 7), (5, Some((1, true)), 7)];
    assert_eq!(kept(&rows, 1), [2]);
    assert_eq!(kept(&rows, 2), [2, 5]);
}

#[test]
fn groups_are_limited_each_by_itself() {
    let rows = [
        (1, Some((1, true)), 5),
        (2, Some((2, true)), 1),
        (3, Some((1, true)), 6),
        (4, None, 0),
        (5, Some((2, true)), 2),
    ];
    assert_eq!(kept(&rows, 1), [3, 4, 5]);
}

#[test]
fn stranger_that_claims_a_group_pushes_nobody_out_with_any_stake() {
    let rows = [(1, Some((1, true)), 5), (2, Some((1, false)), u128::MAX)];
    assert_eq!(kept(&rows, 1), [1]);
    assert_eq!(kept(&rows, 2), [1, 2], "and is limited with it");
}

#[test]
fn nobody_is_nobody() {
    assert_eq!(kept(&[], 3), Vec::<u64>::new());
}

#[test]
fn group_of_all_zeroes_is_a_group_like_another() {
    let zero: GroupId = [0; 32];
    let rows = [(1, Some((0, true)), 5), (2, Some((0, true)), 6)];
    assert_eq!(member(0, true).group, zero);
    assert_eq!(kept(&rows, 1), [2]);
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (0_u64..60, proptest::option::of((0_u8..5, any::<bool>())), 0_u128..8);
    proptest::collection::vec(row, 0..40).prop_map(|rows| {
        let mut seen = BTreeSet::new();
        rows.into_iter().filter(|row| seen.insert(row.0)).collect()
    })
}

proptest! {
    #[test]
    fn fast_and_slow_agree(rows in rows(), limit in 0_u32..6) {
        prop_assert_eq!(kept(&rows, limit), slow_twin(&rows, limit));
    }

    #[test]
    fn what_stays_is_in_order_once_and_within_the_limit(rows in rows(), limit in 0_u32..6) {
        let stays = kept(&rows, limit);
        let mut rest = rows.iter();
        for who in &stays {
            prop_assert!(rest.any(|row| row.0 == *who), "out of order or twice: {}", who);
        }
        for group in 0..5 {
            let of = |who: &u64| rows.iter().any(|row| row.0 == *who && row.1.is_some_and(|own| own.0 == group));
            let all = rows.iter().filter(|row| of(&row.0)).count();
            prop_assert_eq!(stays.iter().filter(|who| of(who)).count(), all.min(limit as usize));
        }
    }

    #[test]
    fn slow_twin_that_forgets_confirmation_is_caught(rows in rows()) {
        // The negative control: whenever the planted rule differs, the comparison above would fail.
        let forgetful: Vec<Row> =
            rows.iter().map(|row| (row.0, row.1.map(|(group, _)| (group, true)), row.2)).collect();
        let differs = kept(&rows, 1) != slow_twin(&forgetful, 1);
        let displaced = rows.iter().any(|row| {
            row.1.is_some_and(|own| !own.1)
                && slow_twin(&forgetful, 1).contains(&row.0)
                && !slow_twin(&rows, 1).contains(&row.0)
        });
        prop_assert_eq!(differs, displaced);
    }
}
