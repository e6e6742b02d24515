//! What every mode and sub-command needs.

use super::{
    imports::{self, ImportClock, InnerImport},
    open::{open, FullBackend, FullClient},
    sealed::Sealed,
};
use crate::time_travel::DevClock;
use polkadot_sdk::{
    sc_consensus::{BasicQueue, LongestChain},
    sc_consensus_babe::{self, BabeBlockImport, BabeLink, BabeWorkerHandle},
    sc_consensus_grandpa::{self, GrandpaJustificationStream, LinkHalf, SharedAuthoritySet},
    sc_service::{Configuration, Error, KeystoreContainer, TaskManager},
    sc_telemetry::{Telemetry, TelemetryWorker},
    sc_transaction_pool::{self, TransactionPoolHandle},
    sc_transaction_pool_api::OffchainTransactionPoolFactory,
    sp_blockchain::HeaderBackend,
    sp_session,
};
use quantara_runtime::{Block, BlockNumber, Hash};
use std::{path::Path, sync::Arc};

/// Chooses the chain to build on: the longest.
pub type SelectChain = LongestChain<FullBackend, Block>;
/// Transactions that wait for a block; aware of forks.
pub type Pool = TransactionPoolHandle<Block, FullClient>;
/// Blocks that wait to be imported.
pub type ImportQueue = BasicQueue<Block>;
/// Import of blocks as BABE checks them.
pub type BabeImport = Sealed<BabeBlockImport<Block, FullClient, InnerImport, ImportClock, SelectChain>>;

/// Justifications are made and kept at least every so many blocks; warp sync and light clients start from them.
pub const JUSTIFICATION_PERIOD: u32 = 8;

/// A node that is not running yet.
pub struct Parts {
    /// Reads and executes the chain.
    pub client: Arc<FullClient>,
    /// Database.
    pub backend: Arc<FullBackend>,
    /// Tasks of the node; it ends with the essential ones.
    pub task_manager: TaskManager,
    /// Keys of the node.
    pub keystore: KeystoreContainer,
    /// Chooses the chain to build on.
    pub select_chain: SelectChain,
    /// Blocks that wait to be imported; taken once, by the network or a sub-command.
    pub import_queue: Option<ImportQueue>,
    /// Transactions that wait for a block.
    pub pool: Arc<Pool>,
    /// Import of blocks as BABE checks them.
    pub babe: BabeImport,
    /// What BABE's import and BABE's author share.
    pub babe_link: BabeLink<Block>,
    /// Answers questions about epochs; none where blocks are sealed by hand.
    pub babe_worker: Option<BabeWorkerHandle<Block>>,
    /// What GRANDPA's import and GRANDPA's voter share; taken once, by the voter.
    pub grandpa_link: Option<LinkHalf<Block, FullClient, SelectChain>>,
    /// Who finalises, and since when.
    pub authority_set: SharedAuthoritySet<Hash, BlockNumber>,
    /// Justifications as they are made.
    pub justifications: GrandpaJustificationStream<Block>,
    /// Telemetry, where the command line names an endpoint.
    pub telemetry: Option<Telemetry>,
}

