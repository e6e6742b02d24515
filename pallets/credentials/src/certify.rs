//! What a registrar says of an account. Calls are undone as a whole when they are refused.

use crate::{Config, Error, Event, LinkHash, LinkKind, Pallet, Record, Records, Statement};
use polkadot_sdk::{
    frame_support::{
        ensure,
        traits::{EnsureOrigin, UnixTime},
    },
    frame_system::pallet_prelude::OriginFor,
    sp_runtime::{DispatchError, DispatchResult},
};
use quantara_traits::{
    credentials::{Credentials, GroupId},
    Moment,
};

impl<T: Config> Pallet<T> {
    /// Seconds of the chain's clock.
    pub(crate) fn now() -> Moment {
        T::Clock::now().as_secs()
    }

    /// Who speaks: a registrar, or none for a referendum, by which the first registrar is certified.
    pub(crate) fn certifier(origin: OriginFor<T>) -> Result<Option<T::AccountId>, DispatchError> {
        let Err(origin) = T::GovernanceOrigin::try_origin(origin) else { return Ok(None) };
        let by = T::RegistrarOrigin::ensure_origin(origin)?;
        ensure!(Self::good(&by).is_some(), Error::<T>::RegistrarVoid);
        Ok(Some(by))
    }

    /// Refuses if the registrar is of `group`, a root.
    pub(crate) fn ensure_not_of(by: &Option<T::AccountId>, group: GroupId) -> Result<(), Error<T>> {
        let own = by.as_ref().and_then(Self::group);
        ensure!(own != Some(group), Error::<T>::OwnGroup);
        Ok(())
    }

    /// Puts a statement about `who` on record, and its links.
    pub(crate) fn record(
        by: Option<T::AccountId>,
        who: T::AccountId,
        said: Statement,
        group: Option<GroupId>,
        links: &[LinkHash],
    ) -> DispatchResult {
        Self::ensure_lawful(&said)?;
        let before = Records::<T>::get(&who);
        let group = group.map(Self::known).transpose()?;
        if let Some(before) = &before {
            ensure!(group == Some(Self::root(before.credential.group)), Error::<T>::GroupFixed);
        }
        if let Some(group) = group {
            Self::ensure_not_of(&by, group)?;
        }
        let record = match before {
            Some(before) => before,
            None => Self::enter(&who, said, group)?,
        };
        let root = Self::root(record.credential.group);
        links.iter().try_for_each(|link| Self::claim(*link, root, LinkKind::Named))?;
        let credential = said.credential(record.credential.group, record.credential.sanctioned);
        Records::<T>::insert(&who, Record { credential, by: by.clone(), ..record });
        Self::deposit_event(Event::Certified { who, credential, by });
        Ok(())
    }

    /// The record of an account that had none, as a member of `group`, a root, or of a new one.
    pub(crate) fn enter(
        who: &T::AccountId,
        said: Statement,
        group: Option<GroupId>,
    ) -> Result<Record<T::AccountId>, Error<T>> {
        let group = group.map_or_else(Self::found, Ok)?;
        Self::claim_account(who, group)?;
        Ok(Record { credential: said.credential(group, false), since: Self::now(), by: None })
    }

    /// Says whether `who` is on a sanctions list. Whoever may certify may say both: a flag stops what is new and
    /// nothing that pays, so a wrong one costs little on either side until the next registrar looks.
    pub(crate) fn set_flag(by: Option<T::AccountId>, who: T::AccountId, sanctioned: bool) -> DispatchResult {
        let mut record = Records::<T>::get(&who).ok_or(Error::<T>::NotCertified)?;
        Self::ensure_not_of(&by, Self::root(record.credential.group))?;
        ensure!(record.credential.sanctioned != sanctioned, Error::<T>::NothingChanges);
        record.credential.sanctioned = sanctioned;
        Records::<T>::insert(&who, record);
        Self::deposit_event(Event::Flagged { who, sanctioned, by });
        Ok(())
    }

    fn ensure_lawful(said: &Statement) -> Result<(), Error<T>> {
        ensure!(said.has_tier(), Error::<T>::NoSuchTier);
        ensure!(said.has_jurisdiction(), Error::<T>::NoSuchJurisdiction);
        ensure!(Self::now() < said.until, Error::<T>::VoidAlready);
        Ok(())
    }
}
