//! Each call at its worst.

use crate::*;
use alloc::{collections::BTreeSet, vec};
use polkadot_sdk::{
    frame_benchmarking::v2::*,
    frame_support::{pallet_prelude::Get, traits::EnsureOrigin},
    frame_system::RawOrigin,
    sp_runtime::DispatchError,
};
use quantara_traits::{
    catalogue::{self, Class, ExportClass, SiteId, SkuId},
    credentials::Jurisdiction,
    parties::Role,
    Moment,
};

/// What the benchmarks cannot know by themselves.
pub trait BenchmarkHelper<AccountId> {
    /// Sets the clock to a second.
    fn set_clock(seconds: Moment);
    /// A party in `role` that may attest, of a group of its own, another one for each number. It has the deposit of a
    /// site and what keeps its account alive, in QUSD.
    fn party(number: u32, role: Role) -> Result<AccountId, DispatchError>;
}

const NOW: Moment = 2_000_000_000;
const LATER: Moment = 3_000_000_000;

fn looser<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    T::BenchmarkHelper::set_clock(NOW);
    T::LoosenOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn tighter<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    T::BenchmarkHelper::set_clock(NOW);
    T::TightenOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// A SKU with the longest names, another one for each number.
fn sku<T: Config>(number: u32) -> Result<Sku, BenchmarkError> {
    let name = |byte| Name::try_from(vec![byte; NAME_LENGTH as usize]);
    Ok(Sku {
        class: Class::Gpu,
        vendor: name(b'v').map_err(|_| BenchmarkError::Stop("a name too long"))?,
        model: name(b'm').map_err(|_| BenchmarkError::Stop("a name too long"))?,
        memory_gib: number,
        launched: NOW,
        reference_price: MAX_PRICE,
        curve: 0,
        export_class: MAX_CLASS,
        eligible: true,
        max_advance_ppm: T::MaxAdvance::get(),
    })
}

fn listed<T: Config>(number: u32) -> Result<SkuId, BenchmarkError> {
    Pallet::<T>::enter_sku(&sku::<T>(number)?).map_err(|_| BenchmarkError::Stop("no room for a SKU"))
}

/// Every code that two letters can say.
fn codes() -> Result<Jurisdictions, BenchmarkError> {
    let codes = (b'A'..=b'Z').flat_map(|one| (b'A'..=b'Z').map(move |other| [one, other]));
    let codes: BTreeSet<Jurisdiction> = codes.collect();
    Jurisdictions::try_from(codes).map_err(|_| BenchmarkError::Stop("too many codes"))
}

/// Ranks one SKU above so many others; the SKU and the last of them.
fn ranked<T: Config>(count: u32) -> Result<(SkuId, SkuId), BenchmarkError> {
    let (best, mut last) = (listed::<T>(1_000_000)?, 0);
    for number in 0..count {
        last = listed::<T>(2_000_000 + number)?;
        Pallet::<T>::enter_rank(best, last).map_err(|_| BenchmarkError::Stop("no room for a rank"))?;
    }
    Ok((best, last))
}

/// Its operator and a site with a confirmation.
fn site<T: Config>() -> Result<(T::AccountId, SiteId), BenchmarkError> {
    T::BenchmarkHelper::set_clock(NOW);
    let operator = T::BenchmarkHelper::party(0, Role::Operator)?;
    let by = T::BenchmarkHelper::party(1, Role::Counsel)?;
    let confirmed = Some(Confirmation { by, lien_waiver: true, access_agreement: true, until: LATER });
    let (id, _) = Pallet::<T>::enter_site(operator.clone(), 4, *b"CH", LATER, confirmed)
        .map_err(|_| BenchmarkError::Stop("no site"))?;
    Ok((operator, id))
}

