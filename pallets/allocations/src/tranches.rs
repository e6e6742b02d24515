//! Tranches: queued, enacted after their wait within the limit of thirty days, or cancelled.

use crate::{
    accounts, payments, time, Balance, Config, Destinations, Error, Event, NextTranche, Pallet, Queue, Rows,
    Tranche, TrancheId, Windows, TRANCHE_WAIT,
};
use polkadot_sdk::{
    frame_support::{
        ensure,
        pallet_prelude::{DispatchResult, Get},
    },
    sp_runtime::{ArithmeticError::Overflow, DispatchError},
};
use quantara_release::{Allocation, Limit, Rule};

/// First month and limit of a tranche row; None for a curve row.
pub fn terms_of(allocation: Allocation) -> Option<(u32, Limit)> {
    match allocation.row().rule {
        Rule::Curve(_) => None,
        Rule::Tranches { not_before_months, limit } => Some((not_before_months, limit)),
    }
}

/// Queues a tranche; it waits from now.
pub fn queue<T: Config>(allocation: Allocation, to: T::AccountId, amount: Balance) -> DispatchResult {
    let (not_before, limit) = terms_of(allocation).ok_or(Error::<T>::HasNoTranches)?;
    ensure!(amount > 0, Error::<T>::ZeroAmount);
    ensure!(time::is_reached::<T>(not_before), Error::<T>::TooEarly);
    ensure_accepted::<T>(allocation, &to)?;
    let held = Rows::<T>::get(allocation).held;
    ensure!(amount <= held, Error::<T>::InsufficientHeld);
    ensure!(amount <= limit.amount_down(held, T::Unit::get()).ok_or(Overflow)?, Error::<T>::AboveLimit);
    ensure!(Queue::<T>::count() < T::MaxQueued::get(), Error::<T>::QueueFull);
    let id = NextTranche::<T>::get();
    NextTranche::<T>::put(id.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
    let due = time::now::<T>().checked_add(TRANCHE_WAIT).ok_or(Overflow)?;
    Queue::<T>::insert(id, Tranche { allocation, to: to.clone(), amount, due });
    Pallet::<T>::deposit_event(Event::TrancheQueued { tranche: id, allocation, to, amount, due });
    Ok(())
}

/// Pays a tranche whose wait is over, as far as the limit leaves room for the whole of it.
pub fn enact<T: Config>(id: TrancheId) -> DispatchResult {
    let tranche = Queue::<T>::take(id).ok_or(Error::<T>::UnknownTranche)?;
    let Tranche { allocation, to, amount, due } = tranche;
    let now = time::now::<T>();
    ensure!(now >= due, Error::<T>::StillWaiting);
    ensure_accepted::<T>(allocation, &to)?;
    let (_, limit) = terms_of(allocation).ok_or(Error::<T>::HasNoTranches)?;
    let held = Rows::<T>::get(allocation).held;
    ensure!(amount <= held, Error::<T>::InsufficientHeld);
    let limit = limit.amount_down(held, T::Unit::get()).ok_or(Overflow)?;
    Windows::<T>::try_mutate(allocation, |window| window.count(now, amount, limit))
        .map_err(|_| Error::<T>::LimitPassed)?;
    pay::<T>(allocation, &to, amount)?;
    Pallet::<T>::deposit_event(Event::TrancheEnacted { tranche: id, allocation, to, amount });
    Ok(())
}

/// Takes a tranche off the queue; nothing is paid.
pub fn cancel<T: Config>(id: TrancheId) -> DispatchResult {
    let tranche = Queue::<T>::take(id).ok_or(Error::<T>::UnknownTranche)?;
    let Tranche { allocation, amount, .. } = tranche;
    Pallet::<T>::deposit_event(Event::TrancheCancelled { tranche: id, allocation, amount });
    Ok(())
}

/// Pays a tranche of the preset while genesis is built: no wait, no limit, and nothing is counted towards one, as
/// there is no time yet.
pub fn pay_at_genesis<T: Config>(
    allocation: Allocation,
    to: &T::AccountId,
    amount: Balance,
) -> Result<(), DispatchError> {
    ensure!(terms_of(allocation).is_some(), Error::<T>::HasNoTranches);
    ensure!(amount > 0, Error::<T>::ZeroAmount);
    ensure!(!accounts::is_keyless::<T>(to), Error::<T>::DestinationRefused);
    pay::<T>(allocation, to, amount)
}

/// The money: out of the row, into turnout.
fn pay<T: Config>(allocation: Allocation, to: &T::AccountId, amount: Balance) -> DispatchResult {
    let held = Rows::<T>::try_mutate(allocation, |row| -> Result<Balance, DispatchError> {
        row.held = row.held.checked_sub(amount).ok_or(Error::<T>::InsufficientHeld)?;
        row.paid = row.paid.checked_add(amount).ok_or(Overflow)?;
        Ok(row.held)
    })?;
    payments::reactivate::<T>(amount)?;
    payments::send_from_row::<T>(allocation, to, amount, held)
}

fn ensure_accepted<T: Config>(allocation: Allocation, to: &T::AccountId) -> DispatchResult {
    let accepted = !accounts::is_keyless::<T>(to) && T::Destinations::accepts(allocation, to);
    ensure!(accepted, Error::<T>::DestinationRefused);
    Ok(())
}
