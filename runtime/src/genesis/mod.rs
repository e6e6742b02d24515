//! What a chain starts with: one file a preset. A preset is JSON that the runtime itself produces, so that a chain
//! specification can never disagree with the code that reads it.
//!
//! Every chain starts with the eight allocations of the published table, to the unit. [`live`] follows the published
//! schedule; the test chains say where they differ.

mod assets;
mod catalogue;
mod development;
pub mod live;
mod local;
mod network;
pub mod parties;
mod test_chain;

use alloc::{vec, vec::Vec};
use polkadot_sdk::sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

/// The published chain.
pub const LIVE: &str = "live";
/// The published chain with well-known keys, to rehearse on.
pub const LIVE_REHEARSAL: &str = "live_rehearsal";

/// Names of the presets, `development` first.
pub fn preset_names() -> Vec<PresetId> {
    vec![DEV_RUNTIME_PRESET.into(), LOCAL_TESTNET_RUNTIME_PRESET.into(), LIVE.into(), LIVE_REHEARSAL.into()]
}

/// The preset of that name as JSON; `None` for a name that is not in [`preset_names`].
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
    let genesis = match id.as_ref() {
        DEV_RUNTIME_PRESET => development::genesis(),
        LOCAL_TESTNET_RUNTIME_PRESET => local::genesis(),
        LIVE => live::genesis(&live::named),
        LIVE_REHEARSAL => live::genesis(&live::rehearsed),
        _ => return None,
    };
    serde_json::to_vec(&genesis).ok()
}
