//! What the call costs at its worst: a long history in which every page was claimed.

extern crate alloc;

use crate::{Call, Config, Eras, Pallet};
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_benchmarking::v2::*,
    frame_support::traits::{
        fungible::{Inspect, Mutate},
        Get,
    },
    frame_system::RawOrigin,
};

/// History that only the runtime can make.
pub trait BenchmarkHelper {
    /// Fills staking's history with `pages` full and claimed pages of exposure, of as many validators, in eras that
    /// can be claimed. Answers with those eras; the pallet books something for each.
    fn claimed_pages(pages: u32) -> Vec<polkadot_sdk::sp_staking::EraIndex>;
}

impl BenchmarkHelper for () {
    fn claimed_pages(_: u32) -> Vec<polkadot_sdk::sp_staking::EraIndex> {
        Vec::new()
    }
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn sweep(p: Linear<1, 500>) -> Result<(), BenchmarkError> {
        let ed = T::Currency::minimum_balance();
        T::Currency::set_balance(&T::Fund::get(), ed);
        for era in T::BenchmarkHelper::claimed_pages(p) {
            let claimed = T::Eras::claimed_up(era, u32::MAX).map(|(claimed, _)| claimed);
            crate::Booked::<T>::insert(era, claimed.unwrap_or_default());
        }
        T::Currency::set_balance(&Pallet::<T>::pot(), ed * 10);
        let caller: T::AccountId = whitelisted_caller();

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), p);

        assert_eq!(T::Currency::balance(&Pallet::<T>::pot()), ed);
        Ok(())
    }

    #[benchmark]
    fn count_out() {
        let held = T::Currency::minimum_balance() * 10;
        T::Currency::set_balance(&T::Fund::get(), held);
        crate::CountedOut::<T>::kill();
        #[block]
        {
            Pallet::<T>::count_out();
        }
        assert!(crate::CountedOut::<T>::get() >= held);
    }
}
