//! What the calls cost. The runtime measures its own numbers; `()` stands in for tests.

use polkadot_sdk::frame_support::weights::{constants::RocksDbWeight, Weight};

/// Weights of the calls, each by a registrar where one may.
pub trait WeightInfo {
    /// Of `certify` of an account that has paid for a member, with so many links that lead nowhere yet.
    fn certify(links: u32) -> Weight;
    /// Of `flag`.
    fn flag() -> Weight;
    /// Of `merge_groups` of a group with the most aliases; what neighbours do of it is not in it.
    fn merge_groups() -> Weight;
    /// Of `reassign`.
    fn reassign() -> Weight;
    /// Of `unlink`.
    fn unlink() -> Weight;
}

/// Guesses on the safe side, for tests.
impl WeightInfo for () {
    fn certify(links: u32) -> Weight {
        let each =
            Weight::from_parts(8_000_000, 3_000).saturating_add(RocksDbWeight::get().reads_writes(1, 1));
        Weight::from_parts(60_000_000, 12_000)
            .saturating_add(RocksDbWeight::get().reads_writes(9, 5))
            .saturating_add(each.saturating_mul(u64::from(links)))
    }

    fn flag() -> Weight {
        Weight::from_parts(30_000_000, 9_000).saturating_add(RocksDbWeight::get().reads_writes(5, 1))
    }

    fn merge_groups() -> Weight {
        Weight::from_parts(150_000_000, 60_000).saturating_add(RocksDbWeight::get().reads_writes(25, 18))
    }

    fn reassign() -> Weight {
        Weight::from_parts(40_000_000, 12_000).saturating_add(RocksDbWeight::get().reads_writes(7, 4))
    }

    fn unlink() -> Weight {
        Weight::from_parts(20_000_000, 6_000).saturating_add(RocksDbWeight::get().reads_writes(2, 2))
    }
}
