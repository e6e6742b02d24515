//! Links: hashes that lead to a group. A hash leads to one group at most; an account's own is one of them.

use crate::{Config, Error, Event, Link, LinkHash, LinkKind, Links, Pallet};
use polkadot_sdk::{
    frame_support::ensure,
    sp_runtime::{
        traits::{BlakeTwo256, Hash},
        DispatchResult,
    },
};
use quantara_traits::credentials::{Credentials, FundingLinks, GroupId};

impl<T: Config> Pallet<T> {
    /// The link of an account. The words before it keep it apart from the hashes that registrars name.
    pub fn account_link(who: &T::AccountId) -> LinkHash {
        BlakeTwo256::hash_of(&(b"quantara/account", who))
    }

    /// Says that `link` leads to `group`, a root. Nothing changes if it does.
    pub(crate) fn claim(link: LinkHash, group: GroupId, kind: LinkKind) -> DispatchResult {
        if let Some(known) = Links::<T>::get(link) {
            return Ok(Self::ensure_leads(known, group)?);
        }
        Self::count_in(group, kind)?;
        Links::<T>::insert(link, Link { group, kind });
        Self::deposit_event(Event::Linked { link, group, kind });
        Ok(())
    }

    /// Makes the link of an account that is certified for the first time its own. What was recorded of it until now,
    /// that it paid for a member, frees its place.
    pub(crate) fn claim_account(who: &T::AccountId, group: GroupId) -> Result<(), Error<T>> {
        let link = Self::account_link(who);
        if let Some(known) = Links::<T>::get(link) {
            Self::ensure_leads(known, group)?;
            Self::count_out(known.group, known.kind)?;
        }
        Self::count_in(group, LinkKind::Account)?;
        Links::<T>::insert(link, Link { group, kind: LinkKind::Account });
        Ok(())
    }

    /// Leads the link of a certified account to another group.
    pub(crate) fn move_account(who: &T::AccountId, group: GroupId) -> Result<(), Error<T>> {
        Links::<T>::try_mutate(Self::account_link(who), |link| {
            let link = link.as_mut().ok_or(Error::<T>::NotLinked)?;
            Self::count_out(link.group, link.kind)?;
            Self::count_in(group, LinkKind::Account)?;
            *link = Link { group, kind: LinkKind::Account };
            Ok(())
        })
    }

    /// A referendum takes a link off: a director left, a company was sold.
    pub(crate) fn cut(link: LinkHash) -> DispatchResult {
        let Link { group, kind } = Links::<T>::get(link).ok_or(Error::<T>::NotLinked)?;
        ensure!(kind != LinkKind::Account, Error::<T>::OwnLink);
        Self::count_out(group, kind)?;
        Links::<T>::remove(link);
        Self::deposit_event(Event::Unlinked { link, group });
        Ok(())
    }

    fn ensure_leads(known: Link, group: GroupId) -> Result<(), Error<T>> {
        ensure!(Self::root(known.group) == group, Error::<T>::LinkedElsewhere);
        Ok(())
    }
}

impl<T: Config> FundingLinks<T::AccountId> for Pallet<T> {
    fn link(who: &T::AccountId, funder: &T::AccountId) -> DispatchResult {
        let group = Self::group(who).ok_or(Error::<T>::NotCertified)?;
        Self::claim(Self::account_link(funder), group, LinkKind::Funder)
    }
}
