//! `enact_tranche` pays after seven days, within the limit of thirty, whoever calls.

use super::{chain::*, lists::*, mock::*};
use crate::{Balance, Error, Event, GenesisConfig, Queue, Rows, TRANCHE_WAIT};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    sp_runtime::{traits::BadOrigin, DispatchResult},
};
use quantara_release::{Allocation, MONTH_SECONDS};

const DAY: u64 = 86_400;
const LIQUIDITY_LIMIT: Balance = 15_000_000 * QTA;

fn queue(allocation: Allocation, to: AccountId, amount: Balance) {
    assert_ok!(Allocations::queue_tranche(root(), allocation, to, amount));
}

fn enact(tranche: u32) -> DispatchResult {
    Allocations::enact_tranche(signed(STRANGER), tranche)
}

#[test]
fn enact_tranche_by_a_stranger_pays_whom_it_was_queued_for_and_says_so() {
    chain(|| {
        let before = total(&PAYEE);
        queue(Allocation::Dao, PAYEE, 5 * QTA);
        at(TRANCHE_WAIT);
        assert_ok!(enact(0));
        assert_eq!(total(&PAYEE), before + 5 * QTA);
        let row = Rows::<Test>::get(Allocation::Dao);
        assert_eq!((row.held, row.paid), (39_999_995 * QTA, 10_000_005 * QTA));
        assert_eq!(total(&Allocations::row_account(Allocation::Dao)), row.held);
        let (allocation, to, amount) = (Allocation::Dao, PAYEE, 5 * QTA);
        assert_eq!(last_event(), Event::TrancheEnacted { tranche: 0, allocation, to, amount });
        assert_noop!(enact(0), Error::<Test>::UnknownTranche);
    });
}

#[test]
fn enact_tranche_without_a_signer_is_refused() {
    chain(|| {
        queue(Allocation::Dao, PAYEE, QTA);
        at(TRANCHE_WAIT);
        assert_noop!(Allocations::enact_tranche(RuntimeOrigin::none(), 0), BadOrigin);
    });
}

#[test]
fn enact_tranche_of_an_unknown_tranche_is_refused() {
    chain(|| {
        assert_noop!(enact(0), Error::<Test>::UnknownTranche);
    });
}

#[test]
fn enact_tranche_one_second_before_seven_days_is_refused_even_to_root_with_still_waiting() {
    chain(|| {
        queue(Allocation::Dao, PAYEE, QTA);
        at(TRANCHE_WAIT - 1);
        assert_noop!(Allocations::enact_tranche(root(), 0), Error::<Test>::StillWaiting);
        at(TRANCHE_WAIT);
        assert_ok!(Allocations::enact_tranche(root(), 0));
    });
}

#[test]
fn enact_tranche_asks_again_whether_the_row_may_pay_the_account() {
    chain(|| {
        queue(Allocation::Dao, STRANGER, QTA);
        at(TRANCHE_WAIT);
        Banned::set(Some(STRANGER));
        assert_noop!(enact(0), Error::<Test>::DestinationRefused);
        Banned::set(None);
        assert_ok!(enact(0));
    });
}

#[test]
fn enact_tranche_above_the_limit_of_thirty_days_is_refused_even_to_root_and_stays_queued() {
    chain(|| {
        month(12);
        queue(Allocation::Liquidity, PAYEE, LIQUIDITY_LIMIT - QTA);
        queue(Allocation::Liquidity, PAYEE, QTA + 1);
        queue(Allocation::Liquidity, PAYEE, QTA);
        let first = 12 * MONTH_SECONDS + TRANCHE_WAIT;
        at(first);
        assert_ok!(enact(0));
        assert_noop!(Allocations::enact_tranche(root(), 1), Error::<Test>::LimitPassed);
        assert_ok!(enact(2));
        assert_noop!(enact(1), Error::<Test>::LimitPassed);
        at(first + 30 * DAY - 1);
        assert_noop!(enact(1), Error::<Test>::LimitPassed);
        assert!(Queue::<Test>::contains_key(1));
        at(first + 31 * DAY);
        assert_ok!(enact(1));
    });
}

#[test]
fn enact_tranche_measures_each_row_by_itself() {
    chain(|| {
        month(12);
        queue(Allocation::Liquidity, PAYEE, LIQUIDITY_LIMIT);
        queue(Allocation::Dao, PAYEE, 2_000_000 * QTA);
        at(12 * MONTH_SECONDS + TRANCHE_WAIT);
        assert_ok!(enact(0));
        assert_ok!(enact(1));
    });
}

