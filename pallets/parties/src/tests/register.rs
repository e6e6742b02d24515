//! `register`: a certified account becomes a party without a role.

use super::*;

#[test]
fn holds_the_deposit_and_records_what_was_said() {
    chain().execute_with(|| {
        assert_ok!(Desk::register(by(1), NAME, LICENCE, LATER, START));
        let party = party(1);
        assert_eq!((party.name_hash, party.deposit, party.in_business_since), (NAME, DEPOSIT, START));
        assert_eq!(
            (party.licence.hash, party.licence.until, party.licence.confirmed),
            (LICENCE, LATER, false)
        );
        assert!(party.roles.is_empty() && party.since.is_none());
        assert_eq!(held(HoldReason::Record, 1), Bond { dollars: DEPOSIT, qta: 0 });
        assert_eq!(free(1), Bond { dollars: RICH.dollars - DEPOSIT, qta: RICH.qta });
        assert_eq!(book().deposits_taken, DEPOSIT);
        assert_eq!(events(), [Event::Registered { who: 1, deposit: DEPOSIT }]);
        check();
    });
}

#[test]
fn is_refused_twice() {
    chain().execute_with(|| {
        register(1);
        assert_noop!(Desk::register(by(1), NAME, LICENCE, START, LATER), Error::RegisteredAlready);
    });
}

#[test]
fn is_refused_without_a_good_credential() {
    chain().execute_with(|| {
        assert_noop!(Desk::register(by(NOBODY), NAME, LICENCE, START, LATER), Error::CredentialVoid);
        Registry::sanction(1);
        assert_noop!(Desk::register(by(1), NAME, LICENCE, LATER, START), Error::CredentialVoid);
        Registry::certify(2, 2, START);
        assert_noop!(Desk::register(by(2), NAME, LICENCE, LATER, START), Error::CredentialVoid);
    });
}

#[test]
fn licence_that_ends_at_exactly_now_is_refused_and_one_second_later_taken() {
    chain().execute_with(|| {
        assert_noop!(Desk::register(by(1), NAME, LICENCE, START, LATER), Error::EndsInPast);
        assert_ok!(Desk::register(by(1), NAME, LICENCE, START + 1, START));
    });
}

#[test]
fn business_that_began_now_is_taken_and_one_second_later_refused() {
    chain().execute_with(|| {
        assert_noop!(Desk::register(by(1), NAME, LICENCE, LATER, START + 1), Error::LiesAhead);
        assert_ok!(Desk::register(by(1), NAME, LICENCE, LATER, START));
    });
}

#[test]
fn account_at_exactly_deposit_and_minimum_is_taken_and_one_unit_below_refused() {
    chain().execute_with(|| {
        Registry::certify(50, 50, LATER);
        assert_ok!(Assets::transfer(by(NOBODY), QUSD, 50, DEPOSIT + CENT - 1));
        assert_noop!(Desk::register(by(50), NAME, LICENCE, LATER, START), Error::CannotPayDeposit);
        Registry::certify(51, 51, LATER);
        assert_ok!(Assets::transfer(by(NOBODY), QUSD, 51, DEPOSIT + CENT));
        assert_ok!(Desk::register(by(51), NAME, LICENCE, LATER, START));
        check();
    });
}

#[test]
fn deposit_is_what_is_governed_now_and_stays_what_was_taken() {
    chain().execute_with(|| {
        Numbers::mutate(|numbers| numbers.deposit = 7 * USD);
        register(1);
        Numbers::mutate(|numbers| numbers.deposit = 9 * USD);
        assert_eq!(party(1).deposit, 7 * USD);
        assert_ok!(Desk::unregister(by(1)));
        assert_eq!(free(1), RICH);
        check();
    });
}

#[test]
fn sum_that_does_not_fit_is_refused() {
    chain().execute_with(|| {
        Totals::<Test>::mutate(|book| book.deposits_taken = u128::MAX);
        assert_noop!(Desk::register(by(1), NAME, LICENCE, LATER, START), Error::Overflow);
    });
}

#[test]
fn unsigned_is_refused() {
    chain().execute_with(|| {
        for origin in [root(), RuntimeOrigin::none()] {
            assert_noop!(Desk::register(origin, NAME, LICENCE, LATER, START), DispatchError::BadOrigin);
        }
    });
}
