//! The lists of the mock: what the chain refuses, what a proxy may do, what a beneficiary may do, whom a row may
//! pay.

use super::mock::{AccountId, RuntimeCall, QTA};
use crate::{Actions, Balance, Destinations};
use polkadot_sdk::{
    frame_support::{
        parameter_types,
        traits::{Contains, InstanceFilter},
    },
    frame_system, pallet_utility,
};
use quantara_release::Allocation;

parameter_types! {
    /// Whether the list of actions has the worst fault there is: everything is on it.
    pub static EveryAction: bool = false;
    /// An account that no row may pay any more.
    pub static Banned: Option<AccountId> = None;
    pub const Unit: Balance = QTA;
}

/// The chain refuses `remark` to everybody.
pub struct ChainFilter;
impl Contains<RuntimeCall> for ChainFilter {
    fn contains(call: &RuntimeCall) -> bool {
        !matches!(call, RuntimeCall::System(frame_system::Call::remark { .. }))
    }
}

/// Remarks, and batches of them; nothing for the Foundation.
pub struct Listed;
impl Actions<RuntimeCall> for Listed {
    fn allows(allocation: Allocation, call: &RuntimeCall) -> bool {
        EveryAction::get()
            || allocation != Allocation::Foundation
                && match call {
                    RuntimeCall::System(
                        frame_system::Call::remark { .. } | frame_system::Call::remark_with_event { .. },
                    ) => true,
                    RuntimeCall::Utility(pallet_utility::Call::batch { calls }) => {
                        calls.iter().all(|call| Self::allows(allocation, call))
                    }
                    _ => false,
                }
    }
}

/// Everyone but the banned one.
pub struct NotBanned;
impl Destinations<AccountId> for NotBanned {
    fn accepts(_: Allocation, to: &AccountId) -> bool {
        Banned::get().as_ref() != Some(to)
    }
}

/// A proxy for everything except `System`: narrower than the chain.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    Ord,
    PartialEq,
    PartialOrd,
    codec::Encode,
    codec::Decode,
    codec::DecodeWithMemTracking,
    codec::MaxEncodedLen,
    scale_info::TypeInfo,
)]
pub struct NoSystem;

impl InstanceFilter<RuntimeCall> for NoSystem {
    fn filter(&self, call: &RuntimeCall) -> bool {
        !matches!(call, RuntimeCall::System(_))
    }
}
