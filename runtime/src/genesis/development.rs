//! `development`: one validator on one machine.
//!
//! Differs from the published chain: QTA is liquid in the hands of well-known accounts, and an epoch lasts twenty
//! minutes.

use crate::RuntimeGenesisConfig;
use polkadot_sdk::sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// Slots in an epoch. A block that starts a session takes no transactions, so epochs are not shorter than needed.
const EPOCH_SLOTS: u64 = 200;

/// Genesis of the preset.
pub(super) fn genesis() -> RuntimeGenesisConfig {
    super::test_chain(&[(Sr25519Keyring::Alice, Ed25519Keyring::Alice)], EPOCH_SLOTS)
}
