//! New SKUs.

use crate::{Config, Error, Event, Identities, Pallet, Sku, SkuCount, Skus, FREE, MAX_CLASS, MAX_SKUS};
use polkadot_sdk::frame_support::{dispatch::DispatchResult, ensure, pallet_prelude::Get, traits::UnixTime};
use quantara_traits::{
    catalogue::{ExportClass, SkuId},
    Moment,
};

impl<T: Config> Pallet<T> {
    /// Seconds of the chain's clock.
    pub(crate) fn now() -> Moment {
        T::Clock::now().as_secs()
    }

    /// Lists a SKU that is sold already.
    pub(crate) fn list(sku: Sku) -> DispatchResult {
        Self::ensure_lawful(&sku)?;
        ensure!(sku.launched <= Self::now(), Error::<T>::LaunchAhead);
        let id = Self::enter_sku(&sku)?;
        Self::deposit_event(Event::SkuListed { id, sku });
        Ok(())
    }

    /// Refuses what no SKU can say.
    pub(crate) fn ensure_lawful(sku: &Sku) -> Result<(), Error<T>> {
        ensure!(sku.is_named(), Error::<T>::NotAName);
        ensure!(sku.is_priced(), Error::<T>::NoSuchPrice);
        Self::ensure_amendable(sku)
    }

    /// Refuses what no amendment can say.
    pub(crate) fn ensure_amendable(sku: &Sku) -> Result<(), Error<T>> {
        ensure!(sku.export_class == FREE || Self::is_controlled(sku.export_class), Error::<T>::NoSuchClass);
        ensure!(sku.max_advance_ppm <= T::MaxAdvance::get(), Error::<T>::AdvanceTooHigh);
        Ok(())
    }

    /// Whether it is a class that not everybody may receive.
    pub(crate) fn is_controlled(class: ExportClass) -> bool {
        class != FREE && class <= MAX_CLASS
    }

    /// Gives a SKU its number.
    pub(crate) fn enter_sku(sku: &Sku) -> Result<SkuId, Error<T>> {
        let (id, identity) = (SkuCount::<T>::get(), sku.identity());
        ensure!(!Identities::<T>::contains_key(&identity), Error::<T>::ListedAlready);
        let next = id.checked_add(1).filter(|next| *next <= MAX_SKUS).ok_or(Error::<T>::CatalogueFull)?;
        SkuCount::<T>::put(next);
        Identities::<T>::insert(identity, id);
        Skus::<T>::insert(id, sku);
        Ok(id)
    }
}
