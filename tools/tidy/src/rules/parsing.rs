//! Every Rust file parses. The other rules cannot see into one that does not.

use crate::{house::House, Remark};

/// One remark a file.
pub fn rule(house: &House) -> Vec<Remark> {
    let failed = house.rust.iter().filter_map(|(path, parsed)| Some((path, parsed.as_ref().err()?)));
    failed
        .map(|(path, (line, reason))| Remark::new(path, *line, format!("cannot be read as Rust: {reason}")))
        .collect()
}
