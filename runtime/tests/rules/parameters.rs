//! Parameters move by the right track, within their ranges, and reach what they govern.

use crate::common::{account, at, chain};
use pallet_origins::Origin;
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    pallet_asset_rate::ConversionRateToNative,
    pallet_staking::{MinNominatorBond, MinValidatorBond},
    sp_keyring::Sr25519Keyring::Alice,
    sp_runtime::{traits::BadOrigin, FixedU128},
};
use quantara_runtime::{assets::QUSD, parameters::Parameter, units::QTA, Parameters, Runtime, RuntimeOrigin};
use std::{fs, path::Path};

type Error = pallet_parameters::Error<Runtime>;

fn risk() -> RuntimeOrigin {
    Origin::RiskParameters.into()
}

fn tighten() -> RuntimeOrigin {
    Origin::Tighten.into()
}

#[test]
fn reference_table_in_the_docs_is_the_codes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/parameters.md");
    let wanted = format!(
        "# Parameters\n\nEvery economic parameter of the chain, made from `runtime/src/parameters.rs` by\n\
         `UPDATE_DOCS=1 cargo test --workspace reference_table`. A value outside its range, a step beyond its\n\
         limit and a pair out of order are refused on chain.\n\n{}",
        pallet_parameters::reference::<Parameter, quantara_runtime::parameters::Parameters>(&pallet_parameters::Who {
            tighten: "track `tighten`, at once",
            week: "track `risk parameters`, 7 days after passing",
            fortnight: "track `root`, 14 days after passing",
        })
    );
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&file, &wanted).expect("docs can be written");
    }
    assert_eq!(fs::read_to_string(&file).unwrap_or_default(), wanted);
}

#[test]
fn fee_rate_reaches_the_rates_pallet() {
    chain("local_testnet").execute_with(|| {
        at(0);
        assert_ok!(Parameters::loosen(risk(), Parameter::FeeRate, 55_000));
        let rate = FixedU128::from_rational(QTA, 55_000);
        assert_eq!(ConversionRateToNative::<Runtime>::get(QUSD), Some(rate));
    });
}

#[test]
fn fee_rate_rises_by_a_tenth_in_thirty_days_and_falls_at_once() {
    chain("local_testnet").execute_with(|| {
        at(0);
        assert_noop!(Parameters::loosen(risk(), Parameter::FeeRate, 55_001), Error::StepTooLarge);
        assert_ok!(Parameters::loosen(risk(), Parameter::FeeRate, 55_000));
        assert_noop!(Parameters::loosen(risk(), Parameter::FeeRate, 55_001), Error::StepTooLarge);
        assert_ok!(Parameters::tighten(tighten(), Parameter::FeeRate, 5_000));
    });
}

#[test]
fn bonds_reach_staking_and_keep_their_order() {
    chain("live").execute_with(|| {
        at(0);
        assert_eq!(MinValidatorBond::<Runtime>::get(), 10_000 * QTA);
        assert_eq!(MinNominatorBond::<Runtime>::get(), 100 * QTA);
        assert_ok!(Parameters::tighten(tighten(), Parameter::NominatorBond, 10_000 * QTA));
        assert_eq!(MinNominatorBond::<Runtime>::get(), 10_000 * QTA);
        let above = Parameters::tighten(tighten(), Parameter::NominatorBond, 10_001 * QTA);
        assert_noop!(above, Error::Contradicts);
        let below = Parameters::loosen(risk(), Parameter::ValidatorBond, 9_999 * QTA);
        assert_noop!(below, Error::Contradicts);
    });
}

#[test]
fn value_outside_its_range_is_refused() {
    chain("local_testnet").execute_with(|| {
        at(0);
        assert_noop!(Parameters::tighten(tighten(), Parameter::FeeRate, 4_999), Error::BelowMinimum);
        assert_noop!(Parameters::loosen(risk(), Parameter::RewardRate, 200_000_001), Error::AboveMaximum);
    });
}

#[test]
fn track_of_tightening_loosens_nothing() {
    chain("local_testnet").execute_with(|| {
        at(0);
        assert_noop!(Parameters::tighten(tighten(), Parameter::FeeRate, 50_001), Error::NotTowardsSafety);
        assert_noop!(Parameters::loosen(tighten(), Parameter::FeeRate, 50_001), BadOrigin);
    });
}

#[test]
fn no_account_moves_a_parameter() {
    chain("local_testnet").execute_with(|| {
        at(0);
        let alice = || RuntimeOrigin::signed(account(Alice));
        assert_noop!(Parameters::tighten(alice(), Parameter::FeeRate, 40_000), BadOrigin);
        assert_noop!(Parameters::loosen(alice(), Parameter::FeeRate, 51_000), BadOrigin);
    });
}
