//! The desk on a chain with the SDK's safe mode, tx-pause and batches.

mod invariants;
mod lift;
mod limit;
mod mock;
mod pause_call;
mod pause_chain;
mod pause_for;
mod protected;
mod random;
mod resume;

use crate::{Author, Calls, Chain, Config, Event, Scope, ScopeOf};
use mock::*;
use polkadot_sdk::{
    frame_support::{
        hypothetically,
        migrations::{EnterSafeModeOnFailedMigration, FailedMigrationHandler, FreezeChainOnFailedMigration},
        traits::{self, Hooks, UnfilteredDispatchable},
        weights::WeightMeter,
    },
    frame_system, pallet_balances, pallet_timestamp, pallet_tx_pause,
    sp_io::{storage, TestExternalities},
    sp_runtime::{traits::Dispatchable, BuildStorage, DispatchError, DispatchResult, StateVersion},
};

type Error = crate::Error<Test>;
type Call = crate::Call<Test>;

/// A chain at [`START`], in its first block.
fn chain() -> TestExternalities {
    let mut ext = TestExternalities::new(RuntimeGenesisConfig::default().build_storage().expect("lawful"));
    ext.execute_with(|| block_at(START));
    ext
}

/// A call of the desk by `origin`, through the filters, as a transaction would be.
fn ask(origin: RuntimeOrigin, call: Call) -> DispatchResult {
    send(origin, RuntimeCall::Pause(call))
}

fn send(origin: RuntimeOrigin, call: RuntimeCall) -> DispatchResult {
    call.dispatch(origin).map(|_| ()).map_err(|refused| refused.error)
}

fn committee() -> RuntimeOrigin {
    RuntimeOrigin::signed(COMMITTEE)
}

fn governance() -> RuntimeOrigin {
    RuntimeOrigin::signed(VOTERS)
}

/// The part of governance that also ends what this desk did not begin.
fn cure() -> RuntimeOrigin {
    RuntimeOrigin::root()
}

fn anybody() -> RuntimeOrigin {
    RuntimeOrigin::signed(ANYBODY)
}

fn bytes(name: &str) -> polkadot_sdk::frame_support::BoundedVec<u8, <Test as Config>::MaxNameLen> {
    name.as_bytes().to_vec().try_into().expect("a short name")
}

fn pause_call(pallet: &str, call: &str) -> Call {
    Call::pause_call { pallet: bytes(pallet), call: bytes(call) }
}

fn scope(pallet: &str, call: &str) -> ScopeOf<Test> {
    Scope::Call { pallet: bytes(pallet), call: bytes(call) }
}

/// The scope that most examples pause.
fn transfers() -> ScopeOf<Test> {
    scope("Balances", "transfer_allow_death")
}

fn pause_transfers() -> Call {
    pause_call("Balances", "transfer_allow_death")
}

fn pause_for(scope: ScopeOf<Test>, seconds: u64) -> Call {
    Call::pause_for { scope, seconds }
}

fn resume(scope: ScopeOf<Test>) -> Call {
    Call::resume { scope }
}

fn transfer() -> RuntimeCall {
    RuntimeCall::Balances(pallet_balances::Call::transfer_allow_death { dest: 2, value: 0 })
}

/// The protected call: it stands for a repayment.
fn repay() -> RuntimeCall {
    RuntimeCall::System(frame_system::Call::remark { remark: Vec::new() })
}

/// Pauses every place of the list for `seconds`.
fn fill(seconds: u64) {
    for call in
        ["transfer_keep_alive", "transfer_all", "burn", "force_transfer"].iter().take(MAX_CALLS as usize)
    {
        assert_eq!(ask(governance(), pause_for(scope("Balances", call), seconds)), Ok(()));
    }
    assert_eq!(Calls::<Test>::get().len(), MAX_CALLS as usize);
}

fn filtered() -> DispatchError {
    frame_system::Error::<Test>::CallFiltered.into()
}

/// One block whose timestamp is `seconds`, as the executive builds it: hooks, inherent, poll.
fn block_with(seconds: u64, meter: &mut WeightMeter) {
    let number = System::block_number() + 1;
    System::reset_events();
    System::set_block_number(number);
    SafeMode::on_initialize(number);
    let set = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: seconds * 1_000 });
    assert_eq!(send(RuntimeOrigin::none(), set), Ok(()), "the inherent passes whatever is paused");
    Pause::on_poll(number, meter);
    Timestamp::on_finalize(number);
}

/// One block at `seconds`, after slots without blocks.
fn block_at(seconds: u64) {
    block_with(seconds, &mut WeightMeter::new());
    crate::invariants::all::<Test>().expect("lawful");
}

/// A block in every slot until `seconds`, which is the start of one.
fn every_block_until(seconds: u64) {
    while now() < seconds {
        block_at(now() + 6);
    }
}

fn now() -> u64 {
    crate::Pallet::<Test>::now()
}

fn stopped() -> bool {
    SafeMode::is_entered()
}

fn is_paused(scope: &ScopeOf<Test>) -> bool {
    match scope.clone() {
        Scope::Chain => stopped(),
        Scope::Call { pallet, call } => pallet_tx_pause::PausedCalls::<Test>::contains_key((pallet, call)),
    }
}

fn events() -> Vec<Event<Test>> {
    let records = System::events().into_iter();
    records
        .filter_map(|record| if let RuntimeEvent::Pause(event) = record.event { Some(event) } else { None })
        .collect()
}

/// What pallet-migrations does when a migration fails: safe mode without an end.
fn a_migration_fails() {
    EnterSafeModeOnFailedMigration::<SafeMode, FreezeChainOnFailedMigration>::failed(None);
    assert!(stopped());
}

/// Asks, and sees that a refusal changes nothing.
fn refused(origin: RuntimeOrigin, call: Call, error: impl Into<DispatchError>) {
    let before = storage::root(StateVersion::V1);
    assert_eq!(ask(origin, call), Err(error.into()));
    let after = storage::root(StateVersion::V1);
    assert_eq!(before, after, "nothing changed");
}
