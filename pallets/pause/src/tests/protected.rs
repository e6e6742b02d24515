//! What stays possible while things are paused, and who cannot pause.

use super::*;
use polkadot_sdk::{pallet_safe_mode, pallet_utility};

/// Sends `call` after a protected one in a batch: the protected one passes, the batch stops there.
pub fn batch_is_stopped_at(call: RuntimeCall) {
    let batch = |calls| RuntimeCall::Utility(pallet_utility::Call::batch { calls });
    System::reset_events();
    assert_eq!(send(anybody(), batch(vec![repay(), call.clone()])), Ok(()));
    System::assert_last_event(pallet_utility::Event::BatchInterrupted { index: 1, error: filtered() }.into());
    let all = RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![repay(), call.clone()] });
    assert_eq!(send(anybody(), all), Err(filtered()));
    let nested = batch(vec![batch(vec![call])]);
    assert_eq!(send(anybody(), nested), Ok(()));
    System::assert_has_event(pallet_utility::Event::BatchInterrupted { index: 0, error: filtered() }.into());
}

#[test]
fn protected_calls_pass_alone_and_in_a_batch_while_the_chain_is_paused() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(send(anybody(), repay()), Ok(()));
        let batch = pallet_utility::Call::batch_all { calls: vec![repay(), repay()] };
        assert_eq!(send(anybody(), RuntimeCall::Utility(batch)), Ok(()));
    });
}

#[test]
fn blocks_go_on_while_the_chain_is_paused() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        every_block_until(START + HOUR);
        assert!(stopped());
        assert_eq!(now(), START + HOUR, "the timestamp inherent passes in each of them");
    });
}

#[test]
fn the_desk_can_be_asked_while_the_chain_is_paused() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        assert_eq!(ask(committee(), resume(transfers())), Ok(()));
        assert_eq!(ask(governance(), pause_for(Scope::Chain, 2 * DAY)), Ok(()));
        assert_eq!(ask(governance(), resume(Scope::Chain)), Ok(()));
    });
}

#[test]
fn nobody_not_even_root_reaches_safe_mode_past_the_desk() {
    chain().execute_with(|| {
        use pallet_safe_mode::Call as Sdk;
        let calls =
            [Sdk::force_enter {}, Sdk::force_extend {}, Sdk::force_exit {}, Sdk::enter {}, Sdk::extend {}];
        for call in calls {
            for origin in [governance(), committee(), anybody()] {
                let call: RuntimeCall = call.clone().into();
                let asked = call.dispatch_bypass_filter(origin);
                assert!(asked.is_err(), "{asked:?}");
            }
        }
        assert!(!stopped());
    });
}

#[test]
fn nobody_not_even_root_reaches_tx_pause_past_the_desk() {
    chain().execute_with(|| {
        let name = || (bytes("Balances"), bytes("burn"));
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        for origin in [governance(), committee(), anybody()] {
            let pause = RuntimeCall::TxPause(pallet_tx_pause::Call::pause { full_name: name() });
            assert_eq!(send(origin.clone(), pause), Err(DispatchError::BadOrigin));
            let ident = (bytes("Balances"), bytes("transfer_allow_death"));
            let unpause = RuntimeCall::TxPause(pallet_tx_pause::Call::unpause { ident });
            assert_eq!(send(origin, unpause), Err(DispatchError::BadOrigin));
        }
        assert!(is_paused(&transfers()));
    });
}
