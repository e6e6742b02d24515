//! Who says something about a machine is certified, bonded and admitted by the committee; the development chain has
//! such parties from the start, the published one has none.

use crate::common::{account, at, chain, PRESETS};
use pallet_origins::Origin;
use pallet_parties::{Bond, Error};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, traits::Get},
    pallet_collective,
    sp_core::{sr25519, Pair},
    sp_keyring::Sr25519Keyring::{Alice, Dave, Eve, Ferdie},
    sp_runtime::{traits::BadOrigin, DispatchError},
};
use quantara_runtime::{
    configs::Credit,
    genesis::parties::PARTIES,
    parameters::{FeeRate, PartyBond},
    units::{QTA, USD},
    AccountId, Cases, Catalogue, Credentials, Parties, Runtime, RuntimeOrigin,
};
use quantara_traits::{
    cases::Cases as _,
    catalogue::{Catalogue as _, Class},
    credentials::Credentials as _,
    parties::{Parties as _, QtaPrice, Role, Standing},
};

type CasesError = pallet_cases::Error<Runtime>;
type CredentialsError = pallet_credentials::Error<Runtime>;

const DAY: u64 = 86_400;

/// The party of the development chain whose seed is `//name`.
fn party(name: &str) -> AccountId {
    sr25519::Pair::from_string(&format!("//{name}"), None).expect("a seed").public().into()
}

fn signed(who: &AccountId) -> RuntimeOrigin {
    RuntimeOrigin::signed(who.clone())
}

/// Alice, certified, registers, is licensed and bonded, and applies as a meter. The number of her case.
fn alice_applies() -> u32 {
    let alice = account(Alice);
    assert_ok!(Parties::register(signed(&alice), [1; 32], [2; 32], u64::MAX, 0));
    assert_ok!(Parties::confirm_licence(signed(&party("registrar//1")), alice.clone(), [2; 32], u64::MAX));
    let bond = Bond { dollars: PartyBond::get(), qta: 0 };
    assert_ok!(Parties::post_bond(signed(&alice), alice.clone(), bond));
    assert_ok!(Parties::apply(signed(&alice), Role::Meter));
    pallet_cases::Book::<Runtime>::get().opened - 1
}

#[test]
fn only_the_development_chain_has_parties_and_they_are_two_years_old() {
    for preset in PRESETS {
        chain(preset).execute_with(|| {
            let is_test = preset == "development";
            let count = pallet_parties::Parties::<Runtime>::iter().count();
            assert_eq!(count, if is_test { PARTIES.len() } else { 0 }, "{preset}");
            assert_eq!(pallet_credentials::Founded::<Runtime>::get() > 0, is_test, "{preset}");
            assert_eq!(Catalogue::sku(0).is_some(), is_test, "{preset}");
        });
    }
}

#[test]
fn keys_of_parties_are_those_of_the_seeds_that_bear_their_names() {
    for (name, key, ..) in PARTIES {
        assert_eq!(party(name), AccountId::from(key), "//{name}");
    }
}

#[test]
fn each_party_attests_in_its_role_and_in_no_other_and_all_are_apart() {
    chain("development").execute_with(|| {
        at(0);
        for (name, key, role, ..) in PARTIES {
            let who = key.into();
            assert_ok!(Parties::ensure_attests(&who, role));
            let other = Role::ALL.into_iter().find(|other| *other != role).expect("there are several");
            assert_noop!(Parties::ensure_attests(&who, other), Error::<Runtime>::NotAdmitted);
            for (_, sister, ..) in PARTIES.iter().filter(|(other, ..)| *other != name) {
                assert!(Credentials::apart(&who, &(*sister).into()), "{name}");
            }
        }
    });
}

#[test]
fn custodian_of_the_preset_has_its_ramp_behind_it_and_answers_for_five_times_its_bond() {
    chain("development").execute_with(|| {
        at(0);
        let custodian = party("custodian//1");
        assert_eq!(Parties::room(&custodian), 5_000_000 * USD);
        assert_ok!(Parties::pledge(&custodian, 5_000_000 * USD));
        assert_noop!(Parties::pledge(&custodian, 1), Error::<Runtime>::AboveBacking);
    });
}

#[test]
fn newcomer_is_certified_bonded_ruled_on_and_admitted_after_seven_days() {
    chain("development").execute_with(|| {
        at(0);
        let (alice, case) = (account(Alice), alice_applies());
        assert_noop!(Cases::vote(signed(&alice), case, true), CasesError::NotAMember);
        assert_ok!(Cases::vote(signed(&account(Dave)), case, true));
        assert_ok!(Cases::vote(signed(&account(Eve)), case, true));
        assert!(!Cases::is_open(case), "two of three are more than half");

        at(7 * DAY - 1);
        let enact = || Parties::enact_admission(signed(&alice), alice.clone(), Role::Meter);
        assert_noop!(enact(), Error::<Runtime>::NotDue);
        assert_noop!(Parties::ensure_attests(&alice, Role::Meter), Error::<Runtime>::NotAdmitted);
        at(7 * DAY);
        assert_ok!(enact());
        assert_ok!(Parties::ensure_attests(&alice, Role::Meter));
    });
}

