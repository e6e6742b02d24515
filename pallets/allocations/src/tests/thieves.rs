//! Thieves get nothing early, whichever way they try.

use super::{chain::*, lists::*, mock::*};
use crate::{Balance, Error, GenesisConfig, GrantId};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    pallet_balances, pallet_proxy, pallet_utility,
    sp_runtime::traits::Dispatchable,
};
use quantara_release::{published, Allocation, MONTH_SECONDS};

const WHOLE: Balance = 36_000_000 * QTA;

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
    RuntimeCall::Utility(pallet_utility::Call::batch { calls })
}

fn act(grant: GrantId, call: RuntimeCall) -> RuntimeCall {
    RuntimeCall::Allocations(crate::Call::act { grant, call: Box::new(call) })
}

/// Everything that moves QTA from who calls it.
fn thefts() -> Vec<RuntimeCall> {
    let everything = pallet_balances::Call::transfer_all { dest: STRANGER, keep_alive: false };
    let alive = pallet_balances::Call::transfer_keep_alive { dest: STRANGER, value: QTA };
    let burn = pallet_balances::Call::burn { value: QTA, keep_alive: false };
    let by_proxy = pallet_proxy::Call::proxy {
        real: Allocations::grant_account(ALICES),
        force_proxy_type: None,
        call: Box::new(transfer(STRANGER, QTA)),
    };
    let all = pallet_utility::Call::batch_all { calls: vec![transfer(STRANGER, QTA)] };
    let forced = pallet_utility::Call::force_batch { calls: vec![transfer(STRANGER, QTA)] };
    vec![
        transfer(STRANGER, QTA),
        RuntimeCall::Balances(everything),
        RuntimeCall::Balances(alive),
        RuntimeCall::Balances(burn),
        RuntimeCall::Proxy(by_proxy),
        batch(vec![transfer(STRANGER, QTA)]),
        batch(vec![batch(vec![transfer(STRANGER, QTA)])]),
        RuntimeCall::Utility(all),
        RuntimeCall::Utility(forced),
    ]
}

/// Calls that hand a key to the account of a grant, to move QTA later.
fn keys() -> Vec<RuntimeCall> {
    let proxy = pallet_proxy::Call::add_proxy { delegate: STRANGER, proxy_type: NoSystem, delay: 0 };
    vec![RuntimeCall::Proxy(proxy.clone()), batch(vec![RuntimeCall::Proxy(proxy)])]
}

fn nothing_left_the_grant() {
    assert_eq!((in_grant(ALICES), total(&ALICE), total(&STRANGER)), (WHOLE, 0, 0));
}

#[test]
fn thieves_that_act_with_a_transfer_in_any_wrapping_are_not_on_the_list() {
    chain(|| {
        for theft in thefts().into_iter().chain(keys()) {
            let refusal = act(ALICES, theft.clone()).dispatch(signed(ALICE)).unwrap_err();
            assert_eq!(refusal.error, refused(Error::<Test>::ActionNotAllowed), "{theft:?}");
            nothing_left_the_grant();
        }
    });
}

#[test]
fn thieves_that_act_with_a_transfer_take_nothing_even_if_the_list_lets_everything_through() {
    chain(|| {
        EveryAction::set(true);
        for theft in thefts() {
            let _ = act(ALICES, theft).dispatch(signed(ALICE));
            nothing_left_the_grant();
        }
    });
}

#[test]
fn thieves_that_hide_an_act_in_a_batch_or_a_proxy_take_nothing() {
    chain(|| {
        EveryAction::set(true);
        assert_ok!(Proxy::add_proxy(signed(ALICE), STRANGER, NoSystem, 0));
        let hidden = act(ALICES, transfer(STRANGER, QTA));
        let _ = batch(vec![hidden.clone(), hidden.clone()]).dispatch(signed(ALICE));
        let _ = Proxy::proxy(signed(STRANGER), ALICE, None, Box::new(hidden));
        let nested = act(ALICES, act(ALICES, transfer(STRANGER, QTA)));
        let _ = nested.dispatch(signed(ALICE));
        nothing_left_the_grant();
    });
}

#[test]
fn thieves_that_are_not_the_beneficiary_cannot_sign_for_the_account() {
    chain(|| {
        EveryAction::set(true);
        for who in [STRANGER, FOUNDATION] {
            let refusal = act(ALICES, transfer(STRANGER, QTA)).dispatch(signed(who)).unwrap_err();
            assert_eq!(refusal.error, refused(Error::<Test>::NotBeneficiary));
        }
        nothing_left_the_grant();
    });
}

