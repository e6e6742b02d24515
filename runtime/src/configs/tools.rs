//! Tools of accounts: batches, joint accounts, delegates, stored calls and calls at a later block.

use crate::{
    configs::MAXIMUM_BLOCK_WEIGHT, governance::agenda::MAX_SCHEDULED, units::deposit, AccountId, Balance,
    Balances, OriginCaller, Preimage, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin,
    System,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
    frame_support::{
        parameter_types,
        traits::{
            fungible::HoldConsideration, ConstU128, ConstU32, EqualPrivilegeOnly, InstanceFilter,
            LinearStoragePrice,
        },
        weights::Weight,
    },
    frame_system::{self, EnsureRoot},
    pallet_multisig, pallet_preimage, pallet_proxy, pallet_scheduler, pallet_utility,
    sp_runtime::traits::BlakeTwo256,
};
use scale_info::TypeInfo;

impl pallet_utility::Config for Runtime {
    type PalletsOrigin = OriginCaller;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

impl pallet_multisig::Config for Runtime {
    type BlockNumberProvider = System;
    type Currency = Balances;
    type DepositBase = ConstU128<{ deposit(1, 88) }>;
    type DepositFactor = ConstU128<{ deposit(0, 32) }>;
    type MaxSignatories = ConstU32<100>;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
}

/// What a delegate may do. Order is part of the encoding: append, never reorder.
#[derive(
    Copy,
    Clone,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub enum ProxyType {
    /// Everything.
    #[default]
    Any,
    /// What moves and binds no QTA and no asset, names no session keys, and appoints no other delegate.
    NonTransfer,
    /// Only refuse what other delegates have announced.
    CancelProxy,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
    fn filter(&self, call: &RuntimeCall) -> bool {
        match self {
            ProxyType::Any => true,
            // A list of what is let through, so that a new pallet is closed until somebody has thought about it.
            // Batches are let through: each call inside meets this filter again.
            ProxyType::NonTransfer => matches!(
                call,
                RuntimeCall::System(
                    frame_system::Call::remark { .. } | frame_system::Call::remark_with_event { .. }
                ) | RuntimeCall::Utility(_)
                    | RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. })
            ),
            ProxyType::CancelProxy => {
                matches!(call, RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. }))
            }
        }
    }

    fn is_superset(&self, other: &Self) -> bool {
        match (self, other) {
            (ProxyType::Any, _) => true,
            (ProxyType::NonTransfer, ProxyType::CancelProxy) => true,
            (mine, theirs) => mine == theirs,
        }
    }
}

impl pallet_proxy::Config for Runtime {
    type AnnouncementDepositBase = ConstU128<{ deposit(1, 16) }>;
    type AnnouncementDepositFactor = ConstU128<{ deposit(0, 68) }>;
    type BlockNumberProvider = System;
    type CallHasher = BlakeTwo256;
    type Currency = Balances;
    type MaxPending = ConstU32<32>;
    type MaxProxies = ConstU32<32>;
    type ProxyDepositBase = ConstU128<{ deposit(1, 8) }>;
    type ProxyDepositFactor = ConstU128<{ deposit(0, 33) }>;
    type ProxyType = ProxyType;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
    /// Why QTA is held for a stored call.
    pub const PreimageHold: RuntimeHoldReason = RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
    /// QTA held for a stored call.
    pub const PreimageBase: Balance = deposit(1, 0);
    /// QTA held for a byte of a stored call.
    pub const PreimageByte: Balance = deposit(0, 1);
    /// Execution time that scheduled calls may take of a block.
    pub const SchedulerWeight: Weight = MAXIMUM_BLOCK_WEIGHT.div(5).mul(4);
}

impl pallet_preimage::Config for Runtime {
    type Consideration = HoldConsideration<
        AccountId,
        Balances,
        PreimageHold,
        LinearStoragePrice<PreimageBase, PreimageByte, Balance>,
    >;
    type Currency = Balances;
    type ManagerOrigin = EnsureRoot<AccountId>;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
}

impl pallet_scheduler::Config for Runtime {
    /// Block numbers, not time: an agenda that time skipped would have to be walked number by number.
    type BlockNumberProvider = System;
    type MaxScheduledPerBlock = ConstU32<MAX_SCHEDULED>;
    type MaximumWeight = SchedulerWeight;
    type OriginPrivilegeCmp = EqualPrivilegeOnly;
    type PalletsOrigin = OriginCaller;
    type Preimages = Preimage;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type RuntimeOrigin = RuntimeOrigin;
    type ScheduleOrigin = EnsureRoot<AccountId>;
    type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
}
