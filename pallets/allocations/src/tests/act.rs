//! `act` lets a beneficiary make listed calls for the account of a grant, and nothing else.

use super::{chain::*, lists::*, mock::*};
use crate::{Error, Event, WeightInfo};
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok,
        dispatch::{DispatchClass, GetDispatchInfo},
        weights::Weight,
    },
    frame_system, pallet_proxy, pallet_utility,
    sp_runtime::{
        traits::{BadOrigin, Dispatchable},
        DispatchErrorWithPostInfo,
    },
};

fn listed() -> RuntimeCall {
    RuntimeCall::System(frame_system::Call::remark_with_event { remark: vec![7] })
}

fn filtered() -> RuntimeCall {
    RuntimeCall::System(frame_system::Call::remark { remark: vec![] })
}

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
    RuntimeCall::Utility(pallet_utility::Call::batch { calls })
}

fn act(call: RuntimeCall) -> RuntimeCall {
    RuntimeCall::Allocations(crate::Call::act { grant: ALICES, call: Box::new(call) })
}

#[test]
fn act_makes_a_listed_call_as_the_account_of_the_grant() {
    chain(|| {
        assert_ok!(Allocations::act(signed(ALICE), ALICES, Box::new(listed())));
        let account = Allocations::grant_account(ALICES);
        let remarked = System::events().into_iter().any(|record| {
            matches!(record.event, RuntimeEvent::System(frame_system::Event::Remarked { sender, .. })
                if sender == account)
        });
        assert!(remarked);
        assert_eq!(last_event(), Event::Acted { grant: ALICES, account });
    });
}

#[test]
fn act_of_an_unknown_grant_is_refused() {
    chain(|| {
        let call = RuntimeCall::Allocations(crate::Call::act { grant: 9, call: Box::new(listed()) });
        let refusal = call.dispatch(signed(ALICE)).unwrap_err();
        assert_eq!(refusal.error, refused(Error::<Test>::UnknownGrant));
    });
}

#[test]
fn act_by_anyone_but_the_beneficiary_is_refused_with_not_beneficiary() {
    chain(|| {
        for who in [STRANGER, FOUNDATION, Allocations::grant_account(ALICES)] {
            let refusal = act(listed()).dispatch(signed(who)).unwrap_err();
            assert_eq!(refusal.error, refused(Error::<Test>::NotBeneficiary));
        }
        assert_eq!(act(listed()).dispatch(root()).unwrap_err().error, BadOrigin.into());
    });
}

#[test]
fn act_with_a_call_that_is_not_listed_is_refused_and_costs_no_more_than_its_own_weight() {
    chain(|| {
        let refusal = act(transfer(ALICE, QTA)).dispatch(signed(ALICE)).unwrap_err();
        assert_eq!(refusal.error, refused(Error::<Test>::ActionNotAllowed));
        assert_eq!(refusal.post_info.actual_weight, Some(<() as WeightInfo>::act()));
        assert_eq!(total(&ALICE), 0);
    });
}

#[test]
fn act_asks_the_list_of_the_row() {
    chain(|| {
        let call =
            RuntimeCall::Allocations(crate::Call::act { grant: FOUNDATIONS, call: Box::new(listed()) });
        let refusal = call.dispatch(signed(FOUNDATION)).unwrap_err();
        assert_eq!(refusal.error, refused(Error::<Test>::ActionNotAllowed));
    });
}

#[test]
fn act_returns_the_error_of_the_call_as_it_is_and_undoes_it() {
    chain(|| {
        EveryAction::set(true);
        let events = System::events().len();
        let inner = RuntimeCall::Balances(polkadot_sdk::pallet_balances::Call::force_set_balance {
            who: ALICE,
            new_free: QTA,
        });
        let refusal = act(inner).dispatch(signed(ALICE)).unwrap_err();
        assert_eq!(refusal.error, BadOrigin.into());
        assert_eq!(System::events().len(), events);
    });
}

