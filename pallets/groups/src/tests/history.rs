//! A life at random against a plain model: deposits and groups are what the model says after every step.

use super::mock::*;
use crate::GroupId;
use std::collections::BTreeMap;

/// xorshift: a seed makes a life.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

/// Group, whether confirmed, deposit; the preset's accounts are not in it.
type Model = BTreeMap<AccountId, (GroupId, bool, u128)>;

const GROUPS: [GroupId; 3] = [TEAM_GROUP, ACME, OTHER];

fn founded(model: &Model, group: GroupId) -> bool {
    group == TEAM_GROUP || model.values().any(|own| own.0 == group && own.1)
}

fn step(dice: &mut Dice, model: &mut Model) {
    let (who, other) = (dice.roll(12) + 1, dice.roll(12) + 1);
    let group = GROUPS[dice.roll(3) as usize];
    let of = |model: &Model, who: AccountId| {
        if TEAM.contains(&who) {
            Some((TEAM_GROUP, true, 0))
        } else {
            model.get(&who).copied()
        }
    };
    match dice.roll(4) {
        0 | 1 => {
            let lawful = of(model, who).is_none();
            let confirmed = !founded(model, group);
            assert_eq!(Groups::declare_group(signed(who), group).is_ok(), lawful);
            if lawful {
                model.insert(who, (group, confirmed, Asked::get()));
            }
        }
        2 => {
            let (by, whom) = (of(model, who), of(model, other));
            let lawful = by.zip(whom).is_some_and(|(by, whom)| by.1 && by.0 == whom.0 && !whom.1);
            assert_eq!(Groups::confirm(signed(who), other).is_ok(), lawful);
            if lawful {
                model.entry(other).and_modify(|own| own.1 = true);
            }
        }
        _ => {
            let to = (dice.roll(3) > 0).then_some(group);
            let own = of(model, who);
            let lawful = !TEAM.contains(&who)
                && match to {
                    Some(to) => !own.is_some_and(|own| own.1 && own.0 == to),
                    None => own.is_some(),
                };
            assert_eq!(Groups::reassign(RuntimeOrigin::root(), who, to).is_ok(), lawful);
            match to {
                Some(to) if lawful => {
                    model.insert(who, (to, true, own.map_or(0, |own| own.2)));
                }
                None if lawful => {
                    model.remove(&who);
                }
                _ => {}
            }
        }
    }
    Asked::set(u128::from(dice.roll(900)));
}

fn agrees(model: &Model) {
    for who in 1..=12 {
        let own = member(who).filter(|own| !own.fixed).map(|own| (own.group, own.confirmed, own.deposit));
        assert_eq!(own, model.get(&who).copied(), "account {who}");
        assert_eq!(held(who), model.get(&who).map_or(0, |own| own.2));
    }
}

#[test]
fn random_life_agrees_with_its_model_and_keeps_every_invariant() {
    for seed in [1, 0x5eed, 0xdead_beef, 4_242] {
        println!("seed {seed}");
        let (mut dice, mut model) = (Dice(seed), Model::new());
        chain().execute_with(|| {
            for _ in 0..800 {
                step(&mut dice, &mut model);
                agrees(&model);
                check();
            }
            assert!(flow().taken > 0 && flow().returned > 0);
        });
    }
}

#[test]
#[should_panic(expected = "account 11")]
fn random_life_sees_a_planted_error() {
    let (mut dice, mut model) = (Dice(1), Model::new());
    chain().execute_with(|| {
        for _ in 0..100 {
            step(&mut dice, &mut model);
        }
        let planted = if model.contains_key(&11) { None } else { Some((ACME, true, 0)) };
        match planted {
            Some(row) => model.insert(11, row),
            None => model.remove(&11),
        };
        agrees(&model);
    });
}
