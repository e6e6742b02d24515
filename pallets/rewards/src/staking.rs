//! Where the pot meets `pallet-staking` and `pallet-session`. The runtime compiles this file as a module of its own,
//! for only the runtime may name the SDK's pallets; the pallet's tests compile it too, against the real ones.

extern crate alloc;

use alloc::vec::Vec;
use core::{marker::PhantomData, ops::Mul};
use pallet_rewards::{Balance, Eras, Pallet as Rewards};
use polkadot_sdk::{
    frame_support::traits::Get,
    pallet_session::{historical, SessionManager},
    pallet_staking::{
        self as staking, ClaimedRewards, EraInfo, ErasRewardPoints, ErasStakersOverview, ErasValidatorPrefs,
        ErasValidatorReward,
    },
    sp_runtime::Perbill,
    sp_staking::{EraIndex, SessionIndex},
};

/// What `pallet-staking` knows of its eras.
pub struct StakingEras<T>(PhantomData<T>);

impl<T: staking::Config<CurrencyBalance = Balance>> Eras for StakingEras<T> {
    fn active() -> Option<EraIndex> {
        staking::ActiveEra::<T>::get().map(|era| era.index)
    }

    fn oldest() -> EraIndex {
        let planned = staking::CurrentEra::<T>::get().unwrap_or_default();
        planned.abs_diff(planned.min(T::HistoryDepth::get()))
    }

    fn claimed_up(era: EraIndex, pages: u32) -> Option<(Balance, u32)> {
        let reward = ErasValidatorReward::<T>::get(era).unwrap_or_default();
        let points = ErasRewardPoints::<T>::get(era);
        let (mut claimed, mut read): (Balance, u32) = (0, 0);
        for (validator, overview) in ErasStakersOverview::<T>::iter_prefix(era) {
            read = read.checked_add(overview.page_count.max(1)).filter(|read| *read <= pages)?;
            let earned = points.individual.get(&validator).copied().unwrap_or_default();
            if earned == 0 {
                continue;
            }
            let part = nearest(Perbill::from_rational(earned, points.total), reward);
            for page in ClaimedRewards::<T>::get(era, &validator) {
                claimed = claimed.checked_add(page_up::<T>(era, &validator, page, part)?)?;
            }
        }
        Some((claimed, read))
    }
}

/// What the claim of a page took of the validator's part, by the arithmetic of staking's `do_payout_stakers_by_page`:
/// each part is rounded to the nearest unit, and what cannot be delivered is counted.
fn page_up<T>(era: EraIndex, validator: &T::AccountId, page: u32, part: Balance) -> Option<Balance>
where
    T: staking::Config<CurrencyBalance = Balance>,
{
    let exposure = EraInfo::<T>::get_paged_exposure(era, validator, page)?;
    let commission = nearest(ErasValidatorPrefs::<T>::get(era, validator).commission, part);
    let rest = part.checked_sub(commission)?;
    let share = |stake: Balance, of: Balance| nearest(Perbill::from_rational(stake, exposure.total()), of);
    let own = share(exposure.own(), rest).checked_add(share(exposure.page_total(), commission))?;
    exposure.others().iter().try_fold(own, |sum, other| sum.checked_add(share(other.value, rest)))
}

/// As staking rounds.
#[allow(
    clippy::arithmetic_side_effects,
    reason = "a part of at most one of an amount fits where the amount did"
)]
fn nearest(part: Perbill, amount: Balance) -> Balance {
    part.mul(amount)
}

/// A session manager around staking: it sees the oldest era before staking plans a new one, and sweeps it after.
/// The runtime's `SessionManager` is `NoteHistoricalRoot<Self, SweepLeaving<Self, Staking>>`.
pub struct SweepLeaving<T, Inner>(PhantomData<(T, Inner)>);

impl<T, Inner> SessionManager<T::AccountId> for SweepLeaving<T, Inner>
where
    T: pallet_rewards::Config,
    Inner: SessionManager<T::AccountId>,
{
    fn new_session(index: SessionIndex) -> Option<Vec<T::AccountId>> {
        let leaving = Rewards::<T>::leaving();
        let validators = Inner::new_session(index);
        Rewards::<T>::left(leaving);
        validators
    }

    fn new_session_genesis(index: SessionIndex) -> Option<Vec<T::AccountId>> {
        Inner::new_session_genesis(index)
    }

    fn start_session(index: SessionIndex) {
        Inner::start_session(index);
    }

    fn end_session(index: SessionIndex) {
        Inner::end_session(index);
    }
}

impl<T, Inner, Full> historical::SessionManager<T::AccountId, Full> for SweepLeaving<T, Inner>
where
    T: pallet_rewards::Config,
    Inner: historical::SessionManager<T::AccountId, Full>,
{
    fn new_session(index: SessionIndex) -> Option<Vec<(T::AccountId, Full)>> {
        let leaving = Rewards::<T>::leaving();
        let validators = <Inner as historical::SessionManager<_, _>>::new_session(index);
        Rewards::<T>::left(leaving);
        validators
    }

    fn new_session_genesis(index: SessionIndex) -> Option<Vec<(T::AccountId, Full)>> {
        <Inner as historical::SessionManager<_, _>>::new_session_genesis(index)
    }

    fn start_session(index: SessionIndex) {
        <Inner as historical::SessionManager<_, _>>::start_session(index);
    }

    fn end_session(index: SessionIndex) {
        <Inner as historical::SessionManager<_, _>>::end_session(index);
    }
}
