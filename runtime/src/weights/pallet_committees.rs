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
        // Fastest run: 39_794 ns.
        Weight::from_parts(59_761_000, 0)
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
    // Storage: `CreditCommittee::Voting` (r:100 w:100)
    // Storage: `CreditCommittee::Members` (r:0 w:1)
    // Storage: `CreditCommittee::Prime` (r:0 w:1)
    fn accept() -> Weight {
        // Fastest run: 742_695 ns.
        Weight::from_parts(1_239_272_000, 0)
            .saturating_add(T::DbWeight::get().reads(109))
            .saturating_add(T::DbWeight::get().writes(107))
    }
    // Storage: `Committees::Invitations` (r:1 w:1)
    fn decline() -> Weight {
        // Fastest run: 21_821 ns.
        Weight::from_parts(35_156_000, 0)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Committees::Invitations` (r:1 w:1)
    fn revoke() -> Weight {
        // Fastest run: 21_751 ns.
        Weight::from_parts(38_252_000, 0)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    // Storage: `Committees::Seats` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Committees::FormerSeats` (r:1 w:1)
    // Storage: `CreditCommittee::Proposals` (r:1 w:0)
    // Storage: `CreditCommittee::Voting` (r:100 w:100)
    // Storage: `CreditCommittee::Members` (r:0 w:1)
    // Storage: `CreditCommittee::Prime` (r:0 w:1)
    fn resign() -> Weight {
        // Fastest run: 663_928 ns.
        Weight::from_parts(879_249_000, 0)
            .saturating_add(T::DbWeight::get().reads(104))
            .saturating_add(T::DbWeight::get().writes(104))
    }
    // Storage: `Committees::Seats` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Committees::FormerSeats` (r:1 w:1)
    // Storage: `CreditCommittee::Proposals` (r:1 w:0)
    // Storage: `CreditCommittee::Voting` (r:100 w:100)
    // Storage: `CreditCommittee::Members` (r:0 w:1)
    // Storage: `CreditCommittee::Prime` (r:0 w:1)
    fn retire() -> Weight {
        // Fastest run: 659_340 ns.
        Weight::from_parts(958_789_000, 0)
            .saturating_add(T::DbWeight::get().reads(104))
            .saturating_add(T::DbWeight::get().writes(104))
    }
    // Storage: `Committees::Seats` (r:1 w:1)
    // Storage: `System::Account` (r:1 w:1)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `Committees::Book` (r:1 w:1)
    // Storage: `CreditCommittee::Proposals` (r:1 w:0)
    // Storage: `CreditCommittee::Voting` (r:100 w:100)
    // Storage: `CreditCommittee::Members` (r:0 w:1)
    // Storage: `CreditCommittee::Prime` (r:0 w:1)
    fn remove() -> Weight {
        // Fastest run: 702_010 ns.
        Weight::from_parts(976_852_000, 0)
            .saturating_add(T::DbWeight::get().reads(105))
            .saturating_add(T::DbWeight::get().writes(106))
    }
    // Storage: `Committees::Seats` (r:1 w:1)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `System::Account` (r:2 w:2)
    // Storage: `Committees::Book` (r:1 w:1)
    // Storage: `CreditCommittee::Proposals` (r:1 w:0)
    // Storage: `CreditCommittee::Voting` (r:100 w:100)
    // Storage: `CreditCommittee::Members` (r:0 w:1)
    // Storage: `CreditCommittee::Prime` (r:0 w:1)
    fn slash() -> Weight {
        // Fastest run: 760_919 ns.
        Weight::from_parts(1_026_023_000, 0)
            .saturating_add(T::DbWeight::get().reads(106))
            .saturating_add(T::DbWeight::get().writes(107))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Committees::Seats` (r:2 w:2)
    fn begin_terms() -> Weight {
        // Fastest run: 106_930 ns.
        Weight::from_parts(172_402_000, 0)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    // Storage: `Committees::FormerSeats` (r:1 w:1)
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `System::Account` (r:1 w:1)
    // Storage: `Balances::Holds` (r:1 w:1)
    // Storage: `Committees::Book` (r:1 w:1)
    fn return_bond() -> Weight {
        // Fastest run: 107_932 ns.
        Weight::from_parts(165_007_000, 0)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `Timestamp::Now` (r:1 w:0)
    // Storage: `Committees::Seats` (r:2 w:0)
    fn poll() -> Weight {
        // Fastest run: 30_637 ns.
        Weight::from_parts(40_616_000, 0).saturating_add(T::DbWeight::get().reads(3))
    }
}
