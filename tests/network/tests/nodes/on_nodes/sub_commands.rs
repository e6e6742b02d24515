//! What the node serves by JSON-RPC, and what its program does beside running: export and import of blocks and state,
//! going back, purging, keys.

use quantara_network::{process, rpc::Rpc, Network, Plan};
use serde_json::{json, Value};
use std::{path::Path, time::Duration};

const LIMIT: Duration = Duration::from_secs(120);

/// Runs a sub-command that must succeed, and hands back what it wrote to standard output.
fn quantara(arguments: &[&str]) -> String {
    let mut command = process::tied(process::node_binary().unwrap());
    command.args(arguments);
    let done = process::run(command, LIMIT).unwrap();
    assert!(done.status.is_some_and(|status| status.success()), "{arguments:?}: {}", done.stderr);
    done.stdout
}

/// Runs a sub-command that must fail, and hands back its last sentence.
fn refused(arguments: &[&str]) -> String {
    let mut command = process::tied(process::node_binary().unwrap());
    command.args(arguments);
    let done = process::run(command, LIMIT).unwrap();
    assert!(done.status.is_some_and(|status| !status.success()), "{arguments:?} should have failed");
    done.stderr.lines().last().unwrap_or_default().to_owned()
}

/// Best block of the database in `base`.
fn best(base: &str) -> u64 {
    let info: Value = serde_json::from_str(&quantara(&["chain-info", "--dev", "--base-path", base])).unwrap();
    info["best_number"].as_u64().unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The node answers the legacy methods, the new groups, and hands out a checkpoint for light clients.
async fn serves_every_group(rpc: &Rpc) {
    let methods = rpc.methods().await.unwrap();
    let groups =
        ["author_", "chain_", "state_", "system_", "chainHead_v1_", "transaction_v1_", "archive_v1_"];
    for group in groups {
        assert!(methods.iter().any(|method| method.starts_with(group)), "no {group}* in {methods:?}");
    }
    let finalised = rpc.call("archive_v1_finalizedHeight", []).await.unwrap();
    assert!(finalised.as_u64().unwrap() >= 2);
    let spec = rpc.call("sync_state_genSyncSpec", [json!(true)]).await.unwrap();
    assert!(spec["lightSyncState"]["finalizedBlockHeader"].is_string(), "{}", spec["lightSyncState"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chain_goes_out_and_comes_back_the_same() {
    let mut network = Network::new().unwrap();
    let folder = network.folder().to_owned();
    let node = network.add(Plan::development()).await.unwrap();
    node.finalised(2, Duration::from_secs(90)).await.unwrap();
    let second = node.rpc().block_hash(2).await.unwrap().unwrap();
    serves_every_group(node.rpc()).await;
    let base = text(node.base()).to_owned();
    let said = refused(&["purge-chain", "--dev", "-y", "--base-path", &base]);
    assert!(said.contains("open") && said.contains(&base), "a running node's database must stay: {said}");
    node.stop().await.unwrap();

    let blocks = folder.join("blocks.bin");
    quantara(&["export-blocks", "--dev", "--base-path", &base, "--binary", "--to", "2", text(&blocks)]);
    quantara(&["check-block", "--dev", "--base-path", &base, "2"]);
    let state: Value =
        serde_json::from_str(&quantara(&["export-state", "--dev", "--base-path", &base, &second])).unwrap();
    assert!(
        state["genesis"]["raw"]["top"].as_object().unwrap().len() > 50,
        "a state of a few dozen items at least"
    );

    let copy = folder.join("copy");
    quantara(&["import-blocks", "--dev", "--base-path", text(&copy), "--binary", text(&blocks)]);
    assert_eq!(best(text(&copy)), 2);

    // The imported blocks carry no finality, so they can be taken back; those of the node that finalised them cannot.
    quantara(&["revert", "--dev", "--base-path", text(&copy), "1"]);
    assert_eq!(best(text(&copy)), 1);

    quantara(&["purge-chain", "--dev", "-y", "--base-path", text(&copy)]);
    assert_eq!(best(text(&copy)), 0);
    assert!(best(&base) >= 2, "the other database was not touched");
}

#[test]
fn keys_are_made_inspected_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let alice: Value =
        serde_json::from_str(&quantara(&["key", "inspect", "--output-type", "json", "//Alice"])).unwrap();
    assert!(alice["ss58Address"].as_str().unwrap().starts_with("qt"), "{alice}");

    let file = folder.path().join("node-key");
    let mut command = process::tied(process::node_binary().unwrap());
    command.args(["key", "generate-node-key", "--file", text(&file)]);
    let made = process::run(command, LIMIT).unwrap();
    let peer = made.stderr.trim().to_owned();
    assert!(peer.starts_with("12D3KooW"), "{peer}");
    assert_eq!(quantara(&["key", "inspect-node-key", "--file", text(&file)]).trim(), peer);

    let base = folder.path().join("base");
    let insert = ["key", "insert", "--chain", "dev", "--base-path", text(&base), "--key-type", "babe"];
    quantara(&[&insert[..], &["--scheme", "sr25519", "--suri", "//Alice"]].concat());
    let kept = std::fs::read_dir(base.join("chains/quantara-dev/keystore")).unwrap().count();
    assert_eq!(kept, 1);
}

#[test]
fn exported_specs_carry_what_wallets_and_light_clients_need() {
    for (chain, id, nodes) in [("dev", "quantara-dev", 0), ("local", "quantara-local", 4)] {
        let spec: Value =
            serde_json::from_str(&quantara(&["export-chain-spec", "--chain", chain, "--raw"])).unwrap();
        assert_eq!(spec["id"], json!(id));
        assert_eq!(
            spec["properties"],
            json!({ "ss58Format": 16315, "tokenDecimals": 12, "tokenSymbol": "QTA" })
        );
        assert!(
            spec.as_object().unwrap().contains_key("lightSyncState"),
            "the extension must be there to be filled"
        );
        assert_eq!(spec["bootNodes"].as_array().unwrap().len(), nodes);
    }
}
