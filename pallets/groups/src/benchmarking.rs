//! What the calls cost at their worst, and the limit over targets that are all of groups.

use crate::{keep, Call, Config, Confirmed, Member, Members, Pallet};
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_benchmarking::v2::*,
    frame_support::traits::{
        fungible::{Inspect, Mutate},
        EnsureOrigin, Get,
    },
    frame_system::RawOrigin,
};

#[benchmarks(where T::Currency: Mutate<T::AccountId>)]
mod benchmarks {
    use super::*;

    const GROUP: crate::GroupId = [7; 32];
    const OTHER: crate::GroupId = [8; 32];

    #[benchmark]
    fn declare_group() -> Result<(), BenchmarkError> {
        let caller = rich::<T>(0);

        #[extrinsic_call]
        _(RawOrigin::Signed(caller.clone()), GROUP);

        assert_eq!(Pallet::<T>::group_of(&caller), Some(GROUP));
        Ok(())
    }

    #[benchmark]
    fn confirm() -> Result<(), BenchmarkError> {
        let (caller, who) = (rich::<T>(0), rich::<T>(1));
        Pallet::<T>::join(caller.clone(), GROUP)?;
        Pallet::<T>::join(who.clone(), GROUP)?;

        #[extrinsic_call]
        _(RawOrigin::Signed(caller), who.clone());

        assert_eq!(Confirmed::<T>::get(GROUP), 2);
        Ok(())
    }

    #[benchmark]
    fn reassign() -> Result<(), BenchmarkError> {
        let who = rich::<T>(0);
        Pallet::<T>::join(who.clone(), GROUP)?;
        let origin = T::PlaceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone(), None);

        assert_eq!(Pallet::<T>::group_of(&who), None);
        Ok(())
    }

    #[benchmark]
    fn limit(n: Linear<0, 1_000>) -> Result<(), BenchmarkError> {
        let targets: Vec<T::AccountId> = (0..n).map(|at| account("target", at, 0)).collect();
        for (who, at) in targets.iter().zip(0_u32..) {
            let group = if at % 2 == 0 { GROUP } else { OTHER };
            Members::<T>::insert(who, Member { group, fixed: false, confirmed: true, deposit: 0 });
        }
        let kept;

        #[block]
        {
            // The stake costs what a balance costs: one read of an account; the weights add what staking reads more.
            kept = keep(targets, 1, |who| Members::<T>::get(who), |who| T::Currency::total_balance(who));
        }

        assert_eq!(kept.len(), n.min(2) as usize);
        Ok(())
    }

    /// An account that can pay the deposit.
    fn rich<T: Config>(index: u32) -> T::AccountId
    where
        T::Currency: Mutate<T::AccountId>,
    {
        let who: T::AccountId = account("member", index, 0);
        let ten = (T::Deposit::get() + T::Currency::minimum_balance()) * 10;
        T::Currency::set_balance(&who, ten);
        who
    }
}
