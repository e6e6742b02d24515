//! What is read is what the calls would do.

use super::{chain::*, mock::*};
use crate::{GrantView, Status};
use polkadot_sdk::frame_support::assert_ok;
use quantara_release::{Allocation, MONTH_SECONDS};

#[test]
fn reads_of_time_count_full_months() {
    built(preset()).execute_with(|| assert_eq!(Allocations::months_since_genesis(), 0));
    chain(|| {
        at(MONTH_SECONDS - 1);
        assert_eq!(Allocations::months_since_genesis(), 0);
        at(MONTH_SECONDS);
        assert_eq!(Allocations::months_since_genesis(), 1);
    });
}

#[test]
fn reads_of_an_unknown_grant_are_nothing() {
    chain(|| {
        month(20);
        assert_eq!((Allocations::releasable(7), Allocations::payable(7)), (0, 0));
        assert_eq!(Allocations::grants_of(&STRANGER), vec![]);
        assert_eq!(Allocations::grant_of(&STRANGER), None);
        assert_eq!(Allocations::grant_of(&Allocations::grant_account(7)), None);
    });
}

#[test]
fn reads_of_a_beneficiary_list_its_grants_in_order() {
    chain(|| {
        assert_ok!(Allocations::grant(root(), Allocation::Advisers, ALICE, 12 * QTA));
        month(13);
        assert_ok!(release(ALICE, ALICES));
        month(14);
        let team = GrantView {
            grant: ALICES,
            allocation: Allocation::Team,
            account: Allocations::grant_account(ALICES),
            amount: 36_000_000 * QTA,
            released: 1_000_000 * QTA,
            releasable: 1_000_000 * QTA,
            payable: 1_000_000 * QTA,
        };
        let advisers = GrantView {
            grant: 2,
            allocation: Allocation::Advisers,
            account: Allocations::grant_account(2),
            amount: 12 * QTA,
            released: 0,
            releasable: 8 * QTA,
            payable: 8 * QTA,
        };
        assert_eq!(Allocations::grants_of(&ALICE), vec![team, advisers]);
    });
}

#[test]
fn reads_tell_keyless_accounts_from_others() {
    chain(|| {
        assert!(Allocations::is_keyless(&Allocations::row_account(Allocation::Advisers)));
        assert!(Allocations::is_keyless(&Allocations::grant_account(FOUNDATIONS)));
        assert!(!Allocations::is_keyless(&ALICE));
        assert!(Allocations::is_keyless(&Allocations::grant_account(7)), "not granted yet");
        let foundations = Allocations::grant_account(FOUNDATIONS);
        assert_eq!(Allocations::grant_of(&foundations), Some((FOUNDATIONS, Allocation::Foundation)));
    });
}

#[test]
fn reads_of_a_curve_row_follow_its_principal_alone() {
    chain(|| {
        reward(ALICES, 36_000_000 / 10 * QTA);
        month(24);
        assert_ok!(release(ALICE, ALICES));
        let expected = Status {
            total: 120_000_000 * QTA,
            granted: 36_000_000 * QTA,
            paid_out: 13_200_000 * QTA,
            releasable_now: 28_000_000 * QTA,
        };
        assert_eq!(Allocations::status(Allocation::Team), expected);
    });
}

#[test]
fn reads_of_a_tranche_row_follow_its_window() {
    chain(|| {
        assert_ok!(Allocations::queue_tranche(root(), Allocation::Dao, PAYEE, 1_000_000 * QTA));
        at(crate::TRANCHE_WAIT);
        assert_ok!(Allocations::enact_tranche(root(), 0));
        let status = Allocations::status(Allocation::Dao);
        assert_eq!((status.granted, status.paid_out), (0, 11_000_000 * QTA));
        assert_eq!(status.releasable_now, 950_000 * QTA, "five per cent of 39 million, less one million");
    });
}
