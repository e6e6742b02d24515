//! What the chains start with, to the unit.

use crate::common::{account, chain, PRESETS};
use polkadot_sdk::{
    frame_support::traits::{
        fungibles::{metadata::Inspect as _, roles::Inspect as _, Inspect},
        Get,
    },
    frame_system, pallet_assets, pallet_babe, pallet_grandpa,
    sp_genesis_builder::PresetId,
    sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave},
};
use quantara_runtime::{
    accounts::DollarAccount,
    assets::{QUSD, SQUSD, TBILL, USDC, USDT},
    genesis, Assets, Balances, Runtime, Session,
};

#[test]
fn presets_are_the_ones_named() {
    let names = genesis::preset_names();
    assert_eq!(names, PRESETS.map(PresetId::from));
    assert_eq!(genesis::get_preset(&"mainnet".into()), None, "a preset that is not named is not given");
}

#[test]
fn issuance_is_one_billion_qta_exactly() {
    for preset in PRESETS {
        chain(preset).execute_with(|| {
            assert_eq!(Balances::total_issuance(), 1_000_000_000_000_000_000_000, "{preset}");
            let held: u128 = frame_system::Account::<Runtime>::iter()
                .map(|(_, info)| info.data.free + info.data.reserved)
                .sum();
            assert_eq!(held, Balances::total_issuance(), "{preset}: all of it in accounts");
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
fn no_dollar_exists_on_the_published_chain_before_somebody_pays_for_it() {
    for preset in ["live", "live_rehearsal"] {
        chain(preset).execute_with(|| {
            for id in [USDC, USDT, TBILL, QUSD, SQUSD] {
                assert_eq!(Assets::total_issuance(id), 0, "{preset}: asset {id}");
            }
        });
    }
}

#[test]
fn each_qusd_of_a_test_chain_has_its_usdc_in_the_desks_keyless_reserve() {
    for preset in ["development", "local_testnet"] {
        chain(preset).execute_with(|| {
            let issued = Assets::total_issuance(QUSD);
            assert!(issued > 0, "{preset}");
            assert_eq!(Assets::balance(USDC, DollarAccount::get()), issued, "{preset}");
            assert_eq!(Assets::total_issuance(SQUSD), 0, "{preset}");
        });
    }
}

#[test]
fn validators_and_epochs_are_the_presets() {
    for (preset, validators, slots) in
        [("development", vec![Alice], 200), ("local_testnet", vec![Alice, Bob, Charlie, Dave], 20)]
    {
        chain(preset).execute_with(|| {
            let mut wanted: Vec<_> = validators.iter().map(|who| account(*who)).collect();
            wanted.sort();
            let mut found = Session::validators();
            found.sort();
            assert_eq!(found, wanted);
            assert_eq!(pallet_babe::Authorities::<Runtime>::get().len(), wanted.len());
            assert_eq!(pallet_grandpa::Authorities::<Runtime>::get().len(), wanted.len());
            assert_eq!(<Runtime as pallet_babe::Config>::EpochDuration::get(), slots);
        });
    }
}
