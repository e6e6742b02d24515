//! Any history: the desk against a slow twin that remembers every span and every end.

use super::*;
use proptest::prelude::*;

const CALLS: [&str; 6] = [
    "transfer_allow_death",
    "transfer_keep_alive",
    "transfer_all",
    "burn",
    "force_transfer",
    "force_set_balance",
];
const LIMIT: u64 = 3 * DAY;
const THIRTY: u64 = 30 * DAY;

#[derive(Clone, Debug)]
enum Step {
    /// Seconds until the next block, and whether it has room for the desk's step.
    Wait(u64, bool),
    PauseChain,
    PauseCall(usize),
    PauseFor(Option<usize>, u64),
    Resume(Option<usize>, bool),
    Lift,
}

fn step() -> impl Strategy<Value = Step> {
    let scope = || prop::option::of(0..CALLS.len());
    prop_oneof![
        4 => (6..3 * DAY, prop::bool::weighted(0.7)).prop_map(|(wait, room)| Step::Wait(wait, room)),
        1 => Just(Step::PauseChain),
        2 => (0..CALLS.len()).prop_map(Step::PauseCall),
        2 => (scope(), 0..31 * DAY).prop_map(|(scope, seconds)| Step::PauseFor(scope, seconds)),
        2 => (scope(), any::<bool>()).prop_map(|(scope, by)| Step::Resume(scope, by)),
        1 => Just(Step::Lift),
    ]
}

fn named(place: Option<usize>) -> ScopeOf<Test> {
    place.map_or(Scope::Chain, |place| scope("Balances", CALLS[place]))
}

/// Everything that ever mattered, by the second.
#[derive(Default)]
struct Twin {
    /// Starts of the committee's spans.
    spans: Vec<u64>,
    /// What is paused, until when, and whether governance had a hand in it.
    on: Vec<(Option<usize>, u64, bool)>,
}

impl Twin {
    fn lift(&mut self, now: u64) -> bool {
        let before = self.on.len();
        self.on.retain(|(_, until, _)| now < *until);
        self.on.len() < before
    }

    /// Pauses until `until`; whether that was lawful.
    fn pause(&mut self, place: Option<usize>, until: u64, by_governance: bool) -> bool {
        let calls = self.on.iter().filter(|(place, ..)| place.is_some()).count();
        match self.on.iter_mut().find(|(other, ..)| *other == place) {
            Some((_, end, governed)) if until > *end => {
                *end = until;
                *governed |= by_governance;
            }
            Some(_) => return false,
            None if place.is_some() && calls == MAX_CALLS as usize => return false,
            None => self.on.push((place, until, by_governance)),
        }
        true
    }

    /// End of the span that runs or may be opened now, by the days of the calendar; whether it is new.
    fn span(&self, now: u64) -> Option<(u64, bool)> {
        if let Some(start) = self.spans.last().filter(|start| now < **start + DAY) {
            return Some((start + DAY, false));
        }
        let counted = self.spans.iter().filter(|start| now / DAY - **start / DAY <= 30).count() as u64;
        ((counted + 1) * DAY <= LIMIT).then_some((now + DAY, true))
    }

    /// Asks the desk and the twin; both must agree.
    fn pause_by_committee(&mut self, place: Option<usize>, call: Call) {
        let now = now();
        let (kept, mut next) = (self.on.clone(), self.span(now));
        self.lift(now);
        next = next.filter(|(until, _)| self.pause(place, *until, false));
        assert_eq!(ask(committee(), call).is_ok(), next.is_some(), "the twin disagrees");
        match next {
            Some((_, true)) => self.spans.push(now),
            Some(_) => {}
            None => self.on = kept,
        }
    }

    fn apply(&mut self, step: Step) {
        match step {
            Step::Wait(seconds, room) => {
                let limit =
                    if room { WeightMeter::new() } else { WeightMeter::with_limit(Default::default()) };
                let at = now() + seconds;
                block_with(at, &mut { limit });
                if room {
                    self.lift(at);
                }
            }
            Step::PauseChain => self.pause_by_committee(None, Call::pause_chain {}),
            Step::PauseCall(place) => {
                self.pause_by_committee(Some(place), pause_call("Balances", CALLS[place]));
            }
            Step::PauseFor(place, seconds) => {
                let kept = self.on.clone();
                self.lift(now());
                let lawful = (1..=THIRTY).contains(&seconds) && self.pause(place, now() + seconds, true);
                assert_eq!(ask(governance(), pause_for(named(place), seconds)).is_ok(), lawful);
                if !lawful {
                    self.on = kept;
                }
            }
            Step::Resume(place, by_governance) => {
                let origin = if by_governance { governance() } else { committee() };
                let lawful = self
                    .on
                    .iter()
                    .any(|(other, _, governed)| *other == place && (by_governance || !governed));
                assert_eq!(ask(origin, resume(named(place))).is_ok(), lawful);
                self.on.retain(|(other, ..)| !lawful || *other != place);
            }
            Step::Lift => assert_eq!(ask(anybody(), Call::lift {}).is_ok(), self.lift(now())),
        }
    }

