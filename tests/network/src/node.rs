//! One node process: its arguments, folder, ports and log, and what can be done to it.

use crate::{
    identity::{Identity, DEVELOPMENT, EVE, SECOND_ALICE},
    kept::Kept,
    ports::{Ports, Reserved},
    process,
    rpc::Rpc,
};
use anyhow::{bail, Context, Result};
use serde_json::{json, Value};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, ExitStatus},
    time::{Duration, Instant},
};

/// Pause between two looks at a node.
const PAUSE: Duration = Duration::from_millis(200);
/// Time a node gets to end by itself after SIGTERM.
const ENDING: Duration = Duration::from_secs(30);
/// Lines of the log that a failure shows.
const TAIL: usize = 25;

/// What every node gets: loopback only, nothing looked for outside, small caches.
const ALWAYS: &[&str] = &[
    "--no-mdns",
    "--allow-private-ip",
    "--no-telemetry",
    "--no-prometheus",
    "--disable-log-color",
    "--db-cache=16",
    "--trie-cache-size=16777216",
    "--max-runtime-instances=4",
    "--runtime-cache-size=2",
];

/// What a node is to be. Folders, ports, keys of the network layer and caches are the harness's business.
#[derive(Clone, Debug)]
pub struct Plan {
    identity: Identity,
    chain: &'static str,
    arguments: Vec<String>,
}

impl Plan {
    /// A validator of chain `local`, whose spec is read from `spec`.
    pub fn validator(identity: Identity, spec: &Path) -> Self {
        Self::of_local(identity, spec, &[&format!("--{}", identity.name)])
    }

    /// A second process with Alice's session keys.
    pub fn second_alice(spec: &Path) -> Self {
        Self::of_local(SECOND_ALICE, spec, &["--alice"])
    }

    /// A node without a vote on chain `local`.
    pub fn follower(spec: &Path) -> Self {
        Self::of_local(EVE, spec, &["--name", EVE.name])
    }

    /// A node without a vote that joins chain `local` by warp sync.
    pub fn newcomer(spec: &Path) -> Self {
        Self::follower(spec).with(&["--sync", "warp"])
    }

    /// The only validator of a development chain, with ordinary slots and finality.
    pub fn development() -> Self {
        Self { identity: DEVELOPMENT, chain: "development", arguments: vec!["--dev".into()] }
    }

    /// A development node that seals blocks on demand and whose clock can be put forward.
    pub fn time_travel() -> Self {
        Self::development().with(&["--manual-seal"])
    }

    /// The same with more arguments.
    pub fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    /// With what was exported and compiled before, wherever it serves.
    fn complete(self, binary: &Path, kept: &Kept) -> Result<Self> {
        let wasm = format!("--wasm-cache={}", kept.wasm().display());
        if self.chain != "development" {
            return Ok(self.with(&[&wasm]));
        }
        let spec = kept.spec_file(binary, "dev")?;
        Ok(self.with(&[&wasm, "--chain", &spec.display().to_string()]))
    }

    fn of_local(identity: Identity, spec: &Path, arguments: &[&str]) -> Self {
        let chain = vec!["--chain".to_owned(), spec.display().to_string()];
        Self { identity, chain: "local", arguments: chain }.with(arguments)
    }
}

/// One look at a node that is waited for.
#[derive(Debug)]
pub enum Seen<T> {
    /// It is there.
    Done(T),
    /// It is not; this was seen instead.
    NotYet(String),
}

/// A node: a process that can be killed and started again with its folder and ports. It dies with this value.
#[derive(Debug)]
pub struct Node {
    plan: Plan,
    binary: PathBuf,
    base: PathBuf,
    log: PathBuf,
    ports: [u16; 3],
    reserved: Option<[Reserved; 3]>,
    child: Option<Child>,
    rpc: Rpc,
}

impl Node {
    /// A node that has its ports and will have its folder below `folder`; it does not run yet.
    pub fn new(plan: Plan, binary: &Path, kept: &Kept, folder: &Path, ports: &mut Ports) -> Result<Self> {
        let plan = plan.complete(binary, kept)?;
        let reserved = [ports.take()?, ports.take()?, ports.take()?];
        let numbers = [reserved[0].port(), reserved[1].port(), reserved[2].port()];
        let name = plan.identity.name;
        Ok(Self {
            base: folder.join(name),
            log: folder.join(format!("{name}.log")),
            rpc: Rpc::new(numbers[0])?,
            ports: numbers,
            reserved: Some(reserved),
            child: None,
            binary: binary.to_owned(),
            plan,
        })
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.plan.identity.name
    }

    /// Its JSON-RPC.
    pub fn rpc(&self) -> &Rpc {
        &self.rpc
    }

    /// Its base path.
    pub fn base(&self) -> &Path {
        &self.base
    }

    /// Its process, if it was started and not stopped.
    pub fn pid(&self) -> Option<u32> {
        self.child.as_ref().map(Child::id)
    }

    /// Addresses for other nodes: plain TCP, and WebSocket, which light clients in browsers need.
    pub fn addresses(&self) -> [String; 2] {
        let [_, tcp, ws] = self.ports;
        let peer = self.plan.identity.peer_id;
        [format!("/ip4/127.0.0.1/tcp/{tcp}/p2p/{peer}"), format!("/ip4/127.0.0.1/tcp/{ws}/ws/p2p/{peer}")]
    }

