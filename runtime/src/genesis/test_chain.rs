//! What both test chains share, and where they differ from the published schedule: QTA of the ecosystem's allocation is
//! liquid in the hands of well-known accounts, which also hold the grants; dollars are there from the start; staking
//! and government move in minutes.

use super::{
    assets,
    network::{with_validators, Validator},
};
use crate::{
    accounts::{RewardsFund, TreasuryAccount},
    units::{MILLION_QTA, QTA},
    AccountId, AllocationsConfig, Balance, CommitteesConfig, GroupsConfig, PresetConfig,
    RuntimeGenesisConfig,
};
use alloc::{vec, vec::Vec};
use pallet_committees::Committee;
use pallet_preset::Pace;
use polkadot_sdk::sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use quantara_release::Allocation;

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
const RICH_QTA: Balance = MILLION_QTA;
/// QTA staked by each validator, of its own.
const STAKE: Balance = 100_000 * QTA;
/// QTA of the fund that validators are paid from.
const REWARDS: Balance = 10 * MILLION_QTA;
/// QTA of the treasury.
const TREASURY: Balance = 5 * MILLION_QTA;

/// Periods short enough to watch: blocks instead of days.
pub(super) fn quick(era_sessions: u32) -> Pace {
    Pace {
        era_sessions,
        bonding_eras: 4,
        slash_defer_eras: 0,
        prepare: 1,
        decide: 20,
        decide_short: 10,
        confirm: 2,
        loosen: 4,
        root: 6,
        vote_lock: 5,
    }
}

/// A chain for tests: rich accounts, session keys of the validators from well-known seeds, epochs of `epoch_slots`;
/// `dollars` is QUSD of others.
pub(super) fn genesis(
    validators: &[(Sr25519Keyring, Ed25519Keyring)],
    epoch_slots: u64,
    pace: Pace,
    dollars: &[(AccountId, Balance)],
) -> RuntimeGenesisConfig {
    let rich: Vec<AccountId> = RICH.iter().map(|who| who.to_account_id()).collect();
    let validators: Vec<Validator> = validators.iter().map(validator).collect();
    let genesis = RuntimeGenesisConfig {
        preset: PresetConfig { epoch_slots, pace, ..Default::default() },
        assets: assets::held_by(&rich, dollars),
        allocations: AllocationsConfig { earliest: 0, grants: grants(), tranches: tranches(&rich) },
        groups: GroupsConfig::default(),
        committees: CommitteesConfig { seats: seats(&[Sr25519Keyring::Dave]) },
        ..Default::default()
    };
    with_validators(&validators, genesis)
}

fn validator((sr25519, ed25519): &(Sr25519Keyring, Ed25519Keyring)) -> Validator {
    Validator {
        stash: sr25519.to_account_id(),
        sr25519: sr25519.to_raw_public(),
        ed25519: ed25519.to_raw_public(),
        stake: STAKE,
    }
}

/// One grant a curve, to a well-known account each.
fn grants() -> Vec<(Allocation, AccountId, Balance)> {
    let grant = |allocation, who: Sr25519Keyring, qta: Balance| (allocation, who.to_account_id(), qta);
    vec![
        grant(Allocation::Technology, Sr25519Keyring::Ferdie, 150 * MILLION_QTA),
        grant(Allocation::Foundation, Sr25519Keyring::Ferdie, 120 * MILLION_QTA),
        grant(Allocation::Team, Sr25519Keyring::Alice, 120 * MILLION_QTA),
        grant(Allocation::Partners, Sr25519Keyring::Bob, 80 * MILLION_QTA),
        grant(Allocation::Advisers, Sr25519Keyring::Eve, 20 * MILLION_QTA),
    ]
}

/// Paid out at genesis: rich accounts, the fund for rewards, the treasury.
fn tranches(rich: &[AccountId]) -> Vec<(Allocation, AccountId, Balance)> {
    let mut tranches: Vec<_> =
        rich.iter().map(|who| (Allocation::Ecosystem, who.clone(), RICH_QTA)).collect();
    tranches.push((Allocation::Dao, RewardsFund::get(), REWARDS));
    tranches.push((Allocation::Dao, TreasuryAccount::get(), TREASURY));
    tranches
}

/// Three seats on the technical committee, and those of the credit committee.
pub(super) fn seats(credit: &[Sr25519Keyring]) -> Vec<(Committee, AccountId)> {
    let technical = [Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie];
    let seat = |committee| move |who: &Sr25519Keyring| (committee, who.to_account_id());
    technical
        .iter()
        .map(seat(Committee::Technical))
        .chain(credit.iter().map(seat(Committee::Credit)))
        .collect()
}
