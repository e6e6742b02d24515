//! `retire`, and the block's own step: a term ends by the clock.

use super::*;
use crate::WeightInfo;

const OVER: u64 = START + 180 * DAY;

fn retire(who: u64) -> Call {
    Call::retire { committee: TECHNICAL, who }
}

fn left(committee: Committee, who: u64) -> Event<Test> {
    Event::Left { committee, who, why: Leaving::TermOver, returned: 0, slashed: 0 }
}

#[test]
fn by_anybody_ends_what_a_block_without_room_left() {
    seated().execute_with(|| {
        block_with(OVER, &mut no_room());
        assert_eq!(members(TECHNICAL), [1, 2], "the block had no room");
        assert_eq!(ask(by(9), retire(1)), Ok(()));
        assert_eq!(events(), [left(TECHNICAL, 1)]);
        assert_eq!((members(TECHNICAL), held(1)), (vec![2], BOND));
        assert_eq!(former(TECHNICAL, 1), Some((BOND, OVER + 28 * DAY)));
    });
}

#[test]
fn one_second_before_the_end_is_refused_and_at_exactly_the_end_is_not() {
    seated().execute_with(|| {
        block_with(OVER - 1, &mut WeightMeter::new());
        refused(by(9), retire(1), Error::TermRuns);
        block_with(OVER, &mut no_room());
        assert_eq!(ask(by(9), retire(1)), Ok(()));
        refused(by(9), retire(1), Error::NotSeated);
    });
}

#[test]
fn before_the_term_has_begun_is_refused() {
    before_the_first_block(&[(TECHNICAL, 1)]).execute_with(|| {
        block_with(START, &mut no_room());
        refused(by(9), retire(1), Error::TermRuns);
    });
}

#[test]
fn of_an_account_without_a_seat_is_refused() {
    seated().execute_with(|| {
        block_with(OVER, &mut no_room());
        refused(by(9), retire(3), Error::NotSeated);
        refused(by(9), retire(4), Error::NotSeated);
        refused(root(), retire(1), DispatchError::BadOrigin);
    });
}

#[test]
fn a_block_retires_everybody_whose_term_is_over_and_nobody_else() {
    seated().execute_with(|| {
        block_at(START + DAY);
        seat(TECHNICAL, 4);
        block_at(OVER - 1);
        assert_eq!(members(TECHNICAL), [1, 2, 4]);
        block_at(OVER);
        assert_eq!(events(), [left(TECHNICAL, 1), left(TECHNICAL, 2), left(CREDIT, 3)]);
        assert_eq!((members(TECHNICAL), members(CREDIT)), (vec![4], vec![]));
        block_at(OVER + DAY);
        assert_eq!(events(), [left(TECHNICAL, 4)]);
    });
}

#[test]
fn a_block_takes_what_it_used_and_no_more() {
    seated().execute_with(|| {
        let (idle, one) = (<() as WeightInfo>::poll(), <() as WeightInfo>::retire());
        let mut meter = WeightMeter::new();
        block_with(START + 6, &mut meter);
        assert_eq!(meter.consumed(), idle);
        let mut meter = WeightMeter::with_limit(idle + one + one);
        block_with(OVER, &mut meter);
        assert_eq!(meter.consumed(), idle + one + one);
        assert_eq!((members(TECHNICAL), members(CREDIT)), (vec![], vec![3]), "the third waits");
        block_with(OVER + 6, &mut WeightMeter::with_limit(idle + one));
        assert!(members(CREDIT).is_empty());
    });
}

#[test]
fn a_seat_that_cannot_be_left_holds_up_no_other() {
    seated().execute_with(|| {
        FormerSeats::<Test>::insert(TECHNICAL, 1, Former { bond: u64::MAX, until: OVER });
        block_with(OVER, &mut WeightMeter::new());
        assert_eq!((members(TECHNICAL), members(CREDIT)), (vec![1], vec![]));
        refused(by(9), retire(1), Error::BookFull);
    });
}
