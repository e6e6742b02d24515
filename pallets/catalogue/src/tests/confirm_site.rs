//! `confirm_site`: a counsel of another group says what it has seen of a site's papers.

use super::*;

fn confirm(lien_waiver: bool, access_agreement: bool, until: Moment) -> Call {
    Call::confirm_site { id: 0, lien_waiver, access_agreement, until }
}

/// Whether the lien is waived and lenders have access.
fn facts() -> (bool, bool) {
    let site = <Chain as quantara_traits::catalogue::Catalogue<u64>>::site(0).expect("listed");
    (site.lien_waiver, site.access_agreement)
}

#[test]
fn sets_both_facts_until_the_second_it_names() {
    stocked().execute_with(|| {
        assert_eq!(facts(), (false, false), "an operator's site has neither");
        assert_eq!(ask(by(COUNSEL), confirm(true, false, START + 10)), Ok(()));
        let confirmation =
            Confirmation { by: COUNSEL, lien_waiver: true, access_agreement: false, until: START + 10 };
        assert_eq!(events(), [Event::SiteConfirmed { id: 0, confirmation: confirmation.clone() }]);
        assert_eq!(Chain::site(0).and_then(|site| site.confirmation), Some(confirmation));
        at(START + 9);
        assert_eq!(facts(), (true, false), "one second before it is void");
        at(START + 10);
        assert_eq!(facts(), (false, false), "at exactly the second from which it is void");
    });
}

#[test]
fn stands_instead_of_any_word_before() {
    stocked().execute_with(|| {
        Roles::mutate(|roles| roles.push((CUSTODIAN, Role::Counsel)));
        assert_eq!(ask(by(COUNSEL), confirm(true, true, YEAR)), Ok(()));
        assert_eq!(ask(by(CUSTODIAN), confirm(false, true, YEAR)), Ok(()));
        assert_eq!(facts(), (false, true));
    });
}

#[test]
fn stands_when_its_counsel_is_suspended_or_its_site_closed() {
    stocked().execute_with(|| {
        assert_eq!(Chain::enter(0), Ok(()));
        assert_eq!(ask(by(OPERATOR), Call::close_site { id: 0 }), Ok(()));
        assert_eq!(ask(by(COUNSEL), confirm(true, true, YEAR)), Ok(()), "lots stand there");
        Suspended::set(vec![COUNSEL]);
        assert_eq!(facts(), (true, true));
    });
}

#[test]
fn of_no_site_is_refused() {
    chain().execute_with(|| refused(by(COUNSEL), confirm(true, true, YEAR), Error::NoSuchSite));
}

#[test]
fn by_who_is_no_counsel_or_may_not_attest_is_refused_as_the_registry_says() {
    stocked().execute_with(|| {
        for who in [OPERATOR, CUSTODIAN, STRANGER] {
            refused(by(who), confirm(true, true, YEAR), NO_ROLE);
        }
        Suspended::set(vec![COUNSEL]);
        refused(by(COUNSEL), confirm(true, true, YEAR), IS_SUSPENDED);
        refused(tighter(), confirm(true, true, YEAR), DispatchError::BadOrigin);
    });
}

#[test]
fn by_the_operators_group_or_of_no_group_is_refused() {
    stocked().execute_with(|| {
        refused(by(MATE), confirm(true, true, YEAR), Error::NotApart);
        Aliases::set(vec![(3, 1)]);
        refused(by(COUNSEL), confirm(true, true, YEAR), Error::NotApart);
        Aliases::set(vec![]);
        Groups::mutate(|groups| groups.retain(|(who, _)| *who != COUNSEL));
        refused(by(COUNSEL), confirm(true, true, YEAR), Error::NotApart);
    });
}

#[test]
fn by_the_group_that_the_operator_had_when_it_listed_the_site_is_refused() {
    stocked().execute_with(|| {
        Groups::set(vec![(OPERATOR, 7), (MATE, 1)]);
        refused(by(MATE), confirm(true, true, YEAR), Error::NotApart);
    });
}

#[test]
fn by_an_operator_that_is_a_counsel_too_is_refused() {
    stocked().execute_with(|| {
        Roles::mutate(|roles| roles.push((OPERATOR, Role::Counsel)));
        refused(by(OPERATOR), confirm(true, true, YEAR), Error::NotApart);
    });
}

#[test]
fn void_already_is_refused() {
    stocked().execute_with(|| {
        refused(by(MATE), confirm(true, true, START), Error::NotApart);
        refused(by(COUNSEL), confirm(true, true, START), Error::VoidAlready);
        assert_eq!(ask(by(COUNSEL), confirm(true, true, START + 1)), Ok(()), "one second before");
    });
}
