//! Who may receive what.

use crate::{is_jurisdiction, Allowed, Config, Error, Event, Jurisdictions, Pallet, FREE};
use polkadot_sdk::frame_support::{dispatch::DispatchResult, ensure};
use quantara_traits::{catalogue::ExportClass, credentials::Jurisdiction};

impl<T: Config> Pallet<T> {
    /// Lets goods of `class` go to `named`; those to which they may go already are passed over.
    pub(crate) fn open_to(class: ExportClass, named: Jurisdictions) -> DispatchResult {
        let jurisdictions = Self::enter_allowed(class, named)?;
        Self::deposit_event(Event::Allowed { class, jurisdictions });
        Ok(())
    }

    /// Which of `named` are new.
    pub(crate) fn enter_allowed(class: ExportClass, named: Jurisdictions) -> Result<Jurisdictions, Error<T>> {
        Self::ensure_rule(class, &named)?;
        let allowed = Allowed::<T>::get(class);
        let named = only(named, |code| !allowed.contains(code));
        ensure!(!named.is_empty(), Error::<T>::NothingChanges);
        // Two letters say no more codes than a set holds.
        let all = allowed.try_mutate(|all| all.extend(named.iter())).ok_or(Error::<T>::NoSuchJurisdiction)?;
        Allowed::<T>::insert(class, all);
        Ok(named)
    }

    /// Lets goods of `class` go to `named` no more; those to which they may not go are passed over.
    pub(crate) fn close_to(class: ExportClass, named: Jurisdictions) -> DispatchResult {
        Self::ensure_rule(class, &named)?;
        let allowed = Allowed::<T>::get(class);
        let named = only(named, |code| allowed.contains(code));
        ensure!(!named.is_empty(), Error::<T>::NothingChanges);
        let allowed = only(allowed, |code| !named.contains(code));
        if allowed.is_empty() {
            Allowed::<T>::remove(class);
        } else {
            Allowed::<T>::insert(class, allowed);
        }
        Self::deposit_event(Event::Barred { class, jurisdictions: named });
        Ok(())
    }

    /// Refuses classes that have no rule, and what is no code of a jurisdiction.
    fn ensure_rule(class: ExportClass, named: &Jurisdictions) -> Result<(), Error<T>> {
        ensure!(class != FREE, Error::<T>::ClassIsFree);
        ensure!(Self::is_controlled(class), Error::<T>::NoSuchClass);
        ensure!(named.iter().all(is_jurisdiction), Error::<T>::NoSuchJurisdiction);
        Ok(())
    }
}

/// Those of `codes` that are to be kept: fewer always fit.
fn only(codes: Jurisdictions, mut keep: impl FnMut(&Jurisdiction) -> bool) -> Jurisdictions {
    codes.try_mutate(|all| all.retain(&mut keep)).unwrap_or_default()
}
