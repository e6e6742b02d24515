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

mod accounts;
mod act;
#[cfg(feature = "runtime-benchmarks")]
#[allow(clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "a benchmark that fails says so")]
mod benchmarking;
mod genesis;
mod grants;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod payments;
mod reads;
pub mod runtime_api;
#[cfg(test)]
mod tests;
mod time;
mod tranches;
mod types;
mod votes;
pub mod weights;

use polkadot_sdk::frame_support;

pub use accounts::PALLET_ID;
pub use pallet::*;
pub use types::*;
pub use votes::{Vote, LENDERS_TRACKS_CLOSE};
pub use weights::WeightInfo;

/// Most grants of one beneficiary.
pub const MAX_GRANTS: u32 = 32;
/// Seconds between the queueing of a tranche and the first second at which it can be enacted: seven days.
pub const TRANCHE_WAIT: u64 = 604_800;

/// Rows, grants, tranches.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{
            dispatch::{GetDispatchInfo, PostDispatchInfo},
            pallet_prelude::*,
            traits::{fungible, UnixTime},
        },
        *,
    };
    use alloc::{boxed::Box, vec::Vec};
    use polkadot_sdk::{frame_system::pallet_prelude::*, sp_runtime::traits::Dispatchable};
    use quantara_release::Allocation;
    use quantara_window::Window;

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// QTA that is not released yet.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// The currency, the clock, who governs, and the runtime's two lists.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// Calls that `act` takes.
        type RuntimeCall: Parameter
            + Dispatchable<RuntimeOrigin = Self::RuntimeOrigin, PostInfo = PostDispatchInfo>
            + GetDispatchInfo;
        /// QTA.
        type Currency: fungible::Mutate<Self::AccountId>
            + fungible::Inspect<Self::AccountId, Balance = Balance>;
        /// The clock, in whole seconds. Its pallet must tell this one each timestamp (`OnTimestampSet`).
        type Clock: UnixTime;
        /// Who grants out of curve rows.
        type GrantOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// Who queues tranches.
        type TrancheOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// Who cancels tranches.
        type CancelOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// Which calls a beneficiary may make for the account of a grant.
        type Actions: Actions<<Self as Config>::RuntimeCall>;
        /// To whom tranches may be paid.
        type Destinations: Destinations<Self::AccountId>;
        /// One QTA in the smallest unit: 10 to the power of its decimals.
        #[pallet::constant]
        type Unit: Get<Balance>;
        /// Most tranches that wait at a time.
        #[pallet::constant]
        type MaxQueued: Get<u32>;
        /// What calls cost.
        type WeightInfo: WeightInfo;
        /// What a benchmark cannot know by itself.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: BenchmarkHelper<<Self as Config>::RuntimeCall, Self::AccountId>;
    }

    /// Genesis, for every curve, in seconds from 1970: the first timestamp of the chain, or [`Earliest`] where that is
    /// later. None until there is a timestamp.
    #[pallet::storage]
    pub type Start<T: Config> = StorageValue<_, u64>;

    /// What no curve begins before, in seconds from 1970. Preset.
    #[pallet::storage]
    pub type Earliest<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// Ledger of each row.
    #[pallet::storage]
    pub type Rows<T: Config> = StorageMap<_, Twox64Concat, Allocation, RowLedger, ValueQuery>;

    /// Every grant that was ever made; governance makes them, so that their number is no user's to raise.
    #[pallet::storage]
    pub type Grants<T: Config> = StorageMap<_, Twox64Concat, GrantId, Grant<T::AccountId>>;

    /// The grant of each keyless account, with its row.
    #[pallet::storage]
    pub type GrantAccounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, (GrantId, Allocation)>;

    /// Grants by beneficiary.
    #[pallet::storage]
    pub type GrantsOf<T: Config> =
        StorageMap<_, Blake2_128Concat, T::AccountId, BoundedVec<GrantId, ConstU32<MAX_GRANTS>>, ValueQuery>;

    /// Number of the next grant.
    #[pallet::storage]
    pub type NextGrant<T: Config> = StorageValue<_, GrantId, ValueQuery>;

    /// Tranches that wait.
    #[pallet::storage]
    pub type Queue<T: Config> = CountedStorageMap<_, Twox64Concat, TrancheId, Tranche<T::AccountId>>;

    /// Number of the next tranche.
    #[pallet::storage]
    pub type NextTranche<T: Config> = StorageValue<_, TrancheId, ValueQuery>;

    /// What left each tranche row in thirty days.
    #[pallet::storage]
    pub type Windows<T: Config> = StorageMap<_, Twox64Concat, Allocation, Window, ValueQuery>;

    /// What was made inactive and given back.
    #[pallet::storage]
    pub type Inactive<T: Config> = StorageValue<_, InactiveFlows, ValueQuery>;

    /// What the preset of a chain decides. Amounts in the smallest unit.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// What no curve begins before, in seconds from 1970; 0 for the first timestamp, whatever it is.
        pub earliest: u64,
        /// Grants out of curve rows: row, beneficiary, amount.
        pub grants: Vec<(Allocation, T::AccountId, Balance)>,
        /// Tranches that are paid at genesis out of tranche rows: row, payee, amount.
        pub tranches: Vec<(Allocation, T::AccountId, Balance)>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            let refusal = genesis::build::<T>(self).err();
            assert!(refusal.is_none(), "allocations: {}", refusal.unwrap_or_default());
        }
    }

    /// Amounts in the smallest unit.
    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        /// The chain saw its first timestamp, and knows where every curve begins.
        TimeStarted {
            /// Seconds from 1970.
            at: u64,
        },
        /// A part of a curve row moved into the account of a grant.
        GrantMade {
            /// Number of the grant.
            grant: GrantId,
            /// Row it left.
            allocation: Allocation,
            /// To whom it will be released.
            beneficiary: T::AccountId,
            /// Keyless account it lies in.
            account: T::AccountId,
            /// The principal.
            amount: Balance,
        },
        /// A beneficiary was paid what the curve had released.
        Released {
            /// Number of the grant.
            grant: GrantId,
            /// Who was paid.
            beneficiary: T::AccountId,
            /// What was paid.
            amount: Balance,
            /// What of it was principal; the rest was rewards.
            principal: Balance,
            /// What became active by it.
            reactivated: Balance,
        },
        /// A beneficiary's call for the account of a grant succeeded. One that fails is undone, this event with it.
        Acted {
            /// Number of the grant.
            grant: GrantId,
            /// Its keyless account: the call's origin.
            account: T::AccountId,
        },
        /// A tranche waits.
        TrancheQueued {
            /// Number of the tranche.
            tranche: TrancheId,
            /// Row it will leave.
            allocation: Allocation,
            /// Whom it will be paid to.
            to: T::AccountId,
            /// What will be paid.
            amount: Balance,
            /// First second, from 1970, at which it can be enacted.
            due: u64,
        },
        /// A tranche was paid, and is active now.
        TrancheEnacted {
            /// Number of the tranche.
            tranche: TrancheId,
            /// Row it left.
            allocation: Allocation,
            /// Who was paid.
            to: T::AccountId,
            /// What was paid.
            amount: Balance,
        },
        /// A tranche was taken off the queue; nothing was paid.
        TrancheCancelled {
            /// Number of the tranche.
            tranche: TrancheId,
            /// Row it would have left.
            allocation: Allocation,
            /// What is not paid.
            amount: Balance,
        },
    }

    /// In the order of precedence within each call.
    #[pallet::error]
    pub enum Error<T> {
        /// There is no such grant.
        UnknownGrant,
        /// The signer is not the beneficiary of the grant.
        NotBeneficiary,
        /// Nothing is released that was not paid, or all of it is staked, held or locked.
        NothingToRelease,
        /// The runtime does not let a grant of this row make this call.
        ActionNotAllowed,
        /// The call left less in the account of the grant than it found.
        BalanceFell,
        /// The row is paid in tranches and grants nothing.
        HasNoCurve,
        /// The row is released by the clock and pays no tranches.
        HasNoTranches,
        /// The amount is zero.
        ZeroAmount,
        /// The beneficiary is itself the account of a row or of a grant.
        KeylessBeneficiary,
        /// The month before which the row pays nothing is not reached.
        TooEarly,
        /// The row may not pay this account.
        DestinationRefused,
        /// All numbers are given out.
        IdsExhausted,
        /// The beneficiary has as many grants as one may have.
        TooManyGrants,
        /// The row holds less than the amount.
        InsufficientHeld,
        /// The amount alone passes the limit of thirty days.
        AboveLimit,
        /// As many tranches wait as may.
        QueueFull,
        /// There is no such tranche.
        UnknownTranche,
        /// The tranche has not waited long enough.
        StillWaiting,
        /// With what left the row in thirty days the tranche passes the limit. It stays queued.
        LimitPassed,
        /// The row would be left with less than the minimum balance, which would be lost.
        WouldLeaveDust,
        /// The payee cannot take the amount: it would have less than the minimum balance.
        CannotReceive,
        /// Of a vote: QTA of this row never votes while it is unreleased.
        NeverVotes,
        /// Of a vote: unreleased QTA votes with the least conviction only.
        ConvictionTooStrong,
        /// Of a vote: from month [`LENDERS_TRACKS_CLOSE`] unreleased QTA has no vote where lenders' money is touched.
        NoVoteOnLenders,
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        /// The timestamp's own weight does not know what it tells this pallet.
        fn on_initialize(_: BlockNumberFor<T>) -> Weight {
            T::WeightInfo::on_timestamp_set()
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            invariants::all::<T>()
        }
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Pays the beneficiary what the curve of a grant has released and can leave its account: no stake,
        /// deposit or lock is touched, and what stays below the minimum balance waits for the last payment.
        ///
        /// Errors: [`UnknownGrant`](Error::UnknownGrant), [`NotBeneficiary`](Error::NotBeneficiary),
        /// [`NothingToRelease`](Error::NothingToRelease), [`CannotReceive`](Error::CannotReceive).
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::release())]
        pub fn release(origin: OriginFor<T>, grant: GrantId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            grants::release::<T>(&who, grant)
        }

        /// Makes a call as the keyless account of a grant, if the runtime lists it for the row and it leaves no
        /// less QTA in the account than it found. The filters of the origin stay in force; weight that was not
        /// used is given back.
        ///
        /// Errors: [`UnknownGrant`](Error::UnknownGrant), [`NotBeneficiary`](Error::NotBeneficiary),
        /// [`ActionNotAllowed`](Error::ActionNotAllowed), the call's own, [`BalanceFell`](Error::BalanceFell).
        #[pallet::call_index(1)]
        #[pallet::weight({
            let info = call.get_dispatch_info();
            (act::total_weight::<T>(info.call_weight), info.class)
        })]
        pub fn act(
            origin: OriginFor<T>,
            grant: GrantId,
            call: Box<<T as Config>::RuntimeCall>,
        ) -> DispatchResultWithPostInfo {
            let who = ensure_signed(origin.clone())?;
            act::dispatch::<T>(origin, &who, grant, call)
        }

        /// Grants `amount` (smallest unit) out of what a curve row still holds. The curve runs from genesis.
        ///
        /// Errors: [`HasNoCurve`](Error::HasNoCurve), [`ZeroAmount`](Error::ZeroAmount),
        /// [`KeylessBeneficiary`](Error::KeylessBeneficiary), [`IdsExhausted`](Error::IdsExhausted),
        /// [`TooManyGrants`](Error::TooManyGrants), [`InsufficientHeld`](Error::InsufficientHeld),
        /// [`WouldLeaveDust`](Error::WouldLeaveDust), [`CannotReceive`](Error::CannotReceive).
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::grant())]
        pub fn grant(
            origin: OriginFor<T>,
            allocation: Allocation,
            beneficiary: T::AccountId,
            amount: Balance,
        ) -> DispatchResult {
            T::GrantOrigin::ensure_origin(origin)?;
            grants::create::<T>(allocation, beneficiary, amount).map(|_| ())
        }

        /// Queues a payment of `amount` (smallest unit) out of a tranche row. It can be enacted seven days from
        /// now.
        ///
        /// Errors: [`HasNoTranches`](Error::HasNoTranches), [`ZeroAmount`](Error::ZeroAmount),
        /// [`TooEarly`](Error::TooEarly), [`DestinationRefused`](Error::DestinationRefused),
        /// [`InsufficientHeld`](Error::InsufficientHeld), [`AboveLimit`](Error::AboveLimit),
        /// [`QueueFull`](Error::QueueFull), [`IdsExhausted`](Error::IdsExhausted).
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::queue_tranche())]
        pub fn queue_tranche(
            origin: OriginFor<T>,
            allocation: Allocation,
            to: T::AccountId,
            amount: Balance,
        ) -> DispatchResult {
            T::TrancheOrigin::ensure_origin(origin)?;
            tranches::queue::<T>(allocation, to, amount)
        }

        /// Pays a tranche that has waited, if the limit of thirty days leaves room for all of it. Refused, it stays
        /// queued.
        ///
        /// Errors: [`UnknownTranche`](Error::UnknownTranche), [`StillWaiting`](Error::StillWaiting),
        /// [`DestinationRefused`](Error::DestinationRefused), [`InsufficientHeld`](Error::InsufficientHeld),
        /// [`LimitPassed`](Error::LimitPassed), [`WouldLeaveDust`](Error::WouldLeaveDust),
        /// [`CannotReceive`](Error::CannotReceive).
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::enact_tranche())]
        pub fn enact_tranche(origin: OriginFor<T>, tranche: TrancheId) -> DispatchResult {
            ensure_signed_or_root(origin)?;
            tranches::enact::<T>(tranche)
        }

        /// Takes a tranche off the queue.
        ///
        /// Errors: [`UnknownTranche`](Error::UnknownTranche).
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::cancel_tranche())]
        pub fn cancel_tranche(origin: OriginFor<T>, tranche: TrancheId) -> DispatchResult {
            T::CancelOrigin::ensure_origin(origin)?;
            tranches::cancel::<T>(tranche)
        }
    }
}