#[test]
fn act_keeps_the_filter_of_the_chain() {
    chain(|| {
        let refusal = act(filtered()).dispatch(signed(ALICE)).unwrap_err();
        assert_eq!(refusal.error, frame_system::Error::<Test>::CallFiltered.into());
    });
}

#[test]
fn act_keeps_the_filter_of_the_proxy_it_came_through() {
    chain(|| {
        assert_ok!(Proxy::add_proxy(signed(ALICE), STRANGER, NoSystem, 0));
        assert_ok!(Proxy::proxy(signed(STRANGER), ALICE, None, Box::new(act(listed()))));
        let executed = System::events().into_iter().rev().find_map(|record| match record.event {
            RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
            _ => None,
        });
        assert_eq!(executed, Some(Err(frame_system::Error::<Test>::CallFiltered.into())));
    });
}

#[test]
fn act_weighs_its_own_work_and_the_call() {
    chain(|| {
        let (outer, inner) = (act(listed()).get_dispatch_info(), listed().get_dispatch_info());
        assert_eq!(outer.call_weight, <() as WeightInfo>::act() + inner.call_weight);
        assert_eq!(outer.class, DispatchClass::Normal);
    });
}

#[test]
fn act_gives_back_the_weight_that_the_call_did_not_use() {
    chain(|| {
        let call = batch(vec![listed(), filtered(), listed(), listed()]);
        let alone = call.clone().dispatch(signed(ALICE)).unwrap().actual_weight.expect("known");
        let used = act(call.clone()).dispatch(signed(ALICE)).unwrap().actual_weight.expect("known");
        assert_eq!(used, <() as WeightInfo>::act() + alone);
        let declared = act(call).get_dispatch_info().call_weight;
        assert!(used.ref_time() < declared.ref_time(), "two calls were never made");
    });
}

#[test]
fn act_gives_back_weight_when_the_call_fails() {
    chain(|| {
        EveryAction::set(true);
        let call = RuntimeCall::Utility(pallet_utility::Call::batch_all {
            calls: vec![filtered(), listed(), listed()],
        });
        let alone = call.clone().dispatch(signed(ALICE)).unwrap_err();
        let DispatchErrorWithPostInfo { post_info, error } = act(call).dispatch(signed(ALICE)).unwrap_err();
        assert_eq!(error, alone.error);
        let inner: Weight = alone.post_info.actual_weight.expect("known");
        assert_eq!(post_info.actual_weight, Some(<() as WeightInfo>::act() + inner));
    });
}

#[test]
fn act_that_leaves_less_in_the_account_is_undone_with_balance_fell_whatever_the_list_says() {
    chain(|| {
        EveryAction::set(true);
        let refusal = act(transfer(ALICE, QTA)).dispatch(signed(ALICE)).unwrap_err();
        assert_eq!(refusal.error, refused(Error::<Test>::BalanceFell));
        assert!(refusal.post_info.actual_weight.is_some());
        assert_eq!((total(&ALICE), in_grant(ALICES)), (0, 36_000_000 * QTA));
        assert_noop!(
            Allocations::act(signed(ALICE), ALICES, Box::new(transfer(ALICE, 1 << 60)))
                .map_err(|refusal| refusal.error),
            Error::<Test>::BalanceFell
        );
    });
}

#[test]
fn act_in_act_is_refused_as_the_account_of_a_grant_is_no_beneficiary() {
    chain(|| {
        EveryAction::set(true);
        let refusal = act(act(listed())).dispatch(signed(ALICE)).unwrap_err();
        assert_eq!(refusal.error, refused(Error::<Test>::NotBeneficiary));
        EveryAction::set(false);
        let refusal = act(act(listed())).dispatch(signed(ALICE)).unwrap_err();
        assert_eq!(refusal.error, refused(Error::<Test>::ActionNotAllowed));
    });
}
