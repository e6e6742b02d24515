//! What the calls of `pallet_catalogue` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
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

impl<T: frame_system::Config> pallet_catalogue::WeightInfo for WeightInfo<T> {
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Catalogue::SkuCount` (r:1 w:1)
    // Storage: `Catalogue::Identities` (r:1 w:1)
    // Storage: `Catalogue::Skus` (r:0 w:1)
    fn list_sku() -> Weight {
        // Fastest run: 30_096 ns.
        Weight::from_parts(49_182_000, 0)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `Catalogue::Skus` (r:1 w:1)
    // Storage: `Catalogue::Advances` (r:1 w:1)
    fn amend_sku() -> Weight {
        // Fastest run: 29_675 ns.
        Weight::from_parts(44_453_000, 0)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    // Storage: `Catalogue::Skus` (r:2 w:0)
    // Storage: `Catalogue::Better` (r:1 w:1)
    fn rank() -> Weight {
        // Fastest run: 45_485 ns.
        Weight::from_parts(77_013_000, 0)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Catalogue::Better` (r:1 w:1)
    fn unrank() -> Weight {
        // Fastest run: 31_178 ns.
        Weight::from_parts(62_657_000, 0)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Catalogue::Allowed` (r:1 w:1)
    fn allow() -> Weight {
        // Fastest run: 125_995 ns.
        Weight::from_parts(209_812_000, 0)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Catalogue::Allowed` (r:1 w:1)
    fn bar() -> Weight {
        // Fastest run: 165_268 ns.
        Weight::from_parts(277_948_000, 0)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Parties::Parties` (r:1 w:0)
    // Storage: `Credentials::Records` (r:1 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    // Storage: `Credentials::Aliases` (r:1 w:0)
    // Storage: `Catalogue::Flow` (r:1 w:1)
    // Storage: `Assets::Asset` (r:1 w:1)
    // Storage: `Assets::Account` (r:1 w:1)
    // Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
    // Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
    // Storage: `AssetsHolder::Holds` (r:1 w:1)
    // Storage: `Catalogue::SiteCount` (r:1 w:1)
    // Storage: `Catalogue::Sites` (r:0 w:1)
    fn list_site() -> Weight {
        // Fastest run: 163_585 ns.
        Weight::from_parts(200_964_000, 0)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    // Storage: `Catalogue::Sites` (r:1 w:1)
    // Storage: `Parties::Parties` (r:1 w:0)
    // Storage: `Credentials::Records` (r:1 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    fn update_power() -> Weight {
        // Fastest run: 68_237 ns.
        Weight::from_parts(105_978_000, 0)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Catalogue::Sites` (r:1 w:1)
    // Storage: `Parties::Parties` (r:1 w:0)
    // Storage: `Credentials::Records` (r:2 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    // Storage: `Credentials::Aliases` (r:2 w:0)
    fn confirm_site() -> Weight {
        // Fastest run: 86_021 ns.
        Weight::from_parts(100_217_000, 0)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Catalogue::Sites` (r:1 w:1)
    // Storage: `Assets::Asset` (r:1 w:1)
    // Storage: `Assets::Account` (r:1 w:1)
    // Storage: `AssetsHolder::Holds` (r:1 w:1)
    // Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
    // Storage: `Catalogue::Flow` (r:1 w:1)
    fn close_site() -> Weight {
        // Fastest run: 97_141 ns.
        Weight::from_parts(109_073_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    // Storage: `Catalogue::Sites` (r:1 w:1)
    // Storage: `Assets::Asset` (r:1 w:1)
    // Storage: `Assets::Account` (r:1 w:1)
    // Storage: `AssetsHolder::Holds` (r:1 w:1)
    // Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
    // Storage: `Catalogue::Flow` (r:1 w:1)
    fn return_deposit() -> Weight {
        // Fastest run: 93_174 ns.
        Weight::from_parts(129_863_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(6))
    }
}
