//! Rule `provoked`.

use crate::repository::{assert_none, assert_one, Repository};

const ERRORS: &str = "#[pallet::error]\npub enum Error<T> {\n    /// Docs.\n    NotOwner,\n}\n";
const MISSING: &str = "no test of the pallet or of runtime/tests provokes the error `NotOwner`";

/// A pallet with one error variant and this test module.
fn pallet(tests: &str) -> Repository {
    let library = format!("{ERRORS}#[cfg(test)]\nmod tests;\n");
    Repository::new()
        .with_package("pallets/loans", "pallet-loans", "", &library)
        .with("pallets/loans/src/tests.rs", tests)
}

fn found(repository: &Repository) -> Vec<String> {
    repository.findings_of("provoked")
}

#[test]
fn an_error_that_no_test_names_is_found() {
    assert_one(&found(&pallet("")), &format!("pallets/loans/src/lib.rs:4: {MISSING}"));
}

#[test]
fn every_way_to_write_the_error_in_a_test_counts() {
    for path in [
        "Error::<Test>::NotOwner",
        "Error::<Test<u8>>::NotOwner",
        "<Error<Test>>::NotOwner",
        "Error::NotOwner",
        "crate::Error::<Test>::NotOwner",
        "pallet_loans::Error::<Test>::NotOwner",
        "LoansError::NotOwner",
    ] {
        assert_none(&found(&pallet(&format!("fn a() {{ assert_noop!(call(), {path}); }}\n"))));
    }
}

#[test]
fn production_code_comments_and_namesakes_do_not_count() {
    for text in [
        "// Error::<Test>::NotOwner\n",
        "/// Error::<Test>::NotOwner\nfn a() {}\n",
        "fn a() { Event::NotOwner; NotOwner; }\n",
        "fn a() { other_pallet::Error::<Test>::NotOwner; }\n",
        "fn a() { Error::<Test>::NotOwnerAtAll; }\n",
    ] {
        assert_eq!(found(&pallet(text)).len(), 1, "{text}");
    }
    let used = format!("{ERRORS}fn a() {{ fail(Error::<T>::NotOwner); }}\n");
    assert_eq!(found(&Repository::new().with_package("pallets/loans", "pallet-loans", "", &used)).len(), 1);
}

#[test]
fn tests_inside_a_file_in_a_folder_and_of_the_runtime_count() {
    let test = "fn a() { Error::<Test>::NotOwner; }";
    let inside = format!("{ERRORS}#[cfg(test)]\nmod tests {{ {test} }}\n");
    assert_none(&found(&Repository::new().with_package("pallets/loans", "pallet-loans", "", &inside)));
    let bare = || Repository::new().with_package("pallets/loans", "pallet-loans", "", ERRORS);
    assert_none(&found(&bare().with("pallets/loans/tests/draw.rs", test)));
    let of_loans = format!("use pallet_loans::Error;\n{test}\n");
    assert_none(&found(&bare().with("runtime/tests/flow.rs", of_loans)));
}

#[test]
fn a_runtime_test_of_another_pallet_and_a_module_compiled_without_tests_do_not_count() {
    let bare = || Repository::new().with_package("pallets/loans", "pallet-loans", "", ERRORS);
    let of_vault = "use pallet_vault::Error;\nfn a() { Error::<Test>::NotOwner; }\n";
    assert_eq!(found(&bare().with("runtime/tests/flow.rs", of_vault)).len(), 1);
    let either = format!(
        "{ERRORS}#[cfg(any(test, feature = \"x\"))]\nmod a {{ fn a() {{ Error::<T>::NotOwner; }} }}\n"
    );
    assert_eq!(found(&Repository::new().with_package("pallets/loans", "pallet-loans", "", &either)).len(), 1);
    let without = format!("{ERRORS}#[cfg(not(test))]\nmod a {{ fn a() {{ Error::<T>::NotOwner; }} }}\n");
    assert_eq!(
        found(&Repository::new().with_package("pallets/loans", "pallet-loans", "", &without)).len(),
        1
    );
}

#[test]
fn errors_outside_the_pallets_and_enums_that_are_no_errors_are_left_alone() {
    assert_none(&found(&Repository::new().with_package("tools/x", "x", "", ERRORS)));
    let plain = ERRORS.replace("#[pallet::error]\n", "");
    assert_none(&found(&Repository::new().with_package("pallets/loans", "pallet-loans", "", &plain)));
}

/// A pallet with these invariants and this test module.
fn invariants(source: &str, tests: &str) -> Vec<String> {
    let library = "mod invariants;\n#[cfg(test)]\nmod tests;\n";
    let repository = Repository::new()
        .with_package("pallets/loans", "pallet-loans", "", library)
        .with("pallets/loans/src/invariants.rs", source)
        .with("pallets/loans/src/tests.rs", tests);
    found(&repository)
}

const HELD: &str = "pub fn all() { held(); }\n\n/// 1. Held = in - out.\nfn held() {}\n";

#[test]
fn an_invariant_that_no_test_names_is_found() {
    let start = "pallets/loans/src/invariants.rs:4: no test breaks invariant 1, `held`, by its name";
    assert_one(&invariants(HELD, ""), start);
    assert_one(&invariants(HELD, "// held\nfn a() { withheld(); say(\"upheld\"); }\n"), start);
}

#[test]
fn an_invariant_named_by_call_or_by_text_is_lawful() {
    assert_none(&invariants(HELD, "fn a() { crate::invariants::held(); }\n"));
    assert_none(&invariants(HELD, "fn a() { expect_broken(\"loans invariant 1: held\"); }\n"));
}

#[test]
fn numbers_are_there_and_unique() {
    let start = "pallets/loans/src/invariants.rs:1: has no numbered invariant";
    assert_one(&invariants("/// Held = in - out.\nfn held() {}\n", ""), start);
    let twice = "/// 1. Held.\nfn held() {}\n/// 1. Owed.\nfn owed() {}\n";
    let start = "pallets/loans/src/invariants.rs:4: `owed` has the number 1 of another invariant";
    assert_one(&invariants(twice, "fn a() { held(); owed(); }\n"), start);
    let named = "/// Held.\nfn invariant_2_held() {}\n";
    let start = "pallets/loans/src/invariants.rs:2: no test breaks invariant 2, `invariant_2_held`";
    assert_one(&invariants(named, ""), start);
    let torn = "/// 3. Held.\nfn invariant_2_held() {}\n";
    let start = "pallets/loans/src/invariants.rs:2: the docs of `invariant_2_held` give it the number 3";
    assert_one(&invariants(torn, "fn a() { invariant_2_held(); }\n"), start);
}
