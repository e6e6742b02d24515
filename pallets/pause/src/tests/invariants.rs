//! Each invariant, broken by hand, is seen by its name.

use super::*;
use crate::{invariants::*, CallPause, ChainPause, SpanEnd, Spans};
use polkadot_sdk::sp_runtime::TryRuntimeError;

/// Checks that `broken` is what the whole list reports, and names itself as `says`.
fn seen(broken: Result<(), TryRuntimeError>, says: &'static str) {
    assert_eq!(broken, Err(says.into()));
    assert_eq!(all::<Test>(), broken);
}

/// A chain with a pause of the chain and of transfers.
fn paused() -> polkadot_sdk::sp_io::TestExternalities {
    let mut ext = chain();
    ext.execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        all::<Test>().expect("lawful");
    });
    ext
}

#[test]
fn invariant_1_list_is_what_tx_pause_refuses_sees_a_call_that_goes_on() {
    paused().execute_with(|| {
        let _ = pallet_tx_pause::PausedCalls::<Test>::clear(u32::MAX, None);
        let broken = invariant_1_list_is_what_tx_pause_refuses::<Test>();
        seen(broken, "pause invariant 1: a listed call is not paused");
    });
}

#[test]
fn invariant_1_list_is_what_tx_pause_refuses_sees_a_call_without_an_end() {
    paused().execute_with(|| {
        pallet_tx_pause::PausedCalls::<Test>::insert((bytes("Balances"), bytes("burn")), ());
        let broken = invariant_1_list_is_what_tx_pause_refuses::<Test>();
        seen(broken, "pause invariant 1: a paused call is not listed");
    });
}

#[test]
fn invariant_2_paused_chain_is_in_safe_mode_sees_a_chain_that_goes_on() {
    paused().execute_with(|| {
        assert!(<SafeMode as traits::SafeMode>::exit().is_ok());
        let broken = invariant_2_paused_chain_is_in_safe_mode::<Test>();
        seen(broken, "pause invariant 2: the chain is paused and not in safe mode");
        assert!(<SafeMode as traits::SafeMode>::enter(1).is_ok(), "too short");
        assert_eq!(invariant_2_paused_chain_is_in_safe_mode::<Test>(), broken);
    });
}

#[test]
fn invariant_3_committee_is_within_its_limit_sees_a_fourth_span() {
    paused().execute_with(|| {
        Spans::<Test>::mutate(|spans| spans.count(now(), u128::from(2 * DAY + 1), u128::MAX)).expect("room");
        let broken = invariant_3_committee_is_within_its_limit::<Test>();
        seen(broken, "pause invariant 3: the committee opened more than its limit");
    });
}

#[test]
fn invariant_3_committee_is_within_its_limit_sees_a_span_that_was_not_counted() {
    paused().execute_with(|| {
        Spans::<Test>::kill();
        let broken = invariant_3_committee_is_within_its_limit::<Test>();
        seen(broken, "pause invariant 3: a span runs that was not counted");
        SpanEnd::<Test>::put(now());
        assert_eq!(invariant_3_committee_is_within_its_limit::<Test>(), Ok(()));
    });
}

#[test]
fn invariant_4_list_is_lawful_sees_a_call_listed_twice() {
    paused().execute_with(|| {
        let paused = Calls::<Test>::get()[0].clone();
        Calls::<Test>::try_append(CallPause { until: paused.until - 1, ..paused }).expect("room");
        seen(invariant_4_list_is_lawful::<Test>(), "pause invariant 4: a call is listed twice");
    });
}

#[test]
fn invariant_4_list_is_lawful_sees_an_end_too_far_ahead() {
    for chain_too in [true, false] {
        paused().execute_with(|| {
            let until = now() + 30 * DAY + 1;
            if chain_too {
                Chain::<Test>::mutate(|paused| {
                    *paused = paused.map(|paused| ChainPause { until, ..paused });
                });
            } else {
                Calls::<Test>::mutate(|calls| calls[0].until = until);
            }
            let says = "pause invariant 4: an end lies further ahead than a pause can";
            seen(invariant_4_list_is_lawful::<Test>(), says);
        });
    }
}
