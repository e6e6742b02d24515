//! `merge_groups`: two groups become one.

use super::*;
use crate::{weights::WeightInfo, Alias, Aliases, Gathered, Group, Groups, MAX_ALIASES};
use polkadot_sdk::{frame_support::dispatch::GetDispatchInfo, sp_runtime::Weight};
use quantara_traits::credentials::OnMerge;

fn aliases(root: GroupId) -> Vec<GroupId> {
    Gathered::<Test>::get(root).into_inner()
}

/// Founds so many groups and merges them into the first.
fn gather(aliases: u32) -> GroupId {
    let root = Chain::found().expect("a number");
    for _ in 0..aliases {
        merge(Chain::found().expect("a number"), root);
    }
    root
}

#[test]
fn registrar_of_neither_merges_and_neighbours_hear_of_it() {
    chain().execute_with(|| {
        let other = found(&[10]);
        wait(DAY);
        events();
        assert_ok!(ask(by(1), Call::merge_groups { from: other, into: 3 }));
        let at = START + DAY;
        assert_eq!(Aliases::<Test>::get(other), Some(Alias { root: 3, into: 3, at }));
        assert_eq!(aliases(3), [other]);
        assert!(Chain::same_group(&10, &4));
        assert_eq!(credential(10).group, other, "as it was certified");
        assert_eq!(events(), [Event::Merged { from: other, into: 3, at, by: Some(1) }]);
        assert_eq!(Told::get(), [(other, 3)]);
        check();
    });
}

#[test]
fn aliases_move_with_their_root_and_keep_their_dates() {
    chain().execute_with(|| {
        let [a, b, c] = [10, 11, 12].map(|who| found(&[who]));
        merge(a, b);
        wait(DAY);
        merge(b, c);
        assert_eq!(Aliases::<Test>::get(a), Some(Alias { root: c, into: b, at: START }));
        assert_eq!(Aliases::<Test>::get(b), Some(Alias { root: c, into: c, at: START + DAY }));
        assert_eq!((aliases(c), aliases(b)), (vec![a, b], vec![]));
        assert_eq!([a, b, c].map(Chain::root), [c; 3]);
        check();
    });
}

#[test]
fn alias_stands_for_its_root_on_either_side() {
    chain().execute_with(|| {
        let [a, b, c, d] = [10, 11, 12, 13].map(|who| found(&[who]));
        merge(a, b);
        merge(c, d);
        merge(a, c);
        assert_eq!(Told::get(), [(a, b), (c, d), (b, d)]);
        assert_eq!([a, b, c].map(Chain::root), [d; 3]);
        check();
    });
}

#[test]
fn merger_moves_neither_members_nor_links() {
    chain().execute_with(|| {
        let other = found(&[10, 11]);
        assert_ok!(ask(by(1), certify(10, Some(other), &[7])));
        merge(other, 3);
        assert_eq!(Groups::<Test>::get(other), Some(Group { members: 2, named: 1, funders: 0 }));
        assert_eq!(Groups::<Test>::get(3), Some(Group { members: 2, named: 0, funders: 0 }));
        check();
    });
}

#[test]
fn merger_costs_what_the_neighbours_cost_too() {
    let cost = Call::merge_groups { from: 0, into: 1 }.get_dispatch_info().call_weight;
    assert_eq!(cost, <()>::merge_groups().saturating_add(Weight::from_parts(7, 7)));
    assert_eq!(<((), ()) as OnMerge>::cost(), Weight::zero());
}

#[test]
fn everybody_else_is_refused_as_bad_origin() {
    chain().execute_with(|| {
        for origin in [by(4), by(10), RuntimeOrigin::none()] {
            refused(origin, Call::merge_groups { from: 2, into: 3 }, DispatchError::BadOrigin);
        }
    });
}

#[test]
fn registrar_that_is_void_is_refused() {
    chain().execute_with(|| {
        wait(LATE - now());
        refused(by(1), Call::merge_groups { from: 2, into: 3 }, Error::RegistrarVoid);
    });
}

#[test]
fn group_that_was_not_founded_is_refused() {
    chain().execute_with(|| {
        refused(by(1), Call::merge_groups { from: 4, into: 3 }, Error::NoSuchGroup);
        refused(by(1), Call::merge_groups { from: 3, into: 4 }, Error::NoSuchGroup);
    });
}

#[test]
fn groups_that_are_one_are_refused() {
    chain().execute_with(|| {
        refused(by(1), Call::merge_groups { from: 3, into: 3 }, Error::SameGroup);
        merge(2, 3);
        for (from, into) in [(2, 3), (3, 2), (2, 2)] {
            refused(root(), Call::merge_groups { from, into }, Error::SameGroup);
        }
    });
}

#[test]
fn registrar_merges_not_its_own_group() {
    chain().execute_with(|| {
        refused(by(1), Call::merge_groups { from: 0, into: 3 }, Error::OwnGroup);
        refused(by(1), Call::merge_groups { from: 3, into: 0 }, Error::OwnGroup);
        assert_ok!(ask(by(2), Call::merge_groups { from: 0, into: 3 }));
        let other = found(&[10]);
        refused(by(1), Call::merge_groups { from: other, into: 3 }, Error::OwnGroup);
    });
}

#[test]
fn at_exactly_the_limit_of_aliases_one_more_is_refused_from_either_side() {
    chain().execute_with(|| {
        let full = gather(MAX_ALIASES);
        let lone = gather(0);
        refused(by(1), Call::merge_groups { from: lone, into: full }, Error::TooManyAliases);
        refused(by(1), Call::merge_groups { from: full, into: lone }, Error::TooManyAliases);
        check();
    });
}

#[test]
fn one_below_the_limit_of_aliases_a_merger_fills_it() {
    chain().execute_with(|| {
        let (from, into) = (gather(MAX_ALIASES - 1), gather(0));
        merge(from, into);
        assert_eq!(aliases(into).len(), MAX_ALIASES as usize);
        check();
        let (from, into) = (gather(8), gather(7));
        merge(from, into);
        check();
        let (from, into) = (gather(8), gather(8));
        refused(by(1), Call::merge_groups { from, into }, Error::TooManyAliases);
    });
}

#[test]
fn what_a_neighbour_refuses_is_not_merged() {
    chain().execute_with(|| {
        Refuses::set(true);
        let error = DispatchError::Other("a neighbour refuses");
        refused(by(1), Call::merge_groups { from: 2, into: 3 }, error);
        Refuses::set(false);
        assert!(Chain::apart(&3, &4));
        check();
    });
}
