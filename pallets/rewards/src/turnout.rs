//! What pot and fund hold is nobody's to vote with.

use crate::{Balance, Config, CountedOut, Pallet};
use polkadot_sdk::frame_support::traits::{
    fungible::{Inspect, Unbalanced},
    Get,
};
use quantara_amounts::excess;

impl<T: Config> Pallet<T> {
    /// Counts what pot and fund hold now out of turnout, and in again what they no longer hold. In each block, as
    /// anybody can give to them without a call of this pallet.
    pub(crate) fn count_out() {
        let (before, held) = (CountedOut::<T>::get(), Self::keyless());
        if before == held {
            return;
        }
        T::Currency::deactivate(excess(held, before));
        T::Currency::reactivate(excess(before, held));
        CountedOut::<T>::put(held);
    }

    /// What pot and fund hold together. No more than all QTA, so the sum fits.
    fn keyless() -> Balance {
        let of = |who: &T::AccountId| T::Currency::total_balance(who);
        of(&Self::pot()).checked_add(of(&T::Fund::get())).unwrap_or(Balance::MAX)
    }
}
