//! Each invariant is seen when broken.

use super::mock::*;
use crate::{invariants::*, Approvals, Count, Origin, Track};
use polkadot_sdk::{frame_support::assert_ok, sp_runtime::TryRuntimeError};

type Check = fn() -> Result<(), TryRuntimeError>;

/// Breaks a lawful chain, sees that the check minds with this message, and mends the chain.
fn broken(check: Check, says: &'static str, tear: impl FnOnce(), mend: impl FnOnce()) {
    chain(|| {
        assert_ok!(spend(Track::Small, QTA, 1_000));
        assert_ok!(check());
        tear();
        assert_eq!(check(), Err(says.into()));
        assert_eq!(all::<Test>(), check(), "the whole check minds too");
        mend();
    });
}

#[test]
fn invariant_1_no_other_door_when_the_treasury_was_opened_elsewhere() {
    let says = "spending invariant 1: the treasury approved a spend that was not counted";
    let elsewhere = || treasury_spend(Origin::Spending.into(), (QTA, 1, 7, None)).expect("the door");
    broken(invariant_1_no_other_door::<Test>, says, elsewhere, || Count::<Test>::put(2));
}

#[test]
fn invariant_1_no_other_door_when_a_count_is_lost() {
    let says = "spending invariant 1: the treasury approved a spend that was not counted";
    let lose = || Count::<Test>::kill();
    broken(invariant_1_no_other_door::<Test>, says, lose, || Count::<Test>::put(1));
}

#[test]
fn invariant_2_windows_hold_what_was_approved_when_one_holds_more() {
    let says = "spending invariant 2: a window that holds more than was ever approved";
    let ever = |amount| Approvals::<Test>::mutate(Track::Small, QTA, |approved| approved.ever = amount);
    let check = invariant_2_windows_hold_what_was_approved::<Test>;
    broken(check, says, || ever(999), || ever(1_000));
}

#[test]
fn invariant_2_windows_hold_what_was_approved_when_a_record_is_of_nothing() {
    let says = "spending invariant 2: a record of nothing";
    let nothing = || Approvals::<Test>::insert(Track::Large, QTA, quantara_window::Flow::default());
    let check = invariant_2_windows_hold_what_was_approved::<Test>;
    broken(check, says, nothing, || Approvals::<Test>::remove(Track::Large, QTA));
}
