//! `development`: one validator on one machine.
//!
//! Differs from the published chain as every test chain does; an epoch lasts twenty minutes. Alone it has parties,
//! credentials and a catalogue from the start.

use super::{catalogue, parties, test_chain};
use crate::{CommitteesConfig, RuntimeGenesisConfig};
use polkadot_sdk::sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// Slots in an epoch. A block that starts a session takes no transactions, so epochs are not shorter than needed.
const EPOCH_SLOTS: u64 = 200;
/// Sessions in an era: a jump in time ends one session, so this many jumps end an era.
const ERA_SESSIONS: u32 = 2;

/// The credit committee: enough to rule on a case, each certified.
const CREDIT: [Sr25519Keyring; 3] = [Sr25519Keyring::Dave, Sr25519Keyring::Eve, Sr25519Keyring::Ferdie];

/// Genesis of the preset.
pub(super) fn genesis() -> RuntimeGenesisConfig {
    let validators = [(Sr25519Keyring::Alice, Ed25519Keyring::Alice)];
    RuntimeGenesisConfig {
        catalogue: catalogue::genesis(),
        committees: CommitteesConfig { seats: test_chain::seats(&CREDIT) },
        credentials: parties::credentials(),
        parties: parties::registry(),
        ..test_chain::genesis(&validators, EPOCH_SLOTS, test_chain::quick(ERA_SESSIONS), &parties::dollars())
    }
}
