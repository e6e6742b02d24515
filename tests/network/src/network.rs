//! A network: nodes on loopback that know each other through one chain spec.

use crate::{
    identity::VALIDATORS,
    kept::Kept,
    node::{Node, Plan},
    ports::Ports,
    process,
};
use anyhow::{bail, Context, Result};
use serde_json::{json, Value};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};
use tempfile::TempDir;

/// Time a node gets until it answers: on two cores, four of them compile the runtime at once.
pub const STARTING: Duration = Duration::from_secs(240);
/// Time the nodes get to find each other.
const MEETING: Duration = Duration::from_secs(60);
/// Time the export of a chain spec gets.
const EXPORT: Duration = Duration::from_secs(120);

/// Nodes, their ports and their folder. All of it is gone when this value is.
#[derive(Debug)]
pub struct Network {
    // Dropped in this order: the nodes before the folder that they write to.
    nodes: Vec<Node>,
    ports: Ports,
    binary: PathBuf,
    kept: Kept,
    spec: PathBuf,
    folder: TempDir,
}

impl Network {
    /// A network without nodes, which shares with others what is the same for all.
    pub fn new() -> Result<Self> {
        let kept = Kept::beside(&process::node_binary()?)?;
        Self::with(|_| Ok(kept))
    }

    /// A network without nodes that shares nothing: each runtime is compiled when it is first run.
    pub fn cold() -> Result<Self> {
        Self::with(|folder| Kept::at(folder.join("kept")))
    }

    fn with(kept: impl FnOnce(&Path) -> Result<Kept>) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("quantara-network-").tempdir()?;
        Ok(Self {
            nodes: Vec::new(),
            ports: Ports::reserve()?,
            binary: process::node_binary()?,
            kept: kept(folder.path())?,
            spec: folder.path().join("local.json"),
            folder,
        })
    }

    /// The first `count` validators of chain `local`, started together; every one answers. With fewer than three of
    /// its four validators the chain grows, but nothing is finalised.
    pub async fn validators(count: usize) -> Result<Self> {
        let mut network = Self::new()?;
        network.add_validators(count).await?;
        Ok(network)
    }

    /// Writes the chain spec, whose boot nodes are the first `count` validators, and starts them.
    pub async fn add_validators(&mut self, count: usize) -> Result<()> {
        for identity in VALIDATORS.iter().take(count) {
            let plan = Plan::validator(*identity, &self.spec);
            let node = Node::new(plan, &self.binary, &self.kept, self.folder.path(), &mut self.ports)?;
            self.nodes.push(node);
        }
        self.write_spec()?;
        for node in &mut self.nodes {
            node.start()?;
        }
        for node in &mut self.nodes {
            node.ready(STARTING).await?;
        }
        Ok(())
    }

    /// Waits until every validator is connected to every other one.
    pub async fn meet(&mut self) -> Result<()> {
        let others = u64::try_from(self.nodes.len().saturating_sub(1))?;
        for node in &mut self.nodes {
            node.peers(others, MEETING).await?;
        }
        Ok(())
    }

    /// Adds a node, starts it and waits until it answers.
    pub async fn add(&mut self, plan: Plan) -> Result<&mut Node> {
        let mut node = Node::new(plan, &self.binary, &self.kept, self.folder.path(), &mut self.ports)?;
        anyhow::ensure!(self.node(node.name()).is_err(), "there is a node {} already", node.name());
        node.start()?;
        node.ready(STARTING).await?;
        self.nodes.push(node);
        self.nodes.last_mut().context("a node was just added")
    }

    /// The chain spec of `local` with this network's boot nodes.
    pub fn spec(&self) -> &Path {
        &self.spec
    }

    /// The folder of everything that the network writes.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// All nodes, running or not.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// All nodes, to be acted on.
    pub fn nodes_mut(&mut self) -> &mut [Node] {
        &mut self.nodes
    }

    /// The node of this name.
    pub fn node(&mut self, name: &str) -> Result<&mut Node> {
        let names = self.nodes.iter().map(Node::name).collect::<Vec<_>>().join(", ");
        let found = self.nodes.iter_mut().find(|node| node.name() == name);
        found.with_context(|| format!("no node is called {name}, there are: {names}"))
    }

    fn write_spec(&self) -> Result<()> {
        let mut spec = self.kept.spec(&self.binary, "local")?;
        let boot_nodes = self.nodes.iter().flat_map(Node::addresses).collect::<Vec<_>>();
        spec["bootNodes"] = json!(boot_nodes);
        fs::write(&self.spec, serde_json::to_vec(&spec)?)?;
        Ok(())
    }
}

/// The raw spec of a chain as the node exports it.
pub fn export_spec(binary: &Path, chain: &str) -> Result<Value> {
    let mut command = process::tied(binary);
    command.args(["export-chain-spec", "--chain", chain, "--raw"]);
    let done = process::run(command, EXPORT)?;
    match done.status {
        Some(status) if status.success() => {}
        Some(status) => bail!("the export of the chain spec ended with {status}: {}", done.stderr.trim()),
        None => bail!("the export of the chain spec took more than {} s", EXPORT.as_secs()),
    }
    serde_json::from_str(&done.stdout).context("the exported chain spec is no JSON")
}