#[test]
fn enact_tranche_of_the_dao_is_measured_against_what_it_holds_by_then() {
    chain(|| {
        let limit = 2_000_000 * QTA;
        queue(Allocation::Dao, PAYEE, limit / 2);
        queue(Allocation::Dao, PAYEE, limit / 2);
        queue(Allocation::Dao, PAYEE, limit / 2 - QTA * 50_000);
        at(TRANCHE_WAIT);
        assert_ok!(enact(0));
        assert_noop!(enact(1), Error::<Test>::LimitPassed);
        assert_ok!(enact(2));
    });
}

#[test]
fn enact_tranche_of_the_whole_table_takes_as_long_as_the_limit_says() {
    let preset = GenesisConfig { tranches: vec![(Allocation::Dao, PAYEE, QTA)], ..preset() };
    chain_of(preset, || {
        month(12);
        let mut now = 12 * MONTH_SECONDS;
        for tranche in 0..12 {
            queue(Allocation::Liquidity, PAYEE, LIQUIDITY_LIMIT);
            now += 31 * DAY;
            at(now);
            assert_ok!(enact(tranche));
        }
        assert_eq!(Rows::<Test>::get(Allocation::Liquidity).held, 0);
        assert_eq!(total(&Allocations::row_account(Allocation::Liquidity)), 0, "emptied to the unit");
        let again = Allocations::queue_tranche(root(), Allocation::Liquidity, PAYEE, 1);
        assert_eq!(again, Err(refused(Error::<Test>::InsufficientHeld)));
    });
}

#[test]
fn enact_tranche_of_more_than_the_row_still_holds_is_refused_with_insufficient_held() {
    // One tranche and a half are left: the second finds less than it wants.
    let left = LIQUIDITY_LIMIT + LIQUIDITY_LIMIT / 2;
    let liquid = (Allocation::Liquidity, PAYEE, 180_000_000 * QTA - left);
    let preset = GenesisConfig { tranches: vec![liquid], ..preset() };
    chain_of(preset, || {
        month(12);
        queue(Allocation::Liquidity, PAYEE, LIQUIDITY_LIMIT);
        queue(Allocation::Liquidity, PAYEE, LIQUIDITY_LIMIT);
        at(12 * MONTH_SECONDS + TRANCHE_WAIT);
        assert_ok!(enact(0));
        at(14 * MONTH_SECONDS);
        assert_noop!(enact(1), Error::<Test>::InsufficientHeld);
        assert_ok!(Allocations::cancel_tranche(root(), 1));
    });
}

#[test]
fn enact_tranche_that_would_leave_less_than_the_minimum_is_refused_with_would_leave_dust() {
    let left = LIQUIDITY_LIMIT + MINIMUM / 2;
    let liquid = (Allocation::Liquidity, PAYEE, 180_000_000 * QTA - left);
    let preset = GenesisConfig { tranches: vec![liquid], ..preset() };
    chain_of(preset, || {
        month(12);
        queue(Allocation::Liquidity, PAYEE, LIQUIDITY_LIMIT);
        at(13 * MONTH_SECONDS);
        assert_noop!(enact(0), Error::<Test>::WouldLeaveDust);
    });
}

#[test]
fn enact_tranche_of_the_rest_of_a_row_is_not_blocked_by_a_gift_of_one_unit() {
    let liquid = (Allocation::Liquidity, PAYEE, 180_000_000 * QTA - LIQUIDITY_LIMIT);
    let preset = GenesisConfig { tranches: vec![liquid], ..preset() };
    chain_of(preset, || {
        let row = Allocations::row_account(Allocation::Liquidity);
        assert_ok!(Balances::transfer_allow_death(signed(PAYEE), row.clone(), 1));
        month(12);
        queue(Allocation::Liquidity, STRANGER, LIQUIDITY_LIMIT);
        at(13 * MONTH_SECONDS);
        assert_ok!(enact(0));
        assert_eq!((total(&row), total(&STRANGER)), (0, LIQUIDITY_LIMIT + 1));
    });
}

#[test]
fn enact_tranche_of_less_than_the_minimum_to_an_account_that_is_not_there_cannot_receive() {
    chain(|| {
        queue(Allocation::Dao, STRANGER, MINIMUM - 1);
        queue(Allocation::Dao, PAYEE, MINIMUM - 1);
        at(TRANCHE_WAIT);
        assert_noop!(enact(0), Error::<Test>::CannotReceive);
        assert_ok!(enact(1));
    });
}
