//! `reinstate`: a referendum lets a party back in, with a limit as new.

use super::*;
use crate::Status;

#[test]
fn gives_roles_back_and_begins_the_ramp_anew() {
    custodian().execute_with(|| {
        wait(400 * DAY);
        assert_eq!(Desk::grown(&party(1)), 32_000_000 * USD);
        assert_ok!(Desk::strike_off(root(), 1));
        events();
        assert_ok!(Desk::reinstate(root(), 1));
        assert_eq!(events(), [Event::Restated { who: 1, status: Status::Active }]);
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
        assert_eq!(Desk::grown(&party(1)), 2_000_000 * USD);
        check();
    });
}

#[test]
fn ends_a_suspension_and_excuses_for_thirty_days_more() {
    custodian().execute_with(|| {
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        wait(DAY);
        assert_ok!(Desk::reinstate(root(), 1));
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
        let second = now();
        at(second + 30 * DAY - 1);
        assert!(Desk::is_excused(&1));
        at(second + 30 * DAY);
        assert!(!Desk::is_excused(&1));
    });
}

#[test]
fn whoever_is_not_stopped_is_refused() {
    custodian().execute_with(|| {
        assert_noop!(Desk::reinstate(root(), 2), Error::NotRegistered);
        assert_noop!(Desk::reinstate(root(), 1), Error::NotStopped);
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        wait(30 * DAY);
        assert_noop!(Desk::reinstate(root(), 1), Error::NotStopped);
    });
}

#[test]
fn everybody_else_is_refused() {
    custodian().execute_with(|| {
        assert_ok!(Desk::strike_off(root(), 1));
        for origin in [by(1), by(WARDEN), RuntimeOrigin::none()] {
            assert_noop!(Desk::reinstate(origin, 1), DispatchError::BadOrigin);
        }
    });
}
