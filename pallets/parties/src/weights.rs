//! What the calls cost at their worst. The runtime measures its own numbers; `()` stands in for tests.

use polkadot_sdk::frame_support::weights::{constants::RocksDbWeight, Weight};

/// Cost of each call.
pub trait WeightInfo {
    /// Take a deposit, write a record.
    fn register() -> Weight;
    /// Return a deposit, with every application to look at and to remove.
    fn unregister() -> Weight;
    /// A registrar confirms a licence.
    fn confirm_licence() -> Weight;
    /// Another funds a bond in both moneys, of a party with every role and cover.
    fn post_bond() -> Weight;
    /// Release both moneys, of a party with every role and cover.
    fn release_bond() -> Weight;
    /// Find the bond of a party with every role and cover short.
    fn note_shortfall() -> Weight;
    /// Ask for the last role.
    fn apply() -> Weight;
    /// Admit to the last role.
    fn enact_admission() -> Weight;
    /// Give one of all roles back.
    fn leave() -> Weight;
    /// Raise the last of all covers.
    fn cover() -> Weight;
    /// Suspend a party with every role, an appraiser too.
    fn suspend() -> Weight;
    /// Strike off a party with every role and cover.
    fn strike_off() -> Weight;
    /// Reinstate a party with every role and cover.
    fn reinstate() -> Weight;
    /// Replace a statement.
    fn certify_ratio() -> Weight;
}

/// Guesses on the safe side: computing in 10^-12 s, proof in bytes, reads and writes of the database.
impl WeightInfo for () {
    fn register() -> Weight {
        Weight::from_parts(90_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
    }

    fn unregister() -> Weight {
        Weight::from_parts(160_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(30, 18))
    }

    fn confirm_licence() -> Weight {
        Weight::from_parts(90_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(24, 2))
    }

    fn post_bond() -> Weight {
        Weight::from_parts(220_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(34, 12))
    }

    fn release_bond() -> Weight {
        Weight::from_parts(180_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(24, 8))
    }

    fn note_shortfall() -> Weight {
        Weight::from_parts(70_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(20, 1))
    }

    fn apply() -> Weight {
        Weight::from_parts(110_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(28, 5))
    }

    fn enact_admission() -> Weight {
        Weight::from_parts(110_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(28, 5))
    }

    fn leave() -> Weight {
        Weight::from_parts(80_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(20, 2))
    }

    fn cover() -> Weight {
        Weight::from_parts(130_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(38, 4))
    }

    fn suspend() -> Weight {
        Weight::from_parts(80_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(22, 2))
    }

    fn strike_off() -> Weight {
        Weight::from_parts(70_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(20, 1))
    }

    fn reinstate() -> Weight {
        Weight::from_parts(70_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(20, 1))
    }

    fn certify_ratio() -> Weight {
        Weight::from_parts(80_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(22, 1))
    }
}
