//! A pause stops what it names, for a while; what is protected goes on.

use crate::common::{account, at, chain};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, traits::GetCallMetadata},
    frame_system, pallet_balances, pallet_collective, pallet_preimage, pallet_referenda, pallet_timestamp,
    pallet_utility,
    sp_keyring::Sr25519Keyring::{Alice, Bob, Eve},
    sp_runtime::traits::{BadOrigin, Dispatchable},
};
use quantara_runtime::{
    configs::Technical,
    governance::protected::{Calls, PROTECTED},
    units::QTA,
    Pause, Runtime, RuntimeCall, RuntimeOrigin, SafeMode, TxPause,
};

const DAY: u64 = 24 * 3_600;

/// The technical committee, all three of three.
fn committee() -> RuntimeOrigin {
    pallet_collective::RawOrigin::<_, Technical>::Members(3, 3).into()
}

fn eve() -> RuntimeOrigin {
    RuntimeOrigin::signed(account(Eve))
}

fn transfer() -> RuntimeCall {
    pallet_balances::Call::transfer_keep_alive { dest: account(Bob).into(), value: QTA }.into()
}

fn name(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// Every protected call by pallet and name.
fn protected() -> Vec<(&'static str, &'static str)> {
    let all =
        |pallet: &'static str| RuntimeCall::get_call_names(pallet).iter().map(move |call| (pallet, *call));
    let mut calls = Vec::new();
    for (pallet, which) in PROTECTED {
        match which {
            Calls::All => calls.extend(all(pallet)),
            Calls::Only(names) => calls.extend(names.iter().map(|call| (*pallet, *call))),
        }
    }
    calls
}

#[test]
fn every_name_of_the_list_is_a_call_of_the_chain() {
    let modules = RuntimeCall::get_module_names();
    for (pallet, call) in protected() {
        assert!(modules.contains(&pallet), "no pallet {pallet}");
        assert!(RuntimeCall::get_call_names(pallet).contains(&call), "no call {pallet}.{call}");
    }
}

#[test]
fn no_protected_call_can_be_named_by_a_pause() {
    chain("local_testnet").execute_with(|| {
        at(0);
        for (pallet, call) in protected() {
            let refused = Pause::pause_call(
                committee(),
                name(pallet).try_into().unwrap(),
                name(call).try_into().unwrap(),
            );
            assert!(refused.is_err(), "{pallet}.{call} was paused");
        }
    });
}

#[test]
fn safe_mode_stops_a_payment_and_lets_the_clock_votes_and_its_own_end_through() {
    chain("local_testnet").execute_with(|| {
        at(0);
        assert_ok!(Pause::pause_chain(committee()));
        assert!(SafeMode::is_entered());
        assert_noop!(transfer().dispatch(eve()), frame_system::Error::<Runtime>::CallFiltered);

        // The slot in which the clock is about to be set.
        polkadot_sdk::pallet_babe::CurrentSlot::<Runtime>::put(polkadot_sdk::sp_consensus_babe::Slot::from(
            300_000_001,
        ));
        let through: [(RuntimeCall, RuntimeOrigin); 4] = [
            (pallet_timestamp::Call::set { now: 1_800_000_006_000 }.into(), RuntimeOrigin::none()),
            (pallet_preimage::Call::note_preimage { bytes: vec![1] }.into(), eve()),
            (pallet_referenda::Call::place_decision_deposit { index: 0 }.into(), eve()),
            (pallet_utility::Call::batch { calls: vec![] }.into(), eve()),
        ];
        for (call, origin) in through {
            let filtered = frame_system::Error::<Runtime>::CallFiltered.into();
            let result = call.clone().dispatch(origin).map(|_| ()).map_err(|why| why.error);
            assert_ne!(result, Err(filtered), "{:?}", call.get_call_metadata());
        }
        assert_ok!(Pause::resume(committee(), pallet_pause::Scope::Chain));
        assert_ok!(transfer().dispatch(eve()));
    });
}

#[test]
fn a_payment_inside_a_batch_is_stopped_too() {
    chain("local_testnet").execute_with(|| {
        at(0);
        assert_ok!(Pause::pause_chain(committee()));
        let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls: vec![transfer()] });
        assert!(batch.dispatch(eve()).is_err());
    });
}

#[test]
fn a_paused_call_is_stopped_and_its_neighbour_is_not() {
    chain("local_testnet").execute_with(|| {
        at(0);
        let (pallet, call) =
            (name("Balances").try_into().unwrap(), name("transfer_keep_alive").try_into().unwrap());
        assert_ok!(Pause::pause_call(committee(), pallet, call));
        assert_noop!(transfer().dispatch(eve()), frame_system::Error::<Runtime>::CallFiltered);
        let other =
            pallet_balances::Call::<Runtime>::transfer_allow_death { dest: account(Bob).into(), value: QTA };
        assert_ok!(RuntimeCall::from(other).dispatch(eve()));
    });
}

#[test]
fn three_days_in_thirty_and_not_a_fourth() {
    chain("local_testnet").execute_with(|| {
        for day in 0..3 {
            at(day * 2 * DAY);
            assert_ok!(Pause::pause_chain(committee()));
            at(day * 2 * DAY + DAY);
            assert_ok!(Pause::lift(eve()));
            assert!(!SafeMode::is_entered());
        }
        at(6 * DAY);
        assert!(Pause::pause_chain(committee()).is_err(), "a fourth day in thirty");
        assert_ok!(transfer().dispatch(eve()));
    });
}

#[test]
fn a_minority_a_stranger_and_root_itself_do_not_turn_safe_mode_on() {
    chain("local_testnet").execute_with(|| {
        at(0);
        let one = pallet_collective::RawOrigin::<_, Technical>::Members(1, 3).into();
        assert_noop!(Pause::pause_chain(one), BadOrigin);
        assert_noop!(Pause::pause_chain(RuntimeOrigin::signed(account(Alice))), BadOrigin);
        assert_noop!(SafeMode::force_enter(RuntimeOrigin::root()), BadOrigin);
        assert_noop!(SafeMode::enter(eve()), polkadot_sdk::pallet_safe_mode::Error::<Runtime>::NotConfigured);
        let call = (name("Balances").try_into().unwrap(), name("burn").try_into().unwrap());
        assert_noop!(TxPause::pause(RuntimeOrigin::root(), call), BadOrigin);
    });
}

#[test]
fn a_failed_migration_leaves_the_chain_in_safe_mode_with_its_government_at_work() {
    use polkadot_sdk::frame_support::migrations::{FailedMigrationHandler, FailedMigrationHandling};
    chain("local_testnet").execute_with(|| {
        at(0);
        let handling = quantara_runtime::configs::SafeModeOnFailure::failed(Some(0));
        assert_eq!(handling, FailedMigrationHandling::ForceUnstuck, "transactions are let in again");
        assert_noop!(transfer().dispatch(eve()), frame_system::Error::<Runtime>::CallFiltered);
        let noted = RuntimeCall::from(pallet_preimage::Call::note_preimage { bytes: vec![1] });
        assert_ok!(noted.dispatch(eve()));
        assert!(
            Pause::resume(committee(), pallet_pause::Scope::Chain).is_err(),
            "not the committee's to end"
        );
        assert_ok!(Pause::resume(RuntimeOrigin::root(), pallet_pause::Scope::Chain));
        assert_ok!(transfer().dispatch(eve()));
    });
}
