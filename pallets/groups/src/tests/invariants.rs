//! Each invariant is seen when it is broken.

use super::mock::*;
use crate::{invariants as inv, Confirmed, Flow, Members};
use polkadot_sdk::{
    frame_support::traits::{fungible::MutateHold, tokens::Precision},
    sp_runtime::TryRuntimeError,
};

fn broken(message: &'static str) -> Result<(), TryRuntimeError> {
    Err(message.into())
}

#[test]
fn invariant_1_taken_is_returned_or_standing_is_seen_when_broken() {
    chain().execute_with(|| {
        declare(11, ACME);
        Flow::<Test>::mutate(|flow| flow.taken += 1);
        let says = broken("groups invariant 1: deposits taken are not returned + standing");
        assert_eq!(inv::invariant_1_taken_is_returned_or_standing::<Test>(), says);
        assert_eq!(inv::all::<Test>(), says);
    });
}

#[test]
fn invariant_2_each_deposit_is_held_is_seen_when_broken() {
    chain().execute_with(|| {
        declare(11, ACME);
        Balances::release(&crate::HoldReason::Declared.into(), &11, 1, Precision::Exact).expect("released");
        let says = broken("groups invariant 2: what is held of a member is not its deposit");
        assert_eq!(inv::invariant_2_each_deposit_is_held::<Test>(), says);
        assert_eq!(inv::all::<Test>(), says);
    });
}

#[test]
fn invariant_3_confirmed_members_are_counted_is_seen_when_broken() {
    chain().execute_with(|| {
        declare(11, ACME);
        let says = broken("groups invariant 3: confirmed members are not counted");
        for wrong in [0, 2] {
            Confirmed::<Test>::insert(ACME, wrong);
            assert_eq!(inv::invariant_3_confirmed_members_are_counted::<Test>(), says);
            assert_eq!(inv::all::<Test>(), says);
        }
        Confirmed::<Test>::remove(ACME);
        assert_eq!(inv::all::<Test>(), says);
    });
}

#[test]
fn invariant_4_fixed_members_are_confirmed_and_free_is_seen_when_broken() {
    chain().execute_with(|| {
        let says = broken("groups invariant 4: a member of the preset is not confirmed, or has a deposit");
        Members::<Test>::mutate(1, |member| member.as_mut().expect("placed").deposit = 1);
        assert_eq!(inv::invariant_4_fixed_members_are_confirmed_and_free::<Test>(), says);
        Members::<Test>::mutate(1, |member| {
            let member = member.as_mut().expect("placed");
            (member.deposit, member.confirmed) = (0, false);
        });
        assert_eq!(inv::invariant_4_fixed_members_are_confirmed_and_free::<Test>(), says);
        Confirmed::<Test>::insert(TEAM_GROUP, 2);
        assert_eq!(inv::all::<Test>(), says);
    });
}
