//! How many lots stand where. The desk that keeps the lots says so.

use crate::{Config, Error, Pallet, Sites};
use polkadot_sdk::frame_support::{dispatch::DispatchResult, ensure};
use quantara_traits::catalogue::{self, SiteId};

impl<T: Config> catalogue::Sites for Pallet<T> {
    fn enter(id: SiteId) -> DispatchResult {
        let mut site = Self::listed(id)?;
        ensure!(!site.closed, Error::<T>::SiteClosed);
        site.entered = site.entered.checked_add(1).ok_or(Error::<T>::Overflow)?;
        Sites::<T>::insert(id, site);
        Ok(())
    }

    fn leave(id: SiteId) -> DispatchResult {
        let mut site = Self::listed(id)?;
        ensure!(site.lots() > 0, Error::<T>::NoLotStands);
        site.left = site.left.checked_add(1).ok_or(Error::<T>::Overflow)?;
        Sites::<T>::insert(id, site);
        Ok(())
    }
}
