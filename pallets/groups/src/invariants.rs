//! What must hold after every block.

use crate::{Balance, Config, Confirmed, Flow, GroupId, HoldReason, Members};
use alloc::collections::BTreeMap;
use polkadot_sdk::{frame_support::traits::fungible::hold::Inspect, sp_runtime::TryRuntimeError};

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_taken_is_returned_or_standing::<T>()?;
    invariant_2_each_deposit_is_held::<T>()?;
    invariant_3_confirmed_members_are_counted::<T>()?;
    invariant_4_fixed_members_are_confirmed_and_free::<T>()
}

/// 1. Deposits taken = deposits returned + deposits of members.
pub fn invariant_1_taken_is_returned_or_standing<T: Config>() -> Result<(), TryRuntimeError> {
    let flow = Flow::<T>::get();
    let standing = Members::<T>::iter_values()
        .try_fold(flow.returned, |sum: Balance, member| sum.checked_add(member.deposit));
    if standing != Some(flow.taken) {
        return Err("groups invariant 1: deposits taken are not returned + standing".into());
    }
    Ok(())
}

/// 2. Of each member its deposit is held, neither more nor less.
pub fn invariant_2_each_deposit_is_held<T: Config>() -> Result<(), TryRuntimeError> {
    let reason = HoldReason::Declared.into();
    if Members::<T>::iter().any(|(who, member)| T::Currency::balance_on_hold(&reason, &who) != member.deposit)
    {
        return Err("groups invariant 2: what is held of a member is not its deposit".into());
    }
    Ok(())
}

/// 3. Each group counts its confirmed members, and a group without any is not counted.
pub fn invariant_3_confirmed_members_are_counted<T: Config>() -> Result<(), TryRuntimeError> {
    let mut seen = BTreeMap::<GroupId, u32>::new();
    for member in Members::<T>::iter_values().filter(|member| member.confirmed) {
        let count = seen.entry(member.group).or_default();
        *count = count.checked_add(1).ok_or("groups invariant 3: too many members")?;
    }
    if seen != Confirmed::<T>::iter().collect() {
        return Err("groups invariant 3: confirmed members are not counted".into());
    }
    Ok(())
}

/// 4. Whom the preset places is confirmed and has no deposit.
pub fn invariant_4_fixed_members_are_confirmed_and_free<T: Config>() -> Result<(), TryRuntimeError> {
    let mut fixed = Members::<T>::iter_values().filter(|member| member.fixed);
    if fixed.any(|member| !member.confirmed || member.deposit != 0) {
        return Err("groups invariant 4: a member of the preset is not confirmed, or has a deposit".into());
    }
    Ok(())
}
