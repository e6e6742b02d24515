//! Each invariant is seen when it is broken.

use super::{chain::*, mock::*};
use crate::{
    invariants, Grant, GrantAccounts, Grants, GrantsOf, Inactive, Queue, RowLedger, Rows, Tranche, Windows,
};
use polkadot_sdk::{
    frame_support::{assert_ok, traits::fungible::Unbalanced},
    sp_runtime::TryRuntimeError,
};
use quantara_release::{Allocation, MONTH_SECONDS};

/// Breaks a lawful chain with two grants, a release and a queued tranche, and compares what is said of it.
fn broken(plant: impl FnOnce(), check: fn() -> Result<(), TryRuntimeError>, message: &'static str) {
    built(preset()).execute_with(|| {
        System::set_block_number(1);
        set_second(GENESIS);
        month(14);
        assert_ok!(release(ALICE, ALICES));
        assert_ok!(release(FOUNDATION, FOUNDATIONS));
        assert_ok!(Allocations::queue_tranche(root(), Allocation::Dao, PAYEE, QTA));
        assert_ok!(Allocations::queue_tranche(root(), Allocation::Dao, PAYEE, QTA));
        at(15 * MONTH_SECONDS);
        assert_ok!(Allocations::enact_tranche(root(), 0));
        invariants::all::<Test>().expect("lawful before");
        plant();
        assert_eq!(check(), Err(message.into()));
        assert!(invariants::all::<Test>().is_err());
    });
}

fn row(allocation: Allocation, change: impl FnOnce(&mut RowLedger)) {
    Rows::<Test>::mutate(allocation, change);
}

fn grant(change: impl FnOnce(&mut Grant<AccountId>)) {
    Grants::<Test>::mutate(ALICES, |grant| change(grant.as_mut().expect("granted")));
}

#[test]
fn invariant_1_rows_add_up_is_seen_when_broken() {
    let check = invariants::invariant_1_rows_add_up::<Test>;
    let sum = "allocations invariant 1: a row is not held + granted + paid";
    broken(|| row(Allocation::Dao, |row| row.held -= 1), check, sum);
    broken(|| row(Allocation::Team, |row| row.granted += 1), check, sum);
    broken(|| row(Allocation::Ecosystem, |row| row.paid += 1), check, sum);
    broken(|| row(Allocation::Ecosystem, |row| row.paid = u128::MAX), check, sum);
    let stolen = || {
        let account = Allocations::row_account(Allocation::Ecosystem);
        assert_ok!(Balances::force_transfer(root(), account, STRANGER, QTA));
    };
    broken(stolen, check, "allocations invariant 1: the account of a row holds too little");
}

#[test]
fn invariant_2_rows_are_sums_of_grants_is_seen_when_broken() {
    let check = invariants::invariant_2_rows_are_sums_of_grants::<Test>;
    let message = "allocations invariant 2: a row is not the sum of its grants";
    broken(|| grant(|grant| grant.amount += 1), check, message);
    broken(|| grant(|grant| grant.released -= 1), check, message);
    broken(|| grant(|grant| grant.principal_released -= 1), check, message);
    broken(|| row(Allocation::Foundation, |row| row.released += 1), check, message);
}

#[test]
fn invariant_3_grants_are_listed_once_is_seen_when_broken() {
    let check = invariants::invariant_3_grants_are_listed_once::<Test>;
    let account = || Allocations::grant_account(ALICES);
    let no_account = "allocations invariant 3: a grant has no account";
    broken(|| GrantAccounts::<Test>::remove(account()), check, no_account);
    broken(|| GrantAccounts::<Test>::insert(account(), (ALICES, Allocation::Dao)), check, no_account);
    let not_once = "allocations invariant 3: a grant is not listed once";
    broken(|| GrantsOf::<Test>::remove(ALICE), check, not_once);
    broken(|| GrantsOf::<Test>::try_append(ALICE, ALICES).expect("room"), check, not_once);
    let more = "allocations invariant 3: something is listed that is no grant";
    broken(|| GrantsOf::<Test>::try_append(STRANGER, ALICES).expect("room"), check, more);
    broken(|| GrantAccounts::<Test>::insert(STRANGER, (7, Allocation::Team)), check, more);
}

#[test]
fn invariant_4_principal_follows_the_curve_is_seen_when_broken() {
    let check = invariants::invariant_4_principal_follows_the_curve::<Test>;
    let message = "allocations invariant 4: principal was released before its time";
    let one_second_early = || {
        grant(|grant| {
            grant.released = 3_000_000 * QTA + 1;
            grant.principal_released = 3_000_000 * QTA + 1;
        })
    };
    broken(one_second_early, check, message);
    broken(|| grant(|grant| grant.principal_released = grant.released + 1), check, message);
}

#[test]
fn invariant_5_queue_is_payable_is_seen_when_broken() {
    let check = invariants::invariant_5_queue_is_payable::<Test>;
    let tranche = |allocation, amount| Tranche { allocation, to: PAYEE, amount, due: 0 };
    let message = "allocations invariant 5: a tranche cannot be paid";
    broken(|| Queue::<Test>::insert(0, tranche(Allocation::Dao, 0)), check, message);
    broken(|| Queue::<Test>::insert(0, tranche(Allocation::Team, 1)), check, message);
    broken(|| Queue::<Test>::insert(9, tranche(Allocation::Dao, 1)), check, message);
    let too_long = || {
        crate::NextTranche::<Test>::put(100);
        (0..=MAX_QUEUED).for_each(|id| Queue::<Test>::insert(id, tranche(Allocation::Dao, 1)));
    };
    broken(too_long, check, "allocations invariant 5: the queue is too long or counted wrongly");
}

#[test]
fn invariant_6_turnout_is_accounted_is_seen_when_broken() {
    let check = invariants::invariant_6_turnout_is_accounted::<Test>;
    let message = "allocations invariant 6: what is inactive is not accounted for";
    broken(|| grant(|grant| grant.inactive += 1), check, message);
    broken(|| row(Allocation::Dao, |row| row.held += 1), check, message);
    broken(|| Inactive::<Test>::mutate(|flows| flows.reactivated += 1), check, message);
    broken(|| Inactive::<Test>::mutate(|flows| flows.deactivated = 0), check, message);
    let unknown = "allocations invariant 6: the currency counts keyless QTA as active";
    broken(|| Balances::reactivate(1), check, unknown);
}

#[test]
fn invariant_7_windows_keep_their_limits_is_seen_when_broken() {
    let check = invariants::invariant_7_windows_keep_their_limits::<Test>;
    let message = "allocations invariant 7: more left a row in thirty days than may";
    let count = |allocation: Allocation, amount: u128| {
        let now = GENESIS + 15 * MONTH_SECONDS;
        Windows::<Test>::mutate(allocation, |window| window.count(now, amount, u128::MAX).expect("room"));
    };
    broken(|| count(Allocation::Team, 1), check, message);
    broken(|| count(Allocation::Dao, 10_000_001 * QTA), check, message);
    let above_its_limit = || {
        count(Allocation::Liquidity, 15_000_000 * QTA + 1);
        row(Allocation::Liquidity, |row| row.paid = 15_000_000 * QTA + 1);
    };
    broken(above_its_limit, check, message);
}
