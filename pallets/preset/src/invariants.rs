//! What must hold after every block.

use super::{Config, EpochSlots};
use polkadot_sdk::sp_runtime::TryRuntimeError;

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_epoch_has_slots::<T>()
}

/// 1. The epoch is at least one slot long.
pub fn invariant_1_epoch_has_slots<T: Config>() -> Result<(), TryRuntimeError> {
    if EpochSlots::<T>::get() == 0 {
        return Err("preset invariant 1: an epoch of no slots".into());
    }
    Ok(())
}
