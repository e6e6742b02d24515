//! `tidy [FOLDER]`: applies the house rules to the repository in FOLDER (default: the current one).
//! Prints one finding a line; ends with status 1 if there is any, and 2 if the repository cannot be read.

use std::{env, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    let root = env::args_os().nth(1).map_or_else(|| PathBuf::from("."), PathBuf::from);
    match quantara_tidy::check(&root) {
        Ok(findings) if findings.is_empty() => ExitCode::SUCCESS,
        Ok(findings) => {
            for finding in &findings {
                println!("{finding}");
            }
            ExitCode::from(1)
        }
        Err(error) => {
            eprintln!("tidy: {error:#}");
            ExitCode::from(2)
        }
    }
}
