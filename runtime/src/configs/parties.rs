//! Those who say something about a machine, under bond.

use crate::{
    accounts::TreasuryAccount,
    configs::{HeldDollars, Question},
    governance::two_thirds::TwoThirds,
    parameters::{FeeRate, PartyBond},
    units::QTA,
    weights, AccountId, Balances, Cases, Credentials, Runtime, RuntimeHoldReason, Timestamp,
};
use pallet_origins::{EnsurePartyAdmission, EnsureTighten};
use pallet_parties::{Limits, Spans};
use polkadot_sdk::{
    frame_support::{
        parameter_types,
        traits::{EitherOf, Get},
    },
    frame_system::EnsureRoot,
    sp_runtime::traits::Convert,
};
use quantara_traits::{
    parties::{QtaPrice, Role},
    Dollars,
};

parameter_types! {
    /// Governed numbers.
    pub const PartyLimits: Limits = Limits::PUBLISHED;
    /// Lengths of time.
    pub const PartySpans: Spans = Spans::PUBLISHED;
}

/// What QTA counts for: the governed rate divided by the most that it can have risen in 90 days, which is never above
/// its low of 90 days, and needs no memory.
pub struct LowOfFeeRate;

/// A tenth in thirty days, and ninety days may touch four such spans: 1.1^4.
const RISE: (u128, u128) = (14_641, 10_000);

impl QtaPrice for LowOfFeeRate {
    fn low() -> Option<(u128, u128)> {
        let (most, one) = RISE;
        Some((FeeRate::get().checked_mul(one)?, QTA.checked_mul(most)?))
    }
}

/// One least bond for every role. Governed.
pub struct LeastBond;

impl Convert<Role, Dollars> for LeastBond {
    fn convert(_: Role) -> Dollars {
        PartyBond::get()
    }
}

impl pallet_parties::Config for Runtime {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::PartyArguments;
    type Cases = Cases;
    type Clock = Timestamp;
    type Credentials = Credentials;
    type Dollars = HeldDollars;
    type GovernanceOrigin = EitherOf<EnsureRoot<AccountId>, EnsurePartyAdmission>;
    type Limits = PartyLimits;
    #[cfg(feature = "runtime-benchmarks")]
    type LossPayees = polkadot_sdk::frame_support::traits::Everything;
    /// There are no warehouses yet.
    #[cfg(not(feature = "runtime-benchmarks"))]
    type LossPayees = polkadot_sdk::frame_support::traits::Nothing;
    type MinBond = LeastBond;
    type Native = Balances;
    type QtaPrice = LowOfFeeRate;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Spans = PartySpans;
    type Subject = Question;
    /// At once: by two thirds of the credit committee, or by the track of what tightens.
    type SuspendOrigin = EitherOf<EitherOf<EnsureRoot<AccountId>, EnsureTighten>, TwoThirds<super::Credit>>;
    type Treasury = TreasuryAccount;
    type WeightInfo = weights::pallet_parties::WeightInfo<Runtime>;
}
