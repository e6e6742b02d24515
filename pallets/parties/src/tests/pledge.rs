//! Value that a party answers for: within bond, cover and ramp.

use super::*;

#[test]
fn adds_and_takes_off_exactly_what_it_is_told() {
    custodian().execute_with(|| {
        events();
        assert_ok!(Desk::pledge(&1, 7));
        assert_ok!(Desk::pledge(&1, 0));
        assert_ok!(Desk::pledge(&1, 5));
        assert_eq!((party(1).pledged, party(1).engaged_since), (12, Some(now())));
        wait(DAY);
        assert_ok!(Desk::unpledge(&1, 4));
        assert_eq!(party(1).engaged_since, Some(now() - DAY));
        assert_ok!(Desk::unpledge(&1, 8));
        assert_eq!((party(1).engaged_since, party(1).engaged_until), (None, Some(now())));
        assert_eq!((book().pledged, book().unpledged), (12, 12));
        let says = [(true, 7, 7), (true, 0, 7), (true, 5, 12), (false, 4, 8), (false, 8, 0)];
        let says = says.map(|(up, value, pledged)| match up {
            true => Event::Pledged { who: 1, value, pledged },
            false => Event::Unpledged { who: 1, value, pledged },
        });
        assert_eq!(events(), says);
        check();
    });
}

#[test]
fn new_custodian_answers_for_exactly_two_millions() {
    custodian().execute_with(|| {
        assert_noop!(Desk::pledge(&1, 2_000_000 * USD + 1), Error::AboveRamp);
        assert_ok!(Desk::pledge(&1, 2_000_000 * USD));
        assert_noop!(Desk::pledge(&1, 1), Error::AboveRamp);
    });
}

#[test]
fn ramp_doubles_at_exactly_ninety_days_and_the_bond_decides_then() {
    custodian().execute_with(|| {
        let admitted = now();
        assert_ok!(Desk::pledge(&1, 2_000_000 * USD));
        at(admitted + 90 * DAY - 1);
        assert_noop!(Desk::pledge(&1, 1), Error::AboveRamp);
        at(admitted + 90 * DAY);
        assert_eq!(Desk::room(&1), 500_000 * USD);
        assert_noop!(Desk::pledge(&1, 500_000 * USD + 1), Error::AboveBacking);
        assert_ok!(Desk::pledge(&1, 500_000 * USD));
        assert_noop!(Desk::pledge(&1, 1), Error::AboveBacking);
        check();
    });
}

#[test]
fn open_matter_stops_the_ramp_and_its_end_begins_ninety_days_anew() {
    custodian().execute_with(|| {
        assert_ok!(Desk::post_bond(by(1), 1, qusd(9_000_000)));
        wait(179 * DAY);
        assert_eq!(Desk::room(&1), 4_000_000 * USD);
        assert_ok!(Desk::open_matter(&1));
        assert_ok!(Desk::open_matter(&1));
        wait(500 * DAY);
        assert_eq!(Desk::room(&1), 4_000_000 * USD);
        assert_ok!(Desk::close_matter(&1));
        wait(500 * DAY);
        assert_eq!(Desk::room(&1), 4_000_000 * USD, "one is still open");
        assert_ok!(Desk::close_matter(&1));
        let closed = now();
        at(closed + 90 * DAY - 1);
        assert_eq!(Desk::room(&1), 4_000_000 * USD);
        at(closed + 90 * DAY);
        assert_eq!(Desk::room(&1), 8_000_000 * USD);
        check();
    });
}

#[test]
fn role_without_a_ramp_answers_for_all_that_the_bond_carries() {
    chain().execute_with(|| {
        admitted(1, Role::Servicer);
        assert_noop!(Desk::pledge(&1, 5 * VALUE + 1), Error::AboveBacking);
        assert_ok!(Desk::pledge(&1, 5 * VALUE));
    });
}

#[test]
fn youngest_ramp_decides_and_leaves_what_is_pledged() {
    custodian().execute_with(|| {
        wait(90 * DAY);
        assert_ok!(Desk::pledge(&1, 2_400_000 * USD));
        seat(1, Role::Curator);
        assert_eq!(Desk::room(&1), 0);
        assert_noop!(Desk::pledge(&1, 1), Error::AboveRamp);
        assert_eq!(party(1).pledged, 2_400_000 * USD);
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
        assert_ok!(Desk::unpledge(&1, 2_400_000 * USD));
        assert_eq!(Desk::room(&1), 2_000_000 * USD);
    });
}

#[test]
fn refusals_stand_in_their_order() {
    chain().execute_with(|| {
        assert_noop!(Desk::pledge(&1, 1), Error::NotRegistered);
        bonded(1, BOND);
        assert_noop!(Desk::pledge(&1, 1), Error::NotAdmitted);
        seat(1, Role::Custodian);
        Least::set(VALUE + 1);
        assert_noop!(Desk::pledge(&1, 1), Error::BondShort);
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        assert_noop!(Desk::pledge(&1, 1), Error::Suspended);
        assert_ok!(Desk::strike_off(root(), 1));
        assert_noop!(Desk::pledge(&1, 1), Error::StruckOff);
        assert_eq!(Desk::room(&1), 0);
    });
}

#[test]
fn more_than_is_pledged_is_refused() {
    custodian().execute_with(|| {
        assert_noop!(Desk::unpledge(&1, 1), Error::AbovePledged);
        assert_ok!(Desk::pledge(&1, 5));
        assert_noop!(Desk::unpledge(&1, 6), Error::AbovePledged);
        assert_noop!(Desk::unpledge(&2, 1), Error::NotRegistered);
    });
}

#[test]
fn sums_that_do_not_fit_are_refused() {
    custodian().execute_with(|| {
        assert_ok!(Desk::pledge(&1, 5));
        assert_noop!(Desk::pledge(&1, Dollars::MAX), Error::Overflow);
        Totals::<Test>::mutate(|book| (book.pledged, book.unpledged) = (Dollars::MAX, Dollars::MAX));
        assert_noop!(Desk::pledge(&1, 1), Error::Overflow);
        assert_noop!(Desk::unpledge(&1, 1), Error::Overflow);
    });
}

#[test]
fn bond_stands_for_nothing_where_its_multiple_is_zero() {
    custodian().execute_with(|| {
        Numbers::mutate(|numbers| numbers.bond_multiple = 0);
        assert_noop!(Desk::pledge(&1, 1), Error::AboveBacking);
        assert_eq!(Desk::room(&1), 0);
    });
}
