//! The chain is unknown, its spec is broken, or it is not one for development.

use super::refusal::{contents, Start};
use quantara_network::{network::export_spec, process::node_binary};
use serde_json::{json, Value};
use std::fs;

/// Key of the runtime's code in a raw spec.
const CODE: &str = "0x3a636f6465";

#[test]
fn an_unknown_chain_is_refused() {
    let start = Start::node(&["--chain", "quantara-nowhere"]);
    start.refused_for("quantara-nowhere");
}

#[test]
fn a_spec_that_is_not_there_is_refused() {
    let start = Start::node(&[]);
    let path = start.folder.path().join("missing.json").display().to_string();
    start.with(&format!("--chain {path}")).refused_for(&path);
}

#[test]
fn a_spec_that_breaks_off_is_refused() {
    let whole = spec().to_string();
    refuse_spec(&whole[..whole.len() / 2]);
}

#[test]
fn a_spec_that_is_no_json_is_refused() {
    refuse_spec("this is no chain spec");
    refuse_spec("");
}

#[test]
fn a_spec_without_genesis_is_refused() {
    let mut spec = spec();
    assert!(spec.as_object_mut().unwrap().remove("genesis").is_some());
    refuse_spec(&spec.to_string());
}

#[test]
fn a_spec_without_runtime_is_refused() {
    let mut spec = spec();
    assert!(spec["genesis"]["raw"]["top"].as_object_mut().unwrap().remove(CODE).is_some());
    refuse_runtime(&spec);
}

#[test]
fn a_spec_whose_runtime_is_no_program_is_refused() {
    let mut spec = spec();
    spec["genesis"]["raw"]["top"][CODE] = json!("0x00");
    refuse_runtime(&spec);
}

#[test]
fn manual_seal_off_a_development_chain_is_refused() {
    Start::node(&["--chain", "local", "--alice", "--manual-seal"]).refused_for("manual");
}

fn spec() -> Value {
    export_spec(&node_binary().unwrap(), "local").unwrap()
}

/// A node with this spec must be refused, naming the file, and must leave nothing but perhaps empty folders.
fn refuse_spec(text: &str) {
    let start = Start::node(&[]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("spec.json");
    fs::write(&path, text).unwrap();
    let base = folder.path().join("base");
    start.on(&base).with(&format!("--chain {}", path.display())).refused_for(&path.display().to_string());
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "the spec is left as it is");
    let keys = contents(&base)
        .into_keys()
        .filter(|file| !file.components().any(|part| part.as_os_str() == "network"));
    assert_eq!(keys.count(), 0, "nothing is written for a chain that never was");
}

/// A node with this spec, readable but of no use, must be refused, naming the chain.
fn refuse_runtime(spec: &Value) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("spec.json");
    fs::write(&path, spec.to_string()).unwrap();
    Start::node(&["--chain", &path.display().to_string()]).refused_for("quantara-local");
}
