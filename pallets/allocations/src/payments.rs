//! QTA out of keyless accounts, and what that means for turnout.

use crate::{accounts, Balance, Config, Error, Inactive};
use polkadot_sdk::{
    frame_support::{
        ensure,
        pallet_prelude::DispatchResult,
        traits::{
            fungible::{Inspect, Mutate, Unbalanced},
            tokens::{DepositConsequence, Fortitude::Polite, Preservation::Expendable, Provenance::Extant},
        },
    },
    sp_runtime::ArithmeticError::Overflow,
};
use quantara_amounts::excess;
use quantara_release::Allocation;

/// Moves exactly `amount`. Refuses what would burn a rest below the minimum balance, or could not arrive.
pub fn send<T: Config>(from: &T::AccountId, to: &T::AccountId, amount: Balance) -> DispatchResult {
    let left = T::Currency::balance(from).checked_sub(amount).ok_or(Error::<T>::InsufficientHeld)?;
    ensure!(!is_dust::<T>(left), Error::<T>::WouldLeaveDust);
    let arrives = T::Currency::can_deposit(to, amount, Extant) == DepositConsequence::Success;
    ensure!(arrives, Error::<T>::CannotReceive);
    T::Currency::transfer(from, to, amount, Expendable).map(|_| ())
}

/// Moves `amount` out of the account of a row whose ledger holds `held` after it. With the last payment goes a
/// gift that is too small to stay alone: else whoever sends one unit to the row could block it.
pub fn send_from_row<T: Config>(
    allocation: Allocation,
    to: &T::AccountId,
    amount: Balance,
    held: Balance,
) -> DispatchResult {
    let account = accounts::of_row::<T>(allocation);
    let there = T::Currency::balance(&account);
    let left = there.checked_sub(amount).ok_or(Error::<T>::InsufficientHeld)?;
    let amount = if held == 0 && is_dust::<T>(left) { there } else { amount };
    send::<T>(&account, to, amount)
}

/// What of `due` can leave an account now: nothing that is staked, held or locked, and no more than leaves it
/// either empty or alive. What would leave less than the minimum balance waits for the last payment.
pub fn payable<T: Config>(account: &T::AccountId, due: Balance) -> Balance {
    let free = T::Currency::balance(account);
    let amount = due.min(T::Currency::reducible_balance(account, Expendable, Polite));
    match free.checked_sub(amount) {
        Some(left) if is_dust::<T>(left) => excess(free, T::Currency::minimum_balance()),
        _ => amount,
    }
}

fn is_dust<T: Config>(left: Balance) -> bool {
    left > 0 && left < T::Currency::minimum_balance()
}

/// Takes `amount` out of turnout.
pub fn deactivate<T: Config>(amount: Balance) -> DispatchResult {
    Inactive::<T>::try_mutate(|flows| {
        flows.deactivated = flows.deactivated.checked_add(amount).ok_or(Overflow)?;
        T::Currency::deactivate(amount);
        Ok(())
    })
}

/// Gives `amount` back to turnout.
pub fn reactivate<T: Config>(amount: Balance) -> DispatchResult {
    Inactive::<T>::try_mutate(|flows| {
        flows.reactivated = flows.reactivated.checked_add(amount).ok_or(Overflow)?;
        T::Currency::reactivate(amount);
        Ok(())
    })
}
