//! A life at random against a plain model: money, pledges, roles and standing are what the model says after every step.

use super::*;
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

    /// One of a list.
    fn pick<C: Copy>(&mut self, list: &[C]) -> C {
        list[self.roll(list.len() as u64) as usize]
    }
}

const ROLES: [Role; 4] = [Role::Custodian, Role::Insurer, Role::Appraiser, Role::Meter];
const CROWD: u64 = 5;
/// What a new party may answer for here: about what its bond carries.
const RAMP: Dollars = 10_000 * USD;

/// What the model knows of a party. Times that are not there are 0.
#[derive(Clone, Default)]
struct Own {
    dollars: u128,
    qta: u128,
    pledged: u128,
    open: u32,
    roles: BTreeSet<Role>,
    granted: BTreeMap<Role, u64>,
    suspended: u64,
    struck: u64,
    lifted: u64,
    ended: u64,
    covers_until: u64,
    short_since: u64,
    /// Doublings of spans that are over, and where the present one began.
    grown: u64,
    grows_from: u64,
    /// By insurer: how much, until when.
    covers: BTreeMap<u64, (u128, u64)>,
}

#[derive(Default)]
struct Model {
    parties: BTreeMap<u64, Own>,
    price: u128,
    admitted: BTreeMap<Role, Vec<u64>>,
    appraiser: u64,
}

impl Own {
    fn value(&self, price: u128) -> u128 {
        self.dollars + self.dollars.min(self.qta * price / 2_000)
    }

    fn cover(&self) -> u128 {
        self.covers.values().filter(|(_, until)| now() < *until).map(|(amount, _)| amount).sum()
    }

    fn is_short(&self, price: u128) -> bool {
        let least = if self.struck > 0 { 0 } else { 1_000 * USD * self.roles.len() as u128 };
        let value = self.value(price);
        value < least || 5 * value + self.cover() < self.pledged
    }

    fn is_active(&self) -> bool {
        self.struck == 0 && (self.suspended == 0 || now() - self.suspended >= 30 * DAY)
    }

    fn room(&self, price: u128) -> u128 {
        if self.roles.is_empty() || !self.is_active() || self.is_short(price) {
            return 0;
        }
        let ramped = self.roles.contains(&Role::Custodian) || self.roles.contains(&Role::Appraiser);
        let running = if self.open == 0 { (now() - self.grows_from) / (90 * DAY) } else { 0 };
        let doubled = RAMP * 2_u128.pow((self.grown + running).min(40) as u32);
        let ramp = if ramped { doubled } else { u128::MAX };
        ramp.min(5 * self.value(price) + self.cover()).saturating_sub(self.pledged)
    }

    fn is_excused(&self) -> bool {
        let after = |at: u64, days: u64| at > 0 && now() - at < days * DAY;
        after(self.lifted, 30)
            || if self.struck > 0 { after(self.struck, 30) } else { after(self.suspended, 60) }
    }
}

impl Model {
    fn attests(&self, who: u64, role: Role) -> bool {
        let own = self.parties.get(&who);
        own.is_some_and(|own| own.roles.contains(&role) && own.is_active() && !own.is_short(self.price))
    }

    /// Whether the party may be admitted to one role more.
    fn is_fit(&self, who: u64, role: Role) -> bool {
        let own = self.parties.get(&who).filter(|own| own.is_active() && !own.roles.contains(&role));
        own.is_some_and(|own| {
            let more = Own { roles: own.roles.iter().copied().chain([role]).collect(), ..own.clone() };
            !more.is_short(self.price)
        })
    }

    /// Changes a party, and notes what its bond is then.
    fn change(&mut self, who: u64, change: impl FnOnce(&mut Own)) {
        let price = self.price;
        let own = self.parties.get_mut(&who).expect("a party");
        let was = own.pledged > 0 || own.open > 0;
        change(own);
        if was && own.pledged == 0 && own.open == 0 {
            own.ended = now();
        }
        own.short_since = match (own.is_short(price), own.short_since) {
            (true, 0) => now(),
            (true, since) => since,
            (false, _) => 0,
        };
    }

