//! `grant` moves QTA of a curve row into a grant of its own.

use super::{chain::*, mock::*};
use crate::{Error, Event, Grant, Grants, NextGrant, Rows, MAX_GRANTS};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    sp_runtime::{traits::BadOrigin, DispatchResult},
};
use quantara_release::{published, Allocation, Rule};

/// What the team's row still holds in the usual preset.
const LEFT: u128 = 84_000_000 * QTA;

fn grant(allocation: Allocation, beneficiary: AccountId, amount: u128) -> DispatchResult {
    Allocations::grant(root(), allocation, beneficiary, amount)
}

#[test]
fn grant_moves_the_amount_and_says_so() {
    chain(|| {
        assert_ok!(grant(Allocation::Team, STRANGER, 5 * QTA));
        let account = Allocations::grant_account(2);
        assert_eq!(total(&account), 5 * QTA);
        assert_eq!(total(&Allocations::row_account(Allocation::Team)), LEFT - 5 * QTA);
        assert_eq!(Rows::<Test>::get(Allocation::Team).held, LEFT - 5 * QTA);
        assert_eq!(Allocations::grant_of(&account), Some((2, Allocation::Team)));
        let expected = Grant {
            allocation: Allocation::Team,
            beneficiary: STRANGER,
            amount: 5 * QTA,
            released: 0,
            principal_released: 0,
            inactive: 0,
        };
        assert_eq!(Grants::<Test>::get(2), Some(expected));
        let event = Event::GrantMade {
            grant: 2,
            allocation: Allocation::Team,
            beneficiary: STRANGER,
            account,
            amount: 5 * QTA,
        };
        assert_eq!(last_event(), event);
    });
}

#[test]
fn grant_that_comes_late_is_released_by_the_curve_from_genesis() {
    chain(|| {
        month(30);
        assert_ok!(grant(Allocation::Team, STRANGER, 36 * QTA));
        assert_eq!(Allocations::releasable(2), 18 * QTA);
        assert_ok!(release(STRANGER, 2));
        assert_eq!(total(&STRANGER), 18 * QTA);
    });
}

#[test]
fn grant_by_anyone_but_its_origin_is_refused() {
    chain(|| {
        for origin in [signed(ALICE), RuntimeOrigin::none()] {
            assert_noop!(Allocations::grant(origin, Allocation::Team, ALICE, QTA), BadOrigin);
        }
    });
}

#[test]
fn grant_out_of_a_row_of_tranches_is_refused_even_to_root_with_has_no_curve() {
    chain(|| {
        month(48);
        for row in published().iter().filter(|row| matches!(row.rule, Rule::Tranches { .. })) {
            assert_noop!(grant(row.allocation, ALICE, QTA), Error::<Test>::HasNoCurve);
        }
    });
}

#[test]
fn grant_of_nothing_is_refused_with_zero_amount() {
    chain(|| {
        assert_noop!(grant(Allocation::Team, ALICE, 0), Error::<Test>::ZeroAmount);
    });
}

#[test]
fn grant_to_a_keyless_account_is_refused_with_keyless_beneficiary() {
    chain(|| {
        let (made, next) = (Allocations::grant_account(ALICES), Allocations::grant_account(2));
        for keyless in [Allocations::row_account(Allocation::Dao), made, next] {
            assert_noop!(grant(Allocation::Team, keyless, QTA), Error::<Test>::KeylessBeneficiary);
        }
    });
}

#[test]
fn grant_of_at_exactly_what_is_held_empties_the_row() {
    chain(|| {
        assert_ok!(grant(Allocation::Team, STRANGER, LEFT));
        assert_eq!(Rows::<Test>::get(Allocation::Team).held, 0);
        assert_eq!(total(&Allocations::row_account(Allocation::Team)), 0);
    });
}

#[test]
fn grant_of_one_above_what_is_held_is_refused_with_insufficient_held() {
    chain(|| {
        assert_noop!(grant(Allocation::Team, ALICE, LEFT + 1), Error::<Test>::InsufficientHeld);
    });
}

#[test]
fn grant_does_not_touch_what_was_sent_to_the_row() {
    chain(|| {
        let row = Allocations::row_account(Allocation::Team);
        assert_ok!(Balances::transfer_allow_death(signed(PAYEE), row, 5 * QTA));
        assert_noop!(grant(Allocation::Team, ALICE, LEFT + QTA), Error::<Test>::InsufficientHeld);
    });
}

#[test]
fn grant_that_would_leave_less_than_the_minimum_is_refused_with_would_leave_dust() {
    chain(|| {
        assert_noop!(grant(Allocation::Team, ALICE, LEFT - 1), Error::<Test>::WouldLeaveDust);
        assert_noop!(grant(Allocation::Team, ALICE, LEFT - MINIMUM + 1), Error::<Test>::WouldLeaveDust);
        assert_ok!(grant(Allocation::Team, ALICE, LEFT - MINIMUM));
    });
}

#[test]
fn grant_of_the_rest_of_a_row_is_not_blocked_by_a_gift_of_one_unit() {
    chain(|| {
        let row = Allocations::row_account(Allocation::Team);
        assert_ok!(Balances::transfer_allow_death(signed(PAYEE), row.clone(), 1));
        assert_ok!(grant(Allocation::Team, STRANGER, LEFT));
        assert_eq!((total(&row), in_grant(2)), (0, LEFT + 1));
        assert_eq!(Grants::<Test>::get(2).unwrap().amount, LEFT, "the gift is no principal");
    });
}

#[test]
fn grant_of_less_than_the_minimum_is_refused_with_cannot_receive() {
    chain(|| {
        assert_noop!(grant(Allocation::Team, ALICE, MINIMUM - 1), Error::<Test>::CannotReceive);
        assert_ok!(grant(Allocation::Team, ALICE, MINIMUM));
    });
}

#[test]
fn grant_to_who_has_as_many_as_one_may_have_is_refused_with_too_many_grants() {
    chain(|| {
        for _ in 1..MAX_GRANTS {
            assert_ok!(grant(Allocation::Team, ALICE, QTA));
        }
        assert_noop!(grant(Allocation::Team, ALICE, QTA), Error::<Test>::TooManyGrants);
        assert_ok!(grant(Allocation::Team, STRANGER, QTA));
    });
}

#[test]
fn grant_when_all_numbers_are_given_out_is_refused_with_ids_exhausted() {
    chain(|| {
        NextGrant::<Test>::put(u32::MAX);
        assert_noop!(grant(Allocation::Team, ALICE, QTA), Error::<Test>::IdsExhausted);
    });
}
