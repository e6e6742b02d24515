//! Balances, QUSD among the SDK's assets, and two stand-ins: credentials and the committee's cases.

use super::stubs::{Committee, Question, Registry};
use crate::{self as pallet_parties, EnsureAttests, Limits, Spans};
use polkadot_sdk::{
    frame_support::{
        self, derive_impl, parameter_types,
        traits::{fungible::ItemOf, AsEnsureOriginWithArg, ConstU128, Contains, EnsureOrigin},
    },
    frame_system::{self, EnsureRoot, EnsureSigned},
    pallet_assets, pallet_assets_holder, pallet_balances, pallet_timestamp,
    sp_runtime::traits::Convert,
};
use quantara_traits::{
    parties::{QtaPrice, Role},
    Dollars,
};

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
    pub type Timestamp = pallet_timestamp;
    #[runtime::pallet_index(2)]
    pub type Balances = pallet_balances;
    #[runtime::pallet_index(3)]
    pub type Assets = pallet_assets;
    #[runtime::pallet_index(4)]
    pub type AssetsHolder = pallet_assets_holder;
    #[runtime::pallet_index(5)]
    pub type Desk = pallet_parties;
}

pub const DAY: u64 = 86_400;
pub const USD: Dollars = 1_000_000;
pub const QUSD: u32 = 10;
/// Least balance of an account, in QTA and in QUSD.
pub const ED: u128 = 10;
pub const CENT: Dollars = 10_000;
pub const TREASURY: u64 = 99;
/// The only warehouse.
pub const WAREHOUSE: u64 = 98;
/// May suspend.
pub const WARDEN: u64 = 97;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
    type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
    type Balance = u128;
    type ExistentialDeposit = ConstU128<ED>;
    type RuntimeHoldReason = RuntimeHoldReason;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
    type Balance = u128;
    type Currency = Balances;
    type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<u64>>;
    type ForceOrigin = EnsureRoot<u64>;
    type Holder = AssetsHolder;
}

impl pallet_assets_holder::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeHoldReason = RuntimeHoldReason;
}

parameter_types! {
    pub const Qusd: u32 = QUSD;
    pub const Treasury: u64 = TREASURY;
    pub const RegistrarRole: Role = Role::Registrar;
    pub static Price: Option<(u128, u128)> = Some((1, 1));
    pub static Least: Dollars = 1_000 * USD;
    pub static Numbers: Limits = Limits::PUBLISHED;
    pub static Lengths: Spans = Spans::PUBLISHED;
}

impl QtaPrice for Price {
    fn low() -> Option<(u128, u128)> {
        Price::get()
    }
}

impl Convert<Role, Dollars> for Least {
    fn convert(_: Role) -> Dollars {
        Least::get()
    }
}

pub struct Warehouses;
impl Contains<u64> for Warehouses {
    fn contains(who: &u64) -> bool {
        *who == WAREHOUSE
    }
}

pub struct Warden;
impl EnsureOrigin<RuntimeOrigin> for Warden {
    type Success = ();
    fn try_origin(origin: RuntimeOrigin) -> Result<(), RuntimeOrigin> {
        let signed = frame_system::ensure_signed(origin.clone());
        signed.ok().filter(|who| *who == WARDEN).map(|_| ()).ok_or(origin)
    }
}

impl pallet_parties::Config for Test {
    type RuntimeHoldReason = RuntimeHoldReason;
    type Dollars = ItemOf<AssetsHolder, Qusd, u64>;
    type Native = Balances;
    type QtaPrice = Price;
    type Treasury = Treasury;
    type Credentials = Registry;
    type Subject = Question;
    type Cases = Committee;
    type LossPayees = Warehouses;
    type MinBond = Least;
    type Limits = Numbers;
    type Spans = Lengths;
    type Clock = Timestamp;
    type SuspendOrigin = Warden;
    type GovernanceOrigin = EnsureRoot<u64>;
    type WeightInfo = ();
}

pub type Registrars = EnsureAttests<Test, RegistrarRole>;
