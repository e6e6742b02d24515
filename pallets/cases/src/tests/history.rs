//! Random histories: the desk answers as a slow twin does, which reads the rules anew each time, down to the error. A
//! seed is a whole report: history `seed`, and the step at which the two part.

use super::*;
use std::collections::{BTreeMap, BTreeSet};

const SEEDS: [u64; 8] = [1, 2, 0x5eed, 4_242, 0xdead_beef, 77_777, 0xfeed_f00d, 31_337];
const STEPS: u32 = 2_000;

/// xorshift: a seed makes a history.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.roll(choices.len() as u64) as usize]
    }
}

/// What is wrong with a twin.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Planted {
    Nothing,
    /// Half of those left are enough.
    HalfGrants,
    /// As many against as for grants.
    TiesGrant,
    /// Votes of who left or became involved count.
    VotesOfWhoLeft,
    /// Groups are those that the desk named.
    MergersForgotten,
    /// Who has no group votes.
    StrangersVote,
    /// Two are a committee.
    TwoDecide,
    /// The votes cast decide, however few.
    NoQuorum,
    /// A ruling that was kept never lapses.
    NeverLapses,
    /// A desk that refuses is believed to have heard.
    RefusalsUnheard,
}

struct Open {
    involved: Vec<GroupId>,
    until: u64,
    votes: BTreeMap<u64, bool>,
    kept: Option<(Verdict, u64)>,
}

struct Twin {
    planted: Planted,
    seated: BTreeSet<u64>,
    certified: BTreeMap<u64, GroupId>,
    merged: BTreeMap<GroupId, GroupId>,
    refused: Vec<Verdict>,
    open: BTreeMap<CaseId, Open>,
    opened: u32,
    withdrawn: u32,
    dropped: u32,
    heard: Vec<(CaseId, Verdict)>,
}

type Answer = Result<(), Error>;

impl Twin {
    fn new(planted: Planted) -> Self {
        Self {
            planted,
            seated: (1..=5).collect(),
            certified: (1..9).zip(101..).collect(),
            merged: BTreeMap::new(),
            refused: Vec::new(),
            open: BTreeMap::new(),
            opened: 0,
            withdrawn: 0,
            dropped: 0,
            heard: Vec::new(),
        }
    }

    fn root(&self, mut group: GroupId) -> GroupId {
        while let Some(into) = self.merged.get(&group) {
            group = *into;
        }
        group
    }

    fn is_left(&self, who: u64, involved: &[GroupId]) -> bool {
        let now = |group: GroupId| match self.planted {
            Planted::MergersForgotten => group,
            _ => self.root(group),
        };
        match self.certified.get(&who) {
            _ if !self.seated.contains(&who) => false,
            None => self.planted == Planted::StrangersVote,
            Some(group) => !involved.iter().any(|one| now(*one) == now(*group)),
        }
    }

    fn left(&self, case: &Open) -> BTreeSet<u64> {
        (1..=9).filter(|who| self.is_left(*who, &case.involved)).collect()
    }

    /// Those left, those for it, those against.
    fn sums(&self, case: &Open) -> (usize, usize, usize) {
        let left = self.left(case);
        let counts = |who: &u64| self.planted == Planted::VotesOfWhoLeft || left.contains(who);
        let of = |aye| case.votes.iter().filter(|(who, vote)| counts(who) && **vote == aye).count();
        (left.len(), of(true), of(false))
    }

    fn settled(&self, case: &Open) -> Option<Verdict> {
        let (left, ayes, nays) = self.sums(case);
        let half = usize::from(self.planted == Planted::HalfGrants);
        match () {
            _ if !self.is_committee(left) => None,
            _ if 2 * ayes + half > left => Some(Verdict::Granted),
            _ if 2 * nays >= left => Some(Verdict::Refused),
            _ => None,
        }
    }

