//! A small lawful repository in a temporary folder, in which a test plants what it wants to see found.

use quantara_tidy::{check, Finding};
use std::{fs, path::Path};
use tempfile::TempDir;

/// A repository that lives as long as the value.
pub struct Repository {
    folder: TempDir,
}

impl Repository {
    /// An empty repository with a workspace manifest.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        Self { folder }.with("Cargo.toml", "[workspace]\nmembers = [\"*/*\"]\n")
    }

    /// Adds or replaces a file.
    pub fn with(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
        self
    }

    /// Adds a package that breaks no rule as long as it holds no money: a manifest and a library.
    pub fn with_package(self, folder: &str, name: &str, tables: &str, library: &str) -> Self {
        let lints = "[lints]\nworkspace = true\n";
        self.with(
            &format!("{folder}/Cargo.toml"),
            format!("[package]\nname = \"{name}\"\n\n{lints}\n{tables}"),
        )
        .with(&format!("{folder}/src/lib.rs"), library)
    }

    /// Its folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// All findings.
    pub fn findings(&self) -> Vec<Finding> {
        check(self.path()).expect("the repository can be read")
    }

    /// The findings of one rule, as `file:line: sentence`.
    pub fn findings_of(&self, rule: &str) -> Vec<String> {
        let known = quantara_tidy::rules::RULES.iter().any(|(name, _)| *name == rule);
        assert!(known, "there is no rule {rule}");
        let findings = self.findings().into_iter().filter(|finding| finding.rule == rule);
        findings
            .map(|finding| finding.remark)
            .map(|remark| format!("{}:{}: {}", remark.file, remark.line, remark.sentence))
            .collect()
    }
}

/// Asserts that the only finding begins so.
pub fn assert_one(findings: &[String], start: &str) {
    assert_eq!(findings.len(), 1, "one finding was expected, these are: {findings:#?}");
    assert!(findings[0].starts_with(start), "`{}` does not begin with `{start}`", findings[0]);
}

/// Asserts that nothing was found.
pub fn assert_none(findings: &[String]) {
    assert!(findings.is_empty(), "nothing was to be found, these are: {findings:#?}");
}
