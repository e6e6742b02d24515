//! The chains that the program knows by name. Their genesis is made by the Wasm runtime itself from a named preset.

use crate::cli::{well_known_node_key, LOCAL_PORT, LOCAL_VALIDATORS};
use polkadot_sdk::{
    sc_chain_spec::{ChainSpecExtension, ChainType, GenericChainSpec, Properties},
    sc_client_api::{BadBlocks, ForkBlocks},
    sc_network::config::{ed25519, MultiaddrWithPeerId},
    sc_sync_state_rpc::LightSyncStateExtension,
    sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET},
};
use quantara_runtime::{
    configs::SS58_PREFIX,
    genesis::{LIVE, LIVE_REHEARSAL},
    Block,
};
use serde::{Deserialize, Serialize};

/// A chain specification of this program.
pub type ChainSpec = GenericChainSpec<Extensions>;

/// What a specification may carry beside genesis.
#[derive(Default, Clone, Serialize, Deserialize, ChainSpecExtension)]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
    /// Blocks that must be on the chain.
    pub fork_blocks: ForkBlocks<Block>,
    /// Blocks that must not be on the chain.
    pub bad_blocks: BadBlocks<Block>,
    /// Checkpoint from which light clients start; written by `sync_state_genSyncSpec`.
    pub light_sync_state: LightSyncStateExtension,
}

/// The chain of that name, or of that file. A name is tried first.
///
/// Errors: the Wasm runtime is missing; neither a known name nor a file; a file that is no specification.
pub fn load(id: &str) -> Result<ChainSpec, String> {
    match id {
        "dev" | "development" => development(),
        "local" => local(),
        "live" => live(),
        "live-rehearsal" => rehearsal(),
        "" => Err("name a chain: --dev, --chain local, or --chain FILE of a chain specification".into()),
        file => from_file(file),
    }
}

fn from_file(file: &str) -> Result<ChainSpec, String> {
    if !std::path::Path::new(file).is_file() {
        return Err(format!(
            "unknown chain '{file}': neither 'dev', 'local', 'live', 'live-rehearsal' nor a file that exists"
        ));
    }
    ChainSpec::from_json_file(file.into()).map_err(|why| format!("'{file}' is no chain specification: {why}"))
}

fn development() -> Result<ChainSpec, String> {
    named("Quantara Development", "quantara-dev", "qta-dev", ChainType::Development, DEV_RUNTIME_PRESET)
}

fn local() -> Result<ChainSpec, String> {
    let mut spec = named(
        "Quantara Local",
        "quantara-local",
        "qta-local",
        ChainType::Local,
        LOCAL_TESTNET_RUNTIME_PRESET,
    )?;
    for node in local_boot_nodes()? {
        spec.add_boot_node(node);
    }
    Ok(spec)
}

/// The published chain. Its accounts stand for roles until the keys of the ceremony replace them: this specification
/// shows what will be, and starts no chain.
fn live() -> Result<ChainSpec, String> {
    named("Quantara", "quantara", "qta", ChainType::Live, LIVE)
}

/// The published chain with well-known keys, which can be started.
fn rehearsal() -> Result<ChainSpec, String> {
    named("Quantara Rehearsal", "quantara-rehearsal", "qta-rehearsal", ChainType::Local, LIVE_REHEARSAL)
}

/// A chain of its own by this runtime: what it is called, what its nodes call themselves among peers, and the preset of
/// its genesis.
fn named(name: &str, id: &str, protocol: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
    let spec = ChainSpec::builder(quantara_runtime::wasm_binary()?, Extensions::default())
        .with_name(name)
        .with_id(id)
        .with_chain_type(kind)
        .with_protocol_id(protocol)
        .with_properties(properties())
        .with_genesis_config_preset_name(preset)
        .build();
    Ok(spec)
}

/// What wallets need to show amounts and addresses.
fn properties() -> Properties {
    let mut properties = Properties::new();
    properties.insert("tokenSymbol".into(), "QTA".into());
    properties.insert("tokenDecimals".into(), 12.into());
    properties.insert("ss58Format".into(), SS58_PREFIX.into());
    properties
}

/// The four validators at their well-known ports and keys on this machine.
fn local_boot_nodes() -> Result<Vec<MultiaddrWithPeerId>, String> {
    (0u16..).zip(LOCAL_VALIDATORS).map(|(index, _)| local_boot_node(index)).collect()
}

fn local_boot_node(index: u16) -> Result<MultiaddrWithPeerId, String> {
    let mut secret = [0u8; 32];
    let key = u128::from_str_radix(&well_known_node_key(index), 16).map_err(|why| why.to_string())?;
    secret[16..].copy_from_slice(&key.to_be_bytes());
    let secret = ed25519::SecretKey::try_from_bytes(&mut secret).map_err(|why| why.to_string())?;
    let peer = ed25519::Keypair::from(secret).public().to_peer_id();
    let port = LOCAL_PORT + index;
    format!("/ip4/127.0.0.1/tcp/{port}/p2p/{peer}").parse().map_err(|why| format!("{why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_names_are_refused_by_name() {
        let why = load("mainnet").err().expect("no such chain");
        assert!(why.contains("unknown chain 'mainnet'"), "{why}");
        assert!(load("").is_err());
    }

    #[test]
    fn boot_nodes_of_local_are_the_peers_of_the_well_known_keys() {
        let nodes = local_boot_nodes().expect("well-known keys are lawful");
        assert_eq!(nodes.len(), 4);
        // The peer id of the secret key 0x00..01, as any libp2p prints it.
        let first = "/ip4/127.0.0.1/tcp/30333/p2p/12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";
        assert_eq!(nodes[0].to_string(), first);
        assert!(nodes[3].to_string().starts_with("/ip4/127.0.0.1/tcp/30336/"));
    }
}
