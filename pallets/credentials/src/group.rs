//! Groups and who is in them.

use crate::{Aliases, Config, Error, Event, Founded, Group, Groups, LinkKind, Pallet, Record, Records};
use polkadot_sdk::{frame_support::ensure, sp_runtime::DispatchResult};
use quantara_traits::credentials::{Credential, Credentials, GroupId};

impl<T: Config> Pallet<T> {
    /// Founds the group of the next number.
    pub(crate) fn found() -> Result<GroupId, Error<T>> {
        let group = Founded::<T>::get();
        Founded::<T>::put(group.checked_add(1).ok_or(Error::<T>::Overflow)?);
        Groups::<T>::insert(group, Group::default());
        Self::deposit_event(Event::Founded { group });
        Ok(group)
    }

    /// The root of a group that was founded.
    pub(crate) fn known(group: GroupId) -> Result<GroupId, Error<T>> {
        ensure!(Groups::<T>::contains_key(group), Error::<T>::NoSuchGroup);
        Ok(Aliases::<T>::get(group).map_or(group, |alias| alias.root))
    }

    /// One more of a kind leads to `group`.
    pub(crate) fn count_in(group: GroupId, kind: LinkKind) -> Result<(), Error<T>> {
        Groups::<T>::try_mutate(group, |entry| {
            let count = entry.as_mut().ok_or(Error::<T>::NoSuchGroup)?.count(kind);
            ensure!(*count < kind.limit(), Self::full(kind));
            *count = count.checked_add(1).ok_or(Error::<T>::Overflow)?;
            Ok(())
        })
    }

    /// One less.
    pub(crate) fn count_out(group: GroupId, kind: LinkKind) -> Result<(), Error<T>> {
        Groups::<T>::try_mutate(group, |entry| {
            let count = entry.as_mut().ok_or(Error::<T>::NoSuchGroup)?.count(kind);
            *count = count.checked_sub(1).ok_or(Error::<T>::Overflow)?;
            Ok(())
        })
    }

    /// A referendum moves `who` to `group`, or to a new one. Whoever certified it keeps answering for the rest of what
    /// was certified.
    pub(crate) fn move_to(who: T::AccountId, group: Option<GroupId>) -> DispatchResult {
        let record = Records::<T>::get(&who).ok_or(Error::<T>::NotCertified)?;
        let from = record.credential.group;
        let to = group.map_or_else(Self::found, Self::known)?;
        ensure!(Self::root(from) != to, Error::<T>::SameGroup);
        Self::move_account(&who, to)?;
        let credential = Credential { group: to, ..record.credential };
        Records::<T>::insert(&who, Record { credential, since: Self::now(), ..record });
        Self::deposit_event(Event::Reassigned { who, from, to });
        Ok(())
    }

    fn full(kind: LinkKind) -> Error<T> {
        match kind {
            LinkKind::Account => Error::Overflow,
            LinkKind::Named => Error::TooManyLinks,
            LinkKind::Funder => Error::TooManyFunders,
        }
    }
}
