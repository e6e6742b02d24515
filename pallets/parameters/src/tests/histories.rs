//! Random histories: the desk answers as a slow twin does, which keeps every move with its second; and no
//! thirty days, from whatever move on, see more loosening than the step of the value that stood at their
//! beginning.

use super::mock::*;
use crate::{Config, Error, Notice, Order, Pallet, Row, Safe, Table};
use polkadot_sdk::sp_runtime::{DispatchError, DispatchResult};

const THIRTY_DAYS: u64 = 30 * DAY;
const SEEDS: u64 = 12;
const STEPS: usize = 250;

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    fn below(&mut self, end: u128) -> u128 {
        u128::from(self.next()) % end
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u128) as usize]
    }

    /// A wait: within the hour, within days, or about thirty days.
    fn wait(&mut self) -> u64 {
        let ends = [1, 3_600, 3 * DAY, 12 * DAY];
        match self.below(8) {
            0 => self.one_of(&[THIRTY_DAYS - 1, THIRTY_DAYS, THIRTY_DAYS + 1, 31 * DAY]),
            1 => 0,
            _ => {
                let end = self.one_of(&ends);
                self.below(u128::from(end)) as u64
            }
        }
    }

    /// A value to move to: the end of the room, one beyond it, near by, or anywhere about the range.
    fn aim(&mut self, row: &Row, value: u128, room: u128) -> u128 {
        let distance = match self.below(5) {
            0 => room,
            1 => room + 1,
            2 => self.below(room + 2),
            3 => 1 + self.below(value / 3 + 2),
            _ => return self.below(row.max + row.max / 10),
        };
        match self.below(2) {
            0 => value + distance,
            _ => value.saturating_sub(distance),
        }
    }
}

/// How a desk may measure a loosening: rightly, or with a planted error.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Measure {
    Right,
    /// Each move is measured alone.
    WithoutWindow,
    /// The step is that of the value now: it grows while the value is raised.
    OfTheValueNow,
    /// Tightenings enlarge the base.
    WithTightenings,
    /// A window of 29 days and today: one day short.
    ShortWindow,
}

#[derive(Clone, Copy)]
struct Move {
    at: u64,
    old: u128,
    new: u128,
}

/// One parameter, slowly: every move with its second.
struct Twin {
    row: Row,
    value: u128,
    moves: Vec<Move>,
    measure: Measure,
}

impl Twin {
    fn new(row: Row, measure: Measure) -> Self {
        Self { row, value: row.default, moves: Vec::new(), measure }
    }

    /// What was raised and what was lowered today and on the thirty days before.
    fn moved(&self, now: u64) -> (u128, u128) {
        let days = if self.measure == Measure::ShortWindow { 29 } else { 30 };
        let in_window = self.moves.iter().filter(|one| one.at / DAY + days >= now / DAY);
        in_window.fold((0, 0), |(up, down), one| {
            (up + one.new.saturating_sub(one.old), down + one.old.saturating_sub(one.new))
        })
    }

    fn room(&self, now: u64) -> u128 {
        let (up, down) = self.moved(now);
        let (loosened, base) = match self.row.safe {
            Safe::Down => (up, self.value.saturating_sub(up)),
            Safe::Up => (down, (self.value + down).saturating_sub(up)),
            Safe::Neither => (up + down, (self.value + down).saturating_sub(up)),
        };
        let (loosened, base) = match self.measure {
            Measure::Right | Measure::ShortWindow => (loosened, base),
            Measure::WithoutWindow => (0, self.value),
            Measure::OfTheValueNow => (loosened, self.value),
            Measure::WithTightenings if self.row.safe == Safe::Down => {
                (loosened, (self.value + down).saturating_sub(up))
            }
            Measure::WithTightenings => (loosened, self.value + down),
        };
        self.row.step.amount_down(base).saturating_sub(loosened)
    }

    fn is_safe(&self, new: u128) -> bool {
        match self.row.safe {
            Safe::Up => new > self.value,
            Safe::Down => new < self.value,
            Safe::Neither => false,
        }
    }

    fn go(&mut self, at: u64, new: u128) {
        self.moves.push(Move { at, old: self.value, new });
        self.value = new;
    }

    /// The first thirty days that saw more loosening than the step of the value at their beginning: the
    /// moves' numbers.
    fn breach(&self) -> Option<(usize, usize)> {
        let loosening = |one: &Move| match self.row.safe {
            Safe::Down => one.new.saturating_sub(one.old),
            Safe::Up => one.old.saturating_sub(one.new),
            Safe::Neither => one.new.abs_diff(one.old),
        };
        for (first, begin) in self.moves.iter().enumerate() {
            let (step, mut sum) = (self.row.step.amount_down(begin.old), 0);
            for (last, one) in self.moves.iter().enumerate().skip(first) {
                sum += loosening(one);
                if one.at - begin.at <= THIRTY_DAYS && sum > step {
                    return Some((first, last));
                }
            }
        }
        None
    }
}

#[derive(Clone, Copy, Debug)]
enum Who {
    Tightener,
    Weekly,
    Fortnightly,
}

/// The twins of all parameters, and what they say to a move.
struct Desk(Vec<Twin>);

