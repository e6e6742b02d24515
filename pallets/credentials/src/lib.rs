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
mod certify;
mod genesis;
mod group;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod link;
mod merge;
mod reads;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

use polkadot_sdk::frame_support;

pub use pallet::*;
pub use types::{
    Alias, Group, Link, LinkHash, LinkKind, Record, Statement, MAX_ALIASES, MAX_LINKS, MAX_NAMED,
};
pub use weights::WeightInfo;

/// Who somebody is, and the calls that say so.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{
            pallet_prelude::*,
            traits::{EnsureOrigin, UnixTime},
        },
        *,
    };
    use alloc::vec::Vec;
    use polkadot_sdk::frame_system::pallet_prelude::*;
    use quantara_traits::{
        credentials::{Credential, GroupId, Jurisdiction, OnMerge},
        Moment,
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// Account, tier, jurisdiction, the second from which it is void, number of its group.
    pub type Certified<AccountId> = (AccountId, u8, Jurisdiction, Moment, GroupId);

    /// Links that a registrar names in one call.
    pub type NamedLinks = BoundedVec<LinkHash, ConstU32<MAX_NAMED>>;

    /// Credentials, groups, links.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// Neighbours.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// A registrar in office: bonded, and not suspended. Its account answers for what it says.
        type RegistrarOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

        /// A referendum of the track of party admission: certifies the first registrar, and mends what registrars
        /// cannot.
        type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Who counts by group and must hear of mergers.
        type OnMerge: OnMerge;

        /// The chain's clock.
        type Clock: UnixTime;

        /// Measured weights.
        type WeightInfo: WeightInfo;
    }

    /// What stands of each account. Never removed: the group of an account outlives its credential.
    #[pallet::storage]
    pub type Records<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Record<T::AccountId>>;

    /// How many groups were ever founded; the number of the next.
    #[pallet::storage]
    pub type Founded<T: Config> = StorageValue<_, GroupId, ValueQuery>;

    /// What leads to each group. Never removed.
    #[pallet::storage]
    pub type Groups<T: Config> = StorageMap<_, Twox64Concat, GroupId, Group>;

    /// Groups that were merged into others. Never removed.
    #[pallet::storage]
    pub type Aliases<T: Config> = StorageMap<_, Twox64Concat, GroupId, Alias>;

    /// The aliases of each root that has any.
    #[pallet::storage]
    pub type Gathered<T: Config> =
        StorageMap<_, Twox64Concat, GroupId, BoundedVec<GroupId, ConstU32<MAX_ALIASES>>, ValueQuery>;

    /// Where each hash leads. Removed by [`Pallet::unlink`].
    #[pallet::storage]
    pub type Links<T: Config> = StorageMap<_, Blake2_128Concat, LinkHash, Link>;

    /// Who is certified from the first block on.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// Each account once; groups are numbered from 0 in the order in which they are named first.
        pub certified: Vec<Certified<T::AccountId>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            genesis::build::<T>(&self.certified);
        }
    }

    /// What happened. `by` is the registrar that said so, none for a referendum.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A group has its number.
        Founded {
            /// The number.
            group: GroupId,
        },
        /// An account was certified, for the first time or anew. Its own link leads to its group from now on; if it
        /// was that of a funder, it is so no more.
        Certified {
            /// The account.
            who: T::AccountId,
            /// Its credential from now on.
            credential: Credential,
            /// Who answers for it.
            by: Option<T::AccountId>,
        },
        /// An account was put on a sanctions list or taken off.
        Flagged {
            /// The account.
            who: T::AccountId,
            /// Whether it is on a list now.
            sanctioned: bool,
            /// Who says so.
            by: Option<T::AccountId>,
        },
        /// A hash leads to a group.
        Linked {
            /// The hash.
            link: LinkHash,
            /// The group.
            group: GroupId,
            /// Why.
            kind: LinkKind,
        },
        /// A hash leads nowhere any more.
        Unlinked {
            /// The hash.
            link: LinkHash,
            /// The group for which it was recorded.
            group: GroupId,
        },
        /// A group and its aliases became aliases of another.
        Merged {
            /// The root that was.
            from: GroupId,
            /// The root.
            into: GroupId,
            /// The second from which they are one.
            at: Moment,
            /// Who says so.
            by: Option<T::AccountId>,
        },
        /// A referendum moved an account to another group, and its link with it.
        Reassigned {
            /// The account.
            who: T::AccountId,
            /// The group for which it was recorded.
            from: GroupId,
            /// Its group.
            to: GroupId,
        },
    }

    /// Why a call was refused. If several apply, the first of this list; links are looked at one after the other.
    #[pallet::error]
    pub enum Error<T> {
        /// The registrar's own credential is missing, void or sanctioned.
        RegistrarVoid,
        /// Tiers are 1, 2 and 3.
        NoSuchTier,
        /// A jurisdiction is two letters of ISO 3166-1, upper case.
        NoSuchJurisdiction,
        /// The credential would be void already.
        VoidAlready,
        /// Nobody certified the account.
        NotCertified,
        /// No group of that number was founded.
        NoSuchGroup,
        /// A certified account has a group: only a merger or a referendum changes it.
        GroupFixed,
        /// Both groups are one.
        SameGroup,
        /// The registrar is of that group.
        OwnGroup,
        /// The flag says so already.
        NothingChanges,
        /// The hash leads to another group: merge first, or unlink.
        LinkedElsewhere,
        /// As many named links lead to the group number as may.
        TooManyLinks,
        /// As many funders lead to the group number as may.
        TooManyFunders,
        /// The group would have more aliases than it may.
        TooManyAliases,
        /// The hash leads nowhere.
        NotLinked,
        /// The hash is a certified account's own: `reassign` moves it.
        OwnLink,
        /// A number or a count does not fit.
        Overflow,
    }

    /// What registrars and referenda say.
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Certifies `who` until a second, as of `group` (none founds one), with the hashes of those who control it.
        /// Of a certified account it changes tier, jurisdiction and `until`, and `group` must be its own.
        ///
        /// Errors: [`Error::RegistrarVoid`], [`Error::NoSuchTier`], [`Error::NoSuchJurisdiction`],
        /// [`Error::VoidAlready`], [`Error::NoSuchGroup`], [`Error::GroupFixed`], [`Error::OwnGroup`],
        /// [`Error::LinkedElsewhere`], [`Error::TooManyLinks`], [`Error::Overflow`].
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::certify(u32::try_from(links.len()).unwrap_or(MAX_NAMED)))]
        pub fn certify(
            origin: OriginFor<T>,
            who: T::AccountId,
            tier: u8,
            jurisdiction: Jurisdiction,
            until: Moment,
            group: Option<GroupId>,
            links: NamedLinks,
        ) -> DispatchResult {
            let by = Self::certifier(origin)?;
            Self::record(by, who, Statement { tier, jurisdiction, until }, group, &links)
        }

        /// Says whether `who` is on a sanctions list, at once.
        ///
        /// Errors: [`Error::RegistrarVoid`], [`Error::NotCertified`], [`Error::OwnGroup`], [`Error::NothingChanges`].
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::flag())]
        pub fn flag(origin: OriginFor<T>, who: T::AccountId, sanctioned: bool) -> DispatchResult {
            let by = Self::certifier(origin)?;
            Self::set_flag(by, who, sanctioned)
        }

        /// Makes `from` and its aliases aliases of `into`. An alias stands for its root.
        ///
        /// Errors: [`Error::RegistrarVoid`], [`Error::NoSuchGroup`], [`Error::SameGroup`], [`Error::OwnGroup`],
        /// [`Error::TooManyAliases`], then those of [`Config::OnMerge`].
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::merge_groups().saturating_add(T::OnMerge::cost()))]
        pub fn merge_groups(origin: OriginFor<T>, from: GroupId, into: GroupId) -> DispatchResult {
            let by = Self::certifier(origin)?;
            Self::unite(by, from, into)
        }

        /// A referendum moves `who` to `group`, or to one of its own.
        ///
        /// Errors: [`Error::NotCertified`], [`Error::NoSuchGroup`], [`Error::SameGroup`], [`Error::Overflow`].
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::reassign())]
        pub fn reassign(origin: OriginFor<T>, who: T::AccountId, group: Option<GroupId>) -> DispatchResult {
            T::GovernanceOrigin::ensure_origin(origin)?;
            Self::move_to(who, group)
        }

        /// A referendum lets a hash lead nowhere.
        ///
        /// Errors: [`Error::NotLinked`], [`Error::OwnLink`].
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::unlink())]
        pub fn unlink(origin: OriginFor<T>, link: LinkHash) -> DispatchResult {
            T::GovernanceOrigin::ensure_origin(origin)?;
            Self::cut(link)
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
