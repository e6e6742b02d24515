//! Rule `lints-taken`.

use crate::repository::{assert_none, assert_one, Repository};

#[test]
fn a_package_without_the_workspaces_lints_is_found() {
    let found = |tables: &str| {
        let manifest = format!("[package]\nname = \"x\"\n{tables}");
        Repository::new().with("tools/x/Cargo.toml", manifest).findings_of("lints-taken")
    };
    let start = "tools/x/Cargo.toml:1: has no `[lints]` table with `workspace = true`";
    assert_one(&found(""), start);
    assert_one(&found("[lints]\nworkspace = false\n"), start);
    assert_one(&found("[lints.rust]\nunsafe_code = \"forbid\"\n"), start);
    assert_none(&found("[lints]\nworkspace = true\n"));
    assert_none(&found("[lints]\n# The table of the top.\nworkspace=true\n"));
}

#[test]
fn a_fixture_with_its_own_workspace_is_no_member_and_neither_are_its_members() {
    let fixture = "[package]\nname = \"x\"\n\n[workspace]\nmembers = [\"b\"]\n";
    let repository = Repository::new()
        .with("tools/x/fixtures/a/Cargo.toml", fixture)
        .with("tools/x/fixtures/a/b/Cargo.toml", "[package]\nname = \"y\"\n");
    assert_none(&repository.findings_of("lints-taken"));
}
