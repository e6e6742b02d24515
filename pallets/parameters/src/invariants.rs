//! What must hold after every block.

use crate::{Config, Moves, Pallet, Table, Values};
use polkadot_sdk::sp_runtime::TryRuntimeError;

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_values_lie_in_their_rows::<T>()?;
    invariant_2_orders_hold::<T>()?;
    invariant_3_values_are_their_moves::<T>()?;
    invariant_4_windows_hold_what_moved::<T>()
}

/// 1. Each stored value lies inside its row and is not the default.
pub fn invariant_1_values_lie_in_their_rows<T: Config>() -> Result<(), TryRuntimeError> {
    for (key, value) in Values::<T>::iter() {
        let row = T::Table::row(key);
        if value < row.min || value > row.max {
            return Err("parameters invariant 1: a value outside its row".into());
        }
        if value == row.default {
            return Err("parameters invariant 1: a default that is stored".into());
        }
    }
    Ok(())
}

/// 2. Every order holds.
pub fn invariant_2_orders_hold<T: Config>() -> Result<(), TryRuntimeError> {
    let mut orders = T::Table::order().iter();
    if orders.any(|order| Pallet::<T>::get(order.low) > Pallet::<T>::get(order.high)) {
        return Err("parameters invariant 2: two values that contradict each other".into());
    }
    Ok(())
}

/// 3. Each value = its start + ever raised - ever lowered; a value that never moved is the default.
pub fn invariant_3_values_are_their_moves<T: Config>() -> Result<(), TryRuntimeError> {
    for key in T::Table::all() {
        let flows = match Moves::<T>::get(key) {
            Some(record) => {
                let came = record.start.checked_add(record.raised.ever);
                came.and_then(|came| came.checked_sub(record.lowered.ever))
            }
            None => Some(T::Table::row(*key).default),
        };
        if flows != Some(Pallet::<T>::get(*key)) {
            return Err("parameters invariant 3: a value that is not the sum of its moves".into());
        }
    }
    Ok(())
}

/// 4. What the windows hold is at most what ever moved.
pub fn invariant_4_windows_hold_what_moved<T: Config>() -> Result<(), TryRuntimeError> {
    for record in Moves::<T>::iter_values() {
        for flow in [&record.raised, &record.lowered] {
            if !flow.is_consistent() {
                return Err("parameters invariant 4: a window that holds more than ever moved".into());
            }
        }
    }
    Ok(())
}
