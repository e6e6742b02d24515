//! Each call at its worst.

use crate::*;
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_benchmarking::v2::*, frame_support::traits::EnsureOrigin, sp_runtime::traits::Hash as _,
    sp_runtime::DispatchError,
};
use quantara_traits::credentials::{Credentials, FundingLinks, GroupId};

const SAID: Statement = Statement { tier: 3, jurisdiction: *b"CH", until: u64::MAX };

fn referendum<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// A registrar, certified, whose group is an alias.
fn registrar<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    let origin = T::RegistrarOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
    let by = T::RegistrarOrigin::ensure_origin(origin.clone()).map_err(DispatchError::from)?;
    if Records::<T>::get(&by).is_none() {
        Pallet::<T>::record(None, by.clone(), SAID, None, &[])?;
    }
    alias_of::<T>(&by)?;
    Ok(origin)
}

/// An account, certified, whose group is an alias.
fn certified<T: Config>(number: u32) -> Result<T::AccountId, BenchmarkError> {
    let who: T::AccountId = account("person", number, 0);
    Pallet::<T>::record(None, who.clone(), SAID, None, &[])?;
    alias_of::<T>(&who)?;
    Ok(who)
}

fn alias_of<T: Config>(who: &T::AccountId) -> Result<(), BenchmarkError> {
    let root = fresh::<T>()?;
    let group = Pallet::<T>::group(who).ok_or(BenchmarkError::Stop("no group"))?;
    Ok(Pallet::<T>::unite(None, group, root)?)
}

/// A new group.
fn fresh<T: Config>() -> Result<GroupId, BenchmarkError> {
    Ok(Pallet::<T>::found().map_err(DispatchError::from)?)
}

/// A root with so many aliases.
fn gathered<T: Config>(aliases: u32) -> Result<GroupId, BenchmarkError> {
    let root = fresh::<T>()?;
    for _ in 0..aliases {
        let alias = fresh::<T>()?;
        Pallet::<T>::unite(None, alias, root)?;
    }
    Ok(root)
}

fn hash(number: u32) -> LinkHash {
    polkadot_sdk::sp_runtime::traits::BlakeTwo256::hash_of(&number)
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn certify(n: Linear<0, MAX_NAMED>) -> Result<(), BenchmarkError> {
        let origin = registrar::<T>()?;
        let mate = certified::<T>(0)?;
        let who: T::AccountId = account("person", 1, 0);
        Pallet::<T>::link(&mate, &who)?;
        let group = Pallet::<T>::credential(&mate).map(|credential| credential.group);
        let links: Vec<LinkHash> = (0..n).map(hash).collect();
        let links = NamedLinks::try_from(links).map_err(|_| BenchmarkError::Stop("too many links"))?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone(), SAID.tier, SAID.jurisdiction, SAID.until, group, links);
        assert!(Pallet::<T>::same_group(&mate, &who));
        Ok(())
    }

    #[benchmark]
    fn flag() -> Result<(), BenchmarkError> {
        let origin = registrar::<T>()?;
        let who = certified::<T>(0)?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone(), true);
        assert!(Pallet::<T>::good(&who).is_none());
        Ok(())
    }

    #[benchmark]
    fn merge_groups() -> Result<(), BenchmarkError> {
        let origin = registrar::<T>()?;
        let (from, into) = (gathered::<T>(MAX_ALIASES - 1)?, gathered::<T>(0)?);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, from, into);
        assert_eq!(Pallet::<T>::root(from), into);
        Ok(())
    }

    #[benchmark]
    fn reassign() -> Result<(), BenchmarkError> {
        let origin = referendum::<T>()?;
        let who = certified::<T>(0)?;
        let group = gathered::<T>(1)?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone(), Some(group));
        assert_eq!(Pallet::<T>::group(&who), Some(group));
        Ok(())
    }

    #[benchmark]
    fn unlink() -> Result<(), BenchmarkError> {
        let origin = referendum::<T>()?;
        let group = gathered::<T>(0)?;
        Pallet::<T>::claim(hash(0), group, LinkKind::Named)?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, hash(0));
        assert!(Links::<T>::get(hash(0)).is_none());
        Ok(())
    }

    impl_benchmark_test_suite!(Pallet, crate::tests::mock::chain(), crate::tests::mock::Test);
}
