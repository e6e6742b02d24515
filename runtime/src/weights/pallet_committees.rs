//! What the calls of `pallet_committees` cost, until `scripts/weights.sh` measures it: V8 ran the Wasm over a table in memory.
//! Reads and writes are exact, times are rough.

use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{traits::Get, weights::Weight},
    frame_system,
};

/// Measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_committees::WeightInfo for WeightInfo<T> {
    fn appoint() -> Weight {
        // Fastest run: 62_446 ns.
        Weight::from_parts(62_446_000, 0)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    fn accept() -> Weight {
        // Fastest run: 855_155 ns.
        Weight::from_parts(855_155_000, 0)
            .saturating_add(T::DbWeight::get().reads(109))
            .saturating_add(T::DbWeight::get().writes(107))
    }
    fn decline() -> Weight {
        // Fastest run: 67_936 ns.
        Weight::from_parts(67_936_000, 0)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    fn revoke() -> Weight {
        // Fastest run: 30_817 ns.
        Weight::from_parts(30_817_000, 0)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    fn resign() -> Weight {
        // Fastest run: 856_508 ns.
        Weight::from_parts(856_508_000, 0)
            .saturating_add(T::DbWeight::get().reads(105))
            .saturating_add(T::DbWeight::get().writes(106))
    }
    fn retire() -> Weight {
        // Fastest run: 915_307 ns.
        Weight::from_parts(915_307_000, 0)
            .saturating_add(T::DbWeight::get().reads(106))
            .saturating_add(T::DbWeight::get().writes(106))
    }
    fn remove() -> Weight {
        // Fastest run: 819_318 ns.
        Weight::from_parts(819_318_000, 0)
            .saturating_add(T::DbWeight::get().reads(105))
            .saturating_add(T::DbWeight::get().writes(106))
    }
    fn slash() -> Weight {
        // Fastest run: 934_122 ns.
        Weight::from_parts(934_122_000, 0)
            .saturating_add(T::DbWeight::get().reads(106))
            .saturating_add(T::DbWeight::get().writes(107))
    }
    fn begin_terms() -> Weight {
        // Fastest run: 291_895 ns.
        Weight::from_parts(291_895_000, 0)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    fn return_bond() -> Weight {
        // Fastest run: 200_000 ns.
        Weight::from_parts(200_000_000, 0)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    fn poll() -> Weight {
        // Fastest run: 39_734 ns.
        Weight::from_parts(39_734_000, 0).saturating_add(T::DbWeight::get().reads(3))
    }
}
