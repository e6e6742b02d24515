//! What desks and clients ask. Desks are answered in one read.

use crate::{
    Allowed, Better, Config, Jurisdictions, Pallet, SiteOf, Sites, Sku, SkuCount, Skus, FREE, MAX_PAGE,
};
use alloc::vec::Vec;
use quantara_traits::{
    catalogue::{Catalogue, ExportClass, SiteId, SiteTerms, SkuId, SkuTerms},
    credentials::Jurisdiction,
};

impl<T: Config> Pallet<T> {
    /// A SKU by its number.
    pub fn sku(id: SkuId) -> Option<Sku> {
        Skus::<T>::get(id)
    }

    /// The SKUs from a number on, at most `limit`, and at most [`MAX_PAGE`].
    pub fn skus(from: SkuId, limit: u32) -> Vec<(SkuId, Sku)> {
        let all = from..SkuCount::<T>::get();
        let page = usize::try_from(limit.min(MAX_PAGE)).unwrap_or(0);
        all.take(page).filter_map(|id| Some((id, Self::sku(id)?))).collect()
    }

    /// A site by its number.
    pub fn site(id: SiteId) -> Option<SiteOf<T>> {
        Sites::<T>::get(id)
    }

    /// Where goods of a class may go. Goods of class 0 may go anywhere, and nothing is listed.
    pub fn jurisdictions(class: ExportClass) -> Jurisdictions {
        Allowed::<T>::get(class)
    }
}

impl<T: Config> Catalogue<T::AccountId> for Pallet<T> {
    fn sku(id: SkuId) -> Option<SkuTerms> {
        Skus::<T>::get(id).map(|sku| sku.terms())
    }

    fn site(id: SiteId) -> Option<SiteTerms<T::AccountId>> {
        Sites::<T>::get(id).map(|site| site.terms(Self::now()))
    }

    fn may_receive(class: ExportClass, jurisdiction: Jurisdiction) -> bool {
        class == FREE || Allowed::<T>::get(class).contains(&jurisdiction)
    }

    fn replaces(sku: SkuId, other: SkuId) -> bool {
        sku == other || Better::<T>::get(sku).contains(&other)
    }
}
