//! Who is left to decide a case, as members and groups stand now.

use crate::{CaseOf, Config, Error, Pallet, Tally, VotesOf};
use alloc::vec::Vec;
use polkadot_sdk::frame_support::{ensure, traits::SortedMembers};
use quantara_traits::credentials::{Credentials, GroupId};

impl<T: Config> Pallet<T> {
    /// The groups involved in a case, after every merger, each once.
    pub(crate) fn involved_now(case: &CaseOf<T>) -> Vec<GroupId> {
        let mut groups: Vec<GroupId> =
            case.involved.iter().map(|group| T::Credentials::root(*group)).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// Refuses unless `who` is known to be of a group that is not involved. A credential that is void still says of
    /// which group its holder is.
    pub(crate) fn ensure_apart(who: &T::AccountId, involved: &[GroupId]) -> Result<(), Error<T>> {
        let group = T::Credentials::group(who).ok_or(Error::<T>::NotCertified)?;
        ensure!(!involved.contains(&group), Error::<T>::Conflicted);
        Ok(())
    }

    /// The members that are left. Two of one group are two.
    pub(crate) fn eligible(involved: &[GroupId]) -> Vec<T::AccountId> {
        let mut members = T::Members::sorted_members();
        members.retain(|who| Self::ensure_apart(who, involved).is_ok());
        members
    }

    /// The votes of `eligible` members.
    pub(crate) fn tally(votes: &VotesOf<T>, eligible: &[T::AccountId]) -> Tally {
        let of = |aye| votes.iter().filter(|vote| vote.aye == aye && eligible.contains(&vote.who)).count();
        Tally { eligible: number(eligible.len()), ayes: number(of(true)), nays: number(of(false)) }
    }

    /// The votes of a case as they count now.
    pub(crate) fn tally_now(case: &CaseOf<T>) -> Tally {
        Self::tally(&case.votes, &Self::eligible(&Self::involved_now(case)))
    }
}

/// Every length here is that of a list of members: it fits.
fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
