//! A start that must be refused, and what every refusal has in common.

use quantara_network::{
    ports::{Ports, Reserved},
    process::{node_binary, run, tied, Finished},
};
use std::{
    collections::BTreeMap,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    time::Duration,
};
use tempfile::TempDir;

/// A refusal takes seconds; a node that is still up after this long has accepted its input.
const LIMIT: Duration = Duration::from_secs(30);
/// Longest line that still is one sentence.
const SENTENCE: usize = 400;
/// Marks of a value printed for programmers.
const DEBUG_MARKS: &[&str] =
    &["Err(", "Error(", "Some(", "Os {", "Custom {", " { ", "\\n", "\\\"", "Error: \""];

/// A start of the node that must fail.
pub struct Start {
    arguments: Vec<String>,
    ports: Vec<Reserved>,
    /// Keeps the ports from other harnesses until the node has ended.
    block: Ports,
    pub folder: TempDir,
}

impl Start {
    /// A sub-command with these arguments only.
    pub fn command(arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        Self {
            arguments,
            ports: Vec::new(),
            block: Ports::reserve().unwrap(),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A node on free loopback ports; base path and ports can still be set.
    pub fn node(arguments: &[&str]) -> Self {
        Self::command(arguments).with("--no-mdns --no-telemetry --disable-log-color")
    }

    /// The same with more arguments, parted by blanks.
    pub fn with(mut self, arguments: &str) -> Self {
        self.arguments.extend(arguments.split_whitespace().map(str::to_owned));
        self
    }

    /// The same on this base path.
    pub fn on(self, base: &Path) -> Self {
        self.with(&format!("--base-path={}", base.display()))
    }

    /// Base path for starts that need none in particular.
    pub fn base(&self) -> PathBuf {
        self.folder.path().join("base")
    }

    /// Fills in a base path and free ports wherever none is set.
    fn complete(mut self) -> Self {
        let sets =
            |start: &Self, name: &str| start.arguments.iter().any(|argument| argument.starts_with(name));
        if !sets(&self, "--base-path") {
            let base = self.base();
            self = self.on(&base);
        }
        if !sets(&self, "--no-mdns") {
            return self;
        }
        for (name, shape) in [
            ("--rpc-port", "--rpc-port=PORT"),
            ("--listen-addr", "--listen-addr=/ip4/127.0.0.1/tcp/PORT/ws"),
            ("--prometheus-port", "--prometheus-port=PORT"),
        ] {
            if !sets(&self, name) {
                let port = self.block.take().unwrap();
                self = self.with(&shape.replace("PORT", &port.port().to_string()));
                self.ports.push(port);
            }
        }
        self
    }

    /// Runs it; what it said when it ended.
    fn end(self) -> (Finished, Vec<String>) {
        let mut start = self.complete();
        let mut command = tied(node_binary().unwrap());
        command.args(&start.arguments);
        start.ports.drain(..).for_each(|port| _ = port.release());
        (run(command, LIMIT).unwrap(), start.arguments)
    }

    /// Runs it and asserts that it is refused by a sentence that names `culprit`.
    pub fn refused_for(self, culprit: &str) {
        let (end, arguments) = self.end();
        assert_failed(&end, &arguments);
        let last = end.stderr.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
        assert!(last.contains(culprit), "the last line names {culprit}: {last}\n{}", end.stderr);
        assert!(last.len() <= SENTENCE, "one sentence, not {} bytes: {last}", last.len());
        let debug = DEBUG_MARKS.iter().find(|mark| last.contains(**mark));
        assert_eq!(debug, None, "a sentence for people: {last}");
    }

    /// Runs it and asserts that the parser of the command line refuses it, naming `culprit`, in its usual few lines.
    pub fn refused_by_the_parser_for(self, culprit: &str) {
        let (end, arguments) = self.end();
        assert_failed(&end, &arguments);
        let complaint = end.stderr.lines().next().unwrap_or_default();
        assert!(complaint.contains(culprit), "the first line names {culprit}: {}", end.stderr);
    }

    /// Runs it and asserts that it succeeds: the control of a test whose other starts are refused.
    pub fn succeeds(self) {
        let (end, arguments) = self.end();
        assert!(end.status.is_some_and(|status| status.success()), "{arguments:?}: {}", end.stderr);
    }
}

fn assert_failed(end: &Finished, arguments: &[String]) {
    let said = &end.stderr;
    let status = end.status.unwrap_or_else(|| panic!("{arguments:?} was not refused but ran on: {said}"));
    assert!(status.code().is_some_and(|code| code != 0), "{arguments:?} ended with {status}: {said}");
    for word in ["panicked", "backtrace", "BACKTRACE"] {
        assert!(!said.contains(word), "{arguments:?} says {word}: {said}");
    }
}

/// The files below a folder, each with a hash of its contents.
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, u64> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let mut hasher = DefaultHasher::new();
                fs::read(&path).unwrap().hash(&mut hasher);
                files.insert(path, hasher.finish());
            }
        }
    }
    files
}
