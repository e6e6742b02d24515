//! `localnet show`: figures of real processes.
//!
//! Prints `name: value` lines as they come and ends with `ok`, or with what fell short and a failing exit status.

pub mod government;
pub mod network;

use anyhow::Result;
use std::process::ExitCode;

/// What fell short.
type Shortfalls = Vec<String>;

/// Ends what was shown. What could not be measured fell short too.
fn verdict(measured: Result<()>, mut shortfalls: Shortfalls) -> ExitCode {
    shortfalls.extend(measured.err().map(|error| format!("{error:#}")));
    if shortfalls.is_empty() {
        println!("ok");
        return ExitCode::SUCCESS;
    }
    println!("fell short: {}", shortfalls.join("; "));
    ExitCode::FAILURE
}
