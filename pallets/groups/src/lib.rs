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
mod election;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod limit;
mod membership;
#[cfg(test)]
mod tests;
pub mod weights;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::frame_support;
use scale_info::TypeInfo;

pub use election::{LimitedPerGroup, Presented};
pub use limit::{electable_per_group, keep};
pub use pallet::*;
pub use weights::WeightInfo;

/// Amounts of QTA in its smallest unit.
pub type Balance = u128;

/// A group: the BLAKE2-256 hash of its public name in UTF-8, spelled as the group spells it.
pub type GroupId = [u8; 32];

/// An account's place in its group.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Member {
    /// The group.
    pub group: GroupId,
    /// Whether the preset says so, for ever.
    pub fixed: bool,
    /// Whether the group owns up to it: it founded the group, or the preset, the registrar or a confirmed member says
    /// that it belongs. Another counts for the limit but ranks behind them, so that nobody can push a validator out
    /// by claiming to belong to its group.
    pub confirmed: bool,
    /// What is held of its QTA. Unit: smallest units of QTA.
    pub deposit: Balance,
}

/// Deposits since genesis. Unit: smallest units of QTA.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Deposits {
    /// Held from members.
    pub taken: Balance,
    /// Released to members.
    pub returned: Balance,
}

/// Who belongs together, and the calls that say so.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{
            pallet_prelude::{OptionQuery, *},
            traits::fungible::hold::{Inspect, Mutate},
        },
        Member, *,
    };
    use alloc::vec::Vec;
    use polkadot_sdk::frame_system::{
        ensure_signed,
        pallet_prelude::{BlockNumberFor, OriginFor},
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// Groups of accounts.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// What the runtime supplies.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// The runtime's reasons for holds.
        type RuntimeHoldReason: From<HoldReason>;
        /// QTA.
        type Currency: Inspect<Self::AccountId, Balance = Balance, Reason = Self::RuntimeHoldReason>
            + Mutate<Self::AccountId>;
        /// Held from who declares a group, until the registrar lets it go. Unit: smallest units of QTA.
        type Deposit: Get<Balance>;
        /// Who may change and end what was declared: never a member by itself, for a member that could leave at will
        /// would not be limited.
        type RegistrarOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// The part of the registrar that may place an account which declared nothing. One group of everybody would
        /// stop every election, so whoever decides fast only moves whom a group has declared.
        type PlaceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// Cost of the calls.
        type WeightInfo: WeightInfo;
    }

    /// Why QTA is held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The account declared a group.
        Declared,
    }

    /// The group of each account that has one. A row is paid for by a deposit, by the preset, or by the registrar.
    #[pallet::storage]
    pub type Members<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Member, OptionQuery>;

    /// How many confirmed members a group has.
    #[pallet::storage]
    pub type Confirmed<T: Config> = StorageMap<_, Blake2_128Concat, GroupId, u32, ValueQuery>;

    /// Deposits taken and returned.
    #[pallet::storage]
    pub type Flow<T: Config> = StorageValue<_, Deposits, ValueQuery>;

    /// Who belongs together for ever.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// Beneficiaries and others with their groups; each account once.
        pub members: Vec<(T::AccountId, GroupId)>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            for (who, group) in &self.members {
                assert!(!Members::<T>::contains_key(who), "groups: an account stands in the preset twice");
                Members::<T>::insert(who, Member { group: *group, fixed: true, confirmed: true, deposit: 0 });
                let known = Confirmed::<T>::get(group).checked_add(1);
                Confirmed::<T>::insert(group, known.unwrap_or(u32::MAX));
            }
        }
    }

    /// Each change of membership and of deposits. Amounts are in the smallest unit of QTA.
    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        /// An account joined a group.
        Declared {
            /// The account.
            who: T::AccountId,
            /// Its group.
            group: GroupId,
            /// Whether it is confirmed: it is the first of its group.
            confirmed: bool,
            /// What is held.
            deposit: Balance,
        },
        /// A confirmed member owned up to another.
        Confirmation {
            /// The account that is confirmed now.
            who: T::AccountId,
            /// Its group.
            group: GroupId,
            /// The member that says so.
            by: T::AccountId,
        },
        /// The registrar put an account into a group.
        Reassigned {
            /// The account.
            who: T::AccountId,
            /// Its former group, if it had one.
            from: Option<GroupId>,
            /// Its group from now on.
            to: GroupId,
        },
        /// The registrar took an account out of its group.
        Removed {
            /// The account.
            who: T::AccountId,
            /// The group it was in.
            from: GroupId,
            /// What was released.
            deposit: Balance,
        },
    }

    /// Why a call is refused, for each call in the order in which it looks.
    #[pallet::error]
    pub enum Error<T> {
        /// `declare_group`: the caller has a group already.
        AlreadyMember,
        /// `declare_group`: the caller cannot have the deposit held.
        CannotPayDeposit,
        /// `confirm`: the caller has no group, or is not confirmed in it.
        NotConfirmed,
        /// `confirm`: the account is not of the caller's group. `reassign` to no group: it has none.
        NotAMember,
        /// `confirm`: the account is confirmed already.
        AlreadyConfirmed,
        /// `reassign`: the preset says where the account belongs.
        FixedByPreset,
        /// `reassign`: the account is a confirmed member of that group.
        SameGroup,
        /// `reassign`: the account never declared a group, and the origin may not place it.
        NeverDeclared,
        /// A count or a sum does not fit.
        Overflow,
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// The caller joins a group, once. The deposit is held. The first of a group founds it; one that comes later
        /// ranks behind its confirmed members until one of them confirms it.
        ///
        /// Errors: `AlreadyMember`, `CannotPayDeposit`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::declare_group())]
        pub fn declare_group(origin: OriginFor<T>, group: GroupId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::join(who, group)
        }

        /// The caller, a confirmed member, says that `who` belongs to its group as it declared.
        ///
        /// Errors: `NotConfirmed`, `NotAMember`, `AlreadyConfirmed`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::confirm())]
        pub fn confirm(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
            let by = ensure_signed(origin)?;
            Self::own_up(by, who)
        }

        /// The registrar says to which group `who` belongs, confirmed; none: to no group, and its deposit is released.
        /// A deposit stays held while the account moves between groups; none is taken. An account that declared nothing
        /// is placed by `PlaceOrigin` alone.
        ///
        /// Errors: `FixedByPreset`, `NotAMember`, `SameGroup`, `NeverDeclared`.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::reassign())]
        pub fn reassign(origin: OriginFor<T>, who: T::AccountId, group: Option<GroupId>) -> DispatchResult {
            let places = T::PlaceOrigin::ensure_origin(origin.clone()).is_ok();
            T::RegistrarOrigin::ensure_origin(origin)?;
            match group {
                Some(group) => Self::place(who, group, places),
                None => Self::remove(who),
            }
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
