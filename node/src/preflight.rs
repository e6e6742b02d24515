//! What must be found out before anything is opened or written.
//!
//! The libraries below find some of these out late, say them in a language of their own, or work around them: a taken
//! RPC port becomes a random one, a taken peer-to-peer port is shared or dropped, and a database of another genesis is
//! simply used.

use polkadot_sdk::{
    sc_chain_spec::ChainType,
    sc_cli::{Error, Result},
    sc_network::{config::NetworkBackendType, multiaddr::Protocol, Multiaddr},
    sc_service::Configuration,
};
use std::{
    fs::{File, TryLockError},
    io::ErrorKind,
    net::{IpAddr, SocketAddr, TcpListener},
    path::Path,
};

/// Layout of ParityDB's files that this program reads and writes.
const PARITY_DB_VERSIONS: std::ops::RangeInclusive<u32> = 4..=8;

/// Every port that the node will listen on is free, and the network backend is the one that is built in.
pub fn network(config: &Configuration) -> Result<()> {
    if !matches!(config.network.network_backend, NetworkBackendType::Litep2p) {
        return Err(Error::Input("this node speaks litep2p only: leave out --network-backend libp2p".into()));
    }
    for address in config.network.listen_addresses.iter().filter_map(socket) {
        free("peer-to-peer", address)?;
    }
    for endpoint in config.rpc.addr.iter().flatten().filter(|endpoint| !endpoint.is_optional) {
        free("JSON-RPC", endpoint.listen_addr)?;
    }
    match &config.prometheus_config {
        Some(prometheus) => free("Prometheus", prometheus.port),
        None => Ok(()),
    }
}

/// The address can be listened on now. Port 0 asks for any, so it always can.
fn free(what: &str, address: SocketAddr) -> Result<()> {
    match TcpListener::bind(address) {
        Ok(_) => Ok(()),
        // A machine without IPv6 refuses the default address; the node does well without it.
        Err(why) if why.kind() == ErrorKind::AddrNotAvailable || why.kind() == ErrorKind::Unsupported => {
            Ok(())
        }
        Err(why) if why.kind() == ErrorKind::AddrInUse => {
            Err(Error::Input(format!("{what} port {} is in use ({address}): name another", address.port())))
        }
        Err(why) => Err(Error::Input(format!("cannot listen on {what} address {address}: {why}"))),
    }
}

/// TCP address of a multiaddress, if it is one.
fn socket(address: &Multiaddr) -> Option<SocketAddr> {
    let mut parts = address.iter();
    let ip: IpAddr = match parts.next()? {
        Protocol::Ip4(ip) => ip.into(),
        Protocol::Ip6(ip) => ip.into(),
        _ => return None,
    };
    match parts.next()? {
        Protocol::Tcp(port) => Some(SocketAddr::new(ip, port)),
        _ => None,
    }
}

/// Time may be moved only where it means nothing to anybody else.
pub fn manual_seal(config: &Configuration) -> Result<()> {
    let spec = &config.chain_spec;
    if spec.chain_type() == ChainType::Development {
        return Ok(());
    }
    Err(Error::Input(format!(
        "--manual-seal moves time, so it needs a development chain; '{}' is none",
        spec.id()
    )))
}

/// The database folder can be written to, is of a version that we know, and nobody else has it open.
pub fn database(config: &Configuration) -> Result<()> {
    let Some(folder) = config.database.path() else { return Ok(()) };
    std::fs::create_dir_all(folder).and_then(|()| tempfile(folder)).map_err(|why| {
        Error::Input(format!("cannot write to the database folder '{}': {why}", folder.display()))
    })?;
    known_version(folder)?;
    not_open_elsewhere(folder)
}

/// Nobody has the database open; for sub-commands that read or remove it whole.
pub fn closed(config: &Configuration) -> Result<()> {
    config.database.path().map_or(Ok(()), not_open_elsewhere)
}

fn tempfile(folder: &Path) -> std::io::Result<()> {
    let probe = folder.join(".writable");
    File::create(&probe)?;
    std::fs::remove_file(probe)
}

fn known_version(folder: &Path) -> Result<()> {
    let Ok(metadata) = std::fs::read_to_string(folder.join("metadata")) else { return Ok(()) };
    let version = metadata.lines().find_map(|line| line.strip_prefix("version=")).unwrap_or("none");
    match version.parse::<u32>() {
        Ok(number) if PARITY_DB_VERSIONS.contains(&number) => Ok(()),
        _ => Err(Error::Input(format!(
            "the database in '{}' has version {version}; this program reads versions {} to {}",
            folder.display(),
            PARITY_DB_VERSIONS.start(),
            PARITY_DB_VERSIONS.end(),
        ))),
    }
}

fn not_open_elsewhere(folder: &Path) -> Result<()> {
    let Ok(lock) = File::options().write(true).open(folder.join("lock")) else { return Ok(()) };
    match lock.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(Error::Input(format!(
            "another node has the database in '{}' open: stop it or name another --base-path",
            folder.display()
        ))),
        Err(TryLockError::Error(why)) => {
            Err(Error::Input(format!("cannot lock the database in '{}': {why}", folder.display())))
        }
    }
}
