//! Who pauses, and until when.

use crate::{Author, Config, Error, Event, Pallet, Scope, ScopeOf, SpanEnd, Spans};
use polkadot_sdk::{
    frame_support::{
        dispatch::DispatchResult,
        ensure,
        pallet_prelude::Get,
        traits::{EnsureOrigin, UnixTime},
    },
    sp_runtime::traits::BadOrigin,
};

impl<T: Config> Pallet<T> {
    /// Seconds of the chain's clock.
    pub(crate) fn now() -> u64 {
        T::Clock::now().as_secs()
    }

    /// Who `origin` is; an error if it is neither governance nor the committee.
    pub(crate) fn ensure_either(origin: T::RuntimeOrigin) -> Result<Author, BadOrigin> {
        match T::GovernanceOrigin::try_origin(origin) {
            Ok(_) => Ok(Author::Governance),
            Err(origin) => T::CommitteeOrigin::ensure_origin(origin).map(|_| Author::Committee),
        }
    }

    /// Pauses `scope` until the end of the committee's span.
    pub(crate) fn pause_by_committee(scope: ScopeOf<T>) -> DispatchResult {
        Self::ensure_pausable(&scope)?;
        let now = Self::now();
        Self::lift_ended(now);
        let until = Self::span_end(now)?;
        Self::pause(scope, now, until, Author::Committee)
    }

    /// Pauses `scope` for `seconds` from now.
    pub(crate) fn pause_by_governance(scope: ScopeOf<T>, seconds: u64) -> DispatchResult {
        ensure!(seconds > 0, Error::<T>::NoTime);
        ensure!(seconds <= T::GovernanceSpan::get(), Error::<T>::TooLong);
        Self::ensure_pausable(&scope)?;
        let now = Self::now();
        Self::lift_ended(now);
        let until = now.checked_add(seconds).ok_or(Error::<T>::TooLong)?;
        Self::pause(scope, now, until, Author::Governance)
    }

    fn pause(scope: ScopeOf<T>, now: u64, until: u64, by: Author) -> DispatchResult {
        match scope {
            Scope::Chain => Self::stop_chain(now, until, by),
            Scope::Call { pallet, call } => Self::stop_call((pallet, call), until, by),
        }
    }

    /// End of the committee's span that runs at `now`, else of a new one, which counts whole.
    fn span_end(now: u64) -> Result<u64, Error<T>> {
        let running = SpanEnd::<T>::get();
        if now < running {
            return Ok(running);
        }
        let (span, limit) = (T::CommitteeSpan::get(), u128::from(T::CommitteeLimit::get()));
        let until = now.checked_add(span).ok_or(Error::<T>::TooLong)?;
        let mut spans = Spans::<T>::get();
        spans.count(now, u128::from(span), limit).map_err(|_| Error::<T>::LimitReached)?;
        let left = u64::try_from(spans.room_down(now, limit)).unwrap_or(u64::MAX);
        Spans::<T>::put(spans);
        SpanEnd::<T>::put(until);
        Self::deposit_event(Event::SpanOpened { until, left });
        Ok(until)
    }
}
