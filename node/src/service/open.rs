//! Database, client and keystore of the right chain.

use polkadot_sdk::{
    sc_client_api::Backend,
    sc_executor::{HeapAllocStrategy, WasmExecutor, DEFAULT_HEAP_ALLOC_STRATEGY},
    sc_service::{
        self, config::ExecutorConfiguration, BuildGenesisBlock, Configuration, Error, GenesisBlockBuilder,
        KeystoreContainer, TFullBackend, TFullClient, TaskManager,
    },
    sc_telemetry::TelemetryHandle,
    sp_blockchain::HeaderBackend,
    sp_io::SubstrateHostFunctions,
    sp_runtime::traits::Block as _,
};
use quantara_runtime::{Block, RuntimeApi};
use std::{path::Path, sync::Arc};

/// Runs the Wasm runtime with the standard host functions and no others, so that light clients can run it too.
pub type Executor = WasmExecutor<SubstrateHostFunctions>;
/// Reads and executes the chain.
pub type FullClient = TFullClient<Block, RuntimeApi, Executor>;
/// Database.
pub type FullBackend = TFullBackend<Block>;

/// What opening yields.
type FullParts = (FullClient, Arc<FullBackend>, KeystoreContainer, TaskManager);

/// Opens the database, writing genesis into an empty one.
///
/// Errors: a database whose genesis is not the specification's. It is then left as it is.
pub fn open(
    config: &Configuration,
    telemetry: Option<TelemetryHandle>,
    wasm_cache: Option<&Path>,
) -> Result<FullParts, Error> {
    let executor = executor(&config.executor, wasm_cache);
    let backend = sc_service::new_db_backend::<Block>(config.db_config())?;
    let id = config.chain_spec.id();
    let storage = config.chain_spec.as_storage_builder().build_storage().map_err(|why| {
        Error::Other(format!("the genesis in the specification of '{id}' cannot be built: {why}"))
    })?;

    let genesis = |commit| {
        GenesisBlockBuilder::<Block, _, _>::new_with_storage(
            storage.clone(),
            commit,
            backend.clone(),
            executor.clone(),
        )
    };
    // The cause is for the log: it comes from the depths of the executor and is no sentence.
    let (wanted, _) = genesis(false).and_then(BuildGenesisBlock::build_genesis_block).map_err(|why| {
        log::error!("{why}");
        Error::Other(format!("the Wasm runtime in the specification of '{id}' is missing or does not run"))
    })?;
    same_chain(config, &backend, wanted.hash())?;

    let builder = genesis(!config.no_genesis())?;
    sc_service::new_full_parts_with_genesis_builder(config, telemetry, executor, backend, builder, false)
}

/// The executor of the SDK's nodes, which keeps what it compiled in a folder if there is one.
fn executor(config: &ExecutorConfiguration, wasm_cache: Option<&Path>) -> Executor {
    let pages = config
        .default_heap_pages
        .map_or(DEFAULT_HEAP_ALLOC_STRATEGY, |pages| HeapAllocStrategy::Static { extra_pages: pages as _ });
    let builder = Executor::builder()
        .with_execution_method(config.wasm_method)
        .with_onchain_heap_alloc_strategy(pages)
        .with_offchain_heap_alloc_strategy(pages)
        .with_max_runtime_instances(config.max_runtime_instances)
        .with_runtime_cache_size(config.runtime_cache_size);
    match wasm_cache {
        Some(folder) => builder.with_cache_path(folder).build(),
        None => builder.build(),
    }
}

fn same_chain(
    config: &Configuration,
    backend: &Arc<FullBackend>,
    wanted: quantara_runtime::Hash,
) -> Result<(), Error> {
    let held = backend.blockchain().hash(0)?;
    match held {
        Some(held) if held != wanted => Err(Error::Other(format!(
            "the database in '{}' belongs to another chain: its genesis is {held:?}, that of '{}' is {wanted:?}; \
             name another --base-path or purge it",
            config.database.path().map(|path| path.display().to_string()).unwrap_or_default(),
            config.chain_spec.id(),
        ))),
        _ => Ok(()),
    }
}
