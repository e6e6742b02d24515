//! `confirm_licence`: a registrar of another group, or a referendum, says that there is a licence.

use super::*;

#[test]
fn registrar_of_another_group_confirms() {
    chain().execute_with(|| {
        admitted(2, Role::Registrar);
        register(1);
        events();
        assert_ok!(Desk::confirm_licence(by(2), 1, [9; 32], LATER + 1));
        let licence = party(1).licence;
        assert_eq!((licence.hash, licence.until, licence.confirmed), ([9; 32], LATER + 1, true));
        let says = Event::LicenceConfirmed { who: 1, by: Some(2), hash: [9; 32], until: LATER + 1 };
        assert_eq!(events(), [says]);
    });
}

#[test]
fn referendum_confirms_the_first_registrar() {
    chain().execute_with(|| {
        register(1);
        assert_ok!(Desk::confirm_licence(root(), 1, LICENCE, LATER));
        assert!(party(1).licence.confirmed);
    });
}

#[test]
fn licence_is_renewed_in_time_or_late() {
    custodian().execute_with(|| {
        assert_ok!(Desk::confirm_licence(root(), 1, LICENCE, now() + 10));
        wait(10);
        assert_noop!(Desk::ensure_attests(&1, Role::Custodian), Error::LicenceVoid);
        assert_ok!(Desk::confirm_licence(root(), 1, LICENCE, now() + 10));
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
        wait(9);
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
    });
}

#[test]
fn whoever_is_no_registrar_that_may_attest_is_refused() {
    chain().execute_with(|| {
        register(1);
        assert_noop!(Desk::confirm_licence(by(3), 1, LICENCE, START), Error::NotRegistered);
        assert_noop!(Desk::confirm_licence(by(1), 1, LICENCE, START), Error::NotAdmitted);
        admitted(2, Role::Registrar);
        assert_ok!(Desk::suspend(by(WARDEN), 2));
        assert_noop!(Desk::confirm_licence(by(2), 1, LICENCE, LATER), Error::Suspended);
    });
}

#[test]
fn stranger_has_no_licence_here() {
    chain().execute_with(|| {
        assert_noop!(Desk::confirm_licence(root(), 1, LICENCE, START), Error::NotRegistered);
    });
}

#[test]
fn registrar_of_the_same_group_or_of_an_unknown_one_is_refused() {
    chain().execute_with(|| {
        admitted(1, Role::Registrar);
        register(SISTER);
        register(3);
        assert_noop!(Desk::confirm_licence(by(1), SISTER, LICENCE, START), Error::NotApart);
        assert_noop!(Desk::confirm_licence(by(1), 1, LICENCE, LATER), Error::NotApart);
        assert_ok!(Desk::confirm_licence(by(1), 3, LICENCE, LATER));
        Registry::merge(3, 1);
        assert_noop!(Desk::confirm_licence(by(1), 3, LICENCE, LATER), Error::NotApart);
    });
}

#[test]
fn end_at_exactly_now_is_refused_and_one_second_later_taken() {
    chain().execute_with(|| {
        register(1);
        assert_noop!(Desk::confirm_licence(root(), 1, LICENCE, START), Error::EndsInPast);
        assert_ok!(Desk::confirm_licence(root(), 1, LICENCE, START + 1));
    });
}

#[test]
fn unsigned_is_refused() {
    chain().execute_with(|| {
        register(1);
        let unsigned = RuntimeOrigin::none();
        assert_noop!(Desk::confirm_licence(unsigned, 1, LICENCE, LATER), DispatchError::BadOrigin);
    });
}
