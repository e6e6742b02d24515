//! `return_bond`: who left long enough ago has its bond back.

use super::*;

fn return_bond(who: u64) -> Call {
    Call::return_bond { committee: TECHNICAL, who }
}

#[test]
fn by_anybody_frees_it_at_exactly_the_end_and_not_one_second_before() {
    seated().execute_with(|| {
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        block_at(START + 28 * DAY - 1);
        refused(by(9), return_bond(1), Error::BondRuns);
        block_at(START + 28 * DAY);
        assert_eq!(ask(by(9), return_bond(1)), Ok(()));
        let settled = Event::BondSettled { committee: TECHNICAL, who: 1, returned: BOND, slashed: 0 };
        assert_eq!(events(), [settled]);
        assert_eq!((held(1), free(1), former(TECHNICAL, 1)), (0, ENDOWMENT, None));
        assert_eq!(Book::<Test>::get(), Bonds { taken: 3 * BOND, returned: BOND, slashed: 0 });
        crate::invariants::all::<Test>().expect("lawful");
        refused(by(9), return_bond(1), Error::NothingHeld);
    });
}

#[test]
fn of_a_member_that_sits_or_never_sat_is_refused() {
    seated().execute_with(|| {
        refused(by(1), return_bond(1), Error::NothingHeld);
        refused(by(1), return_bond(7), Error::NothingHeld);
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        let other = Call::return_bond { committee: CREDIT, who: 1 };
        refused(by(1), other, Error::NothingHeld);
        refused(root(), return_bond(1), DispatchError::BadOrigin);
    });
}

#[test]
fn of_a_bond_that_is_missing_is_refused() {
    seated().execute_with(|| {
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        invariants::free_the_bond_of(1);
        block_with(START + 28 * DAY, &mut WeightMeter::new());
        refused(by(1), return_bond(1), Error::BondMissing);
    });
}
