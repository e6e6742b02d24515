//! Into the registry, and out of it.

use crate::{
    Applications, Book, Config, Covers, Error, Event, Hash32, HoldReason, Licence, Pallet, Parties, Party,
    Status, Totals,
};
use polkadot_sdk::{
    frame_support::{
        ensure,
        traits::{fungible::MutateHold, tokens::Precision, Get, UnixTime},
    },
    sp_runtime::DispatchResult,
};
use quantara_traits::{
    credentials::Credentials,
    parties::{Parties as _, Role},
    Moment,
};

impl<T: Config> Pallet<T> {
    /// Seconds of the chain's clock.
    pub(crate) fn now() -> Moment {
        T::Clock::now().as_secs()
    }

    /// Whether less than `span` seconds have passed since `since`. A clock before `since` has passed nothing.
    pub(crate) fn within(since: Moment, span: Moment) -> bool {
        Self::now().checked_sub(since).is_none_or(|passed| passed < span)
    }

    /// The record of `who`.
    pub(crate) fn known(who: &T::AccountId) -> Result<Party, Error<T>> {
        Parties::<T>::get(who).ok_or(Error::<T>::NotRegistered)
    }

    /// Changes the sums of everything; `change` says None for one that does not fit.
    pub(crate) fn count(change: impl FnOnce(&mut Book) -> Option<()>) -> Result<(), Error<T>> {
        let mut book = Totals::<T>::get();
        change(&mut book).ok_or(Error::<T>::Overflow)?;
        Totals::<T>::put(book);
        Ok(())
    }

    /// Makes a certified account a party without a role. Its licence is its own word until somebody confirms it.
    pub(crate) fn enter(
        who: T::AccountId,
        name_hash: Hash32,
        licence: Hash32,
        licence_until: Moment,
        in_business_since: Moment,
    ) -> DispatchResult {
        let now = Self::now();
        ensure!(!Parties::<T>::contains_key(&who), Error::<T>::RegisteredAlready);
        ensure!(T::Credentials::good(&who).is_some(), Error::<T>::CredentialVoid);
        ensure!(licence_until > now, Error::<T>::EndsInPast);
        ensure!(in_business_since <= now, Error::<T>::LiesAhead);
        let licence = Licence { hash: licence, until: licence_until, confirmed: false };
        let deposit = T::Limits::get().deposit;
        T::Dollars::hold(&HoldReason::Record.into(), &who, deposit)
            .map_err(|_| Error::<T>::CannotPayDeposit)?;
        Self::count(|book| {
            book.deposits_taken = book.deposits_taken.checked_add(deposit)?;
            Some(())
        })?;
        Parties::<T>::insert(&who, Party::new(name_hash, licence, in_business_since, deposit));
        Self::deposit_event(Event::Registered { who, deposit });
        Ok(())
    }

    /// Takes the record of `who` away and returns its deposit. Whoever broke the rules stays on record.
    pub(crate) fn go(who: T::AccountId) -> DispatchResult {
        let party = Self::known(&who)?;
        let is_clean = party.strikes.count == 0 && !matches!(party.status, Status::StruckOff { .. });
        ensure!(is_clean && !Self::is_suspended(&party), Error::<T>::OnRecord);
        ensure!(party.roles.is_empty(), Error::<T>::RolesHeld);
        ensure!(!party.is_engaged(), Error::<T>::Engaged);
        ensure!(party.bond.is_zero(), Error::<T>::BondHeld);
        let stands = |role| Applications::<T>::get(&who, role).is_some_and(|asked| Self::stands(&asked));
        ensure!(!Role::ALL.into_iter().any(stands), Error::<T>::AppliedAlready);
        let deposit = party.deposit;
        T::Dollars::release(&HoldReason::Record.into(), &who, deposit, Precision::Exact)
            .map_err(|_| Error::<T>::HoldMissing)?;
        Self::count(|book| {
            book.deposits_returned = book.deposits_returned.checked_add(deposit)?;
            Some(())
        })?;
        Role::ALL.into_iter().for_each(|role| Applications::<T>::remove(&who, role));
        Covers::<T>::remove(&who);
        Parties::<T>::remove(&who);
        Self::deposit_event(Event::Unregistered { who, deposit });
        Ok(())
    }

    /// Confirms the licence of `who`: a registrar of another group, which answers for it, or a referendum.
    pub(crate) fn confirm(
        by: Option<T::AccountId>,
        who: T::AccountId,
        hash: Hash32,
        until: Moment,
    ) -> DispatchResult {
        if let Some(by) = &by {
            Self::ensure_attests(by, Role::Registrar)?;
        }
        let mut party = Self::known(&who)?;
        let is_apart = by.as_ref().is_none_or(|by| T::Credentials::apart(by, &who));
        ensure!(is_apart, Error::<T>::NotApart);
        ensure!(until > Self::now(), Error::<T>::EndsInPast);
        party.licence = Licence { hash, until, confirmed: true };
        Parties::<T>::insert(&who, party);
        Self::deposit_event(Event::LicenceConfirmed { who, by, hash, until });
        Ok(())
    }
}
