//! `local`: four validators, as a network on one machine or in one office.
//!
//! Differs from the published chain: QTA is liquid in the hands of well-known accounts, session keys come from
//! well-known seeds, and an epoch lasts two minutes, so that elections can be watched.

use crate::RuntimeGenesisConfig;
use polkadot_sdk::sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// Slots in an epoch.
const EPOCH_SLOTS: u64 = 20;

/// Genesis of the preset.
pub(super) fn genesis() -> RuntimeGenesisConfig {
    let validators = [
        (Sr25519Keyring::Alice, Ed25519Keyring::Alice),
        (Sr25519Keyring::Bob, Ed25519Keyring::Bob),
        (Sr25519Keyring::Charlie, Ed25519Keyring::Charlie),
        (Sr25519Keyring::Dave, Ed25519Keyring::Dave),
    ];
    super::test_chain(&validators, EPOCH_SLOTS)
}
