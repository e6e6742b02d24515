//! The record of a parameter's moves, and how much room it leaves.

use crate::{Row, Safe};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use quantara_window::Flow;
use scale_info::TypeInfo;

/// What one parameter moved by, in the row's unit.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Record {
    /// The value before its first move.
    pub start: u128,
    /// Moves up.
    pub raised: Flow,
    /// Moves down.
    pub lowered: Flow,
}

impl Record {
    /// The record of a parameter that stands at `value` and never moved.
    pub(crate) fn new(value: u128) -> Self {
        Self { start: value, raised: Flow::default(), lowered: Flow::default() }
    }

    /// With a move from `old` to `new` at `now` (seconds from 1970). None if a sum does not fit.
    pub(crate) fn with(&self, now: u64, old: u128, new: u128) -> Option<Self> {
        let (distance, mut next) = (old.abs_diff(new), self.clone());
        if new > old {
            next.raised = moved(&self.raised, now, distance)?;
        } else {
            next.lowered = moved(&self.lowered, now, distance)?;
        }
        Some(next)
    }

    /// What may still be loosened at `now` (seconds from 1970) of a parameter that stands at `value`, in the
    /// row's unit, rounded down. Nothing where a sum does not fit. The crate's docs say why the base is what
    /// it is.
    pub(crate) fn room_down(&self, row: &Row, value: u128, now: u64) -> u128 {
        self.room(row, value, now).unwrap_or(0)
    }

    fn room(&self, row: &Row, value: u128, now: u64) -> Option<u128> {
        let raised = self.raised.window.sum(now).ok()?;
        let lowered = self.lowered.window.sum(now).ok()?;
        let (loosened, taken_back) = match row.safe {
            Safe::Down => (raised, value),
            Safe::Up => (lowered, value.checked_add(lowered)?),
            Safe::Neither => (raised.checked_add(lowered)?, value.checked_add(lowered)?),
        };
        // A tightening may have brought the value below what was raised: nothing stood before it, then.
        let base = taken_back.max(raised).checked_sub(raised)?;
        row.step.amount_down(base).checked_sub(loosened)
    }
}

/// `flow` with `amount` moved at `now` (seconds from 1970). None if a sum does not fit.
fn moved(flow: &Flow, now: u64, amount: u128) -> Option<Flow> {
    let mut next = flow.clone();
    next.ever = next.ever.checked_add(amount)?;
    // No limit here: a tightening is never refused for its size, and a loosening has been measured before.
    next.window.count(now, amount, u128::MAX).ok()?;
    Some(next)
}
