//! The money lints bite: clippy, with this repository's `clippy.toml` and table of lints, is run over a crate that
//! breaks each of them once (`fixtures/money`).

use quantara_tidy::rules::crate_header::MONEY_LINTS;
use serde_json::Value;
use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

const UNSIGNED: [&str; 6] = ["u8", "u16", "u32", "u64", "u128", "usize"];
const SIGNED: [&str; 6] = ["i8", "i16", "i32", "i64", "i128", "isize"];
const BY_TRAIT: [&str; 10] =
    ["add", "sub", "mul", "pow", "less_one", "plus_one", "inc", "dec", "accrue", "reduce"];
/// `clippy.toml` says why.
const LEFT_OUT: &str = "usize::saturating_add";

/// What clippy said about one build of the fixture.
struct Verdict {
    passed: bool,
    lints: BTreeSet<String>,
    messages: BTreeSet<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The `[workspace.lints]` tables of this repository, and the table that takes them, as text.
fn lints_of_the_workspace() -> String {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the workspace has a manifest");
    let mut inside = false;
    let lines = manifest.lines().filter(|line| {
        if line.starts_with('[') {
            inside = line.starts_with("[workspace.lints");
        }
        inside
    });
    lines.fold("[lints]\nworkspace = true\n\n".to_owned(), |text, line| text + line + "\n")
}

/// A copy of the fixture that takes this repository's lints as a member of its workspace would.
fn fixture() -> TempDir {
    let copy = tempfile::tempdir().expect("a temporary folder can be made");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/money");
    for file in ["Cargo.toml", "src/lib.rs", "src/habits.rs", "src/saturating.rs"]
        .into_iter()
        .chain(["sp-arithmetic/Cargo.toml", "sp-arithmetic/src/lib.rs"])
    {
        let to = copy.path().join(file);
        fs::create_dir_all(to.parent().expect("a file has a folder")).expect("the folder can be made");
        let text = fs::read_to_string(fixture.join(file)).expect("the fixture can be read");
        let lints = if file == "Cargo.toml" { lints_of_the_workspace() } else { String::new() };
        fs::write(to, format!("{text}\n{lints}")).expect("the copy can be written");
    }
    copy
}

/// Replaces a text in a file of the copy; it must be there.
fn replace(copy: &TempDir, file: &str, old: &str, new: &str) {
    let path = copy.path().join(file);
    let text = fs::read_to_string(&path).expect("the copy can be read");
    assert!(text.contains(old), "{file} does not hold `{old}`");
    fs::write(path, text.replace(old, new)).expect("the copy can be written");
}

fn clippy(copy: &TempDir, target: &str) -> Verdict {
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["clippy", "--offline", "--message-format=json", target])
        .current_dir(copy.path())
        .env("CARGO_TARGET_DIR", copy.path().join("target"))
        .env("CLIPPY_CONF_DIR", root())
        .env_remove("RUSTFLAGS")
        .env_remove("CLIPPY_ARGS")
        .output()
        .expect("clippy runs");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    let spoken: Vec<Value> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("cargo speaks JSON"))
        .filter(|line: &Value| line["reason"] == "compiler-message")
        .collect();
    let words = |path: &str| {
        spoken.iter().filter_map(|line| line.pointer(path)?.as_str().map(str::to_owned)).collect()
    };
    let verdict = Verdict {
        passed: output.status.success(),
        lints: words("/message/code/code"),
        messages: words("/message/message"),
    };
    assert!(verdict.passed || !verdict.lints.is_empty(), "clippy did not get as far as the code: {errors}");
    verdict
}

#[test]
fn each_money_lint_bites_outside_tests() {
    let verdict = clippy(&fixture(), "--lib");
    assert!(!verdict.passed, "a crate with the header must not pass");
    let missed: Vec<&&str> = MONEY_LINTS.iter().filter(|lint| !verdict.lints.contains(**lint)).collect();
    assert!(missed.is_empty(), "these did not bite: {missed:?}");
    let strangers: Vec<&String> =
        verdict.lints.iter().filter(|lint| !MONEY_LINTS.contains(&lint.as_str())).collect();
    assert!(strangers.is_empty(), "the fixture breaks more than it says: {strangers:?}");
}

