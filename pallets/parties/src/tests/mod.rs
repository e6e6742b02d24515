//! Parties on a chain with QUSD: what each call and each seam does and refuses.

mod apply;
mod certify_ratio;
mod confirm_licence;
mod conformance;
mod cover;
mod enact_admission;
mod genesis;
mod invariants;
mod leave;
mod matters;
mod mock;
mod note_shortfall;
mod pledge;
mod post_bond;
mod ramp;
mod random;
mod reads;
mod register;
mod reinstate;
mod release_bond;
mod rulings;
mod slash;
mod strike;
mod strike_off;
mod stubs;
mod suspend;
mod unregister;
mod worth;

use crate::{
    Bond, Book, Event, GenesisConfig, GenesisParty, GenesisRole, Hash32, HoldReason, Limits, Party, Spans,
    Totals,
};
use mock::*;
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok,
        traits::fungible::{Inspect, InspectHold},
    },
    pallet_assets, pallet_balances,
    sp_io::TestExternalities,
    sp_runtime::{BuildStorage, DispatchError, Perbill},
};
use quantara_traits::{
    cases::Verdict,
    parties::{Parties as _, Role, Standing as _},
    Dollars,
};
use stubs::{Committee, Registry};

type Error = crate::Error<Test>;

const START: u64 = 20_000 * DAY;
/// What accounts 1 to 40 have of each money.
const RICH: Bond = Bond { dollars: 10_000_000 * USD, qta: 10_000_000 * USD };
/// The bond of a party that [`admitted`] makes: at half, its QTA counts for as much as its QUSD.
const BOND: Bond = Bond { dollars: 250_000 * USD, qta: 500_000 * USD };
const VALUE: Dollars = 500_000 * USD;
const DEPOSIT: Dollars = 100 * USD;
const NAME: Hash32 = [1; 32];
const LICENCE: Hash32 = [2; 32];
/// Certified as of the group of account 1.
const SISTER: u64 = 21;
/// Has means and no credential.
const NOBODY: u64 = 40;
/// When credentials and licences end.
const LATER: u64 = START + 5_000 * DAY;

/// A chain in its first block, at [`START`]: accounts 1 to 20 are certified, each of its own group, 21 of that of 1.
fn chain() -> TestExternalities {
    chain_of(vec![])
}

fn chain_of(parties: Vec<GenesisParty<u64>>) -> TestExternalities {
    Price::set(Some((1, 1)));
    Least::set(1_000 * USD);
    Numbers::set(Limits::PUBLISHED);
    Lengths::set(Spans::PUBLISHED);
    let rich = (1..=40).map(|who| (who, RICH.qta));
    let keepers = [TREASURY, WAREHOUSE];
    let genesis = RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: rich.chain(keepers.map(|who| (who, ED))).collect(),
            ..Default::default()
        },
        assets: pallet_assets::GenesisConfig {
            assets: vec![(QUSD, TREASURY, true, CENT)],
            accounts: (1..=40).map(|who| (QUSD, who, RICH.dollars)).chain([(QUSD, TREASURY, CENT)]).collect(),
            ..Default::default()
        },
        desk: GenesisConfig { parties },
        ..Default::default()
    };
    let mut ext: TestExternalities = genesis.build_storage().expect("a lawful genesis").into();
    ext.execute_with(|| {
        System::set_block_number(1);
        Timestamp::set_timestamp(START * 1_000);
        (1..=20).for_each(|who| Registry::certify(who, who as u32, LATER));
        Registry::certify(SISTER, 1, LATER);
    });
    ext
}

fn now() -> u64 {
    crate::Pallet::<Test>::now()
}

/// Sets the clock to `second`.
fn at(second: u64) {
    Timestamp::set_timestamp(second * 1_000);
}

fn wait(seconds: u64) {
    at(now() + seconds);
}

fn root() -> RuntimeOrigin {
    RuntimeOrigin::root()
}

fn by(who: u64) -> RuntimeOrigin {
    RuntimeOrigin::signed(who)
}

fn qusd(dollars: Dollars) -> Bond {
    Bond { dollars: dollars * USD, qta: 0 }
}

fn party(who: u64) -> Party {
    crate::Parties::<Test>::get(who).expect("a party")
}

fn book() -> Book {
    Totals::<Test>::get()
}

fn register(who: u64) {
    assert_ok!(Desk::register(by(who), NAME, LICENCE, LATER, START - 1_000 * DAY));
}

/// Registers, with a licence that a referendum confirmed.
fn licensed(who: u64) {
    register(who);
    assert_ok!(Desk::confirm_licence(root(), who, LICENCE, LATER));
}

/// The same with a bond that it posted itself.
fn bonded(who: u64, bond: Bond) {
    licensed(who);
    assert_ok!(Desk::post_bond(by(who), who, bond));
}

/// Applies, and the committee grants it.
fn granted(who: u64, role: Role) {
    assert_ok!(Desk::apply(by(who), role));
    assert_ok!(Committee::end(Committee::last(), Verdict::Granted));
}

/// The whole way into a role, which takes seven days.
fn seat(who: u64, role: Role) {
    granted(who, role);
    wait(7 * DAY);
    assert_ok!(Desk::enact_admission(by(NOBODY), who, role));
}

/// A party of one role with the bond [`BOND`], admitted at this second.
fn admitted(who: u64, role: Role) {
    bonded(who, BOND);
    seat(who, role);
}

/// A chain on which 1 is a custodian, admitted at this second.
fn custodian() -> TestExternalities {
    let mut ext = chain();
    ext.execute_with(|| admitted(1, Role::Custodian));
    ext
}

/// The free money of an account.
fn free(who: u64) -> Bond {
    Bond { dollars: <Test as crate::Config>::Dollars::balance(&who), qta: Balances::balance(&who) }
}

/// What is held of an account by a reason.
fn held(reason: HoldReason, who: u64) -> Bond {
    let reason = reason.into();
    let dollars = <Test as crate::Config>::Dollars::balance_on_hold(&reason, &who);
    Bond { dollars, qta: Balances::balance_on_hold(&reason, &who) }
}

fn check() {
    crate::invariants::all::<Test>().expect("every invariant holds");
}

/// The events of this pallet since the last look.
fn events() -> Vec<Event<Test>> {
    let all = System::events();
    System::reset_events();
    let ours = |record: polkadot_sdk::frame_system::EventRecord<RuntimeEvent, _>| match record.event {
        RuntimeEvent::Desk(event) => Some(event),
        _ => None,
    };
    all.into_iter().filter_map(ours).collect()
}
