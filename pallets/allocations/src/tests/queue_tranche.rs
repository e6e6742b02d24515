//! `queue_tranche` takes what the table allows, from no origin more.

use super::{chain::*, lists::*, mock::*};
use crate::{Error, Event, NextTranche, Queue, Rows, Tranche, TRANCHE_WAIT};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    sp_runtime::{traits::BadOrigin, DispatchResult},
};
use quantara_release::{published, Allocation, Rule, MONTH_SECONDS};

/// Five per cent of what the DAO holds in the usual preset: 40 million.
const DAO_LIMIT: u128 = 2_000_000 * QTA;
/// A 36th of 280 million, rounded down.
const ECOSYSTEM_LIMIT: u128 = 7_777_777_777_777_777_777;
/// A 12th of 180 million.
const LIQUIDITY_LIMIT: u128 = 15_000_000 * QTA;

fn queue(allocation: Allocation, to: AccountId, amount: u128) -> DispatchResult {
    Allocations::queue_tranche(root(), allocation, to, amount)
}

#[test]
fn queue_tranche_waits_seven_days_and_moves_nothing() {
    chain(|| {
        let before = total(&PAYEE);
        assert_ok!(queue(Allocation::Dao, PAYEE, QTA));
        let due = GENESIS + 7 * 86_400;
        assert_eq!(TRANCHE_WAIT, 7 * 86_400);
        let (allocation, to, amount) = (Allocation::Dao, PAYEE, QTA);
        assert_eq!(Queue::<Test>::get(0), Some(Tranche { allocation, to: to.clone(), amount, due }));
        assert_eq!(last_event(), Event::TrancheQueued { tranche: 0, allocation, to, amount, due });
        assert_eq!(total(&PAYEE), before);
        assert_eq!(Rows::<Test>::get(Allocation::Dao).held, 40_000_000 * QTA);
    });
}

#[test]
fn queue_tranche_by_anyone_but_its_origin_is_refused() {
    chain(|| {
        for origin in [signed(PAYEE), RuntimeOrigin::none()] {
            assert_noop!(Allocations::queue_tranche(origin, Allocation::Dao, PAYEE, QTA), BadOrigin);
        }
    });
}

#[test]
fn queue_tranche_of_a_curve_row_is_refused_even_to_root_with_has_no_tranches() {
    chain(|| {
        month(48);
        for row in published().iter().filter(|row| matches!(row.rule, Rule::Curve(_))) {
            assert_noop!(queue(row.allocation, PAYEE, QTA), Error::<Test>::HasNoTranches);
        }
    });
}

#[test]
fn queue_tranche_of_nothing_is_refused_with_zero_amount() {
    chain(|| {
        assert_noop!(queue(Allocation::Dao, PAYEE, 0), Error::<Test>::ZeroAmount);
    });
}

#[test]
fn queue_tranche_before_its_month_is_refused_even_to_root_with_too_early() {
    chain(|| {
        for allocation in [Allocation::Ecosystem, Allocation::Liquidity] {
            for second in [0, 12 * MONTH_SECONDS - 1] {
                at(second);
                assert_noop!(queue(allocation, PAYEE, QTA), Error::<Test>::TooEarly);
            }
            at(12 * MONTH_SECONDS);
            assert_ok!(queue(allocation, PAYEE, QTA));
        }
    });
}

#[test]
fn queue_tranche_before_the_first_timestamp_is_too_early_for_the_dao_too() {
    built(preset()).execute_with(|| {
        assert_noop!(queue(Allocation::Dao, PAYEE, QTA), Error::<Test>::TooEarly);
    });
}

#[test]
fn queue_tranche_to_who_may_not_be_paid_is_refused_with_destination_refused() {
    chain(|| {
        Banned::set(Some(STRANGER));
        let keyless = [Allocations::row_account(Allocation::Dao), Allocations::grant_account(ALICES)];
        for to in keyless.into_iter().chain([STRANGER]) {
            assert_noop!(queue(Allocation::Dao, to, QTA), Error::<Test>::DestinationRefused);
        }
    });
}

#[test]
fn queue_tranche_of_more_than_the_row_holds_is_refused_with_insufficient_held() {
    chain(|| {
        let held = 40_000_000 * QTA;
        assert_noop!(queue(Allocation::Dao, PAYEE, held + 1), Error::<Test>::InsufficientHeld);
    });
}

#[test]
fn queue_tranche_of_at_exactly_the_limit_is_taken_and_one_above_is_refused_with_above_limit() {
    chain(|| {
        month(12);
        let limits = [
            (Allocation::Dao, DAO_LIMIT),
            (Allocation::Ecosystem, ECOSYSTEM_LIMIT),
            (Allocation::Liquidity, LIQUIDITY_LIMIT),
        ];
        for (allocation, limit) in limits {
            assert_noop!(queue(allocation, PAYEE, limit + 1), Error::<Test>::AboveLimit);
            assert_ok!(queue(allocation, PAYEE, limit));
        }
    });
}

#[test]
fn queue_tranche_when_as_many_wait_as_may_is_refused_with_queue_full() {
    chain(|| {
        for _ in 0..MAX_QUEUED {
            assert_ok!(queue(Allocation::Dao, PAYEE, QTA));
        }
        assert_noop!(queue(Allocation::Dao, PAYEE, QTA), Error::<Test>::QueueFull);
        assert_ok!(Allocations::cancel_tranche(root(), 0));
        assert_ok!(queue(Allocation::Dao, PAYEE, QTA));
    });
}

#[test]
fn queue_tranche_when_all_numbers_are_given_out_is_refused_with_ids_exhausted() {
    chain(|| {
        NextTranche::<Test>::put(u32::MAX);
        assert_noop!(queue(Allocation::Dao, PAYEE, QTA), Error::<Test>::IdsExhausted);
    });
}
