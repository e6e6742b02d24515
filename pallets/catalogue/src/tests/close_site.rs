//! `close_site`: no more lots enter, and the deposit goes back where none stands.

use super::*;

const CLOSE: Call = Call::close_site { id: 0 };

#[test]
fn at_which_no_lot_ever_stood_returns_the_deposit_and_forgets_it() {
    stocked().execute_with(|| {
        assert_eq!(ask(by(OPERATOR), CLOSE), Ok(()));
        let returned =
            Event::DepositReturned { id: 0, operator: OPERATOR, deposit: DEPOSIT, forgotten: true };
        assert_eq!(events(), [Event::SiteClosed { id: 0, by: Some(OPERATOR) }, returned]);
        assert_eq!((Chain::site(0), held(OPERATOR)), (None, 0));
        assert_eq!(Flow::<Test>::get(), Deposits { taken: DEPOSIT, returned: DEPOSIT });
        assert_eq!(ask(by(OPERATOR), list_site()), Ok(()));
        assert!(Chain::site(1).is_some(), "no number is given twice");
        check();
    });
}

#[test]
fn that_all_lots_have_left_returns_the_deposit_and_keeps_it() {
    stocked().execute_with(|| {
        assert_eq!((Chain::enter(0), Chain::leave(0)), (Ok(()), Ok(())));
        assert_eq!(ask(by(OPERATOR), CLOSE), Ok(()));
        let site = Chain::site(0).expect("a lot bears its number");
        assert_eq!((site.closed, site.deposit, held(OPERATOR)), (true, 0, 0));
        let returned =
            Event::DepositReturned { id: 0, operator: OPERATOR, deposit: DEPOSIT, forgotten: false };
        assert_eq!(events().last(), Some(&returned));
        check();
    });
}

#[test]
fn at_which_a_lot_stands_keeps_the_deposit_and_lets_no_lot_in() {
    stocked().execute_with(|| {
        assert_eq!(Chain::enter(0), Ok(()));
        assert_eq!(ask(by(OPERATOR), CLOSE), Ok(()));
        assert_eq!(events(), [Event::SiteClosed { id: 0, by: Some(OPERATOR) }]);
        assert_eq!(held(OPERATOR), DEPOSIT);
        assert_eq!(Chain::enter(0), Err(Error::SiteClosed.into()));
        assert_eq!(Chain::leave(0), Ok(()));
        check();
    });
}

#[test]
fn by_a_referendum_that_tightens_is_lawful_and_returns_the_deposit_to_the_operator() {
    stocked().execute_with(|| {
        assert_eq!(ask(tighter(), CLOSE), Ok(()));
        assert_eq!(events()[0], Event::SiteClosed { id: 0, by: None });
        assert_eq!(held(OPERATOR), 0);
    });
}

#[test]
fn by_an_operator_that_lost_its_role_is_lawful() {
    stocked().execute_with(|| {
        Roles::set(vec![]);
        Groups::set(vec![]);
        assert_eq!(ask(by(OPERATOR), CLOSE), Ok(()));
    });
}

#[test]
fn by_another_is_refused() {
    stocked().execute_with(|| {
        for who in [0, CUSTODIAN, MATE, STRANGER] {
            refused(by(who), CLOSE, Error::NotTheOperator);
        }
        refused(RuntimeOrigin::none(), CLOSE, DispatchError::BadOrigin);
    });
}

#[test]
fn that_is_none_or_closed_is_refused() {
    stocked().execute_with(|| {
        assert_eq!(Chain::enter(0), Ok(()));
        assert_eq!(ask(by(OPERATOR), CLOSE), Ok(()));
        refused(by(STRANGER), CLOSE, Error::NotTheOperator);
        refused(by(OPERATOR), CLOSE, Error::SiteClosed);
        refused(tighter(), CLOSE, Error::SiteClosed);
        refused(by(OPERATOR), Call::close_site { id: 1 }, Error::NoSuchSite);
    });
}

#[test]
fn whose_deposit_is_missing_or_has_no_sum_is_refused() {
    stocked().execute_with(|| {
        Flow::<Test>::put(Deposits { taken: Dollars::MAX, returned: Dollars::MAX });
        refused(by(OPERATOR), CLOSE, Error::Overflow);
        invariants::free_the_deposit();
        refused(by(OPERATOR), CLOSE, Error::DepositMissing);
    });
}
