//! Who answers what is asked of the program.

use crate::{
    chain_spec,
    cli::{Cli, Subcommand},
    preflight, service,
};
use polkadot_sdk::{
    sc_chain_spec::ChainType,
    sc_cli::{self, CliConfiguration, Error, SubstrateCli},
    sc_network::config::SyncMode,
    sc_service::{self, Configuration, PruningMode},
    sp_core::crypto::{set_default_ss58_version, Ss58AddressFormat},
};
use quantara_runtime::{configs::SS58_PREFIX, Block};

type Result = sc_cli::Result<()>;

impl SubstrateCli for Cli {
    fn impl_name() -> String {
        "Quantara Node".into()
    }

    fn impl_version() -> String {
        env!("CARGO_PKG_VERSION").into()
    }

    fn description() -> String {
        "A node of Quantara, the bank for AI infrastructure.".into()
    }

    fn author() -> String {
        "The Quantara founders".into()
    }

    fn support_url() -> String {
        "the repository's issues".into()
    }

    fn copyright_start_year() -> i32 {
        2026
    }

    fn load_spec(&self, id: &str) -> std::result::Result<Box<dyn sc_service::ChainSpec>, String> {
        Ok(Box::new(chain_spec::load(id)?))
    }
}

/// Reads the command line and does what it says.
pub fn run() -> Result {
    set_default_ss58_version(Ss58AddressFormat::custom(SS58_PREFIX));
    let cli = match Cli::try_from_iter(std::env::args_os()) {
        Ok(cli) => cli.with_well_known_node(),
        // Help and version were asked for, and go to standard output.
        Err(asked) if !asked.use_stderr() => asked.exit(),
        Err(wrong) => return Err(Error::Cli(wrong)),
    };
    match &cli.subcommand {
        None => run_node(&cli),
        Some(Subcommand::Key(cmd)) => cmd.run(&cli),
        Some(Subcommand::Sign(cmd)) => cmd.run(),
        Some(Subcommand::Verify(cmd)) => cmd.run(),
        Some(Subcommand::Vanity(cmd)) => cmd.run(),
        Some(Subcommand::ExportChainSpec(cmd)) => cmd.run(cli.load_spec(&cmd.chain)?),
        Some(Subcommand::CheckBlock(cmd)) => with_queue(&cli, cmd, |client, queue| cmd.run(client, queue)),
        Some(Subcommand::ImportBlocks(cmd)) => with_queue(&cli, cmd, |client, queue| cmd.run(client, queue)),
        Some(Subcommand::ExportBlocks(cmd)) => export_blocks(&cli, cmd),
        Some(Subcommand::ExportState(cmd)) => export_state(&cli, cmd),
        Some(Subcommand::PurgeChain(cmd)) => cli.create_runner(cmd)?.sync_run(|config| {
            preflight::closed(&config)?;
            cmd.run(config.database)
        }),
        Some(Subcommand::Revert(cmd)) => revert(&cli, cmd),
        Some(Subcommand::ChainInfo(cmd)) => cli.create_runner(cmd)?.sync_run(|config| {
            preflight::closed(&config)?;
            cmd.run::<Block>(&config)
        }),
    }
}

fn run_node(cli: &Cli) -> Result {
    let runner = cli.create_runner(&cli.run)?;
    let manual_seal = cli.manual_seal;
    let wasm_cache = cli.wasm_cache.clone();
    runner.run_node_until_exit(|mut config| async move {
        if manual_seal {
            preflight::manual_seal(&config)?;
            service::isolate(&mut config);
        }
        keep_states_of_test_chains(&mut config);
        preflight::network(&config)?;
        preflight::database(&config)?;
        let run = if manual_seal { service::time_travel } else { service::full };
        run(config, wasm_cache.as_deref()).map_err(Error::from)
    })
}

/// Keeps every state of a chain that is not live, unless the command line says otherwise: such chains are there to be
/// looked at, and only archives serve the `archive` methods. Whoever starts in the middle of a chain cannot, and a
/// database that exists stays what it is.
fn keep_states_of_test_chains(config: &mut Configuration) {
    let live = config.chain_spec.chain_type() == ChainType::Live;
    let new = config.database.path().is_none_or(|folder| !folder.join("metadata").exists());
    if new && !live && matches!(config.network.sync_mode, SyncMode::Full) {
        config.state_pruning.get_or_insert(PruningMode::ArchiveAll);
    }
}

fn export_blocks(cli: &Cli, cmd: &sc_cli::ExportBlocksCmd) -> Result {
    cli.create_runner(cmd)?.async_run(|config| {
        let parts = open(&config)?;
        Ok((cmd.run(parts.client, config.database), parts.task_manager))
    })
}

fn export_state(cli: &Cli, cmd: &sc_cli::ExportStateCmd) -> Result {
    cli.create_runner(cmd)?.async_run(|config| {
        let parts = open(&config)?;
        Ok((cmd.run(parts.client, config.chain_spec), parts.task_manager))
    })
}

fn revert(cli: &Cli, cmd: &sc_cli::RevertCmd) -> Result {
    cli.create_runner(cmd)?.async_run(|config| {
        let parts = open(&config)?;
        Ok((
            cmd.run(parts.client, parts.backend, Some(Box::new(service::revert_consensus))),
            parts.task_manager,
        ))
    })
}

/// Runs a command that feeds blocks to the import queue.
fn with_queue<C, F, R>(cli: &Cli, cmd: &C, run: R) -> Result
where
    C: CliConfiguration,
    F: std::future::Future<Output = Result>,
    R: FnOnce(std::sync::Arc<service::FullClient>, service::ImportQueue) -> F,
{
    cli.create_runner(cmd)?.async_run(|config| {
        let mut parts = open(&config)?;
        let queue = parts.take_import_queue()?;
        Ok((run(parts.client, queue), parts.task_manager))
    })
}

/// Opens the database as the node would, after the same questions.
fn open(config: &Configuration) -> sc_cli::Result<service::Parts> {
    preflight::database(config)?;
    Ok(service::parts(config, None, None)?)
}
