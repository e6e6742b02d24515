//! What desks ask. All of it is answered in a constant number of reads.

use crate::{Aliases, Config, Pallet, Records};
use quantara_traits::{
    credentials::{Credential, Credentials, GroupId, Mergers},
    Moment,
};

impl<T: Config> Pallet<T> {
    /// The registrar that answers with its bond for what `who` is certified to be. None: nobody, the preset, or a
    /// referendum.
    pub fn certified_by(who: &T::AccountId) -> Option<T::AccountId> {
        Records::<T>::get(who)?.by
    }
}

impl<T: Config> Credentials<T::AccountId> for Pallet<T> {
    fn credential(who: &T::AccountId) -> Option<Credential> {
        Records::<T>::get(who).map(|record| record.credential)
    }

    fn good(who: &T::AccountId) -> Option<Credential> {
        Self::credential(who).filter(|credential| Self::now() < credential.until && !credential.sanctioned)
    }

    fn group(who: &T::AccountId) -> Option<GroupId> {
        Self::credential(who).map(|credential| Self::root(credential.group))
    }

    fn root(group: GroupId) -> GroupId {
        Aliases::<T>::get(group).map_or(group, |alias| alias.root)
    }
}

impl<T: Config> Mergers<T::AccountId> for Pallet<T> {
    /// The latest of the seconds in which either came into its group and in which these groups became one.
    fn one_since(one: &T::AccountId, other: &T::AccountId) -> Option<Moment> {
        let (one, other) = (Records::<T>::get(one)?, Records::<T>::get(other)?);
        let merged = Self::merged_at(one.credential.group, other.credential.group)?;
        Some(merged.max(one.since).max(other.since))
    }
}
