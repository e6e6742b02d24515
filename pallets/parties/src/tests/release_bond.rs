//! `release_bond`: what exceeds the need, long after the last engagement.

use super::*;

fn release(dollars: Dollars) -> Result<(), DispatchError> {
    Desk::release_bond(by(1), Bond { dollars, qta: 0 })
}

#[test]
fn gives_back_what_exceeds_the_need_and_not_a_unit_more() {
    custodian().execute_with(|| {
        let all_but_need = Bond { dollars: BOND.dollars - 1_000 * USD, qta: BOND.qta };
        let above = Bond { dollars: all_but_need.dollars + 1, qta: BOND.qta };
        assert_noop!(Desk::release_bond(by(1), above), Error::BondShort);
        events();
        assert_ok!(Desk::release_bond(by(1), all_but_need));
        assert_eq!(party(1).bond, qusd(1_000));
        assert_eq!(held(HoldReason::Bond, 1), qusd(1_000));
        assert_eq!(book().released, all_but_need);
        assert_eq!(party(1).released_at, Some(now()));
        assert_eq!(events(), [Event::BondReleased { who: 1, amount: all_but_need }]);
        check();
    });
}

#[test]
fn party_without_a_role_has_everything_back() {
    chain().execute_with(|| {
        bonded(1, BOND);
        assert_ok!(Desk::release_bond(by(1), BOND));
        assert_eq!(free(1), Bond { dollars: RICH.dollars - DEPOSIT, qta: RICH.qta });
        check();
    });
}

#[test]
fn stranger_nothing_and_more_than_the_bond_are_refused() {
    chain().execute_with(|| {
        assert_noop!(release(0), Error::NotRegistered);
        bonded(1, BOND);
        assert_noop!(release(0), Error::NothingAsked);
        assert_noop!(release(BOND.dollars + 1), Error::AboveBond);
        let above = Bond { dollars: 0, qta: BOND.qta + 1 };
        assert_noop!(Desk::release_bond(by(1), above), Error::AboveBond);
    });
}

#[test]
fn engaged_party_has_nothing_back_however_much_it_posted() {
    custodian().execute_with(|| {
        assert_ok!(Desk::post_bond(by(1), 1, qusd(1_000_000)));
        assert_ok!(Desk::pledge(&1, 1));
        wait(1_000 * DAY);
        assert_noop!(release(1), Error::Engaged);
        assert_ok!(Desk::open_matter(&1));
        assert_ok!(Desk::unpledge(&1, 1));
        wait(1_000 * DAY);
        assert_noop!(release(1), Error::Engaged);
    });
}

/// What ends an engagement at this second.
fn ends() -> [fn(); 4] {
    [
        || {
            assert_ok!(Desk::pledge(&1, 1));
            assert_ok!(Desk::unpledge(&1, 1));
        },
        || {
            assert_ok!(Desk::open_matter(&1));
            assert_ok!(Desk::close_matter(&1));
        },
        || {
            assert_ok!(Desk::leave(by(1), Role::Custodian));
        },
        || {
            assert_ok!(Desk::strike_off(root(), 1));
        },
    ]
}

#[test]
fn bond_is_kept_to_one_second_before_180_days_after_each_end() {
    for end in ends() {
        custodian().execute_with(|| {
            let second = now();
            end();
            at(second + 180 * DAY - 1);
            assert_noop!(release(1), Error::BondRuns);
            at(second + 180 * DAY);
            assert_ok!(release(1));
            check();
        });
    }
}

#[test]
fn later_of_two_engagements_decides() {
    custodian().execute_with(|| {
        assert_ok!(Desk::pledge(&1, 5));
        assert_ok!(Desk::open_matter(&1));
        assert_ok!(Desk::unpledge(&1, 5));
        wait(100 * DAY);
        assert_ok!(Desk::close_matter(&1));
        let second = now();
        at(second + 180 * DAY - 1);
        assert_noop!(release(1), Error::BondRuns);
        at(second + 180 * DAY);
        assert_ok!(release(1));
    });
}

#[test]
fn insurer_is_bound_for_180_days_beyond_its_last_cover() {
    chain().execute_with(|| {
        admitted(1, Role::Insurer);
        register(2);
        let until = now() + 50 * DAY;
        assert_ok!(Desk::cover(by(1), 2, USD, until, WAREHOUSE));
        assert_noop!(release(1), Error::BondRuns);
        at(until + 180 * DAY - 1);
        assert_noop!(release(1), Error::BondRuns);
        at(until + 180 * DAY);
        assert_ok!(release(1));
    });
}

#[test]
fn suspended_party_has_nothing_back_to_one_second_before_the_end() {
    custodian().execute_with(|| {
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        wait(30 * DAY - 1);
        assert_noop!(release(1), Error::Suspended);
        wait(1);
        assert_ok!(release(1));
    });
}

#[test]
fn struck_off_party_has_everything_back_after_its_time() {
    custodian().execute_with(|| {
        assert_ok!(Desk::strike_off(root(), 1));
        wait(180 * DAY);
        assert_ok!(Desk::release_bond(by(1), BOND));
        check();
    });
}

#[test]
fn need_is_all_roles_together() {
    custodian().execute_with(|| {
        seat(1, Role::Vendor);
        assert_eq!(Desk::need(&1, &party(1)), 2_000 * USD);
        let amount = Bond { dollars: BOND.dollars - 2_000 * USD, qta: BOND.qta };
        assert_noop!(
            Desk::release_bond(by(1), Bond { dollars: amount.dollars + 1, ..amount }),
            Error::BondShort
        );
        assert_ok!(Desk::release_bond(by(1), amount));
    });
}

#[test]
fn short_party_has_nothing_back() {
    custodian().execute_with(|| {
        Least::set(VALUE + 1);
        assert_noop!(release(1), Error::BondShort);
    });
}

#[test]
fn bond_that_is_not_held_any_more_is_refused() {
    chain().execute_with(|| {
        bonded(1, BOND);
        invariants::free_of(HoldReason::Bond, 1, 1);
        assert_noop!(release(BOND.dollars), Error::HoldMissing);
    });
}

#[test]
fn sum_that_does_not_fit_is_refused() {
    chain().execute_with(|| {
        bonded(1, BOND);
        Totals::<Test>::mutate(|book| book.released.dollars = u128::MAX);
        assert_noop!(release(1), Error::Overflow);
    });
}

#[test]
fn unsigned_is_refused() {
    chain().execute_with(|| {
        assert_noop!(Desk::release_bond(root(), BOND), DispatchError::BadOrigin);
    });
}
