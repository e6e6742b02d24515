//! What the calls of `pallet_pause` cost, until `scripts/weights.sh` measures it: V8 ran the Wasm over a table in memory.
//! Reads and writes are exact, times are rough.

use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{traits::Get, weights::Weight},
    frame_system,
};

/// Measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_pause::WeightInfo for WeightInfo<T> {
    fn pause_chain() -> Weight {
        // Fastest run: 980_139 ns.
        Weight::from_parts(980_139_000, 0)
            .saturating_add(T::DbWeight::get().reads(38))
            .saturating_add(T::DbWeight::get().writes(37))
    }
    fn pause_call() -> Weight {
        // Fastest run: 1_199_407 ns.
        Weight::from_parts(1_199_407_000, 0)
            .saturating_add(T::DbWeight::get().reads(39))
            .saturating_add(T::DbWeight::get().writes(38))
    }
    fn pause_for() -> Weight {
        // Fastest run: 1_207_793 ns.
        Weight::from_parts(1_207_793_000, 0)
            .saturating_add(T::DbWeight::get().reads(37))
            .saturating_add(T::DbWeight::get().writes(36))
    }
    fn resume() -> Weight {
        // Fastest run: 97_351 ns.
        Weight::from_parts(97_351_000, 0)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    // Measured for `n` from 0 to 32.
    fn lift(n: u32) -> Weight {
        // Fastest run: 66_003 ns.
        Weight::from_parts(155_420_332, 0)
            // Standard error: 3_731_810.
            .saturating_add(Weight::from_parts(23_795_292, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(2))
            .saturating_add(T::DbWeight::get().writes(1).saturating_mul(n.into()))
    }
    fn poll() -> Weight {
        // Fastest run: 21_901 ns.
        Weight::from_parts(21_901_000, 0).saturating_add(T::DbWeight::get().reads(3))
    }
}
