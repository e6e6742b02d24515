//! What the chains start with, to the unit.

use crate::common::{account, chain};
use polkadot_sdk::{
    frame_support::traits::{
        fungibles::{metadata::Inspect as _, roles::Inspect as _, Inspect},
        Get,
    },
    pallet_assets, pallet_babe, pallet_grandpa,
    sp_genesis_builder::PresetId,
    sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie},
};
use quantara_runtime::{
    accounts::{DollarAccount, TreasuryAccount},
    assets::{QUSD, SQUSD, TBILL, USDC, USDT},
    genesis,
    units::QTA,
    Assets, Balances, Runtime, Session, System,
};

const PRESETS: [&str; 2] = ["development", "local_testnet"];

#[test]
fn presets_are_the_ones_named() {
    let names = genesis::preset_names();
    assert_eq!(names, PRESETS.map(PresetId::from));
    assert_eq!(genesis::get_preset(&"live".into()), None, "a preset that is not named is not given");
}

#[test]
fn issuance_is_one_billion_qta_exactly() {
    for preset in PRESETS {
        chain(preset).execute_with(|| {
            assert_eq!(Balances::total_issuance(), 1_000_000_000_000_000_000_000);
            let rich: u128 = [Alice, Bob, Charlie, Dave, Eve, Ferdie]
                .map(|who| Balances::free_balance(account(who)))
                .iter()
                .sum();
            assert_eq!(rich, 6_000_000 * QTA);
            assert_eq!(rich + Balances::free_balance(TreasuryAccount::get()), Balances::total_issuance());
        });
    }
}

#[test]
fn the_five_assets_are_sufficient_and_in_keyless_hands() {
    let table = [
        (USDC, "USDC", 6u8, 10_000u128),
        (USDT, "USDT", 6, 10_000),
        (TBILL, "TBILL", 6, 10_000),
        (QUSD, "QUSD", 6, 10_000),
        (SQUSD, "sQUSD", 12, 10_000_000_000),
    ];
    for preset in PRESETS {
        chain(preset).execute_with(|| {
            let desk = Some(DollarAccount::get());
            for (id, symbol, decimals, least) in table {
                assert_eq!(Assets::symbol(id), symbol.as_bytes());
                assert_eq!(Assets::decimals(id), decimals);
                assert_eq!(Assets::minimum_balance(id), least);
                assert_eq!((Assets::owner(id), Assets::issuer(id)), (desk.clone(), desk.clone()));
                assert_eq!((Assets::admin(id), Assets::freezer(id)), (desk.clone(), desk.clone()));
                let details = pallet_assets::Asset::<Runtime>::get(id).expect("exists");
                assert!(details.is_sufficient, "{symbol}");
            }
            assert_eq!(pallet_assets::Asset::<Runtime>::iter().count(), 5);
        });
    }
}

#[test]
fn no_dollar_exists_before_somebody_pays_for_it() {
    for preset in PRESETS {
        chain(preset).execute_with(|| {
            assert_eq!((Assets::total_issuance(QUSD), Assets::total_issuance(SQUSD)), (0, 0));
            assert_eq!(Assets::total_issuance(USDC), 6 * 10_000_000 * 1_000_000);
        });
    }
}

#[test]
fn validators_and_epochs_are_the_presets() {
    for (preset, validators, slots) in
        [("development", vec![Alice], 200), ("local_testnet", vec![Alice, Bob, Charlie, Dave], 20)]
    {
        chain(preset).execute_with(|| {
            let wanted: Vec<_> = validators.iter().map(|who| account(*who)).collect();
            assert_eq!(Session::validators(), wanted);
            assert_eq!(pallet_babe::Authorities::<Runtime>::get().len(), wanted.len());
            assert_eq!(pallet_grandpa::Authorities::<Runtime>::get().len(), wanted.len());
            assert_eq!(<Runtime as pallet_babe::Config>::EpochDuration::get(), slots);
        });
    }
}

#[test]
fn validators_hold_one_reference_for_their_balance_and_one_for_their_keys() {
    for preset in PRESETS {
        chain(preset).execute_with(|| {
            for who in Session::validators() {
                let references = (System::providers(&who), System::consumers(&who));
                // QTA and the sufficient assets; the keys.
                assert_eq!((references, System::sufficients(&who)), ((1, 1), 3), "{preset}: {who:?}");
            }
        });
    }
}
