//! Out of the seat, and the bond out of its hold.

use crate::{
    BalanceOf, Book, Committee, Config, Error, Event, HoldReason, Leaving, Pallet, SeatHolders, SeatOf, Seats,
};
use polkadot_sdk::{
    frame_support::{
        dispatch::DispatchResult,
        ensure,
        traits::{
            fungible::{BalancedHold, MutateHold},
            tokens::Precision,
            OnUnbalanced,
        },
    },
    sp_runtime::traits::{CheckedAdd, CheckedSub, Zero},
};

impl<T: Config> Pallet<T> {
    /// `who` leaves with its whole bond.
    pub(crate) fn leave(committee: Committee, who: &T::AccountId, why: Leaving) -> DispatchResult {
        let seat = Self::take_off(committee, who)?;
        Self::settle(committee, seat, Zero::zero(), why)
    }

    /// `who` leaves, and `amount` of its bond goes to the treasury.
    pub(crate) fn slash_out(
        committee: Committee,
        who: &T::AccountId,
        amount: BalanceOf<T>,
    ) -> DispatchResult {
        ensure!(!amount.is_zero(), Error::<T>::NothingToSlash);
        let seat = Self::take_off(committee, who)?;
        ensure!(amount <= seat.bond, Error::<T>::SlashAboveBond);
        Self::settle(committee, seat, amount, Leaving::Slashed)
    }

    fn take_off(committee: Committee, who: &T::AccountId) -> Result<SeatOf<T>, Error<T>> {
        let mut seats = Seats::<T>::get(committee);
        let at = seats.iter().position(|seat| seat.who == *who).ok_or(Error::<T>::NotSeated)?;
        let seat = seats.remove(at);
        Seats::<T>::insert(committee, seats);
        Ok(seat)
    }

    /// Slashes `slashed` of the bond, returns the rest, tells the collective.
    fn settle(committee: Committee, seat: SeatOf<T>, slashed: BalanceOf<T>, why: Leaving) -> DispatchResult {
        let SeatOf::<T> { who, bond, .. } = seat;
        let reason = HoldReason::Seat.into();
        let returned = bond.checked_sub(&slashed).ok_or(Error::<T>::SlashAboveBond)?;
        if !slashed.is_zero() {
            let (credit, missing) = T::Currency::slash(&reason, &who, slashed);
            ensure!(missing.is_zero(), Error::<T>::BondMissing);
            T::OnSlash::on_unbalanced(credit);
        }
        let freed = T::Currency::release(&reason, &who, returned, Precision::Exact);
        ensure!(freed.is_ok(), Error::<T>::BondMissing);
        let mut book = Book::<T>::get();
        book.returned = book.returned.checked_add(&returned).ok_or(Error::<T>::BookFull)?;
        book.slashed = book.slashed.checked_add(&slashed).ok_or(Error::<T>::BookFull)?;
        Book::<T>::put(book);
        T::Seats::changed(committee, &[], core::slice::from_ref(&who), &Self::members(committee));
        Self::deposit_event(Event::Left { committee, who, why, returned, slashed });
        Ok(())
    }
}
