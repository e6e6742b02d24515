//! What must hold after every block.

use crate::{
    accounts, grants, time, tranches, Balance, Config, Grant, GrantAccounts, Grants, GrantsOf, Inactive,
    NextGrant, NextTranche, Queue, Rows, Windows,
};
use polkadot_sdk::{
    frame_support::{pallet_prelude::Get, traits::fungible::Inspect},
    sp_runtime::TryRuntimeError,
};
use quantara_release::{published, Allocation, Limit};

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_rows_add_up::<T>()?;
    invariant_2_rows_are_sums_of_grants::<T>()?;
    invariant_3_grants_are_listed_once::<T>()?;
    invariant_4_principal_follows_the_curve::<T>()?;
    invariant_5_queue_is_payable::<T>()?;
    invariant_6_turnout_is_accounted::<T>()?;
    invariant_7_windows_keep_their_limits::<T>()
}

fn ensure(holds: bool, message: &'static str) -> Result<(), TryRuntimeError> {
    if holds {
        Ok(())
    } else {
        Err(message.into())
    }
}

fn sum(amounts: impl Iterator<Item = Balance>) -> Option<Balance> {
    amounts.into_iter().try_fold(0, |sum: Balance, amount| sum.checked_add(amount))
}

/// 1. Published = held + granted + paid in tranches, and the account holds at least what the ledger says.
pub fn invariant_1_rows_add_up<T: Config>() -> Result<(), TryRuntimeError> {
    for published in published() {
        let row = Rows::<T>::get(published.allocation);
        let flows = sum([row.held, row.granted, row.paid].into_iter());
        let adds_up = flows.is_some() && flows == published.amount(T::Unit::get());
        ensure(adds_up, "allocations invariant 1: a row is not held + granted + paid")?;
        let there = T::Currency::total_balance(&accounts::of_row::<T>(published.allocation));
        ensure(there >= row.held, "allocations invariant 1: the account of a row holds too little")?;
    }
    Ok(())
}

/// 2. Granted, released and principal released of a row are the sums over its grants.
pub fn invariant_2_rows_are_sums_of_grants<T: Config>() -> Result<(), TryRuntimeError> {
    for published in published() {
        let row = Rows::<T>::get(published.allocation);
        let over = |amount: fn(&Grant<T::AccountId>) -> Balance| {
            let own = Grants::<T>::iter_values().filter(|grant| grant.allocation == published.allocation);
            sum(own.map(|grant| amount(&grant)))
        };
        let adds_up = over(|grant| grant.amount) == Some(row.granted)
            && over(|grant| grant.released) == Some(row.released)
            && over(|grant| grant.principal_released) == Some(row.principal_released);
        ensure(adds_up, "allocations invariant 2: a row is not the sum of its grants")?;
    }
    Ok(())
}

/// 3. Each grant has one account and stands once in the list of its beneficiary; nothing else is listed.
pub fn invariant_3_grants_are_listed_once<T: Config>() -> Result<(), TryRuntimeError> {
    for (id, grant) in Grants::<T>::iter() {
        let account = GrantAccounts::<T>::get(accounts::of_grant::<T>(id));
        ensure(account == Some((id, grant.allocation)), "allocations invariant 3: a grant has no account")?;
        let listed = GrantsOf::<T>::get(&grant.beneficiary).iter().filter(|other| **other == id).count();
        let is_known = listed == 1 && id < NextGrant::<T>::get();
        ensure(is_known, "allocations invariant 3: a grant is not listed once")?;
    }
    let count = Grants::<T>::iter_keys().count();
    let listed = GrantsOf::<T>::iter_values().flatten().count();
    let nothing_else = GrantAccounts::<T>::iter_keys().count() == count && listed == count;
    ensure(nothing_else, "allocations invariant 3: something is listed that is no grant")
}

/// 4. No grant has released more principal than its curve.
pub fn invariant_4_principal_follows_the_curve<T: Config>() -> Result<(), TryRuntimeError> {
    for grant in Grants::<T>::iter_values() {
        let by_curve = grants::by_curve_down::<T>(grant.allocation, grant.amount);
        let follows = grant.principal_released <= by_curve && grant.principal_released <= grant.released;
        ensure(follows, "allocations invariant 4: principal was released before its time")?;
    }
    Ok(())
}

/// 5. The queue is bounded and holds payable tranches only.
pub fn invariant_5_queue_is_payable<T: Config>() -> Result<(), TryRuntimeError> {
    for (id, tranche) in Queue::<T>::iter() {
        let payable = tranche.amount > 0
            && tranches::terms_of(tranche.allocation).is_some()
            && id < NextTranche::<T>::get();
        ensure(payable, "allocations invariant 5: a tranche cannot be paid")?;
    }
    let count = u32::try_from(Queue::<T>::iter_keys().count()).ok();
    let bounded = count == Some(Queue::<T>::count()) && count <= Some(T::MaxQueued::get());
    ensure(bounded, "allocations invariant 5: the queue is too long or counted wrongly")
}

/// 6. Deactivated - reactivated = held by rows + inactive amounts of grants; the currency knows as much or more.
pub fn invariant_6_turnout_is_accounted<T: Config>() -> Result<(), TryRuntimeError> {
    let flows = Inactive::<T>::get();
    let now = flows.deactivated.checked_sub(flows.reactivated);
    let held = published().iter().map(|row| Rows::<T>::get(row.allocation).held);
    let granted = Grants::<T>::iter_values().map(|grant| grant.inactive);
    let adds_up = now.is_some() && now == sum(held.chain(granted));
    ensure(adds_up, "allocations invariant 6: what is inactive is not accounted for")?;
    let known = T::Currency::total_issuance().checked_sub(T::Currency::active_issuance());
    ensure(now <= known, "allocations invariant 6: the currency counts keyless QTA as active")
}

/// 7. What left a row in thirty days is at most what ever left it, and never above a fixed limit.
pub fn invariant_7_windows_keep_their_limits<T: Config>() -> Result<(), TryRuntimeError> {
    let now = time::now::<T>();
    for (allocation, window) in Windows::<T>::iter() {
        let moved = window.sum(now).ok();
        let fits = moved.is_some() && moved <= Some(most::<T>(allocation));
        ensure(fits, "allocations invariant 7: more left a row in thirty days than may")?;
    }
    Ok(())
}

fn most<T: Config>(allocation: Allocation) -> Balance {
    let row = Rows::<T>::get(allocation);
    match tranches::terms_of(allocation) {
        Some((_, limit @ Limit::Fixed { .. })) => {
            limit.amount_down(row.held, T::Unit::get()).unwrap_or(0).min(row.paid)
        }
        Some((_, Limit::PerCent(_))) => row.paid,
        None => 0,
    }
}
