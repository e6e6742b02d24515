//! What the calls cost. The runtime supplies measured numbers.

use polkadot_sdk::frame_support::weights::{constants::RocksDbWeight, Weight};

/// Cost of each call at its worst.
pub trait WeightInfo {
    /// Of `tighten`, with the costliest hook and the most orders.
    fn tighten() -> Weight;
    /// Of `loosen`, with the costliest hook and the most orders.
    fn loosen() -> Weight;
}

/// Guesses on the safe side, for tests.
impl WeightInfo for () {
    fn tighten() -> Weight {
        Weight::from_parts(60_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 4))
    }

    fn loosen() -> Weight {
        Weight::from_parts(60_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 4))
    }
}
