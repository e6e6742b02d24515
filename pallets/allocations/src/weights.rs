//! What the calls cost. The runtime uses measured numbers; `()` is for tests.

use polkadot_sdk::frame_support::weights::{constants::ParityDbWeight, Weight};

/// Weights of the calls and of the hook.
pub trait WeightInfo {
    /// Weight of `release`.
    fn release() -> Weight;
    /// Weight of `act` without the call inside.
    fn act() -> Weight;
    /// Weight of `grant`.
    fn grant() -> Weight;
    /// Weight of `queue_tranche`.
    fn queue_tranche() -> Weight;
    /// Weight of `enact_tranche`.
    fn enact_tranche() -> Weight;
    /// Weight of `cancel_tranche`.
    fn cancel_tranche() -> Weight;
    /// Weight of what a block does as its timestamp is set.
    fn on_timestamp_set() -> Weight;
}

/// Cautious guesses: so many microseconds, reads and writes.
impl WeightInfo for () {
    fn release() -> Weight {
        guess(120, 8, 7)
    }

    fn act() -> Weight {
        guess(40, 2, 0)
    }

    fn grant() -> Weight {
        guess(140, 12, 10)
    }

    fn queue_tranche() -> Weight {
        guess(60, 8, 3)
    }

    fn enact_tranche() -> Weight {
        guess(140, 9, 7)
    }

    fn cancel_tranche() -> Weight {
        guess(30, 2, 2)
    }

    fn on_timestamp_set() -> Weight {
        guess(5, 1, 1)
    }
}

fn guess(micros: u64, reads: u64, writes: u64) -> Weight {
    use polkadot_sdk::frame_support::weights::RuntimeDbWeight;
    const PICOS_IN_A_MICRO: u64 = 1_000_000;
    let storage: RuntimeDbWeight = ParityDbWeight::get();
    let time = micros.checked_mul(PICOS_IN_A_MICRO).map(|picos| Weight::from_parts(picos, 10_000));
    time.and_then(|time| time.checked_add(&storage.reads_writes(reads, writes))).unwrap_or(Weight::MAX)
}
