//! A session key of the wrong type: a validator that holds one would never author or vote, and nobody would know why.

use super::refusal::{contents, Start};
use std::path::Path;
use tempfile::TempDir;

fn insert(base: &Path, scheme: &str, key_type: &str) -> Start {
    let start = Start::command(&["key", "insert", "--dev", "--suri", "//Alice"]).on(base);
    start.with(&format!("--scheme {scheme} --key-type {key_type}"))
}

/// A keystore with one good key, which no bad one may touch.
fn keystore() -> TempDir {
    let base = tempfile::tempdir().unwrap();
    insert(base.path(), "sr25519", "babe").succeeds();
    assert_eq!(contents(base.path()).len(), 1);
    base
}

#[test]
fn a_key_type_that_is_none_is_refused() {
    let base = keystore();
    let before = contents(base.path());
    insert(base.path(), "sr25519", "xyzzy").refused_for("xyzzy");
    assert_eq!(contents(base.path()), before);
}

#[test]
fn a_key_type_that_no_session_key_has_is_refused() {
    let base = keystore();
    let before = contents(base.path());
    insert(base.path(), "sr25519", "zzzz").refused_for("zzzz");
    assert_eq!(contents(base.path()), before);
}

#[test]
fn a_scheme_that_does_not_fit_the_key_type_is_refused() {
    let base = keystore();
    let before = contents(base.path());
    insert(base.path(), "sr25519", "gran").refused_for("gran");
    insert(base.path(), "ecdsa", "babe").refused_for("babe");
    assert_eq!(contents(base.path()), before);
    insert(base.path(), "ed25519", "gran").succeeds();
    assert_eq!(contents(base.path()).len(), before.len() + 1);
}

#[test]
fn a_scheme_that_is_none_is_refused() {
    let base = keystore();
    let before = contents(base.path());
    insert(base.path(), "rsa", "babe").refused_by_the_parser_for("rsa");
    assert_eq!(contents(base.path()), before);
}
