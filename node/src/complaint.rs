//! Says in one sentence why the program ends.

use polkadot_sdk::sc_cli::Error as CliError;
use std::error::Error;

/// The error and its causes on one line, each said once.
pub fn sentence(error: &CliError) -> String {
    match error {
        CliError::Input(said) => one_line(said),
        CliError::Cli(usage) => self::usage(usage),
        CliError::NetworkKeyNotFound(path) => format!(
            "a validator needs a node key and there is none at '{}': make one with \
             'quantara key generate-node-key --file FILE' and name it with --node-key-file FILE",
            path.display()
        ),
        other => with_causes(other),
    }
}

fn with_causes(error: &(dyn Error + 'static)) -> String {
    let mut said = one_line(&error.to_string());
    let mut cause = error.source();
    while let Some(next) = cause {
        let text = one_line(&next.to_string());
        if !said.contains(&text) {
            said = format!("{said}: {text}");
        }
        cause = next.source();
    }
    said
}

/// What is wrong with the command line, without the pages on how it could be right.
fn usage(error: &clap::Error) -> String {
    let rendered = error.to_string();
    let said = rendered.split("\n\n").next().unwrap_or(&rendered);
    let said = one_line(said);
    said.strip_prefix("error: ").unwrap_or(&said).to_string()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{sentence, CliError};
    use crate::cli::Cli;
    use clap::Parser;

    #[test]
    fn causes_are_said_once_and_on_one_line() {
        let inner = std::io::Error::other("the disk\n\tis full");
        assert_eq!(sentence(&CliError::Io(inner)), "the disk is full");
    }

    #[test]
    fn own_sentences_are_said_as_they_are() {
        assert_eq!(sentence(&CliError::Input("port 1 is in use".into())), "port 1 is in use");
    }

    #[test]
    fn command_line_is_refused_without_pages_of_help() {
        let wrong = ["quantara", "key", "insert", "--scheme", "foo", "--key-type", "babe"];
        let said = sentence(&CliError::Cli(Cli::try_parse_from(wrong).expect_err("no such scheme")));
        assert!(said.starts_with("invalid value 'foo' for '--scheme"), "{said}");
        assert!(!said.contains("--help"), "{said}");
    }
}
