//! The laws of the seams, on this pallet.

use super::*;
use quantara_traits::credentials::conformance::{self, World};

struct Credentials;

impl World for Credentials {
    type AccountId = AccountId;
    type State = Vec<u8>;
    type Provider = Chain;

    fn account(number: u32) -> AccountId {
        10 + u64::from(number)
    }

    fn certify(who: &AccountId, group: Option<GroupId>, span: Moment) {
        let (who, until, links) = (*who, super::now() + span, NamedLinks::default());
        assert_ok!(ask(root(), Call::certify { who, tier: 1, jurisdiction: CH, until, group, links }));
    }

    fn sanction(who: &AccountId, sanctioned: bool) {
        assert_ok!(ask(root(), Call::flag { who: *who, sanctioned }));
    }

    fn merge(from: GroupId, into: GroupId) {
        super::merge(from, into);
    }

    fn wait(span: Moment) {
        super::wait(span);
    }

    fn now() -> Moment {
        super::now()
    }

    fn state() -> Vec<u8> {
        super::state()
    }
}

#[test]
fn laws_of_credentials_and_mergers_hold() {
    chain().execute_with(|| {
        conformance::credentials::<Credentials>();
        check();
    });
}

#[test]
fn laws_of_funding_links_hold() {
    chain().execute_with(|| {
        conformance::funding::<Credentials>();
        check();
    });
}
