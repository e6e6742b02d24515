//! What must hold after every block.

use crate::{Approvals, Config, Count, Treasury};
use polkadot_sdk::sp_runtime::TryRuntimeError;

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_no_other_door::<T>()?;
    invariant_2_windows_hold_what_was_approved::<T>()
}

/// 1. Spends that the treasury ever approved = spends that went through here.
pub fn invariant_1_no_other_door<T: Config>() -> Result<(), TryRuntimeError> {
    if T::Treasury::approved() != Count::<T>::get() {
        return Err("spending invariant 1: the treasury approved a spend that was not counted".into());
    }
    Ok(())
}

/// 2. What a window holds is at most what was ever approved of it; what is recorded is not nothing.
pub fn invariant_2_windows_hold_what_was_approved<T: Config>() -> Result<(), TryRuntimeError> {
    for approved in Approvals::<T>::iter_values() {
        if !approved.is_consistent() {
            return Err("spending invariant 2: a window that holds more than was ever approved".into());
        }
        if approved.ever == 0 {
            return Err("spending invariant 2: a record of nothing".into());
        }
    }
    Ok(())
}
