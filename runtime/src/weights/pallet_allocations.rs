//! What the calls of `pallet_allocations` cost, until `scripts/weights.sh` measures it: V8 ran the Wasm over a table in memory.
//! Reads and writes are exact, times are rough.

use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{traits::Get, weights::Weight},
    frame_system,
};

/// Measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_allocations::WeightInfo for WeightInfo<T> {
    fn release() -> Weight {
        // Fastest run: 257_040 ns.
        Weight::from_parts(257_040_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    fn act() -> Weight {
        // Fastest run: 26_218 ns.
        Weight::from_parts(26_218_000, 0).saturating_add(T::DbWeight::get().reads(4))
    }
    fn grant() -> Weight {
        // Fastest run: 225_982 ns.
        Weight::from_parts(225_982_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    fn queue_tranche() -> Weight {
        // Fastest run: 45_455 ns.
        Weight::from_parts(45_455_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    fn enact_tranche() -> Weight {
        // Fastest run: 177_511 ns.
        Weight::from_parts(177_511_000, 0)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    fn cancel_tranche() -> Weight {
        // Fastest run: 24_897 ns.
        Weight::from_parts(24_897_000, 0)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    fn on_timestamp_set() -> Weight {
        // Fastest run: 9_448 ns.
        Weight::from_parts(9_448_000, 0)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
}
