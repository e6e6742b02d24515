//! `apply`: a party asks for a role, and the committee has a case.

use super::*;
use crate::{Application, Applications};

fn apply(role: Role) -> Result<(), DispatchError> {
    Desk::apply(by(1), role)
}

#[test]
fn opens_a_case_in_which_its_group_abstains() {
    chain().execute_with(|| {
        bonded(1, BOND);
        Registry::merge(1, 77);
        events();
        assert_ok!(apply(Role::Custodian));
        assert_eq!(Applications::<Test>::get(1, Role::Custodian), Some(Application::Asked { case: 1 }));
        assert_eq!(Committee::abstaining(1), [77]);
        assert_eq!(events(), [Event::Applied { who: 1, role: Role::Custodian, case: 1 }]);
        check();
    });
}

#[test]
fn several_roles_are_several_cases() {
    chain().execute_with(|| {
        bonded(1, BOND);
        for role in Role::ALL {
            assert_ok!(apply(role));
        }
        assert_eq!(Committee::last(), 12);
    });
}

#[test]
fn refusals_stand_in_their_order() {
    chain().execute_with(|| {
        assert_noop!(apply(Role::Meter), Error::NotRegistered);
        register(1);
        Registry::sanction(1);
        assert_noop!(apply(Role::Meter), Error::CredentialVoid);
        Registry::certify(1, 1, LATER);
        assert_noop!(apply(Role::Meter), Error::LicenceVoid);
        assert_ok!(Desk::confirm_licence(root(), 1, LICENCE, LATER));
        assert_noop!(apply(Role::Meter), Error::BondShort);
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        assert_noop!(apply(Role::Meter), Error::Suspended);
        assert_ok!(Desk::strike_off(root(), 1));
        assert_noop!(apply(Role::Meter), Error::StruckOff);
    });
}

#[test]
fn role_that_is_held_is_refused() {
    custodian().execute_with(|| {
        assert_noop!(apply(Role::Custodian), Error::HasRole);
    });
}

#[test]
fn bond_at_exactly_the_least_is_enough_and_one_unit_below_is_not() {
    chain().execute_with(|| {
        bonded(1, Bond { dollars: 500 * USD, qta: 1_000 * USD - 1 });
        assert_noop!(apply(Role::Meter), Error::BondShort);
        assert_ok!(Desk::post_bond(by(1), 1, Bond { dollars: 0, qta: 1 }));
        assert_ok!(apply(Role::Meter));
        assert_ok!(apply(Role::Vendor));
        wait(30 * DAY);
        bonded(2, qusd(1_000));
        seat(2, Role::Meter);
        assert_noop!(Desk::apply(by(2), Role::Vendor), Error::BondShort);
        assert_ok!(Desk::post_bond(by(2), 2, qusd(1_000)));
        assert_ok!(Desk::apply(by(2), Role::Vendor));
    });
}

#[test]
fn licence_at_exactly_its_end_is_void_and_one_second_before_is_not() {
    chain().execute_with(|| {
        bonded(1, BOND);
        at(LATER - 1);
        assert_ok!(apply(Role::Meter));
        Registry::certify(1, 1, LATER + 1);
        at(LATER);
        assert_noop!(apply(Role::Vendor), Error::LicenceVoid);
    });
}

#[test]
fn application_stands_while_its_case_is_open_and_while_its_grant_lasts() {
    chain().execute_with(|| {
        bonded(1, BOND);
        assert_ok!(apply(Role::Meter));
        assert_noop!(apply(Role::Meter), Error::AppliedAlready);
        assert_ok!(Committee::end(1, Verdict::Granted));
        at(START + 60 * DAY - 1);
        assert_noop!(apply(Role::Meter), Error::AppliedAlready);
        at(START + 60 * DAY);
        assert_ok!(apply(Role::Meter));
    });
}

#[test]
fn case_that_ended_without_a_word_stands_in_nobodys_way() {
    chain().execute_with(|| {
        bonded(1, BOND);
        assert_ok!(apply(Role::Meter));
        Committee::forget(1);
        assert_ok!(apply(Role::Meter));
        assert_eq!(Applications::<Test>::get(1, Role::Meter), Some(Application::Asked { case: 2 }));
    });
}

#[test]
fn refused_party_waits_to_one_second_before_30_days() {
    chain().execute_with(|| {
        bonded(1, BOND);
        assert_ok!(apply(Role::Meter));
        assert_ok!(Committee::end(1, Verdict::Refused));
        at(START + 30 * DAY - 1);
        assert_noop!(apply(Role::Meter), Error::RefusedLately);
        assert_ok!(apply(Role::Vendor));
        at(START + 30 * DAY);
        assert_ok!(apply(Role::Meter));
    });
}

#[test]
fn case_that_nobody_decided_can_be_asked_again_at_once() {
    chain().execute_with(|| {
        bonded(1, BOND);
        assert_ok!(apply(Role::Meter));
        assert_ok!(Committee::end(1, Verdict::Undecided));
        assert_ok!(apply(Role::Meter));
    });
}

#[test]
fn unsigned_is_refused() {
    chain().execute_with(|| {
        assert_noop!(Desk::apply(root(), Role::Meter), DispatchError::BadOrigin);
    });
}
