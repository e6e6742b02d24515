//! House rules that a machine can check.
//!
//! Terms: a **house** is a repository as [`house::House`] reads it, once: its text files, its Rust parsed,
//! its cargo packages. A **rule** is a function from a house to remarks, one rule a file under `rules/`.
//! A **finding** is a remark with the name of its rule; it names a file and a line and says in a sentence
//! what is wrong, so that a reader can mend it without opening this crate.
//!
//! The rules run as a test of the workspace (`tests/repository.rs`) and by hand (`cargo run -p quantara-tidy`).
//! A rule must be right rather than noisy: each has tests that plant a violation, and tests of the lawful
//! case next to it (`tests/rules/`).

pub mod house;
pub mod manifest;
pub mod modules;
pub mod rules;
pub mod rust;
pub mod source;

use anyhow::Result;
use std::{fmt, path::Path};

/// What a rule says about one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// Path from the top of the repository.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong, and where the text leaves it open, what to do.
    pub sentence: String,
}

impl Remark {
    /// A remark on `line` of `file`.
    pub fn new(file: impl Into<String>, line: usize, sentence: impl Into<String>) -> Self {
        Self { file: file.into(), line, sentence: sentence.into() }
    }
}

/// A remark and the rule that made it. Printed as `file:line: rule: sentence`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The place and the sentence.
    pub remark: Remark,
    /// Name of the rule, as in [`rules::RULES`].
    pub rule: &'static str,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Remark { file, line, sentence } = &self.remark;
        write!(f, "{file}:{line}: {}: {sentence}", self.rule)
    }
}

/// Reads the repository at `root` and applies every rule. The findings come in the order of files and lines.
pub fn check(root: &Path) -> Result<Vec<Finding>> {
    let house = house::House::read(root)?;
    let mut findings: Vec<Finding> = rules::RULES
        .iter()
        .flat_map(|(rule, apply)| apply(&house).into_iter().map(|remark| Finding { remark, rule }))
        .collect();
    findings.sort();
    findings.dedup();
    Ok(findings)
}
