//! What other desks ask, and the origin of whoever may attest.

use crate::{Config, Error, Pallet, Parties as Records, Status};
use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{
        ensure,
        storage::with_storage_layer,
        traits::{EnsureOrigin, Get},
    },
    frame_system::ensure_signed,
    sp_runtime::{DispatchError, DispatchResult, Perbill},
};
use quantara_traits::{
    credentials::Credentials,
    parties::{Parties, Role, Standing},
    Dollars,
};

/// Each change is whole or nothing, also for a desk that goes on after a refusal.
impl<T: Config> Parties<T::AccountId> for Pallet<T> {
    fn ensure_attests(who: &T::AccountId, role: Role) -> DispatchResult {
        let party = Self::known(who)?;
        ensure!(party.has(role), Error::<T>::NotAdmitted);
        Self::ensure_active(&party)?;
        ensure!(T::Credentials::good(who).is_some(), Error::<T>::CredentialVoid);
        ensure!(Self::is_licensed(&party), Error::<T>::LicenceVoid);
        ensure!(!Self::is_short(who, &party), Error::<T>::BondShort);
        Ok(())
    }

    fn acts(who: &T::AccountId, role: Role) -> bool {
        Records::<T>::get(who).is_some_and(|party| party.has(role))
    }

    fn is_excused(who: &T::AccountId) -> bool {
        Records::<T>::get(who).is_some_and(|party| Self::excuses(&party))
    }

    fn pledge(who: &T::AccountId, value: Dollars) -> DispatchResult {
        with_storage_layer(|| Self::add_pledge(who, value))
    }

    fn unpledge(who: &T::AccountId, value: Dollars) -> DispatchResult {
        with_storage_layer(|| Self::end_pledge(who, value))
    }

    fn open_matter(who: &T::AccountId) -> DispatchResult {
        with_storage_layer(|| Self::add_matter(who))
    }

    fn close_matter(who: &T::AccountId) -> DispatchResult {
        with_storage_layer(|| Self::end_matter(who))
    }

    fn slash(
        who: &T::AccountId,
        amount: Dollars,
        informer: Option<(&T::AccountId, Perbill)>,
    ) -> Result<Dollars, DispatchError> {
        with_storage_layer(|| Self::take(who, amount, informer))
    }

    fn strike(who: &T::AccountId) -> DispatchResult {
        Self::note_strike(who)
    }
}

impl<T: Config> Standing<T::AccountId> for Pallet<T> {
    fn must_be_replaced(who: &T::AccountId) -> bool {
        let Some(party) = Records::<T>::get(who) else { return false };
        if matches!(party.status, Status::StruckOff { .. }) {
            return true;
        }
        let over = party.short_since.is_some_and(|since| !Self::within(since, T::Spans::get().top_up));
        over && Self::is_short(who, &party)
    }

    fn room(who: &T::AccountId) -> Dollars {
        Self::room_left(who)
    }
}

/// The signature of a party that may attest in the role that `R` names.
pub struct EnsureAttests<T, R>(PhantomData<(T, R)>);

impl<T: Config, R: Get<Role>> EnsureOrigin<T::RuntimeOrigin> for EnsureAttests<T, R> {
    type Success = T::AccountId;

    fn try_origin(origin: T::RuntimeOrigin) -> Result<T::AccountId, T::RuntimeOrigin> {
        match ensure_signed(origin.clone()) {
            Ok(who) if Pallet::<T>::ensure_attests(&who, R::get()).is_ok() => Ok(who),
            _ => Err(origin),
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<T::RuntimeOrigin, ()> {
        let who = crate::benchmarking::attesting::<T>(9_000, R::get()).map_err(|_| ())?;
        Ok(polkadot_sdk::frame_system::RawOrigin::Signed(who).into())
    }
}
