//! From the appointment to the seat.

use crate::{
    BalanceOf, Book, Committee, Config, Error, Event, HoldReason, Invitation, InvitationOf, Invitations,
    Pallet, Seat, SeatHolders, SeatOf, Seats,
};
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_support::{
        dispatch::DispatchResult,
        ensure,
        pallet_prelude::Get,
        traits::{fungible::MutateHold, UnixTime},
    },
    sp_runtime::traits::CheckedAdd,
};

impl<T: Config> Pallet<T> {
    /// Members of `committee`, in their order.
    pub fn members(committee: Committee) -> Vec<T::AccountId> {
        Seats::<T>::get(committee).into_iter().map(|seat| seat.who).collect()
    }

    /// The seat of `who`, if it sits in `committee`.
    pub fn seat(committee: Committee, who: &T::AccountId) -> Option<SeatOf<T>> {
        Seats::<T>::get(committee).into_iter().find(|seat| seat.who == *who)
    }

    /// Seconds of the chain's clock.
    pub(crate) fn now() -> u64 {
        T::Clock::now().as_secs()
    }

    /// Invites `who`, after the lapsed invitations have made room.
    pub(crate) fn invite(committee: Committee, who: T::AccountId) -> DispatchResult {
        let now = Self::now();
        let seat = Self::seat(committee, &who);
        ensure!(seat.as_ref().is_none_or(|seat| Self::is_near_its_end(seat, now)), Error::<T>::SitsAlready);
        Self::ensure_not_elsewhere(committee, &who)?;
        let mut open = Invitations::<T>::get(committee);
        open.retain(|invitation| now < invitation.until);
        ensure!(open.iter().all(|invitation| invitation.who != who), Error::<T>::InvitedAlready);
        let free = Self::places(committee, &open);
        ensure!(seat.is_some() || free.is_some_and(|free| free > 0), Error::<T>::NoRoom);
        let until = now.checked_add(T::InvitationSpan::get()).ok_or(Error::<T>::TermTooLong)?;
        open.try_push(Invitation { who: who.clone(), until }).map_err(|_| Error::<T>::NoRoom)?;
        Invitations::<T>::insert(committee, open);
        Self::deposit_event(Event::Appointed { committee, who, until });
        Ok(())
    }

    /// Takes the invitation of `who` off the list.
    pub(crate) fn take_invitation(
        committee: Committee,
        who: &T::AccountId,
    ) -> Result<InvitationOf<T>, Error<T>> {
        let mut open = Invitations::<T>::get(committee);
        let at = open.iter().position(|invitation| invitation.who == *who).ok_or(Error::<T>::NotInvited)?;
        let invitation = open.remove(at);
        Invitations::<T>::insert(committee, open);
        Ok(invitation)
    }

    /// Seats the invited account and begins its term.
    pub(crate) fn take_seat(committee: Committee, who: T::AccountId) -> DispatchResult {
        let (now, bond) = (Self::now(), T::Bond::get());
        let invitation = Self::take_invitation(committee, &who)?;
        ensure!(now < invitation.until, Error::<T>::InvitationLapsed);
        Self::ensure_not_elsewhere(committee, &who)?;
        let until = now.checked_add(T::Term::get()).ok_or(Error::<T>::TermTooLong)?;
        if Self::seat(committee, &who).is_some() {
            Self::renew(committee, who, until);
            return Ok(());
        }
        T::Currency::hold(&HoldReason::Seat.into(), &who, bond).map_err(|_| Error::<T>::CannotBond)?;
        Self::put_seat(committee, who.clone(), bond, Some(until))?;
        T::Seats::changed(committee, core::slice::from_ref(&who), &[], &Self::members(committee));
        Self::deposit_event(Event::Seated { committee, who, bond, until });
        Ok(())
    }

    /// Whether a member can be invited to another term: a referendum takes weeks, and without this a committee whose
    /// terms began together would be empty until one is through.
    fn is_near_its_end(seat: &SeatOf<T>, now: u64) -> bool {
        let from = seat.until.and_then(|until| until.checked_sub(T::RenewalSpan::get()));
        from.is_some_and(|from| now >= from)
    }

    /// A member begins another term.
    fn renew(committee: Committee, who: T::AccountId, until: u64) {
        let mut seats = Seats::<T>::get(committee);
        for seat in seats.iter_mut().filter(|seat| seat.who == who) {
            seat.until = Some(until);
        }
        Seats::<T>::insert(committee, seats);
        Self::deposit_event(Event::TermBegan { committee, who, until });
    }

    /// Records a seat, in the order of accounts, and its bond.
    pub(crate) fn put_seat(
        committee: Committee,
        who: T::AccountId,
        bond: BalanceOf<T>,
        until: Option<u64>,
    ) -> Result<(), Error<T>> {
        let mut book = Book::<T>::get();
        book.taken = book.taken.checked_add(&bond).ok_or(Error::<T>::BookFull)?;
        let mut seats = Seats::<T>::get(committee);
        let at = seats.partition_point(|seat| seat.who < who);
        seats.try_insert(at, Seat { who, bond, until }).map_err(|_| Error::<T>::NoRoom)?;
        Seats::<T>::insert(committee, seats);
        Book::<T>::put(book);
        Ok(())
    }

    /// Places that are neither taken nor kept for one of the `open` invitations; a member's own place serves its next
    /// term. None if there are fewer than none.
    pub(crate) fn places(committee: Committee, open: &[InvitationOf<T>]) -> Option<usize> {
        let (all, members) = (usize::try_from(T::MaxSeats::get()).ok()?, Self::members(committee));
        let newcomers = open.iter().filter(|invitation| !members.contains(&invitation.who)).count();
        all.checked_sub(members.len())?.checked_sub(newcomers)
    }

    fn ensure_not_elsewhere(committee: Committee, who: &T::AccountId) -> Result<(), Error<T>> {
        let mut others = Committee::ALL.into_iter().filter(|other| *other != committee);
        ensure!(others.all(|other| Self::seat(other, who).is_none()), Error::<T>::SitsElsewhere);
        Ok(())
    }
}
