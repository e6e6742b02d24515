//! What the calls of `pallet_parties` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
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

impl<T: frame_system::Config> pallet_parties::WeightInfo for WeightInfo<T> {
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parties::Parties` (r:1 w:1)
    // Storage: `Credentials::Records` (r:1 w:0)
    // Storage: `Assets::Asset` (r:1 w:1)
    // Storage: `Assets::Account` (r:1 w:1)
    // Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
    // Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
    // Storage: `AssetsHolder::Holds` (r:1 w:1)
    // Storage: `Parties::Totals` (r:1 w:1)
    fn register() -> Weight {
        // Fastest run: 122_688 ns.
        Weight::from_parts(204_982_000, 0)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    // Storage: `Parties::Parties` (r:1 w:1)
    // Storage: `Parties::Applications` (r:12 w:12)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Assets::Asset` (r:1 w:1)
    // Storage: `Assets::Account` (r:1 w:1)
    // Storage: `AssetsHolder::Holds` (r:1 w:1)
    // Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
    // Storage: `Parties::Totals` (r:1 w:1)
    // Storage: `Parties::Covers` (r:0 w:1)
    fn unregister() -> Weight {
        // Fastest run: 204_371 ns.
        Weight::from_parts(337_169_000, 0)
            .saturating_add(T::DbWeight::get().reads(19))
            .saturating_add(T::DbWeight::get().writes(19))
    }
    // Storage: `Parties::Parties` (r:2 w:1)
    // Storage: `Credentials::Records` (r:2 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    // Storage: `Credentials::Aliases` (r:2 w:0)
    fn confirm_licence() -> Weight {
        // Fastest run: 76_794 ns.
        Weight::from_parts(119_533_000, 0)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Parties::Parties` (r:1 w:1)
    // Storage: `Credentials::Records` (r:1 w:0)
    // Storage: `Credentials::Aliases` (r:1 w:0)
    // Storage: `Credentials::Links` (r:1 w:1)
    // Storage: `Credentials::Groups` (r:1 w:1)
    // Storage: `Assets::Asset` (r:1 w:1)
    // Storage: `Assets::Account` (r:2 w:1)
    // Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
    // Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
    // Storage: `AssetsHolder::Holds` (r:1 w:1)
    // Storage: `System::Account` (r:2 w:2)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `Parties::Totals` (r:1 w:1)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    fn post_bond() -> Weight {
        // Fastest run: 259_705 ns.
        Weight::from_parts(414_964_000, 0)
            .saturating_add(T::DbWeight::get().reads(20))
            .saturating_add(T::DbWeight::get().writes(11))
    }
    // Storage: `Parties::Parties` (r:1 w:1)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    // Storage: `Assets::Asset` (r:1 w:1)
    // Storage: `Assets::Account` (r:1 w:1)
    // Storage: `AssetsHolder::Holds` (r:1 w:1)
    // Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
    // Storage: `System::Account` (r:1 w:1)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `Parties::Totals` (r:1 w:1)
    fn release_bond() -> Weight {
        // Fastest run: 213_719 ns.
        Weight::from_parts(356_615_000, 0)
            .saturating_add(T::DbWeight::get().reads(12))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    // Storage: `Parties::Parties` (r:1 w:1)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    fn note_shortfall() -> Weight {
        // Fastest run: 91_070 ns.
        Weight::from_parts(154_688_000, 0)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Parties::Parties` (r:1 w:0)
    // Storage: `Credentials::Records` (r:1 w:0)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Credentials::Aliases` (r:1 w:0)
    // Storage: `Parties::Applications` (r:1 w:1)
    // Storage: `Cases::Book` (r:1 w:1)
    // Storage: `Cases::OpenCases` (r:0 w:1)
    fn apply() -> Weight {
        // Fastest run: 114_844 ns.
        Weight::from_parts(184_113_000, 0)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parties::Applications` (r:1 w:1)
    // Storage: `Parties::Parties` (r:1 w:1)
    // Storage: `Credentials::Records` (r:1 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Credentials::Aliases` (r:1 w:0)
    // Storage: `Parties::Admissions` (r:1 w:1)
    // Storage: `Parties::Holders` (r:1 w:1)
    fn enact_admission() -> Weight {
        // Fastest run: 157_254 ns.
        Weight::from_parts(252_601_000, 0)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `Parties::Parties` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parties::Holders` (r:1 w:1)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    fn leave() -> Weight {
        // Fastest run: 75_531 ns.
        Weight::from_parts(137_587_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parties::Parties` (r:2 w:2)
    // Storage: `Credentials::Records` (r:2 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:2 w:1)
    // Storage: `Credentials::Aliases` (r:2 w:0)
    fn cover() -> Weight {
        // Fastest run: 134_040 ns.
        Weight::from_parts(231_692_000, 0)
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    // Storage: `Parties::Parties` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parties::AppraiserSuspended` (r:1 w:1)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    fn suspend() -> Weight {
        // Fastest run: 70_231 ns.
        Weight::from_parts(129_021_000, 0)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    // Storage: `Parties::Parties` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parameters::Values` (r:1 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    fn strike_off() -> Weight {
        // Fastest run: 44_142 ns.
        Weight::from_parts(75_551_000, 0)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Parties::Parties` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    fn reinstate() -> Weight {
        // Fastest run: 65_222 ns.
        Weight::from_parts(74_980_000, 0)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parties::Parties` (r:1 w:0)
    // Storage: `Credentials::Records` (r:2 w:0)
    // Storage: `Parameters::Values` (r:2 w:0)
    // Storage: `Parties::Covers` (r:1 w:0)
    // Storage: `Credentials::Aliases` (r:2 w:0)
    // Storage: `Parties::Statements` (r:1 w:1)
    fn certify_ratio() -> Weight {
        // Fastest run: 96_630 ns.
        Weight::from_parts(106_068_000, 0)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(1))
    }
}
