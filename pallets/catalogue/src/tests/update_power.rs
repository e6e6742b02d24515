//! `update_power`: the operator says until when power is contracted.

use super::*;

fn power(id: u32, until: Moment) -> Call {
    Call::update_power { id, until }
}

fn power_until() -> Option<Moment> {
    <Chain as quantara_traits::catalogue::Catalogue<u64>>::site(0).map(|site| site.power_until)
}

#[test]
fn states_what_it_was_and_what_it_is() {
    stocked().execute_with(|| {
        for (from, until) in [(YEAR, YEAR + 1), (YEAR + 1, START + 1), (START + 1, START - 1)] {
            at(START);
            assert_eq!(ask(by(OPERATOR), power(0, until)), Ok(()));
            assert_eq!(events(), [Event::PowerUpdated { id: 0, from, until }]);
            assert_eq!(power_until(), Some(until));
        }
    });
}

#[test]
fn of_no_site_is_refused() {
    stocked().execute_with(|| refused(by(OPERATOR), power(1, YEAR), Error::NoSuchSite));
}

#[test]
fn by_another_than_the_operator_is_refused() {
    stocked().execute_with(|| {
        for who in [CUSTODIAN, MATE, STRANGER] {
            refused(by(who), power(0, 0), Error::NotTheOperator);
        }
        refused(tighter(), power(0, 0), DispatchError::BadOrigin);
    });
}

#[test]
fn that_changes_nothing_is_refused() {
    stocked().execute_with(|| refused(by(OPERATOR), power(0, YEAR), Error::NothingChanges));
}

#[test]
fn to_more_is_for_who_may_attest_and_to_less_is_not() {
    stocked().execute_with(|| {
        Suspended::set(vec![OPERATOR]);
        refused(by(OPERATOR), power(0, YEAR + 1), IS_SUSPENDED);
        assert_eq!(ask(by(OPERATOR), power(0, YEAR - 1)), Ok(()));
        Roles::set(vec![]);
        refused(by(OPERATOR), power(0, YEAR), Error::RunsNoSites);
        assert_eq!(ask(by(OPERATOR), power(0, 0)), Ok(()));
    });
}

#[test]
fn to_more_that_is_over_already_is_refused() {
    stocked().execute_with(|| {
        assert_eq!(ask(by(OPERATOR), power(0, 0)), Ok(()));
        refused(by(OPERATOR), power(0, START), Error::PowerOver);
        assert_eq!(ask(by(OPERATOR), power(0, START + 1)), Ok(()), "one second before it is over");
    });
}
