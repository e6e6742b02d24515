//! What nobody claimed, and what could not be delivered, goes back to the fund.

use crate::{Balance, Booked, Config, Counting, Eras, Error, Event, Owed, Pallet};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
    frame_support::{
        ensure,
        storage::with_storage_layer,
        traits::{fungible::Mutate, tokens::Preservation, Get},
    },
    sp_runtime::{ArithmeticError, DispatchError, DispatchResult},
    sp_staking::EraIndex,
};
use quantara_amounts::excess;
use scale_info::TypeInfo;

/// A count of what can be claimed that did not reach the end of history in one call.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Count {
    /// The era to go on with.
    pub next: EraIndex,
    /// What could be claimed of the eras before it. Unit: smallest units of QTA.
    pub claimable: Balance,
}

/// The oldest era, and what of it nobody has claimed, seen before staking forgets it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Leaving {
    /// The era.
    pub era: EraIndex,
    /// What was moved for it and not claimed. Unit: smallest units of QTA.
    pub unclaimed: Balance,
}

impl<T: Config> Pallet<T> {
    /// The era that leaves history if staking plans a new one now. Right before staking may do so: when it has
    /// planned, its data of the era is gone. No claim can come between, so the amount is exact.
    pub fn leaving() -> Option<Leaving> {
        let era = T::Eras::oldest();
        let booked = Booked::<T>::get(era)?;
        // What cannot be told stays in the pot, for `sweep`.
        let (claimed, _) = T::Eras::claimed_up(era, u32::MAX).unwrap_or((booked, 0));
        Some(Leaving { era, unclaimed: excess(booked, claimed) })
    }

    /// Right after staking may have planned an era: if the one that was leaving has left, sweeps what nobody claimed.
    pub fn left(leaving: Option<Leaving>) {
        let Some(Leaving { era, unclaimed }) = leaving else { return };
        if T::Eras::oldest() <= era {
            return;
        }
        Booked::<T>::remove(era);
        let amount = unclaimed.min(Owed::<T>::get());
        // Refused only if the fund died and the amount cannot open it again: it stays in the pot, for `sweep`.
        let moved = with_storage_layer(|| Self::give_back(amount, amount));
        let amount = moved.map(|()| amount).unwrap_or_default();
        Self::deposit_event(Event::Swept { era, amount });
    }

    /// Counts what can be claimed, from where the last call stopped and as far as `pages` reach. At the end of history
    /// moves what the pot holds above it. Nothing happens if it is refused.
    pub(crate) fn sweep_surplus(pages: u32) -> DispatchResult {
        let begun = Counting::<T>::take();
        let count = Self::count_on(begun.unwrap_or_default(), pages)?;
        if count.next <= T::Eras::active().unwrap_or_default() {
            Self::deposit_event(Event::Counted { next: count.next, claimable: count.claimable });
            Counting::<T>::put(count);
            return Ok(());
        }
        let claimable = count.claimable;
        let held = Self::spendable(&Self::pot());
        let surplus = excess(held, claimable);
        // A count of several calls ends, whatever it found: refused, it would stand for ever.
        ensure!(surplus > 0 || begun.is_some(), Error::<T>::NothingToSweep);
        let undelivered = excess(Owed::<T>::get(), claimable).min(surplus);
        let gifts = excess(surplus, undelivered);
        Self::give_back(surplus, undelivered)?;
        Self::deposit_event(Event::SurplusSwept { undelivered, gifts });
        Ok(())
    }

    /// What can still be claimed of all eras in history: what was booked for them and not claimed. It is more than
    /// the claims will take: by the reserve for rounding and by what rounding leaves.
    ///
    /// Errors: `TooManyPages`.
    pub fn claimable_up(pages: u32) -> Result<Balance, DispatchError> {
        let count = Self::count_on(Count::default(), pages)?;
        ensure!(count.next > T::Eras::active().unwrap_or_default(), Error::<T>::TooManyPages);
        Ok(count.claimable)
    }

    /// Counts era by era while `pages` last, one at least. What was counted before can only have become less, by
    /// claims and by eras that left: an old count finds less to sweep, never more.
    fn count_on(mut count: Count, pages: u32) -> Result<Count, DispatchError> {
        let mut left = Some(pages);
        let (oldest, last) = (T::Eras::oldest(), T::Eras::active().unwrap_or_default());
        let from = count.next.max(oldest);
        for era in from..=last {
            if let Some(booked) = Booked::<T>::get(era) {
                let Some((claimed, read)) = left.and_then(|left| T::Eras::claimed_up(era, left)) else {
                    ensure!(era > from, Error::<T>::TooManyPages);
                    return Ok(count);
                };
                left = left.and_then(|left| left.checked_sub(read));
                let open = excess(booked, claimed);
                count.claimable = count.claimable.checked_add(open).ok_or(ArithmeticError::Overflow)?;
            }
            count.next = era.checked_add(1).ok_or(ArithmeticError::Overflow)?;
        }
        Ok(count)
    }

    /// Moves `amount` from the pot to the fund, of which `owed` was owed.
    fn give_back(amount: Balance, owed: Balance) -> DispatchResult {
        if amount > 0 {
            T::Currency::transfer(&Self::pot(), &T::Fund::get(), amount, Preservation::Preserve)?;
        }
        Self::note_swept(owed)
    }
}
