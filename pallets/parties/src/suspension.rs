//! Stopped for a time, stopped for good, let back in. Who is stopped may do all that pays, answers, releases or proves.

use crate::{AppraiserSuspended, Config, Error, Event, Pallet, Parties, Party, Status};
use polkadot_sdk::{
    frame_support::{ensure, traits::Get},
    sp_runtime::DispatchResult,
};
use quantara_traits::parties::Role;

impl<T: Config> Pallet<T> {
    /// Whether the party is suspended now: the clock ends it.
    pub fn is_suspended(party: &Party) -> bool {
        matches!(party.status, Status::Suspended { since } if Self::within(since, T::Spans::get().suspension))
    }

    /// Whether no covenant that hangs on the party is a breach: while it is suspended, and for a time after that or
    /// after it was struck off.
    pub(crate) fn excuses(party: &Party) -> bool {
        let spans = T::Spans::get();
        let both = spans.suspension.checked_add(spans.excuse).unwrap_or(spans.suspension);
        let stopped = match party.status {
            Status::Active => false,
            Status::Suspended { since } => Self::within(since, both),
            Status::StruckOff { since } => Self::within(since, spans.excuse),
        };
        stopped || party.lifted.is_some_and(|at| Self::within(at, spans.excuse))
    }

    /// Suspends `who`. Of appraisers one at a time, and the next not before a week: whoever can suspend many sources
    /// decides what the rest say.
    pub(crate) fn stop_for_a_time(who: T::AccountId) -> DispatchResult {
        let (mut party, now) = (Self::known(&who)?, Self::now());
        ensure!(!matches!(party.status, Status::StruckOff { .. }), Error::<T>::StruckOff);
        ensure!(!Self::is_suspended(&party), Error::<T>::Suspended);
        if party.has(Role::Appraiser) {
            let last = AppraiserSuspended::<T>::get();
            let lately = last.is_some_and(|at| Self::within(at, T::Spans::get().appraisers));
            ensure!(!lately, Error::<T>::AppraiserSuspendedLately);
            AppraiserSuspended::<T>::put(now);
        }
        party.status = Status::Suspended { since: now };
        Self::restate(who, party);
        Ok(())
    }

    /// Strikes `who` off. Its roles are ended; its bond is kept for a time, as after any role.
    pub(crate) fn stop_for_good(who: T::AccountId) -> DispatchResult {
        let (mut party, now) = (Self::known(&who)?, Self::now());
        ensure!(!matches!(party.status, Status::StruckOff { .. }), Error::<T>::StruckOff);
        party.status = Status::StruckOff { since: now };
        party.engaged_until = Some(now);
        Self::restate(who, party);
        Ok(())
    }

    /// Lets `who` back in, with a limit as new.
    pub(crate) fn let_back(who: T::AccountId) -> DispatchResult {
        let (mut party, now) = (Self::known(&who)?, Self::now());
        ensure!(Self::ensure_active(&party).is_err(), Error::<T>::NotStopped);
        party.status = Status::Active;
        party.lifted = Some(now);
        party.ramp = crate::ramp::Ramp::new(now);
        Self::restate(who, party);
        Ok(())
    }

    /// Notes a breach.
    pub(crate) fn note_strike(who: &T::AccountId) -> DispatchResult {
        let mut party = Self::known(who)?;
        party.strikes.count = party.strikes.count.checked_add(1).ok_or(Error::<T>::Overflow)?;
        party.strikes.last = Some(Self::now());
        let strikes = party.strikes.count;
        Parties::<T>::insert(who, party);
        Self::deposit_event(Event::Struck { who: who.clone(), strikes });
        Ok(())
    }

    /// Records the party after its status changed.
    fn restate(who: T::AccountId, party: Party) {
        let status = party.status;
        Self::record(&who, party);
        Self::deposit_event(Event::Restated { who, status });
    }
}
