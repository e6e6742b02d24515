//! Rule `function-length`.

use crate::repository::{assert_none, assert_one, Repository};

fn found(source: &str) -> Vec<String> {
    Repository::new().with("tools/x/src/lib.rs", source).findings_of("function-length")
}

/// A body that makes its function `lines` long.
fn body(lines: usize) -> String {
    "\n".repeat(lines - 1)
}

#[test]
fn a_function_of_70_lines_is_lawful_and_one_of_71_is_found_where_it_starts() {
    assert_none(&found(&format!("/// Docs.\n/// More.\nfn long() {{{}}}\n", body(70))));
    let findings = found(&format!("/// Docs.\n#[inline]\nfn long() {{{}}}\n", body(71)));
    assert_one(&findings, "tools/x/src/lib.rs:3: `long` has 71 lines; a function has at most 70");
}

#[test]
fn methods_trait_defaults_and_inner_functions_are_measured() {
    let long = body(71);
    assert_one(
        &found(&format!("struct A;\nimpl A {{ fn method() {{{long}}} }}\n")),
        "tools/x/src/lib.rs:2: `method`",
    );
    assert_one(
        &found(&format!("trait T {{ fn default() {{{long}}} }}\n")),
        "tools/x/src/lib.rs:1: `default`",
    );
    assert_one(&found(&format!("mod m {{\nfn inner() {{{long}}}\n}}\n")), "tools/x/src/lib.rs:2: `inner`");
}

#[test]
fn a_closure_counts_as_a_part_of_its_function_only() {
    let closure = format!("fn outer() {{\nlet _ = || {{{}}};\n}}\n", body(71));
    assert_one(&found(&closure), "tools/x/src/lib.rs:1: `outer` has 73 lines");
}

#[test]
fn functions_handed_to_a_macro_are_measured() {
    let apis =
        |lines| format!("apis! {{\nimpl Api for R {{\nfn quote(a: u8) -> u8 {{{}}}\n}}\n}}\n", body(lines));
    assert_none(&found(&apis(70)));
    assert_one(&found(&apis(71)), "tools/x/src/lib.rs:3: `quote` has 71 lines");
    assert_none(&found(&format!(
        "declare! {{ fn quote(a: fn(u8) -> u8) -> u8; }}\nstruct S {{{}}}\n",
        body(90)
    )));
}

fn call(lines: usize, attribute: &str) -> String {
    format!(
        "{attribute}\nimpl<T: Config> Pallet<T> {{\n    pub fn draw() {{\n{}    }}\n}}\n",
        "let _ = 1;\n".repeat(lines)
    )
}

#[test]
fn a_call_of_12_lines_is_lawful_and_one_of_13_is_found() {
    assert_none(&found(&call(12, "#[pallet::call]")));
    let findings = found(&call(13, "#[pallet::call]"));
    assert_one(
        &findings,
        "tools/x/src/lib.rs:3: the body of the call `draw` has 13 lines; it has at most 12",
    );
    assert_one(&found(&call(13, "#[pallet::call(weight(T::WeightInfo))]")), "tools/x/src/lib.rs:3:");
}

#[test]
fn a_method_beside_the_calls_may_be_longer() {
    assert_none(&found(&call(13, "")));
    assert_none(&found(&call(13, "#[pallet::hooks]")));
}
