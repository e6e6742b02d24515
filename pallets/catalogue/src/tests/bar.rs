//! `bar`: a referendum that tightens lets goods of a class go to fewer jurisdictions, at once.

use super::*;

fn bar(class: u8, named: &[&[u8; 2]]) -> Call {
    Call::bar { class, codes: codes(named) }
}

fn with_rule() -> TestExternalities {
    let mut chain = chain();
    chain.execute_with(|| {
        assert_eq!(ask(looser(), Call::allow { class: 1, codes: codes(&[b"CH", b"DE"]) }), Ok(()));
        at(START);
    });
    chain
}

#[test]
fn lets_goods_go_there_no_more_and_tells_only_where_they_could() {
    with_rule().execute_with(|| {
        assert_eq!(ask(tighter(), bar(1, &[b"CH", b"US"])), Ok(()));
        assert_eq!(events(), [Event::Barred { class: 1, jurisdictions: codes(&[b"CH"]) }]);
        assert_eq!((Chain::may_receive(1, CH), Chain::may_receive(1, *b"DE")), (false, true));
        refused(tighter(), bar(1, &[b"CH"]), Error::NothingChanges);
        refused(tighter(), bar(1, &[]), Error::NothingChanges);
        check();
    });
}

#[test]
fn of_the_last_jurisdiction_leaves_no_rule() {
    with_rule().execute_with(|| {
        assert_eq!(ask(tighter(), bar(1, &[b"CH", b"DE"])), Ok(()));
        assert!(!Allowed::<Test>::contains_key(1));
        assert!(!Chain::may_receive(1, CH));
        check();
    });
}

#[test]
fn is_for_a_referendum_that_tightens_only() {
    with_rule().execute_with(|| {
        for origin in [looser(), by(OPERATOR), RuntimeOrigin::none()] {
            refused(origin, bar(1, &[b"CH"]), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_what_can_have_no_rule_is_refused() {
    with_rule().execute_with(|| {
        refused(tighter(), bar(0, &[b"CH"]), Error::ClassIsFree);
        refused(tighter(), bar(32, &[b"ch"]), Error::NoSuchClass);
        refused(tighter(), bar(1, &[b"CH", b"ch"]), Error::NoSuchJurisdiction);
    });
}