    /// The desk, the SDK's pallets and the twin hold the same.
    fn agrees(&self) {
        crate::invariants::all::<Test>().expect("lawful");
        for place in (0..CALLS.len()).map(Some) {
            let end = self.on.iter().find(|(other, ..)| *other == place).map(|(_, until, _)| *until);
            assert_eq!(is_paused(&named(place)), end.is_some(), "{place:?}");
            let calls = Calls::<Test>::get();
            let listed = calls.iter().find(|paused| named(place) == paused.name.clone().into());
            assert_eq!(listed.map(|paused| paused.until), end);
        }
        assert_eq!(pallet_tx_pause::PausedCalls::<Test>::iter().count(), Calls::<Test>::get().len());
        let end = self.on.iter().find(|(place, ..)| place.is_none()).map(|(_, until, _)| *until);
        assert_eq!(Chain::<Test>::get().map(|paused| paused.until), end);
        assert!(end.is_none_or(|until| stopped() || now() >= until));
        assert!(end.is_some() || !stopped());
    }
}

/// The most that spans of a day, begun at `starts`, pause in any thirty days, to the second: it is reached by a window
/// that begins with a span or ends with one.
fn most_paused(starts: &[u64]) -> u64 {
    let begins = starts.iter().flat_map(|start| [*start, (start + DAY).saturating_sub(THIRTY)]);
    let paused = |from: u64| -> u64 {
        let inside = |start: &u64| (start + DAY).min(from + THIRTY).saturating_sub((*start).max(from));
        starts.iter().map(inside).sum()
    };
    begins.map(paused).max().unwrap_or(0)
}

/// The most spans opened in any thirty days, in seconds.
fn most_opened(starts: &[u64]) -> u64 {
    let opened = |from: &u64| {
        starts.iter().filter(|start| (*from..from + THIRTY).contains(*start)).count() as u64 * DAY
    };
    starts.iter().map(opened).max().unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_history_keeps_the_list_true_and_the_committee_within_its_limit(
        steps in prop::collection::vec(step(), 1..160)
    ) {
        chain().execute_with(|| {
            let mut twin = Twin::default();
            for step in steps {
                twin.apply(step);
                twin.agrees();
            }
            assert!(most_opened(&twin.spans) <= LIMIT);
            assert!(most_paused(&twin.spans) <= LIMIT);
        });
    }

    /// Only the committee, which tries whenever it can: the limit is reached often, and never passed.
    #[test]
    fn a_committee_that_always_tries_pauses_no_more_than_seventy_two_hours(
        waits in prop::collection::vec(6..2 * DAY, 20..120)
    ) {
        chain().execute_with(|| {
            let mut twin = Twin::default();
            for wait in waits {
                twin.apply(Step::Wait(wait, true));
                twin.apply(Step::PauseChain);
            }
            assert!(most_opened(&twin.spans) <= LIMIT);
            assert!(most_paused(&twin.spans) <= LIMIT);
            assert!(twin.spans.len() >= 3, "the limit was reached");
        });
    }
}

#[test]
fn the_slow_twin_sees_a_limit_that_is_passed() {
    let lawful = [0, DAY, 2 * DAY, 31 * DAY];
    assert_eq!((most_opened(&lawful), most_paused(&lawful)), (LIMIT, LIMIT));
    let fourth = [0, DAY, 2 * DAY, 30 * DAY - 1];
    assert_eq!((most_opened(&fourth), most_paused(&fourth)), (4 * DAY, LIMIT + 1));
    let late = [DAY - 1, 3 * DAY, 5 * DAY, 30 * DAY];
    assert!(most_opened(&late) > LIMIT && most_paused(&late) > LIMIT);
}
