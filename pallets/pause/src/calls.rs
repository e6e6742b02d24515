//! Single calls, through tx-pause.

use crate::{Author, CallNameOf, CallPause, Calls, Config, Error, Event, Pallet, Scope, ScopeOf};
use polkadot_sdk::frame_support::{
    dispatch::DispatchResult,
    ensure,
    traits::{GetCallMetadata, PalletInfoAccess, TransactionPause, TransactionPauseError},
};

impl<T: Config> Pallet<T> {
    /// Whether the runtime has such a call.
    pub fn is_call(pallet: &[u8], call: &[u8]) -> bool {
        // The names of an unknown pallet's calls must not be asked for: the runtime's macro panics there.
        let mut pallets = <T::RuntimeCall as GetCallMetadata>::get_module_names().iter();
        pallets.find(|name| name.as_bytes() == pallet).is_some_and(|pallet| {
            let calls = <T::RuntimeCall as GetCallMetadata>::get_call_names(pallet);
            calls.iter().any(|name| name.as_bytes() == call)
        })
    }

    /// Refuses names that stop nothing, and this desk's own calls: a pause must not outlive its end because `lift` is
    /// paused. All other protected calls are known to tx-pause and safe mode.
    pub(crate) fn ensure_pausable(scope: &ScopeOf<T>) -> Result<(), Error<T>> {
        let Scope::Call { pallet, call } = scope else { return Ok(()) };
        ensure!(Self::is_call(pallet, call), Error::<T>::NoSuchCall);
        let own = <Self as PalletInfoAccess>::name();
        ensure!(pallet.as_slice() != own.as_bytes(), Error::<T>::Protected);
        Ok(())
    }

    /// Pauses one call until `until`, or prolongs its pause.
    pub(crate) fn stop_call(name: CallNameOf<T>, until: u64, by: Author) -> DispatchResult {
        let mut calls = Calls::<T>::get();
        if let Some(paused) = calls.iter_mut().find(|paused| paused.name == name) {
            ensure!(until > paused.until, Error::<T>::AlreadyPaused);
            paused.until = until;
            paused.by = paused.by.joined_by(by);
            Self::deposit_event(Event::Prolonged { scope: name.into(), until });
        } else {
            T::TxPause::pause(name.clone()).map_err(|refusal| match refusal {
                TransactionPauseError::AlreadyPaused => Error::<T>::AlreadyPaused,
                _ => Error::<T>::Protected,
            })?;
            let paused = CallPause { name: name.clone(), until, by };
            calls.try_push(paused).map_err(|_| Error::<T>::TooManyCalls)?;
            Self::deposit_event(Event::Paused { scope: name.into(), until });
        }
        Calls::<T>::put(calls);
        Ok(())
    }

    /// Ends the pause of one call now; what governance paused, for governance only; what is not on the list, for
    /// whoever `cures`.
    pub(crate) fn resume_call(name: CallNameOf<T>, who: Author, cures: bool) -> DispatchResult {
        let mut calls = Calls::<T>::get();
        let by = calls.iter().find(|paused| paused.name == name).map(|paused| paused.by);
        ensure!(by.is_some() || T::TxPause::is_paused(name.clone()), Error::<T>::NotPaused);
        ensure!(by.is_none_or(|by| who.may_resume(by)), Error::<T>::NotYours);
        ensure!(by.is_some() || cures, Error::<T>::NotOurs);
        calls.retain(|paused| paused.name != name);
        Calls::<T>::put(calls);
        Self::release(&name);
        Self::deposit_event(Event::Resumed { scope: name.into() });
        Ok(())
    }

    /// Tells tx-pause that `name` may go on. Its only refusal, "not paused", is what is wanted: a call that an upgrade
    /// of the runtime has protected since.
    pub(crate) fn release(name: &CallNameOf<T>) {
        T::TxPause::unpause(name.clone()).ok();
    }
}