    /// All that a program outside needs to know of it.
    pub fn describe(&self) -> Value {
        json!({
            "name": self.name(),
            "chain": self.plan.chain,
            "ws": self.rpc.ws(),
            "http": self.rpc.http(),
            "p2p": self.addresses()[1],
            "pid": self.pid(),
            "log": self.log,
        })
    }

    /// Starts the process; the first time on fresh ground, later on the folder that it left.
    pub fn start(&mut self) -> Result<()> {
        anyhow::ensure!(self.exited()?.is_some() || self.child.is_none(), "{} runs already", self.name());
        fs::create_dir_all(&self.base)?;
        let log = File::options().create(true).append(true).open(&self.log)?;
        let mut command = process::tied(&self.binary);
        command.args(self.arguments()).stdout(log.try_clone()?).stderr(log);
        for port in self.reserved.take().into_iter().flatten() {
            port.release();
        }
        self.child = Some(process::spawn(command)?);
        Ok(())
    }

    fn arguments(&self) -> Vec<String> {
        let [rpc, tcp, ws] = self.ports;
        let own = [
            format!("--base-path={}", self.base.display()),
            format!("--node-key={}", self.plan.identity.network_key()),
            format!("--rpc-port={rpc}"),
            format!("--listen-addr=/ip4/127.0.0.1/tcp/{tcp}"),
            format!("--listen-addr=/ip4/127.0.0.1/tcp/{ws}/ws"),
        ];
        let always = ALWAYS.iter().map(|argument| (*argument).to_owned());
        self.plan.arguments.iter().cloned().chain(own).chain(always).collect()
    }

    /// Ends the process without warning, as a power cut would (SIGKILL).
    pub fn kill(&mut self) -> Result<()> {
        let mut child = self.child.take().with_context(|| format!("{} does not run", self.name()))?;
        child.kill()?;
        child.wait()?;
        Ok(())
    }

    /// Asks the process to end and waits until it has.
    pub async fn stop(&mut self) -> Result<()> {
        let pid = self.pid().with_context(|| format!("{} does not run", self.name()))?;
        process::terminate(pid)?;
        let deadline = Instant::now() + ENDING;
        while self.exited()?.is_none() {
            if Instant::now() >= deadline {
                bail!(self.explain(format!("it did not end within {} s of SIGTERM", ENDING.as_secs())));
            }
            tokio::time::sleep(PAUSE).await;
        }
        self.child = None;
        Ok(())
    }

    /// How the process ended, if it has.
    fn exited(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.child.as_mut().map(Child::try_wait).transpose()?.flatten())
    }

    /// Memory that it holds in RAM, in MiB.
    pub fn resident_mib(&self) -> Result<u64> {
        process::resident_mib(self.pid().with_context(|| format!("{} does not run", self.name()))?)
    }

    /// All that it has logged.
    pub fn log_text(&self) -> Result<String> {
        fs::read_to_string(&self.log).with_context(|| format!("cannot read {}", self.log.display()))
    }

    /// Looks at the node again and again until what is waited for is there. Fails, naming `what`, with the last lines
    /// of the log, when `limit` is over or the process ends.
    pub async fn until<T>(
        &mut self,
        what: &str,
        limit: Duration,
        look: impl AsyncFn(&Rpc) -> Result<Seen<T>>,
    ) -> Result<T> {
        let deadline = Instant::now() + limit;
        loop {
            if let Some(status) = self.exited()? {
                bail!(self.explain(format!("it ended ({status}) before {what}")));
            }
            let seen = match look(&self.rpc).await {
                Ok(Seen::Done(value)) => return Ok(value),
                Ok(Seen::NotYet(seen)) => seen,
                Err(error) => format!("{error:#}"),
            };
            if Instant::now() >= deadline {
                bail!(self.explain(format!("waited {} s for {what}, last seen: {seen}", limit.as_secs())));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until it answers.
    pub async fn ready(&mut self, limit: Duration) -> Result<()> {
        self.until("an answer by JSON-RPC", limit, async |rpc| Ok(Seen::Done(rpc.health().await?))).await?;
        Ok(())
    }

    /// Waits until it has at least so many peers.
    pub async fn peers(&mut self, least: u64, limit: Duration) -> Result<()> {
        let what = format!("{least} peers");
        self.until(&what, limit, async |rpc| match rpc.health().await?.peers {
            peers if peers >= least => Ok(Seen::Done(())),
            peers => Ok(Seen::NotYet(format!("{peers} peers"))),
        })
        .await
    }

    /// Waits until it has finalised a block of at least this number, and says which.
    pub async fn finalised(&mut self, least: u64, limit: Duration) -> Result<u64> {
        let what = format!("block {least} to be finalised");
        self.until(&what, limit, async |rpc| match rpc.finalised_number().await? {
            number if number >= least => Ok(Seen::Done(number)),
            number => {
                Ok(Seen::NotYet(format!("block {number} is, block {} is best", rpc.best_number().await?)))
            }
        })
        .await
    }

    fn explain(&self, sentence: String) -> String {
        let log = self.log_text().unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        let tail = lines[lines.len().saturating_sub(TAIL)..].join("\n    ");
        format!("{}: {sentence}\n  last lines of its log:\n    {tail}", self.name())
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        if let Some(child) = self.child.as_mut() {
            // Nothing can be done about a child that cannot be killed; it has usually ended already.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
