//! Genesis fills seats, holds bonds, and lets the first block begin the terms.

use super::*;

#[test]
fn holds_each_bond_and_tells_the_collectives() {
    before_the_first_block(&[(TECHNICAL, 2), (TECHNICAL, 1), (CREDIT, 3)]).execute_with(|| {
        assert_eq!(members(TECHNICAL), [1, 2]);
        assert_eq!(members(CREDIT), [3]);
        for who in [1, 2, 3] {
            assert_eq!((held(who), free(who)), (BOND, ENDOWMENT - BOND));
        }
        assert_eq!(Book::<Test>::get(), Bonds { taken: 3 * BOND, returned: 0, slashed: 0 });
        assert!(Seats::<Test>::get(TECHNICAL).iter().all(|seat| seat.until.is_none()));
        crate::invariants::all::<Test>().expect("lawful");
    });
}

#[test]
fn fills_every_seat_at_exactly_the_room() {
    before_the_first_block(&[(CREDIT, 3), (CREDIT, 1), (CREDIT, 2)])
        .execute_with(|| assert_eq!(members(CREDIT), [1, 2, 3]));
}

#[test]
#[should_panic(expected = "the preset names more members than seats")]
fn refuses_one_above_the_room() {
    before_the_first_block(&[(CREDIT, 1), (CREDIT, 2), (CREDIT, 3), (CREDIT, 4)]);
}

#[test]
#[should_panic(expected = "a member of the preset cannot bear the bond")]
fn refuses_a_member_without_funds() {
    before_the_first_block(&[(CREDIT, 10)]);
}

#[test]
#[should_panic(expected = "an account sits twice in the preset")]
fn refuses_an_account_in_both_committees() {
    before_the_first_block(&[(CREDIT, 1), (TECHNICAL, 1)]);
}

#[test]
fn the_first_block_begins_the_terms() {
    seated().execute_with(|| {
        let until = START + 180 * DAY;
        let began = |committee, who| Event::TermBegan { committee, who, until };
        assert_eq!(events(), [began(TECHNICAL, 1), began(TECHNICAL, 2), began(CREDIT, 3)]);
        block_at(START + 6);
        assert_eq!(events(), [], "once");
    });
}

#[test]
fn a_clock_that_has_not_started_begins_no_term() {
    before_the_first_block(&[(CREDIT, 3)]).execute_with(|| {
        Committees::on_poll(1, &mut WeightMeter::new());
        assert_eq!(Seats::<Test>::get(CREDIT)[0].until, None);
        refused(by(9), Call::begin_terms {}, Error::NothingToBegin);
    });
}
