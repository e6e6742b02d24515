//! A bond pays for what its party said.

use crate::{Bond, Config, Error, Event, HoldReason, Pallet};
use polkadot_sdk::{
    frame_support::{
        ensure,
        storage::with_storage_layer,
        traits::{
            fungible::MutateHold,
            tokens::{Fortitude, Precision, Restriction},
            Get,
        },
    },
    sp_runtime::{DispatchError, DispatchResult, Perbill},
};
use quantara_traits::{credentials::Credentials, parties::QtaPrice, Dollars};

impl<T: Config> Pallet<T> {
    /// Takes `amount` of the bond of `who`, of each money the same share: what left it, as it is valued.
    pub(crate) fn take(
        who: &T::AccountId,
        amount: Dollars,
        informer: Option<(&T::AccountId, Perbill)>,
    ) -> Result<Dollars, DispatchError> {
        let mut party = Self::known(who)?;
        if amount == 0 {
            return Ok(0);
        }
        let (price, before) = (T::QtaPrice::low(), party.bond);
        let value = before.value_down(price);
        let cut = before.cut_up(amount, value);
        party.bond = before.less(&cut).ok_or(Error::<T>::Overflow)?;
        let taken = value.checked_sub(party.bond.value_down(price)).ok_or(Error::<T>::Overflow)?;
        let reward = Self::pay_informer(who, informer, taken, cut);
        let rest = cut.dollars.checked_sub(reward).ok_or(Error::<T>::Overflow)?;
        let treasury = T::Treasury::get();
        Self::pay_out::<T::Dollars>(who, &treasury, rest)?;
        Self::pay_out::<T::Native>(who, &treasury, cut.qta)?;
        Self::count(|book| {
            book.slashed = book.slashed.plus(&cut)?;
            Some(())
        })?;
        Self::record(who, party);
        Self::deposit_event(Event::BondSlashed { who: who.clone(), amount: cut, taken, reward });
        Ok(taken)
    }

    /// Pays the informer its share of what was taken, out of the QUSD, rounded down. Whoever belongs to the party, or
    /// cannot receive so little, has nothing, and no slash fails for it. What was paid.
    fn pay_informer(
        who: &T::AccountId,
        informer: Option<(&T::AccountId, Perbill)>,
        taken: Dollars,
        cut: Bond,
    ) -> Dollars {
        let Some((informer, share)) = informer else { return 0 };
        if informer == who || T::Credentials::same_group(who, informer) {
            return 0;
        }
        let reward = share.mul_floor(taken).min(cut.dollars);
        let paid: DispatchResult =
            with_storage_layer(|| Ok(Self::pay_out::<T::Dollars>(who, informer, reward)?));
        paid.map_or(0, |()| reward)
    }

    /// Moves `amount` out of the hold of `who` to whom it is free.
    fn pay_out<M>(who: &T::AccountId, to: &T::AccountId, amount: u128) -> Result<(), Error<T>>
    where
        M: MutateHold<T::AccountId, Reason = T::RuntimeHoldReason, Balance = u128>,
    {
        if amount > 0 {
            let (reason, exact, free) = (HoldReason::Bond.into(), Precision::Exact, Restriction::Free);
            let moved = M::transfer_on_hold(&reason, who, to, amount, exact, free, Fortitude::Force);
            ensure!(moved.is_ok(), Error::<T>::CannotPayOut);
        }
        Ok(())
    }
}
