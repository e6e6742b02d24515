//! What the calls of `pallet_groups` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
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

impl<T: frame_system::Config> pallet_groups::WeightInfo for WeightInfo<T> {
    // Storage: `Groups::Members` (r:1 w:1)
    // Storage: `System::Account` (r:1 w:1)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `Groups::Flow` (r:1 w:1)
    // Storage: `Groups::Confirmed` (r:1 w:1)
    fn declare_group() -> Weight {
        // Fastest run: 81_833 ns.
        Weight::from_parts(109_575_000, 0)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Storage: `Groups::Members` (r:2 w:1)
    // Storage: `Groups::Confirmed` (r:1 w:1)
    fn confirm() -> Weight {
        // Fastest run: 32_321 ns.
        Weight::from_parts(44_923_000, 0)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    // Storage: `Groups::Members` (r:1 w:1)
    // Storage: `Groups::Confirmed` (r:1 w:1)
    // Storage: `System::Account` (r:1 w:1)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `Groups::Flow` (r:1 w:1)
    fn reassign() -> Weight {
        // Fastest run: 76_462 ns.
        Weight::from_parts(82_023_000, 0)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Measured for `n` from 0 to 1000.
    // Storage: `Groups::Members` (r:1000 w:0)
    // Storage: `System::Account` (r:1000 w:0)
    fn limit(n: u32) -> Weight {
        // Fastest run: 331 ns.
        Weight::from_parts(391_000, 0)
            // Standard error: 51_565.
            .saturating_add(Weight::from_parts(9_972_949, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(n.into()))
    }
}
