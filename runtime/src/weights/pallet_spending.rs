//! What the calls of `pallet_spending` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
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

impl<T: frame_system::Config> pallet_spending::WeightInfo for WeightInfo<T> {
    // Storage: `Assets::Account` (r:1 w:0)
    // Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Spending::Approvals` (r:1 w:1)
    // Storage: `Spending::Count` (r:1 w:1)
    // Storage: `Treasury::SpendCount` (r:1 w:1)
    // Storage: `Treasury::Spends` (r:0 w:1)
    fn spend() -> Weight {
        // Fastest run: 57_788 ns.
        Weight::from_parts(82_735_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(4))
    }
}
