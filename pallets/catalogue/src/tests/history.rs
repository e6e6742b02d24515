//! Any history: the catalogue against a slow twin.

use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug)]
enum Step {
    Wait(u64),
    ListSku(u8, bool),
    Advance(u32, u32, bool),
    Eligible(u32, bool, bool),
    Class(u32, u8, bool),
    Rank(u32, u32),
    Unrank(u32, u32),
    Allow(u8, u8),
    Bar(u8, u8),
    ListSite(u64),
    Power(u64, u32, u64),
    Confirm(u64, u32, u64),
    Close(Option<u64>, u32),
    Return(u32),
    Enter(u32),
    Leave(u32),
    Suspend(u64),
}

fn step() -> impl Strategy<Value = Step> {
    let (sku, site, who) = (0..6_u32, 0..6_u32, 0..5_u64);
    let advance = prop_oneof![0..=HIGHEST + 1, 400_000..600_000_u32];
    prop_oneof![
        3 => (1..20 * DAY).prop_map(Step::Wait),
        2 => (0..6_u8, any::<bool>()).prop_map(|(model, robot)| Step::ListSku(model, robot)),
        4 => (sku.clone(), advance, any::<bool>()).prop_map(|(id, to, loosen)| Step::Advance(id, to, loosen)),
        1 => (sku.clone(), any::<bool>(), any::<bool>()).prop_map(|(id, to, loosen)| Step::Eligible(id, to, loosen)),
        2 => (sku.clone(), 0..4_u8, any::<bool>()).prop_map(|(id, to, loosen)| Step::Class(id, to, loosen)),
        2 => (sku.clone(), sku.clone()).prop_map(|(id, than)| Step::Rank(id, than)),
        1 => (sku.clone(), sku).prop_map(|(id, than)| Step::Unrank(id, than)),
        2 => (0..4_u8, 1..8_u8).prop_map(|(class, codes)| Step::Allow(class, codes)),
        1 => (0..4_u8, 1..8_u8).prop_map(|(class, codes)| Step::Bar(class, codes)),
        3 => who.clone().prop_map(Step::ListSite),
        2 => (who.clone(), site.clone(), 0..60 * DAY).prop_map(|(who, id, span)| Step::Power(who, id, span)),
        2 => (who.clone(), site.clone(), 0..60 * DAY).prop_map(|(who, id, span)| Step::Confirm(who, id, span)),
        2 => (prop::option::of(who.clone()), site.clone()).prop_map(|(who, id)| Step::Close(who, id)),
        2 => site.clone().prop_map(Step::Return),
        4 => site.clone().prop_map(Step::Enter),
        4 => site.prop_map(Step::Leave),
        1 => who.prop_map(Step::Suspend),
    ]
}

const CODES: [&[u8; 2]; 3] = [b"CH", b"DE", b"US"];

/// The codes whose bits are set.
fn chosen(bits: u8) -> BTreeSet<Jurisdiction> {
    (0..3).filter(|at| bits >> at & 1 == 1).map(|at| *CODES[at]).collect()
}

/// What is known of a site: operator, power, whether confirmed until when, closed, lots in and out, deposit.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    operator: u64,
    power: Moment,
    confirmed: Option<(u64, Moment)>,
    closed: bool,
    entered: u32,
    lots: u32,
    paid: bool,
}

#[derive(Default)]
struct Twin {
    now: Moment,
    skus: Vec<Sku>,
    /// Raises of each SKU and the day of each.
    raises: BTreeMap<usize, Vec<(u64, u32)>>,
    ranks: BTreeSet<(u32, u32)>,
    rules: BTreeMap<u8, BTreeSet<Jurisdiction>>,
    sites: BTreeMap<u32, Place>,
    listed: u32,
    suspended: BTreeSet<u64>,
}

impl Twin {
    fn rule(&self, class: u8) -> BTreeSet<Jurisdiction> {
        self.rules.get(&class).cloned().unwrap_or_default()
    }

    fn tighter_class(&self, old: u8, new: u8) -> bool {
        old == new || old == 0 || new != 0 && self.rule(new).is_subset(&self.rule(old))
    }

    /// Changes a SKU if that is lawful.
    fn amend(&mut self, id: u32, loosen: bool, change: impl FnOnce(&mut Sku)) -> bool {
        let Some(old) = self.skus.get(id as usize).cloned() else { return false };
        let mut new = old.clone();
        change(&mut new);
        let tight = new.max_advance_ppm <= old.max_advance_ppm
            && (old.eligible || !new.eligible)
            && self.tighter_class(old.export_class, new.export_class);
        let today = self.now / DAY;
        let raises = self.raises.entry(id as usize).or_default();
        let recent: u32 = raises.iter().filter(|(day, _)| day + 30 >= today).map(|(_, by)| by).sum();
        let raise = new.max_advance_ppm.saturating_sub(old.max_advance_ppm);
        let small = raise == 0 || recent + raise <= STEP;
        let lawful = new != old && new.max_advance_ppm <= HIGHEST && (loosen || tight) && small;
        if lawful {
            raises.push((today, raise));
            self.skus[id as usize] = new;
        }
        lawful
    }

