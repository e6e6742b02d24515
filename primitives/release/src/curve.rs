//! Lock, then linear from zero.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use quantara_amounts::share_down;
use scale_info::TypeInfo;

/// Seconds in a month: a twelfth of a year of 365 days.
pub const MONTH_SECONDS: u64 = 2_628_000;

/// A release by the clock: nothing during the lock, then linear from zero until everything is released. There is no
/// lump at the end of the lock.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Curve {
    /// Months after genesis until the first unit can be released.
    pub lock_months: u32,
    /// Months from the end of the lock until everything is released. 0 releases everything as the lock ends.
    pub length_months: u32,
    /// Whether only whole months count: the curve is then a staircase.
    pub phased: bool,
}

impl Curve {
    /// What is released of `total` when `elapsed` seconds have passed since genesis, rounded down:
    /// `floor(total * clamp((t - lock) / length, 0, 1))`, where a phased curve reads `t` as whole months.
    ///
    /// It never falls as time passes, is never above `total`, and is exactly `total` at the end. Every `total`
    /// and every time has an answer; nothing overflows.
    pub fn released_down(&self, total: u128, elapsed: u64) -> u128 {
        let (Some(lock), Some(length)) = (seconds(self.lock_months), seconds(self.length_months)) else {
            return 0;
        };
        let Some(since) = self.counted(elapsed).checked_sub(lock) else { return 0 };
        if since >= length {
            return total;
        }
        share_down(total, since.into(), length.into()).unwrap_or(0)
    }

    /// The seconds that count.
    fn counted(&self, elapsed: u64) -> u64 {
        let begun = if self.phased { elapsed % MONTH_SECONDS } else { 0 };
        elapsed.abs_diff(begun)
    }
}

/// Months in seconds. The product fits for every number of months: 2^32 x 2,628,000 < 2^54.
fn seconds(months: u32) -> Option<u64> {
    u64::from(months).checked_mul(MONTH_SECONDS)
}
