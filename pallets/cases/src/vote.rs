//! A member votes.

use crate::{Config, Decider, Error, Event, OpenCases, Pallet, Ruling, Vote, VotesOf};
use polkadot_sdk::frame_support::{dispatch::DispatchResult, ensure, traits::SortedMembers};
use quantara_traits::cases::CaseId;

impl<T: Config> Pallet<T> {
    /// Takes the vote of `who`, after those of who is left no more have been dropped, and rules if it settles the case.
    pub(crate) fn cast(id: CaseId, who: T::AccountId, aye: bool) -> DispatchResult {
        let mut case = Self::unruled(id)?;
        ensure!(Self::now() < case.until, Error::<T>::VotingOver);
        ensure!(T::Members::sorted_members().contains(&who), Error::<T>::NotAMember);
        let involved = Self::involved_now(&case);
        Self::ensure_apart(&who, &involved)?;
        let eligible = Self::eligible(&involved);
        ensure!(Self::tally(&case.votes, &eligible).is_enough(), Error::<T>::GoesToReferendum);
        case.votes.retain(|vote| eligible.contains(&vote.who));
        Self::put_vote(&mut case.votes, &who, aye)?;
        let tally = Self::tally(&case.votes, &eligible);
        Self::deposit_event(Event::Voted { case: id, who, aye, tally });
        match tally.settled() {
            Some(verdict) => Self::settle(id, case, Ruling { verdict, by: Decider::Committee, tally }),
            None => {
                OpenCases::<T>::insert(id, case);
                Ok(())
            }
        }
    }

    fn put_vote(votes: &mut VotesOf<T>, who: &T::AccountId, aye: bool) -> Result<(), Error<T>> {
        match votes.iter_mut().find(|vote| vote.who == *who) {
            Some(vote) => {
                ensure!(vote.aye != aye, Error::<T>::VotesSo);
                vote.aye = aye;
                Ok(())
            }
            None => votes.try_push(Vote { who: who.clone(), aye }).map_err(|_| Error::<T>::TooManyMembers),
        }
    }
}
