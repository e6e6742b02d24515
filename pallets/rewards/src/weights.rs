//! What the calls cost. The runtime supplies measured numbers.

use polkadot_sdk::frame_support::weights::{constants::RocksDbWeight, Weight};

/// Cost of each call at its worst.
pub trait WeightInfo {
    /// Of `sweep` over a history of `pages` pages, all claimed.
    fn sweep(pages: u32) -> Weight;
    /// Of the step of each block.
    fn count_out() -> Weight;
}

/// Guesses on the safe side, for tests.
impl WeightInfo for () {
    fn sweep(pages: u32) -> Weight {
        let page = Weight::from_parts(40_000_000, 10_000).saturating_add(RocksDbWeight::get().reads(6));
        Weight::from_parts(80_000_000, 10_000)
            .saturating_add(RocksDbWeight::get().reads_writes(100, 4))
            .saturating_add(page.saturating_mul(u64::from(pages)))
    }

    fn count_out() -> Weight {
        Weight::from_parts(20_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(4, 2))
    }
}
