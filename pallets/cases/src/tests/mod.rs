//! Cases before a committee of five, each of a group of its own, with the desk that opened them.

mod close;
mod conformance;
mod decide;
mod enact;
mod history;
mod invariants;
mod mock;
mod open;
mod reads;
mod tally;
mod tell;
mod vote;
mod withdraw;

use crate::{Book, Counts, Decider, Event, Involved, Kept, OpenCases, Ruling, Tally};
use mock::*;
use polkadot_sdk::{
    frame_support::assert_noop,
    sp_io::TestExternalities,
    sp_runtime::{traits::Dispatchable, BuildStorage, DispatchError, DispatchResult},
};
use quantara_traits::{
    cases::{CaseId, Cases as _, Verdict},
    credentials::GroupId,
};

type Error = crate::Error<Test>;

const CLAIM: Subject = Subject::Claim(7);
/// A group that no member is of.
const PARTY: GroupId = 200;

/// A chain in its first block, at [`START`]: 1 to 5 sit.
fn chain() -> TestExternalities {
    VotingSpan::reset();
    ReferendumSpan::reset();
    TellingSpan::reset();
    Meddling::reset();
    let genesis = RuntimeGenesisConfig::default().build_storage().expect("lawful");
    let mut ext = TestExternalities::new(genesis);
    ext.execute_with(|| {
        System::set_block_number(1);
        at(START);
    });
    ext
}

/// A chain with a case in which [`PARTY`] is involved: number 0.
fn chain_with_a_case() -> TestExternalities {
    let mut ext = chain();
    ext.execute_with(|| assert_eq!(open(&[PARTY]), Ok(0)));
    ext
}

fn at(second: u64) {
    Timestamp::set_timestamp(second * 1_000);
}

fn open(involved: &[GroupId]) -> Result<CaseId, DispatchError> {
    Cases::open(CLAIM, involved)
}

/// A call as a transaction would be: with a layer of storage of its own.
fn ask(origin: RuntimeOrigin, call: crate::Call<Test>) -> DispatchResult {
    RuntimeCall::Cases(call).dispatch(origin).map(|_| ()).map_err(|refused| refused.error)
}

fn vote(who: u64, case: CaseId, aye: bool) -> DispatchResult {
    ask(RuntimeOrigin::signed(who), crate::Call::vote { case, aye })
}

/// By somebody who has nothing to do with it.
fn close(case: CaseId) -> DispatchResult {
    ask(RuntimeOrigin::signed(77), crate::Call::close { case })
}

fn decide(case: CaseId, granted: bool) -> DispatchResult {
    ask(RuntimeOrigin::root(), crate::Call::decide { case, granted })
}

/// By somebody who has nothing to do with it.
fn enact(case: CaseId) -> DispatchResult {
    ask(RuntimeOrigin::signed(77), crate::Call::enact { case })
}

/// Votes of members that must be lawful.
fn votes(case: CaseId, ayes: &[u64], nays: &[u64]) {
    for (who, aye) in ayes.iter().map(|who| (who, true)).chain(nays.iter().map(|who| (who, false))) {
        assert_eq!(vote(*who, case, aye), Ok(()), "{who} votes");
    }
}

fn seat(members: &[u64]) {
    Seated::set(&members.to_vec());
}

fn certify(who: u64, group: Option<GroupId>) {
    let mut certified = Certified::get();
    match group {
        Some(group) => certified.insert(who, group),
        None => certified.remove(&who),
    };
    Certified::set(&certified);
}

fn merge(from: GroupId, into: GroupId) {
    let mut merged = Merged::get();
    merged.insert(from, into);
    Merged::set(&merged);
}

fn refuse(verdicts: &[Verdict]) {
    Refused::set(&verdicts.to_vec());
}

fn tally(eligible: u32, ayes: u32, nays: u32) -> Tally {
    Tally { eligible, ayes, nays }
}

fn ruling(verdict: Verdict, by: Decider, (eligible, ayes, nays): (u32, u32, u32)) -> Ruling {
    Ruling { verdict, by, tally: tally(eligible, ayes, nays) }
}

/// Who voted how on an open case, in storage.
fn cast(case: CaseId) -> Vec<(u64, bool)> {
    let case = OpenCases::<Test>::get(case).expect("open");
    case.votes.into_iter().map(|vote| (vote.who, vote.aye)).collect()
}

fn kept(case: CaseId) -> Option<Kept> {
    OpenCases::<Test>::get(case).expect("open").kept
}

/// Events of this pallet since the last look; every invariant holds.
fn events() -> Vec<Event<Test>> {
    crate::invariants::all::<Test>().expect("lawful");
    let ours = |record: polkadot_sdk::frame_system::EventRecord<RuntimeEvent, _>| match record.event {
        RuntimeEvent::Cases(event) => Some(event),
        _ => None,
    };
    let events = System::events().into_iter().filter_map(ours).collect();
    System::reset_events();
    events
}

fn counts() -> (u32, u32, u32, u32) {
    let Counts { opened, told, withdrawn, dropped } = Book::<Test>::get();
    (opened, told, withdrawn, dropped)
}
