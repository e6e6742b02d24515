//! What can be asked of the program.

use crate::keys::KeyCommand;
use polkadot_sdk::{sc_cli, sp_keyring::Sr25519Keyring};
use std::path::PathBuf;

/// Flags of a running node, or a sub-command.
#[derive(Debug, clap::Parser)]
pub struct Cli {
    /// What to do instead of running a node.
    #[command(subcommand)]
    pub subcommand: Option<Subcommand>,

    /// Flags of a running node.
    #[clap(flatten)]
    pub run: sc_cli::RunCmd,

    /// Seal blocks on request, by a clock that can be moved: adds the JSON-RPC methods `dev_newBlock` and
    /// `dev_advanceTime`. Only for development chains.
    #[arg(long)]
    pub manual_seal: bool,

    /// Keep compiled runtimes in this folder, so that the next start need not compile. Only the node's own user may
    /// write there: what lies in it is run.
    #[arg(long, value_name = "FOLDER")]
    pub wasm_cache: Option<PathBuf>,
}

/// What to do instead of running a node.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
    /// Make, inspect and insert keys.
    #[command(subcommand)]
    Key(KeyCommand),

    /// Sign a message with a key.
    Sign(sc_cli::SignCmd),

    /// Verify a signature.
    Verify(sc_cli::VerifyCmd),

    /// Find a key whose address contains a pattern.
    Vanity(sc_cli::VanityCmd),

    /// Write a chain specification, plain or raw.
    ExportChainSpec(sc_cli::ExportChainSpecCmd),

    /// Check a block by executing it again.
    CheckBlock(sc_cli::CheckBlockCmd),

    /// Write blocks to a file.
    ExportBlocks(sc_cli::ExportBlocksCmd),

    /// Read blocks from a file.
    ImportBlocks(sc_cli::ImportBlocksCmd),

    /// Write the state at a block as a chain specification.
    ExportState(sc_cli::ExportStateCmd),

    /// Remove a chain's database.
    PurgeChain(sc_cli::PurgeChainCmd),

    /// Take back the newest blocks that are not final.
    Revert(sc_cli::RevertCmd),

    /// Show what a chain's database holds.
    ChainInfo(sc_cli::ChainInfoCmd),
}

/// Names of the validators of the chain `local`, in the order of their node keys and ports.
pub const LOCAL_VALIDATORS: [Sr25519Keyring; 4] =
    [Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie, Sr25519Keyring::Dave];

/// First ports of the chain `local`; each further validator takes the next.
pub const LOCAL_PORT: u16 = 30_333;
const LOCAL_RPC_PORT: u16 = 9_944;
const LOCAL_PROMETHEUS_PORT: u16 = 9_615;

impl Cli {
    /// Gives a well-known validator of the chain `local` its well-known node key and its own ports, wherever the
    /// command line names none, so that `--chain local --alice` to `--dave` find each other on one machine.
    pub fn with_well_known_node(mut self) -> Self {
        let run = &mut self.run;
        let local = run.shared_params.chain.as_deref() == Some("local");
        let index = LOCAL_VALIDATORS.iter().position(|name| run.get_keyring().as_ref() == Some(name));
        let (true, Some(index)) = (local, index) else { return self };
        let Ok(offset) = u16::try_from(index) else { return self };

        let network = &mut run.network_params;
        let key = &mut network.node_key_params;
        if key.node_key.is_none() && key.node_key_file.is_none() {
            key.node_key = Some(well_known_node_key(offset));
        }
        if network.port.is_none() && network.listen_addr.is_empty() {
            network.port = Some(LOCAL_PORT + offset);
        }
        run.rpc_params.rpc_port.get_or_insert(LOCAL_RPC_PORT + offset);
        run.prometheus_params.prometheus_port.get_or_insert(LOCAL_PROMETHEUS_PORT + offset);
        self
    }
}

/// Secret node key of the `index`-th validator of the chain `local`, in hex: the number itself, from 1.
pub fn well_known_node_key(index: u16) -> String {
    format!("{:064x}", u32::from(index) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    fn parse(flags: &[&str]) -> Cli {
        Cli::parse_from([&["quantara"], flags].concat()).with_well_known_node()
    }

    #[test]
    fn validators_of_local_get_key_and_ports_of_their_own() {
        let bob = parse(&["--chain", "local", "--bob"]).run;
        assert_eq!(bob.network_params.node_key_params.node_key, Some(format!("{:064x}", 2)));
        assert_eq!(bob.network_params.port, Some(30_334));
        assert_eq!(bob.rpc_params.rpc_port, Some(9_945));
        assert_eq!(bob.prometheus_params.prometheus_port, Some(9_616));
    }

    #[test]
    fn what_the_command_line_names_stays() {
        let dave =
            parse(&["--chain", "local", "--dave", "--port", "1", "--rpc-port", "2", "--node-key", "3"]).run;
        assert_eq!(dave.network_params.port, Some(1));
        assert_eq!(dave.rpc_params.rpc_port, Some(2));
        assert_eq!(dave.network_params.node_key_params.node_key, Some("3".into()));
    }

    #[test]
    fn other_chains_and_other_names_are_left_alone() {
        for flags in [&["--chain", "live.json", "--alice"][..], &["--chain", "local", "--eve"], &["--alice"]]
        {
            let run = parse(flags).run;
            assert_eq!(run.network_params.node_key_params.node_key, None, "{flags:?}");
            assert_eq!(run.network_params.port, None, "{flags:?}");
            assert_eq!(run.rpc_params.rpc_port, None, "{flags:?}");
        }
    }
}
