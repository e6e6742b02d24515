//! Which unreleased QTA votes. The runtime asks before each vote is recorded.

use crate::{Config, Error, Pallet};
use polkadot_sdk::frame_support::{dispatch::DispatchResult, ensure};

/// Month from which unreleased QTA has no vote where lenders' money is touched.
pub const LENDERS_TRACKS_CLOSE: u64 = 12;

/// What is asked of a vote.
#[derive(Clone, Copy, Debug)]
pub struct Vote {
    /// Whether it locks the QTA for longer than the shortest period. Conviction costs a holder nothing whose QTA is
    /// locked anyway.
    pub is_strong: bool,
    /// Whether the referendum's track touches lenders' money.
    pub on_lenders: bool,
}

impl<T: Config> Pallet<T> {
    /// Whether `account` may cast this vote, if it is that of a grant; every other account may.
    ///
    /// Errors: [`NeverVotes`](Error::NeverVotes), [`ConvictionTooStrong`](Error::ConvictionTooStrong),
    /// [`NoVoteOnLenders`](Error::NoVoteOnLenders).
    pub fn ensure_may_vote(account: &T::AccountId, vote: Vote) -> DispatchResult {
        let Some((_, allocation)) = Self::grant_of(account) else { return Ok(()) };
        ensure!(allocation.row().votes, Error::<T>::NeverVotes);
        ensure!(!vote.is_strong, Error::<T>::ConvictionTooStrong);
        let closed = vote.on_lenders && Self::months_since_genesis() >= LENDERS_TRACKS_CLOSE;
        ensure!(!closed, Error::<T>::NoVoteOnLenders);
        Ok(())
    }
}
