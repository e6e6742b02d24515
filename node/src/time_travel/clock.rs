//! The time of the next block.

use std::sync::{
    atomic::{AtomicU64, Ordering},
    Arc,
};

/// Clock of a development chain. Unit: milliseconds since 1970.
///
/// The time of a block is a whole slot: at least one slot after its parent, at least the wall clock, and as much later
/// as was asked for. It is derived from the parent's own slot, so that nothing has to be remembered over a restart.
#[derive(Default)]
pub struct DevClock {
    /// Asked for and not yet given, in milliseconds. One block takes all of it.
    pending: AtomicU64,
    /// Time of the newest block that was begun.
    last: AtomicU64,
}

impl DevClock {
    /// A clock that shows the wall clock until asked otherwise.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the next block at least `millis` later than its parent.
    pub fn advance(&self, millis: u64) {
        self.pending.fetch_add(millis, Ordering::SeqCst);
    }

    /// Forgets what was asked for: the block that should have taken it was not made.
    pub fn forget(&self) {
        self.pending.store(0, Ordering::SeqCst);
    }

    /// Time of the newest block that was begun.
    pub fn last(&self) -> u64 {
        self.last.load(Ordering::SeqCst)
    }

    /// Time of the block after a parent in slot `parent`, for slots of `slot` milliseconds; `wall` is the wall clock.
    /// `None` if the end of time is reached.
    pub fn next(&self, parent: u64, slot: u64, wall: u64) -> Option<u64> {
        let asked = self.pending.swap(0, Ordering::SeqCst).max(1).div_ceil(slot);
        let after_parent = parent.checked_add(asked)?.checked_mul(slot)?;
        let now = (wall / slot) * slot;
        let next = after_parent.max(now);
        self.last.store(next, Ordering::SeqCst);
        Some(next)
    }
}

/// A clock that several tasks read.
pub type SharedClock = Arc<DevClock>;

#[cfg(test)]
mod tests {
    use super::DevClock;

    const SLOT: u64 = 6_000;

    #[test]
    fn first_block_follows_the_wall_clock() {
        let clock = DevClock::new();
        assert_eq!(clock.next(0, SLOT, 1_000_000_123), Some(999_996_000));
        assert_eq!(clock.last() % SLOT, 0);
    }

    #[test]
    fn each_block_is_at_least_one_slot_after_its_parent() {
        let clock = DevClock::new();
        assert_eq!(clock.next(100, SLOT, 0), Some(101 * SLOT));
        assert_eq!(clock.next(101, SLOT, 101 * SLOT), Some(102 * SLOT));
    }

    #[test]
    fn what_is_asked_for_is_rounded_up_to_a_slot_and_given_once() {
        for (asked, slots) in [(1, 1), (6_000, 1), (6_001, 2), (31_000, 6), (2_628_000_000, 438_000)] {
            let clock = DevClock::new();
            clock.advance(asked);
            assert_eq!(clock.next(100, SLOT, 0), Some((100 + slots) * SLOT), "asked for {asked} ms");
            assert_eq!(clock.next(100 + slots, SLOT, 0), Some((101 + slots) * SLOT), "given once");
        }
    }

    #[test]
    fn what_is_forgotten_is_not_given() {
        let clock = DevClock::new();
        clock.advance(1_000_000);
        clock.forget();
        assert_eq!(clock.next(100, SLOT, 0), Some(101 * SLOT));
    }

    #[test]
    fn the_end_of_time_is_no_panic() {
        assert_eq!(DevClock::new().next(u64::MAX, SLOT, 0), None);
    }
}
