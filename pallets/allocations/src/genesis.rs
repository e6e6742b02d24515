//! The supply is minted once, and what the preset grants and pays leaves its rows.

use crate::{
    accounts, grants, payments, tranches, Balance, Config, Earliest, Error, GenesisConfig, RowLedger, Rows,
};
use alloc::{format, string::String};
use polkadot_sdk::{
    frame_support::{
        pallet_prelude::{DispatchResult, Get},
        traits::fungible::{Inspect, Mutate},
    },
    sp_runtime::{ArithmeticError::Overflow, DispatchError},
};
use quantara_release::{published, Allocation, Row, SUPPLY_QTA};

/// Builds the pallet's part of genesis, or says in a sentence why the preset cannot be.
pub fn build<T: Config>(preset: &GenesisConfig<T>) -> Result<(), String> {
    Earliest::<T>::put(preset.earliest);
    for row in published() {
        mint::<T>(row).map_err(|error| format!("{:?} cannot be minted: {error:?}", row.allocation))?;
    }
    for (allocation, beneficiary, amount) in &preset.grants {
        grants::create::<T>(*allocation, beneficiary.clone(), *amount)
            .map_err(|error| sentence::<T>("grant", *allocation, *amount, error))?;
    }
    for (allocation, to, amount) in &preset.tranches {
        tranches::pay_at_genesis::<T>(*allocation, to, *amount)
            .map_err(|error| sentence::<T>("tranche", *allocation, *amount, error))?;
    }
    let issued = T::Currency::total_issuance();
    if u128::from(SUPPLY_QTA).checked_mul(T::Unit::get()) != Some(issued) {
        return Err(format!("issuance is {issued} and not {SUPPLY_QTA} QTA: nothing else may mint QTA"));
    }
    Ok(())
}

fn mint<T: Config>(row: &Row) -> DispatchResult {
    let held = row.amount(T::Unit::get()).ok_or(Overflow)?;
    T::Currency::mint_into(&accounts::of_row::<T>(row.allocation), held)?;
    Rows::<T>::insert(row.allocation, RowLedger { held, ..Default::default() });
    payments::deactivate::<T>(held)
}

fn sentence<T: Config>(what: &str, allocation: Allocation, amount: Balance, error: DispatchError) -> String {
    if error == Error::<T>::InsufficientHeld.into() {
        format!("{allocation:?} would be overdrawn by a {what} of {amount}")
    } else {
        format!("{allocation:?} cannot make a {what} of {amount}: {error:?}")
    }
}
