//! A life at random against a slow twin: groups are labels that a merger rewrites one by one, and since when two are
//! one is what somebody saw who looked at every pair after every step.

use super::*;
use crate::{Alias, Aliases, Founded, Links, MAX_ALIASES};
use std::collections::{BTreeMap, BTreeSet};

/// xorshift: a seed makes a life.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn one_in(&mut self, sides: u64) -> bool {
        self.roll(sides) == 0
    }
}

/// Whoever may lead to a group.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Node {
    Account(AccountId),
    Paper(u8),
}

impl Node {
    fn hash(self) -> LinkHash {
        match self {
            Self::Account(who) => own(who),
            Self::Paper(number) => paper(number),
        }
    }
}

#[derive(Default)]
struct Twin {
    /// The root of each group.
    label: Vec<GroupId>,
    /// The group to which each node leads, as it was when it was told.
    leads: BTreeMap<Node, GroupId>,
    /// Until when each account is certified.
    until: BTreeMap<AccountId, Moment>,
    sanctioned: BTreeSet<AccountId>,
    /// Since when each pair was seen to be one.
    met: BTreeMap<(AccountId, AccountId), Moment>,
}

const PEOPLE: std::ops::RangeInclusive<AccountId> = 1..=14;

impl Twin {
    fn of_the_preset() -> Self {
        let mut twin = Self { label: vec![0, 1, 2, 3], ..Self::default() };
        for (who, group) in [(1, 0), (2, 1), (3, 2), (4, 3), (5, 3)] {
            twin.leads.insert(Node::Account(who), group);
            twin.until.insert(who, LATE);
        }
        twin.met = BTreeMap::from([((4, 5), 0)]);
        twin
    }

    fn root(&self, node: Node) -> Option<GroupId> {
        self.leads.get(&node).map(|group| self.label[*group as usize])
    }

    /// The group of a certified account.
    fn group(&self, who: AccountId) -> Option<GroupId> {
        self.until.get(&who).and_then(|_| self.root(Node::Account(who)))
    }

    fn good(&self, who: AccountId) -> bool {
        self.until.get(&who).is_some_and(|until| now() < *until) && !self.sanctioned.contains(&who)
    }

    /// Whether a registrar, or a referendum at 0, may speak of a group.
    fn may_speak(&self, speaker: AccountId, group: Option<GroupId>) -> bool {
        let registrar = REGISTRARS.contains(&speaker) && self.good(speaker);
        speaker == 0 || registrar && (group.is_none() || self.group(speaker) != group)
    }

    fn found(&mut self) -> GroupId {
        let group = self.label.len() as GroupId;
        self.label.push(group);
        group
    }

    fn certify(
        &mut self,
        speaker: AccountId,
        who: AccountId,
        until: Moment,
        group: Option<GroupId>,
        links: &[Node],
    ) -> bool {
        let root = group.and_then(|group| self.label.get(group as usize)).copied();
        let known = group.is_none() || root.is_some();
        let keeps = self.group(who).is_none_or(|own| root == Some(own));
        let nodes = || links.iter().copied().chain([Node::Account(who)]);
        let leads = |node| self.root(node).is_none_or(|other| root == Some(other));
        let lawful = self.may_speak(speaker, root) && now() < until && known && keeps && nodes().all(leads);
        if lawful {
            let fresh = !self.until.contains_key(&who);
            let group = root.unwrap_or_else(|| self.found());
            if fresh {
                self.leads.insert(Node::Account(who), group);
            }
            links.iter().for_each(|link| _ = self.leads.entry(*link).or_insert(group));
            self.until.insert(who, until);
        }
        lawful
    }

    fn merge(&mut self, speaker: AccountId, from: GroupId, into: GroupId) -> bool {
        let label = |group: GroupId| self.label.get(group as usize).copied();
        let Some((from, into)) = label(from).zip(label(into)) else { return false };
        let size = |root| self.label.iter().filter(|label| **label == root).count();
        let lawful = from != into
            && self.may_speak(speaker, Some(from))
            && self.may_speak(speaker, Some(into))
            && size(from) + size(into) <= 1 + MAX_ALIASES as usize;
        if lawful {
            self.label.iter_mut().filter(|label| **label == from).for_each(|label| *label = into);
        }
        lawful
    }

