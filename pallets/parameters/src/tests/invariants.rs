//! Each invariant is seen when broken.

use super::mock::*;
use crate::{invariants::*, Moves, Values};
use polkadot_sdk::{frame_support::assert_ok, sp_runtime::TryRuntimeError};

type Check = fn() -> Result<(), TryRuntimeError>;

/// Breaks a lawful chain, sees that the check minds with this message, and mends the chain.
fn broken(check: Check, says: &'static str, tear: impl FnOnce()) {
    chain(|| {
        assert_ok!(Parameters::tighten(tightener(), Key::FeeRate, 500));
        assert_ok!(Parameters::loosen(weekly(), Key::FeeRate, 510));
        assert_ok!(check());
        tear();
        assert_eq!(check(), Err(says.into()));
        assert!(all::<Test>().is_err(), "the whole check minds too");
        for key in KEYS {
            Values::<Test>::remove(key);
            Moves::<Test>::remove(key);
        }
    });
}

#[test]
fn invariant_1_values_lie_in_their_rows_when_one_lies_outside() {
    let says = "parameters invariant 1: a value outside its row";
    broken(invariant_1_values_lie_in_their_rows::<Test>, says, || Values::<Test>::insert(Key::FeeRate, 99));
    let above = || Values::<Test>::insert(Key::FirstLoss, 10_001);
    broken(invariant_1_values_lie_in_their_rows::<Test>, says, above);
}

#[test]
fn invariant_1_values_lie_in_their_rows_when_a_default_is_stored() {
    let says = "parameters invariant 1: a default that is stored";
    let tear = || Values::<Test>::insert(Key::RateCap, 900);
    broken(invariant_1_values_lie_in_their_rows::<Test>, says, tear);
}

#[test]
fn invariant_2_orders_hold_when_a_floor_passes_its_cap() {
    let says = "parameters invariant 2: two values that contradict each other";
    broken(invariant_2_orders_hold::<Test>, says, || Values::<Test>::insert(Key::RateFloor, 901));
}

#[test]
fn invariant_3_values_are_their_moves_when_one_moved_unrecorded() {
    let says = "parameters invariant 3: a value that is not the sum of its moves";
    let check = invariant_3_values_are_their_moves::<Test>;
    broken(check, says, || Values::<Test>::insert(Key::FeeRate, 511));
    broken(check, says, || Values::<Test>::insert(Key::Period, 86_401));
    broken(check, says, || Values::<Test>::remove(Key::FeeRate));
    broken(check, says, || Moves::<Test>::remove(Key::FeeRate));
}

#[test]
fn invariant_4_windows_hold_what_moved_when_a_window_holds_more() {
    let says = "parameters invariant 4: a window that holds more than ever moved";
    broken(invariant_4_windows_hold_what_moved::<Test>, says, || {
        Moves::<Test>::mutate(Key::FeeRate, |record| {
            let flow = &mut record.as_mut().expect("it moved").raised;
            flow.window.count(START, 1, u128::MAX).expect("room");
        });
    });
}
