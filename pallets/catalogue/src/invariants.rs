//! What must hold after every block.

use crate::{
    is_jurisdiction, is_tier, Advances, Allowed, Better, Config, Flow, HoldReason, Identities, Pallet,
    SiteCount, Sites, SkuCount, Skus, MAX_SKUS,
};
use alloc::{collections::BTreeMap, vec::Vec};
use polkadot_sdk::{frame_support::traits::fungible::hold::Inspect, sp_runtime::TryRuntimeError};
use quantara_traits::{catalogue::SkuId, Dollars};

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_deposits_taken_are_returned_or_standing::<T>()?;
    invariant_2_each_operator_holds_its_deposits::<T>()?;
    invariant_3_skus_are_numbered_and_named_once::<T>()?;
    invariant_4_skus_are_lawful::<T>()?;
    invariant_5_advances_are_what_they_moved_by::<T>()?;
    invariant_6_sites_are_lawful_and_paid_for::<T>()?;
    invariant_7_rules_of_export_are_lawful::<T>()?;
    invariant_8_ranks_are_of_one_kind::<T>()
}

/// 1. Deposits taken = deposits returned + deposits of all sites.
pub fn invariant_1_deposits_taken_are_returned_or_standing<T: Config>() -> Result<(), TryRuntimeError> {
    let flow = Flow::<T>::get();
    let all = Sites::<T>::iter_values().try_fold(flow.returned, |sum, site| sum.checked_add(site.deposit));
    if all != Some(flow.taken) {
        return Err("catalogue invariant 1: deposits taken are not returned + standing".into());
    }
    Ok(())
}

/// 2. What is held of each operator = the deposits of its sites.
pub fn invariant_2_each_operator_holds_its_deposits<T: Config>() -> Result<(), TryRuntimeError> {
    let mut deposits = BTreeMap::<T::AccountId, Dollars>::new();
    for site in Sites::<T>::iter_values() {
        let sum = deposits.entry(site.operator).or_default();
        *sum = sum.checked_add(site.deposit).ok_or("catalogue invariant 2: deposits have no sum")?;
    }
    let held = |who| T::Dollars::balance_on_hold(&HoldReason::Site.into(), who);
    if deposits.iter().any(|(who, deposit)| held(who) != *deposit) {
        return Err("catalogue invariant 2: an operator does not hold its deposits".into());
    }
    Ok(())
}

/// 3. SKUs are those listed, numbered from 0, at most [`MAX_SKUS`]; no two are of one vendor, model and memory, and
///    each is found by them.
pub fn invariant_3_skus_are_numbered_and_named_once<T: Config>() -> Result<(), TryRuntimeError> {
    let count = SkuCount::<T>::get();
    let mut numbers: Vec<SkuId> = Skus::<T>::iter_keys().collect();
    numbers.sort_unstable();
    if count > MAX_SKUS || !numbers.into_iter().eq(0..count) {
        return Err("catalogue invariant 3: SKUs are not numbered without a gap".into());
    }
    let named: BTreeMap<_, SkuId> = Skus::<T>::iter().map(|(id, sku)| (sku.identity(), id)).collect();
    let count = usize::try_from(count).ok();
    if Some(named.len()) != count || named != Identities::<T>::iter().collect() {
        return Err("catalogue invariant 3: a SKU is not found by its name".into());
    }
    Ok(())
}

/// 4. Every SKU says what a SKU can say.
pub fn invariant_4_skus_are_lawful<T: Config>() -> Result<(), TryRuntimeError> {
    if Skus::<T>::iter_values().any(|sku| Pallet::<T>::ensure_lawful(&sku).is_err()) {
        return Err("catalogue invariant 4: a SKU says what no SKU can say".into());
    }
    Ok(())
}

/// 5. The most that may be lent on a SKU = what it was listed with + raises - cuts; raises >= those of thirty days.
pub fn invariant_5_advances_are_what_they_moved_by<T: Config>() -> Result<(), TryRuntimeError> {
    let now = Pallet::<T>::now();
    for (id, moves) in Advances::<T>::iter() {
        let stands = Skus::<T>::get(id).and_then(|sku| moves.lowered.checked_add(sku.max_advance_ppm.into()));
        if stands.is_none() || stands != moves.raised.checked_add(moves.listed.into()) {
            return Err("catalogue invariant 5: an advance is not what it moved by".into());
        }
        if moves.window.sum(now).map_or(true, |recent| recent > moves.raised) {
            return Err("catalogue invariant 5: more was raised in thirty days than ever".into());
        }
    }
    Ok(())
}

/// 6. Every site has a number that was given, a tier and a jurisdiction; no more lots left it than entered; one without
///    a deposit is closed, a lot once stood there, and none does now.
pub fn invariant_6_sites_are_lawful_and_paid_for<T: Config>() -> Result<(), TryRuntimeError> {
    let given = SiteCount::<T>::get();
    for (id, site) in Sites::<T>::iter() {
        if id >= given || !is_tier(site.tier) || !is_jurisdiction(&site.jurisdiction) {
            return Err("catalogue invariant 6: a site is not one that could be listed".into());
        }
        if site.left > site.entered {
            return Err("catalogue invariant 6: more lots left a site than entered".into());
        }
        let done = site.closed && site.entered > 0 && site.lots() == 0;
        if site.deposit == 0 && !done {
            return Err("catalogue invariant 6: a site stands without a deposit".into());
        }
    }
    Ok(())
}

/// 7. No rule is empty, of class 0, of a class that does not exist, or of what is no jurisdiction.
pub fn invariant_7_rules_of_export_are_lawful<T: Config>() -> Result<(), TryRuntimeError> {
    for (class, allowed) in Allowed::<T>::iter() {
        if !Pallet::<T>::is_controlled(class) || allowed.is_empty() || !allowed.iter().all(is_jurisdiction) {
            return Err("catalogue invariant 7: a rule of export is none".into());
        }
    }
    Ok(())
}

/// 8. A SKU is ranked above others of its own class only, and no list is empty.
pub fn invariant_8_ranks_are_of_one_kind<T: Config>() -> Result<(), TryRuntimeError> {
    let class = |id| Skus::<T>::get(id).map(|sku| sku.class);
    for (id, ranks) in Better::<T>::iter() {
        let own = class(id);
        let lawful = |other: &SkuId| *other != id && own.is_some() && class(*other) == own;
        if ranks.is_empty() || !ranks.iter().all(lawful) {
            return Err("catalogue invariant 8: a SKU is ranked above one of another kind".into());
        }
    }
    Ok(())
}
