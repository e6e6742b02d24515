//! The end of an era: what it is worth, and the move from the fund to the pot.

use crate::{Balance, Booked, Config, Deficit, Eras, Event, Pallet, BILLION, ROUNDING_RESERVE, YEAR_MILLIS};
use polkadot_sdk::{
    frame_support::{
        storage::with_storage_layer,
        traits::{
            fungible::{Inspect, Mutate},
            tokens::{Fortitude, Precision, Preservation},
            Get,
        },
    },
    sp_runtime::{helpers_128bit, ArithmeticError, DispatchError, DispatchResult, Rounding},
    sp_staking::{EraIndex, EraPayout},
};
use quantara_amounts::excess;

impl<T: Config> EraPayout<Balance> for Pallet<T> {
    /// Moves the era's reward into the pot and answers what may be claimed of it. Issuance does not count: the
    /// supply is fixed. Never anything for the remainder.
    fn era_payout(total_staked: Balance, _issuance: Balance, era_millis: u64) -> (Balance, Balance) {
        Self::repay();
        let era = T::Eras::active().unwrap_or_default();
        let wanted = Self::wanted_down(total_staked, era_millis);
        let amount = with_storage_layer(|| Self::fund(era, wanted)).unwrap_or_default();
        Self::deposit_event(Event::Funded { era, amount, wanted });
        (amount, 0)
    }
}

impl<T: Config> Pallet<T> {
    /// Reward of an era in which `staked` was at stake for `millis`, at most the longest era:
    /// staked x rate x time / year, rounded down. What does not fit counts as nothing.
    pub fn wanted_down(staked: Balance, millis: u64) -> Balance {
        let millis = u128::from(millis.min(T::LongestEra::get()));
        let parts = u128::from(T::YearlyRate::get()).checked_mul(millis);
        let whole = BILLION.checked_mul(YEAR_MILLIS);
        parts
            .zip(whole)
            .and_then(|(parts, whole)| {
                helpers_128bit::multiply_by_rational_with_rounding(staked, parts, whole, Rounding::Down)
            })
            .unwrap_or_default()
    }

    /// Moves what the fund can spend of `wanted`, and the reserve for rounding, and books both for the era.
    fn fund(era: EraIndex, wanted: Balance) -> Result<Balance, DispatchError> {
        if wanted == 0 {
            return Ok(0);
        }
        Self::endow()?;
        let free = excess(Self::spendable(&T::Fund::get()), ROUNDING_RESERVE);
        let amount = wanted.min(free);
        if amount == 0 {
            return Ok(0);
        }
        let moved = amount.checked_add(ROUNDING_RESERVE).ok_or(ArithmeticError::Overflow)?;
        T::Currency::transfer(&T::Fund::get(), &Self::pot(), moved, Preservation::Preserve)?;
        Self::note_funded(moved)?;
        Booked::<T>::try_mutate(era, |booked| {
            *booked = Some(booked.unwrap_or_default().checked_add(moved).ok_or(ArithmeticError::Overflow)?);
            Ok(amount)
        })
    }

    /// Fills the pot up to its existential deposit, which it never spends and which no reward may be short of.
    fn endow() -> DispatchResult {
        let (fund, pot) = (T::Fund::get(), Self::pot());
        let lacks = excess(T::Currency::minimum_balance(), T::Currency::balance(&pot));
        if lacks == 0 {
            return Ok(());
        }
        // An account of nothing is opened by no less than a whole existential deposit; one that lives holds it.
        T::Currency::transfer(&fund, &pot, lacks, Preservation::Preserve)?;
        Self::deposit_event(Event::Endowed { amount: lacks });
        Ok(())
    }

    /// Burns from the fund, as far as it goes, what was paid without cover: before it funds anything new.
    fn repay() {
        let deficit = Deficit::<T>::get();
        let amount = Self::spendable(&T::Fund::get()).min(deficit);
        if amount == 0 {
            return;
        }
        let burned = with_storage_layer(|| {
            let (exact, polite) = (Precision::Exact, Fortitude::Polite);
            T::Currency::burn_from(&T::Fund::get(), amount, Preservation::Preserve, exact, polite)?;
            Self::note_repaid(amount)
        });
        if burned.is_ok() {
            Self::deposit_event(Event::DeficitRepaid { amount, left: Deficit::<T>::get() });
        }
    }
}