impl Desk {
    fn value(&self, key: Key) -> u128 {
        self.0[key as usize].value
    }

    /// What the desk must answer, by the rules as the documents say them.
    fn answer(&self, who: Who, key: Key, new: u128, now: u64) -> DispatchResult {
        let twin = &self.0[key as usize];
        let (row, safe) = (&twin.row, twin.is_safe(new));
        let after = |other: Key| if other == key { new } else { self.value(other) };
        let ordered = |order: &Order<Key>| after(order.low) <= after(order.high);
        let tightens = matches!(who, Who::Tightener);
        let rules: [(bool, Error<Test>); 7] = [
            (new != twin.value, Error::Unchanged),
            (new >= row.min, Error::BelowMinimum),
            (new <= row.max, Error::AboveMaximum),
            (safe || !tightens, Error::NotTowardsSafety),
            (safe || row.notice == Notice::Week || !matches!(who, Who::Weekly), Error::NeedsLongerNotice),
            (safe || new.abs_diff(twin.value) <= twin.room(now), Error::StepTooLarge),
            (ORDERS.iter().all(ordered), Error::Contradicts),
        ];
        match rules.into_iter().find(|(holds, _)| !holds) {
            Some((_, error)) => Err(error.into()),
            None if new == REFUSED => Err(DispatchError::Other("refused by the neighbour")),
            None => Ok(()),
        }
    }
}

fn ask(who: Who, key: Key, new: u128) -> DispatchResult {
    match who {
        Who::Tightener => Parameters::tighten(tightener(), key, new),
        Who::Weekly => Parameters::loosen(weekly(), key, new),
        Who::Fortnightly => Parameters::loosen(fortnightly(), key, new),
    }
}

fn row(key: Key) -> Row {
    <Test as Config>::Table::row(key)
}

#[test]
fn the_desk_answers_as_its_twin_and_keeps_the_step() {
    let mut moved = 0;
    for seed in 0..SEEDS {
        chain(|| {
            let mut random = Random(seed);
            let mut now = START;
            let mut desk = Desk(KEYS.iter().map(|key| Twin::new(row(*key), Measure::Right)).collect());
            for step in 0..STEPS {
                now += random.wait();
                at(now);
                let key = random.one_of(KEYS);
                let who = random.one_of(&[Who::Tightener, Who::Weekly, Who::Fortnightly, Who::Fortnightly]);
                let twin = &desk.0[key as usize];
                let (value, room) = (twin.value, twin.room(now));
                let new = random.aim(&twin.row, value, room);
                let case = format!("seed {seed}, step {step}: {who:?} moves {key:?} from {value} to {new}");
                assert_eq!(Pallet::<Test>::room_down(key), room, "{case}");
                let answer = ask(who, key, new);
                assert_eq!(answer, desk.answer(who, key, new, now), "{case}");
                if answer.is_ok() {
                    desk.0[key as usize].go(now, new);
                    moved += 1;
                }
                assert_eq!(Pallet::<Test>::get(key), desk.value(key), "{case}");
                crate::invariants::all::<Test>().expect(&case);
            }
            for (twin, key) in desk.0.iter().zip(KEYS) {
                assert_eq!(twin.breach(), None, "seed {seed}: {key:?} was loosened beyond its step");
            }
        });
    }
    assert!(moved > STEPS, "only {moved} moves of {} were let through", SEEDS as usize * STEPS);
}

/// Histories of one parameter under a measure: how many of them see a breach.
fn breaches(key: Key, measure: Measure) -> usize {
    let breached = |seed: &u64| {
        let (mut random, mut now) = (Random(*seed), START);
        let mut twin = Twin::new(row(key), measure);
        for _ in 0..STEPS {
            now += random.wait();
            let new = random.aim(&twin.row, twin.value, twin.room(now));
            let lawful = new != twin.value && (twin.row.min..=twin.row.max).contains(&new);
            if lawful && (twin.is_safe(new) || new.abs_diff(twin.value) <= twin.room(now)) {
                twin.go(now, new);
            }
        }
        twin.breach().is_some()
    };
    (0..SEEDS).filter(breached).count()
}

#[test]
fn the_right_measure_keeps_the_step_of_every_kind_of_row() {
    for key in KEYS {
        assert_eq!(breaches(*key, Measure::Right), 0, "{key:?}");
    }
}

#[test]
fn planted_errors_in_the_measure_are_caught() {
    use Measure::*;
    let cases = [
        (Key::FeeRate, WithoutWindow),
        (Key::FirstLoss, WithoutWindow),
        (Key::RateFloor, WithoutWindow),
        (Key::FeeRate, OfTheValueNow),
        (Key::RateCap, OfTheValueNow),
        (Key::FeeRate, WithTightenings),
        (Key::FirstLoss, WithTightenings),
        (Key::Period, WithTightenings),
        (Key::FeeRate, ShortWindow),
        (Key::FirstLoss, ShortWindow),
    ];
    for (key, measure) in cases {
        assert!(breaches(key, measure) > 0, "{measure:?} of {key:?} went unseen over {SEEDS} seeds");
    }
}
