//! The short network test: four validators, a power cut, a newcomer; and nothing is left when the harness is gone.

use quantara_network::{network::STARTING, process::is_running, story, Network, Node, Plan};
use serde_json::json;
use std::{
    path::PathBuf,
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};
use tokio::sync::Mutex;

/// The tests of this file take turns: they would starve each other on two cores.
static TURN: Mutex<()> = Mutex::const_new(());

#[tokio::test(flavor = "multi_thread")]
async fn four_validators_finalise_through_a_power_cut_and_a_newcomer_joins() {
    let _turn = TURN.lock().await;
    let (mut network, cold) = story::cold_start().await.unwrap();
    println!("four validators finalise after {} s", cold.as_secs());
    for node in network.nodes_mut() {
        assert!(
            node.addresses()[0].ends_with(&node.rpc().peer_id().await.unwrap()),
            "boot nodes name real peers"
        );
    }
    no_time_travel(network.node("alice").unwrap()).await;

    network.node("bob").unwrap().kill().unwrap();
    for name in ["alice", "charlie", "dave"] {
        story::still_finalises(network.node(name).unwrap()).await.unwrap();
    }
    let back = story::catch_up(&mut network, "bob", "alice").await.unwrap();
    println!("the killed validator has caught up after {} s", back.as_secs());
    story::still_finalises(network.node("bob").unwrap()).await.unwrap();

    let joined = story::join_by_warp_sync(&mut network, "alice").await.unwrap();
    println!("a fifth node has joined by warp sync after {} s", joined.as_secs());
    story::warp_sync_is_logged(network.node("eve").unwrap()).await.unwrap();
    story::still_finalises(network.node("eve").unwrap()).await.unwrap();

    let traces = Traces::of(&network);
    assert_eq!(traces.pids.len(), 5);
    drop(network);
    traces.are_gone();
}

/// A chain that is not for development has no method that moves its clock.
async fn no_time_travel(node: &mut Node) {
    let methods = node.rpc().methods().await.unwrap();
    assert!(methods.iter().any(|method| method == "chain_getHeader"), "the list of methods is real");
    assert_eq!(methods.iter().find(|method| method.starts_with("dev_")), None);
    let refused = node.rpc().call("dev_newBlock", [json!(1)]).await.unwrap_err();
    assert!(refused.to_string().contains("Method not found"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_leaves_nothing_behind() {
    let _turn = TURN.lock().await;
    let (found, traces) = mpsc::channel();
    let unlucky = thread::spawn(move || {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let mut network = Network::new().unwrap();
            network.add(Plan::time_travel()).await.unwrap();
            found.send(Traces::of(&network)).unwrap();
            panic!("this panic is part of the test");
        });
    });
    assert!(unlucky.join().is_err());
    let traces = traces.recv().unwrap();
    assert_eq!(traces.pids.len(), 1);
    traces.are_gone();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_ends_by_itself_is_reported_with_its_log() {
    let _turn = TURN.lock().await;
    let mut network = Network::new().unwrap();
    let start = Instant::now();
    let error = network.add(Plan::development().with(&["--no-such-flag"])).await.unwrap_err().to_string();
    assert!(start.elapsed() < STARTING, "the end of the process is seen, not waited out");
    assert!(error.starts_with("development: it ended") && error.contains("--no-such-flag"), "{error}");
}

/// What a running network leaves in the system.
struct Traces {
    pids: Vec<u32>,
    folder: PathBuf,
}

impl Traces {
    fn of(network: &Network) -> Self {
        let pids: Vec<u32> = network.nodes().iter().filter_map(Node::pid).collect();
        assert!(pids.iter().all(|pid| is_running(*pid)) && network.folder().exists());
        Self { pids, folder: network.folder().to_owned() }
    }

    fn are_gone(&self) {
        thread::sleep(Duration::from_millis(200));
        let left: Vec<_> = self.pids.iter().filter(|pid| is_running(**pid)).collect();
        assert!(left.is_empty(), "processes {left:?} still run");
        assert!(!self.folder.exists(), "{} is still there", self.folder.display());
    }
}
