//! What the calls cost. The runtime supplies measured numbers.

use polkadot_sdk::frame_support::weights::{constants::RocksDbWeight, Weight};

/// Cost of each call, and of the limit in an election.
pub trait WeightInfo {
    /// Of `declare_group`.
    fn declare_group() -> Weight;
    /// Of `confirm`.
    fn confirm() -> Weight;
    /// Of `reassign`, at worst to no group with a deposit to release.
    fn reassign() -> Weight;
    /// Of leaving out whom the limit leaves out, of so many targets that all have a group.
    fn limit(targets: u32) -> Weight;
}

/// Guesses on the safe side, for tests.
impl WeightInfo for () {
    fn declare_group() -> Weight {
        Weight::from_parts(60_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(6, 6))
    }

    fn confirm() -> Weight {
        Weight::from_parts(40_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(3, 2))
    }

    fn reassign() -> Weight {
        Weight::from_parts(60_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(6, 6))
    }

    fn limit(targets: u32) -> Weight {
        let each = Weight::from_parts(10_000_000, 4_000).saturating_add(RocksDbWeight::get().reads(3));
        Weight::from_parts(20_000_000, 4_000).saturating_add(each.saturating_mul(u64::from(targets)))
    }
}
