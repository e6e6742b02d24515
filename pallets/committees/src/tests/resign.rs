//! `resign`: a member leaves by its own will.

use super::*;

#[test]
fn keeps_the_bond_for_28_days_and_tells_the_collective() {
    seated().execute_with(|| {
        System::reset_events();
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        assert_eq!((held(1), free(1)), (BOND, ENDOWMENT - BOND));
        assert_eq!(former(TECHNICAL, 1), Some((BOND, START + 28 * DAY)));
        assert_eq!(members(TECHNICAL), [2]);
        let (committee, why) = (TECHNICAL, Leaving::Resigned);
        assert_eq!(events(), [Event::Left { committee, who: 1, why, returned: 0, slashed: 0 }]);
        crate::invariants::all::<Test>().expect("lawful");
    });
}

#[test]
fn lets_the_account_be_appointed_to_the_other_committee() {
    seated().execute_with(|| {
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        seat(CREDIT, 1);
        assert_eq!(members(CREDIT), [1, 3]);
        assert_eq!(held(1), 2 * BOND, "a seat, and one that was left");
        crate::invariants::all::<Test>().expect("lawful");
    });
}

#[test]
fn without_a_seat_is_refused() {
    seated().execute_with(|| {
        refused(by(4), Call::resign { committee: TECHNICAL }, Error::NotSeated);
        refused(by(1), Call::resign { committee: CREDIT }, Error::NotSeated);
        refused(root(), Call::resign { committee: TECHNICAL }, DispatchError::BadOrigin);
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        refused(by(1), Call::resign { committee: TECHNICAL }, Error::NotSeated);
    });
}

#[test]
fn before_the_term_of_genesis_has_begun_is_lawful() {
    before_the_first_block(&[(CREDIT, 3)]).execute_with(|| {
        assert_eq!(ask(by(3), Call::resign { committee: CREDIT }), Ok(()));
        assert_eq!(former(CREDIT, 3), Some((BOND, 28 * DAY)));
    });
}

#[test]
fn twice_within_the_span_holds_both_bonds_until_the_later_end() {
    seated().execute_with(|| {
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        block_at(START + DAY);
        seat(TECHNICAL, 1);
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        assert_eq!(former(TECHNICAL, 1), Some((2 * BOND, START + 29 * DAY)));
        crate::invariants::all::<Test>().expect("lawful");
        FormerSeats::<Test>::mutate(TECHNICAL, 1, |former| former.as_mut().expect("held").bond = u64::MAX);
        seat(TECHNICAL, 1);
        refused(by(1), Call::resign { committee: TECHNICAL }, Error::BookFull);
    });
}
