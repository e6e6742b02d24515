//! What a party answers for, and what is open against it.

use crate::{ramp, worth, Config, Error, Event, Pallet, Parties, Party};
use polkadot_sdk::{
    frame_support::{ensure, traits::Get},
    sp_runtime::DispatchResult,
};
use quantara_amounts::excess;
use quantara_traits::Dollars;

impl<T: Config> Pallet<T> {
    /// What `who` may answer for by its bond and cover, rounded down.
    fn backed(who: &T::AccountId, party: &Party) -> Dollars {
        let multiple = T::Limits::get().bond_multiple;
        worth::backed_down(Self::bond_value(party), Self::cover_in_force(who), multiple)
    }

    /// What the party may answer for by its age: everything, if it has no role that begins small.
    pub fn grown(party: &Party) -> Dollars {
        if !party.roles.iter().any(|seat| seat.role.has_ramp()) {
            return Dollars::MAX;
        }
        let steps = match party.open {
            0 => party.ramp.steps_at(Self::now(), T::Spans::get().doubling),
            _ => party.ramp.steps,
        };
        ramp::doubled(T::Limits::get().ramp_start, steps)
    }

    /// Refuses unless `who`, with this record, may answer for anything more.
    fn ensure_may_pledge(who: &T::AccountId, party: &Party) -> Result<(), Error<T>> {
        ensure!(!party.roles.is_empty(), Error::<T>::NotAdmitted);
        Self::ensure_active(party)?;
        ensure!(!Self::is_short(who, party), Error::<T>::BondShort);
        Ok(())
    }

    /// What more `who` may answer for now.
    pub(crate) fn room_left(who: &T::AccountId) -> Dollars {
        let Some(party) = Parties::<T>::get(who) else { return 0 };
        if Self::ensure_may_pledge(who, &party).is_err() {
            return 0;
        }
        let limit = Self::backed(who, &party).min(Self::grown(&party));
        excess(limit, party.pledged)
    }

    /// Adds to what `who` answers for.
    pub(crate) fn add_pledge(who: &T::AccountId, value: Dollars) -> DispatchResult {
        let mut party = Self::known(who)?;
        Self::ensure_may_pledge(who, &party)?;
        party.pledged = party.pledged.checked_add(value).ok_or(Error::<T>::Overflow)?;
        ensure!(party.pledged <= Self::backed(who, &party), Error::<T>::AboveBacking);
        ensure!(party.pledged <= Self::grown(&party), Error::<T>::AboveRamp);
        Self::count(|book| {
            book.pledged = book.pledged.checked_add(value)?;
            Some(())
        })?;
        party.note_engagement(Self::now());
        let pledged = party.pledged;
        Self::record(who, party);
        Self::deposit_event(Event::Pledged { who: who.clone(), value, pledged });
        Ok(())
    }

    /// Takes off what `who` answers for, whatever its standing.
    pub(crate) fn end_pledge(who: &T::AccountId, value: Dollars) -> DispatchResult {
        let mut party = Self::known(who)?;
        party.pledged = party.pledged.checked_sub(value).ok_or(Error::<T>::AbovePledged)?;
        Self::count(|book| {
            book.unpledged = book.unpledged.checked_add(value)?;
            Some(())
        })?;
        party.note_engagement(Self::now());
        let pledged = party.pledged;
        Self::record(who, party);
        Self::deposit_event(Event::Unpledged { who: who.clone(), value, pledged });
        Ok(())
    }

    /// Something was said against `who`: its limit stops growing.
    pub(crate) fn add_matter(who: &T::AccountId) -> DispatchResult {
        let (mut party, now) = (Self::known(who)?, Self::now());
        if party.open == 0 {
            party.ramp.freeze(now, T::Spans::get().doubling);
        }
        party.open = party.open.checked_add(1).ok_or(Error::<T>::Overflow)?;
        Self::count(|book| {
            book.opened = book.opened.checked_add(1)?;
            Some(())
        })?;
        Self::note_matters(who, party);
        Ok(())
    }

    /// It was settled: the limit grows again, a whole span from now, once nothing is open.
    pub(crate) fn end_matter(who: &T::AccountId) -> DispatchResult {
        let (mut party, now) = (Self::known(who)?, Self::now());
        party.open = party.open.checked_sub(1).ok_or(Error::<T>::NothingOpen)?;
        if party.open == 0 {
            party.ramp.restart(now);
        }
        Self::count(|book| {
            book.closed = book.closed.checked_add(1)?;
            Some(())
        })?;
        Self::note_matters(who, party);
        Ok(())
    }

    /// Records the party after its open matters changed.
    fn note_matters(who: &T::AccountId, mut party: Party) {
        party.note_engagement(Self::now());
        let open = party.open;
        Self::record(who, party);
        Self::deposit_event(Event::Matters { who: who.clone(), open });
    }
}
