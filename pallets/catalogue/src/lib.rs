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

mod amend;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod deposit;
mod export;
mod genesis;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod list;
mod lots;
mod rank;
mod reads;
mod site;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

use polkadot_sdk::frame_support;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use genesis::{PresetConfirmation, PresetSite, PresetSku};
pub use pallet::*;
pub use site::{ConfirmationOf, SiteOf};
pub use types::*;
pub use weights::WeightInfo;

/// What hardware there is, where it may stand, who may receive it, and the calls that say so.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{
            pallet_prelude::*,
            traits::{fungible::MutateHold, EnsureOrigin, UnixTime},
        },
        *,
    };
    use alloc::{string::String, vec::Vec};
    use polkadot_sdk::frame_system::pallet_prelude::*;
    use quantara_traits::{
        catalogue::{ExportClass, SiteId, SkuId, SkuTerms},
        credentials::{Credentials, Jurisdiction},
        parties::Parties,
        Dollars, Moment,
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// SKUs, sites, rules of export.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// Neighbours and constants.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// Who may run a site, and who may confirm what is said of one.
        type Parties: Parties<Self::AccountId>;
        /// Of which group an operator and a counsel are.
        type Credentials: Credentials<Self::AccountId>;
        /// QUSD.
        type Dollars: MutateHold<Self::AccountId, Balance = Dollars, Reason = Self::RuntimeHoldReason>;
        /// The runtime's reasons of holds.
        type RuntimeHoldReason: From<HoldReason>;
        /// A referendum that loosens: its track enacts after notice.
        type LoosenOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// A referendum that tightens, at once.
        type TightenOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// The chain's clock.
        type Clock: UnixTime;
        /// Held of an operator for each site, above 0. A site keeps the deposit that it was listed with.
        #[pallet::constant]
        type Deposit: Get<Dollars>;
        /// Most that may be lent on any SKU, in millionths, at most [`WHOLE`]. Less later: migrate SKUs above it.
        #[pallet::constant]
        type MaxAdvance: Get<u32>;
        /// Most by which what may be lent on a SKU rises in thirty days, in millionths, above 0.
        #[pallet::constant]
        type AdvanceStep: Get<u32>;
        /// Measured weights.
        type WeightInfo: WeightInfo;
        /// What the benchmarks cannot know by themselves.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
    }

    /// Why QUSD is held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The deposit of a site.
        #[codec(index = 0)]
        Site,
    }

    /// How many SKUs were ever listed: the number of the next, at most [`MAX_SKUS`].
    #[pallet::storage]
    pub type SkuCount<T: Config> = StorageValue<_, SkuId, ValueQuery>;

    /// SKUs by their numbers. Never removed.
    #[pallet::storage]
    pub type Skus<T: Config> = StorageMap<_, Twox64Concat, SkuId, Sku>;

    /// The number of each SKU by vendor, model and memory. Never removed.
    #[pallet::storage]
    pub type Identities<T: Config> = StorageMap<_, Blake2_128Concat, SkuIdentity, SkuId>;

    /// How what may be lent on a SKU has moved, for those where it did. Never removed.
    #[pallet::storage]
    pub type Advances<T: Config> = StorageMap<_, Twox64Concat, SkuId, Moves>;

    /// Above which SKUs each is ranked, directly: ranks do not follow from ranks.
    #[pallet::storage]
    pub type Better<T: Config> = StorageMap<_, Twox64Concat, SkuId, Ranks, ValueQuery>;

    /// Where goods of each class may go. None: nowhere.
    #[pallet::storage]
    pub type Allowed<T: Config> = StorageMap<_, Twox64Concat, ExportClass, Jurisdictions, ValueQuery>;

    /// How many sites were ever listed: the number of the next.
    #[pallet::storage]
    pub type SiteCount<T: Config> = StorageValue<_, SiteId, ValueQuery>;

    /// Sites by their numbers. One at which no lot ever stood is removed when its deposit is returned.
    #[pallet::storage]
    pub type Sites<T: Config> = StorageMap<_, Twox64Concat, SiteId, SiteOf<T>>;

    /// Deposits taken and returned.
    #[pallet::storage]
    pub type Flow<T: Config> = StorageValue<_, Deposits, ValueQuery>;

    /// What is listed from the first block on.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// SKUs, numbered from 0.
        pub skus: Vec<PresetSku>,
        /// A SKU and another that it may stand for.
        pub ranks: Vec<(SkuId, SkuId)>,
        /// Classes, each once, and where their goods may go: two letters each.
        pub allowed: Vec<(ExportClass, Vec<String>)>,
        /// Sites, numbered from 0.
        pub sites: Vec<PresetSite<T::AccountId>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            genesis::build::<T>(self);
        }
    }

    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A SKU has its number.
        SkuListed {
            /// The number.
            id: SkuId,
            /// What it is.
            sku: Sku,
        },
        /// What may change of a SKU changed.
        SkuAmended {
            /// Which one.
            id: SkuId,
            /// What desks knew of it until now.
            old: SkuTerms,
            /// What they know from now on.
            new: SkuTerms,
        },
        /// A SKU may stand for another.
        Ranked {
            /// The one that is as good, or better.
            sku: SkuId,
            /// The other.
            than: SkuId,
        },
        /// A SKU may stand for another no more.
        Unranked {
            /// The one that was as good, or better.
            sku: SkuId,
            /// The other.
            than: SkuId,
        },
        /// Goods of a class may go to more jurisdictions.
        Allowed {
            /// The class.
            class: ExportClass,
            /// Where they could not go before.
            jurisdictions: Jurisdictions,
        },
        /// Goods of a class may go to fewer jurisdictions.
        Barred {
            /// The class.
            class: ExportClass,
            /// Where they could go before.
            jurisdictions: Jurisdictions,
        },
        /// A site has its number; its deposit is held.
        SiteListed {
            /// The number.
            id: SiteId,
            /// What its operator says.
            site: SiteOf<T>,
        },
        /// The operator says otherwise until when power is contracted; it may be less.
        PowerUpdated {
            /// Of which site.
            id: SiteId,
            /// What it said until now.
            from: Moment,
            /// What it says.
            until: Moment,
        },
        /// A counsel said what it has seen of a site's papers.
        SiteConfirmed {
            /// Of which site.
            id: SiteId,
            /// What stands instead of anything confirmed before.
            confirmation: ConfirmationOf<T>,
        },
        /// No more lots may enter a site.
        SiteClosed {
            /// Which one.
            id: SiteId,
            /// Its operator; none: a referendum.
            by: Option<T::AccountId>,
        },
        /// The deposit of a closed site is held no more.
        DepositReturned {
            /// Of which site.
            id: SiteId,
            /// Who has it back.
            operator: T::AccountId,
            /// How much.
            deposit: Dollars,
            /// Whether the site is gone: no lot ever stood there.
            forgotten: bool,
        },
    }

    /// Why a call was refused. If several apply, the first of this list; the README has the list of each call.
    #[pallet::error]
    pub enum Error<T> {
        /// No SKU has this number.
        NoSuchSku,
        /// A SKU is not ranked above itself.
        SameSku,
        /// The SKUs are of different classes of things.
        OtherKind,
        /// As many SKUs as may be stand below this one already.
        TooManyRanks,
        /// The SKU does not stand above the other.
        NotRanked,
        /// Goods of class 0 may go anywhere.
        ClassIsFree,
        /// A name is 1 to 32 characters of printable ASCII, with no space at either end.
        NotAName,
        /// A price is above 0 and at most ten million dollars.
        NoSuchPrice,
        /// No site has this number.
        NoSuchSite,
        /// The account does not run the site.
        NotTheOperator,
        /// Nothing would be other than it is.
        NothingChanges,
        /// Classes of export control end at 31.
        NoSuchClass,
        /// More would be lent than may be on any SKU.
        AdvanceTooHigh,
        /// The amendment loosens something: that takes notice.
        NotTowardsSafety,
        /// More would be lent than may be raised in thirty days.
        StepTooLarge,
        /// The SKU is not sold yet.
        LaunchAhead,
        /// A SKU of this vendor, model and memory is listed.
        ListedAlready,
        /// As many SKUs are listed as may be.
        CatalogueFull,
        /// The account is neither an operator nor a custodian.
        RunsNoSites,
        /// The counsel is not known to be of another group than the operator.
        NotApart,
        /// The power would be over already.
        PowerOver,
        /// The confirmation would be void already.
        VoidAlready,
        /// Tiers are 1 to 4.
        NoSuchTier,
        /// A jurisdiction is two letters of ISO 3166-1, upper case.
        NoSuchJurisdiction,
        /// Nobody certified of which group the operator is.
        NotCertified,
        /// The operator cannot have the deposit held.
        CannotPayDeposit,
        /// The site lets no more lots in.
        SiteClosed,
        /// The site is open: its deposit stays.
        SiteOpen,
        /// Lots stand at the site.
        LotsStand,
        /// No lot stands at the site.
        NoLotStands,
        /// No deposit of the site is held.
        NothingHeld,
        /// Less is held of the operator than the deposit: invariant 2 is broken.
        DepositMissing,
        /// A number or a sum does not fit.
        Overflow,
    }

    /// What can be said. Each call's errors stand in the README, in their order.
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Lists a SKU.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::list_sku())]
        pub fn list_sku(origin: OriginFor<T>, sku: Sku) -> DispatchResult {
            T::LoosenOrigin::ensure_origin(origin)?;
            Self::list(sku)
        }

        /// Changes what `amendment` names of a SKU: by `TightenOrigin` only what makes nothing looser.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::amend_sku())]
        pub fn amend_sku(origin: OriginFor<T>, id: SkuId, amendment: Amendment) -> DispatchResult {
            Self::amend(Self::may_loosen(origin)?, id, &amendment)
        }

        /// Says that `sku` is as good as `than` or better, so that it may stand for it.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::rank())]
        pub fn rank(origin: OriginFor<T>, sku: SkuId, than: SkuId) -> DispatchResult {
            T::LoosenOrigin::ensure_origin(origin)?;
            Self::add_rank(sku, than)
        }

        /// Says so no more.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::unrank())]
        pub fn unrank(origin: OriginFor<T>, sku: SkuId, than: SkuId) -> DispatchResult {
            T::TightenOrigin::ensure_origin(origin)?;
            Self::remove_rank(sku, than)
        }

        /// Lets goods of `class` go to `codes`.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::allow())]
        pub fn allow(origin: OriginFor<T>, class: ExportClass, codes: Jurisdictions) -> DispatchResult {
            T::LoosenOrigin::ensure_origin(origin)?;
            Self::open_to(class, codes)
        }

        /// Lets goods of `class` go to `codes` no more.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::bar())]
        pub fn bar(origin: OriginFor<T>, class: ExportClass, codes: Jurisdictions) -> DispatchResult {
            T::TightenOrigin::ensure_origin(origin)?;
            Self::close_to(class, codes)
        }

        /// Lists a site that the caller runs, an operator or a custodian. Its deposit is held.
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::list_site())]
        pub fn list_site(
            origin: OriginFor<T>,
            tier: u8,
            jurisdiction: Jurisdiction,
            power_until: Moment,
        ) -> DispatchResult {
            let operator = ensure_signed(origin)?;
            Self::list_for(operator, tier, jurisdiction, power_until)
        }

        /// The operator says until when power is contracted.
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::update_power())]
        pub fn update_power(origin: OriginFor<T>, id: SiteId, until: Moment) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::say_power(&who, id, until)
        }

        /// A counsel of another group says, until a second, what it has seen of the site's papers.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::confirm_site())]
        pub fn confirm_site(
            origin: OriginFor<T>,
            id: SiteId,
            lien_waiver: bool,
            access_agreement: bool,
            until: Moment,
        ) -> DispatchResult {
            let by = ensure_signed(origin)?;
            Self::confirm(id, Confirmation { by, lien_waiver, access_agreement, until })
        }

        /// The operator, or a referendum that tightens, lets no more lots in, for ever.
        #[pallet::call_index(9)]
        #[pallet::weight(T::WeightInfo::close_site())]
        pub fn close_site(origin: OriginFor<T>, id: SiteId) -> DispatchResult {
            Self::shut(Self::closer(origin)?, id)
        }

        /// Anybody returns the deposit of a closed site to its operator, once no lot stands there.
        #[pallet::call_index(10)]
        #[pallet::weight(T::WeightInfo::return_deposit())]
        pub fn return_deposit(origin: OriginFor<T>, id: SiteId) -> DispatchResult {
            ensure_signed(origin)?;
            Self::refund(id)
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            assert!(Self::has_room(), "catalogue: more may be lent than all, or nothing may be raised");
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            invariants::all::<T>()
        }
    }
}
