//! Random histories: the door answers as a slow twin does, which keeps every spend with its second; and no
//! thirty days, from whatever spend on, pass the limit measured at the largest holdings in them.

use super::mock::*;
use crate::{limit_down, Error, Track};
use proptest::prelude::*;

const THIRTY_DAYS: u64 = 30 * DAY;
const TRACKS: [(Track, u32); 2] = [(Track::Small, 10), (Track::Large, 50)];
const ASSETS: [u32; 2] = [QTA, QUSD];

/// How a door may count: rightly, or with a planted error.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Measure {
    Right,
    /// Each spend is measured alone.
    WithoutWindow,
    /// A window of 29 days and today: one day short.
    ShortWindow,
}

#[derive(Clone, Copy, Debug)]
struct Spend {
    at: u64,
    amount: u128,
    held: u128,
}

/// One track and asset, slowly: every spend with its second and what was held.
struct Twin {
    share: u32,
    measure: Measure,
    spends: Vec<Spend>,
}

impl Twin {
    fn new(share: u32, measure: Measure) -> Self {
        Self { share, measure, spends: Vec::new() }
    }

    /// What was spent today and on the thirty days before.
    fn sum(&self, now: u64) -> u128 {
        let days = match self.measure {
            Measure::Right => 30,
            Measure::ShortWindow => 29,
            Measure::WithoutWindow => return 0,
        };
        self.spends.iter().filter(|one| one.at / DAY + days >= now / DAY).map(|one| one.amount).sum()
    }

    fn room(&self, now: u64, held: u128) -> u128 {
        limit_down(held, self.share).saturating_sub(self.sum(now))
    }

    /// The first thirty days that passed the limit of the largest holdings in them: the spends' numbers.
    fn breach(&self) -> Option<(usize, usize)> {
        for (first, begin) in self.spends.iter().enumerate() {
            let (mut sum, mut held) = (0, 0);
            for (last, one) in self.spends.iter().enumerate().skip(first) {
                (sum, held) = (sum + one.amount, held.max(one.held));
                if one.at - begin.at <= THIRTY_DAYS && sum > limit_down(held, self.share) {
                    return Some((first, last));
                }
            }
        }
        None
    }
}

/// One step: which track and asset, how long before it, what is held then, and how the amount is chosen.
type Step = (usize, usize, u64, u128, u8, u128);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let wait = prop_oneof![
        Just(0),
        0..3_600u64,
        0..5 * DAY,
        Just(THIRTY_DAYS - 1),
        Just(THIRTY_DAYS),
        Just(31 * DAY)
    ];
    let step = (0..2usize, 0..2usize, wait, 0..200_000u128, 0..5u8, 0..12_000u128);
    prop::collection::vec(step, 1..120)
}

/// The end of the room, one beyond it, half of it, or anything.
fn amount(choice: u8, any: u128, room: u128) -> u128 {
    match choice {
        0 => room,
        1 => room + 1,
        2 => room / 2,
        _ => any,
    }
}

fn expected(twin: &Twin, now: u64, held: u128, amount: u128) -> Result<(), Error<Test>> {
    let rules = [
        (amount > 0, Error::ZeroAmount),
        (held > 0, Error::NothingHeld),
        (amount <= twin.room(now, held), Error::OverLimit),
    ];
    rules.into_iter().find(|(holds, _)| !holds).map_or(Ok(()), |(_, error)| Err(error))
}

proptest! {
    #[test]
    fn the_door_answers_as_its_twin_and_keeps_the_limit(steps in steps()) {
        let mut outcome = Ok(());
        chain(|| outcome = follow(&steps));
        outcome?;
    }
}

fn follow(steps: &[Step]) -> Result<(), TestCaseError> {
    let twins = TRACKS.map(|(_, share)| ASSETS.map(|_| Twin::new(share, Measure::Right)));
    let (mut twins, mut now) = (twins, START);
    for (track, asset, wait, held, choice, any) in steps.iter().copied() {
        now += wait;
        at(now);
        hold(ASSETS[asset], held);
        let twin = &mut twins[track][asset];
        let (name, kind, room) = (TRACKS[track].0, ASSETS[asset], twin.room(now, held));
        prop_assert_eq!(Spending::room_down(name, &kind), room);
        let amount = amount(choice, any, room);
        let answer = spend(name, kind, amount);
        prop_assert_eq!(answer, expected(twin, now, held, amount).map_err(Into::into));
        if answer.is_ok() {
            let before = twin.sum(now);
            spent(name, kind, amount, (before, before + amount), limit_down(held, twin.share));
            twin.spends.push(Spend { at: now, amount, held });
        }
        crate::invariants::all::<Test>().map_err(|broken| TestCaseError::fail(format!("{broken:?}")))?;
    }
    for twin in twins.iter().flatten() {
        prop_assert_eq!(twin.breach(), None);
    }
    Ok(())
}

/// A spender who takes all the room there is, day after day.
fn greedy(measure: Measure) -> Option<(usize, usize)> {
    let mut twin = Twin::new(10, measure);
    for hours in 0..24 * 90 {
        let now = START + hours * 3_600;
        let held = 100_000 + u128::from(hours % 7) * 1_000;
        match twin.room(now, held) {
            0 => {}
            amount => twin.spends.push(Spend { at: now, amount, held }),
        }
    }
    twin.breach()
}

#[test]
fn planted_errors_in_the_count_are_caught() {
    assert_eq!(greedy(Measure::Right), None);
    assert!(greedy(Measure::WithoutWindow).is_some());
    assert!(greedy(Measure::ShortWindow).is_some());
}
