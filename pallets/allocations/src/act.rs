//! A beneficiary acts for the account of a grant.

use crate::{accounts, grants, Actions, Config, Error, Event, GrantId, Pallet, WeightInfo};
use alloc::boxed::Box;
use polkadot_sdk::{
    frame_support::{
        dispatch::{extract_actual_weight, GetDispatchInfo, PostDispatchInfo},
        ensure,
        pallet_prelude::{DispatchResultWithPostInfo, Weight},
        traits::{fungible::Inspect, OriginTrait},
    },
    frame_system::{pallet_prelude::OriginFor, RawOrigin},
    sp_runtime::{traits::Dispatchable, DispatchError, DispatchErrorWithPostInfo},
};

/// Dispatches `call` as the account of the grant. The filters of `origin` stay in force: neither the chain's own
/// nor a narrower one, such as a proxy's, is got round.
///
/// The balance of the account is compared before and after, so that a list of actions with a fault in it still lets
/// nothing out.
pub fn dispatch<T: Config>(
    mut origin: OriginFor<T>,
    who: &T::AccountId,
    id: GrantId,
    call: Box<<T as Config>::RuntimeCall>,
) -> DispatchResultWithPostInfo {
    let account =
        allowed_account::<T>(who, id, &call).map_err(|error| with_weight(T::WeightInfo::act(), error))?;
    let before = T::Currency::total_balance(&account);
    origin.set_caller_from(RawOrigin::Signed(account.clone()));
    let info = call.get_dispatch_info();
    let result = call.dispatch(origin);
    let used = total_weight::<T>(extract_actual_weight(&result, &info));
    let fell = T::Currency::total_balance(&account) < before;
    match result {
        Ok(_) if fell => Err(with_weight(used, Error::<T>::BalanceFell.into())),
        Ok(_) => {
            Pallet::<T>::deposit_event(Event::Acted { grant: id, account });
            Ok(Some(used).into())
        }
        Err(refused) => Err(with_weight(used, refused.error)),
    }
}

/// The account of the grant, for its beneficiary and a call that the runtime lists.
fn allowed_account<T: Config>(
    who: &T::AccountId,
    id: GrantId,
    call: &<T as Config>::RuntimeCall,
) -> Result<T::AccountId, DispatchError> {
    let grant = grants::of_beneficiary::<T>(who, id)?;
    ensure!(T::Actions::allows(grant.allocation, call), Error::<T>::ActionNotAllowed);
    Ok(accounts::of_grant::<T>(id))
}

/// Weight of `act` around a call of weight `inner`. A sum that does not fit is no weight that a block has room for.
pub fn total_weight<T: Config>(inner: Weight) -> Weight {
    T::WeightInfo::act().checked_add(&inner).unwrap_or(Weight::MAX)
}

fn with_weight(used: Weight, error: DispatchError) -> DispatchErrorWithPostInfo<PostDispatchInfo> {
    DispatchErrorWithPostInfo { post_info: Some(used).into(), error }
}
