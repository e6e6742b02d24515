//! Each call at its worst: a full list, all of it to be lifted first where the call lifts.

use crate::*;
use polkadot_sdk::{
    frame_benchmarking::v2::*,
    frame_support::{
        pallet_prelude::Get,
        traits::{EnsureOrigin, Hooks, TransactionPause},
        weights::WeightMeter,
        BoundedVec,
    },
    frame_system::{pallet_prelude::BlockNumberFor, RawOrigin},
};

/// What the benchmarks cannot know by themselves.
pub trait BenchmarkHelper {
    /// Names of a pallet and a call that the runtime has and does not protect.
    fn pausable() -> (&'static str, &'static str);
    /// Sets the clock to a second at which pauses may begin.
    fn set_clock(seconds: u64);
}

const NOW: u64 = 2_000_000_000;

fn name<T: Config>(pallet: &[u8], call: &[u8]) -> Result<CallNameOf<T>, BenchmarkError> {
    let bounded = |name: &[u8]| {
        BoundedVec::try_from(name.to_vec()).map_err(|_| BenchmarkError::Stop("the name is too long"))
    };
    Ok((bounded(pallet)?, bounded(call)?))
}

/// Pauses `count` calls with the longest names until `until`. tx-pause takes names that the runtime does not have.
fn fill<T: Config>(count: u32, until: u64) -> Result<(), BenchmarkError> {
    let length = T::MaxNameLen::get() as usize;
    for number in 0..count {
        let mut long = number.to_be_bytes().to_vec();
        long.resize(length, b'x');
        let name = name::<T>(&long, &long)?;
        T::TxPause::pause(name.clone()).map_err(|_| BenchmarkError::Stop("not pausable"))?;
        Calls::<T>::try_append(CallPause { name, until, by: Author::Committee })
            .map_err(|_| BenchmarkError::Stop("full"))?;
    }
    Ok(())
}

/// Pauses the chain and as many calls as can be; all of it has ended at `NOW`, to which the clock is set.
fn fill_ended<T: Config>() -> Result<(), BenchmarkError> {
    T::BenchmarkHelper::set_clock(NOW - 1);
    Pallet::<T>::stop_chain(NOW - 1, NOW, Author::Committee)?;
    fill::<T>(T::MaxCalls::get(), NOW)?;
    T::BenchmarkHelper::set_clock(NOW);
    Ok(())
}

fn pausable<T: Config>() -> Result<CallNameOf<T>, BenchmarkError> {
    let (pallet, call) = T::BenchmarkHelper::pausable();
    name::<T>(pallet.as_bytes(), call.as_bytes())
}

fn committee<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    T::CommitteeOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn pause_chain() -> Result<(), BenchmarkError> {
        let origin = committee::<T>()?;
        fill_ended::<T>()?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin);
        assert!(Chain::<T>::exists());
        Ok(())
    }

    #[benchmark]
    fn pause_call() -> Result<(), BenchmarkError> {
        let (origin, (pallet, call)) = (committee::<T>()?, pausable::<T>()?);
        fill_ended::<T>()?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, pallet, call);
        assert_eq!(Calls::<T>::get().len(), 1);
        Ok(())
    }

    #[benchmark]
    fn pause_for() -> Result<(), BenchmarkError> {
        let (origin, name) = (governance::<T>()?, pausable::<T>()?);
        fill_ended::<T>()?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, name.into(), T::GovernanceSpan::get());
        assert_eq!(Calls::<T>::get().len(), 1);
        Ok(())
    }

    #[benchmark]
    fn resume() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let origin = committee::<T>()?;
        fill::<T>(T::MaxCalls::get(), NOW + 1)?;
        let last = Calls::<T>::get().last().cloned().ok_or(BenchmarkError::Stop("no call is paused"))?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, last.name.into());
        assert_eq!(Calls::<T>::get().len() as u32, T::MaxCalls::get() - 1);
        Ok(())
    }

    #[benchmark]
    fn lift(n: Linear<0, { T::MaxCalls::get() }>) -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        Pallet::<T>::stop_chain(NOW, NOW + 1, Author::Committee)?;
        fill::<T>(n, NOW + 1)?;
        T::BenchmarkHelper::set_clock(NOW + 1);
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody));
        assert!(!Chain::<T>::exists() && Calls::<T>::get().is_empty());
        Ok(())
    }

    #[benchmark]
    fn poll() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        Pallet::<T>::stop_chain(NOW, NOW + 1, Author::Committee)?;
        fill::<T>(T::MaxCalls::get(), NOW + 1)?;
        let mut meter = WeightMeter::new();
        #[block]
        {
            Pallet::<T>::on_poll(BlockNumberFor::<T>::default(), &mut meter);
        }
        assert!(Chain::<T>::exists());
        Ok(())
    }
}
