//! Rule `measured`.

use crate::repository::{assert_none, assert_one, Repository};

const CALLS: &str = "#[pallet::call]\nimpl<T: Config> Pallet<T> {}\n";
const LIST: &str = "runtime/src/benchmarks.rs";
const WEIGHTS: &str = "runtime/src/weights/pallet_loans.rs";
const MEASURED: &str = "//! Written by a script.\n//!\n//! Tool: frame-omni-bencher 0.22.0, at least 5 s.\n";
const CONFIG: &str = "runtime/src/configs/loans.rs";
const TAKEN: &str = "    type WeightInfo = weights::pallet_loans::WeightInfo<Runtime>;\n";

fn pallet(library: &str) -> Repository {
    Repository::new().with_package("pallets/loans", "pallet-loans", "", library)
}

fn lawful() -> Repository {
    pallet(CALLS).with(LIST, "[pallet_loans, Loans]\n").with(WEIGHTS, MEASURED).with(CONFIG, TAKEN)
}

fn found(repository: &Repository) -> Vec<String> {
    repository.findings_of("measured")
}

#[test]
fn a_pallet_that_is_measured_passes() {
    assert_none(&found(&lawful()));
}

#[test]
fn a_pallet_without_calls_needs_no_weights() {
    assert_none(&found(&pallet("")));
}

#[test]
fn a_pallet_with_weights_for_a_hook_alone_is_measured_too() {
    assert_eq!(found(&pallet("").with("pallets/loans/src/weights.rs", "")).len(), 3);
}

#[test]
fn a_pallet_off_the_list_is_found() {
    let other = lawful().with(LIST, "[pallet_loans_too, LoansToo]\n");
    assert_one(&found(&other), "pallets/loans/Cargo.toml:1: `pallet_loans` is not on the list");
}

#[test]
fn a_pallet_that_nobody_measured_is_found() {
    let guessed = pallet(CALLS).with(LIST, "[pallet_loans, Loans]\n").with(CONFIG, TAKEN);
    assert_one(
        &found(&guessed),
        "pallets/loans/Cargo.toml:1: there is no runtime/src/weights/pallet_loans.rs",
    );
}

#[test]
fn weights_that_no_tool_measured_are_found() {
    for guess in ["", "//! A guess.\n", "// Not by //! Tool: frame-omni-bencher\n"] {
        assert_one(
            &found(&lawful().with(WEIGHTS, guess)),
            "pallets/loans/Cargo.toml:1: no line of runtime/src/weights/pallet_loans.rs begins",
        );
    }
}

#[test]
fn a_guess_left_in_the_runtime_is_found() {
    let guessed = lawful().with(CONFIG, "    type WeightInfo = ();\n");
    assert_one(&found(&guessed), "pallets/loans/Cargo.toml:1: no file of runtime/src/configs says");
}
