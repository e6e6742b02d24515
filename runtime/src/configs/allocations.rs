//! Who is paid out of the eight allocations, by whose word, and to whom.

use crate::{
    accounts::{RewardsFund, TreasuryAccount},
    governance::grants::GrantActions,
    units::QTA,
    weights, AccountId, Balances, Runtime, RuntimeCall, Timestamp,
};
use pallet_origins::{EnsureReferendumCanceller, EnsureTreasurer};
use polkadot_sdk::{
    frame_support::traits::{ConstU128, ConstU32, EitherOf},
    frame_system::EnsureRoot,
};
use quantara_release::Allocation;

/// Where tranches may go. The DAO's and the ecosystem's go where a referendum says, as long as the treasury or the fund
/// for rewards receives them: from there the sums of thirty days hold again. Liquidity waits for a pool whose shares
/// are keyless; there is none yet.
pub struct TrancheDestinations;

impl pallet_allocations::Destinations<AccountId> for TrancheDestinations {
    fn accepts(allocation: Allocation, to: &AccountId) -> bool {
        match allocation {
            Allocation::Dao | Allocation::Ecosystem => {
                *to == TreasuryAccount::get() || *to == RewardsFund::get()
            }
            _ => false,
        }
    }
}

impl pallet_allocations::Config for Runtime {
    type Actions = GrantActions;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::GrantArguments;
    type CancelOrigin = EitherOf<EnsureRoot<AccountId>, EnsureReferendumCanceller>;
    type Clock = Timestamp;
    type Currency = Balances;
    type Destinations = TrancheDestinations;
    type GrantOrigin = EnsureRoot<AccountId>;
    /// Tranches that wait at a time.
    type MaxQueued = ConstU32<32>;
    type RuntimeCall = RuntimeCall;
    type TrancheOrigin = EitherOf<EnsureRoot<AccountId>, EnsureTreasurer>;
    type Unit = ConstU128<QTA>;
    type WeightInfo = weights::pallet_allocations::WeightInfo<Runtime>;
}
