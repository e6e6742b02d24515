//! `localnet`: networks of real nodes on loopback, for scripts and for people.
//!
//! `localnet up` keeps a network running for another program ([`up`]); `localnet show network` plays a network's first
//! minutes and prints its figures ([`show`]).

mod show;
mod up;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "Networks of real Quantara nodes on loopback")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start a network and keep it until standard input closes.
    Up(up::Options),
    /// Measure a network and say whether it does what it should.
    #[command(subcommand)]
    Show(Subject),
}

#[derive(Subcommand)]
enum Subject {
    /// Finality, a dead validator, catch-up, warp sync, memory.
    Network,
}

#[tokio::main]
async fn main() -> ExitCode {
    let ended = match Cli::parse().command {
        Command::Up(options) => up::run(options).await,
        Command::Show(Subject::Network) => show::network().await,
    };
    match ended {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
