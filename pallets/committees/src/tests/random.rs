//! Any history: seats and balances against a slow twin.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug)]
enum Step {
    Wait(u64, bool),
    Appoint(Committee, u64),
    Accept(Committee, u64),
    Decline(Committee, u64),
    Revoke(Committee, u64),
    Resign(Committee, u64),
    Retire(Committee, u64),
    Remove(Committee, u64),
    Slash(Committee, u64, u64),
    ReturnBond(Committee, u64),
}

fn step() -> impl Strategy<Value = Step> {
    let committee = prop_oneof![Just(TECHNICAL), Just(CREDIT)];
    let place = (committee, 1..=9_u64).boxed();
    prop_oneof![
        5 => (6..40 * DAY, prop::bool::weighted(0.7)).prop_map(|(wait, room)| Step::Wait(wait, room)),
        6 => place.clone().prop_map(|(committee, who)| Step::Appoint(committee, who)),
        8 => place.clone().prop_map(|(committee, who)| Step::Accept(committee, who)),
        1 => place.clone().prop_map(|(committee, who)| Step::Decline(committee, who)),
        1 => place.clone().prop_map(|(committee, who)| Step::Revoke(committee, who)),
        1 => place.clone().prop_map(|(committee, who)| Step::Resign(committee, who)),
        2 => place.clone().prop_map(|(committee, who)| Step::Retire(committee, who)),
        1 => place.clone().prop_map(|(committee, who)| Step::Remove(committee, who)),
        3 => place.clone().prop_map(|(committee, who)| Step::ReturnBond(committee, who)),
        1 => (place, 0..=BOND + 1).prop_map(|((committee, who), amount)| Step::Slash(committee, who, amount)),
    ]
}

/// Who sits where until when, who is invited until when, whose bond of a seat that was left is held until when, and who
/// lost what.
#[derive(Default)]
struct Twin {
    seats: BTreeMap<u64, (Committee, u64)>,
    invited: Vec<(Committee, u64, u64)>,
    left: BTreeMap<(Committee, u64), (u64, u64)>,
    lost: BTreeMap<u64, u64>,
}

impl Twin {
    /// The twin of [`seated`].
    fn seated() -> Self {
        let until = START + 180 * DAY;
        let seats = BTreeMap::from([(1, (TECHNICAL, until)), (2, (TECHNICAL, until)), (3, (CREDIT, until))]);
        Self { seats, ..Default::default() }
    }

    fn sits(&self, committee: Committee, who: u64) -> bool {
        self.seats.get(&who).is_some_and(|(other, _)| *other == committee)
    }

    fn taken(&self, committee: Committee) -> usize {
        let seats = self.seats.values().filter(|(other, _)| *other == committee).count();
        let open = self.invited.iter().filter(|(other, _, until)| *other == committee && now() < *until);
        seats + open.filter(|(_, who, _)| !self.sits(committee, *who)).count()
    }

    /// Takes an invitation off the list; its end.
    fn uninvite(&mut self, committee: Committee, who: u64) -> Option<u64> {
        let at =
            self.invited.iter().position(|(other, invited, _)| (*other, *invited) == (committee, who))?;
        Some(self.invited.remove(at).2)
    }

    fn appoint(&mut self, committee: Committee, who: u64) -> bool {
        let open = |(other, invited, until): &(Committee, u64, u64)| {
            (*other, *invited) == (committee, who) && now() < *until
        };
        let free = self
            .seats
            .get(&who)
            .is_none_or(|(other, until)| *other == committee && now() + 60 * DAY >= *until);
        let room = self.sits(committee, who) || self.taken(committee) < MAX_SEATS as usize;
        let lawful = free && room && !self.invited.iter().any(open);
        if lawful {
            self.invited.retain(|(other, _, until)| *other != committee || now() < *until);
            self.invited.push((committee, who, now() + 28 * DAY));
        }
        lawful
    }

    fn accept(&mut self, committee: Committee, who: u64) -> bool {
        let open = |(other, invited, until): &(Committee, u64, u64)| {
            (*other, *invited) == (committee, who) && now() < *until
        };
        let funded = ENDOWMENT - self.lost.get(&who).unwrap_or(&0) - self.bonds(who) >= BOND + 10;
        let lawful = self.invited.iter().any(open)
            && if self.seats.contains_key(&who) { self.sits(committee, who) } else { funded };
        if lawful {
            self.uninvite(committee, who);
            self.seats.insert(who, (committee, now() + 180 * DAY));
        }
        lawful
    }

