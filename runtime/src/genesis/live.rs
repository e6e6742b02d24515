//! `live`: the published chain.
//!
//! Who holds what is named here by role; a role's account is a hash of its name, to which nobody has a key, until the
//! keys of the ceremony replace it (`docs/operators.md`). The rehearsal is the same chain with well-known keys.
//!
//! | role | holds | votes | stakes |
//! |---|---|---|---|
//! | partner 1 to 4 | 20 M QTA each of the partners' allocation; validates, in a group of its own | yes | yes |
//! | team 1 to 4 | 30 M QTA each of the team's | yes | yes |
//! | adviser 1 and 2 | 10 M QTA each of the advisers' | yes | yes |
//! | technology | 150 M QTA, as an entity | no | yes |
//! | foundation | 120 M QTA, as an entity | no | yes |
//! | keyless | ecosystem, liquidity, DAO | no | no |
//!
//! The genesis tranche of the DAO, 10 M QTA: 10,000 liquid to the four validators for fees, 1 to the treasury so that
//! its account exists, the rest to the fund that validators are paid from.

use super::{
    assets,
    network::{with_validators, Validator},
};
use crate::{
    accounts::{RewardsFund, TreasuryAccount},
    units::{MILLION_QTA, QTA},
    AccountId, Allocations, AllocationsConfig, Balance, CommitteesConfig, GroupsConfig, RuntimeGenesisConfig,
};
use alloc::{format, vec, vec::Vec};
use pallet_committees::Committee;
use pallet_groups::GroupId;
use polkadot_sdk::{
    sp_io::hashing::blake2_256,
    sp_keyring::{Ed25519Keyring, Sr25519Keyring},
};
use quantara_release::Allocation;

/// What no curve begins before, whatever the first block says: 1 November 2026, 00:00 UTC, in seconds from 1970. The
/// ceremony puts the hour of genesis in its place.
pub const EARLIEST: u64 = 1_793_491_200;

/// Gives the keys of a role: sr25519 first, then ed25519.
pub type Keys = dyn Fn(&str) -> ([u8; 32], [u8; 32]);

/// Liquid QTA of each validator of genesis, for fees.
const FEES: Balance = 2_500 * QTA;
/// QTA with which the treasury's account opens.
const TREASURY: Balance = QTA;
/// QTA of the fund that validators are paid from: with the two above, a tranche of ten million.
const REWARDS: Balance = 10 * MILLION_QTA - 4 * FEES - TREASURY;
/// Unreleased QTA that each validator of genesis stakes.
const STAKE: Balance = 10 * MILLION_QTA;

/// A role's accounts are hashes of its name: nobody holds a key to them.
pub fn named(role: &str) -> ([u8; 32], [u8; 32]) {
    let name = format!("quantara/live/{role}");
    (blake2_256(name.as_bytes()), blake2_256(format!("{name}/ed25519").as_bytes()))
}

/// A role's keys are well known: partners are Alice to Dave, everybody else signs as a derivation of Eve or Ferdie.
pub fn rehearsed(role: &str) -> ([u8; 32], [u8; 32]) {
    use {Ed25519Keyring as Ed, Sr25519Keyring as Sr};
    let (sr25519, ed25519) = match role {
        "partner 1" => (Sr::Alice, Ed::Alice),
        "partner 2" => (Sr::Bob, Ed::Bob),
        "partner 3" => (Sr::Charlie, Ed::Charlie),
        "partner 4" => (Sr::Dave, Ed::Dave),
        "team 1" => (Sr::AliceStash, Ed::AliceStash),
        "team 2" => (Sr::BobStash, Ed::BobStash),
        "team 3" => (Sr::CharlieStash, Ed::CharlieStash),
        "team 4" => (Sr::DaveStash, Ed::DaveStash),
        "adviser 1" => (Sr::EveStash, Ed::EveStash),
        "adviser 2" => (Sr::FerdieStash, Ed::FerdieStash),
        "technology" => (Sr::Eve, Ed::Eve),
        _ => (Sr::Ferdie, Ed::Ferdie),
    };
    (sr25519.to_raw_public(), ed25519.to_raw_public())
}

