//! `note_shortfall`: from when on a bond is short, and that it is short no more.

use super::*;

fn look() -> Result<(), DispatchError> {
    Desk::note_shortfall(by(NOBODY), 1)
}

#[test]
fn fall_of_the_price_is_noted_and_forgotten() {
    custodian().execute_with(|| {
        Least::set(400_000 * USD);
        assert_noop!(look(), Error::NothingNew);
        Price::set(Some((1, 2)));
        events();
        assert_ok!(look());
        assert_eq!(party(1).short_since, Some(now()));
        assert_eq!(events(), [Event::Shortfall { who: 1, since: Some(now()) }]);
        wait(DAY);
        assert_noop!(look(), Error::NothingNew);
        Price::set(Some((3, 5)));
        assert_ok!(look());
        assert_eq!(party(1).short_since, None);
        assert_eq!(events(), [Event::Shortfall { who: 1, since: None }]);
        check();
    });
}

#[test]
fn bond_at_exactly_its_need_is_not_short_and_one_unit_below_is() {
    custodian().execute_with(|| {
        Least::set(VALUE);
        assert_noop!(look(), Error::NothingNew);
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
        Least::set(VALUE + 1);
        assert_noop!(Desk::ensure_attests(&1, Role::Custodian), Error::BondShort);
        assert_ok!(look());
    });
}

#[test]
fn end_of_a_cover_makes_short() {
    custodian().execute_with(|| {
        admitted(2, Role::Insurer);
        let until = now() + 200 * DAY;
        assert_ok!(Desk::cover(by(2), 1, 1_000_000 * USD, until, WAREHOUSE));
        wait(100 * DAY);
        assert_ok!(Desk::pledge(&1, 3_500_000 * USD));
        at(until - 1);
        assert_noop!(look(), Error::NothingNew);
        at(until);
        assert_eq!(Desk::need(&1, &party(1)), 700_000 * USD);
        assert_ok!(look());
        assert_noop!(Desk::pledge(&1, 1), Error::BondShort);
        assert_ok!(Desk::unpledge(&1, 1_000_000 * USD));
        assert_eq!(party(1).short_since, None, "what ends is looked at by itself");
    });
}

#[test]
fn party_is_replaced_at_exactly_14_days_after_the_note() {
    custodian().execute_with(|| {
        Least::set(VALUE + 1);
        wait(30 * DAY);
        assert!(!Desk::must_be_replaced(&1), "nobody noted it");
        assert_ok!(look());
        let noted = now();
        at(noted + 14 * DAY - 1);
        assert!(!Desk::must_be_replaced(&1));
        at(noted + 14 * DAY);
        assert!(Desk::must_be_replaced(&1));
        Least::set(VALUE);
        assert!(!Desk::must_be_replaced(&1), "it recovered, noted or not");
        assert_ok!(look());
        Least::set(VALUE + 1);
        assert!(!Desk::must_be_replaced(&1), "the days begin anew");
        assert!(!Desk::must_be_replaced(&NOBODY));
    });
}

#[test]
fn least_bonds_that_fit_no_number_can_be_met_by_nobody() {
    custodian().execute_with(|| {
        seat(1, Role::Vendor);
        Least::set(u128::MAX);
        assert_eq!(Desk::need(&1, &party(1)), u128::MAX);
        assert_ok!(look());
    });
}

#[test]
fn stranger_and_unsigned_are_refused() {
    chain().execute_with(|| {
        assert_noop!(look(), Error::NotRegistered);
        assert_noop!(Desk::note_shortfall(root(), 1), DispatchError::BadOrigin);
    });
}
