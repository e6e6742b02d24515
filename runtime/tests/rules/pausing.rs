//! A pause stops what it names, for a while; what is protected goes on.

use crate::common::{account, at, chain};
use codec::Encode;
use pallet_origins::Origin;
use pallet_pause::{CallNameOf, Scope};
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok,
        traits::{Contains, GetCallMetadata},
    },
    frame_system, pallet_balances, pallet_collective, pallet_preimage, pallet_referenda, pallet_timestamp,
    pallet_utility,
    sp_keyring::Sr25519Keyring::{Alice, Bob, Eve},
    sp_runtime::{
        traits::{BadOrigin, Dispatchable},
        DispatchError,
    },
};
use quantara_runtime::{
    configs::Technical,
    governance::{
        motions::MOTIONS_EACH,
        protected::{Calls, PROTECTED},
    },
    units::QTA,
    Pause, Runtime, RuntimeCall, RuntimeOrigin, SafeMode, TechnicalCommittee, TxPause,
};

type Error = pallet_pause::Error<Runtime>;

const DAY: u64 = 24 * 3_600;

/// The technical committee, all three of three.
fn committee() -> RuntimeOrigin {
    pallet_collective::RawOrigin::<_, Technical>::Members(3, 3).into()
}

/// A referendum that has passed on the track of what tightens.
fn referendum() -> RuntimeOrigin {
    Origin::Tighten.into()
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
            let (pallet, call): CallNameOf<Runtime> =
                (name(pallet).try_into().unwrap(), name(call).try_into().unwrap());
            assert_noop!(Pause::pause_call(committee(), pallet.clone(), call.clone()), Error::Protected);
            assert_noop!(Pause::pause_for(referendum(), Scope::Call { pallet, call }, DAY), Error::Protected);
        }
    });
}

#[test]
fn what_referenda_enact_and_what_expires_is_protected_by_name() {
    use quantara_runtime::governance::protected::ProtectedNames;
    let enacted = [
        ("Allocations", "grant"),
        ("Allocations", "queue_tranche"),
        ("Allocations", "cancel_tranche"),
        ("Committees", "appoint"),
        ("Committees", "slash"),
        ("Groups", "reassign"),
        ("Identity", "add_registrar"),
        ("Identity", "add_username_authority"),
        ("Identity", "remove_username_authority"),
        ("Parameters", "loosen"),
        ("Parameters", "tighten"),
        ("Pause", "pause_for"),
        ("Pause", "resume"),
        ("Referenda", "cancel"),
        ("Referenda", "kill"),
        ("Spending", "spend"),
        ("Treasury", "remove_approval"),
        ("Treasury", "void_spend"),
        ("Whitelist", "dispatch_whitelisted_call"),
    ];
    // A payment that waits longer than its period is lost to whom it was approved for.
    let expires = [("Treasury", "payout"), ("Treasury", "check_status")];
    for (pallet, call) in enacted.into_iter().chain(expires) {
        assert!(RuntimeCall::get_call_names(pallet).contains(&call), "{pallet}.{call} exists");
        let named: CallNameOf<Runtime> = (name(pallet).try_into().unwrap(), name(call).try_into().unwrap());
        assert!(ProtectedNames::contains(&named), "{pallet}.{call}");
    }
}

#[test]
fn what_a_referendum_decides_is_let_through_in_safe_mode() {
    use polkadot_sdk::{pallet_identity, pallet_treasury};
    use quantara_runtime::governance::protected::Protected;
    let calls: Vec<RuntimeCall> = vec![
        pallet_allocations::Call::cancel_tranche { tranche: 0 }.into(),
        pallet_committees::Call::remove {
            committee: pallet_committees::Committee::Technical,
            who: account(Bob),
        }
        .into(),
        pallet_groups::Call::reassign { who: account(Bob), group: None }.into(),
        pallet_identity::Call::add_registrar { account: account(Bob).into() }.into(),
        pallet_parameters::Call::tighten { key: quantara_runtime::parameters::Parameter::FeeRate, value: 1 }
            .into(),
        pallet_spending::Call::spend {
            asset_kind: polkadot_sdk::frame_support::traits::fungible::NativeOrWithId::Native,
            amount: 1,
            beneficiary: account(Bob),
            valid_from: None,
        }
        .into(),
        pallet_treasury::Call::void_spend { index: 0 }.into(),
    ];
    for call in calls {
        assert!(Protected::contains(&call), "{call:?}");
    }
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
        assert_ok!(Pause::resume(committee(), Scope::Chain));
        assert_ok!(transfer().dispatch(eve()));
    });
}

#[test]
fn a_payment_inside_a_batch_is_stopped_too() {
    chain("local_testnet").execute_with(|| {
        at(0);
        assert_ok!(Pause::pause_chain(committee()));
        let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls: vec![transfer()] });
        assert_noop!(
            batch.dispatch(eve()).map(|_| ()).map_err(|refused| refused.error),
            frame_system::Error::<Runtime>::CallFiltered
        );
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
        assert_noop!(Pause::pause_chain(committee()), Error::LimitReached);
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
        for fast in [committee(), referendum()] {
            assert_noop!(Pause::resume(fast, Scope::Chain), Error::NotOurs);
        }
        assert_ok!(Pause::resume(RuntimeOrigin::root(), Scope::Chain));
        assert_ok!(transfer().dispatch(eve()));
    });
}

#[test]
fn no_member_fills_the_agenda_of_its_committee() {
    chain("local_testnet").execute_with(|| {
        let members = pallet_collective::Members::<Runtime, Technical>::get();
        let [hostile, other] = [0, 1].map(|seat| RuntimeOrigin::signed(members[seat].clone()));
        let propose = |by: &RuntimeOrigin, number: u8| {
            let motion = RuntimeCall::from(frame_system::Call::remark { remark: vec![number] });
            let length = motion.encoded_size() as u32;
            TechnicalCommittee::propose(by.clone(), 2, Box::new(motion), length)
                .map_err(|refused| refused.error)
        };
        for number in 0..MOTIONS_EACH as u8 {
            assert_ok!(propose(&hostile, number));
        }
        assert_noop!(propose(&hostile, 100), DispatchError::Exhausted);
        assert_ok!(propose(&other, 101));

        // An ended motion frees its place.
        let first = pallet_collective::Proposals::<Runtime, Technical>::get()[0];
        assert_ok!(TechnicalCommittee::disapprove_proposal(RuntimeOrigin::root(), first));
        assert_ok!(propose(&hostile, 102));
    });
}

#[test]
fn a_committee_of_fewer_than_three_decides_nothing() {
    chain("local_testnet").execute_with(|| {
        at(0);
        let votes = |ayes, seats| {
            RuntimeOrigin::from(pallet_collective::RawOrigin::<_, Technical>::Members(ayes, seats))
        };
        assert_noop!(Pause::pause_chain(votes(1, 1)), BadOrigin);
        assert_noop!(Pause::pause_chain(votes(2, 2)), BadOrigin);
        assert_noop!(Pause::pause_chain(votes(1, 3)), BadOrigin);
        assert_ok!(Pause::pause_chain(votes(2, 3)));
    });
}
