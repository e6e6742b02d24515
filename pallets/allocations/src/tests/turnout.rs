//! What nobody can vote with does not count, and counts again to the unit once it is released.

use super::{chain::*, mock::*};
use crate::{Balance, Grants, Inactive};
use polkadot_sdk::frame_support::{assert_ok, traits::fungible::Unbalanced};
use quantara_release::Allocation;

/// What was paid at genesis.
const LIQUID: Balance = 10_000_000 * QTA;
/// Alice's grant votes.
const VOTING: Balance = 36_000_000 * QTA;

fn inactive_of(grant: u32) -> Balance {
    Grants::<Test>::get(grant).expect("granted").inactive
}

#[test]
fn turnout_at_genesis_is_what_is_liquid_and_what_may_vote() {
    chain(|| {
        assert_eq!(active(), LIQUID + VOTING);
        assert_eq!((inactive_of(ALICES), inactive_of(FOUNDATIONS)), (0, 120_000_000 * QTA));
    });
}

#[test]
fn turnout_grows_by_a_grant_that_votes_and_not_by_one_that_does_not() {
    chain(|| {
        assert_ok!(Allocations::grant(root(), Allocation::Technology, STRANGER, QTA));
        assert_eq!(active(), LIQUID + VOTING);
        assert_ok!(Allocations::grant(root(), Allocation::Partners, STRANGER, QTA));
        assert_eq!(active(), LIQUID + VOTING + QTA);
    });
}

#[test]
fn turnout_grows_by_a_tranche() {
    chain(|| {
        assert_ok!(Allocations::queue_tranche(root(), Allocation::Dao, PAYEE, 7 * QTA));
        assert_eq!(active(), LIQUID + VOTING);
        at(crate::TRANCHE_WAIT);
        assert_ok!(Allocations::enact_tranche(root(), 0));
        assert_eq!(active(), LIQUID + VOTING + 7 * QTA);
    });
}

#[test]
fn turnout_grows_by_a_release_of_a_row_that_does_not_vote_and_not_by_another() {
    chain(|| {
        month(24);
        assert_ok!(release(ALICE, ALICES));
        assert_eq!(active(), LIQUID + VOTING);
        assert_ok!(release(FOUNDATION, FOUNDATIONS));
        assert_eq!(active(), LIQUID + VOTING + 60_000_000 * QTA);
        assert_eq!(inactive_of(FOUNDATIONS), 60_000_000 * QTA);
        month(48);
        assert_ok!(release(FOUNDATION, FOUNDATIONS));
        assert_eq!((active(), inactive_of(FOUNDATIONS)), (LIQUID + VOTING + 120_000_000 * QTA, 0));
    });
}

#[test]
fn turnout_gives_back_no_more_than_was_taken_whatever_was_rewarded() {
    chain(|| {
        reward(FOUNDATIONS, 6_000_000 * QTA);
        month(24);
        assert_ok!(release(FOUNDATION, FOUNDATIONS));
        assert_eq!(in_grant(FOUNDATIONS), 63_000_000 * QTA);
        assert_eq!(inactive_of(FOUNDATIONS), 63_000_000 * QTA, "what lies there");
        month(48);
        assert_ok!(release(FOUNDATION, FOUNDATIONS));
        let flows = Inactive::<Test>::get();
        assert_eq!(inactive_of(FOUNDATIONS), 0);
        assert_eq!(flows.reactivated, LIQUID + VOTING + 120_000_000 * QTA);
        assert_eq!(active(), LIQUID + VOTING + 120_000_000 * QTA);
    });
}

#[test]
fn turnout_gives_back_what_was_slashed_at_the_next_release() {
    chain(|| {
        slash(FOUNDATIONS, 60_000_000 * QTA);
        assert_eq!(active(), LIQUID + VOTING, "the pallet is not told");
        month(24);
        assert_ok!(release(FOUNDATION, FOUNDATIONS));
        assert_eq!(inactive_of(FOUNDATIONS), 30_000_000 * QTA);
        assert_eq!(active(), LIQUID + VOTING + 90_000_000 * QTA);
        month(48);
        assert_ok!(release(FOUNDATION, FOUNDATIONS));
        assert_eq!(active(), LIQUID + VOTING + 120_000_000 * QTA);
    });
}

#[test]
fn turnout_of_others_stays_as_they_set_it() {
    chain(|| {
        Balances::deactivate(5 * QTA);
        month(48);
        assert_ok!(release(FOUNDATION, FOUNDATIONS));
        assert_eq!(active(), LIQUID + VOTING + 120_000_000 * QTA - 5 * QTA);
    });
}
