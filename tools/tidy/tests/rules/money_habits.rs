//! Rule `money-habits`.

use crate::repository::{assert_none, assert_one, Repository};

const HABITS: [(&str, &str); 5] = [
    ("expect_used", "a().expect(\"it is there\")"),
    ("expect_used", "Option::expect(a(), \"it is there\")"),
    ("expect_used", "a().expect_err(\"it is not there\")"),
    ("unreachable", "unreachable!(\"never\")"),
    ("as_conversions", "a() as u64"),
];

fn found(folder: &str, library: &str) -> Vec<String> {
    Repository::new().with_package(folder, "x", "", library).findings_of("money-habits")
}

#[test]
fn each_habit_is_found_in_every_crate_that_counts_money() {
    for (_, habit) in HABITS {
        for folder in ["pallets/loans", "primitives/units", "runtime"] {
            let findings = found(folder, &format!("fn a() {{}}\nfn b() {{\n    {habit};\n}}\n"));
            assert_one(&findings, &format!("{folder}/src/lib.rs:3: `"));
        }
        assert_none(&found("node", &format!("fn b() {{ {habit}; }}\n")));
        assert_none(&found("tools/x", &format!("fn b() {{ {habit}; }}\n")));
    }
}

#[test]
fn habits_inside_macros_and_modules_are_found() {
    for (_, habit) in HABITS {
        assert_eq!(found("runtime", &format!("apis! {{ fn b() {{ {habit} }} }}\n")).len(), 1, "{habit}");
        let pallet = format!("#[frame_support::pallet]\nmod pallet {{ fn b() {{ {habit}; }} }}\n");
        assert_eq!(found("pallets/loans", &pallet).len(), 1, "{habit}");
    }
}

#[test]
fn a_conversion_to_another_name_of_a_number_or_to_whatever_fits_is_found() {
    for habit in ["a() as Balance", "a() as super::Balance", "a() as _"] {
        assert_one(
            &found("runtime", &format!("fn b() {{\n    {habit};\n}}\n")),
            "runtime/src/lib.rs:2: `as` cuts off",
        );
    }
    assert_none(&found("runtime", "fn b(c: &C) { d(c as &dyn T); <C as T>::e(); }\n"));
}

#[test]
fn a_reasoned_allow_lifts_its_own_habit_on_what_it_stands_on() {
    for (lint, habit) in HABITS {
        let allow = format!("#[allow(clippy::{lint}, reason = \"fits: a title has at most 8 ids\")]");
        let lawful = [
            format!("{allow}\nfn b() {{ {habit}; }}\n"),
            format!("{allow}\nmod m {{ fn b() {{ {habit}; }} }}\n"),
            format!("struct A;\nimpl A {{ {allow}\nfn b() {{ {habit}; }} }}\n"),
            format!("fn b() {{\n{allow}\nlet c = {habit};\n}}\n"),
        ];
        for source in lawful {
            assert_none(&found("runtime", &source));
        }
        assert_eq!(found("runtime", &format!("{allow}\nfn a() {{}}\nfn b() {{ {habit}; }}\n")).len(), 1);
        let other = allow.replace(lint, "panic");
        assert_eq!(found("runtime", &format!("{other}\nfn b() {{ {habit}; }}\n")).len(), 1);
    }
}

#[test]
fn an_inner_allow_lifts_a_habit_for_a_module_and_never_for_the_crate() {
    let repository = Repository::new().with_package("runtime", "x", "", "mod names;\n").with(
        "runtime/src/names.rs",
        "#![allow(clippy::as_conversions, reason = \"x\")]\nfn b() { a() as u8; }\n",
    );
    assert_none(&repository.findings_of("money-habits"));
    let library = "#![allow(clippy::as_conversions, reason = \"x\")]\n";
    let findings = Repository::new().with_package("runtime", "x", "", library).findings_of("crate-header");
    let lifted = "runtime/src/lib.rs:1: lifts clippy::as_conversions for the whole crate";
    assert!(findings.iter().any(|finding| finding == lifted), "{findings:?}");
}

#[test]
fn tests_benchmarks_namesakes_and_other_uses_of_as_are_lawful() {
    let tests = "#[cfg(test)]\nmod tests { fn b() { a().expect(\"x\"); unreachable!(); c as u8; } }\n";
    assert_none(&found("runtime", tests));
    let habits = "fn b() { a().expect(\"x\"); unreachable!(); c as u8; }\n";
    let repository = Repository::new()
        .with_package("pallets/loans", "x", "", "#[cfg(test)]\nmod tests;\nmod benchmarking;\n")
        .with("pallets/loans/src/tests.rs", habits)
        .with("pallets/loans/src/benchmarking.rs", habits)
        .with("pallets/loans/tests/draw.rs", habits)
        .with("pallets/loans/build.rs", habits);
    assert_none(&repository.findings_of("money-habits"));
    let namesakes =
        "use a as b;\nfn c() { <u8 as From<u8>>::from(1); expect(1); d.expected(1); unreachable(); }\n\
        // a as u8\nconst A: &str = \"x.expect(1) as u8\";\n";
    assert_none(&found("runtime", namesakes));
}