fn stands<T: Config>(class: ExportClass) -> usize {
    Allowed::<T>::get(class).len()
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn list_sku() -> Result<(), BenchmarkError> {
        let origin = looser::<T>()?;
        let (sku, before) = (sku::<T>(1_000_000)?, SkuCount::<T>::get());
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, sku);
        assert_eq!(SkuCount::<T>::get(), before + 1);
        Ok(())
    }

    #[benchmark]
    fn amend_sku() -> Result<(), BenchmarkError> {
        let origin = tighter::<T>()?;
        let id = listed::<T>(1_000_000)?;
        Allowed::<T>::insert(MAX_CLASS, codes()?);
        Allowed::<T>::insert(MAX_CLASS - 1, codes()?);
        let cut = |by: u32| Amendment {
            max_advance_ppm: T::MaxAdvance::get().checked_sub(by),
            export_class: (by > 1).then_some(MAX_CLASS - 1),
            eligible: (by > 1).then_some(false),
            ..Default::default()
        };
        Pallet::<T>::amend(false, id, &cut(1))?;
        let amendment = cut(2);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, id, amendment);
        assert_eq!(Advances::<T>::get(id).map(|moves| moves.lowered), Some(2));
        Ok(())
    }

    #[benchmark]
    fn rank() -> Result<(), BenchmarkError> {
        let origin = looser::<T>()?;
        let (best, _) = ranked::<T>(MAX_RANKS - 1)?;
        let next = listed::<T>(3_000_000)?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, best, next);
        assert_eq!(Better::<T>::get(best).len(), MAX_RANKS as usize);
        Ok(())
    }

    #[benchmark]
    fn unrank() -> Result<(), BenchmarkError> {
        let origin = tighter::<T>()?;
        let (best, last) = ranked::<T>(MAX_RANKS)?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, best, last);
        assert_eq!(Better::<T>::get(best).len(), MAX_RANKS as usize - 1);
        Ok(())
    }

    #[benchmark]
    fn allow() -> Result<(), BenchmarkError> {
        let (origin, codes) = (looser::<T>()?, codes()?);
        Allowed::<T>::remove(MAX_CLASS);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, MAX_CLASS, codes);
        assert_eq!(stands::<T>(MAX_CLASS), MAX_CODES as usize);
        Ok(())
    }

    #[benchmark]
    fn bar() -> Result<(), BenchmarkError> {
        let (origin, codes) = (tighter::<T>()?, codes()?);
        Allowed::<T>::insert(MAX_CLASS, &codes);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, MAX_CLASS, codes);
        assert_eq!(stands::<T>(MAX_CLASS), 0);
        Ok(())
    }

    #[benchmark]
    fn list_site() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let operator = T::BenchmarkHelper::party(0, Role::Custodian)?;
        let before = SiteCount::<T>::get();
        #[extrinsic_call]
        _(RawOrigin::Signed(operator), 4, *b"CH", LATER);
        assert_eq!(SiteCount::<T>::get(), before + 1);
        Ok(())
    }

    #[benchmark]
    fn update_power() -> Result<(), BenchmarkError> {
        let (operator, id) = site::<T>()?;
        #[extrinsic_call]
        _(RawOrigin::Signed(operator), id, LATER + 1);
        assert_eq!(Pallet::<T>::site(id).map(|site| site.power_until), Some(LATER + 1));
        Ok(())
    }

    #[benchmark]
    fn confirm_site() -> Result<(), BenchmarkError> {
        let (_, id) = site::<T>()?;
        let counsel = T::BenchmarkHelper::party(2, Role::Counsel)?;
        #[extrinsic_call]
        _(RawOrigin::Signed(counsel.clone()), id, true, true, LATER);
        let said = Pallet::<T>::site(id).and_then(|site| site.confirmation);
        assert_eq!(said.map(|said| said.by), Some(counsel));
        Ok(())
    }

    #[benchmark]
    fn close_site() -> Result<(), BenchmarkError> {
        let (operator, id) = site::<T>()?;
        #[extrinsic_call]
        _(RawOrigin::Signed(operator), id);
        assert!(Pallet::<T>::site(id).is_none());
        Ok(())
    }

    #[benchmark]
    fn return_deposit() -> Result<(), BenchmarkError> {
        let (operator, id) = site::<T>()?;
        <Pallet<T> as catalogue::Sites>::enter(id)?;
        Pallet::<T>::shut(Some(operator), id)?;
        <Pallet<T> as catalogue::Sites>::leave(id)?;
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), id);
        assert_eq!(Pallet::<T>::site(id).map(|site| site.deposit), Some(0));
        Ok(())
    }
}
