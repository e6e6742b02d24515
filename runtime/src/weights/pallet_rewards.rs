//! What the calls of `pallet_rewards` cost. Written by `scripts/weights.sh`: whoever changes a call measures it again.
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

impl<T: frame_system::Config> pallet_rewards::WeightInfo for WeightInfo<T> {
    // Measured for `p` from 1 to 500.
    // Storage: `Rewards::Counting` (r:1 w:0)
    // Storage: `Staking::CurrentEra` (r:1 w:0)
    // Storage: `Staking::ActiveEra` (r:1 w:0)
    // Storage: `Rewards::Booked` (r:85 w:0)
    // Storage: `Staking::ErasValidatorReward` (r:85 w:0)
    // Storage: `Staking::ErasRewardPoints` (r:85 w:0)
    // Storage: `Staking::ErasStakersOverview` (r:585 w:0)
    // Storage: `Staking::ClaimedRewards` (r:500 w:0)
    // Storage: `Staking::ErasStakersPaged` (r:500 w:0)
    // Storage: `Staking::ErasValidatorPrefs` (r:500 w:0)
    // Storage: `System::Account` (r:2 w:2)
    // Storage: `Rewards::Owed` (r:1 w:1)
    // Storage: `Rewards::Flow` (r:1 w:1)
    fn sweep(p: u32) -> Weight {
        // Fastest run: 2_452_113 ns.
        Weight::from_parts(1_951_110_591, 0)
            // Standard error: 903_084.
            .saturating_add(Weight::from_parts(46_161_356, 0).saturating_mul(p.into()))
            .saturating_add(T::DbWeight::get().reads(347))
            .saturating_add(T::DbWeight::get().reads(4).saturating_mul(p.into()))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    // Storage: `Rewards::CountedOut` (r:1 w:1)
    // Storage: `System::Account` (r:2 w:0)
    fn count_out() -> Weight {
        // Fastest run: 14_227 ns.
        Weight::from_parts(15_529_000, 0)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }
}
