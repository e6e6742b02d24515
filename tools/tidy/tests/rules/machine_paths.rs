//! Rule `machine-paths`. The forbidden words are put together here, so that this file holds none.

use crate::repository::{assert_none, assert_one, Repository};

fn found(path: &str, line: &str) -> Vec<String> {
    Repository::new().with(path, format!("first\n{line}\n")).findings_of("machine-paths")
}

fn under(top: &str, rest: &str) -> String {
    format!("/{top}/{rest}")
}

#[test]
fn a_path_of_one_machine_is_found_wherever_it_begins() {
    for path in
        [under("root", ".cache"), under("work", "main"), under("home", "alice/x"), under("tmp", "out.log")]
    {
        for line in
            [path.clone(), format!("open {path}"), format!("let a = \"{path}\";"), format!("A={path}")]
        {
            assert_one(&found("docs/a.md", &line), "docs/a.md:2: holds the path `");
        }
        assert_one(&found("a.json", &format!("[\"{path}\"]")), "a.json:2:");
    }
}

#[test]
fn a_path_that_begins_elsewhere_or_stands_for_any_is_lawful() {
    for line in [
        format!("src{}", under("root", "mod.rs")),
        format!("$HOME{}", under("work", "x")),
        format!("${{dir}}{}", under("work", "x")),
        format!("~{}", under("work", "x")),
        format!("..{}", under("root", "x")),
        under("home", "<user>/x"),
        under("home", "$USER/x"),
        under("tmp", "$name"),
        format!("{} is a folder", under("tmp", "")),
        format!("folder=$(mktemp -d {})", under("tmp", "quantara.XXXXXX")),
        format!("{}/q", "${TMPDIR:-/tmp}"),
    ] {
        assert_none(&found("scripts.md", &line));
    }
}

#[test]
fn the_address_of_a_registry_is_found_and_its_name_in_prose_is_lawful() {
    for host in ["registry.npmjs.org", "www.npmjs.com", "crates.io", "static.crates.io", "pypi.org"] {
        let address = format!("see https:{}{host}/package/x", "//");
        assert_one(
            &found("docs/a.md", &address),
            &format!("docs/a.md:2: names the package registry at {host}"),
        );
    }
    assert_none(&found("docs/a.md", "the crate is published on crates.io, the package on npmjs.com"));
    assert_none(&found(
        "docs/a.md",
        &format!("https:{}mycrates.io/ and https:{}example.org/crates.io", "//", "//"),
    ));
}

#[test]
fn a_lock_file_may_name_a_registry_only_in_cargos_source_lines() {
    let source = format!("source = \"registry+https:{}index.crates.io/\"", "//");
    assert_none(&found("Cargo.lock", &source));
    assert_one(&found("docs/a.md", &source), "docs/a.md:2:");
    let resolved = format!("\"resolved\": \"https:{}registry.npmjs.org/x.tgz\"", "//");
    assert_one(
        &found("sdk/ts/package-lock.json", &resolved),
        "sdk/ts/package-lock.json:2: names the package registry",
    );
}
