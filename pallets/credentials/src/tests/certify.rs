//! `certify`: what a registrar says of an account.

use super::*;
use crate::{Founded, Group, Groups, Link, LinkKind, Links, MAX_LINKS};

/// A lawful call about account 10, changed by a test.
fn changed(change: impl FnOnce(&mut u8, &mut [u8; 2], &mut Moment, &mut Option<GroupId>)) -> Call {
    let (mut tier, mut jurisdiction, mut until, mut group) = (2, CH, now() + DAY, None);
    change(&mut tier, &mut jurisdiction, &mut until, &mut group);
    Call::certify { who: 10, tier, jurisdiction, until, group, links: NamedLinks::default() }
}

#[test]
fn registrar_founds_a_group_with_links() {
    chain().execute_with(|| {
        assert_ok!(ask(by(1), certify(10, None, &[7, 8])));
        let until = now() + 365 * DAY;
        let said = Credential { tier: 2, jurisdiction: CH, until, sanctioned: false, group: 4 };
        assert_eq!(record(10), Record { credential: said, since: START, by: Some(1) });
        assert_eq!(Groups::<Test>::get(4), Some(Group { members: 1, named: 2, funders: 0 }));
        assert_eq!(Links::<Test>::get(own(10)), Some(Link { group: 4, kind: LinkKind::Account }));
        let linked = |number| Event::Linked { link: paper(number), group: 4, kind: LinkKind::Named };
        let certified = Event::Certified { who: 10, credential: said, by: Some(1) };
        assert_eq!(events(), [Event::Founded { group: 4 }, linked(7), linked(8), certified]);
        check();
    });
}

#[test]
fn next_of_the_group_joins_it_under_another_registrar() {
    chain().execute_with(|| {
        assert_ok!(ask(by(1), certify(10, None, &[7])));
        assert_ok!(ask(by(2), certify(11, Some(4), &[7])));
        assert_eq!(Groups::<Test>::get(4), Some(Group { members: 2, named: 1, funders: 0 }));
        assert_eq!((Chain::certified_by(&10), Chain::certified_by(&11)), (Some(1), Some(2)));
        assert!(Chain::same_group(&10, &11));
        check();
    });
}

#[test]
fn alias_stands_for_its_root() {
    chain().execute_with(|| {
        let (from, into) = (found(&[10]), found(&[11]));
        merge(from, into);
        assert_ok!(ask(by(1), certify(12, Some(from), &[])));
        assert_eq!(credential(12).group, into);
        assert_eq!(Groups::<Test>::get(into).map(|group| group.members), Some(2));
        check();
    });
}

#[test]
fn certifying_again_changes_what_was_said_and_keeps_group_entry_and_flag() {
    chain().execute_with(|| {
        assert_ok!(ask(by(1), certify(10, None, &[])));
        assert_ok!(ask(by(1), Call::flag { who: 10, sanctioned: true }));
        wait(DAY);
        let (until, links) = (now() + 2 * DAY, NamedLinks::default());
        let again = Call::certify { who: 10, tier: 1, jurisdiction: *b"DE", until, group: Some(4), links };
        assert_ok!(ask(by(2), again));
        let said = Credential { tier: 1, jurisdiction: *b"DE", until, sanctioned: true, group: 4 };
        assert_eq!(record(10), Record { credential: said, since: START, by: Some(2) });
        assert_eq!(Groups::<Test>::get(4).map(|group| group.members), Some(1));
        check();
    });
}

#[test]
fn certifying_again_after_a_merger_takes_the_number_of_either_and_moves_nothing() {
    chain().execute_with(|| {
        let (from, into) = (found(&[10]), found(&[11]));
        merge(from, into);
        for group in [from, into] {
            assert_ok!(ask(by(1), certify(10, Some(group), &[])));
            assert_eq!((credential(10).group, Chain::group(&10)), (from, Some(into)));
        }
        check();
    });
}

#[test]
fn credential_is_withdrawn_by_one_second() {
    chain().execute_with(|| {
        let (until, links) = (now() + 1, NamedLinks::default());
        assert_ok!(ask(
            by(1),
            Call::certify { who: 4, tier: 1, jurisdiction: CH, until, group: Some(3), links }
        ));
        assert!(Chain::good(&4).is_some(), "one second before");
        wait(1);
        assert!(Chain::good(&4).is_none(), "at exactly that second");
    });
}

#[test]
fn referendum_certifies_the_first_registrar_and_answers_to_nobody() {
    empty().execute_with(|| {
        refused(by(1), certify(1, None, &[]), Error::RegistrarVoid);
        assert_ok!(ask(root(), certify(1, None, &[])));
        assert_eq!(record(1).by, None);
        assert_ok!(ask(by(1), certify(10, None, &[])));
        check();
    });
}

