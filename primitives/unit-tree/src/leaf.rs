//! One unit: all its ids in one hash.

use crate::hash::{self, Hash};

/// Hash of a serial number, made off chain.
pub type Id = [u8; 32];

/// Most ids of a unit.
pub const MAX_IDS: usize = 24;

/// Why ids make no unit. If several apply, the first here is the answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LeafError {
    /// No id: such a unit could be in any number of lots.
    None,
    /// More than [`MAX_IDS`].
    TooMany,
    /// An id stands twice.
    Repeated,
}

/// The leaf of a unit with these `ids`, in whatever order they come.
pub fn leaf(ids: &[Id]) -> Result<Hash, LeafError> {
    if ids.is_empty() {
        return Err(LeafError::None);
    }
    let count = u8::try_from(ids.len()).map_err(|_| LeafError::TooMany)?;
    let mut room = [Id::default(); MAX_IDS];
    let sorted = room.get_mut(..ids.len()).ok_or(LeafError::TooMany)?;
    sorted.copy_from_slice(ids);
    sorted.sort_unstable();
    if sorted.windows(2).any(|pair| matches!(pair, [one, other] if one == other)) {
        return Err(LeafError::Repeated);
    }
    Ok(hash::of_leaf(count, sorted))
}
