//! The program `localnet` as scripts use it: what it prints, what it obeys, and what it leaves behind however it ends.

use quantara_network::process::{is_running, spawn, terminate};
use serde_json::{json, Value};
use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::{mpsc, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

/// Longest wait for a line or an end: a node's start, with room.
const PATIENCE: Duration = Duration::from_secs(120);
static TURN: Mutex<()> = Mutex::new(());

/// A running `localnet`, killed on drop.
struct Localnet {
    child: Child,
    stdin: Option<ChildStdin>,
    lines: mpsc::Receiver<String>,
    _turn: MutexGuard<'static, ()>,
}

impl Localnet {
    fn up(arguments: &[&str]) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut command = Command::new(env!("CARGO_BIN_EXE_localnet"));
        command.env("QUANTARA_BIN", quantara_network::process::node_binary().unwrap());
        command.arg("up").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = spawn(command).unwrap();
        let (send, lines) = mpsc::channel();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        thread::spawn(move || stdout.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        Self { stdin: child.stdin.take(), child, lines, _turn: turn }
    }

    fn line(&self) -> Value {
        serde_json::from_str(&self.lines.recv_timeout(PATIENCE).unwrap()).unwrap()
    }

    fn tell(&mut self, command: &str) -> Value {
        writeln!(self.stdin.as_mut().unwrap(), "{command}").unwrap();
        self.line()
    }

    /// Waits for its end; the exit code, if it was not killed.
    fn end(&mut self) -> Option<i32> {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("localnet did not end");
    }
}

impl Drop for Localnet {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn pid(node: &Value) -> u32 {
    u32::try_from(node["pid"].as_u64().unwrap()).unwrap()
}

fn gone(pid: u32) -> bool {
    let deadline = Instant::now() + Duration::from_secs(5);
    while is_running(pid) && Instant::now() < deadline {
        thread::sleep(Duration::from_millis(50));
    }
    !is_running(pid)
}

const DEVELOPMENT: &[&str] = &["--validators", "0", "--development"];

#[test]
fn it_describes_its_nodes_and_obeys_until_its_input_closes() {
    let mut localnet = Localnet::up(DEVELOPMENT);
    let network = localnet.line();
    let spec: Value =
        serde_json::from_slice(&std::fs::read(network["spec"].as_str().unwrap()).unwrap()).unwrap();
    assert_eq!((&spec["id"], &spec["bootNodes"]), (&json!("quantara-local"), &json!([])));
    let node = &network["nodes"][0];
    assert_eq!((&node["name"], &node["chain"]), (&json!("development"), &json!("development")));
    assert!(node["ws"].as_str().unwrap().starts_with("ws://127.0.0.1:"));
    assert!(Path::new(node["log"].as_str().unwrap()).exists() && is_running(pid(node)));

    assert_eq!(localnet.tell(r#"{"kill": "development"}"#)["ok"], json!(true));
    assert!(gone(pid(node)));
    let error = localnet.tell(r#"{"kill": "development"}"#)["error"].clone();
    assert_eq!(error, json!("development does not run"));
    let again = localnet.tell(r#"{"restart": "development"}"#);
    assert_eq!((&again["ok"], &again["node"]["ws"]), (&json!(true), &node["ws"]));
    assert!(is_running(pid(&again["node"])) && pid(&again["node"]) != pid(node));
    for (command, complaint) in [
        (r#"{"restart": "development"}"#, "runs already"),
        (r#"{"kill": "zoe"}"#, "zoe"),
        (r#"{"sing": "development"}"#, "sing"),
        ("kill development", "JSON"),
    ] {
        let answer = localnet.tell(command);
        assert!(answer["error"].as_str().unwrap().contains(complaint), "{command}: {answer}");
    }

    localnet.stdin = None;
    assert_eq!(localnet.end(), Some(0));
    assert!(gone(pid(&again["node"])));
    assert!(!Path::new(network["spec"].as_str().unwrap()).exists(), "its folder is removed");
}

#[test]
fn a_signal_ends_it_in_good_order() {
    let mut localnet = Localnet::up(DEVELOPMENT);
    let network = localnet.line();
    terminate(localnet.child.id()).unwrap();
    assert_eq!(localnet.end(), Some(0));
    assert!(gone(pid(&network["nodes"][0])));
    assert!(!Path::new(network["spec"].as_str().unwrap()).exists(), "its folder is removed");
}

#[test]
fn its_nodes_die_with_it_even_if_it_is_killed() {
    let mut localnet = Localnet::up(DEVELOPMENT);
    let network = localnet.line();
    localnet.child.kill().unwrap();
    assert_eq!(localnet.end(), None);
    assert!(gone(pid(&network["nodes"][0])));
    // A killed program cannot clean up behind itself: the test does.
    std::fs::remove_dir_all(Path::new(network["spec"].as_str().unwrap()).parent().unwrap()).unwrap();
}

#[test]
fn too_few_or_too_many_validators_are_refused() {
    for count in ["1", "2", "5"] {
        let mut localnet = Localnet::up(&["--validators", count]);
        assert_eq!(localnet.end(), Some(1), "{count} validators");
        assert!(localnet.lines.recv().is_err(), "it prints no network");
    }
}
