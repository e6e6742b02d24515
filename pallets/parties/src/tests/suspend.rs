//! `suspend`: for thirty days nothing new is attested, and everything else goes on.

use super::*;
use crate::{AppraiserSuspended, Status};

fn suspend(who: u64) -> Result<(), DispatchError> {
    Desk::suspend(by(WARDEN), who)
}

#[test]
fn stops_what_attests_and_lets_the_rest_go_on() {
    custodian().execute_with(|| {
        assert_ok!(Desk::pledge(&1, 10));
        events();
        assert_ok!(suspend(1));
        let status = Status::Suspended { since: now() };
        assert_eq!(events(), [Event::Restated { who: 1, status }]);
        assert_noop!(Desk::ensure_attests(&1, Role::Custodian), Error::Suspended);
        assert_noop!(Desk::pledge(&1, 1), Error::Suspended);
        assert!(Desk::acts(&1, Role::Custodian));
        assert_ok!(Desk::unpledge(&1, 10));
        assert_ok!(Desk::open_matter(&1));
        assert_ok!(Desk::close_matter(&1));
        assert_ok!(Desk::slash(&1, USD, None));
        assert_ok!(Desk::post_bond(by(1), 1, qusd(1)));
        check();
    });
}

#[test]
fn ends_by_itself_at_exactly_thirty_days() {
    custodian().execute_with(|| {
        assert_ok!(suspend(1));
        let second = now();
        at(second + 30 * DAY - 1);
        assert_noop!(Desk::ensure_attests(&1, Role::Custodian), Error::Suspended);
        assert_noop!(suspend(1), Error::Suspended);
        at(second + 30 * DAY);
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
        assert_ok!(suspend(1));
    });
}

#[test]
fn excuses_to_one_second_before_sixty_days() {
    custodian().execute_with(|| {
        assert!(!Desk::is_excused(&1));
        assert_ok!(suspend(1));
        let second = now();
        at(second + 60 * DAY - 1);
        assert!(Desk::is_excused(&1));
        at(second + 60 * DAY);
        assert!(!Desk::is_excused(&1));
        assert!(!Desk::is_excused(&NOBODY));
    });
}

#[test]
fn second_appraiser_is_refused_to_one_second_before_seven_days() {
    chain().execute_with(|| {
        admitted(1, Role::Appraiser);
        admitted(2, Role::Appraiser);
        admitted(3, Role::Custodian);
        assert_ok!(suspend(1));
        let second = now();
        assert_eq!(AppraiserSuspended::<Test>::get(), Some(second));
        assert_ok!(suspend(3));
        at(second + 7 * DAY - 1);
        assert_noop!(suspend(2), Error::AppraiserSuspendedLately);
        at(second + 7 * DAY);
        assert_ok!(suspend(2));
    });
}

#[test]
fn stranger_and_struck_off_party_are_refused() {
    custodian().execute_with(|| {
        assert_noop!(suspend(2), Error::NotRegistered);
        assert_ok!(Desk::strike_off(root(), 1));
        assert_noop!(suspend(1), Error::StruckOff);
    });
}

#[test]
fn clock_that_runs_backwards_ends_nothing() {
    custodian().execute_with(|| {
        assert_ok!(suspend(1));
        at(now() - 1);
        assert_noop!(Desk::ensure_attests(&1, Role::Custodian), Error::Suspended);
    });
}

#[test]
fn everybody_else_is_refused() {
    custodian().execute_with(|| {
        for origin in [by(1), by(2), root(), RuntimeOrigin::none()] {
            assert_noop!(Desk::suspend(origin, 1), DispatchError::BadOrigin);
        }
    });
}
