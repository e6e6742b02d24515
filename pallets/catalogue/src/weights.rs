//! What each step costs. The runtime measures its own numbers; `()` stands in for tests.

use polkadot_sdk::frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
    /// List a SKU with the longest names.
    fn list_sku() -> Weight;
    /// Change everything of a SKU that has moved before.
    fn amend_sku() -> Weight;
    /// Rank a SKU above the last that finds room.
    fn rank() -> Weight;
    /// Take one rank off a full list.
    fn unrank() -> Weight;
    /// Let goods go to every jurisdiction.
    fn allow() -> Weight;
    /// Bar goods from every jurisdiction.
    fn bar() -> Weight;
    /// List a site of a custodian.
    fn list_site() -> Weight;
    /// Extend power.
    fn update_power() -> Weight;
    /// Confirm a site.
    fn confirm_site() -> Weight;
    /// Close a site and return its deposit.
    fn close_site() -> Weight;
    /// Return the deposit of a closed site.
    fn return_deposit() -> Weight;
}

impl WeightInfo for () {
    fn list_sku() -> Weight {
        Weight::from_parts(60_000_000, 8_000)
    }
    fn amend_sku() -> Weight {
        Weight::from_parts(80_000_000, 12_000)
    }
    fn rank() -> Weight {
        Weight::from_parts(50_000_000, 10_000)
    }
    fn unrank() -> Weight {
        Weight::from_parts(40_000_000, 5_000)
    }
    fn allow() -> Weight {
        Weight::from_parts(120_000_000, 6_000)
    }
    fn bar() -> Weight {
        Weight::from_parts(120_000_000, 6_000)
    }
    fn list_site() -> Weight {
        Weight::from_parts(150_000_000, 30_000)
    }
    fn update_power() -> Weight {
        Weight::from_parts(90_000_000, 25_000)
    }
    fn confirm_site() -> Weight {
        Weight::from_parts(100_000_000, 30_000)
    }
    fn close_site() -> Weight {
        Weight::from_parts(110_000_000, 15_000)
    }
    fn return_deposit() -> Weight {
        Weight::from_parts(100_000_000, 15_000)
    }
}
