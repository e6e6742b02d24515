//! `pause_for`: governance pauses for as long as a referendum said, and prolongs.

use super::*;

#[test]
fn pauses_a_call_for_thirty_days_at_exactly_the_longest() {
    chain().execute_with(|| {
        assert_eq!(ask(governance(), pause_for(transfers(), 30 * DAY)), Ok(()));
        assert_eq!(events(), [Event::Paused { scope: transfers(), until: START + 30 * DAY }]);
        block_at(START + 30 * DAY - 1);
        assert!(is_paused(&transfers()));
        block_at(START + 30 * DAY);
        assert!(!is_paused(&transfers()));
    });
}

#[test]
fn one_above_the_longest_is_refused() {
    chain().execute_with(|| {
        refused(governance(), pause_for(transfers(), 30 * DAY + 1), Error::TooLong);
        refused(governance(), pause_for(Scope::Chain, u64::MAX), Error::TooLong);
    });
}

#[test]
fn of_no_seconds_is_refused() {
    chain().execute_with(|| refused(governance(), pause_for(transfers(), 0), Error::NoTime));
}

#[test]
fn is_for_governance_only() {
    chain().execute_with(|| {
        for origin in [anybody(), committee(), RuntimeOrigin::none()] {
            refused(origin, pause_for(transfers(), 1), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn takes_nothing_from_the_committee() {
    chain().execute_with(|| {
        assert_eq!(ask(governance(), pause_for(Scope::Chain, 10 * DAY)), Ok(()));
        assert_eq!(crate::Spans::<Test>::get().sum(now()), Ok(0));
    });
}

#[test]
fn prolongs_the_committees_pause_of_the_chain() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        block_at(START + 12 * HOUR);
        assert_eq!(ask(governance(), pause_for(Scope::Chain, 7 * DAY)), Ok(()));
        let until = START + 12 * HOUR + 7 * DAY;
        assert_eq!(events(), [Event::Prolonged { scope: Scope::Chain, until }]);
        block_at(START + DAY);
        assert!(stopped(), "past the committee's end");
        every_block_until(START + DAY + HOUR);
        block_at(until - 1);
        assert!(stopped());
        block_at(until);
        assert!(!stopped());
    });
}

#[test]
fn prolongs_safe_mode_so_that_full_slots_do_not_end_it_early() {
    chain().execute_with(|| {
        assert_eq!(ask(governance(), pause_for(Scope::Chain, 600)), Ok(()));
        every_block_until(START + 300);
        assert_eq!(ask(governance(), pause_for(Scope::Chain, 600)), Ok(()));
        every_block_until(START + 894);
        assert!(stopped());
        every_block_until(START + 900);
        assert!(!stopped());
    });
}

#[test]
fn by_less_than_is_left_is_refused() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        for scope in [Scope::Chain, transfers()] {
            refused(governance(), pause_for(scope.clone(), DAY), Error::AlreadyPaused);
            hypothetically!(assert_eq!(ask(governance(), pause_for(scope, DAY + 1)), Ok(())));
        }
    });
}

#[test]
fn prolongs_again_and_again_but_never_further_ahead_than_thirty_days() {
    chain().execute_with(|| {
        for month in 0..4 {
            block_at(START + month * 29 * DAY + 1);
            assert_eq!(ask(governance(), pause_for(transfers(), 30 * DAY)), Ok(()));
        }
        assert_eq!(Calls::<Test>::get().len(), 1);
        assert_eq!(Calls::<Test>::get()[0].until, now() + 30 * DAY);
    });
}
