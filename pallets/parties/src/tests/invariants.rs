//! Each invariant, broken by hand, is seen by its name.

use super::*;
use crate::{invariants::*, Application, Applications, Cover, Covers, Holders, Parties};
use polkadot_sdk::{
    frame_support::{
        traits::{fungible::MutateHold, tokens::Precision},
        BoundedVec,
    },
    sp_runtime::TryRuntimeError,
};

/// Frees held QUSD behind the pallet's back.
pub fn free_of(reason: HoldReason, who: u64, amount: Dollars) {
    <Test as crate::Config>::Dollars::release(&reason.into(), &who, amount, Precision::Exact).expect("held");
}

/// Checks that `broken` is what the whole list reports, and names itself as `says`.
fn seen(broken: Result<(), TryRuntimeError>, says: &'static str) {
    assert_eq!(broken, Err(says.into()));
    assert_eq!(all::<Test>(), broken);
}

fn change(change: impl FnOnce(&mut Party)) {
    Parties::<Test>::mutate(1, |party| change(party.as_mut().expect("party")));
}

#[test]
fn invariant_1_bonds_posted_are_released_slashed_or_held_sees_each_sum() {
    let breaks: [fn(&mut Book); 7] = [
        |book| book.posted.dollars -= 1,
        |book| book.posted.qta += 1,
        |book| book.released.dollars += 1,
        |book| book.released.qta += 1,
        |book| book.slashed.dollars += 1,
        |book| book.slashed.qta += 1,
        |book| (book.slashed.qta, book.released.qta) = (u128::MAX, 1),
    ];
    for breaks in breaks {
        custodian().execute_with(|| {
            Totals::<Test>::mutate(breaks);
            let broken = invariant_1_bonds_posted_are_released_slashed_or_held::<Test>();
            seen(broken, "parties invariant 1: bonds posted are not released, slashed or held");
        });
    }
}

#[test]
fn invariant_2_each_bond_and_deposit_is_held_sees_each_money_and_reason() {
    let breaks: [fn(); 4] = [
        || free_of(HoldReason::Bond, 1, 1),
        || free_of(HoldReason::Record, 1, 1),
        || {
            Balances::release(&HoldReason::Bond.into(), &1, 1, Precision::Exact).expect("held");
        },
        || Balances::hold(&HoldReason::Record.into(), &1, 1).expect("free"),
    ];
    for breaks in breaks {
        custodian().execute_with(|| {
            breaks();
            let broken = invariant_2_each_bond_and_deposit_is_held::<Test>();
            seen(broken, "parties invariant 2: what is held of a party is not its bond and deposit");
        });
    }
}

#[test]
fn invariant_3_deposits_taken_are_returned_or_held_sees_either_sum() {
    let breaks: [fn(&mut Book); 2] = [|book| book.deposits_taken += 1, |book| book.deposits_returned += 1];
    for breaks in breaks {
        custodian().execute_with(|| {
            Totals::<Test>::mutate(breaks);
            let broken = invariant_3_deposits_taken_are_returned_or_held::<Test>();
            seen(broken, "parties invariant 3: deposits taken are not returned or held");
        });
    }
}

#[test]
fn invariant_4_pledged_value_is_counted_sees_either_sum() {
    let breaks: [fn(&mut Book); 2] = [|book| book.pledged += 1, |book| book.unpledged += 1];
    for breaks in breaks {
        custodian().execute_with(|| {
            assert_ok!(Desk::pledge(&1, 5));
            Totals::<Test>::mutate(breaks);
            let broken = invariant_4_pledged_value_is_counted::<Test>();
            seen(broken, "parties invariant 4: pledged value is not what parties answer for");
        });
    }
}

#[test]
fn invariant_5_matters_are_counted_sees_either_sum() {
    let breaks: [fn(&mut Book); 2] = [|book| book.opened += 1, |book| book.closed += 1];
    for breaks in breaks {
        custodian().execute_with(|| {
            Totals::<Test>::mutate(breaks);
            let broken = invariant_5_matters_are_counted::<Test>();
            seen(broken, "parties invariant 5: matters opened are not closed or open");
        });
    }
}

#[test]
fn invariant_6_roles_are_counted_sees_a_wrong_count_and_a_role_twice() {
    custodian().execute_with(|| {
        Holders::<Test>::insert(Role::Custodian, 2);
        seen(invariant_6_roles_are_counted::<Test>(), "parties invariant 6: roles are not counted");
        change(|party| {
            let seat = party.roles[0];
            party.roles.try_push(seat).expect("room");
        });
        let says = "parties invariant 6: a party has its roles twice or out of order";
        seen(invariant_6_roles_are_counted::<Test>(), says);
    });
}

#[test]
fn invariant_7_engaged_parties_have_their_bond_sees_a_release_and_a_missing_note() {
    custodian().execute_with(|| {
        assert_ok!(Desk::pledge(&1, 5));
        change(|party| party.released_at = Some(START + 7 * DAY));
        check();
        change(|party| party.released_at = Some(START + 7 * DAY + 1));
        let says = "parties invariant 7: bond was released to an engaged party";
        seen(invariant_7_engaged_parties_have_their_bond::<Test>(), says);
        change(|party| party.engaged_since = None);
        let says = "parties invariant 7: an engagement is not noted";
        seen(invariant_7_engaged_parties_have_their_bond::<Test>(), says);
    });
}

#[test]
fn invariant_8_what_hangs_on_a_party_has_one_sees_an_orphan_of_each_kind() {
    let says = "parties invariant 8: an application or a cover has no party";
    custodian().execute_with(|| {
        Applications::<Test>::insert(2, Role::Meter, Application::Refused { at: START });
        seen(invariant_8_what_hangs_on_a_party_has_one::<Test>(), says);
        Applications::<Test>::remove(2, Role::Meter);
        check();
        let cover = Cover { insurer: 3, loss_payee: WAREHOUSE, amount: 1, until: LATER };
        Covers::<Test>::insert(2, BoundedVec::truncate_from(vec![cover]));
        seen(invariant_8_what_hangs_on_a_party_has_one::<Test>(), says);
    });
}
