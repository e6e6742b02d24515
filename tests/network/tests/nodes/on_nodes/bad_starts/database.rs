//! The base path cannot be used: it holds another chain, another version, a running node, or nothing can be written.

use super::refusal::{contents, Start};
use quantara_network::{
    network::{export_spec, STARTING},
    process::node_binary,
    story, Network, Plan,
};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Blocks in the database that no bad start may touch.
const BLOCKS: u64 = 5;

/// A base path with some blocks of the development chain, its node ended in good order, and the last block's hash.
async fn database() -> (Network, PathBuf, Option<String>) {
    let mut network = Network::new().unwrap();
    let node = network.add(Plan::time_travel()).await.unwrap();
    node.rpc().call("dev_newBlock", [json!(BLOCKS)]).await.unwrap();
    let last = node.rpc().block_hash(BLOCKS).await.unwrap();
    assert!(last.is_some());
    node.stop().await.unwrap();
    let base = node.base().to_owned();
    (network, base, last)
}

fn metadata(base: &Path) -> PathBuf {
    base.join("chains/quantara-dev/paritydb/full/metadata")
}

#[tokio::test(flavor = "multi_thread")]
async fn of_another_chain_is_refused() {
    let (mut network, base, last) = database().await;
    let mut other = export_spec(&node_binary().unwrap(), "dev").unwrap();
    other["genesis"]["raw"]["top"]["0x1234"] = json!("0x01");
    let spec = network.folder().join("other.json");
    fs::write(&spec, other.to_string()).unwrap();

    // Opening the database replays its journal, so its files may change; what they hold may not.
    let before = fs::read(metadata(&base)).unwrap();
    let start = Start::node(&["--chain", &spec.display().to_string()]).on(&base);
    start.refused_for(&base.display().to_string());
    assert_eq!(fs::read(metadata(&base)).unwrap(), before);
    let node = network.node("development").unwrap();
    node.start().unwrap();
    node.ready(STARTING).await.unwrap();
    assert_eq!(node.rpc().best_number().await.unwrap(), BLOCKS);
    assert_eq!(node.rpc().block_hash(BLOCKS).await.unwrap(), last);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_another_version_is_refused() {
    let (_network, base, _) = database().await;
    let current = fs::read_to_string(metadata(&base)).unwrap();
    let version = current.lines().find(|line| line.starts_with("version=")).unwrap();
    for other in ["version=3", "version=99"] {
        fs::write(metadata(&base), current.replace(version, other)).unwrap();
        let before = contents(&base);
        Start::node(&["--dev"]).on(&base).refused_for(&base.display().to_string());
        assert_eq!(contents(&base), before, "{other}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_running_node_is_refused() {
    let mut network = Network::new().unwrap();
    let node = network.add(Plan::development()).await.unwrap();
    Start::node(&["--dev"]).on(node.base()).refused_for(&node.base().display().to_string());
    story::still_finalises(node).await.unwrap();
}

#[test]
fn below_a_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "not a folder").unwrap();
    let base = file.join("base");
    Start::node(&["--dev"]).on(&base).refused_for(&base.display().to_string());
    assert_eq!(fs::read_to_string(&file).unwrap(), "not a folder");
}

#[test]
fn where_nothing_can_be_written_is_refused() {
    // Not even root can make a folder here.
    Start::node(&["--dev"]).on(Path::new("/proc/quantara")).refused_for("/proc/quantara");
}
