//! How a new party's limit grows. No chain in here.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use quantara_traits::{Dollars, Moment};
use scale_info::TypeInfo;

/// Most times that a limit doubles: two millions forty times doubled are more than there is to pledge.
pub const MAX_STEPS: u32 = 40;

/// How far a limit has grown.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Ramp {
    /// How often it had doubled at `from`, at most [`MAX_STEPS`].
    pub steps: u32,
    /// From when on it grows again.
    pub from: Moment,
}

impl Ramp {
    /// A limit that begins now.
    pub fn new(now: Moment) -> Self {
        Self { steps: 0, from: now }
    }

    /// How often the limit has doubled `now`: once for each whole `doubling` since `from`. A clock before `from` adds
    /// nothing.
    pub fn steps_at(&self, now: Moment, doubling: Moment) -> u32 {
        let whole = now.checked_sub(self.from).and_then(|passed| passed.checked_div(doubling)).unwrap_or(0);
        let whole = u32::try_from(whole).unwrap_or(MAX_STEPS);
        self.steps.checked_add(whole).map_or(MAX_STEPS, |steps| steps.min(MAX_STEPS))
    }

    /// Stops growing where it is: a matter was opened.
    pub fn freeze(&mut self, now: Moment, doubling: Moment) {
        self.steps = self.steps_at(now, doubling);
        self.from = now;
    }

    /// Grows again, a whole `doubling` from now: the last matter was closed.
    pub fn restart(&mut self, now: Moment) {
        self.from = now;
    }
}

/// `start`, so often doubled. What does not fit is more than anybody pledges.
pub fn doubled(start: Dollars, steps: u32) -> Dollars {
    1u128.checked_shl(steps).and_then(|times| start.checked_mul(times)).unwrap_or(Dollars::MAX)
}
