//! Rule `left-overs`. The markers are put together here, so that this file holds none.

use crate::repository::{assert_none, assert_one, Repository};

fn found(path: &str, text: &str) -> Vec<String> {
    Repository::new().with(path, text).findings_of("left-overs")
}

#[test]
fn macros_of_unfinished_work_are_found_also_inside_other_macros() {
    for name in ["todo", "unimplemented", "dbg"] {
        let start = format!("a.rs:2: `{name}!` is left in the code");
        assert_one(&found("a.rs", &format!("fn a() {{\n    {name}!()\n}}\n")), &start);
        assert_one(&found("a.rs", &format!("fn a() {{\n    {name}! {{ \"later\" }}\n}}\n")), &start);
        assert_one(&found("a.rs", &format!("fn a() {{\n    assert!({name}!(1) == 1)\n}}\n")), &start);
    }
}

#[test]
fn their_names_in_texts_comments_and_comparisons_are_lawful() {
    assert_none(&found(
        "a.rs",
        "// no todo!() here\nfn a(todo: u8, b: u8) -> bool { say(\"dbg!(1)\"); todo != (b) }\n",
    ));
}

#[test]
fn markers_are_found_in_code_and_settings_of_every_language() {
    for marker in [["FIX", "ME"].concat(), ["XX", "X"].concat()] {
        for (path, comment) in [("a.rs", "//"), ("a.ts", "//"), ("a.sh", "#"), ("a.py", "#"), ("a.toml", "#")]
        {
            let findings = found(path, &format!("\n{comment} {marker}: later\n"));
            assert_one(&findings, &format!("{path}:2: the marker {marker} is left here"));
        }
    }
}

#[test]
fn longer_words_and_prose_about_markers_are_lawful() {
    let marker = ["XX", "X"].concat();
    assert_none(&found("a.sh", &format!("folder=$(mktemp -d quantara.{marker}{marker})\n")));
    assert_none(&found("CONTRIBUTING.md", &format!("The marker {marker} does not pass.\n")));
}
