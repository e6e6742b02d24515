//! Who may move a parameter.

use crate::{
    parameters::{Parameter, Parameters},
    weights, AccountId, Runtime, Timestamp,
};
use pallet_origins::{EnsureRiskParameters, EnsureTighten};
use polkadot_sdk::frame_system::EnsureRoot;

impl pallet_parameters::Config for Runtime {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::ParameterArguments;
    type Clock = Timestamp;
    /// Root's track enacts after fourteen days.
    type FortnightOrigin = EnsureRoot<AccountId>;
    type Key = Parameter;
    type Table = Parameters;
    type TightenOrigin = EnsureTighten;
    /// The track of risk parameters enacts after seven days.
    type WeekOrigin = EnsureRiskParameters;
    type WeightInfo = weights::pallet_parameters::WeightInfo<Runtime>;
}
