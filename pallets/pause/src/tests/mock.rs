//! A chain of six-second slots with the SDK's safe mode and tx-pause, whose own calls accept nobody.

use crate as pallet_pause;
use polkadot_sdk::{
    frame_support::{
        self, derive_impl, ord_parameter_types, parameter_types,
        traits::{ConstU32, ConstU64, Contains, EitherOfDiverse, InsideBoth},
    },
    frame_system::{self, EnsureNever, EnsureRoot, EnsureSignedBy},
    pallet_balances, pallet_safe_mode, pallet_timestamp, pallet_tx_pause, pallet_utility,
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
    pub type SafeMode = pallet_safe_mode;
    #[runtime::pallet_index(5)]
    pub type TxPause = pallet_tx_pause;
    #[runtime::pallet_index(6)]
    pub type Pause = pallet_pause;
}

pub const HOUR: u64 = 3_600;
pub const DAY: u64 = 24 * HOUR;
/// Midnight.
pub const START: u64 = 20_000 * DAY;
pub const COMMITTEE: u64 = 7;
/// The part of governance that is decided fast.
pub const VOTERS: u64 = 8;
pub const ANYBODY: u64 = 1;
pub const MAX_CALLS: u32 = 4;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
    type AccountData = pallet_balances::AccountData<u64>;
    type BaseCallFilter = InsideBoth<SafeMode, TxPause>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
}

impl pallet_utility::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type PalletsOrigin = OriginCaller;
    type WeightInfo = ();
}

/// What the runtime protects in safe mode; a remark stands for a repayment.
pub struct InSafeMode;
impl Contains<RuntimeCall> for InSafeMode {
    fn contains(call: &RuntimeCall) -> bool {
        use RuntimeCall::{Pause, System, Timestamp, Utility};
        matches!(call, Timestamp(_) | Pause(_) | Utility(_) | System(frame_system::Call::remark { .. }))
    }
}

/// What the runtime never lets tx-pause name.
pub struct NeverPaused;
impl Contains<pallet_tx_pause::RuntimeCallNameOf<Test>> for NeverPaused {
    fn contains((pallet, call): &pallet_tx_pause::RuntimeCallNameOf<Test>) -> bool {
        matches!((pallet.as_slice(), call.as_slice()), (b"Timestamp", b"set") | (b"System", b"remark"))
    }
}

parameter_types! {
    pub const NoDeposit: Option<u64> = None;
}

impl pallet_safe_mode::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type Currency = Balances;
    type RuntimeHoldReason = RuntimeHoldReason;
    type WhitelistedCalls = InSafeMode;
    type EnterDuration = ConstU64<0>;
    type ExtendDuration = ConstU64<0>;
    type EnterDepositAmount = NoDeposit;
    type ExtendDepositAmount = NoDeposit;
    type ForceEnterOrigin = EnsureNever<u64>;
    type ForceExtendOrigin = EnsureNever<u64>;
    type ForceExitOrigin = EnsureNever<()>;
    type ForceDepositOrigin = EnsureNever<()>;
    type Notify = ();
    type ReleaseDelay = NoDeposit;
    type WeightInfo = ();
}

impl pallet_tx_pause::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type PauseOrigin = EnsureNever<()>;
    type UnpauseOrigin = EnsureNever<()>;
    type WhitelistedCalls = NeverPaused;
    type MaxNameLen = ConstU32<64>;
    type WeightInfo = ();
}

ord_parameter_types! {
    pub const Committee: u64 = COMMITTEE;
    pub const Voters: u64 = VOTERS;
}

impl pallet_pause::Config for Test {
    type CommitteeOrigin = EnsureSignedBy<Committee, u64>;
    type CureOrigin = EnsureRoot<u64>;
    type GovernanceOrigin = EitherOfDiverse<EnsureRoot<u64>, EnsureSignedBy<Voters, u64>>;
    type SafeMode = SafeMode;
    type TxPause = TxPause;
    type MaxNameLen = ConstU32<64>;
    type Clock = Timestamp;
    type SlotMillis = ConstU64<6_000>;
    type CommitteeSpan = ConstU64<DAY>;
    type CommitteeLimit = ConstU64<{ 3 * DAY }>;
    type GovernanceSpan = ConstU64<{ 30 * DAY }>;
    type MaxCalls = ConstU32<MAX_CALLS>;
    type WeightInfo = ();
}
