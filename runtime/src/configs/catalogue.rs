//! What hardware there is, where it may stand, who may receive it.

use crate::{
    configs::HeldDollars, units::USD, weights, AccountId, Credentials, Parties, Runtime, RuntimeHoldReason,
    Timestamp,
};
use pallet_origins::{EnsureRiskParameters, EnsureTighten};
use polkadot_sdk::{
    frame_support::traits::{ConstU128, ConstU32, EitherOf},
    frame_system::EnsureRoot,
};

impl pallet_catalogue::Config for Runtime {
    /// 5 % of a SKU's value in any thirty days.
    type AdvanceStep = ConstU32<50_000>;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::CatalogueArguments;
    type Clock = Timestamp;
    type Credentials = Credentials;
    type Deposit = ConstU128<{ 100 * USD }>;
    type Dollars = HeldDollars;
    type LoosenOrigin = EitherOf<EnsureRoot<AccountId>, EnsureRiskParameters>;
    /// Four fifths: lenders keep a fifth above them whatever the SKU.
    type MaxAdvance = ConstU32<800_000>;
    type Parties = Parties;
    type RuntimeHoldReason = RuntimeHoldReason;
    type TightenOrigin = EitherOf<EnsureRoot<AccountId>, EnsureTighten>;
    type WeightInfo = weights::pallet_catalogue::WeightInfo<Runtime>;
}
