//! Fidelity cover, by which a party may answer for more than its bond.

use crate::{Config, Cover, Covers, Error, Event, Pallet, Parties};
use polkadot_sdk::{
    frame_support::{ensure, traits::Contains},
    sp_runtime::DispatchResult,
};
use quantara_traits::{
    credentials::Credentials,
    parties::{Parties as _, Role},
    Moment,
};

impl<T: Config> Pallet<T> {
    /// An insurer of another group covers `who` in favour of a loss payee. A cover in force can grow and last longer,
    /// never the reverse: value was pledged on it.
    pub(crate) fn insure(who: T::AccountId, cover: Cover<T::AccountId>) -> DispatchResult {
        let (now, Cover { insurer, loss_payee, amount, until }) = (Self::now(), cover.clone());
        Self::ensure_attests(&insurer, Role::Insurer)?;
        let party = Self::known(&who)?;
        ensure!(T::Credentials::apart(&insurer, &who), Error::<T>::NotApart);
        ensure!(T::LossPayees::contains(&loss_payee), Error::<T>::NotALossPayee);
        ensure!(amount > 0, Error::<T>::NothingAsked);
        ensure!(until > now, Error::<T>::EndsInPast);
        let mut covers = Covers::<T>::get(&who);
        covers.retain(|old| now < old.until);
        let same = |old: &Cover<T::AccountId>| old.insurer == insurer && old.loss_payee == loss_payee;
        if let Some(at) = covers.iter().position(same) {
            let old = covers.remove(at);
            ensure!(amount >= old.amount && until >= old.until, Error::<T>::CoverRuns);
        }
        covers.try_push(cover.clone()).map_err(|_| Error::<T>::TooManyCovers)?;
        Covers::<T>::insert(&who, covers);
        Self::bind_insurer(&insurer, until)?;
        Self::record(&who, party);
        Self::deposit_event(Event::Covered { who, cover });
        Ok(())
    }

    /// The insurer's bond is kept beyond its last cover.
    fn bind_insurer(insurer: &T::AccountId, until: Moment) -> Result<(), Error<T>> {
        let mut party = Self::known(insurer)?;
        party.covers_until = party.covers_until.max(Some(until));
        Parties::<T>::insert(insurer, party);
        Ok(())
    }
}
