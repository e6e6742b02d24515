#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
    not(test),
    deny(
        clippy::allow_attributes_without_reason,
        clippy::arithmetic_side_effects,
        clippy::cast_possible_wrap,
        clippy::cast_sign_loss,
        clippy::disallowed_methods,
        clippy::disallowed_types,
        clippy::float_arithmetic,
        clippy::indexing_slicing,
        clippy::let_underscore_must_use,
        clippy::panic,
        clippy::panic_in_result_fn,
        clippy::string_slice,
        clippy::unwrap_used
    )
)]
//! The root of a lot's units, built by the chain from the ids as they are appended.
//!
//! Terms: a **unit** is a machine, or whatever else the lot counts; an **id** is a hash of one of its serial numbers;
//! a unit's **leaf** binds all its ids; its **index** is its place in the order in which the leaves were appended,
//! from 0. A **frontier** is what the chain keeps while leaves are appended, a **tree** what it keeps of them
//! afterwards. A **path** shows that a leaf stands at an index of a tree. A **range** of indices is one lot's part of a
//! tree that several lots share since a split.
//!
//! What is hashed, byte by byte. H is BLAKE2-256, `||` joins, numbers are little-endian:
//!
//! | what | hash |
//! |---|---|
//! | leaf | H(0x00 \|\| number of ids: u8, 1 to [`MAX_IDS`] \|\| the ids, 32 bytes each, rising as byte strings) |
//! | node | H(0x01 \|\| left \|\| right) |
//! | missing leaf | H(0x02) |
//! | root | H(0x03 \|\| number of units: u32 \|\| top) |
//!
//! The **top** is the one node at height [`DEPTH`] = 12 over 4,096 leaves, those from the number of units on missing.
//! Ids are given in any order and hashed sorted, so a unit has one leaf; a repeated id is refused. That no two units
//! share an id is not seen here: the caller keeps the set of live ids.
//!
//! What a proof proves: first bytes keep the four kinds of hash apart, and every path has 12 siblings, so no node
//! passes for a leaf nor a leaf for a node. The root binds the number of units, so no missing leaf passes for a unit.
//!
//! Cost, in hashes. Leaf: one, of at most 770 bytes. [`Frontier::push`]: less than one node on average, so with its
//! leaf less than two; at worst 12. [`Frontier::root`]: at most 13. [`Tree::holds`]: 13, or none if an index is wrong.
//! [`Tree::replace`]: 26. Kept: at most 397 bytes a frontier, 36 a tree, 8 a range; a path has 388.
//!
//! `tests/tree/vectors.json` holds roots, leaves and paths for other implementations, written by one in Python.

extern crate alloc;

#[cfg(test)]
mod cost;
mod empty;
mod frontier;
mod hash;
mod leaf;
mod path;
mod range;
mod tree;

pub use frontier::{Frontier, Full};
pub use hash::Hash;
pub use leaf::{leaf, Id, LeafError, MAX_IDS};
pub use path::Path;
pub use range::Range;
pub use tree::Tree;

/// Nodes from a leaf up to the top.
pub const DEPTH: usize = 12;

/// Most units of a tree: 2 to the power of [`DEPTH`].
pub const MAX_UNITS: u32 = 4_096;
