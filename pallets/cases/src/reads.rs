//! What clients ask.

use crate::{Config, Kept, OpenCases, Pallet, Tally, Vote};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use quantara_traits::{cases::CaseId, credentials::GroupId, Moment};
use scale_info::TypeInfo;

/// An open case as it stands now.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct View<Subject, AccountId> {
    /// What is asked.
    pub subject: Subject,
    /// The groups whose members abstain, after every merger.
    pub involved: Vec<GroupId>,
    /// Second from which nobody votes.
    pub until: Moment,
    /// The members that are left, in their order.
    pub eligible: Vec<AccountId>,
    /// Their votes, oldest first.
    pub votes: Vec<Vote<AccountId>>,
    /// Their sums. With fewer than [`crate::LEAST`] members left the case goes to a referendum.
    pub tally: Tally,
    /// The ruling, if the desk refused to hear it.
    pub kept: Option<Kept>,
}

impl<T: Config> Pallet<T> {
    /// The case of this number, if it is open.
    pub fn case(id: CaseId) -> Option<View<T::Subject, T::AccountId>> {
        let case = OpenCases::<T>::get(id)?;
        let involved = Self::involved_now(&case);
        let eligible = Self::eligible(&involved);
        let tally = Self::tally(&case.votes, &eligible);
        let votes = case.votes.into_iter().filter(|vote| eligible.contains(&vote.who)).collect();
        Some(View {
            subject: case.subject,
            involved,
            until: case.until,
            eligible,
            votes,
            tally,
            kept: case.kept,
        })
    }
}
