//! Each invariant, broken by hand, is seen by its name.

use super::*;
use crate::{invariants::*, Seat, SeatHolders};
use polkadot_sdk::{
    frame_support::traits::{fungible::MutateHold, tokens::Precision},
    sp_runtime::TryRuntimeError,
};

/// Frees the bond of a member behind the pallet's back.
pub fn free_the_bond_of(who: u64) {
    Balances::release(&HoldReason::Seat.into(), &who, BOND, Precision::Exact).expect("held");
}

/// Checks that `broken` is what the whole list reports, and names itself as `says`.
fn seen(broken: Result<(), TryRuntimeError>, says: &'static str) {
    assert_eq!(broken, Err(says.into()));
    assert_eq!(all::<Test>(), broken);
}

#[test]
fn invariant_1_bonds_taken_are_returned_slashed_or_seated_sees_each_sum() {
    let breaks: [fn(&mut Bonds<u64>); 4] = [
        |book| book.taken -= 1,
        |book| book.returned += 1,
        |book| book.slashed += 1,
        |book| (book.returned, book.slashed) = (u64::MAX, 1),
    ];
    for breaks in breaks {
        seated().execute_with(|| {
            Book::<Test>::mutate(breaks);
            let broken = invariant_1_bonds_taken_are_returned_slashed_or_seated::<Test>();
            seen(broken, "committees invariant 1: bonds taken are not returned, slashed or seated");
        });
    }
}

#[test]
fn invariant_2_each_member_holds_its_bond_sees_a_bond_that_is_gone() {
    seated().execute_with(|| {
        free_the_bond_of(3);
        let broken = invariant_2_each_member_holds_its_bond::<Test>();
        seen(broken, "committees invariant 2: a member does not hold its bond");
    });
}

#[test]
fn invariant_3_collective_knows_the_members_sees_a_stranger() {
    for committee in Committee::ALL {
        seated().execute_with(|| {
            Collectives::changed(committee, &[7], &[], &[7]);
            let broken = invariant_3_collective_knows_the_members::<Test>();
            seen(broken, "committees invariant 3: the collective has other members");
        });
    }
}

#[test]
fn invariant_4_seats_are_lawful_sees_more_than_the_places() {
    seated().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 4)), Ok(()));
        let open = Invitations::<Test>::get(TECHNICAL)[0].clone();
        Invitations::<Test>::try_append(TECHNICAL, open).expect("room");
        let broken = invariant_4_seats_are_lawful::<Test>();
        seen(broken, "committees invariant 4: more seats and invitations than places");
    });
}

#[test]
fn invariant_4_seats_are_lawful_sees_seats_out_of_order() {
    seated().execute_with(|| {
        Seats::<Test>::mutate(TECHNICAL, |seats| seats.as_mut().swap(0, 1));
        let broken = invariant_4_seats_are_lawful::<Test>();
        assert_eq!(broken, Err("committees invariant 4: seats are out of order".into()));
        Collectives::changed(TECHNICAL, &[], &[], &[2, 1]);
        assert_eq!(all::<Test>(), broken);
    });
}

#[test]
fn invariant_4_seats_are_lawful_sees_an_account_with_two_seats() {
    seated().execute_with(|| {
        let twice = Seat { who: 3, bond: 0, until: None };
        Seats::<Test>::try_append(TECHNICAL, twice).expect("room");
        Collectives::changed(TECHNICAL, &[], &[], &[1, 2, 3]);
        let broken = invariant_4_seats_are_lawful::<Test>();
        seen(broken, "committees invariant 4: an account has two seats");
    });
}

#[test]
fn invariant_5_terms_are_no_longer_than_a_term_sees_one_second_more() {
    seated().execute_with(|| {
        let put = |until| Seats::<Test>::mutate(CREDIT, |seats| seats[0].until = Some(until));
        put(START + 180 * DAY);
        assert_eq!(all::<Test>(), Ok(()), "at exactly a term");
        put(START + 180 * DAY + 1);
        let broken = invariant_5_terms_are_no_longer_than_a_term::<Test>();
        seen(broken, "committees invariant 5: a term is longer than a term");
    });
}

#[test]
fn invariant_1_bonds_taken_are_returned_slashed_or_seated_sees_a_former_seat_that_is_forgotten() {
    seated().execute_with(|| {
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        assert_eq!(all::<Test>(), Ok(()));
        FormerSeats::<Test>::remove(TECHNICAL, 1);
        let broken = invariant_1_bonds_taken_are_returned_slashed_or_seated::<Test>();
        seen(broken, "committees invariant 1: bonds taken are not returned, slashed or seated");
    });
}

#[test]
fn invariant_5_terms_are_no_longer_than_a_term_sees_a_bond_that_is_held_too_long() {
    seated().execute_with(|| {
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        FormerSeats::<Test>::mutate(TECHNICAL, 1, |former| former.as_mut().expect("held").until += 1);
        let broken = invariant_5_terms_are_no_longer_than_a_term::<Test>();
        seen(broken, "committees invariant 5: a bond is held for too long");
    });
}
