//! Which QTA votes where.
//!
//! Conviction costs a holder nothing whose QTA is locked anyway, so unreleased QTA votes with `Locked1x` at most. From
//! the twelfth month it does not vote where lenders' money is touched: its holders have not paid for it yet.

use super::tracks::LENDERS_TRACKS;
use crate::{AccountId, Allocations, Balance, Referenda};
use polkadot_sdk::{
    frame_support::{dispatch::DispatchResult, traits::Polling},
    pallet_conviction_voting::{AccountVote, Conviction, Status, VotingHooks},
    pallet_referenda::ReferendumIndex,
    sp_runtime::DispatchError,
};

/// Month from which unreleased QTA has no vote where lenders' money is touched.
pub const LENDERS_TRACKS_CLOSE: u64 = 12;

/// The rules, asked before each vote is recorded.
pub struct VotingRules;

impl VotingHooks<AccountId, ReferendumIndex, Balance> for VotingRules {
    fn on_before_vote(
        who: &AccountId,
        referendum: ReferendumIndex,
        vote: AccountVote<Balance>,
    ) -> DispatchResult {
        let Some((_, allocation)) = Allocations::grant_of(who) else { return Ok(()) };
        if !allocation.row().votes {
            return Err(refused("this allocation never votes"));
        }
        if conviction(&vote) > Conviction::Locked1x {
            return Err(refused("unreleased QTA votes with Locked1x at most"));
        }
        let track = Referenda::as_ongoing(referendum).map(|(_, track)| track);
        let lenders = track.is_some_and(|track| LENDERS_TRACKS.contains(&track));
        if lenders && Allocations::months_since_genesis() >= LENDERS_TRACKS_CLOSE {
            return Err(refused("unreleased QTA has no vote where lenders' money is touched"));
        }
        Ok(())
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

fn refused(why: &'static str) -> DispatchError {
    DispatchError::Other(why)
}