    fn pay(&mut self, who: AccountId, funder: AccountId) -> bool {
        let Some(group) = self.group(who) else { return false };
        let lawful = self.root(Node::Account(funder)).is_none_or(|other| other == group);
        if lawful {
            self.leads.entry(Node::Account(funder)).or_insert(group);
        }
        lawful
    }

    fn reassign(&mut self, who: AccountId, group: Option<GroupId>) -> bool {
        let Some(own) = self.group(who) else { return false };
        let root = group.map(|group| self.label.get(group as usize).copied());
        let lawful = root.is_none_or(|root| root.is_some_and(|root| root != own));
        if lawful {
            let to = root.flatten().unwrap_or_else(|| self.found());
            self.leads.insert(Node::Account(who), to);
        }
        lawful
    }

    fn flag(&mut self, speaker: AccountId, who: AccountId, sanctioned: bool) -> bool {
        let group = self.group(who);
        let lawful =
            group.is_some() && self.may_speak(speaker, group) && self.sanctioned.contains(&who) != sanctioned;
        match (lawful, sanctioned) {
            (true, true) => _ = self.sanctioned.insert(who),
            (true, false) => _ = self.sanctioned.remove(&who),
            (false, _) => {}
        }
        lawful
    }

    fn unlink(&mut self, node: Node) -> bool {
        let is_own = matches!(node, Node::Account(who) if self.until.contains_key(&who));
        !is_own && self.leads.remove(&node).is_some()
    }

    /// Looks at every pair.
    fn look(&mut self) {
        for (one, other) in PEOPLE.flat_map(|one| (one + 1..=*PEOPLE.end()).map(move |other| (one, other))) {
            if self.group(one).is_some() && self.group(one) == self.group(other) {
                self.met.entry((one, other)).or_insert(now());
            } else {
                self.met.remove(&(one, other));
            }
        }
    }

    fn agrees(&self) {
        assert_eq!(Founded::<Test>::get() as usize, self.label.len(), "groups");
        for (group, label) in (0..).zip(&self.label) {
            assert_eq!(Chain::root(group), *label, "the root of group {group}");
        }
        let links: BTreeMap<LinkHash, GroupId> =
            Links::<Test>::iter().map(|(hash, link)| (hash, link.group)).collect();
        let leads: BTreeMap<LinkHash, GroupId> =
            self.leads.iter().map(|(node, group)| (node.hash(), *group)).collect();
        assert_eq!(links, leads, "links");
        for one in PEOPLE {
            let (until, group) = (self.until.get(&one), self.group(one));
            assert_eq!(Chain::group(&one), group, "the group of account {one}");
            let said = Chain::credential(&one).map(|said| (said.until, said.sanctioned));
            assert_eq!(said, until.map(|until| (*until, self.sanctioned.contains(&one))), "account {one}");
            assert_eq!(Chain::good(&one).is_some(), self.good(one), "whether account {one} is good");
            for other in one + 1..=*PEOPLE.end() {
                let since = self.met.get(&(one, other)).copied();
                assert_eq!(Chain::one_since(&one, &other), since, "since when {one} and {other} are one");
                let both = group.is_some() && self.group(other).is_some();
                assert_eq!(Chain::same_group(&one, &other), since.is_some(), "{one} and {other} are one");
                assert_eq!(
                    Chain::apart(&one, &other),
                    both && since.is_none(),
                    "{one} and {other} are apart"
                );
            }
        }
    }
}

