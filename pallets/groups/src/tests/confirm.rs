//! `confirm`: a group owns up to a member.

use super::mock::*;
use crate::{Confirmed, Error, Event};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    sp_runtime::DispatchError,
};

#[test]
fn founder_confirms_who_declared_its_group() {
    chain().execute_with(|| {
        declare(11, ACME);
        declare(12, ACME);
        assert_ok!(Groups::confirm(signed(11), 12));
        assert!(member(12).expect("joined").confirmed);
        assert_eq!(member(12).expect("joined").deposit, DEPOSIT);
        assert_eq!(Confirmed::<Test>::get(ACME), 2);
        assert_eq!(last_event(), Event::Confirmation { who: 12, group: ACME, by: 11 });
        check();
    });
}

#[test]
fn member_of_the_preset_and_a_confirmed_one_confirm_others() {
    chain().execute_with(|| {
        declare(11, TEAM_GROUP);
        declare(12, TEAM_GROUP);
        assert_ok!(Groups::confirm(signed(1), 11));
        assert_ok!(Groups::confirm(signed(11), 12));
        check();
    });
}

#[test]
fn member_that_is_not_confirmed_is_refused_as_not_confirmed() {
    chain().execute_with(|| {
        declare(11, ACME);
        declare(12, ACME);
        declare(13, ACME);
        assert_noop!(Groups::confirm(signed(12), 13), Error::<Test>::NotConfirmed);
        assert_noop!(Groups::confirm(signed(12), 12), Error::<Test>::NotConfirmed);
    });
}

#[test]
fn stranger_is_refused_as_not_confirmed() {
    chain().execute_with(|| {
        declare(11, ACME);
        declare(12, ACME);
        assert_noop!(Groups::confirm(signed(20), 12), Error::<Test>::NotConfirmed);
        assert_noop!(Groups::confirm(signed(20), 20), Error::<Test>::NotConfirmed);
    });
}

#[test]
fn account_of_another_group_or_of_none_is_refused_as_not_a_member() {
    chain().execute_with(|| {
        declare(11, ACME);
        declare(12, OTHER);
        declare(13, OTHER);
        assert_noop!(Groups::confirm(signed(11), 13), Error::<Test>::NotAMember);
        assert_noop!(Groups::confirm(signed(11), 20), Error::<Test>::NotAMember);
    });
}

#[test]
fn account_that_is_confirmed_is_refused_as_already_confirmed() {
    chain().execute_with(|| {
        declare(11, ACME);
        declare(12, ACME);
        assert_ok!(Groups::confirm(signed(11), 12));
        assert_noop!(Groups::confirm(signed(11), 12), Error::<Test>::AlreadyConfirmed);
        assert_noop!(Groups::confirm(signed(11), 11), Error::<Test>::AlreadyConfirmed);
        assert_noop!(Groups::confirm(signed(1), 2), Error::<Test>::AlreadyConfirmed);
    });
}

#[test]
fn unsigned_confirmation_is_refused_as_bad_origin() {
    chain().execute_with(|| {
        assert_noop!(Groups::confirm(RuntimeOrigin::root(), 1), DispatchError::BadOrigin);
        assert_noop!(Groups::confirm(RuntimeOrigin::none(), 1), DispatchError::BadOrigin);
    });
}

#[test]
fn count_that_does_not_fit_is_refused_as_overflow() {
    chain().execute_with(|| {
        declare(11, ACME);
        declare(12, ACME);
        Confirmed::<Test>::insert(ACME, u32::MAX);
        assert_noop!(Groups::confirm(signed(11), 12), Error::<Test>::Overflow);
    });
}
