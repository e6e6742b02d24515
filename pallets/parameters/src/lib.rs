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
mod change;
mod check;
mod getters;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod moves;
#[cfg(feature = "std")]
mod reference;
mod table;
#[cfg(test)]
mod tests;
pub mod weights;

use change::Change;
use polkadot_sdk::frame_support;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use check::{fits, Fault, MAX_VALUE};
#[doc(hidden)]
pub use frame_support::traits::Get as GetForGetters;
pub use getters::FromValue;
pub use moves::Record;
pub use pallet::*;
#[cfg(feature = "std")]
pub use reference::{reference, Who};
pub use table::{Notice, Order, Row, Safe, Step, Table, PER_MILLE};
pub use weights::WeightInfo;

/// Values, the calls that move them, and who may.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{
            pallet_prelude::{OptionQuery, *},
            traits::UnixTime,
        },
        *,
    };
    use polkadot_sdk::frame_system::pallet_prelude::{BlockNumberFor, OriginFor};

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// Every economic parameter of the chain.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// What the runtime supplies.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// Names the parameters: an enum with explicit codec indices, one variant a row.
        type Key: Parameter + MaxEncodedLen + Copy + 'static;
        /// The rows, their orders, and the hook that pushes a new value on.
        type Table: Table<Self::Key>;
        /// The chain's clock, in seconds from 1970.
        type Clock: UnixTime;
        /// Who may move a value towards safety, at once.
        type TightenOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// Who may loosen a row of [`Notice::Week`]. Its track must enact no sooner than 7 days after
        /// passing.
        type WeekOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// Who may loosen every row. Its track must enact no sooner than 14 days after passing.
        type FortnightOrigin: EnsureOrigin<Self::RuntimeOrigin>;
        /// Cost of the calls.
        type WeightInfo: WeightInfo;
        /// The moves that cost most.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: BenchmarkHelper<Self::Key>;
    }

    /// Values that differ from their row's default, in the row's unit, within its range.
    #[pallet::storage]
    pub type Values<T: Config> = StorageMap<_, Twox64Concat, T::Key, u128, OptionQuery>;

    /// What each parameter moved by, for those that ever moved.
    #[pallet::storage]
    pub type Moves<T: Config> = StorageMap<_, Twox64Concat, T::Key, Record, OptionQuery>;

    /// Nothing to choose: a chain starts with the defaults.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// Nothing: binds the type to the runtime.
        #[serde(skip)]
        pub _runtime: core::marker::PhantomData<T>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        /// Pushes every default on, as a change would: what is kept besides agrees from the first block.
        fn build(&self) {
            for key in T::Table::all() {
                let default = T::Table::row(*key).default;
                let pushed = T::Table::changed(*key, default, default);
                assert!(pushed.is_ok(), "parameters: a default is refused where it is kept besides: {key:?}");
            }
        }
    }

    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A parameter moved.
        Changed {
            /// Which one.
            key: T::Key,
            /// The value until now, in the row's unit.
            old: u128,
            /// The value from now on, in the row's unit.
            new: u128,
            /// Whether the move went in the row's safe direction.
            towards_safety: bool,
        },
    }

    /// Why a move was refused, in order of precedence.
    #[pallet::error]
    pub enum Error<T> {
        /// The parameter has this value already.
        Unchanged,
        /// The value is less than the row's least.
        BelowMinimum,
        /// The value is more than the row's greatest.
        AboveMaximum,
        /// `tighten` moves only in the row's safe direction; a row without one knows no tightening.
        NotTowardsSafety,
        /// To loosen this row takes the origin of 14 days' notice.
        NeedsLongerNotice,
        /// With what was loosened in the last 30 days, the move would pass the row's step.
        StepTooLarge,
        /// The value would stand on the wrong side of another's: two rows must keep their order.
        Contradicts,
        /// The sum of all moves of this parameter no longer fits its number.
        RecordFull,
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            assert_eq!(check::table::<T>(), Ok(()), "the table of parameters contradicts itself");
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            invariants::all::<T>()
        }
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Moves `key` to `value` (in the row's unit), which must lie towards safety. At once, whatever the
        /// distance.
        ///
        /// Origin: `TightenOrigin`. Errors, in this order: [`Unchanged`](Error::Unchanged),
        /// [`BelowMinimum`](Error::BelowMinimum), [`AboveMaximum`](Error::AboveMaximum),
        /// [`NotTowardsSafety`](Error::NotTowardsSafety), [`Contradicts`](Error::Contradicts),
        /// [`RecordFull`](Error::RecordFull), then those of [`Table::changed`].
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::tighten())]
        pub fn tighten(origin: OriginFor<T>, key: T::Key, value: u128) -> DispatchResult {
            T::TightenOrigin::ensure_origin(origin)?;
            let change = Change::<T>::proposed(key, value)?;
            ensure!(change.towards_safety(), Error::<T>::NotTowardsSafety);
            change.make()
        }

        /// Moves `key` to `value` (in the row's unit), either way: away from safety within the row's notice
        /// and step, towards safety freely.
        ///
        /// Origin: `FortnightOrigin`, or `WeekOrigin` where the row's notice is a week or the move goes
        /// towards safety. Errors, in this order: [`Unchanged`](Error::Unchanged),
        /// [`BelowMinimum`](Error::BelowMinimum), [`AboveMaximum`](Error::AboveMaximum),
        /// [`NeedsLongerNotice`](Error::NeedsLongerNotice), [`StepTooLarge`](Error::StepTooLarge),
        /// [`Contradicts`](Error::Contradicts), [`RecordFull`](Error::RecordFull), then those of
        /// [`Table::changed`].
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::loosen())]
        pub fn loosen(origin: OriginFor<T>, key: T::Key, value: u128) -> DispatchResult {
            let served = Self::notice_of(origin)?;
            let change = Change::<T>::proposed(key, value)?;
            if !change.towards_safety() {
                change.ensure_notice(served)?;
                change.ensure_step()?;
            }
            change.make()
        }
    }

    impl<T: Config> Pallet<T> {
        /// The notice that the track of `origin` has served.
        fn notice_of(origin: OriginFor<T>) -> Result<Notice, DispatchError> {
            match T::FortnightOrigin::try_origin(origin) {
                Ok(_) => Ok(Notice::Fortnight),
                Err(origin) => {
                    T::WeekOrigin::ensure_origin(origin)?;
                    Ok(Notice::Week)
                }
            }
        }
    }
}
