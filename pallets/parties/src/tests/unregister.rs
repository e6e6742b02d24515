//! `unregister`: who has nothing here any more goes, with its deposit.

use super::*;
use crate::{Applications, Covers, Parties};

#[test]
fn returns_the_deposit_and_leaves_nothing_behind() {
    chain().execute_with(|| {
        bonded(1, BOND);
        assert_ok!(Desk::apply(by(1), Role::Vendor));
        assert_ok!(Committee::end(1, Verdict::Refused));
        assert_ok!(Desk::release_bond(by(1), BOND));
        wait(30 * DAY);
        events();
        assert_ok!(Desk::unregister(by(1)));
        assert!(!Parties::<Test>::contains_key(1));
        assert_eq!(Applications::<Test>::iter().count() + Covers::<Test>::iter().count(), 0);
        assert_eq!(free(1), RICH);
        assert_eq!((book().deposits_taken, book().deposits_returned), (DEPOSIT, DEPOSIT));
        assert_eq!(events(), [Event::Unregistered { who: 1, deposit: DEPOSIT }]);
        check();
        register(1);
        check();
    });
}

#[test]
fn takes_covers_along() {
    chain().execute_with(|| {
        admitted(2, Role::Insurer);
        register(1);
        assert_ok!(Desk::cover(by(2), 1, USD, now() + DAY, WAREHOUSE));
        assert_ok!(Desk::unregister(by(1)));
        check();
    });
}

#[test]
fn stranger_is_refused() {
    chain().execute_with(|| {
        assert_noop!(Desk::unregister(by(1)), Error::NotRegistered);
    });
}

#[test]
fn whoever_broke_the_rules_stays_on_record() {
    chain().execute_with(|| {
        register(1);
        assert_ok!(Desk::strike(&1));
        assert_noop!(Desk::unregister(by(1)), Error::OnRecord);
        register(2);
        assert_ok!(Desk::strike_off(root(), 2));
        wait(1_000 * DAY);
        assert_noop!(Desk::unregister(by(2)), Error::OnRecord);
        assert_ok!(Desk::reinstate(root(), 2));
        assert_ok!(Desk::unregister(by(2)));
    });
}

#[test]
fn suspension_keeps_on_record_to_one_second_before_its_end() {
    chain().execute_with(|| {
        register(1);
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        at(START + 30 * DAY - 1);
        assert_noop!(Desk::unregister(by(1)), Error::OnRecord);
        at(START + 30 * DAY);
        assert_ok!(Desk::unregister(by(1)));
    });
}

#[test]
fn roles_engagement_bond_and_application_are_refused_in_this_order() {
    custodian().execute_with(|| {
        bonded(2, BOND);
        granted(2, Role::Vendor);
        assert_ok!(Desk::open_matter(&1));
        assert_ok!(Desk::open_matter(&2));
        assert_noop!(Desk::unregister(by(1)), Error::RolesHeld);
        assert_noop!(Desk::unregister(by(2)), Error::Engaged);
        assert_ok!(Desk::close_matter(&2));
        assert_noop!(Desk::unregister(by(2)), Error::BondHeld);
        wait(180 * DAY);
        assert_ok!(Desk::release_bond(by(2), BOND));
        assert_ok!(Desk::unregister(by(2)));
        bonded(3, BOND);
        granted(3, Role::Vendor);
        assert_ok!(Desk::release_bond(by(3), BOND));
        assert_noop!(Desk::unregister(by(3)), Error::AppliedAlready);
        wait(60 * DAY);
        assert_ok!(Desk::unregister(by(3)));
        check();
    });
}

#[test]
fn deposit_that_is_not_held_any_more_is_refused() {
    chain().execute_with(|| {
        register(1);
        invariants::free_of(HoldReason::Record, 1, 1);
        assert_noop!(Desk::unregister(by(1)), Error::HoldMissing);
    });
}

#[test]
fn sum_that_does_not_fit_is_refused() {
    chain().execute_with(|| {
        register(1);
        Totals::<Test>::mutate(|book| book.deposits_returned = u128::MAX);
        assert_noop!(Desk::unregister(by(1)), Error::Overflow);
    });
}

#[test]
fn unsigned_is_refused() {
    chain().execute_with(|| {
        assert_noop!(Desk::unregister(root()), DispatchError::BadOrigin);
    });
}
