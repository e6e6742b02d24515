//! The limit itself, without a chain.

use crate::{GroupId, Member};
use alloc::{collections::BTreeSet, vec::Vec};
use core::cmp::Reverse;

/// How many accounts of one group may be elected to `seats` seats: floor((seats - 1) / 3), so that no group can halt
/// a chain whose finality survives that many failures; but at least 1, for of fewer than four seats the formula
/// leaves a group none, and a chain whose validators are all of one group could elect nobody.
pub fn electable_per_group(seats: u32) -> u32 {
    seats.checked_sub(1).map_or(0, |others| others / 3).max(1)
}

/// The targets that stay electable, in their order: of each group at most `limit`, confirmed members before others,
/// then the larger stake, then the smaller account id. Accounts without a group all stay.
/// Time: n log n; `member_of` and `stake_of` are asked at most once for each target.
pub fn keep<A: Clone + Ord>(
    targets: Vec<A>,
    limit: u32,
    member_of: impl Fn(&A) -> Option<Member>,
    stake_of: impl Fn(&A) -> u128,
) -> Vec<A> {
    let ranked: BTreeSet<_> = targets
        .iter()
        .filter_map(|who| {
            let Member { group, confirmed, .. } = member_of(who)?;
            Some((group, Reverse(confirmed), Reverse(stake_of(who)), who.clone()))
        })
        .collect();
    let mut last: Option<(GroupId, u32)> = None;
    let mut dropped = BTreeSet::new();
    for (group, _, _, who) in ranked {
        let before = last.filter(|(of, _)| *of == group).map(|(_, count)| count).unwrap_or_default();
        if before >= limit {
            dropped.insert(who);
        }
        last = Some((group, before.checked_add(1).unwrap_or(before)));
    }
    targets.into_iter().filter(|who| !dropped.contains(who)).collect()
}
