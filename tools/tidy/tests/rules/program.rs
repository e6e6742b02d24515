//! The program `tidy`: its lines and its exit status.

use crate::repository::Repository;
use std::process::{Command, Output};

fn tidy(folder: &std::path::Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tidy")).arg(folder).output().expect("tidy runs")
}

#[test]
fn findings_are_printed_one_a_line_and_end_with_status_1() {
    let output = tidy(Repository::new().with("b.md", "x \n").with("a.md", "y\n\nz \n").path());
    let shown = String::from_utf8_lossy(&output.stdout);
    assert_eq!(
        shown,
        "a.md:3: white-space: trailing white space\nb.md:1: white-space: trailing white space\n"
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_lawful_repository_prints_nothing_and_ends_with_status_0() {
    let output = tidy(Repository::new().with("a.md", "x\n").path());
    assert_eq!((output.stdout.len(), output.status.code()), (0, Some(0)));
}

#[test]
fn a_folder_that_does_not_exist_ends_with_status_2_and_a_sentence() {
    let output = tidy(&Repository::new().path().join("nowhere"));
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("tidy: "));
}
