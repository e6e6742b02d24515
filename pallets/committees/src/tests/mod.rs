//! Seats on a chain with the SDK's collectives.

mod accept;
mod appoint;
mod begin_terms;
mod collective;
mod decline;
mod genesis;
mod invariants;
mod mock;
mod random;
mod remove;
mod resign;
mod retire;
mod return_bond;
mod revoke;
mod slash;

use crate::{Bonds, Book, Committee, Event, Former, FormerSeats, HoldReason, Invitations, Leaving, Seats};
use mock::*;
use polkadot_sdk::{
    frame_support::{
        traits::{fungible::InspectHold, Hooks},
        weights::{Weight, WeightMeter},
    },
    sp_io::{storage, TestExternalities},
    sp_runtime::{traits::Dispatchable, BuildStorage, DispatchError, DispatchResult, StateVersion},
};

type Error = crate::Error<Test>;
type Call = crate::Call<Test>;

const TECHNICAL: Committee = Committee::Technical;
const CREDIT: Committee = Committee::Credit;

/// A chain on which accounts 1 to 9 have [`ENDOWMENT`] and `seats` are filled, before its first block.
fn before_the_first_block(seats: &[(Committee, u64)]) -> TestExternalities {
    let genesis = RuntimeGenesisConfig {
        balances: polkadot_sdk::pallet_balances::GenesisConfig {
            balances: (1..=9).map(|who| (who, ENDOWMENT)).chain([(TREASURY, 10)]).collect(),
            ..Default::default()
        },
        committees: crate::GenesisConfig { seats: seats.to_vec() },
        ..Default::default()
    };
    genesis.build_storage().expect("lawful").into()
}

/// The same in its first block, at [`START`].
fn chain_with(seats: &[(Committee, u64)]) -> TestExternalities {
    let mut ext = before_the_first_block(seats);
    ext.execute_with(|| block_at(START));
    ext
}

fn chain() -> TestExternalities {
    chain_with(&[])
}

/// A chain on which 1 and 2 sit in the technical committee and 3 in the credit committee.
fn seated() -> TestExternalities {
    chain_with(&[(TECHNICAL, 2), (TECHNICAL, 1), (CREDIT, 3)])
}

fn ask(origin: RuntimeOrigin, call: Call) -> DispatchResult {
    RuntimeCall::Committees(call).dispatch(origin).map(|_| ()).map_err(|refused| refused.error)
}

fn root() -> RuntimeOrigin {
    RuntimeOrigin::root()
}

fn by(who: u64) -> RuntimeOrigin {
    RuntimeOrigin::signed(who)
}

fn appoint(committee: Committee, who: u64) -> Call {
    Call::appoint { committee, who }
}

fn accept(committee: Committee) -> Call {
    Call::accept { committee }
}

/// Appoints and accepts.
fn seat(committee: Committee, who: u64) {
    assert_eq!(ask(root(), appoint(committee, who)), Ok(()));
    assert_eq!(ask(by(who), accept(committee)), Ok(()));
}

fn block_with(seconds: u64, meter: &mut WeightMeter) {
    let number = System::block_number() + 1;
    System::reset_events();
    System::set_block_number(number);
    Timestamp::set_timestamp(seconds * 1_000);
    Committees::on_poll(number, meter);
}

/// One block at `seconds`.
fn block_at(seconds: u64) {
    block_with(seconds, &mut WeightMeter::new());
    crate::invariants::all::<Test>().expect("lawful");
}

fn no_room() -> WeightMeter {
    WeightMeter::with_limit(Weight::zero())
}

fn now() -> u64 {
    crate::Pallet::<Test>::now()
}

fn held(who: u64) -> u64 {
    Balances::balance_on_hold(&HoldReason::Seat.into(), &who)
}

/// The bond of a seat that was left, and when it may be returned.
fn former(committee: Committee, who: u64) -> Option<(u64, u64)> {
    FormerSeats::<Test>::get(committee, who).map(|former| (former.bond, former.until))
}

fn members(committee: Committee) -> Vec<u64> {
    let members = crate::Pallet::<Test>::members(committee);
    assert_eq!(members, <Collectives as crate::SeatHolders<u64>>::holders(committee));
    members
}

fn events() -> Vec<Event<Test>> {
    let ours = |record: polkadot_sdk::frame_system::EventRecord<RuntimeEvent, _>| match record.event {
        RuntimeEvent::Committees(event) => Some(event),
        _ => None,
    };
    System::events().into_iter().filter_map(ours).collect()
}

/// Asks, and sees that a refusal changes nothing.
fn refused(origin: RuntimeOrigin, call: Call, error: impl Into<DispatchError>) {
    let before = storage::root(StateVersion::V1);
    assert_eq!(ask(origin, call), Err(error.into()));
    assert_eq!(before, storage::root(StateVersion::V1), "nothing changed");
}
