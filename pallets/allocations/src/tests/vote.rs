//! Unreleased QTA votes ...

use super::{chain::*, mock::*};
use crate::{Error, Vote};
use polkadot_sdk::sp_runtime::DispatchResult;
use quantara_release::MONTH_SECONDS;

const PLAIN: Vote = Vote { is_strong: false, on_lenders: false };

/// Asks for Alice's grant, of the team.
fn ask(vote: Vote) -> DispatchResult {
    Allocations::ensure_may_vote(&Allocations::grant_account(ALICES), vote)
}

#[test]
fn never_where_the_table_says_no() {
    chain(|| {
        let foundation = Allocations::grant_account(FOUNDATIONS);
        assert_eq!(Allocations::ensure_may_vote(&foundation, PLAIN), Err(Error::<Test>::NeverVotes.into()));
        assert_eq!(ask(PLAIN), Ok(()));
    });
}

#[test]
fn with_the_least_conviction_only() {
    chain(|| {
        let strong = Vote { is_strong: true, ..PLAIN };
        assert_eq!(ask(strong), Err(Error::<Test>::ConvictionTooStrong.into()));
    });
}

#[test]
fn on_lenders_money_until_the_second_before_the_twelfth_month() {
    chain(|| {
        let lenders = Vote { on_lenders: true, ..PLAIN };
        at(12 * MONTH_SECONDS - 1);
        assert_eq!(ask(lenders), Ok(()));
        at(12 * MONTH_SECONDS);
        assert_eq!(ask(lenders), Err(Error::<Test>::NoVoteOnLenders.into()));
        assert_eq!(ask(PLAIN), Ok(()));
    });
}

#[test]
fn and_every_other_account_as_it_likes() {
    chain(|| {
        at(12 * MONTH_SECONDS);
        let all = Vote { is_strong: true, on_lenders: true };
        assert!(Allocations::ensure_may_vote(&STRANGER, all).is_ok());
    });
}
