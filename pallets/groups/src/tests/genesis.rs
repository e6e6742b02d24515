//! Genesis places whom the preset names.

use super::mock::*;
use crate::{Confirmed, Deposits, Member};

#[test]
fn members_of_the_preset_are_fixed_confirmed_and_free() {
    chain().execute_with(|| {
        for who in TEAM {
            let placed = Member { group: TEAM_GROUP, fixed: true, confirmed: true, deposit: 0 };
            assert_eq!(member(who), Some(placed));
            assert_eq!(held(who), 0);
        }
        assert_eq!(Confirmed::<Test>::get(TEAM_GROUP), 3);
        assert_eq!(flow(), Deposits::default());
        check();
    });
}

#[test]
fn preset_without_groups_is_lawful() {
    chain_of(vec![]).execute_with(check);
}

#[test]
#[should_panic(expected = "groups: an account stands in the preset twice")]
fn preset_that_names_an_account_twice_is_refused() {
    chain_of(vec![(1, ACME), (2, ACME), (1, OTHER)]);
}

#[test]
fn accounts_of_one_group_are_the_same_and_others_are_not() {
    chain().execute_with(|| {
        assert!(Groups::same_group(&1, &3));
        assert!(!Groups::same_group(&1, &11));
        assert!(!Groups::same_group(&11, &12), "without a group each is its own");
        assert!(Groups::same_group(&11, &11));
    });
}
