//! What the calls of `pallet_credentials` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
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

impl<T: frame_system::Config> pallet_credentials::WeightInfo for WeightInfo<T> {
    // Measured for `n` from 0 to 16.
    // Storage: `Parties::Parties` (r:1 w:0)
    // Storage: `Credentials::Records` (r:2 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    // Storage: `Credentials::Groups` (r:2 w:1)
    // Storage: `Credentials::Aliases` (r:3 w:0)
    // Storage: `Credentials::Links` (r:17 w:17)
    fn certify(n: u32) -> Weight {
        // Fastest run: 126_927 ns.
        Weight::from_parts(190_248_246, 0)
            // Standard error: 149_106.
            .saturating_add(Weight::from_parts(17_382_982, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().writes(3))
            .saturating_add(T::DbWeight::get().writes(1).saturating_mul(n.into()))
    }
    // Storage: `Parties::Parties` (r:1 w:0)
    // Storage: `Credentials::Records` (r:2 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    // Storage: `Credentials::Aliases` (r:2 w:0)
    fn flag() -> Weight {
        // Fastest run: 73_197 ns.
        Weight::from_parts(113_983_000, 0)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Parties::Parties` (r:1 w:0)
    // Storage: `Credentials::Records` (r:1 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    // Storage: `Credentials::Groups` (r:2 w:0)
    // Storage: `Credentials::Aliases` (r:18 w:16)
    // Storage: `Credentials::Gathered` (r:2 w:2)
    fn merge_groups() -> Weight {
        // Fastest run: 165_359 ns.
        Weight::from_parts(259_033_000, 0)
            .saturating_add(T::DbWeight::get().reads(28))
            .saturating_add(T::DbWeight::get().writes(18))
    }
    // Storage: `Credentials::Records` (r:1 w:1)
    // Storage: `Credentials::Groups` (r:2 w:2)
    // Storage: `Credentials::Aliases` (r:2 w:0)
    // Storage: `Credentials::Links` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    fn reassign() -> Weight {
        // Fastest run: 73_237 ns.
        Weight::from_parts(128_911_000, 0)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `Credentials::Links` (r:1 w:1)
    // Storage: `Credentials::Groups` (r:1 w:1)
    fn unlink() -> Weight {
        // Fastest run: 32_921 ns.
        Weight::from_parts(53_059_000, 0)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }
}
