//! `pause_chain`: the committee stops every call that is not protected.

use super::*;
use polkadot_sdk::pallet_safe_mode;

#[test]
fn stops_the_chain_for_a_day() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(send(anybody(), transfer()), Err(filtered()));
        assert_eq!(send(anybody(), repay()), Ok(()));
        let until = START + DAY;
        assert_eq!(
            events(),
            [Event::SpanOpened { until, left: 2 * DAY }, Event::Paused { scope: Scope::Chain, until }]
        );
        block_at(until - 1);
        assert_eq!(send(anybody(), transfer()), Err(filtered()));
        block_at(until);
        assert_eq!(send(anybody(), transfer()), Ok(()));
        assert_eq!(events(), [Event::Ended { scope: Scope::Chain }]);
    });
}

#[test]
fn is_for_the_committee_only() {
    chain().execute_with(|| {
        for origin in [anybody(), governance(), RuntimeOrigin::none()] {
            refused(origin, Call::pause_chain {}, DispatchError::BadOrigin);
        }
    });
}

#[test]
fn joins_a_span_that_a_call_opened() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        block_at(START + 23 * HOUR);
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(Chain::<Test>::get().map(|paused| paused.until), Some(START + DAY));
        block_at(START + DAY);
        assert!(!stopped());
    });
}

#[test]
fn does_not_join_the_longer_pause_of_a_call_by_governance() {
    chain().execute_with(|| {
        assert_eq!(ask(governance(), pause_for(transfers(), 30 * DAY)), Ok(()));
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(Chain::<Test>::get().map(|paused| paused.until), Some(START + DAY));
        assert_eq!(crate::Spans::<Test>::get().sum(now()), Ok(u128::from(DAY)), "and counts");
    });
}

#[test]
fn twice_in_a_span_is_refused() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        refused(committee(), Call::pause_chain {}, Error::AlreadyPaused);
    });
}

#[test]
fn safe_mode_outlasts_the_end_by_the_clock_when_every_slot_has_a_block() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        let opened = System::block_number();
        let last = pallet_safe_mode::EnteredUntil::<Test>::get();
        assert_eq!(last, Some(opened + DAY / 6 + 1));
        every_block_until(START + DAY - 6);
        assert!(stopped(), "the last block before the end");
        block_at(START + DAY);
        assert!(!stopped(), "ended by the clock, a block before safe mode's own count");
        assert_eq!(System::block_number(), opened + DAY / 6);
    });
}

#[test]
fn safe_mode_lasts_no_longer_than_the_clock_when_slots_are_empty() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        block_at(START + DAY);
        assert!(!stopped(), "one block after the pause");
    });
}

#[test]
fn blocks_are_rounded_up_and_one_more() {
    use crate::Pallet as Desk;
    assert_eq!(Desk::<Test>::blocks_up(0), Some(1));
    assert_eq!(Desk::<Test>::blocks_up(6), Some(2), "at exactly a slot");
    assert_eq!(Desk::<Test>::blocks_up(7), Some(3), "one above a slot");
    assert_eq!(Desk::<Test>::blocks_up(u64::MAX), None);
}

#[test]
fn while_a_failed_migration_stops_the_chain_is_refused() {
    chain().execute_with(|| {
        a_migration_fails();
        refused(committee(), Call::pause_chain {}, Error::StoppedElsewhere);
        refused(governance(), pause_for(Scope::Chain, DAY), Error::StoppedElsewhere);
        assert_eq!(ask(committee(), pause_transfers()), Ok(()), "single calls can be paused still");
    });
}

#[test]
fn that_ended_by_the_count_of_blocks_can_be_prolonged() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert!(<SafeMode as traits::SafeMode>::exit().is_ok(), "as if the slots had been shorter than said");
        assert_eq!(ask(governance(), pause_for(Scope::Chain, 2 * DAY)), Ok(()));
        assert!(stopped());
        crate::invariants::all::<Test>().expect("lawful");
    });
}

#[test]
fn holds_inside_a_batch() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        protected::batch_is_stopped_at(transfer());
    });
}
