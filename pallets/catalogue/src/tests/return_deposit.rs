//! `return_deposit`: once the last lot has left a closed site, anybody returns its deposit.

use super::*;

const RETURN: Call = Call::return_deposit { id: 0 };

/// Site 0 with a lot, closed.
fn closed() -> TestExternalities {
    let mut chain = stocked();
    chain.execute_with(|| {
        assert_eq!(Chain::enter(0), Ok(()));
        assert_eq!(ask(by(OPERATOR), Call::close_site { id: 0 }), Ok(()));
        at(START);
    });
    chain
}

#[test]
fn by_anybody_frees_it_for_the_operator_once() {
    closed().execute_with(|| {
        refused(by(STRANGER), RETURN, Error::LotsStand);
        assert_eq!(Chain::leave(0), Ok(()));
        check();
        assert_eq!(ask(by(STRANGER), RETURN), Ok(()));
        let returned =
            Event::DepositReturned { id: 0, operator: OPERATOR, deposit: DEPOSIT, forgotten: false };
        assert_eq!(events(), [returned]);
        assert_eq!((held(OPERATOR), Chain::site(0).map(|site| site.deposit)), (0, Some(0)));
        assert_eq!(Flow::<Test>::get(), Deposits { taken: DEPOSIT, returned: DEPOSIT });
        check();
        refused(by(STRANGER), RETURN, Error::NothingHeld);
    });
}

#[test]
fn of_no_site_or_an_open_one_is_refused() {
    stocked().execute_with(|| {
        refused(by(OPERATOR), RETURN, Error::SiteOpen);
        refused(by(OPERATOR), Call::return_deposit { id: 1 }, Error::NoSuchSite);
        refused(tighter(), RETURN, DispatchError::BadOrigin);
    });
}

#[test]
fn that_is_missing_or_has_no_sum_is_refused() {
    closed().execute_with(|| {
        assert_eq!(Chain::leave(0), Ok(()));
        Flow::<Test>::put(Deposits { taken: Dollars::MAX, returned: Dollars::MAX });
        refused(by(OPERATOR), RETURN, Error::Overflow);
        invariants::free_the_deposit();
        refused(by(OPERATOR), RETURN, Error::DepositMissing);
    });
}
