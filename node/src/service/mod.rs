//! The node, in parts.
//!
//! - [`open`]: database, client and keystore of the right chain;
//! - [`imports`]: blocks that come in, and what they are checked against;
//! - [`sealed`]: the seal that BABE's import sees and the client does not;
//! - [`parts`]: what every mode and sub-command needs;
//! - [`network`]: talking to peers;
//! - [`consensus`]: authoring and finality;
//! - [`workers`]: off-chain workers and the discovery of other validators.

mod consensus;
mod imports;
mod network;
mod open;
mod parts;
mod sealed;
mod workers;

pub use consensus::revert as revert_consensus;
pub use network::isolate;
pub use open::{FullBackend, FullClient};
pub use parts::{parts, BabeImport, ImportQueue, Parts, Pool, SelectChain};

use crate::{
    rpc,
    time_travel::{self, DevClock},
};
use network::Network;
use polkadot_sdk::{
    sc_consensus_grandpa::{FinalityProofProvider, SharedVoterState},
    sc_rpc::SubscriptionTaskExecutor,
    sc_service::{self, Configuration, Error, SpawnTasksParams, TaskManager},
};
use quantara_runtime::Block;
use std::{path::Path, sync::Arc};

type RpcBuilder = Box<dyn Fn(SubscriptionTaskExecutor) -> Result<jsonrpsee::RpcModule<()>, Error>>;

/// A node that follows or makes the chain with others.
pub fn full(config: Configuration, wasm_cache: Option<&Path>) -> Result<TaskManager, Error> {
    let mut parts = parts(&config, None, wasm_cache)?;
    let mut network = network::build(&config, &mut parts)?;
    let voter_state = SharedVoterState::empty();
    let rpc = full_rpc(&config, &parts, voter_state.clone())?;

    workers::offchain(&config, &parts, &network);
    consensus::author(&config, &parts, &network)?;
    consensus::finalise(&config, &mut parts, &mut network, voter_state)?;
    workers::discover_validators(&config, &parts, &network);
    serve(config, parts, network, rpc)
}

/// A development node alone with its clock.
///
/// The configuration is one that [`isolate`] has made.
pub fn time_travel(config: Configuration, wasm_cache: Option<&Path>) -> Result<TaskManager, Error> {
    let clock = Arc::new(DevClock::new());
    let mut parts = parts(&config, Some(clock.clone()), wasm_cache)?;
    let network = network::build(&config, &mut parts)?;
    let requests = time_travel::start(&config, &parts, clock)?;

    let (client, pool) = (parts.client.clone(), parts.pool.clone());
    let rpc: RpcBuilder = Box::new(move |_| {
        let mut module = rpc::standard(client.clone(), pool.clone())?;
        module.merge(time_travel::rpc(requests.clone())).map_err(rpc::clash)?;
        Ok(module)
    });
    workers::offchain(&config, &parts, &network);
    serve(config, parts, network, rpc)
}

/// Standard methods and those of consensus.
fn full_rpc(
    config: &Configuration,
    parts: &Parts,
    voter_state: SharedVoterState,
) -> Result<RpcBuilder, Error> {
    let babe =
        parts.babe_worker.clone().ok_or_else(|| Error::Other("BABE's import queue is not running".into()))?;
    let authority_set = parts.authority_set.clone();
    let consensus = rpc::Consensus {
        babe,
        select_chain: parts.select_chain.clone(),
        keystore: parts.keystore.keystore(),
        chain_spec: config.chain_spec.cloned_box(),
        finality_proofs: FinalityProofProvider::new_for_service(
            parts.backend.clone(),
            Some(authority_set.clone()),
        ),
        authority_set,
        justifications: parts.justifications.clone(),
        voter_state,
    };
    let (client, pool) = (parts.client.clone(), parts.pool.clone());
    Ok(Box::new(move |executor| {
        let mut module = rpc::standard(client.clone(), pool.clone())?;
        consensus.merge_into(&mut module, client.clone(), executor)?;
        Ok(module)
    }))
}

/// Starts what is left: JSON-RPC, metrics, telemetry. Hands out the tasks whose end ends the node.
fn serve(
    config: Configuration,
    parts: Parts,
    network: Network,
    rpc_builder: RpcBuilder,
) -> Result<TaskManager, Error> {
    let Parts { client, backend, mut task_manager, keystore, pool, mut telemetry, .. } = parts;
    sc_service::spawn_tasks::<Block, _, _, _, _>(SpawnTasksParams {
        config,
        client,
        backend,
        task_manager: &mut task_manager,
        keystore: keystore.keystore(),
        transaction_pool: pool,
        rpc_builder,
        network: network.service,
        system_rpc_tx: network.system_rpc,
        tx_handler_controller: network.transactions,
        sync_service: network.sync,
        telemetry: telemetry.as_mut(),
        tracing_execute_block: None,
    })?;
    Ok(task_manager)
}
