//! JSON-RPC under abuse: too much, too many, too bold is refused, and the node goes on. And time travel, where it is.

use jsonrpsee::{
    core::client::{ClientT, Error, SubscriptionClientT},
    rpc_params,
};
use quantara_network::{story, Network, Node, Plan};
use serde_json::{json, Value};
use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};
use tokio::sync::Mutex;

/// The tests of this file take turns: they would starve each other on two cores.
static TURN: Mutex<()> = Mutex::const_new(());

const METHOD_NOT_FOUND: i32 = -32601;
const TOO_MANY_SUBSCRIPTIONS: i32 = -32006;
const HUGE: usize = 100 << 20;
const SECONDS_IN_A_YEAR: u64 = 31_557_600;

#[tokio::test(flavor = "multi_thread")]
async fn a_node_open_to_the_world_refuses_abuse_and_goes_on() {
    let _turn = TURN.lock().await;
    let mut network = Network::new().unwrap();
    let node = network.add(Plan::development().with(&["--rpc-external"])).await.unwrap();

    refuses_unsafe_methods(node).await;
    has_no_time_travel(node).await;
    story::still_finalises(node).await.unwrap();

    refuses_a_huge_body(node);
    story::still_finalises(node).await.unwrap();

    refuses_a_huge_message(node).await;
    story::still_finalises(node).await.unwrap();

    refuses_ten_thousand_subscriptions(node).await;
    story::still_finalises(node).await.unwrap();
}

/// Methods that tell or change what only the operator may.
async fn refuses_unsafe_methods(node: &Node) {
    for (method, params) in [
        ("system_peers", vec![]),
        ("author_rotateKeys", vec![]),
        ("system_addReservedPeer", vec![json!(node.addresses()[0])]),
    ] {
        let refused = match params.first() {
            None => node.rpc().call(method, []).await,
            Some(first) => node.rpc().call(method, [first.clone()]).await,
        };
        let (code, message) = error_object(refused);
        assert_eq!(code, METHOD_NOT_FOUND, "{method}");
        assert!(message.contains("unsafe"), "{method}: {message}");
    }
}

async fn has_no_time_travel(node: &Node) {
    for method in ["dev_newBlock", "dev_advanceTime"] {
        let (code, message) = error_object(node.rpc().call(method, [json!(1)]).await);
        assert_eq!((code, message.as_str()), (METHOD_NOT_FOUND, "Method not found"), "{method}");
    }
}

/// 100 MB in one HTTP request. Plain sockets: a client library would refuse to send it.
fn refuses_a_huge_body(node: &Node) {
    let address = node.rpc().http().replace("http://", "");
    let mut socket = TcpStream::connect(&address).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    socket.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
    let head = format!(
        "POST / HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: {HUGE}\r\n\r\n"
    );
    socket.write_all(head.as_bytes()).unwrap();
    let chunk = vec![b' '; 1 << 20];
    // The node answers and closes before it has read all: the rest cannot be written.
    let written = (0..HUGE / chunk.len()).take_while(|_| socket.write_all(&chunk).is_ok()).count();
    let mut status = [0; 12];
    let answer = socket.read_exact(&mut status).map(|()| String::from_utf8_lossy(&status).into_owned());
    match answer {
        Ok(status) => assert_eq!(status, "HTTP/1.1 413"),
        Err(_) => assert!(written < HUGE / chunk.len(), "all of it was taken, and nothing was answered"),
    }
}

/// 100 MB in one WebSocket message.
async fn refuses_a_huge_message(node: &Node) {
    let client = node.rpc().websocket(u32::MAX).await.unwrap();
    let answer: Result<Value, Error> = client.request("system_chain", rpc_params!["x".repeat(HUGE)]).await;
    assert!(matches!(&answer, Err(error) if !matches!(error, Error::RequestTimeout)), "{answer:?}");
}

/// 10,000 subscriptions on one connection: some are granted, the rest refused.
async fn refuses_ten_thousand_subscriptions(node: &Node) {
    let client = node.rpc().websocket(1 << 20).await.unwrap();
    let mut granted = Vec::new();
    let mut refused = 0;
    for _ in 0..10_000 {
        let answer = client
            .subscribe::<Value, _>(
                "chain_subscribeFinalizedHeads",
                rpc_params![],
                "chain_unsubscribeFinalizedHeads",
            )
            .await;
        match answer {
            Ok(subscription) => granted.push(subscription),
            Err(Error::Call(error)) => {
                assert_eq!(error.code(), TOO_MANY_SUBSCRIPTIONS, "{error}");
                refused += 1;
            }
            Err(error) => panic!("the connection broke: {error}"),
        }
    }
    assert!((1..=2_000).contains(&granted.len()), "{} subscriptions were granted", granted.len());
    assert_eq!(granted.len() + refused, 10_000);
    assert!(client.is_connected());
}

#[tokio::test(flavor = "multi_thread")]
async fn time_travel_moves_blocks_and_clock_and_refuses_nonsense() {
    let _turn = TURN.lock().await;
    let mut network = Network::new().unwrap();
    let node = network.add(Plan::time_travel()).await.unwrap();
    let rpc = node.rpc().clone();
    // The control of the test above: on loopback the operator's methods work.
    assert!(rpc.call("system_peers", []).await.unwrap().is_array());

    let height = rpc.best_number().await.unwrap();
    let sealed = rpc.call("dev_newBlock", [json!(3)]).await.unwrap();
    assert_eq!(sealed["number"], json!(height + 3));
    assert_eq!(rpc.best_number().await.unwrap(), height + 3);
    assert_eq!(rpc.finalised_number().await.unwrap(), height + 3);
    assert_eq!(sealed["hash"], json!(rpc.block_hash(height + 3).await.unwrap()));
    assert_eq!(sealed["timestamp"], json!(rpc.best_timestamp().await.unwrap()));

    let before = rpc.best_timestamp().await.unwrap();
    let month = rpc.call("dev_advanceTime", [json!(2_628_000)]).await.unwrap();
    let after = rpc.best_timestamp().await.unwrap();
    assert_eq!((&month["number"], &month["timestamp"]), (&json!(height + 4), &json!(after)));
    assert!(
        (2_628_000_000..2_628_006_000).contains(&(after - before)),
        "the clock moved by {} ms",
        after - before
    );

    refuses_nonsense(node, height + 4).await;
    assert_eq!(rpc.call("dev_newBlock", [json!(1)]).await.unwrap()["number"], json!(height + 5));
}

async fn refuses_nonsense(node: &Node, height: u64) {
    for seconds in
        [json!(0), json!(-1), json!(101 * SECONDS_IN_A_YEAR), json!(u64::MAX), json!(1.5), json!("soon")]
    {
        let (_, message) = error_object(node.rpc().call("dev_advanceTime", [seconds.clone()]).await);
        assert!(
            message.contains(' ') && !message.contains('{'),
            "{seconds} is refused with a sentence: {message}"
        );
        assert_eq!(node.rpc().best_number().await.unwrap(), height, "{seconds} seals no block");
    }
}

fn error_object(answer: Result<Value, Error>) -> (i32, String) {
    match answer {
        Err(Error::Call(error)) => (error.code(), error.message().to_owned()),
        other => panic!("expected a refusal by the node, got {other:?}"),
    }
}
