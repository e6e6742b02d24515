//! Bonds: posted, measured, released.

use crate::{worth, Bond, Config, Covers, Error, Event, HoldReason, Pallet, Parties, Party, Status};
use polkadot_sdk::{
    frame_support::{
        ensure,
        traits::{
            fungible::MutateHold,
            tokens::{Fortitude, Precision, Preservation},
            Get,
        },
    },
    sp_runtime::{traits::Convert, DispatchResult},
};
use quantara_traits::{
    credentials::FundingLinks,
    parties::{QtaPrice, Role},
    Dollars,
};

impl<T: Config> Pallet<T> {
    /// What the bond of `party` is worth now, in dollars, rounded down.
    pub fn bond_value(party: &Party) -> Dollars {
        party.bond.value_down(T::QtaPrice::low())
    }

    /// What the bond of `who`, with this record, must be worth now: the least bonds of all its roles together, and what
    /// its pledged value asks for beside the cover. Roles that are ended ask for nothing. In dollars, rounded up.
    pub fn need(who: &T::AccountId, party: &Party) -> Dollars {
        let limits = T::Limits::get();
        let backing = worth::backing_up(party.pledged, Self::cover_in_force(who), limits.bond_multiple);
        if matches!(party.status, Status::StruckOff { .. }) {
            return backing;
        }
        Self::least_bond(party.roles.iter().map(|seat| seat.role)).max(backing)
    }

    /// The least bonds of these roles together: one dollar cannot stand behind two promises. What does not fit no bond
    /// can meet.
    pub(crate) fn least_bond(roles: impl Iterator<Item = Role>) -> Dollars {
        roles
            .map(T::MinBond::convert)
            .try_fold(0, |sum: Dollars, bond| sum.checked_add(bond))
            .unwrap_or(Dollars::MAX)
    }

    /// Whether the bond of `who`, with this record, is worth less than it must be.
    pub fn is_short(who: &T::AccountId, party: &Party) -> bool {
        Self::bond_value(party) < Self::need(who, party)
    }

    /// What insurers cover of `who` now.
    pub fn cover_in_force(who: &T::AccountId) -> Dollars {
        let now = Self::now();
        let covers = Covers::<T>::get(who);
        let mut in_force = covers.iter().filter(|cover| now < cover.until);
        in_force.try_fold(0, |sum: Dollars, cover| sum.checked_add(cover.amount)).unwrap_or(Dollars::MAX)
    }

    /// Records the party with what was just found of its bond: the time to top up runs from the first look that finds
    /// it short, and ends with the first that finds it at its need.
    pub(crate) fn record(who: &T::AccountId, mut party: Party) {
        let short = Self::is_short(who, &party);
        if short != party.short_since.is_some() {
            party.short_since = short.then(Self::now);
            Self::deposit_event(Event::Shortfall { who: who.clone(), since: party.short_since });
        }
        Parties::<T>::insert(who, party);
    }

    /// Looks whether the bond of `who` is short, where that is news.
    pub(crate) fn look(who: &T::AccountId) -> DispatchResult {
        let party = Self::known(who)?;
        match (Self::is_short(who, &party), party.short_since) {
            (true, Some(_)) | (false, None) => Err(Error::<T>::NothingNew.into()),
            (true, None) | (false, Some(_)) => {
                Self::record(who, party);
                Ok(())
            }
        }
    }

    /// Holds what `funder` pays in the account of `who`. Whoever funds a bond is of the party's group from now on.
    pub(crate) fn post(funder: T::AccountId, who: T::AccountId, amount: Bond) -> DispatchResult {
        let mut party = Self::known(&who)?;
        ensure!(!amount.is_zero(), Error::<T>::NothingAsked);
        // A link stays, and a group has room for a number of them: nobody fills it for less than it gives.
        let is_worth_a_link = funder == who || amount.dollars >= T::Limits::get().deposit;
        ensure!(is_worth_a_link, Error::<T>::TooLittle);
        T::Credentials::link(&who, &funder)?;
        party.bond = party.bond.plus(&amount).ok_or(Error::<T>::Overflow)?;
        Self::hold::<T::Dollars>(&funder, &who, amount.dollars)?;
        Self::hold::<T::Native>(&funder, &who, amount.qta)?;
        Self::count(|book| {
            book.posted = book.posted.plus(&amount)?;
            Some(())
        })?;
        Self::record(&who, party);
        Self::deposit_event(Event::BondPosted { who, funder, amount });
        Ok(())
    }

    /// Holds `amount` of the funder's money in the account of `who`. Of one's own money what is locked or frozen may be
    /// held too: it stays where it is.
    fn hold<M>(funder: &T::AccountId, who: &T::AccountId, amount: u128) -> Result<(), Error<T>>
    where
        M: MutateHold<T::AccountId, Reason = T::RuntimeHoldReason, Balance = u128>,
    {
        let reason = HoldReason::Bond.into();
        if amount == 0 {
            return Ok(());
        }
        let held = if funder == who {
            M::hold(&reason, who, amount)
        } else {
            let (exact, alive, polite) = (Precision::Exact, Preservation::Preserve, Fortitude::Polite);
            M::transfer_and_hold(&reason, funder, who, amount, exact, alive, polite).map(|_| ())
        };
        held.map_err(|_| Error::<T>::CannotFund)
    }

    /// Ends the hold of `amount` of the bond.
    fn free<M>(who: &T::AccountId, amount: u128) -> Result<(), Error<T>>
    where
        M: MutateHold<T::AccountId, Reason = T::RuntimeHoldReason, Balance = u128>,
    {
        if amount > 0 {
            let freed = M::release(&HoldReason::Bond.into(), who, amount, Precision::Exact);
            ensure!(freed.is_ok(), Error::<T>::HoldMissing);
        }
        Ok(())
    }

    /// Gives `amount` of its bond back to `who`: what exceeds its need, of who answers for nothing and has not for a
    /// time.
    pub(crate) fn release(who: T::AccountId, amount: Bond) -> DispatchResult {
        let (mut party, span) = (Self::known(&who)?, T::Spans::get().release);
        ensure!(!amount.is_zero(), Error::<T>::NothingAsked);
        ensure!(!Self::is_suspended(&party), Error::<T>::Suspended);
        ensure!(!party.is_engaged(), Error::<T>::Engaged);
        let ends = [party.engaged_until, party.covers_until];
        let runs = ends.into_iter().flatten().any(|end| Self::within(end, span));
        ensure!(!runs, Error::<T>::BondRuns);
        party.bond = party.bond.less(&amount).ok_or(Error::<T>::AboveBond)?;
        ensure!(!Self::is_short(&who, &party), Error::<T>::BondShort);
        Self::free::<T::Dollars>(&who, amount.dollars)?;
        Self::free::<T::Native>(&who, amount.qta)?;
        Self::count(|book| {
            book.released = book.released.plus(&amount)?;
            Some(())
        })?;
        party.released_at = Some(Self::now());
        Self::record(&who, party);
        Self::deposit_event(Event::BondReleased { who, amount });
        Ok(())
    }
}
