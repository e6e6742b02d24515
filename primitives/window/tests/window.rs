//! A window remembers each amount for thirty days and never lets a limit be passed.

use proptest::prelude::*;
use quantara_window::{Flow, Full, Window, DAYS, DAY_SECONDS};

const DAY: u64 = DAY_SECONDS;
const THIRTY: u64 = DAYS as u64 * DAY;

/// The slow twin: every amount with its second.
#[derive(Default)]
struct Ledger(Vec<(u64, u128)>);

impl Ledger {
    /// Sum of what moved in the last `seconds` before `now`, `now` included.
    fn last(&self, now: u64, seconds: u64) -> u128 {
        self.0.iter().filter(|(at, _)| now - at < seconds).map(|(_, amount)| amount).sum()
    }

    /// Sum of what moved today and on the thirty days before.
    fn by_day(&self, now: u64) -> u128 {
        let first = (now / DAY).saturating_sub(u64::from(DAYS));
        self.0.iter().filter(|(at, _)| at / DAY >= first).map(|(_, amount)| amount).sum()
    }
}

#[test]
fn an_empty_window_has_all_its_room() {
    assert_eq!(Window::default().sum(THIRTY), Ok(0));
    assert_eq!(Window::default().room_down(0, 7), 7);
}

#[test]
fn a_window_that_holds_more_than_ever_moved_is_seen() {
    let mut flow = Flow::default();
    assert!(flow.is_consistent());
    flow.window.count(DAY, 6, 10).expect("room for ten");
    assert!(!flow.is_consistent());
    flow.ever = 6;
    assert!(flow.is_consistent());
    flow.window.count(2 * DAY, u128::MAX - 6, u128::MAX).expect("room for all there is");
    assert!(!flow.is_consistent());
}

#[test]
fn exactly_the_limit_is_let_through_and_one_more_is_not() {
    let mut window = Window::default();
    window.count(DAY, 6, 10).expect("room for ten");
    assert_eq!(window.count(DAY, 5, 10), Err(Full));
    assert_eq!(window.sum(DAY), Ok(6), "a refusal counts nothing");
    window.count(DAY, 4, 10).expect("exactly the limit");
    assert_eq!(window.room_down(DAY, 10), 0);
}

#[test]
fn a_limit_that_was_lowered_below_the_sum_leaves_no_room() {
    let mut window = Window::default();
    window.count(DAY, 10, 10).expect("room for ten");
    assert_eq!(window.room_down(DAY, 3), 0);
    assert_eq!(window.count(DAY, 0, 3), Ok(()), "nothing fits into no room");
}

#[test]
fn an_amount_is_counted_for_thirty_days_and_gone_after_thirty_one() {
    let mut window = Window::default();
    window.count(DAY - 1, 5, 5).expect("room");
    assert_eq!(window.sum(DAY - 1 + THIRTY), Ok(5), "thirty days later");
    assert_eq!(window.sum(THIRTY + DAY), Ok(0), "its day has left the window");
}

#[test]
fn a_clock_that_runs_backwards_forgets_nothing() {
    let mut window = Window::default();
    window.count(100 * DAY, 5, 9).expect("room");
    assert_eq!(window.sum(3 * DAY), Ok(5));
    window.count(3 * DAY, 4, 9).expect("room for four");
    assert_eq!(window.sum(100 * DAY), Ok(9));
}

#[test]
fn a_sum_that_does_not_fit_is_refused() {
    let mut window = Window::default();
    window.count(0, u128::MAX, u128::MAX).expect("room");
    assert_eq!(window.count(0, 1, u128::MAX), Err(Full));
}

proptest! {
    /// Against the slow twin: the window's sum is the sum by days, and so never less than that of thirty days to the
    /// second; no history passes the limit.
    #[test]
    fn a_window_is_the_sum_of_its_days(steps in prop::collection::vec((0u64..5 * DAY, 0u128..1_000), 1..200)) {
        const LIMIT: u128 = 3_000;
        let (mut window, mut ledger, mut now) = (Window::default(), Ledger::default(), 0u64);
        for (wait, amount) in steps {
            now += wait;
            if window.count(now, amount, LIMIT).is_ok() {
                ledger.0.push((now, amount));
            } else {
                prop_assert!(ledger.by_day(now) + amount > LIMIT, "refused although there was room");
            }
            prop_assert_eq!(window.sum(now), Ok(ledger.by_day(now)));
            prop_assert!(ledger.last(now, THIRTY) <= LIMIT);
        }
    }
}
