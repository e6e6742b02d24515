//! Where a leaf stands in a tree, with all that is needed to show it.

use crate::{
    empty::EMPTY,
    hash::{self, Hash},
    DEPTH, MAX_UNITS,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The way from a leaf up to the top. It comes from users: only [`Tree::holds`](crate::Tree::holds) says whether it is
/// true.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Path {
    /// Place of the unit in the tree, from 0. Bit `h` says whether the node of height `h` stands to the right.
    pub index: u32,
    /// The neighbour at each height, from the leaf up; a subtree of missing leaves where there is no unit.
    pub siblings: [Hash; DEPTH],
}

impl Path {
    /// The path of the unit at `index` among `leaves`; none if there is no such unit, or more than [`MAX_UNITS`].
    ///
    /// Cost: about as many hashes as there are leaves. For wallets, tests and benchmarks, never for a call.
    pub fn of(leaves: &[Hash], index: u32) -> Option<Self> {
        let is_tree = u32::try_from(leaves.len()).is_ok_and(|units| index < units && units <= MAX_UNITS);
        let mut place = usize::try_from(index).ok().filter(|_| is_tree)?;
        let mut row = leaves.to_vec();
        let siblings = EMPTY.first_chunk::<DEPTH>()?.map(|missing| {
            let sibling = row.get(place ^ 1).copied().unwrap_or(missing);
            row = parents(&row, &missing);
            place /= 2;
            sibling
        });
        Some(Self { index, siblings })
    }

    /// The top to which `leaf` leads on this path; none if the index lies outside every tree.
    pub(crate) fn top(&self, leaf: &Hash) -> Option<Hash> {
        let (top, place) = self.siblings.iter().fold((*leaf, self.index), |(node, place), sibling| {
            let parent = match place % 2 {
                0 => hash::of_node(&node, sibling),
                _ => hash::of_node(sibling, &node),
            };
            (parent, place / 2)
        });
        (place == 0).then_some(top)
    }
}

/// The next row up; `missing` stands in for the right neighbour that the last node may lack.
fn parents(row: &[Hash], missing: &Hash) -> Vec<Hash> {
    row.chunks(2)
        .filter_map(|pair| {
            let (left, right) = pair.split_first()?;
            Some(hash::of_node(left, right.first().unwrap_or(missing)))
        })
        .collect()
}
