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

#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod pace;
#[cfg(test)]
mod tests;

pub use pace::Pace;

use polkadot_sdk::frame_support;

pub use pallet::*;

/// Slots in an epoch where the preset names none: four hours of six-second slots.
pub const DEFAULT_EPOCH_SLOTS: u64 = 2_400;

/// Preset data and its genesis.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{pallet_prelude::*, traits::ConstU64},
        *,
    };
    use polkadot_sdk::frame_system::pallet_prelude::BlockNumberFor;

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// Preset data of this chain.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// No neighbours, no constants: everything this pallet holds comes from genesis.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config {}

    /// Length of an epoch in slots, at least 1. Changing it on a running chain would break BABE's count of epochs.
    #[pallet::storage]
    pub type EpochSlots<T: Config> = StorageValue<_, u64, ValueQuery, ConstU64<DEFAULT_EPOCH_SLOTS>>;

    /// How fast staking and government move. Out of every call's reach: a majority that could shorten its own delays
    /// would have none.
    #[pallet::storage]
    pub type ChainPace<T: Config> = StorageValue<_, Pace, ValueQuery>;

    /// What the preset of a chain decides.
    #[pallet::genesis_config]
    pub struct GenesisConfig<T: Config> {
        /// Length of an epoch in slots, at least 1.
        pub epoch_slots: u64,
        /// How fast staking and government move.
        pub pace: Pace,
        /// Nothing: binds the type to the runtime.
        #[serde(skip)]
        pub _runtime: core::marker::PhantomData<T>,
    }

    impl<T: Config> Default for GenesisConfig<T> {
        fn default() -> Self {
            Self {
                epoch_slots: DEFAULT_EPOCH_SLOTS,
                pace: Pace::default(),
                _runtime: core::marker::PhantomData,
            }
        }
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            assert!(self.epoch_slots > 0, "preset: an epoch needs at least one slot");
            assert!(self.pace.is_lawful(), "preset: a pace that cannot run: {:?}", self.pace);
            EpochSlots::<T>::put(self.epoch_slots);
            ChainPace::<T>::put(self.pace);
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

/// The epoch length as BABE's `EpochDuration`. Unit: slots.
pub struct EpochDuration<T>(core::marker::PhantomData<T>);

impl<T: Config> frame_support::traits::Get<u64> for EpochDuration<T> {
    fn get() -> u64 {
        EpochSlots::<T>::get()
    }
}

/// Makes a type that gives one item of the chain's [`Pace`].
macro_rules! pace {
    ($($(#[$doc:meta])* $name:ident = $item:ident;)*) => {$(
        $(#[$doc])*
        pub struct $name<T>(core::marker::PhantomData<T>);

        impl<T: Config> frame_support::traits::Get<u32> for $name<T> {
            fn get() -> u32 {
                ChainPace::<T>::get().$item
            }
        }
    )*};
}

pace! {
    /// [`Pace::era_sessions`].
    EraSessions = era_sessions;
    /// [`Pace::bonding_eras`].
    BondingEras = bonding_eras;
    /// [`Pace::slash_defer_eras`].
    SlashDeferEras = slash_defer_eras;
    /// [`Pace::vote_lock`].
    VoteLock = vote_lock;
}
