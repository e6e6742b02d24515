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

#[cfg(test)]
extern crate self as pallet_rewards;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod flows;
mod fund;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod pay;
#[cfg(test)]
mod staking;
mod sweep;
#[cfg(test)]
mod tests;
mod turnout;
pub mod weights;

use polkadot_sdk::{
    frame_support::{self, PalletId},
    sp_staking::EraIndex,
};

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use flows::Flows;
pub use pallet::*;
pub use sweep::{Count, Leaving};
pub use weights::WeightInfo;

/// Amounts of QTA in its smallest unit.
pub type Balance = u128;

/// Names the keyless account from which rewards are paid.
pub const POT: PalletId = PalletId(*b"qt/rewrd");

/// A year of 365 days. Unit: milliseconds.
pub const YEAR_MILLIS: u128 = 365 * 24 * 60 * 60 * 1_000;

/// The yearly rate that means the whole stake. Unit: parts.
pub const BILLION: u128 = 1_000_000_000;

/// What an era's funding holds above what staking is told. Staking rounds each part of a reward to the nearest unit,
/// so the parts may add up to more than the whole: by at most half a unit a part, and by one part for each payee and
/// two more for each validator and page. This covers two million parts an era. Unit: smallest units of QTA.
pub const ROUNDING_RESERVE: Balance = 1_000_000;

/// What staking knows of its eras. The runtime answers from `pallet-staking`: `src/staking.rs`.
pub trait Eras {
    /// The era that runs now, whose reward is being set when staking asks for it. None before the first.
    fn active() -> Option<EraIndex>;

    /// The oldest era of which rewards can still be claimed.
    fn oldest() -> EraIndex;

    /// What the claims of `era` so far have taken by staking's own arithmetic, and how many pages of exposure the
    /// era has, claimed or not. An amount that could not be delivered (no destination; below the existential deposit
    /// of a new account) is counted as taken, for it cannot be claimed again. None: more than `pages` pages, or
    /// the sum does not fit.
    fn claimed_up(era: EraIndex, pages: u32) -> Option<(Balance, u32)>;
}

/// The pot: what it was given, what it owes, and the sweep.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{
            pallet_prelude::{OptionQuery, *},
            traits::fungible::{Balanced, Mutate},
        },
        *,
    };
    use polkadot_sdk::frame_system::{
        ensure_signed,
        pallet_prelude::{BlockNumberFor, OriginFor},
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// Rewards of validators and nominators.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// What the runtime supplies.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// QTA: the currency in which staking pays.
        type Currency: Balanced<Self::AccountId, Balance = Balance>
            + Mutate<Self::AccountId, Balance = Balance>;
        /// The account that rewards come from and return to. It keeps its existential deposit.
        type Fund: Get<Self::AccountId>;
        /// Reward of a year for each unit staked. Unit: parts per billion a year; governed.
        type YearlyRate: Get<u32>;
        /// The longest time that one era is paid for: after a halt or a jump of the clock the rest is not paid.
        /// Unit: milliseconds.
        type LongestEra: Get<u64>;
        /// All QTA that genesis issued. Nothing is issued or burned after it. Unit: smallest units of QTA.
        type Supply: Get<Balance>;
        /// What staking knows of its eras.
        type Eras: Eras;
        /// Cost of the calls.
        type WeightInfo: WeightInfo;
        /// History for the benchmarks, which only the runtime can make.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: BenchmarkHelper;
    }

    /// What the pot was given for rewards and has neither paid nor given back. Unit: smallest units of QTA.
    #[pallet::storage]
    pub type Owed<T: Config> = StorageValue<_, Balance, ValueQuery>;

    /// What was moved into the pot for an era, reserve for rounding included, while its rewards can be claimed: at
    /// most staking's `HistoryDepth` + 1 rows. Unit: smallest units of QTA.
    #[pallet::storage]
    pub type Booked<T: Config> = StorageMap<_, Twox64Concat, EraIndex, Balance, OptionQuery>;

    /// What flowed since genesis.
    #[pallet::storage]
    pub type Flow<T: Config> = StorageValue<_, Flows, ValueQuery>;

    /// A sweep that takes several calls.
    #[pallet::storage]
    pub type Counting<T: Config> = StorageValue<_, Count, OptionQuery>;

    /// What pot and fund held at the beginning of this block, which nobody can vote with: it does not count as turnout.
    /// Unit: smallest units of QTA.
    #[pallet::storage]
    pub type CountedOut<T: Config> = StorageValue<_, Balance, ValueQuery>;

    /// What was paid though neither pot nor fund held it, and is not burned yet: total issuance stands above its
    /// constant by exactly this. Unit: smallest units of QTA.
    #[pallet::storage]
    pub type Deficit<T: Config> = StorageValue<_, Balance, ValueQuery>;

    /// Each change of value. Amounts are in the smallest unit of QTA.
    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        /// An era ended.
        Funded {
            /// The era.
            era: EraIndex,
            /// What its validators and nominators may claim together.
            amount: Balance,
            /// What the rate asked for: more than `amount` if the fund did not hold it.
            wanted: Balance,
        },
        /// The fund gave the pot its existential deposit.
        Endowed {
            /// What was moved.
            amount: Balance,
        },
        /// The pot did not hold what staking had paid.
        PotShort {
            /// What the pot lacked.
            short: Balance,
            /// What the fund paid of it.
            from_fund: Balance,
            /// What neither held: it stands in `Deficit`, and total issuance has risen by it until it is repaid.
            minted: Balance,
        },
        /// The fund burned what had been paid without cover.
        DeficitRepaid {
            /// What was burned.
            amount: Balance,
            /// What is still to be burned.
            left: Balance,
        },
        /// An era left history; what nobody had claimed went back to the fund.
        Swept {
            /// The era.
            era: EraIndex,
            /// What was moved.
            amount: Balance,
        },
        /// A sweep counted on, and stopped before the end of history.
        Counted {
            /// The era that the next call goes on with.
            next: EraIndex,
            /// What can be claimed of the eras before it, at most.
            claimable: Balance,
        },
        /// What stood in the pot above all that can be claimed went to the fund.
        SurplusSwept {
            /// Of it, what had been claimed but could not be delivered.
            undelivered: Balance,
            /// Of it, what somebody had given to the pot.
            gifts: Balance,
        },
        /// A payment was made that the books cannot hold; nothing but a fault of this pallet can cause it.
        NotBooked {
            /// What was paid.
            amount: Balance,
        },
    }

    /// Why a call is refused, in the order in which it looks.
    #[pallet::error]
    pub enum Error<T> {
        /// The next era to count has more pages of exposure than the caller pays for.
        TooManyPages,
        /// The pot holds nothing above what can be claimed.
        NothingToSweep,
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Moves to the fund what stands in the pot above all that can still be claimed: rewards that were claimed
        /// but could not be delivered, and gifts. Anyone may. `pages`: how many pages of exposure to read; the caller
        /// pays for them. If they do not reach the end of history, the next call goes on from there, and the last one
        /// sweeps.
        ///
        /// Errors: `TooManyPages`, `NothingToSweep`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::sweep(*pages))]
        pub fn sweep(origin: OriginFor<T>, pages: u32) -> DispatchResult {
            ensure_signed(origin)?;
            Self::sweep_surplus(pages)
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        /// Keeps what pot and fund hold out of turnout.
        fn on_initialize(_: BlockNumberFor<T>) -> Weight {
            Self::count_out();
            T::WeightInfo::count_out()
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            invariants::all::<T>()
        }
    }
}