/// A row of grants: role, allocation, amount, group.
type Grant = (&'static str, Allocation, Balance, &'static str);

/// Every grant, in the order of their numbers.
const GRANTS: [Grant; 12] = [
    ("partner 1", Allocation::Partners, 20 * MILLION_QTA, "partner 1"),
    ("partner 2", Allocation::Partners, 20 * MILLION_QTA, "partner 2"),
    ("partner 3", Allocation::Partners, 20 * MILLION_QTA, "partner 3"),
    ("partner 4", Allocation::Partners, 20 * MILLION_QTA, "partner 4"),
    ("team 1", Allocation::Team, 30 * MILLION_QTA, "quantara"),
    ("team 2", Allocation::Team, 30 * MILLION_QTA, "quantara"),
    ("team 3", Allocation::Team, 30 * MILLION_QTA, "quantara"),
    ("team 4", Allocation::Team, 30 * MILLION_QTA, "quantara"),
    ("adviser 1", Allocation::Advisers, 10 * MILLION_QTA, "adviser 1"),
    ("adviser 2", Allocation::Advisers, 10 * MILLION_QTA, "adviser 2"),
    ("technology", Allocation::Technology, 150 * MILLION_QTA, "quantara"),
    ("foundation", Allocation::Foundation, 120 * MILLION_QTA, "quantara"),
];

/// Seats of the committees, by number of grant: members bond unreleased QTA.
const TECHNICAL: [usize; 5] = [0, 1, 4, 5, 6];
const CREDIT: [usize; 5] = [2, 3, 7, 8, 9];
/// Validators of genesis, by number of grant.
const VALIDATORS: [usize; 4] = [0, 1, 2, 3];

/// Genesis of the preset, with the keys that `keys` gives to the roles.
pub(super) fn genesis(keys: &Keys) -> RuntimeGenesisConfig {
    let account = |role: &str| AccountId::from(keys(role).0);
    let roles: Vec<&str> = GRANTS.iter().map(|grant| grant.0).collect();
    let validators: Vec<Validator> =
        VALIDATORS.iter().filter_map(|at| validator(keys, *at, &roles)).collect();
    let genesis = RuntimeGenesisConfig {
        assets: assets::none_issued(),
        allocations: AllocationsConfig {
            earliest: EARLIEST,
            grants: GRANTS.iter().map(|(role, row, qta, _)| (*row, account(role), *qta)).collect(),
            tranches: tranches(&account, &roles),
        },
        groups: GroupsConfig { members: members() },
        committees: CommitteesConfig { seats: seats() },
        ..Default::default()
    };
    with_validators(&validators, genesis)
}

/// Account of the grant at this place in the list.
fn grant_account(at: usize) -> AccountId {
    Allocations::grant_account(u32::try_from(at).unwrap_or(u32::MAX))
}

fn validator(keys: &Keys, at: usize, roles: &[&str]) -> Option<Validator> {
    let (sr25519, ed25519) = keys(roles.get(at)?);
    Some(Validator { stash: grant_account(at), sr25519, ed25519, stake: STAKE })
}

fn tranches(account: &dyn Fn(&str) -> AccountId, roles: &[&str]) -> Vec<(Allocation, AccountId, Balance)> {
    let fees =
        VALIDATORS.iter().filter_map(|at| roles.get(*at)).map(|role| (Allocation::Dao, account(role), FEES));
    let keyless = vec![
        (Allocation::Dao, TreasuryAccount::get(), TREASURY),
        (Allocation::Dao, RewardsFund::get(), REWARDS),
    ];
    fees.chain(keyless).collect()
}

fn members() -> Vec<(AccountId, GroupId)> {
    let group = |name: &str| blake2_256(format!("quantara/group/{name}").as_bytes());
    GRANTS.iter().enumerate().map(|(at, grant)| (grant_account(at), group(grant.3))).collect()
}

fn seats() -> Vec<(Committee, AccountId)> {
    let technical = TECHNICAL.iter().map(|at| (Committee::Technical, grant_account(*at)));
    let credit = CREDIT.iter().map(|at| (Committee::Credit, grant_account(*at)));
    technical.chain(credit).collect()
}
