//! `slash`: a referendum takes the seat and a part of the bond.

use super::*;

fn slash(who: u64, amount: u64) -> Call {
    Call::slash { committee: TECHNICAL, who, amount }
}

#[test]
fn moves_the_amount_to_the_treasury_and_returns_the_rest() {
    seated().execute_with(|| {
        System::reset_events();
        let issued = Balances::total_issuance();
        assert_eq!(ask(root(), slash(1, 400)), Ok(()));
        assert_eq!((held(1), free(1), free(TREASURY)), (0, ENDOWMENT - 400, 10 + 400));
        assert_eq!(Balances::total_issuance(), issued, "nothing is burned");
        let (committee, why) = (TECHNICAL, Leaving::Slashed);
        assert_eq!(events(), [Event::Left { committee, who: 1, why, returned: BOND - 400, slashed: 400 }]);
        assert_eq!(Book::<Test>::get(), Bonds { taken: 3 * BOND, returned: BOND - 400, slashed: 400 });
        assert_eq!(members(TECHNICAL), [2]);
        crate::invariants::all::<Test>().expect("lawful");
    });
}

#[test]
fn of_at_exactly_the_bond_takes_all_of_it_and_one_above_is_refused() {
    seated().execute_with(|| {
        refused(root(), slash(1, BOND + 1), Error::SlashAboveBond);
        assert_eq!(ask(root(), slash(1, BOND)), Ok(()));
        assert_eq!((held(1), free(1), free(TREASURY)), (0, ENDOWMENT - BOND, 10 + BOND));
    });
}

#[test]
fn of_nothing_is_refused_and_of_one_is_not() {
    seated().execute_with(|| {
        refused(root(), slash(1, 0), Error::NothingToSlash);
        assert_eq!(ask(root(), slash(1, 1)), Ok(()));
    });
}

#[test]
fn is_for_a_referendum_only() {
    seated().execute_with(|| {
        for origin in [by(1), by(2), RuntimeOrigin::none()] {
            refused(origin, slash(1, 1), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_an_account_without_a_seat_is_refused() {
    seated().execute_with(|| {
        refused(root(), slash(3, 1), Error::NotSeated);
        assert_eq!(ask(root(), Call::remove { committee: TECHNICAL, who: 1 }), Ok(()));
        refused(root(), slash(1, 1), Error::NotSeated);
    });
}

#[test]
fn of_a_bond_that_is_missing_is_refused() {
    seated().execute_with(|| {
        invariants::free_the_bond_of(1);
        refused(root(), slash(1, 1), Error::BondMissing);
    });
}

#[test]
fn above_the_sum_that_the_book_can_count_is_refused() {
    seated().execute_with(|| {
        Book::<Test>::mutate(|book| book.slashed = u64::MAX);
        refused(root(), slash(1, 1), Error::BookFull);
    });
}

#[test]
fn reaches_the_bond_of_a_seat_that_was_left() {
    seated().execute_with(|| {
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        block_at(START + 27 * DAY);
        refused(root(), slash(1, BOND + 1), Error::SlashAboveBond);
        assert_eq!(ask(root(), slash(1, 400)), Ok(()));
        assert_eq!((held(1), free(1), free(TREASURY)), (0, ENDOWMENT - 400, 10 + 400));
        let settled = Event::BondSettled { committee: TECHNICAL, who: 1, returned: BOND - 400, slashed: 400 };
        assert_eq!(events(), [settled]);
        refused(root(), slash(1, 1), Error::NotSeated);
        crate::invariants::all::<Test>().expect("lawful");
    });
}

#[test]
fn of_a_member_that_left_before_takes_the_seats_bond_first() {
    seated().execute_with(|| {
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        seat(TECHNICAL, 1);
        assert_eq!(ask(root(), slash(1, BOND)), Ok(()));
        assert_eq!((held(1), members(TECHNICAL)), (BOND, vec![2]));
        assert_eq!(ask(root(), slash(1, BOND)), Ok(()));
        assert_eq!((held(1), free(1)), (0, ENDOWMENT - 2 * BOND));
    });
}
