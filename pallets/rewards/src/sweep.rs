//! What nobody claimed, and what could not be delivered, goes back to the source.

use crate::{flows::excess, Balance, Booked, Config, Eras, Error, Event, Owed, Pallet};
use polkadot_sdk::{
    frame_support::{
        ensure,
        storage::with_storage_layer,
        traits::{fungible::Mutate, tokens::Preservation, Get},
    },
    sp_runtime::{ArithmeticError, DispatchError, DispatchResult},
    sp_staking::EraIndex,
};

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
        // Refused only if the source died and the amount cannot open it again: it stays in the pot, for `sweep`.
        let moved = with_storage_layer(|| Self::give_back(amount, amount));
        let amount = moved.map(|()| amount).unwrap_or_default();
        Self::deposit_event(Event::Swept { era, amount });
    }

    /// Moves what the pot holds above all that can be claimed. Nothing happens if it is refused.
    pub(crate) fn sweep_surplus(pages: u32) -> DispatchResult {
        let claimable = Self::claimable_up(pages)?;
        let held = Self::spendable(&Self::pot());
        let surplus = excess(held, claimable);
        ensure!(surplus > 0, Error::<T>::NothingToSweep);
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
        let (mut total, mut left): (Balance, u32) = (0, pages);
        for (era, booked) in Booked::<T>::iter() {
            let (claimed, read) = T::Eras::claimed_up(era, left).ok_or(Error::<T>::TooManyPages)?;
            left = left.checked_sub(read).ok_or(Error::<T>::TooManyPages)?;
            let open = excess(booked, claimed);
            total = total.checked_add(open).ok_or(ArithmeticError::Overflow)?;
        }
        Ok(total)
    }

    /// Moves `amount` from the pot to the source, of which `owed` was owed.
    fn give_back(amount: Balance, owed: Balance) -> DispatchResult {
        if amount > 0 {
            T::Currency::transfer(&Self::pot(), &T::Source::get(), amount, Preservation::Preserve)?;
        }
        Self::note_swept(owed)
    }
}
