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

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod chain;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod scope;
mod span;
mod sweep;
#[cfg(test)]
mod tests;
pub mod weights;

use polkadot_sdk::frame_support;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use scope::{Author, CallName, CallNameOf, CallPause, ChainPause, Scope, ScopeOf};
pub use weights::WeightInfo;

/// The desk.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{
            pallet_prelude::*,
            traits::{EnsureOrigin, GetCallMetadata, SafeMode, TransactionPause, UnixTime},
            weights::WeightMeter,
        },
        *,
    };
    use polkadot_sdk::frame_system::pallet_prelude::*;
    use quantara_window::Window;

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// Pauses of the chain and of single calls.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// Neighbours and constants.
    #[pallet::config]
    pub trait Config:
        polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>, RuntimeCall: GetCallMetadata>
    {
        /// The technical committee.
        type CommitteeOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// A referendum.
        type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// The part of governance that may end what this desk did not begin. The cure of a failed migration must not
        /// take longer than its decision, or the chain goes on over a state that is half migrated.
        type CureOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Stops the chain: pallet-safe-mode, whose own origins accept nobody.
        type SafeMode: SafeMode<BlockNumber = BlockNumberFor<Self>>;

        /// Stops single calls: pallet-tx-pause, whose own origins accept nobody.
        type TxPause: TransactionPause<CallIdentifier = CallNameOf<Self>>;

        /// Longest name of a pallet or call in bytes: that of tx-pause.
        type MaxNameLen: Get<u32>;

        /// The chain's clock.
        type Clock: UnixTime;

        /// Length of a slot in milliseconds, at least 1: no two blocks share a slot.
        #[pallet::constant]
        type SlotMillis: Get<u64>;

        /// Length of a span of the committee in seconds, from 1 to a day. Above a day the seconds paused in some thirty
        /// days could pass the limit, though the spans opened in them do not.
        #[pallet::constant]
        type CommitteeSpan: Get<u64>;

        /// Seconds of spans that the committee may open in any thirty days, at least one span.
        #[pallet::constant]
        type CommitteeLimit: Get<u64>;

        /// Longest pause that governance may set, in seconds from the enactment.
        #[pallet::constant]
        type GovernanceSpan: Get<u64>;

        /// Calls that can be paused at the same time.
        #[pallet::constant]
        type MaxCalls: Get<u32>;

        /// Measured weights.
        type WeightInfo: WeightInfo;

        /// What the benchmarks cannot know by themselves.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: BenchmarkHelper;
    }

    /// The pause of the chain, if one is on.
    #[pallet::storage]
    pub type Chain<T: Config> = StorageValue<_, ChainPause<BlockNumberFor<T>>, OptionQuery>;

    /// Paused calls, in the order in which they were paused.
    #[pallet::storage]
    pub type Calls<T: Config> =
        StorageValue<_, BoundedVec<CallPause<T::MaxNameLen>, T::MaxCalls>, ValueQuery>;

    /// End of the committee's newest span, in seconds; 0 before the first.
    #[pallet::storage]
    pub type SpanEnd<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// Seconds of spans that the committee opened, by the day on which it did.
    #[pallet::storage]
    pub type Spans<T: Config> = StorageValue<_, Window, ValueQuery>;

    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// The committee opened a span.
        SpanOpened {
            /// Its end, in seconds.
            until: u64,
            /// Seconds that the committee may still open in these thirty days.
            left: u64,
        },
        /// A scope is paused.
        Paused {
            /// What is paused.
            scope: ScopeOf<T>,
            /// The second from which it may go on.
            until: u64,
        },
        /// A pause that is on ends later than it would have.
        Prolonged {
            /// What is paused.
            scope: ScopeOf<T>,
            /// The second from which it may go on.
            until: u64,
        },
        /// A scope was resumed by the committee or by governance.
        Resumed {
            /// What goes on.
            scope: ScopeOf<T>,
        },
        /// The end of a pause has come.
        Ended {
            /// What goes on; for the chain see also [`Event::LeftOn`].
            scope: ScopeOf<T>,
        },
        /// The pause of the chain has ended, but safe mode stays on: something else, such as a failed migration,
        /// extended it. `CureOrigin` resumes it.
        LeftOn,
    }

    /// Why a call was refused.
    #[pallet::error]
    pub enum Error<T> {
        /// A pause of no seconds.
        NoTime,
        /// Longer than governance may pause at a time.
        TooLong,
        /// The runtime has no call of this name: the pause would stop nothing.
        NoSuchCall,
        /// This call can never be paused.
        Protected,
        /// The committee has no room for another span in these thirty days.
        LimitReached,
        /// Paused until that second or a later one already.
        AlreadyPaused,
        /// Safe mode is on, or was extended, by something other than this desk.
        StoppedElsewhere,
        /// As many calls are paused as can be.
        TooManyCalls,
        /// Nothing of this scope is paused.
        NotPaused,
        /// Only governance ends what governance paused or prolonged.
        NotYours,
        /// Only `CureOrigin` ends what this desk did not begin.
        NotOurs,
        /// No pause has come to its end.
        NothingEnded,
    }

    /// What the desk does.
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// The committee stops the chain until the end of its span; opens a span if none runs.
        ///
        /// Errors: [`Error::LimitReached`], [`Error::AlreadyPaused`], [`Error::StoppedElsewhere`].
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::pause_chain())]
        pub fn pause_chain(origin: OriginFor<T>) -> DispatchResult {
            T::CommitteeOrigin::ensure_origin(origin)?;
            Self::pause_by_committee(Scope::Chain)
        }

        /// The committee stops one call until the end of its span; opens a span if none runs.
        ///
        /// Errors: [`Error::NoSuchCall`], [`Error::Protected`], [`Error::LimitReached`], [`Error::AlreadyPaused`],
        /// [`Error::TooManyCalls`].
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::pause_call())]
        pub fn pause_call(
            origin: OriginFor<T>,
            pallet: BoundedVec<u8, T::MaxNameLen>,
            call: BoundedVec<u8, T::MaxNameLen>,
        ) -> DispatchResult {
            T::CommitteeOrigin::ensure_origin(origin)?;
            Self::pause_by_committee(Scope::Call { pallet, call })
        }

        /// Governance pauses `scope` for `seconds` from now, or prolongs a pause that is on. It never shortens one.
        ///
        /// Errors: [`Error::NoTime`], [`Error::TooLong`], [`Error::NoSuchCall`], [`Error::Protected`],
        /// [`Error::AlreadyPaused`], [`Error::StoppedElsewhere`], [`Error::TooManyCalls`].
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::pause_for())]
        pub fn pause_for(origin: OriginFor<T>, scope: ScopeOf<T>, seconds: u64) -> DispatchResult {
            T::GovernanceOrigin::ensure_origin(origin)?;
            Self::pause_by_governance(scope, seconds)
        }

        /// Ends the pause of `scope` now: the committee its own, governance that of either, and `CureOrigin` what this
        /// desk did not pause.
        ///
        /// Errors: [`Error::NotPaused`], [`Error::NotYours`], [`Error::NotOurs`].
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::resume())]
        pub fn resume(origin: OriginFor<T>, scope: ScopeOf<T>) -> DispatchResult {
            let cures = T::CureOrigin::ensure_origin(origin.clone()).is_ok();
            let who = Self::ensure_either(origin)?;
            match scope {
                Scope::Chain => Self::resume_chain(who, cures),
                Scope::Call { pallet, call } => Self::resume_call((pallet, call), who, cures),
            }
        }

        /// Anybody lifts every pause whose end has come, if the block's own step has not.
        ///
        /// Errors: [`Error::NothingEnded`].
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::lift(T::MaxCalls::get()))]
        pub fn lift(origin: OriginFor<T>) -> DispatchResult {
            ensure_signed(origin)?;
            ensure!(Self::lift_ended(Self::now()), Error::<T>::NothingEnded);
            Ok(())
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        /// Lifts what has ended, after the timestamp of this block. Without room it is left to [`Pallet::lift`].
        fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
            Self::poll(meter);
        }

        fn integrity_test() {
            let span = T::CommitteeSpan::get();
            assert!(T::SlotMillis::get() > 0, "pause: a slot has a length");
            assert!((1..=quantara_window::DAY_SECONDS).contains(&span), "pause: a span is at most a day");
            assert!(T::CommitteeLimit::get() >= span, "pause: the limit holds a span");
            assert!(T::GovernanceSpan::get() >= span, "pause: governance may pause as long as the committee");
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            invariants::all::<T>()
        }
    }
}
