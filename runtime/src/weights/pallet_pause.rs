//! What the calls of `pallet_pause` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
//!
//! Tool: frame-omni-bencher 0.22.0, at least 5 s for each call.
//! Date: 2026-11-21. Steps: 20, repeats: 10, executor: Compiled, processor: AMD EPYC.

use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{traits::Get, weights::Weight},
    frame_system,
};

/// Measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_pause::WeightInfo for WeightInfo<T> {
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Pause::Chain` (r:1 w:1)
    // Storage: `SafeMode::EnteredUntil` (r:1 w:1)
    // Storage: `Pause::Calls` (r:1 w:1)
    // Storage: `TxPause::PausedCalls` (r:32 w:32)
    // Storage: `Pause::SpanEnd` (r:1 w:1)
    // Storage: `Pause::Spans` (r:1 w:1)
    fn pause_chain() -> Weight {
        // Fastest run: 511_013 ns.
        Weight::from_parts(790_634_000, 0)
            .saturating_add(T::DbWeight::get().reads(38))
            .saturating_add(T::DbWeight::get().writes(37))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Pause::Chain` (r:1 w:1)
    // Storage: `SafeMode::EnteredUntil` (r:1 w:1)
    // Storage: `Pause::Calls` (r:1 w:1)
    // Storage: `TxPause::PausedCalls` (r:33 w:33)
    // Storage: `Pause::SpanEnd` (r:1 w:1)
    // Storage: `Pause::Spans` (r:1 w:1)
    fn pause_call() -> Weight {
        // Fastest run: 517_656 ns.
        Weight::from_parts(833_254_000, 0)
            .saturating_add(T::DbWeight::get().reads(39))
            .saturating_add(T::DbWeight::get().writes(38))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Pause::Chain` (r:1 w:1)
    // Storage: `SafeMode::EnteredUntil` (r:1 w:1)
    // Storage: `Pause::Calls` (r:1 w:1)
    // Storage: `TxPause::PausedCalls` (r:33 w:33)
    fn pause_for() -> Weight {
        // Fastest run: 507_697 ns.
        Weight::from_parts(835_538_000, 0)
            .saturating_add(T::DbWeight::get().reads(37))
            .saturating_add(T::DbWeight::get().writes(36))
    }
    // Storage: `Pause::Calls` (r:1 w:1)
    // Storage: `TxPause::PausedCalls` (r:1 w:1)
    fn resume() -> Weight {
        // Fastest run: 55_874 ns.
        Weight::from_parts(96_350_000, 0)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    // Measured for `n` from 0 to 32.
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Pause::Chain` (r:1 w:1)
    // Storage: `SafeMode::EnteredUntil` (r:1 w:1)
    // Storage: `Pause::Calls` (r:1 w:1)
    // Storage: `TxPause::PausedCalls` (r:32 w:32)
    fn lift(n: u32) -> Weight {
        // Fastest run: 27_452 ns.
        Weight::from_parts(70_355_222, 0)
            // Standard error: 144_675.
            .saturating_add(Weight::from_parts(20_197_742, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(3))
            .saturating_add(T::DbWeight::get().writes(1).saturating_mul(n.into()))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Pause::Calls` (r:1 w:0)
    // Storage: `Pause::Chain` (r:1 w:0)
    fn poll() -> Weight {
        // Fastest run: 27_271 ns.
        Weight::from_parts(43_671_000, 0).saturating_add(T::DbWeight::get().reads(3))
    }
}