#[test]
fn every_saturating_method_and_every_float_is_named() {
    let verdict = clippy(&fixture(), "--lib");
    let both = ["add", "sub", "mul", "div", "pow"];
    let unsigned = both.into_iter().chain(["add_signed", "sub_signed"]);
    let signed = both.into_iter().chain(["neg", "abs", "add_unsigned", "sub_unsigned"]);
    let of = |types: [&'static str; 6], method: &'static str| {
        types.map(|name| format!("{name}::saturating_{method}"))
    };
    let by_trait = BY_TRAIT.map(|method| format!("sp_arithmetic::traits::Saturating::saturating_{method}"));
    let methods: Vec<String> = unsigned
        .flat_map(|method| of(UNSIGNED, method))
        .chain(signed.flat_map(|method| of(SIGNED, method)))
        .chain(by_trait)
        .chain(
            ["from", "into"]
                .map(|way| format!("sp_arithmetic::traits::SaturatedConversion::saturated_{way}")),
        )
        .filter(|method| method != LEFT_OUT)
        .collect();
    assert_eq!(methods.len(), 6 * 7 + 6 * 9 + 10 + 2 - 1);
    let mut expected: Vec<String> =
        methods.iter().map(|method| format!("use of a disallowed method `{method}`")).collect();
    expected.extend(
        ["f32", "f64", "core::num::Saturating", "core::num::Wrapping"]
            .map(|name| format!("use of a disallowed type `{name}`")),
    );
    let missed: Vec<&String> =
        expected.iter().filter(|message| !verdict.messages.contains(*message)).collect();
    assert!(missed.is_empty(), "clippy did not say: {missed:#?}\nit said: {:#?}", verdict.messages);
}

#[test]
fn no_money_lint_bites_in_tests() {
    let verdict = clippy(&fixture(), "--tests");
    assert!(verdict.passed, "the tests of the fixture must pass: {:#?}", verdict.messages);
    assert_eq!(verdict.lints, BTreeSet::new(), "{:#?}", verdict.messages);
}

#[test]
fn without_the_header_a_tool_or_test_crate_is_held_to_the_lints_of_the_house_only() {
    let copy = fixture();
    replace(&copy, "src/lib.rs", "not(test)", "any()");
    replace(&copy, "src/lib.rs", "mod habits;", "mod habits;\npub mod house;");
    let long = "    core::hint::black_box(1);\n".repeat(71);
    let source = format!(
        "//! Breaks the lints of the house.\n\npub fn without_docs() {{}}\n\n\
        /// Unsafe.\npub fn raw(a: &u8) -> u8 {{\n    unsafe {{ *core::ptr::from_ref(a) }}\n}}\n\n\
        /// Long.\npub fn long() {{\n{long}}}\n"
    );
    fs::write(copy.path().join("src/house.rs"), source).expect("the copy can be written");
    let verdict = clippy(&copy, "--lib");
    let expected = ["clippy::too_many_lines", "missing_docs", "unsafe_code"].map(str::to_owned);
    assert_eq!(verdict.lints, BTreeSet::from(expected), "{:#?}", verdict.messages);
}

#[test]
fn the_header_of_the_fixture_is_the_one_that_tidy_asks_for() {
    let copy = fixture();
    let found = quantara_tidy::check(copy.path()).expect("the copy can be read");
    assert!(found.iter().all(|finding| finding.rule != "parsing"), "{found:?}");
    let pallet = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = pallet.path().join("pallets/money");
    fs::create_dir_all(folder.join("src")).expect("the folder can be made");
    fs::write(folder.join("Cargo.toml"), "[package]\nname = \"money\"\n").expect("the file can be written");
    fs::copy(copy.path().join("src/lib.rs"), folder.join("src/lib.rs")).expect("the file can be copied");
    let found = quantara_tidy::check(pallet.path()).expect("the pallet can be read");
    assert!(found.iter().all(|finding| finding.rule != "crate-header"), "{found:?}");
}
