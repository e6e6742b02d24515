//! `reassign`: a referendum moves an account.

use super::*;
use crate::{Founded, Group, Groups, Link, LinkKind, Links};

fn reassign(who: AccountId, group: Option<GroupId>) -> Call {
    Call::reassign { who, group }
}

#[test]
fn referendum_moves_an_account_and_its_link() {
    chain().execute_with(|| {
        assert_ok!(ask(by(1), certify(10, None, &[])));
        wait(DAY);
        events();
        assert_ok!(ask(root(), reassign(10, Some(3))));
        let moved = record(10);
        assert_eq!((moved.credential.group, moved.since, moved.by), (3, START + DAY, Some(1)));
        assert_eq!(Links::<Test>::get(own(10)), Some(Link { group: 3, kind: LinkKind::Account }));
        let members = |group| Groups::<Test>::get(group).map(|group: Group| group.members);
        assert_eq!((members(3), members(4)), (Some(3), Some(0)));
        assert_eq!(events(), [Event::Reassigned { who: 10, from: 4, to: 3 }]);
        check();
    });
}

#[test]
fn referendum_gives_an_account_a_group_of_its_own() {
    chain().execute_with(|| {
        assert_ok!(ask(root(), reassign(5, None)));
        assert!(Chain::apart(&4, &5));
        assert_eq!(events(), [Event::Founded { group: 4 }, Event::Reassigned { who: 5, from: 3, to: 4 }]);
        check();
    });
}

#[test]
fn account_of_a_merged_group_leaves_it_and_an_alias_stands_for_its_root() {
    chain().execute_with(|| {
        let (from, into, other) = (found(&[10]), found(&[11]), found(&[12]));
        merge(from, into);
        assert_ok!(ask(root(), reassign(10, Some(other))));
        assert!(Chain::apart(&10, &11) && Chain::same_group(&10, &12));
        assert_ok!(ask(root(), reassign(12, Some(from))));
        assert_eq!(credential(12).group, into);
        check();
    });
}

#[test]
fn everybody_else_is_refused_as_bad_origin() {
    chain().execute_with(|| {
        for origin in strangers() {
            refused(origin, reassign(5, None), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn account_that_nobody_certified_is_refused() {
    chain().execute_with(|| refused(root(), reassign(10, Some(99)), Error::NotCertified));
}

#[test]
fn group_that_was_not_founded_is_refused() {
    chain().execute_with(|| refused(root(), reassign(4, Some(4)), Error::NoSuchGroup));
}

#[test]
fn account_that_is_of_the_group_is_refused() {
    chain().execute_with(|| {
        refused(root(), reassign(4, Some(3)), Error::SameGroup);
        let other = found(&[10]);
        merge(other, 3);
        refused(root(), reassign(4, Some(other)), Error::SameGroup);
        refused(root(), reassign(10, Some(3)), Error::SameGroup);
    });
}

#[test]
fn numbers_and_counts_that_do_not_fit_are_refused_as_overflow() {
    chain().execute_with(|| {
        Groups::<Test>::mutate(2, |group| group.as_mut().expect("founded").members = u32::MAX);
        refused(root(), reassign(4, Some(2)), Error::Overflow);
        Groups::<Test>::mutate(3, |group| group.as_mut().expect("founded").members = 0);
        refused(root(), reassign(4, Some(1)), Error::Overflow);
        Founded::<Test>::put(u32::MAX);
        refused(root(), reassign(4, None), Error::Overflow);
    });
}

#[test]
fn account_whose_link_is_gone_is_refused() {
    chain().execute_with(|| {
        Links::<Test>::remove(own(4));
        refused(root(), reassign(4, Some(1)), Error::NotLinked);
    });
}
