//! `flag`: sanctions.

use super::*;

#[test]
fn registrar_puts_an_account_on_a_list_at_once_and_another_takes_it_off() {
    chain().execute_with(|| {
        assert_ok!(ask(by(1), Call::flag { who: 4, sanctioned: true }));
        assert!(Chain::good(&4).is_none());
        assert_eq!(Chain::group(&4), Some(3), "its group stands");
        assert!(Chain::good(&5).is_some(), "a flag is one account's");
        assert_eq!(events(), [Event::Flagged { who: 4, sanctioned: true, by: Some(1) }]);
        assert_ok!(ask(by(2), Call::flag { who: 4, sanctioned: false }));
        assert!(Chain::good(&4).is_some());
        assert_eq!(events(), [Event::Flagged { who: 4, sanctioned: false, by: Some(2) }]);
        check();
    });
}

#[test]
fn referendum_does_both() {
    chain().execute_with(|| {
        for sanctioned in [true, false] {
            assert_ok!(ask(root(), Call::flag { who: 1, sanctioned }));
            assert_eq!(events(), [Event::Flagged { who: 1, sanctioned, by: None }]);
        }
    });
}

#[test]
fn flag_leaves_who_answers_for_the_credential() {
    chain().execute_with(|| {
        assert_ok!(ask(by(1), certify(10, None, &[])));
        assert_ok!(ask(by(2), Call::flag { who: 10, sanctioned: true }));
        assert_eq!(Chain::certified_by(&10), Some(1));
    });
}

#[test]
fn everybody_else_is_refused_as_bad_origin() {
    chain().execute_with(|| {
        for origin in [by(4), by(10), RuntimeOrigin::none()] {
            refused(origin, Call::flag { who: 5, sanctioned: true }, DispatchError::BadOrigin);
        }
    });
}

#[test]
fn registrar_that_is_sanctioned_itself_is_refused_as_registrar_void() {
    chain().execute_with(|| {
        assert_ok!(ask(by(2), Call::flag { who: 1, sanctioned: true }));
        refused(by(1), Call::flag { who: 1, sanctioned: false }, Error::RegistrarVoid);
    });
}

#[test]
fn account_that_nobody_certified_is_refused() {
    chain().execute_with(|| {
        refused(by(1), Call::flag { who: 10, sanctioned: true }, Error::NotCertified);
    });
}

#[test]
fn registrar_does_not_speak_of_its_own_group() {
    chain().execute_with(|| {
        for sanctioned in [true, false] {
            refused(by(1), Call::flag { who: 1, sanctioned }, Error::OwnGroup);
        }
        merge(3, 0);
        refused(by(1), Call::flag { who: 4, sanctioned: true }, Error::OwnGroup);
    });
}

#[test]
fn flag_that_says_so_already_is_refused() {
    chain().execute_with(|| {
        refused(by(1), Call::flag { who: 4, sanctioned: false }, Error::NothingChanges);
        assert_ok!(ask(by(1), Call::flag { who: 4, sanctioned: true }));
        refused(by(1), Call::flag { who: 4, sanctioned: true }, Error::NothingChanges);
    });
}
