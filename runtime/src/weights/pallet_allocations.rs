//! What the calls of `pallet_allocations` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
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

impl<T: frame_system::Config> pallet_allocations::WeightInfo for WeightInfo<T> {
    // Storage: `Allocations::Grants` (r:1 w:1)
    // Storage: `System::Account` (r:1 w:1)
    // Storage: `Allocations::Start` (r:1 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Allocations::Inactive` (r:1 w:1)
    // Storage: `Allocations::Rows` (r:1 w:1)
    fn release() -> Weight {
        // Fastest run: 111_759 ns.
        Weight::from_parts(169_747_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `Allocations::Grants` (r:1 w:0)
    // Storage: `System::Account` (r:1 w:0)
    // Storage: `SafeMode::EnteredUntil` (r:1 w:0)
    // Storage: `TxPause::PausedCalls` (r:1 w:0)
    fn act() -> Weight {
        // Fastest run: 29_987 ns.
        Weight::from_parts(45_545_000, 0).saturating_add(T::DbWeight::get().reads(4))
    }
    // Storage: `Allocations::NextGrant` (r:1 w:1)
    // Storage: `Allocations::GrantsOf` (r:1 w:1)
    // Storage: `Allocations::Rows` (r:1 w:1)
    // Storage: `System::Account` (r:2 w:2)
    // Storage: `Allocations::Inactive` (r:1 w:1)
    // Storage: `Allocations::Grants` (r:0 w:1)
    // Storage: `Allocations::GrantAccounts` (r:0 w:1)
    fn grant() -> Weight {
        // Fastest run: 116_517 ns.
        Weight::from_parts(210_182_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `Allocations::Start` (r:1 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Allocations::Rows` (r:1 w:0)
    // Storage: `Allocations::CounterForQueue` (r:1 w:1)
    // Storage: `Allocations::NextTranche` (r:1 w:1)
    // Storage: `Allocations::Queue` (r:1 w:1)
    fn queue_tranche() -> Weight {
        // Fastest run: 34_104 ns.
        Weight::from_parts(47_368_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `Allocations::Queue` (r:1 w:1)
    // Storage: `Allocations::CounterForQueue` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Allocations::Rows` (r:1 w:1)
    // Storage: `Allocations::Windows` (r:1 w:1)
    // Storage: `Allocations::Inactive` (r:1 w:1)
    // Storage: `System::Account` (r:2 w:2)
    fn enact_tranche() -> Weight {
        // Fastest run: 107_190 ns.
        Weight::from_parts(179_875_000, 0)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `Allocations::Queue` (r:1 w:1)
    // Storage: `Allocations::CounterForQueue` (r:1 w:1)
    fn cancel_tranche() -> Weight {
        // Fastest run: 21_811 ns.
        Weight::from_parts(38_161_000, 0)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    // Storage: `Allocations::Start` (r:1 w:1)
    // Storage: `Allocations::Earliest` (r:1 w:0)
    fn on_timestamp_set() -> Weight {
        // Fastest run: 12_213 ns.
        Weight::from_parts(19_165_000, 0)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }
}
