#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
    not(test),
    deny(
        clippy::allow_attributes_without_reason,
        clippy::arithmetic_side_effects,
        clippy::cast_possible_wrap,
        clippy::cast_sign_loss,
        clippy::disallowed_methods,
        clippy::disallowed_types,
        clippy::float_arithmetic,
        clippy::indexing_slicing,
        clippy::let_underscore_must_use,
        clippy::panic,
        clippy::panic_in_result_fn,
        clippy::string_slice,
        clippy::unwrap_used
    )
)]
#![doc = include_str!("../README.md")]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod case;
mod eligible;
mod end;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod open;
mod reads;
mod tally;
mod tell;
#[cfg(test)]
mod tests;
mod vote;
pub mod weights;

use polkadot_sdk::frame_support;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use case::{Case, CaseOf, Counts, Decider, Involved, Kept, Ruling, Vote, VotesOf, MAX_INVOLVED};
pub use pallet::*;
pub use reads::View;
pub use tally::{Tally, LEAST};
pub use weights::WeightInfo;

/// The cases.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{
            pallet_prelude::*,
            traits::{EnsureOrigin, SortedMembers, UnixTime},
        },
        *,
    };
    use polkadot_sdk::frame_system::pallet_prelude::*;
    use quantara_traits::{
        cases::{CaseId, Rulings, Verdict},
        credentials::Credentials,
        Moment,
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// Questions before the credit committee, their votes and verdicts.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// Neighbours and constants.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// What is asked, in the words of the desks that ask. Stored with each open case: new variants go to the end.
        type Subject: Parameter + MaxEncodedLen;

        /// The members of the committee, in their order, at most `MaxSeats`.
        type Members: SortedMembers<Self::AccountId>;

        /// Whose group a member is of.
        type Credentials: Credentials<Self::AccountId>;

        /// The desks, which are told each verdict.
        type Rulings: Rulings<Self::Subject>;

        /// Who decides instead of the committee: a referendum.
        type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// The chain's clock.
        type Clock: UnixTime;

        /// Seconds in which members vote, from the opening. A case keeps the end that it was opened with.
        #[pallet::constant]
        type VotingSpan: Get<Moment>;

        /// Seconds after the votes in which a case that they did not decide waits for a referendum: longer than one
        /// takes. Shorter or longer at once for every open case.
        #[pallet::constant]
        type ReferendumSpan: Get<Moment>;

        /// Seconds in which a verdict that its desk refused to hear can be told again. A verdict keeps the end that it
        /// was given with.
        #[pallet::constant]
        type TellingSpan: Get<Moment>;

        /// Seats of the committee. Votes of no more members are kept; fewer later: cases with more votes are lost.
        #[pallet::constant]
        type MaxSeats: Get<u32>;

        /// Measured weights.
        type WeightInfo: WeightInfo;

        /// What the benchmarks cannot know by themselves.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::Subject>;
    }

    /// Cases that did not end yet, by number. Removed at their end.
    #[pallet::storage]
    pub type OpenCases<T: Config> = StorageMap<_, Twox64Concat, CaseId, CaseOf<T>>;

    /// What became of all cases ever.
    #[pallet::storage]
    pub type Book<T: Config> = StorageValue<_, Counts, ValueQuery>;

    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A desk opened a case.
        Opened {
            /// Its number.
            case: CaseId,
            /// What is asked.
            subject: T::Subject,
            /// The groups whose members abstain, with those they become by mergers.
            involved: Involved,
            /// The second from which nobody votes.
            until: Moment,
        },
        /// A desk took its case back. It is told nothing.
        Withdrawn {
            /// The case.
            case: CaseId,
        },
        /// A member voted, or changed its vote.
        Voted {
            /// On which case.
            case: CaseId,
            /// The member.
            who: T::AccountId,
            /// Whether for it.
            aye: bool,
            /// The votes from now on: those of who left or became involved are gone.
            tally: Tally,
        },
        /// The desk was told: the case is over.
        Ruled {
            /// The case.
            case: CaseId,
            /// What it was told, and why.
            ruling: Ruling,
        },
        /// The desk refused to hear: the ruling stands and can be told again.
        Untold {
            /// The case.
            case: CaseId,
            /// What the desk was to be told.
            ruling: Ruling,
            /// The second in which the ruling lapses.
            until: Moment,
            /// Why the desk refused.
            error: DispatchError,
        },
        /// A ruling could not be told in time: the case ends as if nobody had decided.
        Lapsed {
            /// The case.
            case: CaseId,
            /// What the desk did not hear.
            ruling: Ruling,
        },
        /// The desk refused even to hear that nobody decided: the case is over, untold.
        Dropped {
            /// The case.
            case: CaseId,
            /// Why the desk refused.
            error: DispatchError,
        },
    }

    /// Why a call was refused, in order of precedence.
    #[pallet::error]
    pub enum Error<T> {
        /// No case of this number is open.
        UnknownCase,
        /// The case is ruled and waits to be told.
        AlreadyRuled,
        /// The case is not ruled yet.
        NotRuled,
        /// The time to vote is over.
        VotingOver,
        /// The caller is no member of the committee.
        NotAMember,
        /// Nobody certified the group of the member: it may be of any, of an involved one too.
        NotCertified,
        /// The member is of an involved group.
        Conflicted,
        /// Fewer than three members are left to decide.
        GoesToReferendum,
        /// The member votes so already.
        VotesSo,
        /// More members than seats vote.
        TooManyMembers,
        /// The votes decide nothing yet, and members can vote.
        VotingRuns,
        /// The votes decided nothing, and a referendum can.
        WaitsForReferendum,
        /// More than 16 groups are involved.
        TooManyGroups,
        /// The end of the case or of its ruling lies beyond the clock.
        EndBeyondClock,
        /// Every number of a case was given.
        NoMoreNumbers,
    }

    /// What can be done with open cases.
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// A member votes, or changes its vote. The case is ruled at once when more than half of those left are for it,
        /// or half of them against.
        ///
        /// Errors: [`Error::UnknownCase`], [`Error::AlreadyRuled`], [`Error::VotingOver`], [`Error::NotAMember`],
        /// [`Error::NotCertified`], [`Error::Conflicted`], [`Error::GoesToReferendum`], [`Error::VotesSo`],
        /// [`Error::TooManyMembers`], [`Error::EndBeyondClock`].
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::vote())]
        pub fn vote(origin: OriginFor<T>, case: CaseId, aye: bool) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::cast(case, who, aye)
        }

        /// Anybody ends a case: one that its votes decide as members stand now; or after `VotingSpan` by the votes
        /// cast; or `ReferendumSpan` later without a decision.
        ///
        /// Errors: [`Error::UnknownCase`], [`Error::AlreadyRuled`], [`Error::VotingRuns`],
        /// [`Error::WaitsForReferendum`], [`Error::EndBeyondClock`].
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::close())]
        pub fn close(origin: OriginFor<T>, case: CaseId) -> DispatchResult {
            ensure_signed(origin)?;
            Self::count(case)
        }

        /// A referendum decides a case that is not ruled yet, whoever is left to vote on it.
        ///
        /// Errors: [`Error::UnknownCase`], [`Error::AlreadyRuled`], [`Error::EndBeyondClock`].
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::decide())]
        pub fn decide(origin: OriginFor<T>, case: CaseId, granted: bool) -> DispatchResult {
            T::GovernanceOrigin::ensure_origin(origin)?;
            let verdict = if granted { Verdict::Granted } else { Verdict::Refused };
            Self::rule_from_outside(case, verdict)
        }

        /// Anybody tells a ruling again that its desk refused to hear; after `TellingSpan`, that nobody decided.
        ///
        /// Errors: [`Error::UnknownCase`], [`Error::NotRuled`], the desk's own.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::enact())]
        pub fn enact(origin: OriginFor<T>, case: CaseId) -> DispatchResult {
            ensure_signed(origin)?;
            Self::tell_again(case)
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            invariants::all::<T>()
        }
    }
}
