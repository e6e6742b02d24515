//! What must hold after every block.

use crate::{Booked, Config, CountedOut, Deficit, Eras, Flow, Owed, Pallet};
use polkadot_sdk::{
    frame_support::{pallet_prelude::Get, traits::fungible::Inspect},
    sp_runtime::TryRuntimeError,
};

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_funded_is_paid_swept_or_owed::<T>()?;
    invariant_2_pot_holds_what_it_owes::<T>()?;
    invariant_3_what_can_be_claimed_is_owed::<T>()?;
    invariant_4_minted_is_repaid_or_deficit::<T>()?;
    invariant_5_booked_eras_are_in_history::<T>()?;
    invariant_6_issuance_is_the_supply_and_the_deficit::<T>()?;
    invariant_7_what_is_counted_out_is_inactive::<T>()
}

/// 1. funded = paid + swept + owed.
pub fn invariant_1_funded_is_paid_swept_or_owed<T: Config>() -> Result<(), TryRuntimeError> {
    let flow = Flow::<T>::get();
    let used = flow.paid.checked_add(flow.swept).and_then(|sum| sum.checked_add(Owed::<T>::get()));
    if used != Some(flow.funded) {
        return Err("rewards invariant 1: funded is not paid + swept + owed".into());
    }
    Ok(())
}

/// 2. The pot holds what it owes above its existential deposit; the rest are gifts.
pub fn invariant_2_pot_holds_what_it_owes<T: Config>() -> Result<(), TryRuntimeError> {
    if Pallet::<T>::spendable(&Pallet::<T>::pot()) < Owed::<T>::get() {
        return Err("rewards invariant 2: the pot holds less than it owes".into());
    }
    Ok(())
}

/// 3. What can still be claimed is owed; the rest was claimed and could not be delivered.
pub fn invariant_3_what_can_be_claimed_is_owed<T: Config>() -> Result<(), TryRuntimeError> {
    if Pallet::<T>::claimable_up(u32::MAX)? > Owed::<T>::get() {
        return Err("rewards invariant 3: more can be claimed than is owed".into());
    }
    Ok(())
}

/// 4. minted = repaid + deficit.
pub fn invariant_4_minted_is_repaid_or_deficit<T: Config>() -> Result<(), TryRuntimeError> {
    let flow = Flow::<T>::get();
    if flow.repaid.checked_add(Deficit::<T>::get()) != Some(flow.minted) {
        return Err("rewards invariant 4: minted is not repaid + deficit".into());
    }
    Ok(())
}

/// 5. Every era for which something is booked can still be claimed.
pub fn invariant_5_booked_eras_are_in_history<T: Config>() -> Result<(), TryRuntimeError> {
    let history = T::Eras::oldest()..=T::Eras::active().unwrap_or_default();
    if Booked::<T>::iter_keys().any(|era| !history.contains(&era)) {
        return Err("rewards invariant 5: an era outside history is booked".into());
    }
    Ok(())
}

/// 6. Total issuance = the supply of genesis + deficit. (Invariant 8 of the specification's list.)
pub fn invariant_6_issuance_is_the_supply_and_the_deficit<T: Config>() -> Result<(), TryRuntimeError> {
    if T::Supply::get().checked_add(Deficit::<T>::get()) != Some(T::Currency::total_issuance()) {
        return Err("rewards invariant 6: issuance is not the supply and the deficit".into());
    }
    Ok(())
}

/// 7. What is counted out of turnout the currency knows as inactive. (Others may have counted out more.)
pub fn invariant_7_what_is_counted_out_is_inactive<T: Config>() -> Result<(), TryRuntimeError> {
    let inactive = T::Currency::total_issuance().checked_sub(T::Currency::active_issuance());
    if inactive.is_none_or(|inactive| inactive < CountedOut::<T>::get()) {
        return Err("rewards invariant 7: the currency counts in what was counted out".into());
    }
    Ok(())
}
