//! SKUs, sites and rules of export.

mod allow;
mod amend_sku;
mod bar;
mod close_site;
mod confirm_site;
mod conformance;
mod demo;
mod genesis;
mod history;
mod invariants;
mod list_site;
mod list_sku;
mod lots;
mod mock;
mod rank;
mod reads;
mod return_deposit;
mod unrank;
mod update_power;

use crate::{
    Allowed, Amendment, Confirmation, Deposits, Event, Flow, HoldReason, Jurisdictions, Name, Site,
    SiteCount, Sites, Sku, SkuCount, Skus,
};
use mock::*;
use polkadot_sdk::{
    frame_support::traits::fungible::InspectHold,
    sp_io::{storage, TestExternalities},
    sp_runtime::{traits::Dispatchable, BuildStorage, DispatchError, DispatchResult, StateVersion},
};
use quantara_traits::{
    catalogue::{Catalogue as _, Class, Sites as _},
    credentials::Jurisdiction,
    parties::Role,
    Dollars, Moment,
};

type Chain = crate::Pallet<Test>;
type Error = crate::Error<Test>;
type Call = crate::Call<Test>;

const DAY: Moment = 86_400;
const START: Moment = 20_000 * DAY;
const YEAR: Moment = START + 365 * DAY;
const ENDOWMENT: Dollars = 1_000_000_000;
const CH: Jurisdiction = *b"CH";

/// May run sites, of group 1.
const OPERATOR: u64 = 1;
/// May run sites as a custodian, of group 2.
const CUSTODIAN: u64 = 2;
/// May confirm sites, of group 3.
const COUNSEL: u64 = 3;
/// May confirm sites, of the operator's group.
const MATE: u64 = 4;
/// May do nothing.
const STRANGER: u64 = 9;

/// Tells the neighbours who is who.
fn certify() {
    let (operator, custodian) = ((OPERATOR, Role::Operator), (CUSTODIAN, Role::Custodian));
    Roles::set(vec![operator, custodian, (COUNSEL, Role::Counsel), (MATE, Role::Counsel)]);
    Suspended::set(vec![]);
    Groups::set(vec![(OPERATOR, 1), (CUSTODIAN, 2), (COUNSEL, 3), (MATE, 1), (STRANGER, 9)]);
    Aliases::set(vec![]);
    MaxAdvance::set(HIGHEST);
}

/// A chain whose preset lists `catalogue`, on which accounts 1 to 9 have [`ENDOWMENT`] in QUSD.
fn chain_of(catalogue: crate::GenesisConfig<Test>) -> TestExternalities {
    certify();
    let balances = (1..=9).map(|who| (who, ENDOWMENT)).collect();
    let qusd = polkadot_sdk::pallet_balances::GenesisConfig { balances, ..Default::default() };
    let genesis = RuntimeGenesisConfig { qusd, catalogue, ..Default::default() };
    let mut chain: TestExternalities = genesis.build_storage().expect("a lawful genesis").into();
    chain.execute_with(|| at(START));
    chain
}

/// A chain on which nothing is listed.
fn chain() -> TestExternalities {
    chain_of(Default::default())
}

/// A chain with the SKUs 0 and 1, which are GPUs, and 2, a robot; with site 0 of [`OPERATOR`].
fn stocked() -> TestExternalities {
    let mut chain = chain();
    chain.execute_with(|| {
        for (model, class) in [("one", Class::Gpu), ("two", Class::Gpu), ("arm", Class::Robot)] {
            assert_eq!(ask(looser(), list_sku(Sku { class, ..sku(model) })), Ok(()));
        }
        assert_eq!(ask(by(OPERATOR), list_site()), Ok(()));
        at(START);
    });
    chain
}

/// One block at a second.
fn at(seconds: Moment) {
    System::reset_events();
    System::set_block_number(System::block_number() + 1);
    Timestamp::set_timestamp(seconds * 1_000);
    check();
}

fn check() {
    crate::invariants::all::<Test>().expect("lawful");
}

fn ask(origin: RuntimeOrigin, call: Call) -> DispatchResult {
    RuntimeCall::Catalogue(call).dispatch(origin).map(|_| ()).map_err(|refused| refused.error)
}

/// Asks, and sees that a refusal changes nothing.
fn refused(origin: RuntimeOrigin, call: Call, error: impl Into<DispatchError>) {
    let before = digest();
    assert_eq!(ask(origin, call), Err(error.into()));
    assert_eq!(before, digest(), "nothing changed");
}

/// A digest of all that is stored.
fn digest() -> Vec<u8> {
    storage::root(StateVersion::V1)
}

fn tighter() -> RuntimeOrigin {
    RuntimeOrigin::root()
}

fn looser() -> RuntimeOrigin {
    by(0)
}

fn by(who: u64) -> RuntimeOrigin {
    RuntimeOrigin::signed(who)
}

fn name(text: &str) -> Name {
    text.as_bytes().to_vec().try_into().expect("short")
}

/// A SKU of class 1 on which half can be lent.
fn sku(model: &str) -> Sku {
    Sku {
        class: Class::Gpu,
        vendor: name("Acme Inc."),
        model: name(model),
        memory_gib: 80,
        launched: START,
        reference_price: 30_000_000_000,
        curve: 7,
        export_class: 1,
        eligible: true,
        max_advance_ppm: 500_000,
    }
}

fn list_sku(sku: Sku) -> Call {
    Call::list_sku { sku }
}

fn list_site() -> Call {
    Call::list_site { tier: 3, jurisdiction: CH, power_until: YEAR }
}

fn codes(codes: &[&[u8; 2]]) -> Jurisdictions {
    Jurisdictions::try_from(codes.iter().map(|code| **code).collect::<std::collections::BTreeSet<_>>())
        .expect("few")
}

fn held(who: u64) -> Dollars {
    Qusd::balance_on_hold(&HoldReason::Site.into(), &who)
}

fn events() -> Vec<Event<Test>> {
    let ours = |record: polkadot_sdk::frame_system::EventRecord<RuntimeEvent, _>| match record.event {
        RuntimeEvent::Catalogue(event) => Some(event),
        _ => None,
    };
    System::events().into_iter().filter_map(ours).collect()
}
