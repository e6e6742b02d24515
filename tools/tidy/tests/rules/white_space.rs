//! Rule `white-space`.

use crate::repository::{assert_none, assert_one, Repository};

fn found(path: &str, text: &str) -> Vec<String> {
    Repository::new().with(path, text).findings_of("white-space")
}

#[test]
fn trailing_white_space_is_found_in_all_hand_written_text() {
    for path in ["a.rs", "a.ts", "a.sh", "a.py", "a.md", "a.toml", "a.yml", ".gitignore"] {
        for end in [" ", "\t", "\r"] {
            let findings = found(path, &format!("# first\n# second{end}\n"));
            assert_one(&findings, &format!("{path}:2: trailing white space"));
        }
        assert_none(&found(path, "# first\n\n# third\n"));
    }
}

#[test]
fn a_last_line_without_end_is_found() {
    assert_one(&found("a.md", "one\ntwo"), "a.md:2: the last line has no end");
    assert_none(&found("a.md", ""));
}

#[test]
fn conflict_markers_are_found_and_underlined_headings_are_lawful() {
    for sign in ["<", ">", "|"] {
        assert_one(&found("a.md", &format!("{} main\n", sign.repeat(7))), "a.md:1: a conflict marker");
    }
    assert_none(&found("a.md", &format!("Title\n{}\n\n{} too many\n", "=".repeat(7), "<".repeat(8))));
}

#[test]
fn code_has_at_most_120_columns_and_prose_as_many_as_it_likes() {
    let line = |columns: usize| format!("// {}\n", "é".repeat(columns - 3));
    for path in ["a.rs", "a.ts", "a.sh"] {
        assert_none(&found(path, &line(120)));
        assert_one(
            &found(path, &line(121)),
            &format!("{path}:1: 121 columns; a line of code has at most 120"),
        );
    }
    assert_none(&found("a.md", &line(300)));
}

#[test]
fn data_lock_files_and_generated_code_are_left_alone() {
    for path in ["a.json", "Cargo.lock", "runtime/src/weights/loans.rs"] {
        assert_none(&found(path, "// trailing \n// no end"));
    }
}
