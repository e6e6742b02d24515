//! Stopping the chain or a call for a while. The desk alone turns safe mode and tx-pause on; their own calls answer to
//! nobody, and `Protected` is out of their reach.

use crate::{
    configs::committees::TwoThirdsOfTechnical,
    governance::protected::{Protected, ProtectedNames},
    units::{DAYS, SLOT_MILLIS},
    weights, AccountId, Balance, Balances, BlockNumber, Runtime, RuntimeCall, RuntimeEvent,
    RuntimeHoldReason, SafeMode, Timestamp, TxPause,
};
use pallet_origins::EnsureTighten;
use polkadot_sdk::{
    frame_support::traits::{ConstU32, ConstU64, EitherOf, NeverEnsureOrigin},
    frame_system::EnsureRoot,
    pallet_safe_mode, pallet_tx_pause,
};
use quantara_window::DAY_SECONDS;

/// Longest name of a pallet or a call that a pause can name, in bytes.
const MAX_NAME: u32 = 64;

/// Nobody's deposit opens safe mode.
type NoDeposit = NoAmount<Balance>;
/// No deposit is ever released early: there is none.
type NoDelay = NoAmount<BlockNumber>;

/// None of it.
pub struct NoAmount<T>(core::marker::PhantomData<T>);

impl<T> polkadot_sdk::frame_support::traits::Get<Option<T>> for NoAmount<T> {
    fn get() -> Option<T> {
        None
    }
}

impl pallet_safe_mode::Config for Runtime {
    type Currency = Balances;
    type EnterDepositAmount = NoDeposit;
    type EnterDuration = ConstU32<DAYS>;
    type ExtendDepositAmount = NoDeposit;
    type ExtendDuration = ConstU32<DAYS>;
    type ForceDepositOrigin = NeverEnsureOrigin<()>;
    type ForceEnterOrigin = NeverEnsureOrigin<BlockNumber>;
    type ForceExitOrigin = NeverEnsureOrigin<()>;
    type ForceExtendOrigin = NeverEnsureOrigin<BlockNumber>;
    type Notify = ();
    type ReleaseDelay = NoDelay;
    type RuntimeEvent = RuntimeEvent;
    type RuntimeHoldReason = RuntimeHoldReason;
    type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
    type WhitelistedCalls = Protected;
}

impl pallet_tx_pause::Config for Runtime {
    type MaxNameLen = ConstU32<MAX_NAME>;
    type PauseOrigin = NeverEnsureOrigin<()>;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type UnpauseOrigin = NeverEnsureOrigin<()>;
    type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
    type WhitelistedCalls = ProtectedNames;
}

impl pallet_pause::Config for Runtime {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::PauseArguments;
    type Clock = Timestamp;
    type CommitteeLimit = ConstU64<{ 3 * DAY_SECONDS }>;
    type CommitteeOrigin = TwoThirdsOfTechnical;
    type CommitteeSpan = ConstU64<DAY_SECONDS>;
    /// A failed migration is cured at the pace of an upgrade, and the chain goes on no sooner.
    type CureOrigin = EnsureRoot<AccountId>;
    /// A pause tightens; its end before time is no loosening either, as no pause is meant to last.
    type GovernanceOrigin = EitherOf<EnsureRoot<AccountId>, EnsureTighten>;
    type GovernanceSpan = ConstU64<{ 30 * DAY_SECONDS }>;
    type MaxCalls = ConstU32<32>;
    type MaxNameLen = ConstU32<MAX_NAME>;
    type SafeMode = SafeMode;
    type SlotMillis = ConstU64<SLOT_MILLIS>;
    type TxPause = TxPause;
    type WeightInfo = weights::pallet_pause::WeightInfo<Runtime>;
}
