//! What must hold after every block.

use crate::{CallNameOf, Calls, Chain, Config, Pallet, SpanEnd, Spans};
use polkadot_sdk::{
    frame_support::{
        pallet_prelude::Get,
        traits::{GetCallMetadata, TransactionPause},
    },
    sp_runtime::TryRuntimeError,
};

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_list_is_what_tx_pause_refuses::<T>()?;
    invariant_2_paused_chain_is_in_safe_mode::<T>()?;
    invariant_3_committee_is_within_its_limit::<T>()?;
    invariant_4_list_is_lawful::<T>()
}

/// 1. A call is on the list if and only if tx-pause refuses it.
pub fn invariant_1_list_is_what_tx_pause_refuses<T: Config>() -> Result<(), TryRuntimeError> {
    let list = Calls::<T>::get();
    if list.iter().any(|paused| !T::TxPause::is_paused(paused.name.clone())) {
        return Err("pause invariant 1: a listed call is not paused".into());
    }
    for pallet in <T::RuntimeCall as GetCallMetadata>::get_module_names() {
        for call in <T::RuntimeCall as GetCallMetadata>::get_call_names(pallet) {
            let name = (pallet.as_bytes().to_vec().try_into(), call.as_bytes().to_vec().try_into());
            let (Ok(pallet), Ok(call)) = name else { continue };
            let name = (pallet, call);
            let listed = list.iter().any(|paused| paused.name == name);
            if !listed && T::TxPause::is_paused(name) {
                return Err("pause invariant 1: a paused call is not listed".into());
            }
        }
    }
    Ok(())
}

/// 2. While the chain's pause has not ended, safe mode is on, and until no earlier block than the desk asked for.
pub fn invariant_2_paused_chain_is_in_safe_mode<T: Config>() -> Result<(), TryRuntimeError> {
    let now = Pallet::<T>::now();
    let Some(paused) = Chain::<T>::get().filter(|paused| now < paused.until) else { return Ok(()) };
    if Pallet::<T>::last_block().is_none_or(|last| last < paused.block) {
        return Err("pause invariant 2: the chain is paused and not in safe mode".into());
    }
    Ok(())
}

/// 3. What the committee opened in thirty days is within its limit, and holds the span that runs.
pub fn invariant_3_committee_is_within_its_limit<T: Config>() -> Result<(), TryRuntimeError> {
    let now = Pallet::<T>::now();
    let opened = Spans::<T>::get().sum(now).map_err(|_| "pause invariant 3: the spans have no sum")?;
    let span = u128::from(T::CommitteeSpan::get());
    if opened > u128::from(T::CommitteeLimit::get()) {
        return Err("pause invariant 3: the committee opened more than its limit".into());
    }
    if now < SpanEnd::<T>::get() && opened < span {
        return Err("pause invariant 3: a span runs that was not counted".into());
    }
    Ok(())
}

/// 4. Nothing is listed twice, and no end lies further ahead than the longest pause.
pub fn invariant_4_list_is_lawful<T: Config>() -> Result<(), TryRuntimeError> {
    let list = Calls::<T>::get();
    let twice = |name: &CallNameOf<T>| list.iter().filter(|paused| paused.name == *name).count() > 1;
    if list.iter().any(|paused| twice(&paused.name)) {
        return Err("pause invariant 4: a call is listed twice".into());
    }
    let longest = T::GovernanceSpan::get().max(T::CommitteeSpan::get());
    let last = Pallet::<T>::now().checked_add(longest);
    let mut ends = list.iter().map(|paused| paused.until).chain(Chain::<T>::get().map(|paused| paused.until));
    if ends.any(|until| last.is_some_and(|last| until > last)) {
        return Err("pause invariant 4: an end lies further ahead than a pause can".into());
    }
    Ok(())
}
