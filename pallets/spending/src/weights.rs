//! What the call costs. The runtime supplies measured numbers.

use polkadot_sdk::frame_support::weights::{constants::RocksDbWeight, Weight};

/// Cost of each call at its worst.
pub trait WeightInfo {
    /// Of `spend`, the treasury's own call included.
    fn spend() -> Weight;
}

/// A guess on the safe side, for tests.
impl WeightInfo for () {
    fn spend() -> Weight {
        Weight::from_parts(90_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(7, 5))
    }
}
