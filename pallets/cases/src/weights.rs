//! What each call costs. The runtime measures its own numbers; `()` stands in for tests.

use polkadot_sdk::frame_support::weights::Weight;

/// Weights of the calls, each with a full committee, as many involved groups as can be, and a desk that hears the
/// verdict which costs it most.
pub trait WeightInfo {
    /// The last member votes and the desk is told.
    fn vote() -> Weight;
    /// Count the votes of all and tell the desk.
    fn close() -> Weight;
    /// Count the votes of all and tell the desk what a referendum decided.
    fn decide() -> Weight;
    /// Tell the desk a ruling that was kept.
    fn enact() -> Weight;
}

impl WeightInfo for () {
    fn vote() -> Weight {
        Weight::from_parts(250_000_000, 120_000)
    }
    fn close() -> Weight {
        Weight::from_parts(250_000_000, 120_000)
    }
    fn decide() -> Weight {
        Weight::from_parts(250_000_000, 120_000)
    }
    fn enact() -> Weight {
        Weight::from_parts(100_000_000, 40_000)
    }
}
