//! Rule `orphans`.

use crate::repository::{assert_none, assert_one, Repository};

fn package(library: &str) -> Repository {
    Repository::new().with_package("tools/x", "x", "", library)
}

#[test]
fn a_file_that_no_root_reaches_is_found() {
    let repository = package("mod used;\n").with("tools/x/src/used.rs", "").with("tools/x/src/lost.rs", "");
    assert_one(
        &repository.findings_of("orphans"),
        "tools/x/src/lost.rs:1: no crate root reaches it with `mod`",
    );
}

#[test]
fn a_declaration_in_a_comment_or_a_text_reaches_nothing() {
    let repository =
        package("// mod lost;\nconst A: &str = \"mod lost;\";\n").with("tools/x/src/lost.rs", "");
    assert_one(&repository.findings_of("orphans"), "tools/x/src/lost.rs:1:");
}

#[test]
fn every_way_to_declare_a_module_reaches_its_file() {
    let library = "mod flat;\nmod folder;\nmod r#move;\n#[cfg(test)]\nmod tests;\nmod inline { mod deep; }\n\
        #[path = \"elsewhere/odd.rs\"]\nmod named;\n#[cfg_attr(unix, path = \"unix.rs\")]\nmod system;\n\
        pick! { if #[cfg(unix)] { mod picked; } }\ninclude!(\"pasted.rs\");\n";
    let repository = package(library)
        .with("tools/x/src/flat.rs", "mod below;\n")
        .with("tools/x/src/flat/below.rs", "")
        .with("tools/x/src/folder/mod.rs", "mod beside;\n")
        .with("tools/x/src/folder/beside.rs", "")
        .with("tools/x/src/move.rs", "")
        .with("tools/x/src/tests.rs", "mod draw;\n")
        .with("tools/x/src/tests/draw.rs", "")
        .with("tools/x/src/inline/deep.rs", "")
        .with("tools/x/src/elsewhere/odd.rs", "")
        .with("tools/x/src/unix.rs", "")
        .with("tools/x/src/system.rs", "")
        .with("tools/x/src/picked.rs", "")
        .with("tools/x/src/pasted.rs", "");
    assert_none(&repository.findings_of("orphans"));
}

#[test]
fn the_right_file_at_the_wrong_depth_is_found() {
    let repository =
        package("mod flat;\n").with("tools/x/src/flat.rs", "mod below;\n").with("tools/x/src/below.rs", "");
    assert_one(&repository.findings_of("orphans"), "tools/x/src/below.rs:1:");
}

#[test]
fn every_root_of_cargo_is_a_root() {
    let tables = "[[bin]]\nname = \"b\"\npath = \"programs/b.rs\"\n";
    let mut repository = Repository::new().with_package("tools/x", "x", tables, "");
    for root in [
        "build.rs",
        "src/main.rs",
        "src/bin/one.rs",
        "src/bin/two/main.rs",
        "tests/story.rs",
        "tests/rules/main.rs",
        "benches/speed.rs",
        "examples/use.rs",
        "programs/b.rs",
    ] {
        repository = repository.with(&format!("tools/x/{root}"), "");
    }
    assert_none(&repository.findings_of("orphans"));
    let lost = repository.with("tools/x/tests/rules/lost.rs", "");
    assert_one(&lost.findings_of("orphans"), "tools/x/tests/rules/lost.rs:1:");
}

#[test]
fn a_rust_file_outside_any_package_is_found_and_a_fixture_with_its_own_workspace_is_not() {
    let repository = Repository::new().with("docs/example.rs", "");
    assert_one(&repository.findings_of("orphans"), "docs/example.rs:1:");
    let fixture = Repository::new()
        .with("tools/x/fixtures/a/Cargo.toml", "[package]\nname = \"a\"\n\n[workspace]\n")
        .with("tools/x/fixtures/a/src/anything.rs", "");
    assert_none(&fixture.findings_of("orphans"));
}

#[test]
fn a_script_or_document_that_no_file_names_is_found() {
    let repository =
        Repository::new().with("scripts/show.sh", "true\n").with("docs/decisions/0001-time.md", "Time.\n");
    let findings = repository.findings_of("orphans");
    assert_eq!(findings.len(), 2, "{findings:#?}");
    assert!(findings[0].starts_with("docs/decisions/0001-time.md:1: no other file names it"));
    assert!(findings[1].starts_with("scripts/show.sh:1: no other file names it"));
    let named = repository.with("README.md", "Run `scripts/show.sh`; why: docs/decisions/0001-time.md\n");
    assert_none(&named.findings_of("orphans"));
}

#[test]
fn a_part_of_a_longer_name_or_a_lock_file_does_not_name_it() {
    let repository = Repository::new()
        .with("scripts/show.sh", "scripts/show.sh names itself\n")
        .with("README.md", "Run reshow.sh, re-show.sh, show.shx or show.sh-old.\n")
        .with("Cargo.lock", "scripts/show.sh\n");
    assert_one(&repository.findings_of("orphans"), "scripts/show.sh:1:");
}

#[test]
fn a_name_that_could_mean_anything_counts_only_with_its_folder() {
    let repository = Repository::new()
        .with("scripts/up", "#!/bin/sh\n")
        .with("docs/decisions/README.md", "Index.\n")
        .with("README.md", "Start it up: README.md\n");
    assert_eq!(repository.findings_of("orphans").len(), 2);
    let named = repository.with("README.md", "Run scripts/up; why: docs/decisions\n");
    assert_none(&named.findings_of("orphans"));
}