    fn at_the_end(&self, case: &Open) -> Option<Verdict> {
        let (left, ayes, nays) = self.sums(case);
        let tie = ayes == nays && self.planted == Planted::TiesGrant;
        let quorum = 2 * (ayes + nays) > left || self.planted == Planted::NoQuorum;
        match quorum && self.is_committee(left) {
            true if ayes > nays || tie => Some(Verdict::Granted),
            true => Some(Verdict::Refused),
            false => None,
        }
    }

    fn is_committee(&self, left: usize) -> bool {
        left >= if self.planted == Planted::TwoDecide { 2 } else { 3 }
    }

    fn unruled(&self, id: CaseId) -> Result<&Open, Error> {
        let case = self.open.get(&id).ok_or(Error::UnknownCase)?;
        if case.kept.is_some() {
            Err(Error::AlreadyRuled)
        } else {
            Ok(case)
        }
    }

    fn vote(&mut self, id: CaseId, who: u64, aye: bool) -> Answer {
        let case = self.unruled(id)?;
        let left = self.left(case);
        let mut votes = case.votes.clone();
        if self.planted != Planted::VotesOfWhoLeft {
            votes.retain(|who, _| left.contains(who));
        }
        match () {
            _ if Cases::now() >= case.until => return Err(Error::VotingOver),
            _ if !self.seated.contains(&who) => return Err(Error::NotAMember),
            _ if left.contains(&who) => {}
            _ if !self.certified.contains_key(&who) => return Err(Error::NotCertified),
            _ => return Err(Error::Conflicted),
        }
        if !self.is_committee(left.len()) {
            return Err(Error::GoesToReferendum);
        }
        if votes.insert(who, aye) == Some(aye) {
            return Err(Error::VotesSo);
        }
        self.open.get_mut(&id).expect("open").votes = votes;
        if let Some(verdict) = self.settled(&self.open[&id]) {
            self.rule(id, verdict);
        }
        Ok(())
    }

    fn close(&mut self, id: CaseId) -> Answer {
        let case = self.unruled(id)?;
        let (now, until) = (Cases::now(), case.until);
        let verdict = match (self.settled(case), self.at_the_end(case)) {
            (Some(verdict), _) => verdict,
            _ if now < until => return Err(Error::VotingRuns),
            (_, Some(verdict)) => verdict,
            _ if now < until + 28 * DAY => return Err(Error::WaitsForReferendum),
            _ => Verdict::Undecided,
        };
        self.rule(id, verdict);
        Ok(())
    }

    fn decide(&mut self, id: CaseId, granted: bool) -> Answer {
        self.unruled(id)?;
        self.rule(id, if granted { Verdict::Granted } else { Verdict::Refused });
        Ok(())
    }

    fn rule(&mut self, id: CaseId, verdict: Verdict) {
        if !self.tell(id, verdict) {
            let kept = Some((verdict, Cases::now() + 28 * DAY));
            self.open.get_mut(&id).expect("open").kept = kept;
        }
    }

    /// Whether the desk heard.
    fn tell(&mut self, id: CaseId, verdict: Verdict) -> bool {
        let hears = !self.refused.contains(&verdict) || self.planted == Planted::RefusalsUnheard;
        if hears {
            self.open.remove(&id);
            self.heard.push((id, verdict));
        }
        hears
    }

    fn enact(&mut self, id: CaseId) -> Result<(), DispatchError> {
        let case = self.open.get(&id).ok_or(Error::UnknownCase)?;
        let (verdict, until) = case.kept.ok_or(Error::NotRuled)?;
        if Cases::now() < until || self.planted == Planted::NeverLapses {
            return if self.tell(id, verdict) { Ok(()) } else { Err(DispatchError::Unavailable) };
        }
        if !self.tell(id, Verdict::Undecided) {
            self.open.remove(&id);
            self.dropped += 1;
        }
        Ok(())
    }

    fn withdraw(&mut self, id: CaseId) -> Answer {
        self.open.remove(&id).ok_or(Error::UnknownCase)?;
        self.withdrawn += 1;
        Ok(())
    }

    /// Tells the chain who sits, who is of which group, and what the desk hears.
    fn publish(&self) {
        seat(&self.seated.iter().copied().collect::<Vec<_>>());
        Certified::set(&self.certified);
        Merged::set(&self.merged);
        refuse(&self.refused);
    }

