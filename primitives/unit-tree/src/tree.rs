//! What the chain keeps of a lot's units.

use crate::{
    hash::{self, Hash},
    Path,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Units of which every one was appended. Two trees are equal only if the same units were appended in the same order.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Tree {
    root: Hash,
    units: u32,
}

impl Tree {
    pub(crate) fn new(root: Hash, units: u32) -> Self {
        Self { root, units }
    }

    /// Binds the units and their number.
    pub fn root(&self) -> Hash {
        self.root
    }

    /// Units of the whole tree. A lot that was split off has a [`Range`](crate::Range) of them.
    pub fn units(&self) -> u32 {
        self.units
    }

    /// Whether the unit at `index` has this `leaf`. False for a path of another index, and from the number of units on.
    ///
    /// A leaf that comes from a user must have been made of ids by [`leaf`](crate::leaf()).
    pub fn holds(&self, index: u32, leaf: &Hash, path: &Path) -> bool {
        index < self.units
            && path.index == index
            && path.top(leaf).is_some_and(|top| hash::of_root(self.units, &top) == self.root)
    }

    /// The tree in which the unit at `index` has the leaf `new` instead of `old`; none if it does not have `old`.
    ///
    /// The path holds in the new tree as well, with `new`; those of all other units change. So of several units that
    /// are replaced one after another, each path is one of the tree that the replacement before it left.
    pub fn replace(&self, index: u32, old: &Hash, path: &Path, new: &Hash) -> Option<Self> {
        let top = path.top(new).filter(|_| self.holds(index, old, path))?;
        Some(Self::new(hash::of_root(self.units, &top), self.units))
    }
}