    fn runs_sites(&self, who: u64) -> bool {
        [OPERATOR, CUSTODIAN].contains(&who) && !self.suspended.contains(&who)
    }

    /// Returns the deposit.
    fn settle(&mut self, id: u32) {
        let place = self.sites.get_mut(&id).expect("listed");
        place.paid = false;
        if place.entered == 0 {
            self.sites.remove(&id);
        }
    }

    fn list_site(&mut self, who: u64) -> bool {
        let paid = self.sites.values().filter(|place| place.operator == who && place.paid).count();
        let lawful = self.runs_sites(who) && (paid as u128 + 1) * DEPOSIT + 10_000 <= ENDOWMENT;
        if lawful {
            let place = Place {
                operator: who,
                power: self.now + DAY,
                confirmed: None,
                closed: false,
                entered: 0,
                lots: 0,
                paid: true,
            };
            self.sites.insert(self.listed, place);
            self.listed += 1;
        }
        lawful
    }

    fn power(&mut self, who: u64, id: u32, until: Moment) -> bool {
        let attests = self.runs_sites(who);
        let now = self.now;
        let Some(place) = self.sites.get_mut(&id) else { return false };
        let more = attests && until > now;
        let lawful = place.operator == who && until != place.power && (until < place.power || more);
        if lawful {
            place.power = until;
        }
        lawful
    }

    fn confirm(&mut self, who: u64, id: u32, until: Moment) -> bool {
        let attests = [COUNSEL, MATE].contains(&who) && !self.suspended.contains(&who);
        let now = self.now;
        let Some(place) = self.sites.get_mut(&id) else { return false };
        let lawful = attests && until > now && !(who == MATE && place.operator == OPERATOR);
        if lawful {
            place.confirmed = Some((who, until));
        }
        lawful
    }

    fn close(&mut self, who: Option<u64>, id: u32) -> bool {
        let Some(place) = self.sites.get_mut(&id) else { return false };
        let lawful = !place.closed && who.is_none_or(|who| place.operator == who);
        if lawful {
            place.closed = true;
            if place.lots == 0 {
                self.settle(id);
            }
        }
        lawful
    }

    fn give_back(&mut self, id: u32) -> bool {
        let due = |place: &&Place| place.closed && place.lots == 0 && place.paid;
        let lawful = self.sites.get(&id).filter(due).is_some();
        if lawful {
            self.settle(id);
        }
        lawful
    }

    /// Does the step on the chain and here, and sees that both find it lawful, or neither.
    fn apply(&mut self, step: Step) {
        let (chain, twin) = match step.clone() {
            Step::Wait(span) => {
                self.now += span;
                at(self.now);
                return;
            }
            Step::Suspend(who) => {
                if !self.suspended.remove(&who) {
                    self.suspended.insert(who);
                }
                Suspended::set(self.suspended.iter().copied().collect());
                return;
            }
            Step::ListSku(..)
            | Step::Advance(..)
            | Step::Eligible(..)
            | Step::Class(..)
            | Step::Rank(..)
            | Step::Unrank(..)
            | Step::Allow(..)
            | Step::Bar(..) => self.govern(step.clone()),
            Step::ListSite(who) => {
                let call = Call::list_site { tier: 3, jurisdiction: CH, power_until: self.now + DAY };
                (ask(by(who), call), self.list_site(who))
            }
            Step::Power(who, id, span) => {
                let until = self.now - 30 * DAY + span;
                (ask(by(who), Call::update_power { id, until }), self.power(who, id, until))
            }
            Step::Confirm(who, id, span) => {
                let until = self.now - 10 * DAY + span;
                let call = Call::confirm_site { id, lien_waiver: true, access_agreement: false, until };
                (ask(by(who), call), self.confirm(who, id, until))
            }
            Step::Close(who, id) => {
                (ask(who.map_or(tighter(), by), Call::close_site { id }), self.close(who, id))
            }
            Step::Return(id) => (ask(by(STRANGER), Call::return_deposit { id }), self.give_back(id)),
            Step::Enter(id) => {
                let place = self.sites.get_mut(&id).filter(|place| !place.closed);
                let lawful =
                    place.map(|place| (place.entered, place.lots) = (place.entered + 1, place.lots + 1));
                (Chain::enter(id), lawful.is_some())
            }
            Step::Leave(id) => {
                let place = self.sites.get_mut(&id).filter(|place| place.lots > 0);
                (Chain::leave(id), place.map(|place| place.lots -= 1).is_some())
            }
        };
        assert_eq!(chain.is_ok(), twin, "{step:?}: {chain:?}");
    }

