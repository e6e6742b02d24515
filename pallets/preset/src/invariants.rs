//! What must hold after every block.

use super::{ChainPace, Config, EpochSlots};
use polkadot_sdk::sp_runtime::TryRuntimeError;

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_epoch_has_slots::<T>()?;
    invariant_2_pace_is_lawful::<T>()
}

/// 1. The epoch is at least one slot long.
pub fn invariant_1_epoch_has_slots<T: Config>() -> Result<(), TryRuntimeError> {
    if EpochSlots::<T>::get() == 0 {
        return Err("preset invariant 1: an epoch of no slots".into());
    }
    Ok(())
}

/// 2. The pace can run.
pub fn invariant_2_pace_is_lawful<T: Config>() -> Result<(), TryRuntimeError> {
    if !ChainPace::<T>::get().is_lawful() {
        return Err("preset invariant 2: a pace that cannot run".into());
    }
    Ok(())
}
