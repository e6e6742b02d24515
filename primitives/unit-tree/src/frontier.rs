//! What the chain keeps while leaves are appended.

use crate::{
    empty::EMPTY,
    hash::{self, Hash},
    Tree, DEPTH, MAX_UNITS,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// There are [`MAX_UNITS`] units already, or there would be more.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Full;

/// The subtrees that have all their leaves and wait for their right neighbour: at height `h`, at most one of 2^h
/// leaves. So the heights that are taken spell the number of units in binary. Beside one of height [`DEPTH`] there is
/// no other.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Frontier([Option<Hash>; DEPTH + 1]);

impl Frontier {
    /// Appends a unit by its [`leaf`](crate::leaf()). Nothing changes if it is refused.
    pub fn push(&mut self, leaf: Hash) -> Result<(), Full> {
        if self.is_full() {
            return Err(Full);
        }
        let mut carried = leaf;
        for waiting in &mut self.0 {
            match waiting.take() {
                Some(left) => carried = hash::of_node(&left, &carried),
                None => {
                    *waiting = Some(carried);
                    break;
                }
            }
        }
        Ok(())
    }

    /// Appends `leaves` in their order: all, or none if they are refused.
    pub fn extend(&mut self, leaves: &[Hash]) -> Result<(), Full> {
        let mut next = self.clone();
        leaves.iter().try_for_each(|leaf| next.push(*leaf))?;
        *self = next;
        Ok(())
    }

    /// Units appended.
    pub fn units(&self) -> u32 {
        if self.is_full() {
            return MAX_UNITS;
        }
        self.0.iter().rev().fold(0, |above, waiting| (above << 1) | u32::from(waiting.is_some()))
    }

    /// The root over the units appended, as if no more came. 0 units have a root too.
    pub fn root(&self) -> Hash {
        hash::of_root(self.units(), &self.top())
    }

    /// What stays of the units when no more come.
    pub fn tree(&self) -> Tree {
        Tree::new(self.root(), self.units())
    }

    fn is_full(&self) -> bool {
        matches!(self.0, [.., Some(_)])
    }

    /// The node over all 4,096 leaves. From below, what was appended last is joined with what waits to its left, or
    /// with missing leaves to its right.
    fn top(&self) -> Hash {
        let ([growing @ .., full], [empty @ .., without_units]) = (&self.0, &EMPTY);
        let last = growing.iter().zip(empty).fold(None, |last: Option<Hash>, (waiting, missing)| {
            match (waiting, last) {
                (Some(left), last) => Some(hash::of_node(left, &last.unwrap_or(*missing))),
                (None, Some(last)) => Some(hash::of_node(&last, missing)),
                (None, None) => None,
            }
        });
        full.or(last).unwrap_or(*without_units)
    }
}
