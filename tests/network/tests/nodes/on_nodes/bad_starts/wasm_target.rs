//! A machine without the Wasm target: the build says so before it compiles anything.

use quantara_network::process;
use std::{fs, os::unix::fs::PermissionsExt, path::Path, time::Duration};

#[test]
fn a_missing_wasm_target_is_named_before_anything_is_compiled() {
    let folder = tempfile::tempdir().unwrap();
    // A compiler that knows the target, but has no libraries for it.
    let rustc = folder.path().join("rustc");
    fs::write(&rustc, format!("#!/bin/sh\necho {}/none\n", folder.path().display())).unwrap();
    fs::set_permissions(&rustc, fs::Permissions::from_mode(0o755)).unwrap();
    let target = folder.path().join("target");

    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/build.sh");
    let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap());
    let mut command = process::tied("env");
    command
        .args(["-u", "WASM_BUILD_TOOLCHAIN"])
        .arg(format!("PATH={path}"))
        .arg(format!("CARGO_HOME={}", folder.path().display()))
        .arg(format!("QUANTARA_CACHE={}", folder.path().display()))
        .arg(format!("CARGO_TARGET_DIR={}", target.display()))
        .arg(script);
    let done = process::run(command, Duration::from_secs(20)).unwrap();

    assert!(done.status.is_some_and(|status| status.code() == Some(1)), "{}", done.stderr);
    let said = done.stderr.trim();
    assert_eq!(said.lines().count(), 1, "one sentence: {said}");
    assert!(said.contains("wasm32v1-none") && said.contains("scripts/setup.sh"), "{said}");
    assert!(!target.exists(), "nothing was compiled");
}