    /// Does the step on the chain and here: the call, and whether the twin finds it lawful.
    fn apply(&mut self, step: Step) {
        let (origin, call, lawful) = match step {
            Step::Wait(wait, room) => {
                block_with(now() + wait, &mut if room { WeightMeter::new() } else { no_room() });
                if room {
                    self.end_terms();
                }
                return;
            }
            Step::Appoint(committee, who) => (root(), appoint(committee, who), self.appoint(committee, who)),
            Step::Accept(committee, who) => (by(who), accept(committee), self.accept(committee, who)),
            Step::Decline(committee, who) => {
                (by(who), Call::decline { committee }, self.uninvite(committee, who).is_some())
            }
            Step::Revoke(committee, who) => {
                (root(), Call::revoke { committee, who }, self.uninvite(committee, who).is_some())
            }
            Step::Resign(committee, who) => {
                (by(who), Call::resign { committee }, self.step_down(committee, who))
            }
            Step::Retire(committee, who) => {
                let over = self.seats.get(&who).is_some_and(|(_, until)| now() >= *until);
                (by(9), Call::retire { committee, who }, over && self.step_down(committee, who))
            }
            Step::Remove(committee, who) => {
                (root(), Call::remove { committee, who }, self.leave(committee, who))
            }
            Step::Slash(committee, who, amount) => {
                let sits = self.sits(committee, who);
                let bond =
                    if sits { BOND } else { self.left.get(&(committee, who)).map_or(0, |left| left.0) };
                let lawful = (1..=bond).contains(&amount);
                if lawful && sits {
                    self.seats.remove(&who);
                } else if lawful {
                    self.left.remove(&(committee, who));
                }
                *self.lost.entry(who).or_default() += if lawful { amount } else { 0 };
                (root(), Call::slash { committee, who, amount }, lawful)
            }
            Step::ReturnBond(committee, who) => {
                let over = self.left.get(&(committee, who)).is_some_and(|(_, until)| now() >= *until);
                let lawful = over && self.left.remove(&(committee, who)).is_some();
                (by(9), Call::return_bond { committee, who }, lawful)
            }
        };
        let asked = ask(origin, call);
        assert_eq!(asked.is_ok(), lawful, "{step:?}: {asked:?}");
    }

    fn leave(&mut self, committee: Committee, who: u64) -> bool {
        self.sits(committee, who) && self.seats.remove(&who).is_some()
    }

    /// Leaves, and the bond stays held.
    fn step_down(&mut self, committee: Committee, who: u64) -> bool {
        let lawful = self.leave(committee, who);
        if lawful {
            let (bond, until) = self.left.entry((committee, who)).or_default();
            (*bond, *until) = (*bond + BOND, now() + 28 * DAY);
        }
        lawful
    }

    fn end_terms(&mut self) {
        let over = self.seats.iter().filter(|(_, (_, until))| now() >= *until);
        for (who, committee) in over.map(|(who, (committee, _))| (*who, *committee)).collect::<Vec<_>>() {
            assert!(self.step_down(committee, who));
        }
    }

    /// What must be held of an account.
    fn bonds(&self, who: u64) -> u64 {
        let left = self.left.iter().filter(|((_, other), _)| *other == who).map(|(_, (bond, _))| bond);
        left.sum::<u64>() + if self.seats.contains_key(&who) { BOND } else { 0 }
    }

    fn agrees(&self) {
        crate::invariants::all::<Test>().expect("lawful");
        for committee in Committee::ALL {
            let own: Vec<u64> =
                self.seats.iter().filter(|(_, seat)| seat.0 == committee).map(|(who, _)| *who).collect();
            assert_eq!(members(committee), own);
        }
        for who in 1..=9 {
            let bond = self.bonds(who);
            assert_eq!(held(who), bond, "the bonds of {who}");
            assert_eq!(free(who) + bond, ENDOWMENT - self.lost.get(&who).unwrap_or(&0));
        }
        assert_eq!(free(TREASURY), 10 + self.lost.values().sum::<u64>());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_history_keeps_seats_bonds_and_collectives_in_step(steps in prop::collection::vec(step(), 1..250)) {
        seated().execute_with(|| {
            let mut twin = Twin::seated();
            twin.agrees();
            for step in steps {
                twin.apply(step);
                twin.agrees();
            }
        });
    }
}

#[test]
#[should_panic(expected = "the bonds of 1")]
fn the_slow_twin_sees_a_bond_that_is_not_returned() {
    seated().execute_with(|| {
        let mut twin = Twin::seated();
        assert_eq!(ask(by(1), Call::resign { committee: TECHNICAL }), Ok(()));
        assert!(twin.leave(TECHNICAL, 1), "and takes the bond to be free");
        twin.agrees();
    });
}
