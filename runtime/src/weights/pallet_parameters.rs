//! What the calls of `pallet_parameters` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
//!
//! Tool: frame-omni-bencher 0.22.0, at least 5 s for each call.
//! Date: 2026-11-21. Steps: 20, repeats: 10, executor: Compiled, processor: AMD EPYC.

use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{traits::Get, weights::Weight},
    frame_system,
};

/// Measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_parameters::WeightInfo for WeightInfo<T> {
    // Storage: `Parameters::Values` (r:2 w:1)
    // Storage: `Parameters::Moves` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Staking::MinValidatorBond` (r:0 w:1)
    fn tighten() -> Weight {
        // Fastest run: 30_126 ns.
        Weight::from_parts(35_185_000, 0)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `Parameters::Values` (r:2 w:1)
    // Storage: `Parameters::Moves` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Staking::MinValidatorBond` (r:0 w:1)
    fn loosen() -> Weight {
        // Fastest run: 30_948 ns.
        Weight::from_parts(55_304_000, 0)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(3))
    }
}