#[test]
fn thieves_that_release_through_batches_are_paid_once() {
    chain(|| {
        month(24);
        let release = RuntimeCall::Allocations(crate::Call::release { grant: ALICES });
        assert_ok!(RuntimeCall::Utility(pallet_utility::Call::force_batch { calls: vec![release; 5] })
            .dispatch(signed(ALICE)));
        assert_eq!(total(&ALICE), WHOLE / 3);
    });
}

#[test]
fn thieves_that_send_to_their_own_grant_gain_nothing() {
    chain(|| {
        month(30);
        reward(ALICES, QTA);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), (WHOLE + QTA) / 2, "half of what was sent is locked now");
    });
}

#[test]
fn thieves_that_send_and_release_again_and_again_stay_behind_the_curve() {
    chain(|| {
        month(30);
        assert_ok!(release(ALICE, ALICES));
        for _ in 0..20 {
            let half = total(&ALICE) / 2;
            let account = Allocations::grant_account(ALICES);
            assert_ok!(Balances::transfer_keep_alive(signed(ALICE), account, half));
            let _ = release(ALICE, ALICES);
            assert!(total(&ALICE) <= WHOLE / 2, "never more than the curve of the principal");
        }
    });
}

#[test]
fn thieves_at_the_root_get_nothing_out_of_a_row_before_its_time() {
    chain(|| {
        for months in 0..12 {
            month(months);
            for row in published().iter().filter(|row| row.allocation != Allocation::Dao) {
                assert!(Allocations::queue_tranche(root(), row.allocation, STRANGER, QTA).is_err());
            }
            assert!(Allocations::enact_tranche(root(), 0).is_err());
        }
        assert_eq!(total(&STRANGER), 0);
    });
}

#[test]
fn thieves_at_the_root_with_a_full_queue_get_the_limit_of_thirty_days_and_no_more() {
    let preset = GenesisConfig { tranches: vec![(Allocation::Dao, PAYEE, QTA)], ..Default::default() };
    chain_of(preset, || {
        month(12);
        let limit = 15_000_000 * QTA;
        let mut tranche = 0;
        let mut paid: Vec<(u64, Balance)> = Vec::new();
        for day in 0..120u64 {
            at(12 * MONTH_SECONDS + day * 86_400);
            let amount = limit / 3 - Balance::from(day);
            if Allocations::queue_tranche(root(), Allocation::Liquidity, STRANGER, amount).is_ok() {
                tranche += 1;
            }
            for id in 0..tranche {
                let before = total(&STRANGER);
                if Allocations::enact_tranche(root(), id).is_ok() {
                    paid.push((day, total(&STRANGER) - before));
                }
            }
        }
        for first in 0..120 {
            let in_thirty = paid.iter().filter(|(day, _)| (first..first + 30).contains(day));
            assert!(in_thirty.map(|(_, amount)| amount).sum::<Balance>() <= limit, "from day {first}");
        }
        assert!(paid.len() >= 9, "the queue did pay: {paid:?}");
    });
}

#[test]
fn thieves_find_no_key_to_a_row() {
    chain(|| {
        let row = Allocations::row_account(Allocation::Dao);
        let call = RuntimeCall::Proxy(pallet_proxy::Call::proxy {
            real: row.clone(),
            force_proxy_type: None,
            call: Box::new(transfer(STRANGER, QTA)),
        });
        assert!(call.dispatch(signed(STRANGER)).is_err());
        assert_eq!(total(&row), 40_000_000 * QTA);
        let derived = pallet_utility::derivative_account_id(STRANGER, 0);
        assert!(!Allocations::is_keyless(&derived));
    });
}

#[test]
fn thieves_that_turn_the_clock_back_release_nothing() {
    chain(|| {
        month(20);
        assert_ok!(release(ALICE, ALICES));
        set_second(GENESIS - 1);
        assert_noop!(release(ALICE, ALICES), Error::<Test>::NothingToRelease);
        assert_eq!(Allocations::months_since_genesis(), 0);
        let queued = Allocations::queue_tranche(root(), Allocation::Dao, PAYEE, QTA);
        assert_eq!(queued, Err(refused(Error::<Test>::TooEarly)));
        month(20);
    });
}
