//! A window beside the sum of all time.

use crate::Window;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Amounts that moved.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Flow {
    /// Sum of all of them.
    pub ever: u128,
    /// Those of the last thirty days.
    pub window: Window,
}

impl Flow {
    /// Whether the window holds at most what ever moved; false if its sum does not fit.
    pub fn is_consistent(&self) -> bool {
        // Read at the beginning of time, a window is read at its newest day: nothing has left it yet.
        self.window.sum(0).is_ok_and(|sum| sum <= self.ever)
    }
}
