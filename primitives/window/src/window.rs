//! The ring of days.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Days that an amount is counted for after the day on which it moved.
pub const DAYS: u32 = 30;
/// Seconds in a day.
pub const DAY_SECONDS: u64 = 86_400;

/// Days in the ring: the last [`DAYS`] and today.
const RING: usize = 31;
/// The same as a count of days.
const RING_DAYS: u64 = 31;

/// The sum of the window does not fit its number, or would pass the limit that the caller named.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Full;

/// Amounts that moved in the last thirty days, by day.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Window {
    /// Newest day on which something moved, from 1970.
    newest: u64,
    /// Sums of the days `newest - 30 ..= newest`, each at its number modulo [`RING`].
    sums: [u128; RING],
}

impl Default for Window {
    fn default() -> Self {
        Self { newest: 0, sums: [0; RING] }
    }
}

impl Window {
    /// Sum of what moved in the thirty days before `now` (seconds from 1970). An earlier `now` than the newest amount's
    /// is read as the newest: a clock that runs backwards forgets nothing. [`Full`] if the sum does not fit.
    pub fn sum(&self, now: u64) -> Result<u128, Full> {
        self.at(now).sums.iter().try_fold(0u128, |sum, day| sum.checked_add(*day)).ok_or(Full)
    }

    /// What may still move at `now` under `limit` in thirty days; 0 if the limit is passed already.
    pub fn room_down(&self, now: u64, limit: u128) -> u128 {
        self.sum(now).ok().and_then(|sum| limit.checked_sub(sum)).unwrap_or(0)
    }

    /// Counts `amount` at `now` (seconds from 1970), unless the sum of thirty days would pass `limit`; nothing is
    /// counted then.
    pub fn count(&mut self, now: u64, amount: u128, limit: u128) -> Result<(), Full> {
        if amount > self.room_down(now, limit) {
            return Err(Full);
        }
        let mut next = self.at(now);
        let slot = next.sums.get_mut(place(next.newest)).ok_or(Full)?;
        *slot = slot.checked_add(amount).ok_or(Full)?;
        *self = next;
        Ok(())
    }

    /// The window as it stands at `now`: days that have left it are empty.
    fn at(&self, now: u64) -> Self {
        let today = (now / DAY_SECONDS).max(self.newest);
        let passed = today.abs_diff(self.newest);
        if passed >= RING_DAYS {
            return Self { newest: today, ..Self::default() };
        }
        let mut next = self.clone();
        for day in 1..=passed {
            if let Some(slot) = self.newest.checked_add(day).and_then(|day| next.sums.get_mut(place(day))) {
                *slot = 0;
            }
        }
        next.newest = today;
        next
    }
}

/// Where a day's sum lies.
fn place(day: u64) -> usize {
    usize::try_from(day % RING_DAYS).unwrap_or(0)
}
