//! Grants: made, and released by their curve.

use crate::{
    accounts, payments, time, Balance, Config, Error, Event, Grant, GrantAccounts, GrantId, Grants, GrantsOf,
    NextGrant, Pallet, Rows,
};
use polkadot_sdk::{
    frame_support::{ensure, pallet_prelude::DispatchResult, traits::fungible::Inspect},
    sp_runtime::{ArithmeticError::Overflow, DispatchError},
};
use quantara_amounts::excess;
use quantara_release::{Allocation, Curve, Rule};

/// The curve of a row; None for a tranche row.
pub fn curve_of(allocation: Allocation) -> Option<Curve> {
    match allocation.row().rule {
        Rule::Curve(curve) => Some(curve),
        Rule::Tranches { .. } => None,
    }
}

/// What the curve of a row has released of `total` by now, rounded down; 0 for a tranche row and before time
/// begins.
pub fn by_curve_down<T: Config>(allocation: Allocation, total: Balance) -> Balance {
    match (curve_of(allocation), time::elapsed::<T>()) {
        (Some(curve), Some(elapsed)) => curve.released_down(total, elapsed),
        _ => 0,
    }
}

/// Moves `amount` out of its row into a grant of `beneficiary`.
pub fn create<T: Config>(
    allocation: Allocation,
    beneficiary: T::AccountId,
    amount: Balance,
) -> Result<GrantId, DispatchError> {
    ensure!(curve_of(allocation).is_some(), Error::<T>::HasNoCurve);
    ensure!(amount > 0, Error::<T>::ZeroAmount);
    ensure!(!accounts::is_keyless::<T>(&beneficiary), Error::<T>::KeylessBeneficiary);
    let id = NextGrant::<T>::get();
    NextGrant::<T>::put(id.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
    GrantsOf::<T>::try_append(&beneficiary, id).map_err(|()| Error::<T>::TooManyGrants)?;
    let held = Rows::<T>::try_mutate(allocation, |row| -> Result<Balance, DispatchError> {
        row.held = row.held.checked_sub(amount).ok_or(Error::<T>::InsufficientHeld)?;
        row.granted = row.granted.checked_add(amount).ok_or(Overflow)?;
        Ok(row.held)
    })?;
    let account = accounts::of_grant::<T>(id);
    payments::send_from_row::<T>(allocation, &account, amount, held)?;
    let inactive = if allocation.row().votes { 0 } else { amount };
    payments::reactivate::<T>(amount.checked_sub(inactive).ok_or(Overflow)?)?;
    GrantAccounts::<T>::insert(&account, (id, allocation));
    let grant = Grant {
        allocation,
        beneficiary: beneficiary.clone(),
        amount,
        released: 0,
        principal_released: 0,
        inactive,
    };
    Grants::<T>::insert(id, grant);
    Pallet::<T>::deposit_event(Event::GrantMade { grant: id, allocation, beneficiary, account, amount });
    Ok(id)
}

/// The grant, for its beneficiary only.
pub fn of_beneficiary<T: Config>(
    who: &T::AccountId,
    id: GrantId,
) -> Result<Grant<T::AccountId>, DispatchError> {
    let grant = Grants::<T>::get(id).ok_or(Error::<T>::UnknownGrant)?;
    ensure!(grant.beneficiary == *who, Error::<T>::NotBeneficiary);
    Ok(grant)
}

/// What the curve has released of everything the grant ever had and was not paid yet, rounded down. 0 where a
/// slash took more than the curve had left.
pub fn releasable_down<T: Config>(grant: &Grant<T::AccountId>, account: &T::AccountId) -> Balance {
    let had = T::Currency::total_balance(account).checked_add(grant.released);
    let by_curve = had.map_or(0, |had| by_curve_down::<T>(grant.allocation, had));
    excess(by_curve, grant.released)
}

/// Pays the beneficiary what was released and can leave the account.
pub fn release<T: Config>(who: &T::AccountId, id: GrantId) -> DispatchResult {
    let mut grant = of_beneficiary::<T>(who, id)?;
    let account = accounts::of_grant::<T>(id);
    let amount = payments::payable::<T>(&account, releasable_down::<T>(&grant, &account));
    ensure!(amount > 0, Error::<T>::NothingToRelease);
    payments::send::<T>(&account, who, amount)?;
    let principal = principal_of::<T>(&grant, amount).ok_or(Overflow)?;
    let stays_inactive = grant.inactive.min(T::Currency::total_balance(&account));
    let reactivated = grant.inactive.checked_sub(stays_inactive).ok_or(Overflow)?;
    payments::reactivate::<T>(reactivated)?;
    grant.inactive = stays_inactive;
    grant.released = grant.released.checked_add(amount).ok_or(Overflow)?;
    grant.principal_released = grant.principal_released.checked_add(principal).ok_or(Overflow)?;
    Rows::<T>::try_mutate(grant.allocation, |row| -> DispatchResult {
        row.released = row.released.checked_add(amount).ok_or(Overflow)?;
        row.principal_released = row.principal_released.checked_add(principal).ok_or(Overflow)?;
        Ok(())
    })?;
    Grants::<T>::insert(id, &grant);
    let beneficiary = grant.beneficiary;
    Pallet::<T>::deposit_event(Event::Released { grant: id, beneficiary, amount, principal, reactivated });
    Ok(())
}

/// What of a payment is principal: principal goes first, as far as its own curve has released it.
fn principal_of<T: Config>(grant: &Grant<T::AccountId>, amount: Balance) -> Option<Balance> {
    let due = by_curve_down::<T>(grant.allocation, grant.amount).checked_sub(grant.principal_released)?;
    Some(due.min(amount))
}
