//! `strike_off`: a referendum ends the roles of a party for all that attests.

use super::*;
use crate::Status;

fn strike_off(who: u64) -> Result<(), DispatchError> {
    Desk::strike_off(root(), who)
}

#[test]
fn ends_what_attests_for_good() {
    custodian().execute_with(|| {
        assert_ok!(Desk::pledge(&1, 10));
        events();
        assert_ok!(strike_off(1));
        let status = Status::StruckOff { since: now() };
        assert_eq!(events(), [Event::Restated { who: 1, status }]);
        wait(4_000 * DAY);
        assert_noop!(Desk::ensure_attests(&1, Role::Custodian), Error::StruckOff);
        assert_noop!(Desk::pledge(&1, 1), Error::StruckOff);
        assert!(Desk::acts(&1, Role::Custodian), "it still pays and proves");
        assert_ok!(Desk::unpledge(&1, 10));
        assert_ok!(Desk::slash(&1, USD, None));
        check();
    });
}

#[test]
fn makes_a_suspension_final_and_must_be_replaced() {
    custodian().execute_with(|| {
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        assert!(!Desk::must_be_replaced(&1));
        assert_ok!(strike_off(1));
        assert!(Desk::must_be_replaced(&1));
    });
}

#[test]
fn excuses_to_one_second_before_thirty_days() {
    custodian().execute_with(|| {
        assert_ok!(strike_off(1));
        let second = now();
        at(second + 30 * DAY - 1);
        assert!(Desk::is_excused(&1));
        at(second + 30 * DAY);
        assert!(!Desk::is_excused(&1));
    });
}

#[test]
fn needs_no_bond_beyond_what_is_pledged() {
    custodian().execute_with(|| {
        assert_ok!(Desk::pledge(&1, 500 * USD));
        assert_ok!(strike_off(1));
        assert_eq!(Desk::need(&1, &party(1)), 100 * USD);
    });
}

#[test]
fn stranger_and_who_is_struck_off_are_refused() {
    custodian().execute_with(|| {
        assert_noop!(strike_off(2), Error::NotRegistered);
        assert_ok!(strike_off(1));
        assert_noop!(strike_off(1), Error::StruckOff);
    });
}

#[test]
fn everybody_else_is_refused() {
    custodian().execute_with(|| {
        for origin in [by(1), by(WARDEN), RuntimeOrigin::none()] {
            assert_noop!(Desk::strike_off(origin, 1), DispatchError::BadOrigin);
        }
    });
}
