//! The books: running totals, and what the pot owes.

use crate::{Balance, Config, Deficit, Flow, Owed, Pallet, POT};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
    frame_support::traits::{
        fungible::Inspect,
        tokens::{Fortitude, Preservation},
    },
    sp_runtime::{traits::AccountIdConversion, ArithmeticError, DispatchResult},
};
use scale_info::TypeInfo;

/// What flowed since genesis. Unit: smallest units of QTA.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Flows {
    /// Given to the pot for rewards: by the fund for an era, by the fund when the pot was short, and gifts that
    /// a payment had to use.
    pub funded: Balance,
    /// Paid to stakers out of `funded`.
    pub paid: Balance,
    /// Given back to the fund out of `funded`.
    pub swept: Balance,
    /// Paid to stakers without cover.
    pub minted: Balance,
    /// Burned from the fund to make up for `minted`.
    pub repaid: Balance,
}

impl<T: Config> Pallet<T> {
    /// The keyless account from which rewards are paid.
    pub fn pot() -> T::AccountId {
        POT.into_account_truncating()
    }

    /// What the pot was given and has neither paid nor given back. Unit: smallest units of QTA.
    pub fn owed() -> Balance {
        Owed::<T>::get()
    }

    /// What was paid without cover and is not burned yet: total issuance minus this is constant.
    pub fn deficit() -> Balance {
        Deficit::<T>::get()
    }

    /// What flowed since genesis.
    pub fn flows() -> Flows {
        Flow::<T>::get()
    }

    /// What an account may give and live on.
    pub(crate) fn spendable(who: &T::AccountId) -> Balance {
        T::Currency::reducible_balance(who, Preservation::Preserve, Fortitude::Polite)
    }

    /// The pot was given `amount`.
    pub(crate) fn note_funded(amount: Balance) -> DispatchResult {
        Flow::<T>::try_mutate(|flow| add(&mut flow.funded, amount))?;
        Owed::<T>::try_mutate(|owed| add(owed, amount))
    }

    /// Stakers got `amount` out of what the pot was given.
    pub(crate) fn note_paid(amount: Balance) -> DispatchResult {
        Flow::<T>::try_mutate(|flow| add(&mut flow.paid, amount))?;
        Owed::<T>::try_mutate(|owed| take(owed, amount))
    }

    /// The fund got back `amount` out of what the pot was given.
    pub(crate) fn note_swept(amount: Balance) -> DispatchResult {
        Flow::<T>::try_mutate(|flow| add(&mut flow.swept, amount))?;
        Owed::<T>::try_mutate(|owed| take(owed, amount))
    }

    /// Stakers got `amount` that nobody gave.
    pub(crate) fn note_minted(amount: Balance) -> DispatchResult {
        Flow::<T>::try_mutate(|flow| add(&mut flow.minted, amount))?;
        Deficit::<T>::try_mutate(|deficit| add(deficit, amount))
    }

    /// `amount` was burned for what nobody gave.
    pub(crate) fn note_repaid(amount: Balance) -> DispatchResult {
        Flow::<T>::try_mutate(|flow| add(&mut flow.repaid, amount))?;
        Deficit::<T>::try_mutate(|deficit| take(deficit, amount))
    }
}

fn add(total: &mut Balance, amount: Balance) -> DispatchResult {
    *total = total.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
    Ok(())
}

fn take(total: &mut Balance, amount: Balance) -> DispatchResult {
    *total = total.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
    Ok(())
}
