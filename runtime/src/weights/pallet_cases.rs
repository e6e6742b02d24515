//! What the calls of `pallet_cases` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
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

impl<T: frame_system::Config> pallet_cases::WeightInfo for WeightInfo<T> {
    // Storage: `Cases::OpenCases` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `CreditCommittee::Members` (r:1 w:0)
    // Storage: `Credentials::Aliases` (r:29 w:0)
    // Storage: `Credentials::Records` (r:13 w:0)
    // Storage: `Cases::Book` (r:1 w:1)
    // Storage: `Parties::Applications` (r:1 w:1)
    fn vote() -> Weight {
        // Fastest run: 272_689 ns.
        Weight::from_parts(463_775_000, 0)
            .saturating_add(T::DbWeight::get().reads(47))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `Cases::OpenCases` (r:1 w:1)
    // Storage: `Credentials::Aliases` (r:29 w:0)
    // Storage: `CreditCommittee::Members` (r:1 w:0)
    // Storage: `Credentials::Records` (r:13 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Cases::Book` (r:1 w:1)
    // Storage: `Parties::Applications` (r:1 w:1)
    fn close() -> Weight {
        // Fastest run: 253_523 ns.
        Weight::from_parts(415_665_000, 0)
            .saturating_add(T::DbWeight::get().reads(47))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `Cases::OpenCases` (r:1 w:1)
    // Storage: `Credentials::Aliases` (r:29 w:0)
    // Storage: `CreditCommittee::Members` (r:1 w:0)
    // Storage: `Credentials::Records` (r:13 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Cases::Book` (r:1 w:1)
    // Storage: `Parties::Applications` (r:1 w:1)
    fn decide() -> Weight {
        // Fastest run: 250_818 ns.
        Weight::from_parts(301_522_000, 0)
            .saturating_add(T::DbWeight::get().reads(47))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `Cases::OpenCases` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Cases::Book` (r:1 w:1)
    // Storage: `Parties::Applications` (r:1 w:1)
    fn enact() -> Weight {
        // Fastest run: 55_384 ns.
        Weight::from_parts(85_429_000, 0)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(3))
    }
}
