//! `remove`: a referendum takes a seat away at once.

use super::*;

fn remove(who: u64) -> Call {
    Call::remove { committee: TECHNICAL, who }
}

#[test]
fn returns_the_bond_at_once() {
    seated().execute_with(|| {
        System::reset_events();
        assert_eq!(ask(root(), remove(2)), Ok(()));
        let (committee, why) = (TECHNICAL, Leaving::Removed);
        assert_eq!(events(), [Event::Left { committee, who: 2, why, returned: BOND, slashed: 0 }]);
        assert_eq!((members(TECHNICAL), held(2), free(2)), (vec![1], 0, ENDOWMENT));
    });
}

#[test]
fn is_for_a_referendum_only() {
    seated().execute_with(|| {
        for origin in [by(1), by(2), RuntimeOrigin::none()] {
            refused(origin, remove(2), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_an_account_without_a_seat_is_refused() {
    seated().execute_with(|| {
        refused(root(), remove(3), Error::NotSeated);
        assert_eq!(ask(root(), appoint(TECHNICAL, 4)), Ok(()));
        refused(root(), remove(4), Error::NotSeated);
    });
}

#[test]
fn of_a_member_whose_bond_is_missing_is_refused() {
    seated().execute_with(|| {
        invariants::free_the_bond_of(2);
        refused(root(), remove(2), Error::BondMissing);
    });
}
