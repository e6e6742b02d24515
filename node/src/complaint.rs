//! Says in one sentence why the program ends.

use std::error::Error;

/// The error and its causes on one line, each said once.
pub fn sentence(error: &(dyn Error + 'static)) -> String {
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

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::sentence;
    use polkadot_sdk::sc_cli;

    #[test]
    fn causes_are_said_once_and_on_one_line() {
        let inner = std::io::Error::other("the disk\n\tis full");
        assert_eq!(sentence(&sc_cli::Error::Io(inner)), "the disk is full");
    }
}
