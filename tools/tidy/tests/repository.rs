//! The house rules hold in this repository.

use std::path::Path;

#[test]
fn the_repository_keeps_every_house_rule() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let findings = quantara_tidy::check(&root).expect("the repository can be read");
    let shown: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{} findings:\n{}\n", shown.len(), shown.join("\n"));
}