    /// Changes who sits, a group, or what the desk hears.
    fn change_the_world(&mut self, dice: &mut Dice) {
        let who = dice.roll(9) + 1;
        match dice.roll(8) {
            0..=2 if self.seated.contains(&who) && (self.seated.len() > 3 || dice.roll(3) == 0) => {
                self.seated.remove(&who);
            }
            0..=2 if self.seated.len() < MAX_SEATS as usize => {
                self.seated.insert(who);
            }
            0..=3 => {
                let (from, into) = (self.any_group(dice), self.any_group(dice));
                let (from, into) = (self.root(from), self.root(into));
                if from != into {
                    self.merged.insert(from, into);
                }
            }
            // A group of its own again, so that a long history does not end with one group.
            4..=5 => {
                self.certified.insert(who, 1_000 + self.opened * 10 + who as u32);
            }
            6 => {
                self.certified.remove(&who);
            }
            _ => {
                let all = [Verdict::Granted, Verdict::Refused, Verdict::Undecided];
                let deaf_of_four = dice.one_of(&[0, 0, 0, 2, 4]);
                self.refused = all.into_iter().filter(|_| dice.roll(4) < deaf_of_four).collect();
            }
        }
        self.publish();
    }

    fn any_group(&self, dice: &mut Dice) -> GroupId {
        let own: Vec<GroupId> = self.certified.values().copied().chain([PARTY, PARTY + 1]).collect();
        dice.one_of(&own)
    }

    /// A step in time: into the next second that matters to some case, or by anything up to three days.
    fn wait(&self, dice: &mut Dice) {
        let now = Cases::now();
        let ends = self.open.values().flat_map(|case| {
            let waits = case.until + 28 * DAY;
            let lapse = case.kept.map_or(waits, |(_, until)| until);
            [case.until - 1, case.until, waits - 1, waits, lapse - 1, lapse]
        });
        // The nearest, so that no other case is passed over.
        let mut ends: Vec<u64> = ends.filter(|second| *second >= now).collect();
        ends.sort_unstable();
        ends.truncate(2);
        match dice.roll(8) {
            0 if !ends.is_empty() => at(dice.one_of(&ends)),
            0 | 1 => at(now + dice.roll(5 * DAY)),
            _ => at(now + dice.roll(DAY)),
        }
    }

    /// Does a step on the chain and here. What both answered, if it was a call.
    fn step(&mut self, dice: &mut Dice) -> Option<(DispatchResult, DispatchResult)> {
        let id = match dice.roll(20) {
            0 => dice.roll(u64::from(self.opened) + 2) as u32,
            _ => self.open.keys().copied().nth(dice.roll(6) as usize).unwrap_or(self.opened),
        };
        let seated: Vec<u64> = self.seated.iter().copied().chain([9]).collect();
        let who = if dice.roll(4) == 0 { dice.roll(9) + 1 } else { dice.one_of(&seated) };
        let yes = dice.roll(2) == 0;
        let own = |answer: Answer| answer.map_err(DispatchError::from);
        Some(match dice.roll(24) {
            0..=12 => (vote(who, id, yes), own(self.vote(id, who, yes))),
            13..=14 => (close(id), own(self.close(id))),
            15 => (enact(id), self.enact(id)),
            16 if dice.roll(4) == 0 => (decide(id, yes), own(self.decide(id, yes))),
            16 if dice.roll(4) == 0 => (Cases::withdraw(id), own(self.withdraw(id))),
            16..=18 if self.open.len() < 6 => {
                let involved: Vec<GroupId> = (0..dice.roll(4)).map(|_| self.any_group(dice)).collect();
                let case =
                    Open { involved, until: Cases::now() + 14 * DAY, votes: BTreeMap::new(), kept: None };
                let opened = open(&case.involved).map(|number| assert_eq!(number, self.opened));
                self.open.insert(self.opened, case);
                self.opened += 1;
                (opened, Ok(()))
            }
            16..=20 => {
                self.change_the_world(dice);
                return None;
            }
            _ => {
                self.wait(dice);
                return None;
            }
        })
    }