/// Does a step on the chain and in the twin. The call, whether it was lawful, and what it should have been.
fn step(dice: &mut Dice, twin: &mut Twin) -> (String, DispatchResult, bool) {
    let speaker = dice.roll(5);
    let origin = if speaker == 0 { root() } else { by(speaker) };
    let (who, other) = (1 + dice.roll(14), 1 + dice.roll(14));
    let group = dice.roll(2 + twin.label.len() as u64) as GroupId;
    let other_group = dice.roll(1 + twin.label.len() as u64) as GroupId;
    match dice.roll(10) {
        0..=2 => {
            let own = twin.group(who).filter(|_| dice.roll(4) > 0);
            let group = own.or_else(|| (dice.roll(3) > 0).then_some(group));
            let papers: Vec<u8> = (0..dice.roll(3)).map(|_| 1 + dice.roll(9) as u8).collect();
            let links =
                NamedLinks::try_from(papers.iter().copied().map(paper).collect::<Vec<_>>()).expect("few");
            let span = if REGISTRARS.contains(&who) { 900 * DAY } else { dice.roll(30) * DAY };
            let until = now() + span;
            let nodes: Vec<Node> = papers.into_iter().map(Node::Paper).collect();
            let lawful = twin.certify(speaker, who, until, group, &nodes);
            let call = Call::certify { who, tier: 1, jurisdiction: CH, until, group, links };
            (format!("{call:?}"), ask(origin, call), lawful)
        }
        3 | 4 => {
            let lawful = twin.merge(speaker, group, other_group);
            let call = Call::merge_groups { from: group, into: other_group };
            (format!("{call:?}"), ask(origin, call), lawful)
        }
        5 => {
            let told = pay(who, other);
            (format!("{other} pays for {who}"), told, twin.pay(who, other))
        }
        6 => {
            let to = (!dice.one_in(3)).then_some(group);
            let call = Call::reassign { who, group: to };
            (format!("{call:?}"), ask(root(), call), twin.reassign(who, to))
        }
        7 => {
            let sanctioned = twin.good(who) && dice.one_in(3);
            let lawful = twin.flag(speaker, who, sanctioned);
            let call = Call::flag { who, sanctioned };
            (format!("{call:?}"), ask(origin, call), lawful)
        }
        8 => {
            let node = if dice.one_in(2) { Node::Account(who) } else { Node::Paper(1 + dice.roll(9) as u8) };
            let call = Call::unlink { link: node.hash() };
            (format!("{call:?}"), ask(root(), call), twin.unlink(node))
        }
        _ => {
            wait(dice.roll(3) * DAY / 2);
            (String::from("some time"), Ok(()), true)
        }
    }
}

/// What a merger would do that forgot the aliases of the group that it merges.
fn forget_the_second_hop(before: &[(GroupId, Alias)]) {
    for (group, old) in before {
        let moved = Aliases::<Test>::get(group).is_some_and(|new| new.root != old.root);
        if moved {
            Aliases::<Test>::insert(group, old);
        }
    }
}

fn live(seed: u64, steps: u64, planted: bool) {
    println!("seed {seed}");
    chain().execute_with(|| {
        let (mut dice, mut twin) = (Dice(seed), Twin::of_the_preset());
        let mut done = 0;
        for number in 0..steps {
            let before: Vec<(GroupId, Alias)> = Aliases::<Test>::iter().collect();
            let (what, answer, lawful) = step(&mut dice, &mut twin);
            println!("seed {seed}, step {number}: {what}: {answer:?}");
            assert_eq!(answer.is_ok(), lawful, "whether that is lawful");
            if planted {
                forget_the_second_hop(&before);
            }
            done += u64::from(lawful);
            twin.look();
            twin.agrees();
            check();
        }
        assert!(done > steps / 5, "too little happens: {done} of {steps}");
        assert!(
            Aliases::<Test>::iter().any(|(_, alias)| alias.root != alias.into),
            "nothing was merged twice"
        );
    });
}

#[test]
fn random_life_agrees_with_its_slow_twin_and_keeps_every_invariant() {
    for seed in [1, 0x5eed, 0xdead_beef, 4_242] {
        live(seed, 600, false);
    }
}

#[test]
#[should_panic(expected = "the root of group")]
fn random_life_sees_a_merger_that_forgets_the_aliases_of_what_it_merges() {
    live(1, 600, true);
}
