//! What must hold after every block.

use crate::{Book, Config, OpenCases, Pallet};
use alloc::collections::BTreeSet;
use polkadot_sdk::{frame_support::pallet_prelude::Get, sp_runtime::TryRuntimeError};

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_opened_is_open_told_withdrawn_or_dropped::<T>()?;
    invariant_2_no_account_votes_twice::<T>()?;
    invariant_3_ends_lie_within_their_spans::<T>()?;
    invariant_4_cases_are_numbered_and_their_groups_stand_once::<T>()
}

/// 1. Cases opened = open + told + withdrawn + dropped.
pub fn invariant_1_opened_is_open_told_withdrawn_or_dropped<T: Config>() -> Result<(), TryRuntimeError> {
    let book = Book::<T>::get();
    let ended = [book.told, book.withdrawn, book.dropped];
    let ended = ended.iter().try_fold(0_u32, |sum, count| sum.checked_add(*count));
    let all =
        ended.and_then(|ended| OpenCases::<T>::iter_keys().try_fold(ended, |sum, _| sum.checked_add(1)));
    if all != Some(book.opened) {
        return Err("cases invariant 1: cases opened are not open, told, withdrawn or dropped".into());
    }
    Ok(())
}

/// 2. No account votes twice on a case.
pub fn invariant_2_no_account_votes_twice<T: Config>() -> Result<(), TryRuntimeError> {
    for case in OpenCases::<T>::iter_values() {
        let mut seen = BTreeSet::new();
        if !case.votes.iter().all(|vote| seen.insert(&vote.who)) {
            return Err("cases invariant 2: an account votes twice".into());
        }
    }
    Ok(())
}

/// 3. Votes end no later than `VotingSpan` from now, and a kept ruling lapses no later than `TellingSpan` from now.
pub fn invariant_3_ends_lie_within_their_spans<T: Config>() -> Result<(), TryRuntimeError> {
    let late = |until: u64, span| until.checked_sub(Pallet::<T>::now()).is_some_and(|left| left > span);
    for case in OpenCases::<T>::iter_values() {
        if late(case.until, T::VotingSpan::get()) {
            return Err("cases invariant 3: votes end too late".into());
        }
        if case.kept.is_some_and(|kept| late(kept.until, T::TellingSpan::get())) {
            return Err("cases invariant 3: a ruling lapses too late".into());
        }
    }
    Ok(())
}

/// 4. No case has a number that was not given, and the involved groups of each are rising.
pub fn invariant_4_cases_are_numbered_and_their_groups_stand_once<T: Config>() -> Result<(), TryRuntimeError>
{
    let given = Book::<T>::get().opened;
    for (number, case) in OpenCases::<T>::iter() {
        if number >= given {
            return Err("cases invariant 4: a case has a number that was not given".into());
        }
        if !case.involved.is_sorted_by(|one, next| one < next) {
            return Err("cases invariant 4: an involved group stands twice, or out of order".into());
        }
    }
    Ok(())
}
