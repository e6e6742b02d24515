//! What each step costs. The runtime measures its own numbers; `()` stands in for tests.

use polkadot_sdk::frame_support::weights::Weight;

/// Weights of the calls, each with a full list of ended pauses to lift first, and of the block's own step.
pub trait WeightInfo {
    /// Lift a full list, open a span, enter safe mode.
    fn pause_chain() -> Weight;
    /// Lift a full list, open a span, pause a call.
    fn pause_call() -> Weight;
    /// Lift a full list, pause a call.
    fn pause_for() -> Weight;
    /// Resume the last call of a full list.
    fn resume() -> Weight;
    /// Lift the chain's pause and `calls` paused calls.
    fn lift(calls: u32) -> Weight;
    /// See that nothing has ended.
    fn poll() -> Weight;
}

impl WeightInfo for () {
    fn pause_chain() -> Weight {
        Weight::from_parts(500_000_000, 120_000)
    }
    fn pause_call() -> Weight {
        Weight::from_parts(500_000_000, 120_000)
    }
    fn pause_for() -> Weight {
        Weight::from_parts(500_000_000, 120_000)
    }
    fn resume() -> Weight {
        Weight::from_parts(50_000_000, 30_000)
    }
    fn lift(calls: u32) -> Weight {
        let each = Weight::from_parts(12_000_000, 3_000).checked_mul(u64::from(calls));
        let all = each.and_then(|each| each.checked_add(&Weight::from_parts(60_000_000, 30_000)));
        all.unwrap_or(Weight::MAX)
    }
    fn poll() -> Weight {
        Weight::from_parts(25_000_000, 30_000)
    }
}
