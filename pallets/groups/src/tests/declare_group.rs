//! `declare_group`: the caller joins a group, once.

use super::mock::*;
use crate::{Deposits, Error, Event, Member};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, traits::fungible::Inspect},
    sp_runtime::DispatchError,
};

#[test]
fn first_of_a_group_founds_it_and_is_confirmed() {
    chain().execute_with(|| {
        assert_ok!(Groups::declare_group(signed(11), ACME));
        let joined = Member { group: ACME, fixed: false, confirmed: true, deposit: DEPOSIT };
        assert_eq!(member(11), Some(joined));
        assert_eq!(Groups::group_of(&11), Some(ACME));
        let says = Event::Declared { who: 11, group: ACME, confirmed: true, deposit: DEPOSIT };
        assert_eq!(last_event(), says);
        check();
    });
}

#[test]
fn second_of_a_group_is_not_confirmed() {
    chain().execute_with(|| {
        declare(11, ACME);
        declare(12, ACME);
        assert!(!member(12).expect("joined").confirmed);
        let says = Event::Declared { who: 12, group: ACME, confirmed: false, deposit: DEPOSIT };
        assert_eq!(last_event(), says);
        check();
    });
}

#[test]
fn group_of_the_preset_can_be_declared_and_confirms_nobody_by_itself() {
    chain().execute_with(|| {
        declare(11, TEAM_GROUP);
        assert!(!member(11).expect("joined").confirmed);
        assert!(Groups::same_group(&11, &1));
        check();
    });
}

#[test]
fn deposit_is_held_from_the_caller() {
    chain().execute_with(|| {
        declare(11, ACME);
        assert_eq!(held(11), DEPOSIT);
        assert_eq!(Balances::balance(&11), RICH - DEPOSIT);
        assert_eq!(Balances::total_balance(&11), RICH);
        assert_eq!(flow(), Deposits { taken: DEPOSIT, returned: 0 });
        check();
    });
}

#[test]
fn second_declaration_is_refused_as_already_member() {
    chain().execute_with(|| {
        declare(11, ACME);
        assert_noop!(Groups::declare_group(signed(11), ACME), Error::<Test>::AlreadyMember);
        assert_noop!(Groups::declare_group(signed(11), OTHER), Error::<Test>::AlreadyMember);
        check();
    });
}

#[test]
fn member_of_the_preset_is_refused_as_already_member() {
    chain().execute_with(|| {
        assert_noop!(Groups::declare_group(signed(1), OTHER), Error::<Test>::AlreadyMember);
        assert_noop!(Groups::declare_group(signed(1), TEAM_GROUP), Error::<Test>::AlreadyMember);
    });
}

#[test]
fn caller_without_the_deposit_is_refused_as_cannot_pay_deposit() {
    chain().execute_with(|| {
        assert_noop!(Groups::declare_group(signed(POOR), ACME), Error::<Test>::CannotPayDeposit);
        assert_noop!(Groups::declare_group(signed(12_345), ACME), Error::<Test>::CannotPayDeposit);
        check();
    });
}

#[test]
fn caller_at_exactly_deposit_and_minimum_is_taken_and_one_below_is_refused() {
    chain().execute_with(|| {
        let give = |to, amount| Balances::transfer_allow_death(signed(40), to, amount).expect("given");
        give(51, DEPOSIT + ED);
        give(52, DEPOSIT + ED - 1);
        assert_ok!(Groups::declare_group(signed(51), ACME));
        assert_noop!(Groups::declare_group(signed(52), ACME), Error::<Test>::CannotPayDeposit);
        check();
    });
}

#[test]
fn deposit_of_nothing_is_lawful() {
    chain().execute_with(|| {
        Asked::set(0);
        declare(POOR, ACME);
        assert_eq!(held(POOR), 0);
        assert_ok!(Groups::reassign(RuntimeOrigin::root(), POOR, None));
        check();
    });
}

#[test]
fn unsigned_declaration_is_refused_as_bad_origin() {
    chain().execute_with(|| {
        assert_noop!(Groups::declare_group(RuntimeOrigin::none(), ACME), DispatchError::BadOrigin);
        assert_noop!(Groups::declare_group(RuntimeOrigin::root(), ACME), DispatchError::BadOrigin);
    });
}

#[test]
fn total_that_does_not_fit_is_refused_as_overflow() {
    chain().execute_with(|| {
        crate::Flow::<Test>::put(Deposits { taken: u128::MAX, returned: 0 });
        assert_noop!(Groups::declare_group(signed(11), ACME), Error::<Test>::Overflow);
    });
}

#[test]
fn held_deposit_cannot_be_transferred() {
    chain().execute_with(|| {
        declare(11, ACME);
        assert!(Balances::transfer_allow_death(signed(11), 12, RICH - DEPOSIT + 1).is_err());
        check();
    });
}
