//! The root that grows leaf by leaf is the root of the whole tree.

use crate::twin::{any_leaves, h, leaves, root, Twin, LEAVES};
use codec::{Decode, Encode, MaxEncodedLen};
use proptest::{collection::vec, prelude::*, sample::Index};
use quantara_unit_tree::{Frontier, Full, Hash, MAX_UNITS};

fn frontier(leaves: &[Hash]) -> Frontier {
    let mut frontier = Frontier::default();
    leaves.iter().for_each(|leaf| frontier.push(*leaf).expect("room"));
    frontier
}

/// As between two calls.
fn stored(frontier: &Frontier) -> Frontier {
    Frontier::decode(&mut &frontier.encode()[..]).expect("what was stored can be read")
}

#[test]
fn has_the_root_of_the_whole_tree_at_every_size_that_stands_out() {
    let all = leaves(1, LEAVES);
    for count in [0, 1, 2, 3, 4, 5, 7, 8, 9, 511, 512, 513, 2_047, 2_048, 2_049, 4_094, 4_095, 4_096] {
        let (frontier, twin) = (frontier(&all[..count]), Twin::of(&all[..count]));
        assert_eq!(frontier.root(), twin.root(), "{count} units");
        assert_eq!(frontier.tree().root(), twin.root(), "{count} units");
        assert_eq!(frontier.tree().units(), twin.units(), "{count} units");
    }
}

#[test]
fn without_a_unit_has_a_root_of_its_own() {
    let empty = Frontier::default();
    let top = (0..12).fold(h(&[2]), |below, _| h(&[&[1], below.as_slice(), &below].concat()));
    assert_eq!(empty.root(), root(0, &top));
    assert_eq!(empty.units(), 0);
}

#[test]
fn counts_every_unit() {
    let mut frontier = Frontier::default();
    for (at, leaf) in (0..MAX_UNITS).zip(leaves(2, LEAVES)) {
        assert_eq!(frontier.units(), at);
        frontier.push(leaf).expect("room");
    }
    assert_eq!(frontier.units(), MAX_UNITS);
}

#[test]
fn at_exactly_4096_units_is_full_and_the_4097th_changes_nothing() {
    let all = leaves(3, LEAVES);
    let mut frontier = frontier(&all[..LEAVES - 1]);
    assert_eq!(frontier.push(all[LEAVES - 1]), Ok(()));
    let full = frontier.clone();
    assert_eq!(frontier.push([1; 32]), Err(Full));
    assert_eq!(frontier.extend(&[[1; 32]]), Err(Full));
    assert_eq!(frontier, full);
    assert_eq!(frontier.extend(&[]), Ok(()), "nothing fits always");
    assert_eq!((frontier.units(), frontier.root()), (MAX_UNITS, Twin::of(&all).root()));
}

#[test]
fn extends_by_all_or_by_none() {
    let all = leaves(4, LEAVES + 1);
    let mut frontier = frontier(&all[..4_000]);
    let before = frontier.clone();
    assert_eq!(frontier.extend(&all[4_000..]), Err(Full), "one above the room");
    assert_eq!(frontier, before);
    assert_eq!(frontier.extend(&all[4_000..LEAVES]), Ok(()), "at exactly the room");
    assert_eq!(frontier.root(), Twin::of(&all[..LEAVES]).root());
}

#[test]
fn tells_missing_leaves_from_appended_ones() {
    let mut frontier = frontier(&leaves(5, 3));
    let three = frontier.root();
    frontier.push(h(&[2])).expect("room");
    assert_ne!(frontier.root(), three, "the same top under another number of units");
}

#[test]
fn keeps_at_most_397_bytes() {
    let mut frontier = Frontier::default();
    let mut most = frontier.encoded_size();
    assert_eq!(most, 13, "nothing waits at any height");
    for (units, leaf) in (1u32..).zip(leaves(6, LEAVES)) {
        frontier.push(leaf).expect("room");
        let waiting = usize::try_from(units.count_ones()).expect("at most twelve");
        assert_eq!(frontier.encoded_size(), 13 + 32 * waiting, "{units} units");
        most = most.max(frontier.encoded_size());
    }
    println!("bytes a frontier: 13 without units, at most {most}, {} when full", frontier.encoded_size());
    assert_eq!((most, frontier.encoded_size()), (397, 45));
    assert_eq!(Frontier::max_encoded_len(), 429, "room for 13 hashes");
    assert_eq!(frontier.tree().encoded_size(), 36);
}

/// No pushes lead there, but bytes from a store could say so.
#[test]
fn with_more_beside_a_full_tree_is_read_as_full() {
    let full = frontier(&leaves(7, LEAVES));
    let mut bytes = full.encode();
    bytes.splice(0..1, [1].into_iter().chain([9; 32]));
    let mut odd = Frontier::decode(&mut &bytes[..]).expect("every height may be taken");
    assert_eq!(odd.units(), MAX_UNITS);
    assert_eq!(odd.root(), full.root());
    assert_eq!(odd.push([1; 32]), Err(Full));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn has_the_root_of_the_whole_tree(leaves in any_leaves()) {
        let (frontier, twin) = (frontier(&leaves), Twin::of(&leaves));
        prop_assert_eq!(frontier.root(), twin.root());
        prop_assert_eq!(frontier.units(), twin.units());
    }

    /// One by one, all at once, and in parts with the store between them.
    #[test]
    fn grows_alike_in_whatever_parts(leaves in any_leaves(), cuts in vec(any::<Index>(), 0..9)) {
        let mut all_at_once = Frontier::default();
        all_at_once.extend(&leaves).expect("room");
        let mut ends: Vec<usize> = cuts.iter().map(|cut| cut.index(leaves.len())).chain([leaves.len()]).collect();
        ends.sort_unstable();
        let (mut in_parts, mut begin) = (Frontier::default(), 0);
        for end in ends {
            in_parts.extend(&leaves[begin..end]).expect("room");
            in_parts = stored(&in_parts);
            begin = end;
        }
        prop_assert_eq!(&in_parts, &all_at_once);
        prop_assert_eq!(&frontier(&leaves), &all_at_once);
    }

    #[test]
    fn binds_the_order(leaves in any_leaves(), one in any::<Index>(), other in any::<Index>()) {
        let mut swapped = leaves.clone();
        let (one, other) = (one.index(leaves.len()), other.index(leaves.len()));
        swapped.swap(one, other);
        prop_assert_eq!(frontier(&swapped).root() == frontier(&leaves).root(), one == other);
    }

    #[test]
    fn binds_the_number_of_units(leaves in any_leaves(), fewer in any::<Index>()) {
        let fewer = fewer.index(leaves.len());
        prop_assert_ne!(frontier(&leaves[..fewer]).root(), frontier(&leaves).root());
    }
}