/// Opens the chain and prepares imports: by the wall clock, or by a development clock whose blocks are final at once.
pub fn parts(
    config: &Configuration,
    clock: Option<Arc<DevClock>>,
    wasm_cache: Option<&Path>,
) -> Result<Parts, Error> {
    let (telemetry_worker, telemetry) = telemetry(config)?;
    let handle = telemetry.as_ref().map(Telemetry::handle);
    let (client, backend, keystore, task_manager) = open(config, handle.clone(), wasm_cache)?;
    let client = Arc::new(client);
    insert_development_keys(config, &client, &keystore)?;
    let telemetry = telemetry_worker.zip(telemetry).map(|(worker, telemetry)| {
        task_manager.spawn_handle().spawn("telemetry", None, worker.run());
        telemetry
    });

    let select_chain = LongestChain::new(backend.clone());
    let pool = transaction_pool(config, &task_manager, client.clone());
    let (grandpa, grandpa_link) = sc_consensus_grandpa::block_import(
        client.clone(),
        JUSTIFICATION_PERIOD,
        &client,
        select_chain.clone(),
        handle.clone(),
    )?;

    let slots = sc_consensus_babe::configuration(&*client)?;
    let slot_duration = slots.slot_duration();
    let inner = match clock {
        Some(_) => InnerImport::new(client.clone()),
        None => InnerImport::new(grandpa.clone()),
    };
    let (babe, babe_link) = sc_consensus_babe::block_import(
        slots,
        inner,
        client.clone(),
        ImportClock { slot_duration, development: clock.clone() },
        select_chain.clone(),
        OffchainTransactionPoolFactory::new(pool.clone()),
    )?;
    let babe = Sealed::new(babe);
    let spawner = task_manager.spawn_essential_handle();
    let (import_queue, babe_worker) = match clock {
        Some(_) => (imports::queue_by_hand(config, &spawner, &babe), None),
        None => {
            let link = babe_link.clone();
            let (queue, worker) =
                imports::queue(config, &spawner, &babe, link, Box::new(grandpa), &client, handle)?;
            (queue, Some(worker))
        }
    };

    Ok(Parts {
        client,
        backend,
        task_manager,
        keystore,
        select_chain,
        import_queue: Some(import_queue),
        pool,
        babe,
        babe_link,
        babe_worker,
        authority_set: grandpa_link.shared_authority_set().clone(),
        justifications: grandpa_link.justification_stream(),
        grandpa_link: Some(grandpa_link),
        telemetry,
    })
}

impl Parts {
    /// Blocks that wait to be imported. There is one queue: whoever asks second gets an error.
    pub fn take_import_queue(&mut self) -> Result<ImportQueue, Error> {
        self.import_queue.take().ok_or_else(|| Error::Other("the import queue has been taken already".into()))
    }

    /// What GRANDPA's import and voter share. There is one voter: whoever asks second gets an error.
    pub fn take_grandpa_link(&mut self) -> Result<LinkHalf<Block, FullClient, SelectChain>, Error> {
        self.grandpa_link.take().ok_or_else(|| Error::Other("GRANDPA's link has been taken already".into()))
    }
}

/// Puts the session keys of a well-known seed (`--dev`, `--alice` ...) into the keystore. `sc-service` does it too, but
/// after GRANDPA's voter has looked for its key, which it does once, when it starts.
fn insert_development_keys(
    config: &Configuration,
    client: &Arc<FullClient>,
    keystore: &KeystoreContainer,
) -> Result<(), Error> {
    let seeds = config.dev_key_seed.iter().cloned().collect();
    let best = client.info().best_hash;
    sp_session::generate_initial_session_keys(client.clone(), best, seeds, keystore.keystore())
        .map_err(|why| Error::Other(format!("the well-known session keys cannot be made: {why}")))
}

/// Telemetry's worker and handle, where the command line names an endpoint: nothing is reported by default.
fn telemetry(config: &Configuration) -> Result<(Option<TelemetryWorker>, Option<Telemetry>), Error> {
    let Some(endpoints) = config.telemetry_endpoints.clone().filter(|endpoints| !endpoints.is_empty()) else {
        return Ok((None, None));
    };
    let worker =
        TelemetryWorker::new(16).map_err(|why| Error::Other(format!("telemetry does not start: {why}")))?;
    let telemetry = worker.handle().new_telemetry(endpoints);
    Ok((Some(worker), Some(telemetry)))
}

fn transaction_pool(
    config: &Configuration,
    task_manager: &TaskManager,
    client: Arc<FullClient>,
) -> Arc<Pool> {
    let pool = sc_transaction_pool::Builder::new(
        task_manager.spawn_essential_handle(),
        client,
        config.role.is_authority().into(),
    )
    .with_options(config.transaction_pool.clone())
    .with_prometheus(config.prometheus_registry())
    .build();
    Arc::new(pool)
}
