//! Each invariant is seen when it is broken.

use super::{mock::*, world::*};
use crate::{invariants as inv, Booked, Deficit, Flow, Owed};
use polkadot_sdk::{
    frame_support::traits::{
        fungible::{Mutate, Unbalanced},
        tokens::{Fortitude, Precision, Preservation},
    },
    sp_runtime::TryRuntimeError,
};

fn broken(message: &'static str) -> Result<(), TryRuntimeError> {
    Err(message.into())
}

#[test]
fn invariant_1_funded_is_paid_swept_or_owed_is_seen_when_broken() {
    chain().execute_with(|| {
        end_era();
        Owed::<Test>::mutate(|owed| *owed -= 1);
        let says = broken("rewards invariant 1: funded is not paid + swept + owed");
        assert_eq!(inv::invariant_1_funded_is_paid_swept_or_owed::<Test>(), says);
        assert_eq!(inv::all::<Test>(), says);
        Flow::<Test>::mutate(|flow| flow.paid = u128::MAX);
        assert_eq!(inv::all::<Test>(), says, "a sum that does not fit is no sum");
    });
}

#[test]
fn invariant_2_pot_holds_what_it_owes_is_seen_when_broken() {
    chain().execute_with(|| {
        end_era();
        Owed::<Test>::mutate(|owed| *owed += 1);
        Flow::<Test>::mutate(|flow| flow.funded += 1);
        let says = broken("rewards invariant 2: the pot holds less than it owes");
        assert_eq!(inv::invariant_2_pot_holds_what_it_owes::<Test>(), says);
        assert_eq!(inv::all::<Test>(), says);
    });
}

#[test]
fn invariant_3_what_can_be_claimed_is_owed_is_seen_when_broken() {
    chain().execute_with(|| {
        let era = end_era();
        Booked::<Test>::mutate(era, |booked| *booked = booked.map(|all| all + 1));
        let says = broken("rewards invariant 3: more can be claimed than is owed");
        assert_eq!(inv::invariant_3_what_can_be_claimed_is_owed::<Test>(), says);
        assert_eq!(inv::all::<Test>(), says);
    });
}

#[test]
fn invariant_4_minted_is_repaid_or_deficit_is_seen_when_broken() {
    chain().execute_with(|| {
        Deficit::<Test>::put(1);
        let says = broken("rewards invariant 4: minted is not repaid + deficit");
        assert_eq!(inv::invariant_4_minted_is_repaid_or_deficit::<Test>(), says);
        assert_eq!(inv::all::<Test>(), says);
    });
}

#[test]
fn invariant_5_booked_eras_are_in_history_is_seen_when_broken() {
    chain().execute_with(|| {
        let says = broken("rewards invariant 5: an era outside history is booked");
        Booked::<Test>::insert(active() + 1, 0);
        assert_eq!(inv::invariant_5_booked_eras_are_in_history::<Test>(), says);
        assert_eq!(inv::all::<Test>(), says);
        Booked::<Test>::remove(active() + 1);
        (0..6).for_each(|_| {
            end_era();
        });
        check();
        Booked::<Test>::insert(0, 0);
        assert_eq!(inv::invariant_5_booked_eras_are_in_history::<Test>(), says);
    });
}

#[test]
fn invariant_6_issuance_is_the_supply_and_the_deficit_is_seen_when_broken() {
    chain().execute_with(|| {
        check();
        Balances::burn_from(&TREASURY, 1, Preservation::Expendable, Precision::Exact, Fortitude::Force)
            .expect("burned");
        let says = broken("rewards invariant 6: issuance is not the supply and the deficit");
        assert_eq!(inv::invariant_6_issuance_is_the_supply_and_the_deficit::<Test>(), says);
        assert_eq!(inv::all::<Test>(), says);
    });
}

#[test]
fn invariant_7_what_is_counted_out_is_inactive_is_seen_when_broken() {
    chain().execute_with(|| {
        blocks(1);
        check();
        Balances::reactivate(1);
        let says = broken("rewards invariant 7: the currency counts in what was counted out");
        assert_eq!(inv::invariant_7_what_is_counted_out_is_inactive::<Test>(), says);
        assert_eq!(inv::all::<Test>(), says);
    });
}
