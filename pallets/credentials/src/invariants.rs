//! What must hold after every block.

use crate::{Aliases, Config, Founded, Gathered, Group, Groups, LinkKind, Links, Pallet, Records, Statement};
use alloc::{collections::BTreeMap, vec::Vec};
use polkadot_sdk::sp_runtime::TryRuntimeError;
use quantara_traits::credentials::GroupId;

/// Every invariant of the pallet, in order; the first that fails is named.
pub fn all<T: Config>() -> Result<(), TryRuntimeError> {
    invariant_1_groups_are_numbered_without_a_gap::<T>()?;
    invariant_2_each_account_leads_to_its_group::<T>()?;
    invariant_3_links_are_counted::<T>()?;
    invariant_4_aliases_are_one_hop_and_listed::<T>()?;
    invariant_5_mergers_lead_to_the_root_in_time::<T>()?;
    invariant_6_credentials_are_lawful::<T>()
}

/// 1. Groups are those founded, numbered from 0: the next number is above all.
pub fn invariant_1_groups_are_numbered_without_a_gap<T: Config>() -> Result<(), TryRuntimeError> {
    let mut numbers: Vec<GroupId> = Groups::<T>::iter_keys().collect();
    numbers.sort_unstable();
    if !numbers.into_iter().eq(0..Founded::<T>::get()) {
        return Err("credentials invariant 1: groups are not numbered without a gap".into());
    }
    Ok(())
}

/// 2. The link of each certified account leads to the group of its credential, and no other link is an account's own.
pub fn invariant_2_each_account_leads_to_its_group<T: Config>() -> Result<(), TryRuntimeError> {
    let own = Links::<T>::iter().filter(|(_, link)| link.kind == LinkKind::Account);
    let own: BTreeMap<_, GroupId> = own.map(|(hash, link)| (hash, link.group)).collect();
    let members = Records::<T>::iter();
    let members = members.map(|(who, record)| (Pallet::<T>::account_link(&who), record.credential.group));
    if own != members.collect() {
        return Err("credentials invariant 2: an account's link does not lead to its group".into());
    }
    Ok(())
}

/// 3. Each group counts its members and what else leads to it, within its limits; each link leads to a group that was
///    founded.
pub fn invariant_3_links_are_counted<T: Config>() -> Result<(), TryRuntimeError> {
    let mut groups: BTreeMap<GroupId, Group> =
        Groups::<T>::iter_keys().map(|group| (group, Group::default())).collect();
    for link in Links::<T>::iter_values() {
        let count = groups.entry(link.group).or_default().count(link.kind);
        *count = count.checked_add(1).ok_or("credentials invariant 3: more links than can be counted")?;
        if *count > link.kind.limit() {
            return Err("credentials invariant 3: a group has more links than its limit".into());
        }
    }
    if groups != Groups::<T>::iter().collect() {
        return Err("credentials invariant 3: links are not what their groups count".into());
    }
    Ok(())
}

/// 4. What an alias leads to is a group and no alias, and lists it; nothing else is listed.
pub fn invariant_4_aliases_are_one_hop_and_listed<T: Config>() -> Result<(), TryRuntimeError> {
    let mut listed = BTreeMap::<GroupId, Vec<GroupId>>::new();
    for (group, alias) in Aliases::<T>::iter() {
        let known = Groups::<T>::contains_key(group) && Groups::<T>::contains_key(alias.root);
        if !known || Aliases::<T>::contains_key(alias.root) {
            return Err("credentials invariant 4: an alias does not lead to a root in one hop".into());
        }
        listed.entry(alias.root).or_default().push(group);
    }
    listed.values_mut().for_each(|aliases| aliases.sort_unstable());
    let lists = Gathered::<T>::iter().map(|(root, aliases)| {
        let mut aliases = aliases.into_inner();
        aliases.sort_unstable();
        (root, aliases)
    });
    if listed != lists.collect() {
        return Err("credentials invariant 4: a root does not list its aliases".into());
    }
    Ok(())
}

/// 5. What a group was merged into is its root, or is of the same root and was merged no earlier. No merger, and no
///    account's entry into its group, lies ahead.
pub fn invariant_5_mergers_lead_to_the_root_in_time<T: Config>() -> Result<(), TryRuntimeError> {
    let now = Pallet::<T>::now();
    for alias in Aliases::<T>::iter_values() {
        let follows = match Aliases::<T>::get(alias.into) {
            Some(next) => next.root == alias.root && alias.at <= next.at,
            None => alias.into == alias.root,
        };
        if !follows {
            return Err("credentials invariant 5: a merger does not lead to its root".into());
        }
        if alias.at > now {
            return Err("credentials invariant 5: a merger lies ahead".into());
        }
    }
    if Records::<T>::iter_values().any(|record| record.since > now) {
        return Err("credentials invariant 5: an account will come into its group".into());
    }
    Ok(())
}

/// 6. Every credential has a tier that exists and a jurisdiction of two letters.
pub fn invariant_6_credentials_are_lawful<T: Config>() -> Result<(), TryRuntimeError> {
    let mut said = Records::<T>::iter_values().map(|record| {
        let credential = record.credential;
        let (tier, jurisdiction) = (credential.tier, credential.jurisdiction);
        Statement { tier, jurisdiction, until: credential.until }
    });
    if said.any(|said| !said.has_tier() || !said.has_jurisdiction()) {
        return Err("credentials invariant 6: a credential says what no registrar can say".into());
    }
    Ok(())
}
