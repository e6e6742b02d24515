//! Peers: gossip of blocks, transactions and votes; full, state and warp sync.

use super::parts::Parts;
use polkadot_sdk::{
    sc_chain_spec::ChainType,
    sc_consensus_grandpa::{self, warp_proof::NetworkProvider},
    sc_network::{
        config::{FullNetworkConfiguration, NonReservedPeerMode, TransportConfig},
        service::traits::{NetworkBackend, NetworkService},
        Litep2pNetworkBackend, NotificationService, ProtocolName,
    },
    sc_network_sync::SyncingService,
    sc_network_transactions::TransactionsHandlerController,
    sc_rpc,
    sc_service::{self, BuildNetworkParams, Configuration, Error, WarpSyncConfig},
    sc_utils::mpsc::TracingUnboundedSender,
    sp_blockchain::HeaderBackend,
};
use quantara_runtime::{Block, Hash};
use std::sync::Arc;

/// The one network backend that is built in.
type Backend = Litep2pNetworkBackend;

/// A running network.
pub struct Network {
    /// Talks to peers.
    pub service: Arc<dyn NetworkService>,
    /// Keeps up with the best chain.
    pub sync: Arc<SyncingService<Block>>,
    /// Requests of the `system_*` methods.
    pub system_rpc: TracingUnboundedSender<sc_rpc::system::Request<Block>>,
    /// Gossip of transactions.
    pub transactions: TransactionsHandlerController<Hash>,
    /// GRANDPA's protocol on this chain.
    pub grandpa_protocol: ProtocolName,
    /// Votes that arrive by it. Taken once, by the voter.
    pub grandpa_votes: Option<Box<dyn NotificationService>>,
}

/// Starts the network. Takes the import queue out of `parts`, leaving it closed.
pub fn build(config: &Configuration, parts: &mut Parts) -> Result<Network, Error> {
    let registry = config.prometheus_registry().cloned();
    let mut settings = config.network.clone();
    // A network of a few nodes has not the three peers for which warp sync waits by default.
    if config.chain_spec.chain_type() != ChainType::Live {
        settings.min_peers_to_start_warp_sync = Some(1);
    }
    let mut net_config = FullNetworkConfiguration::<Block, Hash, Backend>::new(&settings, registry.clone());
    let metrics = <Backend as NetworkBackend<Block, Hash>>::register_notification_metrics(registry.as_ref());

    let genesis = parts.client.info().genesis_hash;
    let grandpa_protocol = sc_consensus_grandpa::protocol_standard_name(&genesis, &config.chain_spec);
    let (grandpa_config, grandpa_votes) = sc_consensus_grandpa::grandpa_peers_set_config::<Block, Backend>(
        grandpa_protocol.clone(),
        metrics.clone(),
        net_config.peer_store_handle(),
    );
    net_config.add_notification_protocol(grandpa_config);

    let warp_proofs =
        Arc::new(NetworkProvider::new(parts.backend.clone(), parts.authority_set.clone(), Vec::new()));
    let (service, system_rpc, transactions, sync) = sc_service::build_network(BuildNetworkParams {
        config,
        net_config,
        client: parts.client.clone(),
        transaction_pool: parts.pool.clone(),
        spawn_handle: parts.task_manager.spawn_handle(),
        spawn_essential_handle: parts.task_manager.spawn_essential_handle(),
        import_queue: parts.take_import_queue()?,
        block_announce_validator_builder: None,
        warp_sync_config: Some(WarpSyncConfig::WithProvider(warp_proofs)),
        block_relay: None,
        metrics,
    })?;
    let grandpa_votes = Some(grandpa_votes);
    Ok(Network { service, sync, system_rpc, transactions, grandpa_protocol, grandpa_votes })
}

/// Shuts the door on every peer: blocks sealed by hand carry no seal that another node could check.
pub fn isolate(config: &mut Configuration) {
    let network = &mut config.network;
    network.boot_nodes.clear();
    network.listen_addresses.clear();
    network.default_peers_set.in_peers = 0;
    network.default_peers_set.out_peers = 0;
    network.default_peers_set.reserved_nodes.clear();
    network.default_peers_set.non_reserved_mode = NonReservedPeerMode::Deny;
    network.transport = TransportConfig::Normal { enable_mdns: false, allow_private_ip: true };
}
