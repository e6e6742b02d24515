//! Challenges, incidents and claims that are open against a party.

use super::*;

#[test]
fn are_counted_and_engage() {
    custodian().execute_with(|| {
        events();
        assert_ok!(Desk::open_matter(&1));
        assert_ok!(Desk::open_matter(&1));
        wait(DAY);
        assert_ok!(Desk::close_matter(&1));
        assert_eq!((party(1).open, party(1).engaged_since), (1, Some(now() - DAY)));
        assert_ok!(Desk::close_matter(&1));
        assert_eq!((party(1).engaged_since, party(1).engaged_until), (None, Some(now())));
        assert_eq!((book().opened, book().closed), (2, 2));
        let says = [1, 2, 1, 0].map(|open| Event::Matters { who: 1, open });
        assert_eq!(events(), says);
        check();
    });
}

#[test]
fn nothing_open_cannot_be_closed_and_a_stranger_has_no_matter() {
    custodian().execute_with(|| {
        assert_noop!(Desk::close_matter(&1), Error::NothingOpen);
        assert_noop!(Desk::open_matter(&2), Error::NotRegistered);
        assert_noop!(Desk::close_matter(&2), Error::NotRegistered);
    });
}

#[test]
fn counts_that_do_not_fit_are_refused() {
    custodian().execute_with(|| {
        assert_ok!(Desk::open_matter(&1));
        Totals::<Test>::mutate(|book| (book.opened, book.closed) = (u64::MAX, u64::MAX));
        assert_noop!(Desk::open_matter(&1), Error::Overflow);
        assert_noop!(Desk::close_matter(&1), Error::Overflow);
        crate::Parties::<Test>::mutate(1, |party| party.as_mut().expect("party").open = u32::MAX);
        assert_noop!(Desk::open_matter(&1), Error::Overflow);
    });
}
