//! What must hold after every block.

use crate::{
    BalanceOf, Book, Committee, Config, FormerSeats, HoldReason, Invitations, Pallet, SeatHolders, SeatOf,
    Seats,
};
use alloc::{collections::BTreeMap, vec::Vec};
use polkadot_sdk::{
    frame_support::{pallet_prelude::Get, traits::fungible::hold::Inspect},
    sp_runtime::{
        traits::{CheckedAdd, Zero},
        TryRuntimeError,
    },
};

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_bonds_taken_are_returned_slashed_or_seated::<T>()?;
    invariant_2_each_member_holds_its_bond::<T>()?;
    invariant_3_collective_knows_the_members::<T>()?;
    invariant_4_seats_are_lawful::<T>()?;
    invariant_5_terms_are_no_longer_than_a_term::<T>()
}

fn seats<T: Config>() -> Vec<SeatOf<T>> {
    Committee::ALL.into_iter().flat_map(|committee| Seats::<T>::get(committee).into_inner()).collect()
}

/// What must be held of each account: for its seat, and for the seats that it left.
fn bonds<T: Config>() -> Option<BTreeMap<T::AccountId, BalanceOf<T>>> {
    let seated = seats::<T>().into_iter().map(|seat| (seat.who, seat.bond));
    let left = FormerSeats::<T>::iter().map(|(_, who, former)| (who, former.bond));
    let mut bonds = BTreeMap::new();
    for (who, bond) in seated.chain(left) {
        let sum: &mut BalanceOf<T> = bonds.entry(who).or_insert_with(Zero::zero);
        *sum = sum.checked_add(&bond)?;
    }
    Some(bonds)
}

/// 1. Bonds taken = bonds returned + slashed + the bonds of all seats, held or left.
pub fn invariant_1_bonds_taken_are_returned_slashed_or_seated<T: Config>() -> Result<(), TryRuntimeError> {
    let book = Book::<T>::get();
    let gone = book.returned.checked_add(&book.slashed);
    let held = bonds::<T>().unwrap_or_default();
    let all = gone.and_then(|gone| held.values().try_fold(gone, |sum, bond| sum.checked_add(bond)));
    if all != Some(book.taken) {
        return Err("committees invariant 1: bonds taken are not returned, slashed or seated".into());
    }
    Ok(())
}

/// 2. What is held in each account for seats = the bonds of its seat and of those that it left.
pub fn invariant_2_each_member_holds_its_bond<T: Config>() -> Result<(), TryRuntimeError> {
    let held = |who| T::Currency::balance_on_hold(&HoldReason::Seat.into(), who);
    if bonds::<T>().unwrap_or_default().iter().any(|(who, bond)| held(who) != *bond) {
        return Err("committees invariant 2: a member does not hold its bond".into());
    }
    Ok(())
}

/// 3. The collective's members are the holders of the seats.
pub fn invariant_3_collective_knows_the_members<T: Config>() -> Result<(), TryRuntimeError> {
    if Committee::ALL
        .into_iter()
        .any(|committee| T::Seats::holders(committee) != Pallet::<T>::members(committee))
    {
        return Err("committees invariant 3: the collective has other members".into());
    }
    Ok(())
}

/// 4. Seats and open invitations fit; seats are in the order of their accounts, and no account has two.
pub fn invariant_4_seats_are_lawful<T: Config>() -> Result<(), TryRuntimeError> {
    let now = Pallet::<T>::now();
    for committee in Committee::ALL {
        let mut open = Invitations::<T>::get(committee);
        open.retain(|invitation| now < invitation.until);
        if Pallet::<T>::places(committee, &open).is_none() {
            return Err("committees invariant 4: more seats and invitations than places".into());
        }
        if !Pallet::<T>::members(committee).is_sorted() {
            return Err("committees invariant 4: seats are out of order".into());
        }
    }
    let mut members: Vec<T::AccountId> = seats::<T>().into_iter().map(|seat| seat.who).collect();
    members.sort();
    if members.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err("committees invariant 4: an account has two seats".into());
    }
    Ok(())
}

/// 5. No term ends later than a whole term from now, and no bond of a seat that was left later than the span for which
///    it is held.
pub fn invariant_5_terms_are_no_longer_than_a_term<T: Config>() -> Result<(), TryRuntimeError> {
    let last = Pallet::<T>::now().checked_add(T::Term::get());
    let late = |until| last.is_some_and(|last| until > last);
    if seats::<T>().iter().any(|seat| seat.until.is_some_and(late)) {
        return Err("committees invariant 5: a term is longer than a term".into());
    }
    let last = Pallet::<T>::now().checked_add(T::BondSpan::get());
    if FormerSeats::<T>::iter_values().any(|former| last.is_some_and(|last| former.until > last)) {
        return Err("committees invariant 5: a bond is held for too long".into());
    }
    Ok(())
}
