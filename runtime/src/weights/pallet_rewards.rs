//! What the calls of `pallet_rewards` cost, until `scripts/weights.sh` measures it: V8 ran the Wasm over a table in memory.
//! Reads and writes are exact, times are rough.

use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{traits::Get, weights::Weight},
    frame_system,
};

/// Measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_rewards::WeightInfo for WeightInfo<T> {
    // Measured for `p` from 1 to 500.
    fn sweep(p: u32) -> Weight {
        // Fastest run: 2_074_219 ns.
        Weight::from_parts(0, 0)
            // Standard error: 26_633_553.
            .saturating_add(Weight::from_parts(104_725_610, 0).saturating_mul(p.into()))
            .saturating_add(T::DbWeight::get().reads(345))
            .saturating_add(T::DbWeight::get().reads(4).saturating_mul(p.into()))
            .saturating_add(T::DbWeight::get().writes(4))
    }
}
