//! What the calls of `pallet_groups` cost, until `scripts/weights.sh` measures it: V8 ran the Wasm over a table in memory.
//! Reads and writes are exact, times are rough.

use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{traits::Get, weights::Weight},
    frame_system,
};

/// Measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_groups::WeightInfo for WeightInfo<T> {
    fn declare_group() -> Weight {
        // Fastest run: 163_024 ns.
        Weight::from_parts(163_024_000, 0)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    fn confirm() -> Weight {
        // Fastest run: 39_514 ns.
        Weight::from_parts(39_514_000, 0)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    fn reassign() -> Weight {
        // Fastest run: 130_383 ns.
        Weight::from_parts(130_383_000, 0)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    // Measured for `n` from 0 to 1000.
    fn limit(n: u32) -> Weight {
        // Fastest run: 851 ns.
        Weight::from_parts(0, 0)
            // Standard error: 9_206_026.
            .saturating_add(Weight::from_parts(28_809_070, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(2).saturating_mul(n.into()))
    }
}
