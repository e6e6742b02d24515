//! `quantara key`: making, inspecting and inserting keys.

use crate::cli::Cli;
use polkadot_sdk::{
    sc_cli::{self, utils, CryptoScheme, Error, Result, SubstrateCli},
    sc_keystore::LocalKeystore,
    sc_service::config::{BasePath, KeystoreConfig},
    sp_consensus_babe, sp_consensus_grandpa,
    sp_core::{
        crypto::{key_types, KeyTypeId, SecretString},
        ed25519, sr25519, Pair,
    },
    sp_keystore::Keystore,
};

/// What can be done with keys.
#[derive(Debug, clap::Subcommand)]
pub enum KeyCommand {
    /// Make a node key, write it to a file or to standard output, and its peer id to standard error.
    GenerateNodeKey(sc_cli::GenerateKeyCmdCommon),

    /// Make a random account.
    Generate(sc_cli::GenerateCmd),

    /// Show public key and address of a secret.
    Inspect(sc_cli::InspectKeyCmd),

    /// Show the peer id of a node key.
    InspectNodeKey(sc_cli::InspectNodeKeyCmd),

    /// Put a session key into the keystore of a node.
    Insert(InsertKey),
}

impl KeyCommand {
    /// Does it.
    pub fn run(&self, cli: &Cli) -> Result<()> {
        match self {
            KeyCommand::GenerateNodeKey(cmd) => cmd.run(),
            KeyCommand::Generate(cmd) => cmd.run(),
            KeyCommand::Inspect(cmd) => cmd.run(),
            KeyCommand::InspectNodeKey(cmd) => cmd.run(),
            KeyCommand::Insert(cmd) => cmd.run(cli),
        }
    }
}

/// Puts a session key into the keystore of a node. Unlike the SDK's command it knows the session keys of this chain: a
/// key under a wrong type or scheme would lie there for ever, and the validator would stay silent.
#[derive(Debug, Clone, clap::Parser)]
pub struct InsertKey {
    /// Secret as a URI, or a file that holds it. Asked for if left out.
    #[arg(long)]
    suri: Option<String>,

    /// What the key is for: babe, gran or audi.
    #[arg(long)]
    key_type: String,

    /// Scheme of the key: ed25519 for gran, sr25519 for the others.
    #[arg(long, value_name = "SCHEME", value_enum, ignore_case = true)]
    scheme: Option<CryptoScheme>,

    #[clap(flatten)]
    shared_params: sc_cli::SharedParams,

    #[clap(flatten)]
    keystore_params: sc_cli::KeystoreParams,
}

impl InsertKey {
    fn run(&self, cli: &Cli) -> Result<()> {
        let key = SessionKey::of(&self.key_type, self.scheme)?;
        let suri = utils::read_uri(self.suri.as_ref())?;
        let base_path = match self.shared_params.base_path()? {
            Some(path) => path,
            None => BasePath::from_project("", "", &Cli::executable_name()),
        };
        let spec = cli.load_spec(&self.shared_params.chain_id(self.shared_params.is_dev()))?;
        let KeystoreConfig::Path { path, password } =
            self.keystore_params.keystore_config(&base_path.config_dir(spec.id()))?
        else {
            return Err(Error::Input("a keystore in memory keeps no key".into()));
        };
        let public = key.public(&suri, password.clone())?;
        LocalKeystore::open(path, password)?
            .insert(key.id, &suri, &public)
            .map_err(|()| Error::KeystoreOperation)
    }
}

/// A kind of session key.
struct SessionKey {
    id: KeyTypeId,
    scheme: CryptoScheme,
}

impl SessionKey {
    /// The kind of that name, if the scheme, where one is named, is its own.
    fn of(name: &str, scheme: Option<CryptoScheme>) -> Result<Self> {
        let key = match name {
            "babe" => Self { id: sp_consensus_babe::KEY_TYPE, scheme: CryptoScheme::Sr25519 },
            "gran" => Self { id: sp_consensus_grandpa::KEY_TYPE, scheme: CryptoScheme::Ed25519 },
            "audi" => Self { id: key_types::AUTHORITY_DISCOVERY, scheme: CryptoScheme::Sr25519 },
            other => {
                return Err(Error::Input(format!(
                    "'{other}' is no session key of this chain: babe, gran and audi are"
                )))
            }
        };
        match scheme {
            Some(named) if named != key.scheme => Err(Error::Input(format!(
                "a key of type '{name}' is of scheme {:?}, not {named:?}",
                key.scheme
            ))),
            _ => Ok(key),
        }
    }

    fn public(&self, suri: &str, password: Option<SecretString>) -> Result<Vec<u8>> {
        Ok(match self.scheme {
            CryptoScheme::Ed25519 => {
                utils::pair_from_suri::<ed25519::Pair>(suri, password)?.public().0.to_vec()
            }
            _ => utils::pair_from_suri::<sr25519::Pair>(suri, password)?.public().0.to_vec(),
        })
    }
}
