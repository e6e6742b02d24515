//! `begin_terms`: anybody begins the terms of genesis, if no block had room.

use super::*;

#[test]
fn begins_what_a_block_without_room_left() {
    before_the_first_block(&[(CREDIT, 3)]).execute_with(|| {
        block_with(START, &mut no_room());
        assert_eq!(Seats::<Test>::get(CREDIT)[0].until, None);
        assert_eq!(ask(by(9), Call::begin_terms {}), Ok(()));
        assert_eq!(Seats::<Test>::get(CREDIT)[0].until, Some(START + 180 * DAY));
    });
}

#[test]
fn with_every_term_begun_is_refused() {
    seated().execute_with(|| {
        refused(by(9), Call::begin_terms {}, Error::NothingToBegin);
        assert_eq!(Seats::<Test>::get(CREDIT)[0].until, Some(START + 180 * DAY));
    });
    chain().execute_with(|| refused(by(9), Call::begin_terms {}, Error::NothingToBegin));
}

#[test]
fn needs_an_account() {
    chain().execute_with(|| refused(root(), Call::begin_terms {}, DispatchError::BadOrigin));
}

#[test]
fn of_a_term_beyond_the_clock_is_refused() {
    before_the_first_block(&[(CREDIT, 3)]).execute_with(|| {
        Term::set(u64::MAX);
        block_with(START, &mut WeightMeter::new());
        refused(by(9), Call::begin_terms {}, Error::TermTooLong);
    });
}
