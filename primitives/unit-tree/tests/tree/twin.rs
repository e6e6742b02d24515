//! The slow twin: every node of the tree in one list, hashed from what the specification says and nothing else.

use blake2::{digest::consts::U32, Blake2b, Digest};
use proptest::prelude::*;
use quantara_unit_tree::{Frontier, Hash, Id, Path, Tree};
use std::collections::BTreeSet;

pub const LEAVES: usize = 4_096;
const FIRST: usize = LEAVES;

/// BLAKE2-256.
pub fn h(bytes: &[u8]) -> Hash {
    Blake2b::<U32>::digest(bytes).into()
}

/// The leaf of ids that are all different.
pub fn leaf(ids: &[Id]) -> Hash {
    let sorted: BTreeSet<Id> = ids.iter().copied().collect();
    let mut bytes = vec![0, u8::try_from(sorted.len()).expect("at most 24 ids")];
    sorted.iter().for_each(|id| bytes.extend(id));
    h(&bytes)
}

/// The node over `left` and `right`.
pub fn node(left: &Hash, right: &Hash) -> Hash {
    h(&[&[1], left.as_slice(), right].concat())
}

/// The root over `units` units below `top`.
pub fn root(units: u32, top: &Hash) -> Hash {
    h(&[&[3], units.to_le_bytes().as_slice(), top].concat())
}

/// A whole tree. The top is node 1, the children of node `n` are `2n` and `2n + 1`.
pub struct Twin {
    nodes: Vec<Hash>,
    units: usize,
}

impl Twin {
    pub fn of(leaves: &[Hash]) -> Self {
        let mut nodes = vec![h(&[2]); 2 * LEAVES];
        nodes[FIRST..FIRST + leaves.len()].copy_from_slice(leaves);
        for at in (1..FIRST).rev() {
            nodes[at] = node(&nodes[2 * at], &nodes[2 * at + 1]);
        }
        Self { nodes, units: leaves.len() }
    }

    pub fn root(&self) -> Hash {
        root(self.units(), &self.nodes[1])
    }

    pub fn units(&self) -> u32 {
        self.units.try_into().expect("at most 4,096")
    }

    /// The way up from any place, also where there is no unit.
    pub fn path(&self, index: u32) -> Path {
        let mut siblings = [[0; 32]; 12];
        let mut at = FIRST + place(index);
        for sibling in &mut siblings {
            *sibling = self.nodes[at ^ 1];
            at /= 2;
        }
        assert_eq!(at, 1);
        Path { index, siblings }
    }

    /// The node `height` above the unit at `index`.
    pub fn above(&self, index: u32, height: usize) -> Hash {
        self.nodes[(FIRST + place(index)) >> height]
    }
}

/// An index as a place in a list.
pub fn place(index: u32) -> usize {
    index.try_into().expect("a list can be as long")
}

/// `count` leaves, all different, other ones for another `seed`.
pub fn leaves(seed: u64, count: usize) -> Vec<Hash> {
    (0..count).map(|at| h(&[seed.to_le_bytes(), at.to_le_bytes()].concat())).collect()
}

/// The chain's tree of these leaves.
pub fn tree(leaves: &[Hash]) -> Tree {
    let mut frontier = Frontier::default();
    frontier.extend(leaves).expect("at most 4,096");
    frontier.tree()
}

/// A number of units, often a small one or one beside a power of two.
pub fn any_count() -> impl Strategy<Value = usize> {
    let near_a_power =
        (0u32..=12, 0usize..=2).prop_map(|(power, by)| (2usize.pow(power) + by).saturating_sub(1));
    prop_oneof![0usize..=40, near_a_power, 0usize..=LEAVES].prop_map(|count| count.min(LEAVES))
}

/// Leaves of a lot with a unit at least.
pub fn any_leaves() -> impl Strategy<Value = Vec<Hash>> {
    (any::<u64>(), any_count()).prop_map(|(seed, count)| leaves(seed, count.max(1)))
}
