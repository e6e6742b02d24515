//! Which files the rules look at: those that git tracks or would track.

use crate::repository::{assert_none, assert_one, Repository};
use std::{fs, process::Command};

fn git(repository: &Repository, arguments: &[&str]) {
    let status = Command::new("git").arg("-C").arg(repository.path()).args(arguments).status();
    assert!(status.expect("git runs").success(), "git {arguments:?} failed");
}

fn clone_with(path: &str) -> Repository {
    let repository = Repository::new().with(path, "trailing \n");
    git(&repository, &["init", "--quiet"]);
    repository
}

#[test]
fn untracked_and_tracked_files_are_read_and_ignored_ones_are_not() {
    let repository = clone_with("docs.md");
    assert_one(&repository.findings_of("white-space"), "docs.md:1:");
    git(&repository, &["add", "docs.md"]);
    assert_one(&repository.findings_of("white-space"), "docs.md:1:");
    let other = clone_with("built/docs.md").with(".gitignore", "built/\n");
    assert_none(&other.findings_of("white-space"));
}

#[test]
fn a_tracked_file_that_is_gone_from_the_disk_is_passed_over() {
    let repository = clone_with("docs.md");
    git(&repository, &["add", "docs.md"]);
    fs::remove_file(repository.path().join("docs.md")).expect("the file can be removed");
    assert_none(&repository.findings_of("white-space"));
}

#[test]
fn outside_a_clone_build_output_is_passed_over() {
    let repository = Repository::new()
        .with("target/a.md", "trailing \n")
        .with("sdk/node_modules/a.md", "trailing \n")
        .with("docs.md", "trailing \n");
    assert_one(&repository.findings_of("white-space"), "docs.md:1:");
}

#[test]
fn a_broken_clone_is_an_error_and_not_an_empty_list() {
    let repository = Repository::new().with(".git", "gitdir: nowhere\n");
    let error = quantara_tidy::check(repository.path()).expect_err("git cannot list the files");
    assert!(format!("{error:#}").starts_with("git cannot list the files: "), "{error:#}");
}

#[test]
fn binary_files_are_passed_over_and_a_broken_manifest_is_an_error_that_names_it() {
    let repository = Repository::new().with("picture.md", b"\x89PNG \xff\n").with("empty.md", "\0 \n");
    assert_none(&repository.findings_of("white-space"));
    let broken = repository.with("tools/x/Cargo.toml", "[package\n");
    let error = quantara_tidy::check(broken.path()).expect_err("the manifest does not parse");
    assert!(format!("{error:#}").starts_with("tools/x/Cargo.toml: "), "{error:#}");
}

#[test]
fn a_rust_file_that_does_not_parse_is_found() {
    let repository = Repository::new().with("a.rs", "fn a() {}\nfn b( {}\n");
    assert_one(&repository.findings_of("parsing"), "a.rs:2: cannot be read as Rust:");
    assert_none(&Repository::new().with("a.rs", "fn a() {}\n").findings_of("parsing"));
}
