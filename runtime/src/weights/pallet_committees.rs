//! What the calls of `pallet_committees` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
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

impl<T: frame_system::Config> pallet_committees::WeightInfo for WeightInfo<T> {
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Committees::Seats` (r:2 w:0)
    // Storage: `Committees::Invitations` (r:1 w:1)
    fn appoint() -> Weight {
        // Fastest run: 39_614 ns.
        Weight::from_parts(52_217_000, 0)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Parameters::Values` (r:1 w:0)
    // Storage: `Committees::Invitations` (r:1 w:1)
    // Storage: `Committees::Seats` (r:2 w:1)
    // Storage: `System::Account` (r:1 w:1)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `Committees::Book` (r:1 w:1)
    // Storage: `CreditCommittee::Proposals` (r:1 w:0)
    // Storage: `CreditCommittee::Voting` (r:36 w:36)
    // Storage: `CreditCommittee::Members` (r:0 w:1)
    // Storage: `CreditCommittee::Prime` (r:0 w:1)
    fn accept() -> Weight {
        // Fastest run: 370_351 ns.
        Weight::from_parts(470_538_000, 0)
            .saturating_add(T::DbWeight::get().reads(45))
            .saturating_add(T::DbWeight::get().writes(43))
    }
    // Storage: `Committees::Invitations` (r:1 w:1)
    fn decline() -> Weight {
        // Fastest run: 22_151 ns.
        Weight::from_parts(34_896_000, 0)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Committees::Invitations` (r:1 w:1)
    fn revoke() -> Weight {
        // Fastest run: 22_001 ns.
        Weight::from_parts(36_909_000, 0)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Committees::Seats` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Committees::FormerSeats` (r:1 w:1)
    // Storage: `CreditCommittee::Proposals` (r:1 w:0)
    // Storage: `CreditCommittee::Voting` (r:39 w:39)
    // Storage: `CreditCommittee::Members` (r:0 w:1)
    // Storage: `CreditCommittee::Prime` (r:0 w:1)
    fn resign() -> Weight {
        // Fastest run: 321_159 ns.
        Weight::from_parts(495_966_000, 0)
            .saturating_add(T::DbWeight::get().reads(43))
            .saturating_add(T::DbWeight::get().writes(43))
    }
    // Storage: `Committees::Seats` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Committees::FormerSeats` (r:1 w:1)
    // Storage: `CreditCommittee::Proposals` (r:1 w:0)
    // Storage: `CreditCommittee::Voting` (r:39 w:39)
    // Storage: `CreditCommittee::Members` (r:0 w:1)
    // Storage: `CreditCommittee::Prime` (r:0 w:1)
    fn retire() -> Weight {
        // Fastest run: 310_839 ns.
        Weight::from_parts(498_229_000, 0)
            .saturating_add(T::DbWeight::get().reads(43))
            .saturating_add(T::DbWeight::get().writes(43))
    }
    // Storage: `Committees::Seats` (r:1 w:1)
    // Storage: `System::Account` (r:1 w:1)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `Committees::Book` (r:1 w:1)
    // Storage: `CreditCommittee::Proposals` (r:1 w:0)
    // Storage: `CreditCommittee::Voting` (r:39 w:39)
    // Storage: `CreditCommittee::Members` (r:0 w:1)
    // Storage: `CreditCommittee::Prime` (r:0 w:1)
    fn remove() -> Weight {
        // Fastest run: 365_101 ns.
        Weight::from_parts(623_183_000, 0)
            .saturating_add(T::DbWeight::get().reads(44))
            .saturating_add(T::DbWeight::get().writes(45))
    }
    // Storage: `Committees::Seats` (r:1 w:1)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `System::Account` (r:2 w:2)
    // Storage: `Committees::Book` (r:1 w:1)
    // Storage: `CreditCommittee::Proposals` (r:1 w:0)
    // Storage: `CreditCommittee::Voting` (r:39 w:39)
    // Storage: `CreditCommittee::Members` (r:0 w:1)
    // Storage: `CreditCommittee::Prime` (r:0 w:1)
    fn slash() -> Weight {
        // Fastest run: 413_071 ns.
        Weight::from_parts(650_303_000, 0)
            .saturating_add(T::DbWeight::get().reads(45))
            .saturating_add(T::DbWeight::get().writes(46))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Committees::Seats` (r:2 w:2)
    fn begin_terms() -> Weight {
        // Fastest run: 118_030 ns.
        Weight::from_parts(196_055_000, 0)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    // Storage: `Committees::FormerSeats` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `System::Account` (r:1 w:1)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `Committees::Book` (r:1 w:1)
    fn return_bond() -> Weight {
        // Fastest run: 111_569 ns.
        Weight::from_parts(184_064_000, 0)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Committees::Seats` (r:2 w:0)
    fn poll() -> Weight {
        // Fastest run: 32_281 ns.
        Weight::from_parts(57_928_000, 0).saturating_add(T::DbWeight::get().reads(3))
    }
}
