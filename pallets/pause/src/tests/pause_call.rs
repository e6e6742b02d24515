//! `pause_call`: the committee stops one call until the end of its span.

use super::*;

#[test]
fn stops_the_call_for_a_day_and_no_other() {
    chain().execute_with(|| {
        assert_eq!(send(anybody(), transfer()), Ok(()));
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        assert_eq!(send(anybody(), transfer()), Err(filtered()));
        assert_eq!(send(anybody(), repay()), Ok(()));
        let until = START + DAY;
        assert_eq!(
            events(),
            [Event::SpanOpened { until, left: 2 * DAY }, Event::Paused { scope: transfers(), until }]
        );
        block_at(until - 1);
        assert_eq!(send(anybody(), transfer()), Err(filtered()), "one second before the end");
        block_at(until);
        assert_eq!(send(anybody(), transfer()), Ok(()), "at the end");
        assert_eq!(events(), [Event::Ended { scope: transfers() }]);
    });
}

#[test]
fn joins_a_span_that_runs_with_the_same_end() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        block_at(START + 20 * HOUR);
        assert_eq!(ask(committee(), pause_call("Balances", "burn")), Ok(()));
        let ends: Vec<u64> = Calls::<Test>::get().iter().map(|paused| paused.until).collect();
        assert_eq!(ends, [START + DAY, START + DAY]);
        assert_eq!(crate::Spans::<Test>::get().sum(now()), Ok(u128::from(DAY)), "counted once");
        block_at(START + DAY);
        assert!(Calls::<Test>::get().is_empty());
    });
}

#[test]
fn is_for_the_committee_only() {
    chain().execute_with(|| {
        for origin in [anybody(), governance(), RuntimeOrigin::none()] {
            refused(origin, pause_transfers(), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_a_name_that_is_no_call_is_refused() {
    chain().execute_with(|| {
        for (pallet, call) in [
            ("Balances", "transfer_everything"),
            ("Balance", "burn"),
            ("balances", "burn"),
            ("", ""),
            ("System", "burn"),
        ] {
            refused(committee(), pause_call(pallet, call), Error::NoSuchCall);
            refused(governance(), pause_for(scope(pallet, call), 1), Error::NoSuchCall);
        }
    });
}

#[test]
fn of_a_protected_call_is_refused() {
    chain().execute_with(|| {
        for (pallet, call) in [("System", "remark"), ("Timestamp", "set"), ("TxPause", "unpause")] {
            refused(committee(), pause_call(pallet, call), Error::Protected);
            refused(governance(), pause_for(scope(pallet, call), DAY), Error::Protected);
        }
        assert_eq!(crate::SpanEnd::<Test>::get(), 0, "no span was opened");
        assert_eq!(send(anybody(), repay()), Ok(()));
    });
}

#[test]
fn of_a_call_of_this_desk_is_refused_though_the_runtime_forgot_to_protect_it() {
    chain().execute_with(|| {
        for call in ["lift", "resume", "pause_for", "pause_call", "pause_chain"] {
            refused(committee(), pause_call("Pause", call), Error::Protected);
            refused(governance(), pause_for(scope("Pause", call), DAY), Error::Protected);
        }
    });
}

#[test]
fn of_a_paused_call_is_refused() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        refused(committee(), pause_transfers(), Error::AlreadyPaused);
    });
}

#[test]
fn of_a_call_that_governance_paused_for_longer_is_refused_and_opens_no_span() {
    chain().execute_with(|| {
        assert_eq!(ask(governance(), pause_for(transfers(), 2 * DAY)), Ok(()));
        refused(committee(), pause_transfers(), Error::AlreadyPaused);
    });
}

#[test]
fn prolongs_a_shorter_pause_of_governance() {
    chain().execute_with(|| {
        assert_eq!(ask(governance(), pause_for(transfers(), HOUR)), Ok(()));
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        let prolonged = Event::Prolonged { scope: transfers(), until: START + DAY };
        assert_eq!(events().last(), Some(&prolonged));
        block_at(START + HOUR);
        assert!(is_paused(&transfers()));
    });
}

#[test]
fn of_a_call_paused_in_the_genesis_of_tx_pause_is_refused() {
    chain().execute_with(|| {
        pallet_tx_pause::PausedCalls::<Test>::insert((bytes("Balances"), bytes("transfer_allow_death")), ());
        refused(committee(), pause_transfers(), Error::AlreadyPaused);
    });
}

#[test]
fn above_a_full_list_is_refused() {
    chain().execute_with(|| {
        fill(2 * DAY);
        refused(committee(), pause_transfers(), Error::TooManyCalls);
        refused(governance(), pause_for(transfers(), DAY), Error::TooManyCalls);
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()), "the chain has a place of its own");
    });
}

#[test]
fn after_the_end_of_a_full_list_lifts_it_first() {
    chain().execute_with(|| {
        fill(HOUR);
        block_with(
            START + HOUR,
            &mut WeightMeter::with_limit(polkadot_sdk::frame_support::weights::Weight::zero()),
        );
        assert_eq!(Calls::<Test>::get().len(), MAX_CALLS as usize, "the block had no room");
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        assert_eq!(Calls::<Test>::get().len(), 1);
        assert!(!is_paused(&scope("Balances", "burn")) && is_paused(&transfers()));
    });
}

#[test]
fn holds_inside_a_batch() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        protected::batch_is_stopped_at(transfer());
    });
}