    /// Where the chain is not as the twin.
    fn differs(&self) -> Option<String> {
        let heard: Vec<_> = Heard::get().into_iter().map(|(id, _, verdict)| (id, verdict)).collect();
        if heard != self.heard {
            return Some(format!("heard {:?}, twin {:?}", heard.last(), self.heard.last()));
        }
        let (opened, told, withdrawn, dropped) = counts();
        if (opened, told as usize, withdrawn, dropped)
            != (self.opened, self.heard.len(), self.withdrawn, self.dropped)
        {
            return Some(format!("counts {:?}", counts()));
        }
        for id in 0..=self.opened {
            let Some(own) = self.open.get(&id) else {
                if Cases::is_open(id) {
                    return Some(format!("{id} is open"));
                }
                continue;
            };
            let Some(case) = OpenCases::<Test>::get(id) else { return Some(format!("{id} is over")) };
            let kept = case.kept.map(|kept| (kept.ruling.verdict, kept.until));
            if cast(id).into_iter().collect::<BTreeMap<_, _>>() != own.votes || kept != own.kept {
                return Some(format!("{id} is {case:?}"));
            }
        }
        crate::invariants::all::<Test>().err().map(|broken| format!("{broken:?}"))
    }
}

/// What a history met: errors by name, and ends.
type Met = BTreeMap<String, u32>;

/// A history and what it met, or the step at which chain and twin part.
fn history(seed: u64, planted: Planted) -> Result<Met, String> {
    let (mut dice, mut twin, mut met) = (Dice(seed), Twin::new(planted), Met::new());
    chain().execute_with(|| {
        for step in 0..STEPS {
            let answers = twin.step(&mut dice);
            let parted = match answers {
                Some((chain, twin)) if chain != twin => Some(format!("chain {chain:?}, twin {twin:?}")),
                _ => twin.differs(),
            };
            if let Some(parted) = parted {
                return Err(format!("seed {seed}, step {step}: {parted}"));
            }
            if let Some((Err(DispatchError::Module(error)), _)) = answers {
                *met.entry(error.message.unwrap_or_default().into()).or_default() += 1;
            }
            System::reset_events();
        }
        for (_, verdict) in &twin.heard {
            *met.entry(format!("{verdict:?}")).or_default() += 1;
        }
        met.insert("Withdrawn".into(), twin.withdrawn);
        met.insert("Dropped".into(), twin.dropped);
        Ok(met)
    })
}

#[test]
fn a_random_history_is_that_of_the_twin() {
    let mut met = Met::new();
    for seed in SEEDS {
        println!("seed {seed}");
        for (what, times) in history(seed, Planted::Nothing).expect("chain and twin agree") {
            *met.entry(what).or_default() += times;
        }
    }
    println!("{met:?}");
    for what in [
        "UnknownCase",
        "AlreadyRuled",
        "NotRuled",
        "VotingOver",
        "NotAMember",
        "NotCertified",
        "Conflicted",
        "GoesToReferendum",
        "VotesSo",
        "VotingRuns",
        "WaitsForReferendum",
        "Granted",
        "Undecided",
        "Withdrawn",
        "Dropped",
    ] {
        assert!(met.get(what).is_some_and(|times| *times >= 10), "{what} is rare: {met:?}");
    }
}

#[test]
fn a_random_history_sees_every_planted_error() {
    for planted in [
        Planted::HalfGrants,
        Planted::TiesGrant,
        Planted::VotesOfWhoLeft,
        Planted::MergersForgotten,
        Planted::StrangersVote,
        Planted::TwoDecide,
        Planted::NoQuorum,
        Planted::NeverLapses,
        Planted::RefusalsUnheard,
    ] {
        let seen = SEEDS.into_iter().find_map(|seed| history(seed, planted).err());
        println!("{planted:?}: {seen:?}");
        assert!(seen.is_some(), "{planted:?} is not seen");
    }
}
