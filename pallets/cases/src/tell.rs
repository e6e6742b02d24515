//! The desk hears the ruling: once, or again until it lapses.

use crate::{CaseOf, Config, Decider, Error, Event, Kept, OpenCases, Pallet, Ruling};
use polkadot_sdk::{
    frame_support::{dispatch::DispatchResult, pallet_prelude::Get, storage::with_storage_layer},
    sp_runtime::DispatchError,
};
use quantara_traits::cases::{CaseId, Rulings, Verdict};

impl<T: Config> Pallet<T> {
    /// Ends `case` by `ruling`. If its desk refuses to hear it now, the ruling is kept, and the votes with it.
    pub(crate) fn settle(id: CaseId, mut case: CaseOf<T>, ruling: Ruling) -> DispatchResult {
        let until = Self::from_now(T::TellingSpan::get())?;
        if let Some(error) = Self::refusal(id, ruling)? {
            case.kept = Some(Kept { ruling, until });
            OpenCases::<T>::insert(id, case);
            Self::deposit_event(Event::Untold { case: id, ruling, until, error });
        }
        Ok(())
    }

    /// Tells a kept ruling again; one that has lapsed ends as undecided, whether the desk hears that or not.
    pub(crate) fn tell_again(id: CaseId) -> DispatchResult {
        let case = OpenCases::<T>::get(id).ok_or(Error::<T>::UnknownCase)?;
        let Kept { ruling, until } = case.kept.ok_or(Error::<T>::NotRuled)?;
        if Self::now() < until {
            return Self::tell(id, ruling);
        }
        Self::deposit_event(Event::Lapsed { case: id, ruling });
        let undecided = Ruling { verdict: Verdict::Undecided, by: Decider::Nobody, ..ruling };
        if let Some(error) = Self::refusal(id, undecided)? {
            Self::take_off(id, |book| &mut book.dropped)?;
            Self::deposit_event(Event::Dropped { case: id, error });
        }
        Ok(())
    }

    /// Tells the desk. The case is over before the desk hears of it, so the desk finds it ended.
    fn tell(id: CaseId, ruling: Ruling) -> DispatchResult {
        let case = Self::take_off(id, |book| &mut book.told)?;
        Self::deposit_event(Event::Ruled { case: id, ruling });
        T::Rulings::ruled(id, case.subject, ruling.verdict)
    }

    /// Tells the desk and answers why it refused, in which case nothing has changed. A caller that nests calls until
    /// there is no room for another layer of storage is refused itself: else it could make any desk seem to refuse.
    fn refusal(id: CaseId, ruling: Ruling) -> Result<Option<DispatchError>, DispatchError> {
        match with_storage_layer(|| Self::tell(id, ruling)) {
            Ok(()) => Ok(None),
            Err(error @ DispatchError::Transactional(_)) => Err(error),
            Err(error) => Ok(Some(error)),
        }
    }
}
