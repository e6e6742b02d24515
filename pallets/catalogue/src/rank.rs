//! Which SKU may stand for which.

use crate::{Better, Config, Error, Event, Pallet, Skus};
use polkadot_sdk::frame_support::{dispatch::DispatchResult, ensure};
use quantara_traits::catalogue::SkuId;

impl<T: Config> Pallet<T> {
    /// Says that `sku` is as good as `than`, or better.
    pub(crate) fn add_rank(sku: SkuId, than: SkuId) -> DispatchResult {
        Self::enter_rank(sku, than)?;
        Self::deposit_event(Event::Ranked { sku, than });
        Ok(())
    }

    pub(crate) fn enter_rank(sku: SkuId, than: SkuId) -> Result<(), Error<T>> {
        let class = |id| Skus::<T>::get(id).map(|sku| sku.class).ok_or(Error::<T>::NoSuchSku);
        let same_class = class(sku)? == class(than)?;
        ensure!(sku != than, Error::<T>::SameSku);
        ensure!(same_class, Error::<T>::OtherKind);
        let mut ranks = Better::<T>::get(sku);
        let is_new = ranks.try_insert(than).map_err(|_| Error::<T>::TooManyRanks)?;
        ensure!(is_new, Error::<T>::NothingChanges);
        Better::<T>::insert(sku, ranks);
        Ok(())
    }

    /// Says so no more.
    pub(crate) fn remove_rank(sku: SkuId, than: SkuId) -> DispatchResult {
        let mut ranks = Better::<T>::get(sku);
        ensure!(ranks.remove(&than), Error::<T>::NotRanked);
        if ranks.is_empty() {
            Better::<T>::remove(sku);
        } else {
            Better::<T>::insert(sku, ranks);
        }
        Self::deposit_event(Event::Unranked { sku, than });
        Ok(())
    }
}
