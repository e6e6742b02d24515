//! `release` pays the beneficiary what the curve has released, once.

use super::{chain::*, mock::*};
use crate::{Error, Event, GenesisConfig, Grants, Start};
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok,
        traits::{LockableCurrency, ReservableCurrency, WithdrawReasons},
    },
    frame_system::Account,
    sp_runtime::traits::BadOrigin,
};
use quantara_release::{Allocation, MONTH_SECONDS};

const MONTH: u64 = MONTH_SECONDS;
/// What a month of Alice's curve releases: a 36th of 36 million.
const STEP: u128 = 1_000_000 * QTA;

#[test]
fn release_pays_a_month_of_the_curve_and_says_so() {
    chain(|| {
        month(13);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), STEP);
        assert_eq!(in_grant(ALICES), 35 * STEP);
        let grant = Grants::<Test>::get(ALICES).unwrap();
        assert_eq!((grant.released, grant.principal_released), (STEP, STEP));
        let (amount, principal) = (STEP, STEP);
        let event = Event::Released { grant: ALICES, beneficiary: ALICE, amount, principal, reactivated: 0 };
        assert_eq!(last_event(), event);
    });
}

#[test]
fn release_before_the_lock_ends_is_refused_with_nothing_to_release() {
    chain(|| {
        for second in [0, 1, 6 * MONTH, 12 * MONTH - 1, 12 * MONTH] {
            at(second);
            assert_noop!(release(ALICE, ALICES), Error::<Test>::NothingToRelease);
        }
    });
}

#[test]
fn release_one_second_after_the_lock_pays_one_second() {
    chain(|| {
        at(12 * MONTH + 1);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), 36 * STEP / (36 * u128::from(MONTH)));
    });
}

#[test]
fn release_one_second_before_the_end_keeps_one_second_back_and_at_exactly_the_end_pays_it() {
    chain(|| {
        at(48 * MONTH - 1);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(in_grant(ALICES), (36 * STEP).div_ceil(36 * u128::from(MONTH)));
        at(48 * MONTH);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), 36 * STEP);
        assert!(!Account::<Test>::contains_key(Allocations::grant_account(ALICES)), "nothing stays");
        at(49 * MONTH);
        assert_noop!(release(ALICE, ALICES), Error::<Test>::NothingToRelease);
    });
}

#[test]
fn release_twice_in_a_second_pays_once() {
    chain(|| {
        month(20);
        assert_ok!(release(ALICE, ALICES));
        assert_noop!(release(ALICE, ALICES), Error::<Test>::NothingToRelease);
        assert_eq!(total(&ALICE), 8 * STEP);
    });
}

#[test]
fn release_before_the_first_timestamp_is_refused() {
    built(preset()).execute_with(|| {
        assert_eq!(Start::<Test>::get(), None);
        assert_noop!(release(ALICE, ALICES), Error::<Test>::NothingToRelease);
    });
}

#[test]
fn release_by_a_stranger_by_root_or_by_another_beneficiary_is_refused() {
    chain(|| {
        month(20);
        assert_noop!(release(STRANGER, ALICES), Error::<Test>::NotBeneficiary);
        assert_noop!(release(FOUNDATION, ALICES), Error::<Test>::NotBeneficiary);
        assert_noop!(release(Allocations::grant_account(ALICES), ALICES), Error::<Test>::NotBeneficiary);
        assert_noop!(Allocations::release(root(), ALICES), BadOrigin);
    });
}

#[test]
fn release_of_an_unknown_grant_is_refused() {
    chain(|| {
        month(20);
        assert_noop!(release(ALICE, 2), Error::<Test>::UnknownGrant);
    });
}

#[test]
fn release_of_a_phased_row_moves_by_whole_months() {
    chain(|| {
        at(7 * MONTH - 1);
        assert_noop!(release(FOUNDATION, FOUNDATIONS), Error::<Test>::NothingToRelease);
        at(7 * MONTH);
        assert_ok!(release(FOUNDATION, FOUNDATIONS));
        assert_eq!(total(&FOUNDATION), 120_000_000 * QTA / 36);
        at(8 * MONTH - 1);
        assert_noop!(release(FOUNDATION, FOUNDATIONS), Error::<Test>::NothingToRelease);
    });
}