#[test]
fn link_of_the_own_group_is_no_news() {
    chain().execute_with(|| {
        let (from, into) = (found(&[10]), found(&[11]));
        assert_ok!(ask(by(1), certify(10, Some(from), &[7, 7])));
        merge(from, into);
        events();
        assert_ok!(ask(by(1), certify(11, Some(into), &[7])));
        assert_eq!(events().len(), 1, "certified and nothing else");
        assert_eq!(Links::<Test>::get(paper(7)), Some(Link { group: from, kind: LinkKind::Named }));
        check();
    });
}

#[test]
fn funder_that_is_certified_frees_its_place() {
    chain().execute_with(|| {
        let group = found(&[10]);
        assert_ok!(pay(10, 20));
        assert_eq!(Groups::<Test>::get(group), Some(Group { members: 1, named: 0, funders: 1 }));
        assert_ok!(ask(by(1), certify(20, Some(group), &[])));
        assert_eq!(Groups::<Test>::get(group), Some(Group { members: 2, named: 0, funders: 0 }));
        assert_eq!(Links::<Test>::get(own(20)), Some(Link { group, kind: LinkKind::Account }));
        check();
    });
}

#[test]
fn account_that_was_named_frees_its_place_too() {
    chain().execute_with(|| {
        let group = found(&[10]);
        let links = NamedLinks::try_from(vec![own(20)]).expect("one");
        let until = now() + DAY;
        let named = Call::certify { who: 10, tier: 1, jurisdiction: CH, until, group: Some(group), links };
        assert_ok!(ask(by(1), named));
        refused(by(1), certify(20, None, &[]), Error::LinkedElsewhere);
        assert_ok!(ask(by(1), certify(20, Some(group), &[])));
        assert_eq!(Groups::<Test>::get(group), Some(Group { members: 2, named: 0, funders: 0 }));
        check();
    });
}

