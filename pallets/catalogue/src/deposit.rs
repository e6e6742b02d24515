//! What is held of an operator for each of its sites.

use crate::{Config, Error, Event, Flow, HoldReason, Pallet, SiteOf, Sites};
use polkadot_sdk::frame_support::{
    dispatch::DispatchResult,
    ensure,
    pallet_prelude::Get,
    traits::{fungible::MutateHold, tokens::Precision},
};
use quantara_traits::{catalogue::SiteId, Dollars};

impl<T: Config> Pallet<T> {
    /// Holds the deposit of a site: how much it is.
    pub(crate) fn hold_deposit(who: &T::AccountId) -> Result<Dollars, Error<T>> {
        let (deposit, mut flow) = (T::Deposit::get(), Flow::<T>::get());
        let held = T::Dollars::hold(&HoldReason::Site.into(), who, deposit);
        ensure!(held.is_ok(), Error::<T>::CannotPayDeposit);
        flow.taken = flow.taken.checked_add(deposit).ok_or(Error::<T>::Overflow)?;
        Flow::<T>::put(flow);
        Ok(deposit)
    }

    /// Returns the deposit of a closed site at which no lot stands any more.
    pub(crate) fn refund(id: SiteId) -> DispatchResult {
        let site = Self::listed(id)?;
        ensure!(site.closed, Error::<T>::SiteOpen);
        ensure!(site.lots() == 0, Error::<T>::LotsStand);
        ensure!(site.deposit > 0, Error::<T>::NothingHeld);
        Self::settle(id, site)
    }

    /// Returns the deposit. A site at which a lot ever stood is kept, for that lot bears its number; another is
    /// forgotten.
    pub(crate) fn settle(id: SiteId, site: SiteOf<T>) -> DispatchResult {
        let (deposit, operator) = (site.deposit, site.operator.clone());
        let freed = T::Dollars::release(&HoldReason::Site.into(), &operator, deposit, Precision::Exact);
        ensure!(freed == Ok(deposit), Error::<T>::DepositMissing);
        let mut flow = Flow::<T>::get();
        flow.returned = flow.returned.checked_add(deposit).ok_or(Error::<T>::Overflow)?;
        Flow::<T>::put(flow);
        let forgotten = site.entered == 0;
        if forgotten {
            Sites::<T>::remove(id);
        } else {
            Sites::<T>::insert(id, SiteOf::<T> { deposit: 0, ..site });
        }
        Self::deposit_event(Event::DepositReturned { id, operator, deposit, forgotten });
        Ok(())
    }
}