#[test]
fn release_leaves_what_is_held_and_pays_it_when_it_is_free() {
    chain(|| {
        let account = Allocations::grant_account(ALICES);
        let staked = 35 * STEP + STEP / 2;
        Balances::reserve(&account, staked).expect("free");
        month(14);
        assert_eq!(
            (Allocations::releasable(ALICES), Allocations::payable(ALICES)),
            (2 * STEP, STEP / 2 - MINIMUM)
        );
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), STEP / 2 - MINIMUM, "the account stays alive under its stake");
        assert_noop!(release(ALICE, ALICES), Error::<Test>::NothingToRelease);
        Balances::unreserve(&account, staked);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), 2 * STEP);
    });
}

#[test]
fn release_leaves_what_is_locked() {
    chain(|| {
        let account = Allocations::grant_account(ALICES);
        Balances::set_lock(*b"convicti", &account, 30 * STEP, WithdrawReasons::all());
        month(24);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), 6 * STEP, "twelve are released, thirty are locked");
        Balances::remove_lock(*b"convicti", &account);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), 12 * STEP);
    });
}

#[test]
fn release_never_burns_a_rest_below_the_minimum_balance() {
    let amount = 2 * MINIMUM;
    let preset = GenesisConfig { grants: vec![(Allocation::Team, PAYEE, amount)], ..preset() };
    chain_of(preset, || {
        let issued = Balances::total_issuance();
        month(47);
        let before = total(&PAYEE);
        assert_eq!(Allocations::releasable(0), amount * 35 / 36);
        assert_ok!(release(PAYEE, 0));
        assert_eq!(total(&PAYEE) - before, MINIMUM, "the account keeps its minimum");
        month(48);
        assert_ok!(release(PAYEE, 0));
        assert_eq!(total(&PAYEE) - before, amount);
        assert_eq!(Balances::total_issuance(), issued);
    });
}

#[test]
fn release_of_less_than_the_minimum_to_an_account_that_is_not_there_cannot_receive() {
    let preset = GenesisConfig { grants: vec![(Allocation::Team, ALICE, 10 * MINIMUM)], ..preset() };
    chain_of(preset, || {
        month(13);
        assert_noop!(release(ALICE, 0), Error::<Test>::CannotReceive);
        assert!(Allocations::releasable(0) > 0, "it stays claimable");
        month(16);
        assert_ok!(release(ALICE, 0));
    });
}

#[test]
fn release_of_a_reward_follows_the_same_curve() {
    chain(|| {
        month(24);
        assert_ok!(release(ALICE, ALICES));
        reward(ALICES, 3 * STEP);
        assert_eq!(Allocations::releasable(ALICES), STEP, "a third of the curve has passed");
        assert_ok!(release(ALICE, ALICES));
        let grant = Grants::<Test>::get(ALICES).unwrap();
        assert_eq!((grant.released, grant.principal_released), (13 * STEP, 12 * STEP));
        month(48);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), 39 * STEP);
        let grant = Grants::<Test>::get(ALICES).unwrap();
        assert_eq!((grant.released, grant.principal_released), (39 * STEP, 36 * STEP));
    });
}

#[test]
fn release_after_a_slash_follows_the_curve_of_what_is_left() {
    chain(|| {
        slash(ALICES, 18 * STEP);
        month(24);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), 6 * STEP);
        slash(ALICES, 9 * STEP);
        assert_noop!(release(ALICE, ALICES), Error::<Test>::NothingToRelease);
        month(36);
        assert_eq!(Allocations::releasable(ALICES), 0, "two thirds of nine are released already");
        month(48);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), 9 * STEP);
    });
}

#[test]
fn release_after_everything_was_slashed_is_refused() {
    chain(|| {
        month(30);
        slash(ALICES, 36 * STEP);
        assert_noop!(release(ALICE, ALICES), Error::<Test>::NothingToRelease);
    });
}

#[test]
fn release_of_a_reward_after_the_end_is_at_once() {
    chain(|| {
        month(50);
        assert_ok!(release(ALICE, ALICES));
        reward(ALICES, STEP);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(total(&ALICE), 37 * STEP);
    });
}
