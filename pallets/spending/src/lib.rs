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
mod counting;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod origin;
#[cfg(test)]
mod tests;
mod treasury;
pub mod weights;

use polkadot_sdk::frame_support;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use counting::{limit_down, PER_MILLE};
pub use origin::EnsureSpending;
pub use pallet::*;
pub use treasury::{AssetKindOf, BalanceOf, BeneficiaryOf, MomentOf, Treasury};
pub use weights::WeightInfo;

/// Sums, the call that adds to them, and the origin that it forwards with.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{pallet_prelude::*, traits::UnixTime},
        *,
    };
    use codec::DecodeWithMemTracking;
    use polkadot_sdk::{
        frame_system::pallet_prelude::{BlockNumberFor, OriginFor},
        sp_runtime::traits::Zero,
    };
    use quantara_window::Flow;

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// The only door to the treasury.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// What the runtime supplies.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// Who may spend, and which track's sum it counts to.
        type SpendOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Track>;
        /// The treasury behind the door.
        type Treasury: Treasury;
        /// What [`Track::Small`] may approve in 30 days, in thousandths of what is held; at most 1,000.
        #[pallet::constant]
        type SmallShare: Get<u32>;
        /// What [`Track::Large`] may approve in 30 days, in thousandths of what is held; at most 1,000.
        #[pallet::constant]
        type LargeShare: Get<u32>;
        /// The chain's clock, in seconds from 1970.
        type Clock: UnixTime;
        /// Cost of the call.
        type WeightInfo: WeightInfo;
        /// A treasury that can be spent from.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: BenchmarkHelper<Self>;
    }

    /// The referendum track that decided a spend.
    #[derive(
        Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
    )]
    pub enum Track {
        /// The track of the small share.
        #[codec(index = 0)]
        Small,
        /// The track of the large share.
        #[codec(index = 1)]
        Large,
    }

    /// What this pallet is to the treasury.
    #[pallet::origin]
    #[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
    pub enum Origin {
        /// A spend that was counted here.
        #[codec(index = 0)]
        Spending,
    }

    /// What each track approved of each asset, in the asset's unit.
    #[pallet::storage]
    pub type Approvals<T: Config> =
        StorageDoubleMap<_, Twox64Concat, Track, Blake2_128Concat, AssetKindOf<T>, Flow, ValueQuery>;

    /// Spends that went through, ever.
    #[pallet::storage]
    pub type Count<T: Config> = StorageValue<_, u32, ValueQuery>;

    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A spend was counted and approved by the treasury. Amounts are in the asset's unit.
        Spent {
            /// The track that decided.
            track: Track,
            /// The asset.
            asset_kind: AssetKindOf<T>,
            /// How much.
            amount: BalanceOf<T>,
            /// Who may claim it.
            beneficiary: BeneficiaryOf<T>,
            /// The track's sum of 30 days before.
            before: u128,
            /// The track's sum of 30 days after.
            after: u128,
            /// The track's limit now.
            limit: u128,
        },
    }

    /// Why a spend was refused, in order of precedence.
    #[pallet::error]
    pub enum Error<T> {
        /// A spend of nothing.
        ZeroAmount,
        /// The spend would be valid so late that its thirty days are forgotten.
        TooLate,
        /// The treasury holds none of this asset.
        NothingHeld,
        /// With what the track approved of this asset in the last 30 days, the spend would pass the track's
        /// limit.
        OverLimit,
        /// The sum or the number of all spends no longer fits.
        RecordFull,
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            let (small, large) = (T::SmallShare::get(), T::LargeShare::get());
            assert!(
                small > 0 && small <= large && large <= PER_MILLE,
                "0 < small <= large <= 1,000 per mille"
            );
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            invariants::all::<T>()
        }
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Has the treasury approve `amount` of `asset_kind` (in its unit) for `beneficiary`, who may claim
        /// it from `valid_from` on (now if None; the treasury's own measure of time; at most
        /// [`Treasury::latest`]), and counts it to the track's 30 days.
        ///
        /// Origin: `SpendOrigin`. Errors, in this order: [`ZeroAmount`](Error::ZeroAmount),
        /// [`TooLate`](Error::TooLate), [`NothingHeld`](Error::NothingHeld), [`OverLimit`](Error::OverLimit),
        /// [`RecordFull`](Error::RecordFull), then the treasury's.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::spend())]
        pub fn spend(
            origin: OriginFor<T>,
            asset_kind: AssetKindOf<T>,
            amount: BalanceOf<T>,
            beneficiary: BeneficiaryOf<T>,
            valid_from: Option<MomentOf<T>>,
        ) -> DispatchResult {
            let track = T::SpendOrigin::ensure_origin(origin)?;
            ensure!(!amount.into().is_zero(), Error::<T>::ZeroAmount);
            let late = valid_from.as_ref().is_some_and(|from| *from > T::Treasury::latest());
            ensure!(!late, Error::<T>::TooLate);
            let (before, after, limit) = Self::count(track, &asset_kind, amount.into())?;
            T::Treasury::spend(asset_kind.clone(), amount, beneficiary.clone(), valid_from)?;
            let spent = Event::Spent { track, asset_kind, amount, beneficiary, before, after, limit };
            Self::deposit_event(spent);
            Ok(())
        }
    }
}
