//! What must hold after every block.

use crate::{Applications, Bond, Book, Config, Covers, HoldReason, Holders, Parties, Party, Totals};
use alloc::collections::BTreeMap;
use polkadot_sdk::{frame_support::traits::fungible::hold::Inspect, sp_runtime::TryRuntimeError};
use quantara_traits::parties::Role;

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_bonds_posted_are_released_slashed_or_held::<T>()?;
    invariant_2_each_bond_and_deposit_is_held::<T>()?;
    invariant_3_deposits_taken_are_returned_or_held::<T>()?;
    invariant_4_pledged_value_is_counted::<T>()?;
    invariant_5_matters_are_counted::<T>()?;
    invariant_6_roles_are_counted::<T>()?;
    invariant_7_engaged_parties_have_their_bond::<T>()?;
    invariant_8_what_hangs_on_a_party_has_one::<T>()
}

/// Adds `part` of every party to what a sum of everything says is gone.
fn sum<T: Config, N>(gone: Option<N>, add: impl Fn(N, &Party) -> Option<N>) -> Option<N> {
    Parties::<T>::iter_values().try_fold(gone?, |sum, party| add(sum, &party))
}

/// 1. Bonds posted = released + slashed + the bonds of all parties, of either money.
pub fn invariant_1_bonds_posted_are_released_slashed_or_held<T: Config>() -> Result<(), TryRuntimeError> {
    let book = Totals::<T>::get();
    let all = sum::<T, Bond>(book.released.plus(&book.slashed), |sum, party| sum.plus(&party.bond));
    if all != Some(book.posted) {
        return Err("parties invariant 1: bonds posted are not released, slashed or held".into());
    }
    Ok(())
}

/// 2. Of each party exactly its bond of either money and its deposit are held, by their reasons.
pub fn invariant_2_each_bond_and_deposit_is_held<T: Config>() -> Result<(), TryRuntimeError> {
    let (bond, record) = (HoldReason::Bond.into(), HoldReason::Record.into());
    let is_held = |who: &T::AccountId, party: &Party| {
        T::Dollars::balance_on_hold(&bond, who) == party.bond.dollars
            && T::Native::balance_on_hold(&bond, who) == party.bond.qta
            && T::Dollars::balance_on_hold(&record, who) == party.deposit
            && T::Native::balance_on_hold(&record, who) == 0
    };
    if !Parties::<T>::iter().all(|(who, party)| is_held(&who, &party)) {
        return Err("parties invariant 2: what is held of a party is not its bond and deposit".into());
    }
    Ok(())
}

/// 3. Deposits taken = returned + the deposits of all parties.
pub fn invariant_3_deposits_taken_are_returned_or_held<T: Config>() -> Result<(), TryRuntimeError> {
    let book = Totals::<T>::get();
    let all = sum::<T, u128>(Some(book.deposits_returned), |sum, party| sum.checked_add(party.deposit));
    if all != Some(book.deposits_taken) {
        return Err("parties invariant 3: deposits taken are not returned or held".into());
    }
    Ok(())
}

/// 4. Value pledged = value that is pledged no more + what all parties answer for.
pub fn invariant_4_pledged_value_is_counted<T: Config>() -> Result<(), TryRuntimeError> {
    let Book { pledged, unpledged, .. } = Totals::<T>::get();
    if sum::<T, u128>(Some(unpledged), |sum, party| sum.checked_add(party.pledged)) != Some(pledged) {
        return Err("parties invariant 4: pledged value is not what parties answer for".into());
    }
    Ok(())
}

/// 5. Matters opened = closed + those open against all parties.
pub fn invariant_5_matters_are_counted<T: Config>() -> Result<(), TryRuntimeError> {
    let Book { opened, closed, .. } = Totals::<T>::get();
    if sum::<T, u64>(Some(closed), |sum, party| sum.checked_add(u64::from(party.open))) != Some(opened) {
        return Err("parties invariant 5: matters opened are not closed or open".into());
    }
    Ok(())
}

/// 6. Each role is held by as many parties as are counted; a party has each role once, in their order.
pub fn invariant_6_roles_are_counted<T: Config>() -> Result<(), TryRuntimeError> {
    let mut seen = BTreeMap::<Role, u32>::new();
    for party in Parties::<T>::iter_values() {
        if !party.roles.is_sorted_by(|one, other| one.role < other.role) {
            return Err("parties invariant 6: a party has its roles twice or out of order".into());
        }
        for seat in party.roles {
            let count = seen.entry(seat.role).or_default();
            *count = count.checked_add(1).ok_or("parties invariant 6: too many parties")?;
        }
    }
    if seen != Holders::<T>::iter().collect() {
        return Err("parties invariant 6: roles are not counted".into());
    }
    Ok(())
}

/// 7. A party is noted as engaged if and only if something is pledged or open, and had no bond released since.
pub fn invariant_7_engaged_parties_have_their_bond<T: Config>() -> Result<(), TryRuntimeError> {
    for party in Parties::<T>::iter_values() {
        if party.is_engaged() != party.engaged_since.is_some() {
            return Err("parties invariant 7: an engagement is not noted".into());
        }
        if party.engaged_since.is_some_and(|since| party.released_at.is_some_and(|at| at > since)) {
            return Err("parties invariant 7: bond was released to an engaged party".into());
        }
    }
    Ok(())
}

/// 8. Applications and covers are of parties.
pub fn invariant_8_what_hangs_on_a_party_has_one<T: Config>() -> Result<(), TryRuntimeError> {
    let mut whose = Applications::<T>::iter_keys().map(|(who, _)| who).chain(Covers::<T>::iter_keys());
    if !whose.all(Parties::<T>::contains_key) {
        return Err("parties invariant 8: an application or a cover has no party".into());
    }
    Ok(())
}
