//! Terms, by the clock.

use crate::{Committee, Config, Error, Event, Leaving, Pallet, Seats, WeightInfo};
use alloc::vec::Vec;
use polkadot_sdk::frame_support::{
    dispatch::DispatchResult, ensure, pallet_prelude::Get, storage::with_storage_layer, weights::WeightMeter,
};

impl<T: Config> Pallet<T> {
    /// The step of each block: begins terms, then retires one member after the other while there is room.
    pub(crate) fn poll(meter: &mut WeightMeter) {
        if meter.try_consume(T::WeightInfo::poll()).is_err() {
            return;
        }
        let now = Self::now();
        if Self::waits() && meter.try_consume(T::WeightInfo::begin_terms()).is_ok() {
            with_storage_layer(|| Self::begin(now)).ok();
        }
        for (committee, who) in Self::over(now) {
            if meter.try_consume(T::WeightInfo::retire()).is_err() {
                return;
            }
            // A seat that cannot be settled keeps its place and holds up no other: the invariants name it.
            with_storage_layer(|| Self::step_down(committee, who, Leaving::TermOver)).ok();
        }
    }

    /// Begins the terms of the seats of genesis. A clock at 0 has not started.
    pub(crate) fn begin(now: u64) -> DispatchResult {
        ensure!(now > 0 && Self::waits(), Error::<T>::NothingToBegin);
        let until = now.checked_add(T::Term::get()).ok_or(Error::<T>::TermTooLong)?;
        for committee in Committee::ALL {
            let mut seats = Seats::<T>::get(committee);
            for seat in seats.iter_mut().filter(|seat| seat.until.is_none()) {
                seat.until = Some(until);
                Self::deposit_event(Event::TermBegan { committee, who: seat.who.clone(), until });
            }
            Seats::<T>::insert(committee, seats);
        }
        Ok(())
    }

    /// Refuses unless `who` sits in `committee` and its term is over.
    pub(crate) fn ensure_over(committee: Committee, who: &T::AccountId) -> Result<(), Error<T>> {
        let seat = Self::seat(committee, who).ok_or(Error::<T>::NotSeated)?;
        ensure!(seat.until.is_some_and(|until| Self::now() >= until), Error::<T>::TermRuns);
        Ok(())
    }

    /// Whether a term has not begun.
    fn waits() -> bool {
        Committee::ALL.into_iter().any(|committee| {
            let seats = Seats::<T>::get(committee);
            seats.iter().any(|seat| seat.until.is_none())
        })
    }

    /// Members whose term is over at `now`.
    fn over(now: u64) -> Vec<(Committee, T::AccountId)> {
        let seats = |committee| Seats::<T>::get(committee).into_iter().map(move |seat| (committee, seat));
        let over = Committee::ALL.into_iter().flat_map(seats);
        over.filter(|(_, seat)| seat.until.is_some_and(|until| now >= until))
            .map(|(committee, seat)| (committee, seat.who))
            .collect()
    }
}
