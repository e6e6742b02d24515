//! `leave`: a party gives a role back, and its bond stays for a time.

use super::*;
use crate::Holders;

fn leave(role: Role) -> Result<(), DispatchError> {
    Desk::leave(by(1), role)
}

#[test]
fn ends_the_role_and_binds_the_bond() {
    custodian().execute_with(|| {
        events();
        assert_ok!(leave(Role::Custodian));
        assert!(!Desk::acts(&1, Role::Custodian));
        assert_eq!(party(1).engaged_until, Some(now()));
        assert!(!Holders::<Test>::contains_key(Role::Custodian));
        assert_eq!(events(), [Event::Left { who: 1, role: Role::Custodian }]);
        check();
    });
}

#[test]
fn role_can_be_had_again_with_a_ramp_as_new() {
    custodian().execute_with(|| {
        wait(400 * DAY);
        assert_ok!(leave(Role::Custodian));
        seat(1, Role::Custodian);
        assert_eq!(Desk::grown(&party(1)), 2_000_000 * USD);
        check();
    });
}

#[test]
fn stranger_and_another_role_are_refused() {
    custodian().execute_with(|| {
        assert_noop!(Desk::leave(by(2), Role::Meter), Error::NotRegistered);
        assert_noop!(leave(Role::Meter), Error::NotAdmitted);
    });
}

#[test]
fn whoever_answers_for_value_stays_and_other_roles_go() {
    custodian().execute_with(|| {
        seat(1, Role::Vendor);
        seat(1, Role::Curator);
        assert_ok!(Desk::pledge(&1, 1));
        assert_noop!(leave(Role::Custodian), Error::Engaged);
        assert_noop!(leave(Role::Curator), Error::Engaged);
        assert_ok!(leave(Role::Vendor));
        assert_ok!(Desk::unpledge(&1, 1));
        assert_ok!(leave(Role::Custodian));
        check();
    });
}

#[test]
fn open_matter_keeps_every_role() {
    custodian().execute_with(|| {
        seat(1, Role::Vendor);
        assert_ok!(Desk::open_matter(&1));
        assert_noop!(leave(Role::Vendor), Error::Engaged);
        assert_ok!(Desk::close_matter(&1));
        assert_ok!(leave(Role::Vendor));
    });
}

#[test]
fn insurer_stays_to_one_second_before_its_last_cover_ends() {
    chain().execute_with(|| {
        admitted(1, Role::Insurer);
        seat(1, Role::Vendor);
        register(2);
        let until = now() + 10 * DAY;
        assert_ok!(Desk::cover(by(1), 2, USD, until, WAREHOUSE));
        at(until - 1);
        assert_noop!(leave(Role::Insurer), Error::CoverRuns);
        assert_ok!(leave(Role::Vendor));
        at(until);
        assert_ok!(leave(Role::Insurer));
        check();
    });
}

#[test]
fn suspended_and_struck_off_parties_leave() {
    custodian().execute_with(|| {
        seat(1, Role::Vendor);
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        assert_ok!(leave(Role::Vendor));
        assert_ok!(Desk::strike_off(root(), 1));
        assert_ok!(leave(Role::Custodian));
        check();
    });
}

#[test]
fn count_that_is_lost_is_refused() {
    custodian().execute_with(|| {
        Holders::<Test>::remove(Role::Custodian);
        assert_noop!(leave(Role::Custodian), Error::Overflow);
    });
}

#[test]
fn unsigned_is_refused() {
    chain().execute_with(|| {
        assert_noop!(Desk::leave(root(), Role::Meter), DispatchError::BadOrigin);
    });
}
