//! What the tests say to the chain of the mock.

use super::{
    lists::{Banned, EveryAction},
    mock::*,
};
use crate::{Balance, Error, GenesisConfig, GrantId};
use polkadot_sdk::{
    frame_support::traits::fungible::Inspect,
    pallet_balances,
    sp_io::TestExternalities,
    sp_runtime::{BuildStorage, DispatchError, DispatchResult},
};
use quantara_release::{Allocation, MONTH_SECONDS};

/// A beneficiary of the team, of grant 0.
pub const ALICE: AccountId = AccountId::new([1; 32]);
/// The foundation, of grant 1.
pub const FOUNDATION: AccountId = AccountId::new([2; 32]);
/// Nobody.
pub const STRANGER: AccountId = AccountId::new([3; 32]);
/// Who is paid by tranches; exists from genesis.
pub const PAYEE: AccountId = AccountId::new([4; 32]);
/// Where slashes go; exists from genesis.
pub const TREASURY: AccountId = AccountId::new([5; 32]);

/// The grant of Alice: 36 million QTA of the team's.
pub const ALICES: GrantId = 0;
/// The grant of the foundation: the whole row.
pub const FOUNDATIONS: GrantId = 1;

/// Two grants and two liquid accounts.
pub fn preset() -> GenesisConfig<Test> {
    GenesisConfig {
        earliest: 0,
        grants: vec![
            (Allocation::Team, ALICE, 36_000_000 * QTA),
            (Allocation::Foundation, FOUNDATION, 120_000_000 * QTA),
        ],
        tranches: vec![(Allocation::Dao, PAYEE, 9_990_000 * QTA), (Allocation::Dao, TREASURY, 10_000 * QTA)],
    }
}

/// The chain at genesis: no timestamp yet.
pub fn built(allocations: GenesisConfig<Test>) -> TestExternalities {
    EveryAction::set(false);
    Banned::set(None);
    let genesis = RuntimeGenesisConfig { allocations, ..Default::default() };
    genesis.build_storage().expect("the preset is lawful").into()
}

/// Runs a test in block 1 of the usual chain, with its first timestamp, and looks at the invariants after it.
pub fn chain(test: impl FnOnce()) {
    chain_of(preset(), test);
}

/// The same of another preset.
pub fn chain_of(preset: GenesisConfig<Test>, test: impl FnOnce()) {
    built(preset).execute_with(|| {
        System::set_block_number(1);
        set_second(GENESIS);
        test();
        crate::invariants::all::<Test>().expect("the invariants hold after the test");
    });
}

/// The timestamp of a block.
pub fn set_second(second: u64) {
    Timestamp::set_timestamp(second * 1_000);
}

/// So many seconds after genesis.
pub fn at(seconds: u64) {
    set_second(GENESIS + seconds);
}

/// The end of a month after genesis.
pub fn month(months: u64) {
    at(months * MONTH_SECONDS);
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
    RuntimeOrigin::signed(who)
}

pub fn root() -> RuntimeOrigin {
    RuntimeOrigin::root()
}

pub fn release(who: AccountId, grant: GrantId) -> DispatchResult {
    Allocations::release(signed(who), grant)
}

/// All of an account, held or not.
pub fn total(who: &AccountId) -> Balance {
    Balances::total_balance(who)
}

/// What an account of a grant holds.
pub fn in_grant(grant: GrantId) -> Balance {
    total(&Allocations::grant_account(grant))
}

/// Turnout that counts.
pub fn active() -> Balance {
    Balances::active_issuance()
}

/// QTA from a liquid account to the account of a grant: what a reward pot does.
pub fn reward(grant: GrantId, amount: Balance) {
    let account = Allocations::grant_account(grant);
    Balances::transfer_keep_alive(signed(PAYEE), account, amount).expect("the pot is full");
}

/// QTA from the account of a grant to the treasury: what an offence does.
pub fn slash(grant: GrantId, amount: Balance) {
    Balances::force_transfer(root(), Allocations::grant_account(grant), TREASURY, amount).expect("there");
}

/// The last event of the pallet.
pub fn last_event() -> crate::Event<Test> {
    let own = System::events().into_iter().rev().find_map(|record| match record.event {
        RuntimeEvent::Allocations(event) => Some(event),
        _ => None,
    });
    own.expect("the pallet has said something")
}

/// An error of the pallet as a call returns it.
pub fn refused(error: Error<Test>) -> DispatchError {
    error.into()
}

/// A plain transfer.
pub fn transfer(dest: AccountId, value: Balance) -> RuntimeCall {
    RuntimeCall::Balances(pallet_balances::Call::transfer_allow_death { dest, value })
}
