//! A chain of the pallet, balances, the clock, and what thieves would use: utility and proxy.

use super::lists::{ChainFilter, Listed, NoSystem, NotBanned, Unit};
use crate::{self as pallet_allocations, Balance};
use polkadot_sdk::{
    frame_support::{
        self, derive_impl,
        traits::{ConstU128, ConstU32},
    },
    frame_system::{self, EnsureRoot},
    pallet_balances, pallet_proxy, pallet_timestamp, pallet_utility,
    sp_runtime::{
        traits::{BlakeTwo256, IdentityLookup},
        AccountId32,
    },
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
    pub type Utility = pallet_utility;
    #[runtime::pallet_index(4)]
    pub type Proxy = pallet_proxy;
    #[runtime::pallet_index(5)]
    pub type Allocations = pallet_allocations;
}

pub type AccountId = AccountId32;

/// One QTA.
pub const QTA: Balance = 1_000_000_000_000;
/// The minimum balance: a thousandth of a QTA.
pub const MINIMUM: Balance = 1_000_000_000;
/// Second of the first timestamp.
pub const GENESIS: u64 = 1_700_000_000;
/// Most tranches that wait.
pub const MAX_QUEUED: u32 = 4;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
    type AccountId = AccountId;
    type Lookup = IdentityLookup<AccountId>;
    type AccountData = pallet_balances::AccountData<Balance>;
    type BaseCallFilter = ChainFilter;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {
    type OnTimestampSet = Allocations;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type Balance = Balance;
    type ExistentialDeposit = ConstU128<MINIMUM>;
    type AccountStore = System;
}

impl pallet_utility::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type PalletsOrigin = OriginCaller;
    type WeightInfo = ();
}

impl pallet_proxy::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type Currency = Balances;
    type ProxyType = NoSystem;
    type ProxyDepositBase = ConstU128<0>;
    type ProxyDepositFactor = ConstU128<0>;
    type MaxProxies = ConstU32<4>;
    type WeightInfo = ();
    type MaxPending = ConstU32<4>;
    type CallHasher = BlakeTwo256;
    type AnnouncementDepositBase = ConstU128<0>;
    type AnnouncementDepositFactor = ConstU128<0>;
    type BlockNumberProvider = System;
}

impl pallet_allocations::Config for Test {
    type RuntimeCall = RuntimeCall;
    type Currency = Balances;
    type Clock = Timestamp;
    type GrantOrigin = EnsureRoot<AccountId>;
    type TrancheOrigin = EnsureRoot<AccountId>;
    type CancelOrigin = EnsureRoot<AccountId>;
    type Actions = Listed;
    type Destinations = NotBanned;
    type Unit = Unit;
    type MaxQueued = ConstU32<MAX_QUEUED>;
    type WeightInfo = ();
}
