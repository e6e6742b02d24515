//! A chain with balances and groups, and an election whose data are what a test says.

use crate::{
    self as pallet_groups, invariants, Balance, Deposits, Event, Flow, GenesisConfig, GroupId, Member,
};
use polkadot_sdk::{
    frame_support::{
        self, derive_impl, ord_parameter_types, parameter_types,
        traits::{fungible::InspectHold, ConstU128, EitherOfDiverse, EnsureOrigin},
    },
    frame_system::{self, EnsureRoot, EnsureSignedBy},
    pallet_balances,
    sp_io::TestExternalities,
    sp_runtime::BuildStorage,
};

pub type AccountId = u64;

pub const ED: Balance = 10;
pub const DEPOSIT: Balance = 500;
pub const RICH: Balance = 10_000;
/// Placed by the preset.
pub const TEAM: [AccountId; 3] = [1, 2, 3];
/// Has nothing but its existential deposit.
pub const POOR: AccountId = 99;
/// Moves members, and places nobody who declared nothing.
pub const REGISTRAR: AccountId = 77;
pub const TEAM_GROUP: GroupId = [1; 32];
pub const ACME: GroupId = [2; 32];
pub const OTHER: GroupId = [3; 32];

#[frame_support::runtime]
mod runtime {
    #[runtime::runtime]
    #[runtime::derive(
        RuntimeCall,
        RuntimeEvent,
        RuntimeError,
        RuntimeOrigin,
        RuntimeFreezeReason,
        RuntimeHoldReason,
        RuntimeSlashReason,
        RuntimeLockId,
        RuntimeTask
    )]
    pub struct Test;

    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(1)]
    pub type Balances = pallet_balances;
    #[runtime::pallet_index(2)]
    pub type Groups = pallet_groups;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
    type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type Balance = Balance;
    type ExistentialDeposit = ConstU128<ED>;
    type AccountStore = System;
}

ord_parameter_types! {
    pub const Registrar: AccountId = REGISTRAR;
}

parameter_types! {
    pub static Asked: Balance = DEPOSIT;
}

impl pallet_groups::Config for Test {
    type RuntimeHoldReason = RuntimeHoldReason;
    type Currency = Balances;
    type Deposit = Asked;
    type PlaceOrigin = EnsureRoot<AccountId>;
    type RegistrarOrigin = EitherOfDiverse<EnsureRoot<AccountId>, EnsureSignedBy<Registrar, AccountId>>;
    type WeightInfo = ();
}

/// A chain whose preset places the team.
pub fn chain() -> TestExternalities {
    chain_of(TEAM.iter().map(|who| (*who, TEAM_GROUP)).collect())
}

pub fn chain_of(members: Vec<(AccountId, GroupId)>) -> TestExternalities {
    Asked::set(DEPOSIT);
    let rich = (1..=40).map(|who| (who, RICH));
    let genesis = RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: rich.chain([(POOR, ED)]).collect(),
            ..Default::default()
        },
        groups: GenesisConfig { members },
        ..Default::default()
    };
    let mut chain: TestExternalities = genesis.build_storage().expect("a lawful genesis").into();
    chain.execute_with(|| System::set_block_number(1));
    chain
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
    RuntimeOrigin::signed(who)
}

pub fn declare(who: AccountId, group: GroupId) {
    Groups::declare_group(signed(who), group).expect("declared");
}

pub fn member(who: AccountId) -> Option<Member> {
    crate::Members::<Test>::get(who)
}

pub fn held(who: AccountId) -> Balance {
    Balances::balance_on_hold(&crate::HoldReason::Declared.into(), &who)
}

pub fn flow() -> Deposits {
    Flow::<Test>::get()
}

pub fn check() {
    invariants::all::<Test>().expect("every invariant holds");
}

/// The last event of this pallet.
pub fn last_event() -> Event<Test> {
    let own = System::events().into_iter().rev().find_map(|record| match record.event {
        RuntimeEvent::Groups(event) => Some(event),
        _ => None,
    });
    own.expect("an event of this pallet")
}

/// Every origin but the registrar's.
pub fn strangers() -> [RuntimeOrigin; 3] {
    let all = [signed(1), signed(11), RuntimeOrigin::none()];
    let registrar = <Test as crate::Config>::RegistrarOrigin::ensure_origin;
    assert!(all.iter().all(|origin| registrar(origin.clone()).is_err()));
    all
}
