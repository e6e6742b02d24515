//! What desks do: the seam.

use crate::{Book, Case, CaseOf, Config, Counts, Error, Event, Involved, OpenCases, Pallet, VotesOf};
use polkadot_sdk::{
    frame_support::{pallet_prelude::Get, traits::UnixTime},
    sp_runtime::{DispatchError, DispatchResult},
};
use quantara_traits::{
    cases::{CaseId, Cases},
    credentials::GroupId,
    Moment,
};

impl<T: Config> Cases<T::Subject> for Pallet<T> {
    fn open(subject: T::Subject, involved: &[GroupId]) -> Result<CaseId, DispatchError> {
        let mut groups = involved.to_vec();
        groups.sort_unstable();
        groups.dedup();
        let involved = Involved::try_from(groups).map_err(|_| Error::<T>::TooManyGroups)?;
        let until = Self::from_now(T::VotingSpan::get())?;
        let mut book = Book::<T>::get();
        let case = book.opened;
        book.opened = case.checked_add(1).ok_or(Error::<T>::NoMoreNumbers)?;
        let votes = VotesOf::<T>::default();
        let opened = Case { subject: subject.clone(), involved: involved.clone(), until, votes, kept: None };
        OpenCases::<T>::insert(case, opened);
        Book::<T>::put(book);
        Self::deposit_event(Event::Opened { case, subject, involved, until });
        Ok(case)
    }

    fn withdraw(case: CaseId) -> DispatchResult {
        Self::take_off(case, |book| &mut book.withdrawn)?;
        Self::deposit_event(Event::Withdrawn { case });
        Ok(())
    }

    fn is_open(case: CaseId) -> bool {
        OpenCases::<T>::contains_key(case)
    }
}

impl<T: Config> Pallet<T> {
    /// Seconds of the chain's clock.
    pub(crate) fn now() -> Moment {
        T::Clock::now().as_secs()
    }

    /// The second in `span` from now.
    pub(crate) fn from_now(span: Moment) -> Result<Moment, Error<T>> {
        Self::now().checked_add(span).ok_or(Error::<T>::EndBeyondClock)
    }

    /// The case, if nobody decided it yet.
    pub(crate) fn unruled(case: CaseId) -> Result<CaseOf<T>, Error<T>> {
        let open = OpenCases::<T>::get(case).ok_or(Error::<T>::UnknownCase)?;
        match open.kept {
            None => Ok(open),
            Some(_) => Err(Error::<T>::AlreadyRuled),
        }
    }

    /// Takes a case out of storage and counts how it ended.
    pub(crate) fn take_off(
        case: CaseId,
        end: impl FnOnce(&mut Counts) -> &mut u32,
    ) -> Result<CaseOf<T>, Error<T>> {
        let ended = OpenCases::<T>::get(case).ok_or(Error::<T>::UnknownCase)?;
        let mut book = Book::<T>::get();
        let count = end(&mut book);
        *count = count.checked_add(1).ok_or(Error::<T>::NoMoreNumbers)?;
        OpenCases::<T>::remove(case);
        Book::<T>::put(book);
        Ok(ended)
    }
}
