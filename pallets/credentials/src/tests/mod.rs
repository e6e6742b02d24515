//! Credentials: what each call does and refuses, what desks read, and any history of it.

mod certify;
mod conformance;
mod flag;
mod genesis;
mod history;
mod invariants;
mod link;
mod merge_groups;
pub mod mock;
mod reads;
mod reassign;
mod unlink;

use crate::{invariants as inv, Event, LinkHash, NamedLinks, Record};
use mock::*;
use polkadot_sdk::{
    frame_support::assert_ok,
    sp_io::storage,
    sp_runtime::{traits::Dispatchable, DispatchError, DispatchResult, StateVersion},
};
use quantara_traits::{
    credentials::{Credential, Credentials as _, FundingLinks as _, GroupId, Mergers as _},
    Moment,
};

type Call = crate::Call<Test>;
type Error = crate::Error<Test>;

fn root() -> RuntimeOrigin {
    RuntimeOrigin::root()
}

fn by(who: AccountId) -> RuntimeOrigin {
    RuntimeOrigin::signed(who)
}

/// Everybody but a referendum.
fn strangers() -> [RuntimeOrigin; 3] {
    [by(1), by(4), RuntimeOrigin::none()]
}

fn ask(origin: RuntimeOrigin, call: Call) -> DispatchResult {
    RuntimeCall::Credentials(call).dispatch(origin).map(|_| ()).map_err(|refused| refused.error)
}

/// Asks, and sees that a refusal changes nothing.
fn refused(origin: RuntimeOrigin, call: Call, error: impl Into<DispatchError>) {
    let before = state();
    assert_eq!(ask(origin, call), Err(error.into()));
    assert_eq!(state(), before, "nothing changed");
}

/// A digest of all that the chain stores.
fn state() -> Vec<u8> {
    storage::root(StateVersion::V1)
}

fn check() {
    inv::all::<Test>().expect("every invariant holds");
}

fn now() -> Moment {
    Chain::now()
}

fn wait(seconds: Moment) {
    Timestamp::set_timestamp((now() + seconds) * 1_000);
}

/// A call that certifies `who` for a year with links of these numbers.
fn certify(who: AccountId, group: Option<GroupId>, links: &[u8]) -> Call {
    let hashes: Vec<LinkHash> = links.iter().copied().map(paper).collect();
    let links = NamedLinks::try_from(hashes).expect("few links");
    Call::certify { who, tier: 2, jurisdiction: CH, until: now() + 365 * DAY, group, links }
}

/// A hash that a registrar names.
fn paper(number: u8) -> LinkHash {
    LinkHash::repeat_byte(number)
}

fn own(who: AccountId) -> LinkHash {
    Chain::account_link(&who)
}

/// Certifies accounts of a new group.
fn found(members: &[AccountId]) -> GroupId {
    let group = crate::Founded::<Test>::get();
    for who in members {
        let founds = who == &members[0];
        assert_ok!(ask(root(), certify(*who, (!founds).then_some(group), &[])));
    }
    group
}

fn merge(from: GroupId, into: GroupId) {
    assert_ok!(ask(root(), Call::merge_groups { from, into }));
}

fn pay(who: AccountId, funder: AccountId) -> DispatchResult {
    Chain::link(&who, &funder)
}

fn record(who: AccountId) -> Record<AccountId> {
    crate::Records::<Test>::get(who).expect("certified")
}

fn credential(who: AccountId) -> Credential {
    record(who).credential
}

/// Events of this pallet since the last time.
fn events() -> Vec<Event<Test>> {
    let ours = |event: polkadot_sdk::frame_system::EventRecord<RuntimeEvent, _>| match event.event {
        RuntimeEvent::Credentials(event) => Some(event),
        _ => None,
    };
    let events = System::events().into_iter().filter_map(ours).collect();
    System::reset_events();
    events
}
