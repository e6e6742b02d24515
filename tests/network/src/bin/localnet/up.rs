//! `localnet up`: a network for as long as its user is there.
//!
//! One line of JSON on standard output names the chain spec and all nodes. Then each line on standard input is a
//! command, `{"kill": "bob"}` or `{"restart": "bob"}`, and is answered by one line: `{"ok": true, "node": {..}}` or
//! `{"error": ".."}`. It ends, and every node and folder with it, when standard input closes or at SIGINT or SIGTERM.

use anyhow::{bail, Context, Result};
use quantara_network::{network::STARTING, Network, Node, Plan};
use serde_json::{json, Value};
use std::{
    io::{self, BufRead, Write},
    process::ExitCode,
    thread,
};
use tokio::{
    signal::unix::{signal, Signal, SignalKind},
    sync::mpsc,
};

#[derive(clap::Args)]
pub struct Options {
    /// Validators of chain `local`: 4, 3 (the fewest that finalise) or none.
    #[arg(long, value_name = "N", default_value_t = 4)]
    validators: usize,
    /// Also start a development node with time travel.
    #[arg(long)]
    development: bool,
}

pub async fn run(options: Options) -> Result<ExitCode> {
    let mut ends = Ends::new()?;
    let network = tokio::select! {
        network = start(&options) => network?,
        () = ends.signalled() => return Ok(ExitCode::FAILURE),
    };
    serve(network, ends).await
}

async fn start(options: &Options) -> Result<Network> {
    match options.validators {
        0 | 3 | 4 => {}
        1 | 2 => bail!("{} of 4 validators never finalise: take 3, 4 or none", options.validators),
        count => bail!("chain local has 4 validators, not {count}"),
    }
    let mut network = Network::validators(options.validators).await?;
    network.meet().await?;
    if options.development {
        network.add(Plan::time_travel()).await?;
    }
    Ok(network)
}

async fn serve(mut network: Network, mut ends: Ends) -> Result<ExitCode> {
    let nodes = network.nodes().iter().map(Node::describe).collect::<Vec<_>>();
    say(&json!({ "spec": network.spec(), "nodes": nodes }))?;
    let mut lines = lines_of_stdin();
    loop {
        let line = tokio::select! {
            line = lines.recv() => line,
            () = ends.signalled() => None,
        };
        let Some(line) = line else { return Ok(ExitCode::SUCCESS) };
        let done = tokio::select! {
            done = obey(&mut network, &line) => done,
            () = ends.signalled() => return Ok(ExitCode::SUCCESS),
        };
        say(&match done {
            Ok(node) => json!({ "ok": true, "node": node }),
            Err(error) => json!({ "error": format!("{error:#}") }),
        })?;
    }
}

async fn obey(network: &mut Network, line: &str) -> Result<Value> {
    let command: Value = serde_json::from_str(line).context("a command is one JSON object a line")?;
    let order = command.as_object().filter(|order| order.len() == 1).and_then(|order| order.iter().next());
    let (verb, name) = order.context("a command has one verb, such as {\"kill\": \"bob\"}")?;
    let node = network.node(name.as_str().context("a node's name is a string")?)?;
    match verb.as_str() {
        "kill" => node.kill()?,
        "restart" => {
            node.start()?;
            node.ready(STARTING).await?;
        }
        _ => bail!("no command is called {verb}, there are: kill, restart"),
    }
    Ok(node.describe())
}

fn say(line: &Value) -> Result<()> {
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "{line}")?;
    stdout.flush()?;
    Ok(())
}

/// Lines of standard input, read by a thread of its own: it may hang in a read for ever without keeping the program.
fn lines_of_stdin() -> mpsc::UnboundedReceiver<String> {
    let (send, receive) = mpsc::unbounded_channel();
    thread::spawn(move || {
        for line in io::stdin().lock().lines().map_while(Result::ok) {
            if !line.trim().is_empty() && send.send(line).is_err() {
                return;
            }
        }
    });
    receive
}

/// The signals that end the network in good order.
struct Ends {
    interrupt: Signal,
    terminate: Signal,
}

impl Ends {
    fn new() -> Result<Self> {
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn signalled(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
