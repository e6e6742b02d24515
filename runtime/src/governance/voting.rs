//! Which QTA votes where: the desk of allocations says which unreleased QTA may.

use super::tracks::LENDERS_TRACKS;
use crate::{AccountId, Allocations, Balance, Referenda};
use polkadot_sdk::{
    frame_support::{dispatch::DispatchResult, traits::Polling},
    pallet_conviction_voting::{AccountVote, Conviction, Status, VotingHooks},
    pallet_referenda::ReferendumIndex,
};

/// The rules, asked before each vote is recorded.
pub struct VotingRules;

impl VotingHooks<AccountId, ReferendumIndex, Balance> for VotingRules {
    fn on_before_vote(
        who: &AccountId,
        referendum: ReferendumIndex,
        vote: AccountVote<Balance>,
    ) -> DispatchResult {
        let track = Referenda::as_ongoing(referendum).map(|(_, track)| track);
        let vote = pallet_allocations::Vote {
            is_strong: conviction(&vote) > Conviction::Locked1x,
            on_lenders: track.is_some_and(|track| LENDERS_TRACKS.contains(&track)),
        };
        Allocations::ensure_may_vote(who, vote)
    }

    fn on_remove_vote(_: &AccountId, _: ReferendumIndex, _: Status) {}

    fn lock_balance_on_unsuccessful_vote(_: &AccountId, _: ReferendumIndex) -> Option<Balance> {
        None
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn on_vote_worst_case(_: &AccountId) {}

    #[cfg(feature = "runtime-benchmarks")]
    fn on_remove_vote_worst_case(_: &AccountId) {}
}

fn conviction(vote: &AccountVote<Balance>) -> Conviction {
    match vote {
        AccountVote::Standard { vote, .. } => vote.conviction,
        AccountVote::Split { .. } | AccountVote::SplitAbstain { .. } => Conviction::None,
    }
}
