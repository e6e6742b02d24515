//! Whom the preset certifies.

use super::*;
use crate::{Founded, Group, Groups};

#[test]
fn preset_certifies_accounts_and_founds_their_groups() {
    chain().execute_with(|| {
        let said = Credential { tier: 2, jurisdiction: CH, until: LATE, sanctioned: false, group: 3 };
        assert_eq!(record(4), Record { credential: said, since: 0, by: None });
        assert_eq!(Founded::<Test>::get(), 4);
        assert_eq!(Groups::<Test>::get(3), Some(Group { members: 2, named: 0, funders: 0 }));
        assert!(Chain::same_group(&4, &5) && Chain::apart(&1, &4));
        assert_eq!(found(&[10]), 4, "the next number");
        check();
    });
}

#[test]
fn preset_may_certify_nobody() {
    empty().execute_with(|| {
        assert_eq!(Founded::<Test>::get(), 0);
        check();
    });
}

#[test]
#[should_panic(expected = "an account stands in the preset twice")]
fn account_that_stands_twice_is_refused() {
    chain_of(vec![(1, 1, CH, LATE, 0), (1, 1, CH, LATE, 1)]);
}

#[test]
#[should_panic(expected = "the groups of the preset have a gap")]
fn gap_in_the_groups_is_refused() {
    chain_of(vec![(1, 1, CH, LATE, 0), (2, 1, CH, LATE, 2)]);
}

#[test]
#[should_panic(expected = "the preset names a tier that does not exist")]
fn tier_that_does_not_exist_is_refused() {
    chain_of(vec![(1, 4, CH, LATE, 0)]);
}

#[test]
#[should_panic(expected = "the preset names no jurisdiction")]
fn jurisdiction_that_is_none_is_refused() {
    chain_of(vec![(1, 1, *b"ch", LATE, 0)]);
}
