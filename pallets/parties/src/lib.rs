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

mod admission;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod bond;
mod cover;
mod genesis;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod pledge;
mod ramp;
mod ratios;
mod reads;
mod register;
mod slash;
mod suspension;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;
mod worth;

use polkadot_sdk::frame_support;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::{attesting, BenchmarkHelper};
pub use genesis::{GenesisParty, GenesisRole};
pub use pallet::*;
pub use ramp::{doubled, Ramp, MAX_STEPS};
pub use reads::EnsureAttests;
pub use types::*;
pub use weights::WeightInfo;
pub use worth::{backed_down, backing_up, Bond};

/// The registry of parties.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{
            pallet_prelude::*,
            traits::{fungible::MutateHold, Contains, UnixTime},
        },
        *,
    };
    use alloc::vec::Vec;
    use polkadot_sdk::{frame_system::pallet_prelude::*, sp_runtime::traits::Convert};
    use quantara_traits::{
        cases::{CaseId, Cases, Verdict},
        credentials::{Credentials, FundingLinks},
        parties::{Admission, QtaPrice, Ratio, RatioKind, Role},
        Dollars, Moment,
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// Bonded parties.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// Neighbours and numbers.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// The runtime's reasons for holds.
        type RuntimeHoldReason: From<HoldReason>;
        /// QUSD.
        type Dollars: MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason, Balance = Dollars>;
        /// QTA.
        type Native: MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason, Balance = u128>;
        /// What QTA counts for in a bond, before it is halved.
        type QtaPrice: QtaPrice;
        /// Where slashed bonds go. It must be able to receive either money, however little.
        type Treasury: Get<Self::AccountId>;
        /// Who is certified, of which group, and whose money is whose.
        type Credentials: Credentials<Self::AccountId> + FundingLinks<Self::AccountId>;
        /// What the committee rules on; an admission is one of it.
        type Subject: From<Admission<Self::AccountId>>;
        /// The committee's cases. It must tell the verdict of an [`Admission`] to this pallet.
        type Cases: Cases<Self::Subject>;
        /// In whose favour a party may be covered: warehouses.
        type LossPayees: Contains<Self::AccountId>;
        /// Least bond of each role, in 10^-6 dollar. Governed.
        type MinBond: Convert<Role, Dollars>;
        /// Governed numbers.
        type Limits: Get<Limits>;
        /// Lengths of time. Data of the preset: a change moves dates that are running.
        type Spans: Get<Spans>;
        /// The chain's clock.
        type Clock: UnixTime;
        /// Who suspends.
        type SuspendOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// Who strikes off, reinstates, and confirms licences where no registrar can: a referendum.
        type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// Cost of the calls.
        type WeightInfo: WeightInfo;
        /// What the benchmarks cannot know by themselves.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
    }

    /// Why QUSD or QTA is held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The deposit of a record.
        #[codec(index = 0)]
        Record,
        /// A bond.
        #[codec(index = 1)]
        Bond,
    }

    /// Every party. A row is paid for by a deposit.
    #[pallet::storage]
    pub type Parties<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Party>;

    /// Fidelity cover of each party, in force or over; what is over goes with the next cover.
    #[pallet::storage]
    pub type Covers<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, CoversOf<T>, ValueQuery>;

    /// The last application of a party for each role, until it is enacted or replaced.
    #[pallet::storage]
    pub type Applications<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, Role, Application>;

    /// When the last parties were admitted to each role.
    #[pallet::storage]
    pub type Admissions<T: Config> =
        StorageMap<_, Twox64Concat, Role, BoundedVec<Moment, ConstU32<MAX_ADMISSIONS>>, ValueQuery>;

    /// How many parties hold each role.
    #[pallet::storage]
    pub type Holders<T: Config> = StorageMap<_, Twox64Concat, Role, u32, ValueQuery>;

    /// When an appraiser was last suspended.
    #[pallet::storage]
    pub type AppraiserSuspended<T: Config> = StorageValue<_, Moment>;

    /// The latest statement of each kind about a certified account. Only bonded auditors write, so no deposit is taken.
    #[pallet::storage]
    pub type Statements<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, RatioKind, StatementOf<T>>;

    /// Sums of everything since genesis.
    #[pallet::storage]
    pub type Totals<T: Config> = StorageValue<_, Book, ValueQuery>;

    /// Who is admitted from the first block on.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// Parties, each funded with its bond, its deposit and what keeps its account alive.
        pub parties: Vec<GenesisParty<T::AccountId>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            genesis::build::<T>(&self.parties);
        }
    }

    /// What happened. QUSD in 10^-6 dollar, QTA in its smallest unit, times in seconds from 1970.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    #[allow(missing_docs, reason = "the sentence of each event names its fields")]
    pub enum Event<T: Config> {
        /// `who` is a party without a role; `deposit` is held.
        Registered { who: T::AccountId, deposit: Dollars },
        /// `who` is no party any more; `deposit` is free.
        Unregistered { who: T::AccountId, deposit: Dollars },
        /// The licence `hash` of `who` holds `until` then, says registrar `by`, or a referendum.
        LicenceConfirmed { who: T::AccountId, by: Option<T::AccountId>, hash: Hash32, until: Moment },
        /// `funder` paid `amount` into the bond of `who`.
        BondPosted { who: T::AccountId, funder: T::AccountId, amount: Bond },
        /// `amount` of the bond of `who` is free.
        BondReleased { who: T::AccountId, amount: Bond },
        /// `amount` left the bond of `who`, which is worth `taken` less: `reward` of it for the informer.
        BondSlashed { who: T::AccountId, amount: Bond, taken: Dollars, reward: Dollars },
        /// The bond of `who` was found short, `since` now; or, with none, at its need again.
        Shortfall { who: T::AccountId, since: Option<Moment> },
        /// `who` applied for `role`; the committee rules on it in `case`.
        Applied { who: T::AccountId, role: Role, case: CaseId },
        /// The application of `who` for `role` ended in `verdict`.
        Ruled { who: T::AccountId, role: Role, verdict: Verdict },
        /// `who` has `role`.
        Admitted { who: T::AccountId, role: Role },
        /// `who` gave `role` back.
        Left { who: T::AccountId, role: Role },
        /// `who` answers for `value` more: `pledged` in all.
        Pledged { who: T::AccountId, value: Dollars, pledged: Dollars },
        /// `who` answers for `value` less: `pledged` in all.
        Unpledged { who: T::AccountId, value: Dollars, pledged: Dollars },
        /// So many matters are `open` against `who` now.
        Matters { who: T::AccountId, open: u32 },
        /// `who` is covered by `cover`, instead of what its insurer gave in favour of the same loss payee before.
        Covered { who: T::AccountId, cover: Cover<T::AccountId> },
        /// `who` was suspended, struck off or reinstated: `status` now.
        Restated { who: T::AccountId, status: Status },
        /// A breach of `who` was noted: `strikes` in all.
        Struck { who: T::AccountId, strikes: u32 },
        /// `auditor` certified `ratio` of `kind` about `subject`.
        RatioCertified { subject: T::AccountId, kind: RatioKind, auditor: T::AccountId, ratio: Ratio },
    }

    /// Why a call is refused. The README says for each call in which order it looks.
    #[pallet::error]
    pub enum Error<T> {
        /// The account is no party.
        NotRegistered,
        /// The account is a party already.
        RegisteredAlready,
        /// The account has no credential that is good now.
        CredentialVoid,
        /// The end lies in the past.
        EndsInPast,
        /// What is said of the past lies ahead.
        LiesAhead,
        /// The account cannot have the deposit held.
        CannotPayDeposit,
        /// The party has strikes, or is stopped: it stays on record.
        OnRecord,
        /// The party has a role.
        RolesHeld,
        /// The party has a bond.
        BondHeld,
        /// The two are of one group, or one of them of none that is known.
        NotApart,
        /// Nothing is asked for: the amount is zero.
        NothingAsked,
        /// Another funds a bond with less QUSD than a deposit.
        TooLittle,
        /// The funder cannot have the amount held.
        CannotFund,
        /// The party answers for pledged value, or something is open against it.
        Engaged,
        /// What the party answered for ended too lately.
        BondRuns,
        /// The bond is less than that.
        AboveBond,
        /// The bond is as it was found before, short or not.
        NothingNew,
        /// The party is struck off.
        StruckOff,
        /// The party is suspended.
        Suspended,
        /// The party has the role.
        HasRole,
        /// The party has not the role, or none.
        NotAdmitted,
        /// The licence is not confirmed, or over.
        LicenceVoid,
        /// The bond is worth less than it must be, or would be.
        BondShort,
        /// An application for the role stands.
        AppliedAlready,
        /// The application for the role was refused too lately.
        RefusedLately,
        /// The party asked nothing in that case.
        UnknownCase,
        /// No application for the role was granted.
        NotGranted,
        /// The grant is too fresh.
        NotDue,
        /// The grant is too old.
        Lapsed,
        /// Too many were admitted to the role lately. Later again.
        TooManyAdmitted,
        /// A cover runs that does not shrink, and whose insurer does not go.
        CoverRuns,
        /// The bond and the cover stand for less.
        AboveBacking,
        /// The party is too new for so much.
        AboveRamp,
        /// The party answers for less.
        AbovePledged,
        /// Nothing is open against the party.
        NothingOpen,
        /// Nobody is covered in favour of that account.
        NotALossPayee,
        /// As many covers are in force as there can be.
        TooManyCovers,
        /// An appraiser was suspended too lately.
        AppraiserSuspendedLately,
        /// The party is neither suspended nor struck off.
        NotStopped,
        /// The statement would hold for too long after the day it speaks of.
        HoldsTooLong,
        /// What was certified before speaks of that day, or of a later one.
        NotNewer,
        /// The treasury cannot receive what is slashed.
        CannotPayOut,
        /// Less is held than the record says.
        HoldMissing,
        /// A count or a sum does not fit.
        Overflow,
    }

    /// What each refuses, in which order: the README.
    #[pallet::call(weight(<T as Config>::WeightInfo))]
    impl<T: Config> Pallet<T> {
        /// A certified account becomes a party without a role. The licence is its word until it is confirmed.
        #[pallet::call_index(0)]
        pub fn register(
            origin: OriginFor<T>,
            name_hash: Hash32,
            licence: Hash32,
            licence_until: Moment,
            in_business_since: Moment,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::enter(who, name_hash, licence, licence_until, in_business_since)
        }

        /// A party without role, bond or strike leaves the registry, and has its deposit back.
        #[pallet::call_index(1)]
        pub fn unregister(origin: OriginFor<T>) -> DispatchResult {
            Self::go(ensure_signed(origin)?)
        }

        /// A registrar of another group, or a referendum, confirms the licence of `who`.
        #[pallet::call_index(2)]
        pub fn confirm_licence(
            origin: OriginFor<T>,
            who: T::AccountId,
            licence: Hash32,
            until: Moment,
        ) -> DispatchResult {
            let by = match T::GovernanceOrigin::try_origin(origin) {
                Ok(_) => None,
                Err(origin) => Some(ensure_signed(origin)?),
            };
            Self::confirm(by, who, licence, until)
        }

        /// Anybody adds to the bond of `who`, and is of its group from then on.
        #[pallet::call_index(3)]
        pub fn post_bond(origin: OriginFor<T>, who: T::AccountId, amount: Bond) -> DispatchResult {
            Self::post(ensure_signed(origin)?, who, amount)
        }

        /// A party that answers for nothing, and has not for a time, has back what exceeds its need.
        #[pallet::call_index(4)]
        pub fn release_bond(origin: OriginFor<T>, amount: Bond) -> DispatchResult {
            Self::release(ensure_signed(origin)?, amount)
        }

        /// Anybody notes that a bond fell below its need, or that it is there again.
        #[pallet::call_index(5)]
        pub fn note_shortfall(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
            ensure_signed(origin)?;
            Self::look(&who)
        }

        /// A party asks the committee for a role.
        #[pallet::call_index(6)]
        pub fn apply(origin: OriginFor<T>, role: Role) -> DispatchResult {
            Self::ask(ensure_signed(origin)?, role)
        }

        /// Anybody enacts an admission that was granted long enough ago.
        #[pallet::call_index(7)]
        pub fn enact_admission(origin: OriginFor<T>, who: T::AccountId, role: Role) -> DispatchResult {
            ensure_signed(origin)?;
            Self::admit(who, role)
        }

        /// A party gives a role back.
        #[pallet::call_index(8)]
        pub fn leave(origin: OriginFor<T>, role: Role) -> DispatchResult {
            Self::step_down(ensure_signed(origin)?, role)
        }

        /// An insurer of another group covers `who`. The same insurer and loss payee: `amount` and `until` instead of
        /// what was, neither less.
        #[pallet::call_index(9)]
        pub fn cover(
            origin: OriginFor<T>,
            who: T::AccountId,
            amount: Dollars,
            until: Moment,
            loss_payee: T::AccountId,
        ) -> DispatchResult {
            let insurer = ensure_signed(origin)?;
            Self::insure(who, Cover { insurer, loss_payee, amount, until })
        }

        /// `who` attests nothing for a time.
        #[pallet::call_index(10)]
        pub fn suspend(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
            T::SuspendOrigin::ensure_origin(origin)?;
            Self::stop_for_a_time(who)
        }

        /// `who` attests nothing any more.
        #[pallet::call_index(11)]
        pub fn strike_off(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
            T::GovernanceOrigin::ensure_origin(origin)?;
            Self::stop_for_good(who)
        }

        /// `who` is as before, with a limit as new.
        #[pallet::call_index(12)]
        pub fn reinstate(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
            T::GovernanceOrigin::ensure_origin(origin)?;
            Self::let_back(who)
        }

        /// An auditor of another group certifies a bound of a figure in the books of `subject`.
        #[pallet::call_index(13)]
        pub fn certify_ratio(
            origin: OriginFor<T>,
            subject: T::AccountId,
            kind: RatioKind,
            ratio: Ratio,
        ) -> DispatchResult {
            Self::state(ensure_signed(origin)?, subject, kind, ratio)
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
