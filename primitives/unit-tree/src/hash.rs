//! BLAKE2-256 of a kind and its parts.

use blake2::{
    digest::{consts::U32, Digest, FixedOutput},
    Blake2b,
};
use core::iter::once;

/// A BLAKE2-256 hash.
pub type Hash = [u8; 32];

/// First byte of what is hashed.
const LEAF: [u8; 1] = [0];
const NODE: [u8; 1] = [1];
#[cfg(test)]
const MISSING: [u8; 1] = [2];
const ROOT: [u8; 1] = [3];

/// Hash of a unit: its `ids`, sorted, and their `count`.
pub fn of_leaf(count: u8, ids: &[Hash]) -> Hash {
    of(LEAF, once([count].as_slice()).chain(ids.iter().map(Hash::as_slice)))
}

/// Hash of two neighbours of one height.
pub fn of_node(left: &Hash, right: &Hash) -> Hash {
    of(NODE, [left.as_slice(), right.as_slice()])
}

/// Hash that stands where there is no unit.
#[cfg(test)]
pub fn of_missing() -> Hash {
    of(MISSING, [])
}

/// Hash of the whole: the number of units and the top node.
pub fn of_root(units: u32, top: &Hash) -> Hash {
    of(ROOT, [units.to_le_bytes().as_slice(), top.as_slice()])
}

fn of<'a>(kind: [u8; 1], parts: impl IntoIterator<Item = &'a [u8]>) -> Hash {
    #[cfg(test)]
    crate::cost::count();
    let mut state = Blake2b::<U32>::new_with_prefix(kind);
    parts.into_iter().for_each(|part| Digest::update(&mut state, part));
    state.finalize_fixed().into()
}
