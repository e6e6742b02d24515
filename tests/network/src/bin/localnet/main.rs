//! `localnet`: networks of real nodes on loopback, for scripts and for people.
//!
//! `localnet up` keeps a network running for another program ([`up`]); `localnet show` plays a story and prints its
//! figures ([`show`]).

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
    /// Measure real processes and say whether they do what they should.
    #[command(subcommand)]
    Show(Subject),
}

#[derive(Subcommand)]
enum Subject {
    /// Finality, a dead validator, catch-up, warp sync, memory.
    Network,
    /// The supply, an upgrade by referendum, one that fails, a validator that runs twice.
    Government,
}

#[tokio::main]
async fn main() -> ExitCode {
    let ended = match Cli::parse().command {
        Command::Up(options) => up::run(options).await,
        Command::Show(Subject::Network) => Ok(show::network::show().await),
        Command::Show(Subject::Government) => Ok(show::government::show().await),
    };
    match ended {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
