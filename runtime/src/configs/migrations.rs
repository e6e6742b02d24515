//! What an upgrade does to stored state, and what happens when it fails.

use crate::{configs::MAXIMUM_BLOCK_WEIGHT, Runtime, RuntimeEvent, SafeMode};
use polkadot_sdk::{
    frame_support::{
        migrations::{FailedMigrationHandler, FailedMigrationHandling},
        parameter_types,
        traits::{ConstU32, SafeMode as PausesChain},
        weights::Weight,
    },
    pallet_migrations,
    sp_runtime::traits::Bounded,
};

/// Lets the chain go on in safe mode: only what no pause may name is let through, so that a referendum can bring the
/// cure. The SDK's handler of the like keeps every transaction out, the cure included.
pub struct SafeModeOnFailure;

impl FailedMigrationHandler for SafeModeOnFailure {
    fn failed(_migration: Option<u32>) -> FailedMigrationHandling {
        let entered = match <SafeMode as PausesChain>::is_entered() {
            true => <SafeMode as PausesChain>::extend(Bounded::max_value()),
            false => <SafeMode as PausesChain>::enter(Bounded::max_value()),
        };
        match entered {
            Ok(()) => FailedMigrationHandling::ForceUnstuck,
            Err(_) => FailedMigrationHandling::KeepStuck,
        }
    }
}

parameter_types! {
    /// Execution time that steps of a migration may take of a block.
    pub const MigrationWeight: Weight = MAXIMUM_BLOCK_WEIGHT.div(5).mul(4);
}

impl pallet_migrations::Config for Runtime {
    type CursorMaxLen = ConstU32<65_536>;
    type FailedMigrationHandler = SafeModeOnFailure;
    type IdentifierMaxLen = ConstU32<256>;
    type MaxServiceWeight = MigrationWeight;
    type MigrationStatusHandler = ();
    #[cfg(not(feature = "runtime-benchmarks"))]
    type Migrations = crate::migrations::Stepped;
    #[cfg(feature = "runtime-benchmarks")]
    type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}