#[test]
fn case_in_which_members_are_conflicted_goes_to_a_referendum() {
    chain("development").execute_with(|| {
        at(0);
        let case = alice_applies();
        let [alice, ferdie] =
            [Alice, Ferdie].map(|who| Credentials::group(&account(who)).expect("certified"));
        assert_ok!(Credentials::merge_groups(signed(&party("registrar//1")), ferdie, alice));
        assert_noop!(Cases::vote(signed(&account(Ferdie)), case, true), CasesError::Conflicted);
        assert_noop!(Cases::vote(signed(&account(Dave)), case, true), CasesError::GoesToReferendum);
        assert_noop!(Cases::decide(signed(&account(Dave)), case, true), BadOrigin);
        assert_ok!(Cases::decide(Origin::PartyAdmission.into(), case, true));
        assert!(!Cases::is_open(case));
    });
}

#[test]
fn registrar_that_is_suspended_certifies_nobody_and_the_committee_suspends_at_once() {
    chain("development").execute_with(|| {
        at(0);
        let (registrar, newcomer) = (party("registrar//1"), AccountId::from([9; 32]));
        let votes = |ayes| RuntimeOrigin::from(pallet_collective::RawOrigin::<_, Credit>::Members(ayes, 3));
        assert_noop!(Parties::suspend(votes(1), registrar.clone()), BadOrigin);
        let certify = |who: &AccountId| {
            Credentials::certify(signed(who), newcomer.clone(), 1, *b"FR", u64::MAX, None, Default::default())
        };
        assert_noop!(certify(&party("vendor")), BadOrigin);
        assert_ok!(Parties::suspend(votes(2), registrar.clone()));
        assert_noop!(certify(&registrar), BadOrigin);
        assert_ok!(certify(&party("registrar//2")));
        assert!(Credentials::good(&newcomer).is_some());
    });
}

#[test]
fn registrar_certifies_nobody_of_its_own_group() {
    chain("development").execute_with(|| {
        at(0);
        let registrar = party("registrar//1");
        let own = Credentials::group(&registrar);
        let refused: DispatchError = CredentialsError::OwnGroup.into();
        assert_noop!(
            Credentials::certify(
                signed(&registrar),
                registrar.clone(),
                3,
                *b"FR",
                u64::MAX,
                own,
                Default::default()
            ),
            refused
        );
    });
}

#[test]
fn qta_in_a_bond_counts_for_no_more_than_its_low_of_ninety_days() {
    chain("development").execute_with(|| {
        let low = |rate: u128| rate * 10_000 / 14_641;
        let (numerator, denominator) =
            <<Runtime as pallet_parties::Config>::QtaPrice as QtaPrice>::low().expect("a rate");
        assert_eq!(numerator * QTA / denominator, low(FeeRate::get()), "10^-6 dollar for one QTA");
        // Four rises of a tenth lead from there to the rate at most.
        let rises = (0..4).fold(low(FeeRate::get()) + 1, |rate, _| rate + rate.div_ceil(10));
        assert!(rises >= FeeRate::get());
    });
}

#[test]
fn catalogue_of_the_preset_is_that_of_the_published_sources() {
    let text = include_str!("../../../chain-specs/catalogue.json");
    let all: serde_json::Value = serde_json::from_str(text).expect("JSON");
    chain("development").execute_with(|| {
        let rows = all["skus"].as_array().expect("a list");
        for (id, row) in (0u32..).zip(rows) {
            let (terms, sku) = (Catalogue::sku(id).expect("listed"), &row["sku"]);
            assert_eq!(Some(terms.launched), sku["launched"].as_u64(), "{sku}");
            assert_eq!(u64::try_from(terms.reference_price).ok(), sku["referencePrice"].as_u64(), "{sku}");
            assert_eq!(Some(u64::from(terms.max_advance_ppm)), sku["maxAdvancePpm"].as_u64(), "{sku}");
            assert_eq!(Some(u64::from(terms.export_class)), sku["exportClass"].as_u64(), "{sku}");
            assert_eq!(sku["class"].as_str() == Some("Gpu"), terms.class == Class::Gpu, "{sku}");
            let sources = |of: &str| row[of]["sources"].as_array().is_some_and(|list| !list.is_empty());
            assert!(sources("launch") && sources("price"), "each fact has a source: {sku}");
        }
        assert!(Catalogue::sku(rows.len() as u32).is_none());
        assert!(Catalogue::may_receive(1, *b"DE") && !Catalogue::may_receive(1, *b"RU"));
    });
}
