//! One lot's part of a tree.

use crate::MAX_UNITS;
use codec::{Decode, DecodeWithMemTracking, Encode, Error, Input, MaxEncodedLen};
use scale_info::TypeInfo;

/// The indices from `from` up to and without `to`: one at least, none beyond a tree. Other numbers cannot be decoded.
///
/// A split writes two ranges and leaves the tree as it is.
#[derive(Clone, Copy, Debug, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Range {
    from: u32,
    to: u32,
}

impl Range {
    /// None unless it holds a unit (`from` < `to`) and lies in a tree (`to` <= [`MAX_UNITS`]).
    pub fn new(from: u32, to: u32) -> Option<Self> {
        (from < to && to <= MAX_UNITS).then_some(Self { from, to })
    }

    /// First index.
    pub fn from(&self) -> u32 {
        self.from
    }

    /// First index that no longer belongs to it.
    pub fn to(&self) -> u32 {
        self.to
    }

    /// Units in it: from 1 to [`MAX_UNITS`].
    pub fn units(&self) -> u32 {
        self.to.abs_diff(self.from)
    }

    /// Whether the unit at `index` of the tree belongs to it.
    pub fn contains(&self, index: u32) -> bool {
        self.from <= index && index < self.to
    }

    /// Index in the tree of the unit that is `position`-th in the range, from 0; none from [`Self::units`] on.
    pub fn index(&self, position: u32) -> Option<u32> {
        self.from.checked_add(position).filter(|index| self.contains(*index))
    }

    /// What lies before the index `at` of the tree, and what from it on; none if either were empty.
    pub fn split(&self, at: u32) -> Option<(Self, Self)> {
        let is_inside = self.from < at && at < self.to;
        is_inside.then_some((Self { from: self.from, to: at }, Self { from: at, to: self.to }))
    }
}

impl Decode for Range {
    fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
        let (from, to) = Decode::decode(input)?;
        Self::new(from, to).ok_or_else(|| "a range without a unit, or beyond a tree".into())
    }
}

impl DecodeWithMemTracking for Range {}
