//! `allow`: a referendum that loosens lets goods of a class go to more jurisdictions.

use super::*;

fn allow(class: u8, named: &[&[u8; 2]]) -> Call {
    Call::allow { class, codes: codes(named) }
}

#[test]
fn lets_goods_go_where_it_says_and_nowhere_else() {
    chain().execute_with(|| {
        assert!(!Chain::may_receive(1, CH));
        assert_eq!(ask(looser(), allow(1, &[b"CH", b"DE"])), Ok(()));
        assert_eq!(events(), [Event::Allowed { class: 1, jurisdictions: codes(&[b"CH", b"DE"]) }]);
        assert!(Chain::may_receive(1, CH) && Chain::may_receive(1, *b"DE"));
        assert!(!Chain::may_receive(1, *b"US") && !Chain::may_receive(2, CH));
        assert!(!Chain::may_receive(1, *b"ch"), "letters are upper case");
        assert_eq!(Chain::jurisdictions(1), codes(&[b"CH", b"DE"]));
        check();
    });
}

#[test]
fn tells_only_what_is_new() {
    chain().execute_with(|| {
        assert_eq!(ask(looser(), allow(31, &[b"CH"])), Ok(()));
        assert_eq!(ask(looser(), allow(31, &[b"CH", b"DE"])), Ok(()));
        let told = Event::Allowed { class: 31, jurisdictions: codes(&[b"DE"]) };
        assert_eq!(events().last(), Some(&told));
        refused(looser(), allow(31, &[b"CH", b"DE"]), Error::NothingChanges);
        refused(looser(), allow(31, &[]), Error::NothingChanges);
    });
}

#[test]
fn is_for_a_referendum_that_loosens_only() {
    chain().execute_with(|| {
        for origin in [tighter(), by(OPERATOR), RuntimeOrigin::none()] {
            refused(origin, allow(1, &[b"CH"]), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_the_free_class_is_refused_for_it_needs_none() {
    chain().execute_with(|| {
        refused(looser(), allow(0, &[b"ch"]), Error::ClassIsFree);
        assert!(Chain::may_receive(0, CH) && Chain::may_receive(0, *b"??"));
    });
}

#[test]
fn of_a_class_one_above_the_last_is_refused() {
    chain().execute_with(|| {
        refused(looser(), allow(32, &[b"ch"]), Error::NoSuchClass);
        refused(looser(), allow(255, &[b"CH"]), Error::NoSuchClass);
    });
}

#[test]
fn of_what_is_no_code_is_refused() {
    chain().execute_with(|| {
        for code in [b"ch", b"C1", b" C", b"C\0", b"\xc3\x84"] {
            refused(looser(), allow(1, &[b"DE", code]), Error::NoSuchJurisdiction);
        }
    });
}

#[test]
fn of_every_code_that_two_letters_can_say_finds_room() {
    chain().execute_with(|| {
        let all: Vec<[u8; 2]> =
            (b'A'..=b'Z').flat_map(|one| (b'A'..=b'Z').map(move |other| [one, other])).collect();
        let all: Vec<&[u8; 2]> = all.iter().collect();
        assert_eq!(all.len(), 676);
        assert_eq!(ask(looser(), allow(1, &all[..400])), Ok(()));
        assert_eq!(ask(looser(), allow(1, &all[300..])), Ok(()));
        assert_eq!(Chain::jurisdictions(1).len(), 676);
        check();
    });
}
