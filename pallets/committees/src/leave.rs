//! Out of the seat, and the bond out of its hold.

use crate::{
    BalanceOf, Book, Committee, Config, Error, Event, Former, FormerSeats, HoldReason, Leaving, Pallet,
    SeatHolders, SeatOf, Seats,
};
use polkadot_sdk::{
    frame_support::{
        dispatch::DispatchResult,
        ensure,
        pallet_prelude::Get,
        traits::{
            fungible::{BalancedHold, MutateHold},
            tokens::Precision,
            OnUnbalanced,
        },
    },
    sp_runtime::traits::{CheckedAdd, CheckedSub, Zero},
};

impl<T: Config> Pallet<T> {
    /// `who` leaves by its own will or by the clock: the bond stays held, beside that of a seat it left before.
    pub(crate) fn step_down(committee: Committee, who: T::AccountId, why: Leaving) -> DispatchResult {
        let seat = Self::take_off(committee, &who)?;
        let until = Self::now().checked_add(T::BondSpan::get()).ok_or(Error::<T>::TermTooLong)?;
        let earlier = FormerSeats::<T>::get(committee, &who).map_or(Zero::zero(), |former| former.bond);
        let bond = seat.bond.checked_add(&earlier).ok_or(Error::<T>::BookFull)?;
        FormerSeats::<T>::insert(committee, &who, Former { bond, until });
        Self::told(committee, &who);
        Self::deposit_event(Event::Left {
            committee,
            who,
            why,
            returned: Zero::zero(),
            slashed: Zero::zero(),
        });
        Ok(())
    }

    /// A referendum lets `who` go, with its whole bond.
    pub(crate) fn remove_from(committee: Committee, who: &T::AccountId) -> DispatchResult {
        let seat = Self::take_off(committee, who)?;
        Self::settle_seat(committee, seat, Zero::zero(), Leaving::Removed)
    }

    /// `amount` of the bond of `who` goes to the treasury, the rest is returned: that of its seat, which it loses, else
    /// that of a seat that it left.
    pub(crate) fn slash_out(
        committee: Committee,
        who: &T::AccountId,
        amount: BalanceOf<T>,
    ) -> DispatchResult {
        ensure!(!amount.is_zero(), Error::<T>::NothingToSlash);
        if Self::seat(committee, who).is_none() {
            let former = FormerSeats::<T>::take(committee, who).ok_or(Error::<T>::NotSeated)?;
            return Self::settle_former(committee, who, former.bond, amount);
        }
        let seat = Self::take_off(committee, who)?;
        Self::settle_seat(committee, seat, amount, Leaving::Slashed)
    }

    /// The bond of a seat that was left is returned, once its time is over.
    pub(crate) fn return_former(committee: Committee, who: &T::AccountId) -> DispatchResult {
        let former = FormerSeats::<T>::take(committee, who).ok_or(Error::<T>::NothingHeld)?;
        ensure!(Self::now() >= former.until, Error::<T>::BondRuns);
        Self::settle_former(committee, who, former.bond, Zero::zero())
    }

    fn take_off(committee: Committee, who: &T::AccountId) -> Result<SeatOf<T>, Error<T>> {
        let mut seats = Seats::<T>::get(committee);
        let at = seats.iter().position(|seat| seat.who == *who).ok_or(Error::<T>::NotSeated)?;
        let seat = seats.remove(at);
        Seats::<T>::insert(committee, seats);
        Ok(seat)
    }

    /// Tells the collective that `who` has left.
    fn told(committee: Committee, who: &T::AccountId) {
        T::Seats::changed(committee, &[], core::slice::from_ref(who), &Self::members(committee));
    }

    fn settle_seat(
        committee: Committee,
        seat: SeatOf<T>,
        slashed: BalanceOf<T>,
        why: Leaving,
    ) -> DispatchResult {
        let SeatOf::<T> { who, bond, .. } = seat;
        let returned = Self::settle(&who, bond, slashed)?;
        Self::told(committee, &who);
        Self::deposit_event(Event::Left { committee, who, why, returned, slashed });
        Ok(())
    }

    fn settle_former(
        committee: Committee,
        who: &T::AccountId,
        bond: BalanceOf<T>,
        slashed: BalanceOf<T>,
    ) -> DispatchResult {
        let returned = Self::settle(who, bond, slashed)?;
        Self::deposit_event(Event::BondSettled { committee, who: who.clone(), returned, slashed });
        Ok(())
    }

    /// Slashes `slashed` of the bond and returns the rest: how much that is.
    fn settle(
        who: &T::AccountId,
        bond: BalanceOf<T>,
        slashed: BalanceOf<T>,
    ) -> Result<BalanceOf<T>, Error<T>> {
        let reason = HoldReason::Seat.into();
        let returned = bond.checked_sub(&slashed).ok_or(Error::<T>::SlashAboveBond)?;
        if !slashed.is_zero() {
            let (credit, missing) = T::Currency::slash(&reason, who, slashed);
            ensure!(missing.is_zero(), Error::<T>::BondMissing);
            T::OnSlash::on_unbalanced(credit);
        }
        let freed = T::Currency::release(&reason, who, returned, Precision::Exact);
        ensure!(freed.is_ok(), Error::<T>::BondMissing);
        let mut book = Book::<T>::get();
        book.returned = book.returned.checked_add(&returned).ok_or(Error::<T>::BookFull)?;
        book.slashed = book.slashed.checked_add(&slashed).ok_or(Error::<T>::BookFull)?;
        Book::<T>::put(book);
        Ok(returned)
    }
}
