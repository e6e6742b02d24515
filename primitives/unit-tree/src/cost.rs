//! How many hashes each step costs, counted: calls are charged by these numbers.

extern crate std;

use crate::{hash::Hash, leaf, Frontier, Path, DEPTH, MAX_UNITS};
use core::cell::Cell;
use std::vec::Vec;

std::thread_local! {
    static HASHES: Cell<u32> = const { Cell::new(0) };
}

/// Counts a hash.
pub fn count() {
    HASHES.set(HASHES.get() + 1);
}

/// What `step` answers, and the hashes that it took.
fn counted<R>(step: impl FnOnce() -> R) -> (R, u32) {
    let before = HASHES.get();
    let answer = step();
    (answer, HASHES.get() - before)
}

fn leaf_of(index: u32) -> Hash {
    let mut id = [7; 32];
    id[..4].copy_from_slice(&index.to_le_bytes());
    leaf(&[id]).expect("one id")
}

#[test]
fn leaves_and_pushes_take_less_than_two_hashes_a_unit_and_a_root_at_most_13() {
    let (mut frontier, mut spent, mut dearest) = (Frontier::default(), 0, 0);
    for units in 0..=MAX_UNITS {
        let (_, root) = counted(|| frontier.root());
        let lowest = units.trailing_zeros().min(12);
        assert_eq!(
            root,
            13 - lowest,
            "of {units} units: a node for each height from the lowest taken, and the root"
        );
        if units == MAX_UNITS {
            break;
        }
        let (leaf, one) = counted(|| leaf_of(units));
        let (_, nodes) = counted(|| frontier.push(leaf).expect("room"));
        assert_eq!((one, nodes), (1, units.trailing_ones()));
        spent += one + nodes;
        dearest = dearest.max(nodes);
        assert!(spent < 2 * (units + 1), "after {units} units");
    }
    assert_eq!((spent, dearest), (2 * MAX_UNITS - 1, 12));
}

#[test]
fn a_proof_takes_13_hashes_a_replacement_26_and_a_wrong_index_none() {
    let leaves: Vec<Hash> = (0..100).map(leaf_of).collect();
    let mut frontier = Frontier::default();
    frontier.extend(&leaves).expect("room");
    let (tree, path) = (frontier.tree(), Path::of(&leaves, 99).expect("a unit"));
    assert_eq!(counted(|| tree.holds(99, &leaves[99], &path)), (true, 13));
    assert_eq!(counted(|| tree.holds(98, &leaves[99], &path)), (false, 0));
    let (replaced, hashes) = counted(|| tree.replace(99, &leaves[99], &path, &leaves[98]));
    assert!(replaced.is_some());
    assert_eq!(hashes, 26);
}

#[test]
fn a_path_takes_about_as_many_hashes_as_there_are_leaves() {
    let leaves: Vec<Hash> = (0..MAX_UNITS).map(leaf_of).collect();
    let (path, hashes) = counted(|| Path::of(&leaves, 0));
    assert!(path.is_some());
    assert_eq!(hashes, MAX_UNITS - 1, "one a node");
    let few = leaves.get(..5).expect("five leaves");
    assert_eq!(counted(|| Path::of(few, 0)).1, 3 + 2 + 10, "and one a height above");
    assert_eq!(DEPTH, 12);
}
