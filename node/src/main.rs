//! `quantara`: a validator, full node or developer's chain of Quantara.
//!
//! - [`cli`], [`command`]: what can be asked of the program, and who answers;
//! - [`keys`]: making and keeping keys;
//! - [`chain_spec`]: the chains that the program knows by name;
//! - [`preflight`]: what must be found out before anything is opened or written;
//! - [`service`]: the node, in parts;
//! - [`rpc`]: its JSON-RPC;
//! - [`time_travel`]: a development chain whose clock obeys.

mod chain_spec;
mod cli;
mod command;
mod complaint;
mod keys;
mod preflight;
mod rpc;
mod service;
mod time_travel;

use std::{process::ExitCode, thread::sleep, time::Duration};

/// The logger writes what it has buffered every 50 ms; the sentence that ends the program comes after.
const LOGS_ARE_OUT: Duration = Duration::from_millis(120);

fn main() -> ExitCode {
    match command::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            sleep(LOGS_ARE_OUT);
            eprintln!("Error: {}", complaint::sentence(&error));
            ExitCode::FAILURE
        }
    }
}
