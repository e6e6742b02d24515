//! The committee has seventy-two hours in any thirty days.

use super::*;

/// Opens a span at `seconds` by a pause of the chain and lets it end.
fn span_at(seconds: u64) {
    block_at(seconds);
    assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
    block_at(seconds + DAY);
    assert!(!stopped());
}

#[test]
fn three_spans_pass_and_the_fourth_is_refused() {
    chain().execute_with(|| {
        for day in [1, 5, 9] {
            span_at(START + day * DAY);
        }
        block_at(START + 12 * DAY);
        refused(committee(), Call::pause_chain {}, Error::LimitReached);
        refused(committee(), pause_transfers(), Error::LimitReached);
        assert_eq!(ask(governance(), pause_for(Scope::Chain, DAY)), Ok(()), "a referendum still may");
    });
}

#[test]
fn three_spans_end_to_end_are_three_days_without_a_gap() {
    chain().execute_with(|| {
        for day in [1, 2, 3] {
            block_at(START + day * DAY);
            assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        }
        block_at(START + 4 * DAY);
        assert!(!stopped());
        refused(committee(), Call::pause_chain {}, Error::LimitReached);
    });
}

#[test]
fn a_span_resumed_after_a_minute_counts_whole() {
    chain().execute_with(|| {
        for day in [1, 3, 5] {
            block_at(START + day * DAY);
            assert_eq!(ask(committee(), pause_transfers()), Ok(()));
            assert_eq!(ask(committee(), resume(transfers())), Ok(()));
        }
        block_at(START + 7 * DAY);
        refused(committee(), pause_transfers(), Error::LimitReached);
    });
}

#[test]
fn room_comes_back_when_the_day_of_a_span_is_thirty_days_past() {
    chain().execute_with(|| {
        let first = START + 10 * DAY + 23 * HOUR;
        for day in [0, 2, 4] {
            span_at(first + day * DAY);
        }
        block_at(first + 30 * DAY);
        refused(committee(), Call::pause_chain {}, Error::LimitReached);
        block_at(START + 41 * DAY - 1);
        refused(committee(), Call::pause_chain {}, Error::LimitReached);
        block_at(START + 41 * DAY);
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()), "its day has left the window");
        block_at(START + 42 * DAY);
        refused(committee(), Call::pause_chain {}, Error::LimitReached);
    });
}

#[test]
fn a_span_over_midnight_counts_on_the_day_it_was_opened() {
    chain().execute_with(|| {
        block_at(START + DAY - 1);
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(Chain::<Test>::get().map(|paused| paused.until), Some(START + 2 * DAY - 1));
        block_at(START + 31 * DAY - 1);
        assert_eq!(crate::Spans::<Test>::get().sum(now()), Ok(u128::from(DAY)));
        block_at(START + 31 * DAY);
        assert_eq!(crate::Spans::<Test>::get().sum(now()), Ok(0));
    });
}

#[test]
fn what_joins_the_last_span_needs_no_room() {
    chain().execute_with(|| {
        for day in [1, 3] {
            span_at(START + day * DAY);
        }
        block_at(START + 5 * DAY);
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        assert_eq!(events().first(), Some(&Event::SpanOpened { until: START + 6 * DAY, left: 0 }));
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(ask(committee(), pause_call("Balances", "burn")), Ok(()));
    });
}

#[test]
fn a_refused_pause_counts_nothing() {
    chain().execute_with(|| {
        fill(5 * DAY);
        refused(committee(), pause_transfers(), Error::TooManyCalls);
        assert_eq!(crate::Spans::<Test>::get().sum(now()), Ok(0));
        assert_eq!(crate::SpanEnd::<Test>::get(), 0);
    });
}

#[test]
fn a_span_that_ended_is_not_joined() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        block_at(START + DAY);
        assert_eq!(ask(committee(), pause_transfers()), Ok(()), "at exactly the end a new one opens");
        assert_eq!(events().last(), Some(&Event::Paused { scope: transfers(), until: START + 2 * DAY }));
        assert_eq!(crate::Spans::<Test>::get().sum(now()), Ok(u128::from(2 * DAY)));
    });
}
