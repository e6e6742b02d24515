//! Off-chain workers, and the discovery of other validators' addresses.

use super::{network::Network, parts::Parts};
use futures::{FutureExt, StreamExt};
use polkadot_sdk::{
    sc_authority_discovery::{self, Role, WorkerConfig},
    sc_client_api::Backend as _,
    sc_network::{service::traits::NetworkEventStream, Event},
    sc_offchain::{OffchainWorkerOptions, OffchainWorkers},
    sc_service::{Configuration, TaskManager},
    sc_transaction_pool_api::OffchainTransactionPoolFactory,
};
use std::sync::Arc;

/// Runs the off-chain workers of every new best block, unless the command line says otherwise.
pub fn offchain(config: &Configuration, parts: &Parts, network: &Network) {
    if !config.offchain_worker.enabled {
        return;
    }
    let options = OffchainWorkerOptions {
        runtime_api_provider: parts.client.clone(),
        keystore: Some(parts.keystore.keystore()),
        offchain_db: parts.backend.offchain_storage(),
        transaction_pool: Some(OffchainTransactionPoolFactory::new(parts.pool.clone())),
        network_provider: Arc::new(network.service.clone()),
        is_validator: config.role.is_authority(),
        enable_http_requests: true,
        custom_extensions: |_| Vec::new(),
    };
    match OffchainWorkers::new(options) {
        Ok(workers) => spawn(
            &parts.task_manager,
            "offchain-workers-runner",
            workers.run(parts.client.clone(), parts.task_manager.spawn_handle()).boxed(),
        ),
        Err(why) => log::error!("off-chain workers do not run: {why}"),
    }
}

/// Publishes this validator's addresses, signed, and looks up those of the others.
pub fn discover_validators(config: &Configuration, parts: &Parts, network: &Network) {
    if !config.role.is_authority() {
        return;
    }
    let events = network.service.event_stream("authority-discovery").filter_map(|event| async move {
        match event {
            Event::Dht(event) => Some(event),
            _ => None,
        }
    });
    let (worker, _service) = sc_authority_discovery::new_worker_and_service_with_config(
        WorkerConfig {
            publish_non_global_ips: config.network.allow_non_globals_in_dht,
            public_addresses: config.network.public_addresses.clone(),
            persisted_cache_directory: config.network.net_config_path.clone(),
            ..Default::default()
        },
        parts.client.clone(),
        Arc::new(network.service.clone()),
        Box::pin(events),
        Role::PublishAndDiscover(parts.keystore.keystore()),
        config.prometheus_registry().cloned(),
        parts.task_manager.spawn_handle(),
    );
    spawn(&parts.task_manager, "authority-discovery", worker.run().boxed());
}

fn spawn(task_manager: &TaskManager, name: &'static str, task: futures::future::BoxFuture<'static, ()>) {
    task_manager.spawn_handle().spawn(name, Some("workers"), task);
}
