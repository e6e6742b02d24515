//! A port that another program holds: a node must not choose another one behind its operator's back.

use super::refusal::{contents, Start};
use quantara_network::ports::Ports;

fn refused_while_taken(arguments: &str) {
    let taken = Ports::reserve().unwrap().take().unwrap();
    let port = taken.port().to_string();
    let folder = tempfile::tempdir().unwrap();
    let start = Start::node(&["--dev"]).on(folder.path()).with(&arguments.replace("PORT", &port));
    start.refused_for(&port);
    let mut files = contents(folder.path()).into_keys();
    let database = files.find(|path| path.components().any(|part| part.as_os_str() == "paritydb"));
    assert_eq!(database, None, "no database is begun by a node that cannot run");
}

#[test]
fn for_json_rpc_is_refused() {
    refused_while_taken("--rpc-port=PORT");
}

#[test]
fn for_peers_over_tcp_is_refused() {
    refused_while_taken("--listen-addr=/ip4/127.0.0.1/tcp/PORT");
}

#[test]
fn for_peers_over_websocket_is_refused() {
    refused_while_taken("--listen-addr=/ip4/127.0.0.1/tcp/PORT/ws");
}

#[test]
fn for_metrics_is_refused() {
    refused_while_taken("--prometheus-port=PORT");
}
