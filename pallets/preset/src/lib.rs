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
#[cfg(test)]
mod tests;

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

    /// What the preset of a chain decides.
    #[pallet::genesis_config]
    pub struct GenesisConfig<T: Config> {
        /// Length of an epoch in slots, at least 1.
        pub epoch_slots: u64,
        /// Nothing: binds the type to the runtime.
        #[serde(skip)]
        pub _runtime: core::marker::PhantomData<T>,
    }

    impl<T: Config> Default for GenesisConfig<T> {
        fn default() -> Self {
            Self { epoch_slots: DEFAULT_EPOCH_SLOTS, _runtime: core::marker::PhantomData }
        }
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            assert!(self.epoch_slots > 0, "preset: an epoch needs at least one slot");
            EpochSlots::<T>::put(self.epoch_slots);
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