#[test]
fn everybody_else_is_refused_as_bad_origin() {
    chain().execute_with(|| {
        for origin in [by(4), by(10), RuntimeOrigin::none()] {
            refused(origin, certify(10, None, &[]), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn registrar_whose_own_credential_is_void_or_sanctioned_is_refused_as_registrar_void() {
    chain().execute_with(|| {
        assert_ok!(ask(root(), Call::flag { who: 1, sanctioned: true }));
        refused(by(1), certify(10, None, &[]), Error::RegistrarVoid);
        wait(LATE - 1 - now());
        assert_ok!(ask(by(2), certify(11, None, &[])));
        wait(1);
        refused(by(2), certify(10, None, &[]), Error::RegistrarVoid);
    });
}

#[test]
fn tiers_are_one_to_three() {
    chain().execute_with(|| {
        for wrong in [0, 4, u8::MAX] {
            refused(by(1), changed(|tier, _, _, _| *tier = wrong), Error::NoSuchTier);
        }
        assert_ok!(ask(by(1), changed(|tier, _, _, _| *tier = 3)));
    });
}

#[test]
fn jurisdiction_is_two_letters() {
    chain().execute_with(|| {
        for wrong in [*b"ch", *b"C1", *b"C ", [0, 0], [0xc3, 0x84]] {
            refused(by(1), changed(|_, at, _, _| *at = wrong), Error::NoSuchJurisdiction);
        }
    });
}

#[test]
fn credential_that_would_be_void_is_refused() {
    chain().execute_with(|| {
        for past in [0, now() - 1, now()] {
            refused(by(1), changed(|_, _, until, _| *until = past), Error::VoidAlready);
        }
        assert_ok!(ask(by(1), changed(|_, _, until, _| *until = START + 1)));
    });
}

#[test]
fn group_that_was_not_founded_is_refused() {
    chain().execute_with(|| {
        refused(by(1), certify(10, Some(4), &[]), Error::NoSuchGroup);
        refused(by(1), certify(10, Some(u32::MAX), &[]), Error::NoSuchGroup);
    });
}

#[test]
fn certified_account_keeps_its_group() {
    chain().execute_with(|| {
        let other = found(&[10]);
        refused(by(1), certify(4, Some(other), &[]), Error::GroupFixed);
        refused(by(1), certify(4, None, &[]), Error::GroupFixed);
        refused(root(), certify(4, None, &[]), Error::GroupFixed);
    });
}

#[test]
fn registrar_certifies_neither_itself_nor_its_own_group() {
    chain().execute_with(|| {
        refused(by(1), certify(1, Some(0), &[]), Error::OwnGroup);
        refused(by(1), certify(10, Some(0), &[]), Error::OwnGroup);
        assert_ok!(ask(by(2), certify(10, Some(0), &[])));
        merge(3, 0);
        refused(by(1), certify(11, Some(3), &[]), Error::OwnGroup);
        assert_ok!(ask(by(2), certify(1, Some(0), &[])));
        assert_eq!(Chain::certified_by(&1), Some(2));
    });
}

#[test]
fn link_that_leads_to_another_group_is_refused_until_they_merge() {
    chain().execute_with(|| {
        let (one, other) = (found(&[10]), found(&[11]));
        assert_ok!(ask(by(1), certify(10, Some(one), &[7])));
        refused(by(1), certify(11, Some(other), &[8, 7]), Error::LinkedElsewhere);
        refused(by(1), certify(12, None, &[7]), Error::LinkedElsewhere);
        merge(other, one);
        assert_ok!(ask(by(1), certify(11, Some(other), &[8, 7])));
        check();
    });
}

#[test]
fn account_that_paid_for_another_group_is_certified_of_no_other() {
    chain().execute_with(|| {
        let (one, other) = (found(&[10]), found(&[11]));
        assert_ok!(pay(10, 20));
        refused(by(1), certify(20, None, &[]), Error::LinkedElsewhere);
        refused(by(1), certify(20, Some(other), &[]), Error::LinkedElsewhere);
        assert_ok!(ask(by(1), certify(20, Some(one), &[])));
        check();
    });
}

#[test]
fn link_of_an_account_of_another_group_is_refused() {
    chain().execute_with(|| {
        let links = NamedLinks::try_from(vec![own(4)]).expect("one");
        let call = Call::certify { who: 10, tier: 1, jurisdiction: CH, until: now() + 1, group: None, links };
        refused(by(1), call, Error::LinkedElsewhere);
    });
}

#[test]
fn at_exactly_the_limit_of_links_one_more_is_refused() {
    chain().execute_with(|| {
        let group = found(&[10]);
        let all: Vec<u8> = (1..=64).collect();
        assert_eq!(all.len(), MAX_LINKS as usize);
        for links in all.chunks(16) {
            assert_ok!(ask(by(1), certify(10, Some(group), links)));
        }
        refused(by(1), certify(10, Some(group), &[65]), Error::TooManyLinks);
        assert_ok!(ask(by(1), certify(10, Some(group), &[64])));
        assert_ok!(pay(10, 20));
        let full = Group { members: 1, named: MAX_LINKS, funders: 1 };
        assert_eq!(Groups::<Test>::get(group), Some(full), "funders have places of their own");
        check();
    });
}

#[test]
fn call_takes_sixteen_links() {
    let links = |count| NamedLinks::try_from(vec![paper(1); count]);
    assert!(links(16).is_ok() && links(17).is_err());
}

#[test]
fn numbers_and_counts_that_do_not_fit_are_refused_as_overflow() {
    chain().execute_with(|| {
        Groups::<Test>::mutate(3, |group| group.as_mut().expect("founded").members = u32::MAX);
        refused(by(1), certify(10, Some(3), &[]), Error::Overflow);
        Founded::<Test>::put(u32::MAX);
        refused(by(1), certify(10, None, &[]), Error::Overflow);
    });
}

#[test]
fn first_refusal_of_the_list_wins() {
    chain().execute_with(|| {
        let other = found(&[10]);
        assert_ok!(ask(root(), certify(10, Some(other), &[7])));
        assert_ok!(ask(root(), Call::flag { who: 2, sanctioned: true }));
        let call = |tier, jurisdiction, until, group, link| {
            let links = NamedLinks::try_from(vec![paper(link)]).expect("one");
            Call::certify { who: 1, tier, jurisdiction, until, group, links }
        };
        let past = now();
        refused(by(4), call(0, *b"??", past, Some(99), 7), DispatchError::BadOrigin);
        refused(by(2), call(0, *b"??", past, Some(99), 7), Error::RegistrarVoid);
        refused(by(1), call(0, *b"??", past, Some(99), 7), Error::NoSuchTier);
        refused(by(1), call(1, *b"??", past, Some(99), 7), Error::NoSuchJurisdiction);
        refused(by(1), call(1, CH, past, Some(99), 7), Error::VoidAlready);
        refused(by(1), call(1, CH, past + 1, Some(99), 7), Error::NoSuchGroup);
        refused(by(1), call(1, CH, past + 1, Some(other), 7), Error::GroupFixed);
        refused(by(1), call(1, CH, past + 1, Some(0), 7), Error::OwnGroup);
        refused(by(3), call(1, CH, past + 1, Some(0), 7), Error::LinkedElsewhere);
    });
}
