//! The nouns.

use crate::{Config, Tally};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
    frame_support::{traits::ConstU32, BoundedVec},
    frame_system,
};
use quantara_traits::{cases::Verdict, credentials::GroupId, Moment};
use scale_info::TypeInfo;

/// Groups that a desk can name as involved.
pub const MAX_INVOLVED: u32 = 16;

/// The groups whose members abstain, as the desk named them: each once, rising.
pub type Involved = BoundedVec<GroupId, ConstU32<MAX_INVOLVED>>;

/// The votes of a case, oldest first, no account twice.
pub type VotesOf<T> = BoundedVec<Vote<<T as frame_system::Config>::AccountId>, <T as Config>::MaxSeats>;

/// [`Case`] of this chain.
pub type CaseOf<T> = Case<<T as Config>::Subject, VotesOf<T>>;

/// A question before the committee.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Case<Subject, Votes> {
    /// What is asked.
    pub subject: Subject,
    /// Whose members abstain. Mergers are followed whenever votes are counted.
    pub involved: Involved,
    /// Second from which nobody votes.
    pub until: Moment,
    /// Votes of members; of who left since too, until the next vote.
    pub votes: Votes,
    /// The ruling, if its desk refused to hear it.
    pub kept: Option<Kept>,
}

/// What a member says.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Vote<AccountId> {
    /// The member.
    pub who: AccountId,
    /// Whether for it.
    pub aye: bool,
}

/// How a case was decided.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Ruling {
    /// What the desk is told.
    pub verdict: Verdict,
    /// Who decided.
    pub by: Decider,
    /// The votes at that time.
    pub tally: Tally,
}

/// Who decided a case.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Decider {
    /// The members that were left.
    #[codec(index = 0)]
    Committee,
    /// A referendum.
    #[codec(index = 1)]
    Referendum,
    /// Nobody in time.
    #[codec(index = 2)]
    Nobody,
}

/// A ruling that waits to be told.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Kept {
    /// The ruling.
    pub ruling: Ruling,
    /// The second in which it lapses.
    pub until: Moment,
}

/// Cases since genesis.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Counts {
    /// Opened: the number of the next.
    pub opened: u32,
    /// Ended by a verdict that its desk heard.
    pub told: u32,
    /// Taken back by its desk.
    pub withdrawn: u32,
    /// Ended untold, for its desk refused every verdict.
    pub dropped: u32,
}
