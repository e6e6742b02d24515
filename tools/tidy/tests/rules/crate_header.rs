//! Rule `crate-header`.

use crate::repository::{assert_none, assert_one, Repository};
use quantara_tidy::rules::crate_header::MONEY_LINTS;

fn header() -> String {
    format!("#![cfg_attr(not(test), deny({}))]\n", MONEY_LINTS.join(", "))
}

fn found(folder: &str, library: &str) -> Vec<String> {
    Repository::new().with_package(folder, "x", "", library).findings_of("crate-header")
}

#[test]
fn money_crates_need_docs_and_the_money_lints() {
    for folder in ["pallets/loans", "pallets/loans/runtime-api", "primitives/units", "runtime"] {
        assert_eq!(found(folder, "").len(), 2, "{folder}");
        assert_none(&found(folder, &format!("//! Docs.\n{}", header())));
        assert_none(&found(folder, &format!("#![doc = include_str!(\"../README.md\")]\n{}", header())));
        assert_one(
            &found(folder, &header()),
            &format!("{folder}/src/lib.rs:1: does not open with `//!` docs"),
        );
        assert_one(
            &found(folder, "//! Docs.\n"),
            &format!("{folder}/src/lib.rs:1: does not deny the money lints"),
        );
    }
}

#[test]
fn docs_of_the_first_item_are_not_docs_of_the_crate() {
    assert_one(
        &found("runtime", &format!("{}/// Docs.\npub mod a {{}}\n", header())),
        "runtime/src/lib.rs:1: does not open",
    );
}

#[test]
fn each_missing_money_lint_is_named() {
    for lint in MONEY_LINTS {
        let rest: Vec<&str> = MONEY_LINTS.iter().filter(|other| *other != lint).copied().collect();
        let library = format!("//! Docs.\n#![cfg_attr(not(test), deny({}))]\n", rest.join(", "));
        let sentence = "runtime/src/lib.rs:1: does not deny the money lints outside tests:";
        let findings = found("runtime", &library);
        assert_one(&findings, sentence);
        assert!(findings[0].ends_with(&format!(": {lint}")), "{findings:?}");
    }
}

#[test]
fn lints_denied_somewhere_else_or_lifted_again_do_not_count() {
    let on_feature = header().replace("not(test)", "feature = \"std\"");
    assert_one(&found("runtime", &format!("//! Docs.\n{on_feature}")), "runtime/src/lib.rs:1: does not deny");
    let warned = header().replace("deny(", "warn(");
    assert!(found("runtime", &format!("//! Docs.\n{warned}"))
        .iter()
        .any(|found| found.contains("does not deny")));
    let lifted = format!("//! Docs.\n{}#![allow(clippy::unwrap_used)]\n", header());
    assert_one(
        &found("runtime", &lifted),
        "runtime/src/lib.rs:1: lifts clippy::unwrap_used for the whole crate",
    );
}

#[test]
fn lints_denied_always_or_in_two_parts_count() {
    let (one, two) = MONEY_LINTS.split_at(3);
    let parts = format!(
        "//! Docs.\n#![deny({})]\n#![cfg_attr(not(test), forbid({}))]\n",
        one.join(","),
        two.join(",")
    );
    assert_none(&found("runtime", &parts));
}

#[test]
fn the_node_needs_docs_only_and_tools_and_test_crates_nothing() {
    let node = |main: &str| {
        let manifest = "[package]\nname = \"quantara-node\"\n";
        Repository::new()
            .with("node/Cargo.toml", manifest)
            .with("node/src/main.rs", main)
            .findings_of("crate-header")
    };
    assert_one(&node("fn main() {}\n"), "node/src/main.rs:1: does not open with `//!` docs");
    assert_none(&node("//! Docs.\nfn main() {}\n"));
    assert_none(&found("tools/x", ""));
    let tests_only = "[package.metadata.quantara]\ntest-only = true\n";
    let repository = Repository::new().with_package("primitives/exact", "exact", tests_only, "");
    assert_none(&repository.findings_of("crate-header"));
}
