//! `reassign`: only the registrar moves a member or lets it go.

use super::mock::*;
use crate::{Confirmed, Deposits, Error, Event, Member};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, traits::fungible::Inspect},
    sp_runtime::DispatchError,
};

fn reassign(
    who: AccountId,
    group: Option<crate::GroupId>,
) -> polkadot_sdk::frame_support::dispatch::DispatchResult {
    Groups::reassign(RuntimeOrigin::root(), who, group)
}

#[test]
fn registrar_moves_a_member_whose_deposit_stays_held() {
    chain().execute_with(|| {
        declare(11, ACME);
        assert_ok!(reassign(11, Some(OTHER)));
        let moved = Member { group: OTHER, fixed: false, confirmed: true, deposit: DEPOSIT };
        assert_eq!(member(11), Some(moved));
        assert_eq!(held(11), DEPOSIT);
        assert_eq!(last_event(), Event::Reassigned { who: 11, from: Some(ACME), to: OTHER });
        assert!(!Confirmed::<Test>::contains_key(ACME), "a group without members is not counted");
        check();
    });
}

#[test]
fn fast_registrar_moves_members_and_places_nobody_who_never_declared() {
    chain().execute_with(|| {
        declare(11, ACME);
        let by = || signed(REGISTRAR);
        assert_noop!(Groups::reassign(by(), POOR, Some(OTHER)), Error::<Test>::NeverDeclared);
        assert_ok!(Groups::reassign(by(), 11, Some(OTHER)));
        assert_ok!(Groups::reassign(by(), 11, None));
        assert_noop!(Groups::reassign(by(), 11, Some(OTHER)), Error::<Test>::NeverDeclared);
        check();
    });
}

#[test]
fn registrar_places_who_never_declared_and_takes_no_deposit() {
    chain().execute_with(|| {
        assert_ok!(reassign(POOR, Some(TEAM_GROUP)));
        let placed = Member { group: TEAM_GROUP, fixed: false, confirmed: true, deposit: 0 };
        assert_eq!(member(POOR), Some(placed));
        assert_eq!(held(POOR), 0);
        assert_eq!(last_event(), Event::Reassigned { who: POOR, from: None, to: TEAM_GROUP });
        check();
    });
}

#[test]
fn registrar_confirms_by_placing_a_member_where_it_is() {
    chain().execute_with(|| {
        declare(11, ACME);
        declare(12, ACME);
        assert_ok!(reassign(12, Some(ACME)));
        assert!(member(12).expect("joined").confirmed);
        check();
    });
}

#[test]
fn registrar_lets_a_member_go_and_its_deposit_returns() {
    chain().execute_with(|| {
        declare(11, ACME);
        assert_ok!(reassign(11, None));
        assert_eq!(member(11), None);
        assert_eq!((held(11), Balances::balance(&11)), (0, RICH));
        assert_eq!(flow(), Deposits { taken: DEPOSIT, returned: DEPOSIT });
        assert_eq!(last_event(), Event::Removed { who: 11, from: ACME, deposit: DEPOSIT });
        check();
        declare(11, OTHER);
        check();
    });
}

#[test]
fn deposit_that_was_taken_returns_though_the_deposit_changed() {
    chain().execute_with(|| {
        declare(11, ACME);
        Asked::set(3 * DEPOSIT);
        assert_ok!(reassign(11, Some(OTHER)));
        assert_ok!(reassign(11, None));
        assert_eq!(Balances::balance(&11), RICH);
        check();
    });
}

#[test]
fn member_that_is_not_confirmed_can_be_let_go() {
    chain().execute_with(|| {
        declare(11, ACME);
        declare(12, ACME);
        assert_ok!(reassign(12, None));
        assert_eq!(Confirmed::<Test>::get(ACME), 1);
        check();
    });
}

#[test]
fn group_whose_founder_went_is_founded_anew_by_the_next() {
    chain().execute_with(|| {
        declare(11, ACME);
        assert_ok!(reassign(11, None));
        declare(12, ACME);
        assert!(member(12).expect("joined").confirmed);
        check();
    });
}

#[test]
fn member_of_the_preset_is_refused_as_fixed_by_preset_to_the_registrar_too() {
    chain().execute_with(|| {
        for group in [None, Some(OTHER), Some(TEAM_GROUP)] {
            assert_noop!(reassign(1, group), Error::<Test>::FixedByPreset);
        }
    });
}

#[test]
fn account_without_a_group_is_refused_as_not_a_member() {
    chain().execute_with(|| {
        assert_noop!(reassign(11, None), Error::<Test>::NotAMember);
    });
}

#[test]
fn confirmed_member_of_that_group_is_refused_as_same_group() {
    chain().execute_with(|| {
        declare(11, ACME);
        assert_noop!(reassign(11, Some(ACME)), Error::<Test>::SameGroup);
    });
}

#[test]
fn everybody_else_is_refused_as_bad_origin() {
    chain().execute_with(|| {
        declare(11, ACME);
        for origin in strangers() {
            for (who, group) in [(11, None), (11, Some(OTHER)), (1, None), (20, Some(ACME))] {
                assert_noop!(Groups::reassign(origin.clone(), who, group), DispatchError::BadOrigin);
            }
        }
        check();
    });
}

#[test]
fn counts_and_sums_that_do_not_fit_are_refused_as_overflow() {
    chain().execute_with(|| {
        declare(11, ACME);
        Confirmed::<Test>::insert(OTHER, u32::MAX);
        assert_noop!(reassign(11, Some(OTHER)), Error::<Test>::Overflow);
        crate::Flow::<Test>::put(Deposits { taken: u128::MAX, returned: u128::MAX });
        assert_noop!(reassign(11, None), Error::<Test>::Overflow);
        Confirmed::<Test>::remove(ACME);
        assert_noop!(reassign(11, None), Error::<Test>::Overflow);
    });
}
