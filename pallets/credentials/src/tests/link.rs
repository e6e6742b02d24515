//! Whoever pays for a party is of its group.

use super::*;
use crate::{Group, Groups, Link, LinkKind, Links, MAX_LINKS};
use polkadot_sdk::frame_support::assert_noop;

#[test]
fn stranger_that_pays_leads_to_the_group() {
    chain().execute_with(|| {
        assert_ok!(pay(4, 20));
        let (link, kind) = (own(20), LinkKind::Funder);
        assert_eq!(Links::<Test>::get(link), Some(Link { group: 3, kind }));
        assert_eq!(events(), [Event::Linked { link, group: 3, kind }]);
        assert_eq!(Chain::group(&20), None, "nobody certified it");
        assert_ok!(pay(5, 20));
        assert_eq!(events(), [], "that is known");
        check();
    });
}

#[test]
fn account_pays_for_itself_and_its_mates_without_a_link() {
    chain().execute_with(|| {
        let before = state();
        for (who, funder) in [(4, 4), (4, 5), (5, 4), (1, 1)] {
            assert_ok!(pay(who, funder));
        }
        assert_eq!(state(), before);
    });
}

#[test]
fn credential_that_is_void_or_sanctioned_stops_no_payment() {
    chain().execute_with(|| {
        assert_ok!(ask(by(1), Call::flag { who: 4, sanctioned: true }));
        wait(LATE - now());
        for (who, funder) in [(4, 4), (4, 5), (5, 4), (4, 20)] {
            assert_ok!(pay(who, funder));
        }
    });
}

#[test]
fn stranger_that_paid_for_a_group_pays_for_no_other_until_they_merge() {
    chain().execute_with(|| {
        assert_ok!(pay(4, 20));
        assert_noop!(pay(1, 20), Error::LinkedElsewhere);
        merge(0, 3);
        assert_ok!(pay(1, 20));
        check();
    });
}

#[test]
fn account_of_another_group_is_refused() {
    chain().execute_with(|| {
        assert_noop!(pay(4, 1), Error::LinkedElsewhere);
        merge(3, 0);
        assert_ok!(pay(4, 1));
    });
}

#[test]
fn hash_that_a_registrar_named_leads_as_well() {
    chain().execute_with(|| {
        let links = NamedLinks::try_from(vec![own(20)]).expect("one");
        let until = now() + DAY;
        assert_ok!(ask(
            by(1),
            Call::certify { who: 4, tier: 1, jurisdiction: CH, until, group: Some(3), links }
        ));
        assert_noop!(pay(1, 20), Error::LinkedElsewhere);
        assert_ok!(pay(5, 20));
        assert_eq!(Links::<Test>::get(own(20)).map(|link| link.kind), Some(LinkKind::Named));
    });
}

#[test]
fn nobody_pays_for_whom_nobody_certified() {
    chain().execute_with(|| {
        assert_noop!(pay(10, 4), Error::NotCertified);
        assert_noop!(pay(10, 10), Error::NotCertified);
    });
}

#[test]
fn at_exactly_the_limit_of_funders_one_more_is_refused_and_mates_still_pay() {
    chain().execute_with(|| {
        for funder in 100..100 + u64::from(MAX_LINKS) {
            assert_ok!(pay(4, funder));
        }
        assert_noop!(pay(4, 99), Error::TooManyFunders);
        for funder in [4, 5, 100] {
            assert_ok!(pay(4, funder));
        }
        assert_ok!(ask(by(1), certify(4, Some(3), &[7])));
        let full = Group { members: 2, named: 1, funders: MAX_LINKS };
        assert_eq!(Groups::<Test>::get(3), Some(full), "named links have places of their own");
        check();
    });
}

#[test]
fn first_refusal_of_the_list_wins() {
    chain().execute_with(|| {
        for funder in 100..100 + u64::from(MAX_LINKS) {
            assert_ok!(pay(4, funder));
        }
        assert_noop!(pay(10, 1), Error::NotCertified);
        assert_noop!(pay(4, 1), Error::LinkedElsewhere);
    });
}
