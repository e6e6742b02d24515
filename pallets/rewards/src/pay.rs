//! A claim: staking has paid its stakers with what did not exist; the pot makes up for it.

use crate::{Balance, Config, Event, Owed, Pallet};
use polkadot_sdk::{
    frame_support::{
        storage::with_storage_layer,
        traits::{
            fungible::{Balanced, Debt},
            tokens::Preservation,
            Get, Imbalance, OnUnbalanced,
        },
    },
    sp_runtime::DispatchResult,
};
use quantara_amounts::excess;

impl<T: Config> OnUnbalanced<Debt<T::AccountId, T::Currency>> for Pallet<T> {
    /// Takes the debt from the pot; what the pot lacks from the fund. A debt that neither covers is dropped, which
    /// raises issuance: it is written down, and burned from the fund as soon as that can.
    fn on_nonzero_unbalanced(debt: Debt<T::AccountId, T::Currency>) {
        let amount = debt.peek();
        let (from_pot, debt) = Self::settle_from(&Self::pot(), debt);
        let (from_fund, debt) = Self::settle_from(&T::Fund::get(), debt);
        let minted = debt.peek();
        drop(debt);
        if with_storage_layer(|| Self::note_payment(from_pot, from_fund, minted)).is_err() {
            Self::deposit_event(Event::NotBooked { amount });
        }
        let short = excess(amount, from_pot);
        if short > 0 {
            Self::deposit_event(Event::PotShort { short, from_fund, minted });
        }
    }
}

impl<T: Config> Pallet<T> {
    /// Settles what `who` can spend of the debt. Answers with that amount and the debt that is left.
    fn settle_from(
        who: &T::AccountId,
        debt: Debt<T::AccountId, T::Currency>,
    ) -> (Balance, Debt<T::AccountId, T::Currency>) {
        let amount = Self::spendable(who).min(debt.peek());
        let (part, rest) = debt.split(amount);
        match T::Currency::settle(who, part, Preservation::Preserve) {
            // Exactly the part was withdrawn: the credit is of nothing.
            Ok(_nothing) => (amount, rest),
            Err(part) => (0, rest.merge(part)),
        }
    }

    /// Books a payment. What the pot paid above what it owes was given by somebody; what the fund paid passed
    /// through the pot.
    fn note_payment(from_pot: Balance, from_fund: Balance, minted: Balance) -> DispatchResult {
        let gift = excess(from_pot, Owed::<T>::get());
        Self::note_funded(gift)?;
        Self::note_paid(from_pot)?;
        Self::note_funded(from_fund)?;
        Self::note_paid(from_fund)?;
        Self::note_minted(minted)
    }
}
