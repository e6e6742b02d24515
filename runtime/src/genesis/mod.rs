//! What a chain starts with: one file a preset. A preset is JSON that the runtime itself produces, so that a chain
//! specification can never disagree with the code that reads it.

mod development;
mod local;

use crate::{
    accounts::{DollarAccount, TreasuryAccount},
    assets::{ALL, TBILL, USDC, USDT},
    configs::GENESIS_EPOCH,
    units::{QTA, QTA_SUPPLY, USD},
    AccountId, AssetsConfig, BabeConfig, Balance, BalancesConfig, PresetConfig, RuntimeGenesisConfig,
    SessionConfig, SessionKeys,
};
use alloc::{vec, vec::Vec};
use polkadot_sdk::{
    sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET},
    sp_keyring::{Ed25519Keyring, Sr25519Keyring},
};

/// Names of the presets, `development` first.
pub fn preset_names() -> Vec<PresetId> {
    vec![DEV_RUNTIME_PRESET.into(), LOCAL_TESTNET_RUNTIME_PRESET.into()]
}

/// The preset of that name as JSON; `None` for a name that is not in [`preset_names`].
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
    let genesis = match id.as_ref() {
        DEV_RUNTIME_PRESET => development::genesis(),
        LOCAL_TESTNET_RUNTIME_PRESET => local::genesis(),
        _ => return None,
    };
    serde_json::to_vec(&genesis).ok()
}

/// Accounts with well-known seeds, rich on test chains.
const RICH: [Sr25519Keyring; 6] = [
    Sr25519Keyring::Alice,
    Sr25519Keyring::Bob,
    Sr25519Keyring::Charlie,
    Sr25519Keyring::Dave,
    Sr25519Keyring::Eve,
    Sr25519Keyring::Ferdie,
];
/// QTA of each rich account.
const RICH_QTA: Balance = 1_000_000 * QTA;
/// QTA of the treasury: what the six rich accounts leave of the supply.
const TREASURY_QTA: Balance = QTA_SUPPLY - 6 * RICH_QTA;
/// USDC, USDT and TBILL of each rich account.
const RICH_USD: Balance = 10_000_000 * USD;

/// A chain for tests: rich accounts, session keys of the validators from well-known seeds, epochs of `epoch_slots`.
fn test_chain(validators: &[(Sr25519Keyring, Ed25519Keyring)], epoch_slots: u64) -> RuntimeGenesisConfig {
    RuntimeGenesisConfig {
        preset: PresetConfig { epoch_slots, ..Default::default() },
        babe: BabeConfig { epoch_config: GENESIS_EPOCH, ..Default::default() },
        balances: BalancesConfig { balances: qta(), ..Default::default() },
        assets: assets(),
        session: SessionConfig { keys: session_keys(validators), ..Default::default() },
        ..Default::default()
    }
}

/// Every QTA there is: the rich accounts' and, for the rest, the treasury's.
fn qta() -> Vec<(AccountId, Balance)> {
    let rich = RICH.iter().map(|who| (who.to_account_id(), RICH_QTA));
    rich.chain([(TreasuryAccount::get(), TREASURY_QTA)]).collect()
}

/// The five assets, in the dollar desk's keyless hands, and the reserve assets of the rich accounts.
fn assets() -> AssetsConfig {
    let desk = DollarAccount::get();
    AssetsConfig {
        assets: ALL.iter().map(|asset| (asset.id, desk.clone(), true, asset.min_balance)).collect(),
        metadata: ALL.iter().map(|a| (a.id, a.name.into(), a.symbol.into(), a.decimals)).collect(),
        accounts: [USDC, USDT, TBILL]
            .iter()
            .flat_map(|id| RICH.iter().map(move |who| (*id, who.to_account_id(), RICH_USD)))
            .collect(),
        ..Default::default()
    }
}

fn session_keys(validators: &[(Sr25519Keyring, Ed25519Keyring)]) -> Vec<(AccountId, AccountId, SessionKeys)> {
    validators
        .iter()
        .map(|(sr25519, ed25519)| {
            let keys = SessionKeys {
                babe: sr25519.public().into(),
                grandpa: ed25519.public().into(),
                authority_discovery: sr25519.public().into(),
            };
            (sr25519.to_account_id(), sr25519.to_account_id(), keys)
        })
        .collect()
}
