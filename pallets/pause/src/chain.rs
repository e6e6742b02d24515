//! The whole chain, through safe mode.

use crate::{Author, Chain, ChainPause, Config, Error, Event, Pallet, Scope};
use polkadot_sdk::{
    frame_support::{dispatch::DispatchResult, ensure, pallet_prelude::Get, traits::SafeMode},
    frame_system::{self, pallet_prelude::BlockNumberFor},
    sp_runtime::traits::{CheckedAdd, CheckedSub, Zero},
};

const MILLIS: u64 = 1_000;

impl<T: Config> Pallet<T> {
    /// Stops the chain until `until`, or prolongs its pause.
    pub(crate) fn stop_chain(now: u64, until: u64, by: Author) -> DispatchResult {
        let held = Chain::<T>::get();
        ensure!(held.is_none_or(|paused| until > paused.until), Error::<T>::AlreadyPaused);
        let blocks = until.checked_sub(now).and_then(Self::blocks_up).ok_or(Error::<T>::TooLong)?;
        match T::SafeMode::remaining() {
            None => T::SafeMode::enter(blocks).map_err(|_| Error::<T>::StoppedElsewhere)?,
            Some(left) => {
                ensure!(Self::is_ours(held), Error::<T>::StoppedElsewhere);
                let more = blocks.checked_sub(&left).filter(|more| !more.is_zero());
                more.map_or(Ok(()), T::SafeMode::extend).map_err(|_| Error::<T>::StoppedElsewhere)?;
            }
        }
        let block = Self::last_block().ok_or(Error::<T>::TooLong)?;
        let by = held.map_or(by, |paused| paused.by.joined_by(by));
        Chain::<T>::put(ChainPause { until, block, by });
        Self::deposit_event(match held {
            None => Event::Paused { scope: Scope::Chain, until },
            Some(_) => Event::Prolonged { scope: Scope::Chain, until },
        });
        Ok(())
    }

    /// Ends safe mode now; one that governance set, for governance only; one that is not this desk's, or not only, for
    /// whoever `cures`.
    pub(crate) fn resume_chain(who: Author, cures: bool) -> DispatchResult {
        let held = Chain::<T>::get();
        let on = T::SafeMode::is_entered();
        ensure!(on || held.is_some(), Error::<T>::NotPaused);
        ensure!(held.is_none_or(|paused| who.may_resume(paused.by)), Error::<T>::NotYours);
        ensure!(!on || cures || Self::is_ours(held), Error::<T>::NotOurs);
        Chain::<T>::kill();
        // Refused only where safe mode has ended by its own count of blocks, which is what is wanted.
        T::SafeMode::exit().ok();
        Self::deposit_event(Event::Resumed { scope: Scope::Chain });
        Ok(())
    }

    /// Ends the chain's pause by the clock. A safe mode that something else extended stays on.
    pub(crate) fn end_chain() {
        let held = Chain::<T>::take();
        Self::deposit_event(Event::Ended { scope: Scope::Chain });
        if Self::is_ours(held) {
            T::SafeMode::exit().ok();
        } else if T::SafeMode::is_entered() {
            Self::deposit_event(Event::LeftOn);
        }
    }

    /// Whether safe mode is on exactly as this desk left it.
    fn is_ours(held: Option<ChainPause<BlockNumberFor<T>>>) -> bool {
        held.is_some_and(|paused| Self::last_block() == Some(paused.block))
    }

    /// The last block of safe mode, if it is on.
    pub(crate) fn last_block() -> Option<BlockNumberFor<T>> {
        frame_system::Pallet::<T>::block_number().checked_add(&T::SafeMode::remaining()?)
    }

    /// As many blocks as could be authored in `seconds`, rounded up, and one more: this block may stand at the end of
    /// its slot and in the middle of its second. None if the number does not fit.
    pub(crate) fn blocks_up(seconds: u64) -> Option<BlockNumberFor<T>> {
        let slots = seconds.checked_mul(MILLIS)?.checked_add(T::SlotMillis::get())?.checked_sub(1)?;
        slots.checked_div(T::SlotMillis::get())?.checked_add(1)?.try_into().ok()
    }
}