    fn own(&self, who: u64) -> Own {
        self.parties.get(&who).cloned().unwrap_or_default()
    }
}

polkadot_sdk::frame_support::parameter_types! {
    /// How often each call was refused and let through.
    static Asked: BTreeMap<(&'static str, bool), u32> = BTreeMap::new();
}

fn told(asked: Result<(), DispatchError>, lawful: bool, what: &'static str) {
    assert_eq!(asked.is_ok(), lawful, "{what} at {}: {asked:?}", now());
    Asked::mutate(|asked| *asked.entry((what, lawful)).or_default() += 1);
}

/// Calls about money.
fn money(dice: &mut Dice, model: &mut Model, who: u64) {
    let (known, own) = (model.parties.contains_key(&who), model.own(who));
    let most = dice.pick(&[1, 1_000, 9_000, 9_000]);
    let amount = Bond { dollars: dice.roll(most) as u128 * USD, qta: dice.roll(most) as u128 * USD };
    let some = !amount.is_zero();
    match dice.roll(6) {
        0 | 1 => {
            told(Desk::post_bond(by(who), who, amount), known && some, "post");
            if known && some {
                model.change(who, |own| {
                    (own.dollars, own.qta) = (own.dollars + amount.dollars, own.qta + amount.qta)
                });
            }
        }
        2..=4 => {
            let binds = |at: u64| at > 0 && now() < at + 180 * DAY;
            let quiet = own.struck > 0 || own.is_active();
            let idle =
                quiet && own.pledged == 0 && own.open == 0 && !binds(own.ended) && !binds(own.covers_until);
            let enough = amount.dollars <= own.dollars && amount.qta <= own.qta;
            let left = Own {
                dollars: own.dollars.saturating_sub(amount.dollars),
                qta: own.qta.saturating_sub(amount.qta),
                ..own.clone()
            };
            let lawful = known && some && idle && enough && !left.is_short(model.price);
            told(Desk::release_bond(by(who), amount), lawful, "release");
            if lawful {
                model.change(who, |own| *own = left);
            }
        }
        _ => {
            let amount = dice.roll(3_000) as u128 * USD / 7;
            let taken = Desk::slash(&who, amount, None);
            assert_eq!(taken.is_ok(), known);
            if let (Ok(taken), true) = (taken, known && amount > 0) {
                let value = own.value(model.price);
                let share = |money: u128| match amount < value {
                    true => money - (money * amount).div_ceil(value),
                    false => 0,
                };
                let (dollars, qta) = (share(own.dollars), share(own.qta));
                model.change(who, |own| (own.dollars, own.qta) = (dollars, qta));
                assert_eq!(taken, value - model.own(who).value(model.price));
            }
        }
    }
}

/// What other desks say.
fn seam(dice: &mut Dice, model: &mut Model, who: u64) {
    let (known, own) = (model.parties.contains_key(&who), model.own(who));
    match dice.roll(9) {
        0 | 1 => {
            let room = own.room(model.price);
            let value = dice.pick(&[room, room + 1, room / 3, 1]).max(1);
            let lawful = value <= room;
            told(Desk::pledge(&who, value), lawful, "pledge");
            if lawful {
                model.change(who, |own| own.pledged += value);
            }
        }
        2 | 3 => {
            let value = dice.pick(&[own.pledged, own.pledged + 1, own.pledged / 2]);
            let lawful = known && value <= own.pledged;
            told(Desk::unpledge(&who, value), lawful, "unpledge");
            if lawful {
                model.change(who, |own| own.pledged -= value);
            }
        }
        4 => {
            told(Desk::open_matter(&who), known, "open");
            if known {
                model.change(who, |own| {
                    if own.open == 0 {
                        own.grown += (now() - own.grows_from) / (90 * DAY);
                    }
                    own.open += 1;
                });
            }
        }
        5..=7 => {
            told(Desk::close_matter(&who), own.open > 0, "close");
            if own.open > 0 {
                model.change(who, |own| (own.open, own.grows_from) = (own.open - 1, now()));
            }
        }
        _ => {
            let insurer = dice.roll(CROWD) + 1;
            let (amount, until) = (dice.roll(3) as u128 * 100 * USD, now() + dice.roll(60) * DAY);
            let old = own.covers.get(&insurer).filter(|old| now() < old.1).copied().unwrap_or_default();
            let lawful = known
                && insurer != who
                && model.attests(insurer, Role::Insurer)
                && amount > 0
                && until > now()
                && amount >= old.0
                && until >= old.1;
            told(Desk::cover(by(insurer), who, amount, until, WAREHOUSE), lawful, "cover");
            if lawful {
                model.change(who, |own| {
                    own.covers.insert(insurer, (amount, until));
                });
                let own = model.parties.get_mut(&insurer).expect("a party");
                own.covers_until = own.covers_until.max(until);
            }
        }
    }
}

/// Into roles and out of them.
fn roles(dice: &mut Dice, model: &mut Model, who: u64) {
    let (any, own) = (dice.pick(&ROLES), model.own(who));
    let role = own.granted.keys().next().copied().filter(|_| dice.roll(3) > 0).unwrap_or(any);
    match dice.roll(8) {
        0 => {
            let stands = own.granted.get(&role).is_some_and(|at| now() < at + 60 * DAY);
            let lawful = model.is_fit(who, role) && !stands;
            told(Desk::apply(by(who), role), lawful, "apply");
            if lawful {
                assert_ok!(Committee::end(Committee::last(), Verdict::Granted));
                let own = model.parties.get_mut(&who).expect("a party");
                own.granted.insert(role, now());
            }
        }
        1..=6 => {
            let due = own.granted.get(&role).is_some_and(|at| (7 * DAY..60 * DAY).contains(&(now() - at)));
            let lately = model.admitted.entry(role).or_default();
            lately.retain(|at| now() < at + 30 * DAY);
            let few = lately.len() < 2;
            let lawful = due && few && model.is_fit(who, role);
            told(Desk::enact_admission(by(9), who, role), lawful, "enact");
            if lawful {
                model.admitted.entry(role).or_default().push(now());
                model.change(who, |own| {
                    own.granted.remove(&role);
                    own.roles.insert(role);
                    if role != Role::Insurer && role != Role::Meter {
                        (own.grown, own.grows_from) = (0, now());
                    }
                });
            }
        }
        _ => {
            let lawful = own.roles.contains(&role)
                && own.open == 0
                && !(role == Role::Custodian && own.pledged > 0)
                && !(role == Role::Insurer && now() < own.covers_until);
            told(Desk::leave(by(who), role), lawful, "leave");
            if lawful {
                model.change(who, |own| {
                    own.roles.remove(&role);
                    own.ended = now();
                });
            }
        }
    }
}

/// What stops parties and lets them back.
fn standing(dice: &mut Dice, model: &mut Model, who: u64) {
    let (known, own) = (model.parties.contains_key(&who), model.own(who));
    match dice.roll(6) {
        0 => {
            let lately = own.roles.contains(&Role::Appraiser)
                && model.appraiser > 0
                && now() < model.appraiser + 7 * DAY;
            let lawful = known && own.is_active() && !lately;
            told(Desk::suspend(by(WARDEN), who), lawful, "suspend");
            if lawful {
                if own.roles.contains(&Role::Appraiser) {
                    model.appraiser = now();
                }
                model.change(who, |own| own.suspended = now());
            }
        }
        1 => {
            if known && dice.roll(9) > 0 {
                return;
            }
            let lawful = known && own.struck == 0;
            told(Desk::strike_off(root(), who), lawful, "strike off");
            if lawful {
                model.change(who, |own| {
                    (own.struck, own.ended, own.suspended) = (now(), now(), 0);
                });
            }
        }
        2 | 3 => {
            let lawful = known && !own.is_active();
            told(Desk::reinstate(root(), who), lawful, "reinstate");
            if lawful {
                model.change(who, |own| {
                    (own.struck, own.suspended, own.lifted) = (0, 0, now());
                    (own.grown, own.grows_from) = (0, now());
                });
            }
        }
        _ => {
            let news = known && own.is_short(model.price) != (own.short_since > 0);
            told(Desk::note_shortfall(by(9), who), news, "note");
            if news {
                model.change(who, |_| ());
            }
        }
    }
}

fn step(dice: &mut Dice, model: &mut Model) {
    let who = dice.roll(CROWD) + 1;
    match dice.roll(20) {
        0..=2 => wait(dice.pick(&[1, DAY, DAY, 6 * DAY, 8 * DAY, 8 * DAY, 31 * DAY, 181 * DAY])),
        3 => {
            model.price = 200 + u128::from(dice.roll(1_800));
            Price::set(Some((model.price, 1_000)));
        }
        4 => {
            let known = model.parties.contains_key(&who);
            told(Desk::register(by(who), NAME, LICENCE, u64::MAX, START), !known, "register");
            if !known {
                assert_ok!(Desk::confirm_licence(root(), who, LICENCE, u64::MAX));
                model.parties.insert(who, Own::default());
            }
        }
        5..=8 => money(dice, model, who),
        9..=13 => seam(dice, model, who),
        14..=17 => roles(dice, model, who),
        _ => standing(dice, model, who),
    }
}

fn agrees(model: &Model) {
    check();
    for who in 1..=CROWD {
        let (own, record) = (model.own(who), crate::Parties::<Test>::get(who));
        assert_eq!(record.is_some(), model.parties.contains_key(&who), "party {who}");
        assert_eq!(held(HoldReason::Bond, who), Bond { dollars: own.dollars, qta: own.qta }, "party {who}");
        let said = record.map(|party| (party.pledged, party.open, party.short_since.unwrap_or(0)));
        assert_eq!(said.unwrap_or_default(), (own.pledged, own.open, own.short_since), "party {who}");
        assert_eq!(Desk::room(&who), own.room(model.price), "party {who}");
        assert_eq!(Desk::is_excused(&who), own.is_excused(), "party {who}");
        let over = own.short_since > 0 && now() - own.short_since >= 14 * DAY && own.is_short(model.price);
        assert_eq!(Desk::must_be_replaced(&who), own.struck > 0 || over, "party {who}");
        for role in ROLES {
            assert_eq!(Desk::acts(&who, role), own.roles.contains(&role), "party {who}");
            assert_eq!(Desk::ensure_attests(&who, role).is_ok(), model.attests(who, role), "party {who}");
        }
    }
}

/// A chain on which nobody's credential ends, and its model.
fn world() -> (TestExternalities, Model) {
    let mut ext = chain();
    ext.execute_with(|| (1..=CROWD).for_each(|who| Registry::certify(who, who as u32, u64::MAX)));
    Price::set(Some((1_000, 1_000)));
    Numbers::mutate(|numbers| numbers.ramp_start = RAMP);
    (ext, Model { price: 1_000, ..Default::default() })
}

#[test]
fn random_life_agrees_with_its_model_and_keeps_every_invariant() {
    for seed in [1, 0x5eed, 0xdead_beef, 4_242, 777_777] {
        println!("seed {seed}");
        let (mut ext, mut model) = world();
        let mut dice = Dice(seed);
        ext.execute_with(|| {
            for _ in 0..1_500 {
                step(&mut dice, &mut model);
                agrees(&model);
            }
        });
    }
    let asked = Asked::get();
    println!("{asked:?}");
    for what in asked.keys().map(|(what, _)| *what) {
        assert!(asked.contains_key(&(what, true)), "{what} was never let through");
        assert!(asked.contains_key(&(what, false)), "{what} was never refused");
    }
    assert_eq!(asked.len(), 30, "fifteen calls");
}

#[test]
#[should_panic(expected = "party 3")]
fn random_life_sees_a_planted_error() {
    let (mut ext, mut model) = world();
    let mut dice = Dice(1);
    ext.execute_with(|| {
        for _ in 0..200 {
            step(&mut dice, &mut model);
            agrees(&model);
        }
        model.parties.entry(3).or_default().dollars += 1;
        agrees(&model);
    });
}
