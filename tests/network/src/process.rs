//! Processes that cannot outlive the harness.
//!
//! Three nets, one below the other: whoever owns a child kills it on drop (also while a panic unwinds); a program of
//! its own group gets no Ctrl-C behind the harness's back; and the kernel kills it when the harness dies without a
//! chance to clean up. For the last one the child is started through `setpriv --pdeathsig KILL`, which needs no unsafe
//! code here. The kernel fires that signal when the parent *thread* ends, and a worker thread may end long before the
//! program does, so every child is started by one thread that lives as long as the program.

use anyhow::{Context, Result};
use std::{
    ffi::OsStr,
    fs,
    io::{self, Read, Seek},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::{mpsc, Mutex, OnceLock},
    thread,
    time::{Duration, Instant},
};

type Order = (Command, mpsc::Sender<io::Result<Child>>);

static SPAWNER: OnceLock<Mutex<mpsc::Sender<Order>>> = OnceLock::new();

/// The node's program: `QUANTARA_BIN`, else the file `quantara` beside this program.
///
/// Test programs live one folder deeper (`deps`), so for them the folder above is looked at too.
pub fn node_binary() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("QUANTARA_BIN").map(PathBuf::from) {
        anyhow::ensure!(path.is_file(), "QUANTARA_BIN names {}, which is no file", path.display());
        return Ok(path);
    }
    let program = std::env::current_exe().context("this program's own path is unknown")?;
    let folders = program.ancestors().skip(1).take(2);
    folders.map(|folder| folder.join("quantara")).find(|path| path.is_file()).with_context(|| {
        format!(
            "no file `quantara` beside {}: build the workspace first or set QUANTARA_BIN",
            program.display()
        )
    })
}

/// A command that dies with the harness, in a process group of its own.
pub fn tied(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--"]).arg(program).stdin(Stdio::null()).process_group(0);
    command
}

/// Starts `command` from the thread that lives as long as the program.
pub fn spawn(command: Command) -> Result<Child> {
    let spawner = SPAWNER.get_or_init(|| {
        let (orders, queue) = mpsc::channel::<Order>();
        thread::spawn(move || {
            for (mut command, answer) in queue {
                // A caller that is gone drops the answer, and nobody would own the child.
                if let Err(mpsc::SendError(Ok(mut orphan))) = answer.send(command.spawn()) {
                    let _ = orphan.kill();
                }
            }
        });
        Mutex::new(orders)
    });
    let (answer, started) = mpsc::channel();
    spawner
        .lock()
        .map_err(|_| anyhow::anyhow!("the thread that starts processes is broken"))?
        .send((command, answer))?;
    started.recv()?.context("could not start `setpriv` (package util-linux)")
}

/// What a program left behind that ran to its end or was stopped for taking too long.
#[derive(Debug)]
pub struct Finished {
    /// Nothing if it had to be stopped.
    pub status: Option<ExitStatus>,
    /// All it wrote to standard output.
    pub stdout: String,
    /// All it wrote to standard error.
    pub stderr: String,
}

/// Runs `command` to its end, but for no longer than `limit`.
pub fn run(mut command: Command, limit: Duration) -> Result<Finished> {
    // Files, not pipes: a full pipe would stop the program while nobody reads.
    let (mut stdout, mut stderr) = (tempfile::tempfile()?, tempfile::tempfile()?);
    command.stdout(stdout.try_clone()?).stderr(stderr.try_clone()?);
    let mut child = spawn(command)?;
    let deadline = Instant::now() + limit;
    let mut status = child.try_wait()?;
    while status.is_none() && Instant::now() < deadline {
        thread::sleep(Duration::from_millis(50));
        status = child.try_wait()?;
    }
    if status.is_none() {
        child.kill()?;
        child.wait()?;
    }
    Ok(Finished { status, stdout: text(&mut stdout)?, stderr: text(&mut stderr)? })
}

fn text(file: &mut fs::File) -> Result<String> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Asks a process to end (SIGTERM).
pub fn terminate(pid: u32) -> Result<()> {
    let mut command = tied("sh");
    command.args(["-c", &format!("kill -TERM {pid}")]);
    let done = run(command, Duration::from_secs(5))?;
    anyhow::ensure!(
        done.status.is_some_and(|status| status.success()),
        "kill -TERM {pid}: {}",
        done.stderr.trim()
    );
    Ok(())
}

/// Whether a process still runs; one that ended and waits for its parent to notice does not.
pub fn is_running(pid: u32) -> bool {
    fs::read_to_string(format!("/proc/{pid}/status"))
        .is_ok_and(|status| field(&status, "State:").is_some_and(|state| !state.starts_with(['Z', 'X'])))
}

/// Memory that a process holds in RAM, in MiB.
pub fn resident_mib(pid: u32) -> Result<u64> {
    let path = PathBuf::from(format!("/proc/{pid}/status"));
    let status = read(&path)?;
    let kib = field(&status, "VmRSS:").and_then(|value| value.split_whitespace().next());
    let kib: u64 = kib.with_context(|| format!("{} has no VmRSS", path.display()))?.parse()?;
    Ok(kib / 1024)
}

fn field<'a>(status: &'a str, name: &str) -> Option<&'a str> {
    status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sleeper() -> Child {
        let mut command = tied("sleep");
        command.arg("60");
        spawn(command).unwrap()
    }

    #[test]
    fn a_child_survives_the_thread_that_asked_for_it() {
        let mut child = thread::spawn(sleeper).join().unwrap();
        thread::sleep(Duration::from_millis(300));
        assert!(is_running(child.id()), "the end of the asking thread must not kill the child");
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(!is_running(child.id()));
    }

    #[test]
    fn a_process_that_is_asked_to_end_ends() {
        let mut child = sleeper();
        // `setpriv` needs a moment to become the program; it would ignore nothing, but the test wants the program.
        thread::sleep(Duration::from_millis(200));
        terminate(child.id()).unwrap();
        assert!(!child.wait().unwrap().success());
    }

    #[test]
    fn a_program_that_takes_too_long_is_stopped() {
        let mut command = tied("sh");
        command.args(["-c", "echo here; echo there >&2; sleep 60"]);
        let done = run(command, Duration::from_millis(500)).unwrap();
        assert!(done.status.is_none());
        assert_eq!((done.stdout.trim(), done.stderr.trim()), ("here", "there"));
    }

    #[test]
    fn own_memory_is_known() {
        assert!(resident_mib(std::process::id()).unwrap() > 0);
    }
}
