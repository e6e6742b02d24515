//! Rule `file-length`.

use crate::repository::{assert_none, assert_one, Repository};

fn found(path: &str, lines: usize) -> Vec<String> {
    Repository::new().with(path, "// line\n".repeat(lines)).findings_of("file-length")
}

#[test]
fn one_line_above_each_limit_is_found_and_the_limit_itself_is_lawful() {
    let limits = [
        ("node/src/service.rs", 600),
        ("sdk/ts/src/client.ts", 600),
        ("scripts/run.sh", 600),
        ("tools/reference/model.py", 600),
        ("docs/flow.md", 600),
        ("pallets/loans/src/lib.rs", 450),
        ("pallets/loans/src/mock.rs", 150),
        ("pallets/loans/tests/mock.rs", 150),
        ("runtime/src/configs/loans.rs", 150),
        ("runtime/src/configs/credit/loans.rs", 150),
    ];
    for (path, limit) in limits {
        assert_none(&found(path, limit));
        let one_more = found(path, limit + 1);
        assert_one(&one_more, &format!("{path}:{}: {} lines;", limit + 1, limit + 1));
    }
}

#[test]
fn a_script_without_extension_is_known_by_its_first_line() {
    let script = format!("#!/usr/bin/env bash\n{}", "true\n".repeat(600));
    let repository = Repository::new().with(".ci/run", script);
    assert_one(&repository.findings_of("file-length"), ".ci/run:601: 601 lines");
}

#[test]
fn generated_weights_lock_files_and_data_may_be_long() {
    assert_none(&found("runtime/src/weights/loans.rs", 5_000));
    assert_none(&found("Cargo.lock", 5_000));
    assert_none(&found("chain-specs/local.json", 5_000));
    assert_none(&found("sdk/ts/.papi/descriptors/src/chain.ts", 5_000));
}
