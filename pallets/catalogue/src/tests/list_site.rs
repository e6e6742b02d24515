//! `list_site`: an operator or a custodian lists a site under a deposit.

use super::*;

fn site_of(operator: u64, group: u32) -> Site<u64> {
    Site {
        operator,
        tier: 3,
        jurisdiction: CH,
        group,
        power_until: YEAR,
        confirmation: None,
        closed: false,
        entered: 0,
        left: 0,
        deposit: DEPOSIT,
    }
}

#[test]
fn gives_it_the_next_number_and_holds_the_deposit() {
    chain().execute_with(|| {
        for (id, who) in [(0, OPERATOR), (1, CUSTODIAN), (2, OPERATOR)] {
            assert_eq!(ask(by(who), list_site()), Ok(()));
            let site = site_of(who, who as u32);
            assert_eq!(events().last(), Some(&Event::SiteListed { id, site: site.clone() }));
            assert_eq!(Chain::site(id), Some(site));
        }
        assert_eq!((held(OPERATOR), held(CUSTODIAN)), (2 * DEPOSIT, DEPOSIT));
        assert_eq!(Flow::<Test>::get(), Deposits { taken: 3 * DEPOSIT, returned: 0 });
        check();
    });
}

#[test]
fn keeps_the_group_that_the_operator_had_become() {
    chain().execute_with(|| {
        Aliases::set(vec![(1, 5)]);
        assert_eq!(ask(by(OPERATOR), list_site()), Ok(()));
        assert_eq!(Chain::site(0), Some(site_of(OPERATOR, 5)));
    });
}

#[test]
fn by_who_has_neither_role_is_refused() {
    chain().execute_with(|| {
        for who in [COUNSEL, STRANGER, 8] {
            refused(by(who), list_site(), Error::RunsNoSites);
        }
        refused(tighter(), list_site(), DispatchError::BadOrigin);
    });
}

#[test]
fn by_who_may_not_attest_is_refused_as_the_registry_says() {
    chain().execute_with(|| {
        Suspended::set(vec![OPERATOR, CUSTODIAN]);
        refused(by(OPERATOR), list_site(), IS_SUSPENDED);
        refused(by(CUSTODIAN), list_site(), IS_SUSPENDED);
    });
}

#[test]
fn by_who_has_both_roles_holds_one_deposit() {
    chain().execute_with(|| {
        Roles::mutate(|roles| roles.push((OPERATOR, Role::Custodian)));
        assert_eq!(ask(by(OPERATOR), list_site()), Ok(()));
        assert_eq!(held(OPERATOR), DEPOSIT);
    });
}

#[test]
fn of_power_that_is_over_is_refused() {
    chain().execute_with(|| {
        let until = |power_until| Call::list_site { tier: 3, jurisdiction: CH, power_until };
        refused(by(OPERATOR), until(START), Error::PowerOver);
        assert_eq!(ask(by(OPERATOR), until(START + 1)), Ok(()), "one second before it is over");
    });
}

#[test]
fn of_a_tier_below_1_or_above_4_is_refused() {
    chain().execute_with(|| {
        let tier = |tier| Call::list_site { tier, jurisdiction: CH, power_until: YEAR };
        refused(by(OPERATOR), tier(0), Error::NoSuchTier);
        refused(by(OPERATOR), tier(5), Error::NoSuchTier);
        for lawful in [1, 4] {
            assert_eq!(ask(by(OPERATOR), tier(lawful)), Ok(()));
        }
    });
}

#[test]
fn of_what_is_no_jurisdiction_is_refused() {
    chain().execute_with(|| {
        for jurisdiction in [*b"ch", *b"C1", *b"\0\0"] {
            let call = Call::list_site { tier: 3, jurisdiction, power_until: YEAR };
            refused(by(OPERATOR), call, Error::NoSuchJurisdiction);
        }
    });
}

#[test]
fn by_who_has_no_group_is_refused() {
    chain().execute_with(|| {
        Groups::set(vec![]);
        refused(by(OPERATOR), list_site(), Error::NotCertified);
    });
}

#[test]
fn without_the_deposit_is_refused() {
    chain().execute_with(|| {
        Roles::mutate(|roles| roles.push((20, Role::Operator)));
        Groups::mutate(|groups| groups.push((20, 20)));
        let fund = |new_free| {
            let call = polkadot_sdk::pallet_balances::Call::force_set_balance { who: 20, new_free };
            assert!(RuntimeCall::Qusd(call).dispatch(tighter()).is_ok());
        };
        refused(by(20), list_site(), Error::CannotPayDeposit);
        fund(DEPOSIT + 9_999);
        refused(by(20), list_site(), Error::CannotPayDeposit);
        fund(DEPOSIT + 10_000);
        assert_eq!(ask(by(20), list_site()), Ok(()), "at exactly the deposit and the minimum");
    });
}

#[test]
fn of_numbers_that_do_not_fit_is_refused() {
    chain().execute_with(|| {
        SiteCount::<Test>::put(u32::MAX);
        refused(by(OPERATOR), list_site(), Error::Overflow);
    });
    chain().execute_with(|| {
        Flow::<Test>::put(Deposits { taken: Dollars::MAX, returned: Dollars::MAX });
        refused(by(OPERATOR), list_site(), Error::Overflow);
    });
}

#[test]
fn names_the_first_of_several_errors() {
    chain().execute_with(|| {
        let worst = |tier, power_until| Call::list_site { tier, jurisdiction: *b"ch", power_until };
        refused(by(STRANGER), worst(0, 0), Error::RunsNoSites);
        refused(by(OPERATOR), worst(0, 0), Error::PowerOver);
        refused(by(OPERATOR), worst(0, YEAR), Error::NoSuchTier);
        refused(by(OPERATOR), worst(1, YEAR), Error::NoSuchJurisdiction);
    });
}
