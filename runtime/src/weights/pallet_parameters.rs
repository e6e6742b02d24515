//! What the calls of `pallet_parameters` cost, until `scripts/weights.sh` measures it: V8 ran the Wasm over a table in memory.
//! Reads and writes are exact, times are rough.

use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{traits::Get, weights::Weight},
    frame_system,
};

/// Measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_parameters::WeightInfo for WeightInfo<T> {
    fn tighten() -> Weight {
        // Fastest run: 52_088 ns.
        Weight::from_parts(52_088_000, 0)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    fn loosen() -> Weight {
        // Fastest run: 43_982 ns.
        Weight::from_parts(43_982_000, 0)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(3))
    }
}
