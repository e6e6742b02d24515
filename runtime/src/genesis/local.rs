//! `local`: four validators, as a network on one machine or in one office.
//!
//! Differs from the published chain as every test chain does; session keys come from well-known seeds, and an epoch
//! lasts two minutes, so that elections can be watched.

use super::test_chain;
use crate::RuntimeGenesisConfig;
use polkadot_sdk::sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// Slots in an epoch.
const EPOCH_SLOTS: u64 = 20;
/// Sessions in an era.
const ERA_SESSIONS: u32 = 1;

/// Genesis of the preset.
pub(super) fn genesis() -> RuntimeGenesisConfig {
    let validators = [
        (Sr25519Keyring::Alice, Ed25519Keyring::Alice),
        (Sr25519Keyring::Bob, Ed25519Keyring::Bob),
        (Sr25519Keyring::Charlie, Ed25519Keyring::Charlie),
        (Sr25519Keyring::Dave, Ed25519Keyring::Dave),
    ];
    test_chain::genesis(&validators, EPOCH_SLOTS, test_chain::quick(ERA_SESSIONS), &[])
}