    /// What referenda say.
    fn govern(&mut self, step: Step) -> (DispatchResult, bool) {
        let referendum = |loosen| if loosen { looser() } else { tighter() };
        let named = |bits| Jurisdictions::try_from(chosen(bits)).expect("few");
        let amended = |id, loosen, amendment| ask(referendum(loosen), Call::amend_sku { id, amendment });
        match step {
            Step::ListSku(model, robot) => {
                let class = if robot { Class::Robot } else { Class::Gpu };
                let sku = Sku { class, launched: START, ..sku(&model.to_string()) };
                let lawful = self.skus.iter().all(|other| other.model != sku.model);
                if lawful {
                    self.skus.push(sku.clone());
                }
                (ask(looser(), list_sku(sku)), lawful)
            }
            Step::Advance(id, to, loosen) => {
                let amendment = Amendment { max_advance_ppm: Some(to), ..Default::default() };
                (amended(id, loosen, amendment), self.amend(id, loosen, |sku| sku.max_advance_ppm = to))
            }
            Step::Eligible(id, to, loosen) => {
                let amendment = Amendment { eligible: Some(to), ..Default::default() };
                (amended(id, loosen, amendment), self.amend(id, loosen, |sku| sku.eligible = to))
            }
            Step::Class(id, to, loosen) => {
                let amendment = Amendment { export_class: Some(to), ..Default::default() };
                (amended(id, loosen, amendment), self.amend(id, loosen, |sku| sku.export_class = to))
            }
            Step::Rank(sku, than) => {
                let class = |id: u32| self.skus.get(id as usize).map(|sku| sku.class);
                let same = class(sku).is_some() && class(sku) == class(than) && sku != than;
                (ask(looser(), Call::rank { sku, than }), same && self.ranks.insert((sku, than)))
            }
            Step::Unrank(sku, than) => {
                (ask(tighter(), Call::unrank { sku, than }), self.ranks.remove(&(sku, than)))
            }
            Step::Allow(class, bits) => {
                let call = Call::allow { class, codes: named(bits) };
                let all: BTreeSet<_> = self.rule(class).union(&chosen(bits)).copied().collect();
                let lawful = class != 0 && all != self.rule(class);
                if lawful {
                    self.rules.insert(class, all);
                }
                (ask(looser(), call), lawful)
            }
            Step::Bar(class, bits) => {
                let call = Call::bar { class, codes: named(bits) };
                let rest: BTreeSet<_> = self.rule(class).difference(&chosen(bits)).copied().collect();
                let lawful = class != 0 && rest != self.rule(class);
                if lawful {
                    self.rules.insert(class, rest);
                }
                (ask(tighter(), call), lawful)
            }
            other => panic!("{other:?} is not governed"),
        }
    }

    fn agrees(&self) {
        check();
        let all: Vec<Sku> = Chain::skus(0, 64).into_iter().map(|(_, sku)| sku).collect();
        assert_eq!(all, self.skus);
        for class in 0..4 {
            for code in CODES {
                let may = class == 0 || self.rule(class).contains(code);
                assert_eq!(Chain::may_receive(class, *code), may, "class {class}");
            }
        }
        for sku in 0..6 {
            for than in 0..6 {
                assert_eq!(Chain::replaces(sku, than), sku == than || self.ranks.contains(&(sku, than)));
            }
        }
        self.agrees_on_sites();
    }

    fn agrees_on_sites(&self) {
        for id in 0..self.listed {
            let place = Chain::site(id).map(|site| Place {
                operator: site.operator,
                power: site.power_until,
                confirmed: site.confirmation.as_ref().map(|said| (said.by, said.until)),
                closed: site.closed,
                entered: site.entered,
                lots: site.lots(),
                paid: site.deposit == DEPOSIT,
            });
            assert_eq!(place, self.sites.get(&id).cloned(), "site {id}");
            let waived = <Chain as quantara_traits::catalogue::Catalogue<u64>>::site(id);
            let holds = place.and_then(|place| place.confirmed).is_some_and(|(_, until)| self.now < until);
            assert_eq!(waived.is_some_and(|site| site.lien_waiver), holds, "site {id}");
        }
        assert_eq!(SiteCount::<Test>::get(), self.listed);
        for who in 1..=9 {
            let own = self.sites.values().filter(|place| place.operator == who && place.paid).count();
            assert_eq!(held(who), own as u128 * DEPOSIT, "account {who}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_history_keeps_the_catalogue_in_step(steps in prop::collection::vec(step(), 1..250)) {
        chain().execute_with(|| {
            let mut twin = Twin { now: START, ..Default::default() };
            twin.agrees();
            for step in steps {
                twin.apply(step);
                twin.agrees();
            }
        });
    }
}

#[test]
#[should_panic(expected = "account 1")]
fn the_slow_twin_sees_a_deposit_that_is_not_returned() {
    stocked().execute_with(|| {
        let mut twin = Twin { now: START, ..Default::default() };
        twin.skus = (0..3).filter_map(Chain::sku).collect();
        assert!(twin.list_site(OPERATOR));
        twin.sites.get_mut(&0).expect("listed").power = YEAR;
        twin.agrees();
        invariants::free_the_deposit();
        twin.agrees_on_sites();
    });
}
