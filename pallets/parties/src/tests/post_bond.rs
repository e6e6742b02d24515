//! `post_bond`: anybody pays, in the party's account it is held.

use super::*;

#[test]
fn party_holds_its_own_money() {
    chain().execute_with(|| {
        licensed(1);
        events();
        assert_ok!(Desk::post_bond(by(1), 1, BOND));
        assert_eq!(party(1).bond, BOND);
        assert_eq!(held(HoldReason::Bond, 1), BOND);
        let left = Bond { dollars: RICH.dollars - BOND.dollars - DEPOSIT, qta: RICH.qta - BOND.qta };
        assert_eq!(free(1), left);
        assert_eq!(book().posted, BOND);
        assert_eq!(events(), [Event::BondPosted { who: 1, funder: 1, amount: BOND }]);
        check();
    });
}

#[test]
fn another_pays_and_is_of_the_group_from_then_on() {
    chain().execute_with(|| {
        licensed(1);
        assert_ok!(Desk::post_bond(by(NOBODY), 1, BOND));
        assert_eq!(held(HoldReason::Bond, 1), BOND);
        assert_eq!(free(NOBODY), RICH.less(&BOND).expect("less"));
        assert_eq!(Registry::link_of(NOBODY), Some(1));
        assert_ok!(Desk::post_bond(by(SISTER), 1, BOND));
        check();
    });
}

#[test]
fn funder_of_another_group_is_refused_by_the_link() {
    chain().execute_with(|| {
        licensed(1);
        licensed(2);
        assert_noop!(Desk::post_bond(by(2), 1, BOND), DispatchError::Other("linked elsewhere"));
        assert_ok!(Desk::post_bond(by(NOBODY), 1, BOND));
        assert_noop!(Desk::post_bond(by(NOBODY), 2, BOND), DispatchError::Other("linked elsewhere"));
    });
}

#[test]
fn stranger_and_nothing_are_refused() {
    chain().execute_with(|| {
        assert_noop!(Desk::post_bond(by(1), 1, Bond::default()), Error::NotRegistered);
        register(1);
        assert_noop!(Desk::post_bond(by(NOBODY), 1, Bond::default()), Error::NothingAsked);
    });
}

#[test]
fn either_money_alone_is_taken() {
    chain().execute_with(|| {
        register(1);
        for amount in [Bond { dollars: 1, qta: 0 }, Bond { dollars: 0, qta: 1 }] {
            assert_ok!(Desk::post_bond(by(1), 1, amount));
        }
        assert_eq!(party(1).bond, Bond { dollars: 1, qta: 1 });
        check();
    });
}

#[test]
fn gift_of_exactly_a_deposit_is_taken_and_one_unit_below_refused() {
    chain().execute_with(|| {
        register(1);
        let below = Bond { dollars: DEPOSIT - 1, qta: RICH.qta };
        assert_noop!(Desk::post_bond(by(NOBODY), 1, below), Error::TooLittle);
        assert_ok!(Desk::post_bond(by(NOBODY), 1, Bond { dollars: DEPOSIT, qta: 0 }));
    });
}

#[test]
fn funder_keeps_the_minimum_of_each_money() {
    chain().execute_with(|| {
        register(1);
        let most = Bond { dollars: RICH.dollars - CENT, qta: RICH.qta - ED };
        let above = [Bond { dollars: most.dollars + 1, qta: 0 }, Bond { qta: most.qta + 1, ..most }];
        for amount in above {
            assert_noop!(Desk::post_bond(by(NOBODY), 1, amount), Error::CannotFund);
        }
        assert_ok!(Desk::post_bond(by(NOBODY), 1, most));
        let own = Bond { dollars: RICH.dollars - DEPOSIT - CENT, qta: RICH.qta - ED };
        assert_noop!(Desk::post_bond(by(1), 1, Bond { dollars: own.dollars + 1, qta: 0 }), Error::CannotFund);
        assert_ok!(Desk::post_bond(by(1), 1, own));
        check();
    });
}

#[test]
fn own_money_may_be_locked_and_a_gift_may_not() {
    use polkadot_sdk::frame_support::traits::{LockableCurrency, WithdrawReasons};
    chain().execute_with(|| {
        register(1);
        for who in [1, NOBODY] {
            Balances::set_lock(*b"unpaid  ", &who, RICH.qta, WithdrawReasons::all());
        }
        let amount = Bond { dollars: DEPOSIT, qta: 100 };
        assert_noop!(Desk::post_bond(by(NOBODY), 1, amount), Error::CannotFund);
        assert_ok!(Desk::post_bond(by(1), 1, amount));
        check();
    });
}

#[test]
fn suspended_and_struck_off_parties_are_topped_up() {
    custodian().execute_with(|| {
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        assert_ok!(Desk::post_bond(by(1), 1, qusd(1)));
        assert_ok!(Desk::strike_off(root(), 1));
        assert_ok!(Desk::post_bond(by(1), 1, qusd(1)));
        check();
    });
}

#[test]
fn short_party_that_is_at_its_need_again_is_noted() {
    custodian().execute_with(|| {
        assert_ok!(Desk::slash(&1, VALUE, None));
        assert_eq!(party(1).short_since, Some(now()));
        assert_ok!(Desk::post_bond(by(1), 1, qusd(999)));
        assert_eq!(party(1).short_since, Some(now()));
        events();
        assert_ok!(Desk::post_bond(by(1), 1, qusd(1)));
        assert_eq!(party(1).short_since, None);
        assert_eq!(events()[0], Event::Shortfall { who: 1, since: None });
    });
}

#[test]
fn sums_that_do_not_fit_are_refused() {
    chain().execute_with(|| {
        register(1);
        Totals::<Test>::mutate(|book| book.posted.qta = u128::MAX);
        assert_noop!(Desk::post_bond(by(1), 1, BOND), Error::Overflow);
        crate::Parties::<Test>::mutate(1, |party| party.as_mut().expect("party").bond.qta = u128::MAX);
        assert_noop!(Desk::post_bond(by(1), 1, BOND), Error::Overflow);
    });
}

#[test]
fn unsigned_is_refused() {
    chain().execute_with(|| {
        assert_noop!(Desk::post_bond(root(), 1, BOND), DispatchError::BadOrigin);
    });
}
