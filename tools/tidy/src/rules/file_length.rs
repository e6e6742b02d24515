//! One idea, one file: a file that a reader can hold in the head.

use crate::{house::House, manifest::is_under, source::Source, Remark};

/// Longest hand-written file.
pub const FILE: usize = 600;
/// Longest `lib.rs` of a pallet: declarations and calls, no arithmetic.
pub const PALLET_FRONT: usize = 450;
/// Longest `mock.rs`: a longer one has real neighbours in it.
pub const MOCK: usize = 150;
/// Longest file under `runtime/src/configs`: one desk's wiring.
pub const RUNTIME_CONFIG: usize = 150;

/// Files above their limit.
pub fn rule(house: &House) -> Vec<Remark> {
    let prose_and_code = |file: &&Source| file.is_code() || file.kind == crate::source::Kind::Markdown;
    house
        .files
        .iter()
        .filter(|file| !file.is_generated())
        .filter(prose_and_code)
        .filter_map(too_long)
        .collect()
}

fn too_long(file: &Source) -> Option<Remark> {
    let (limit, what) = limit(file);
    let lines = file.lines().count();
    (lines > limit)
        .then(|| Remark::new(&file.path, limit + 1, format!("{lines} lines; {what} has at most {limit}")))
}

fn limit(file: &Source) -> (usize, &'static str) {
    let parts: Vec<&str> = file.path.split('/').collect();
    match parts.as_slice() {
        ["pallets", _, "src", "lib.rs"] => (PALLET_FRONT, "lib.rs of a pallet"),
        ["runtime", "src", "configs", ..] => (RUNTIME_CONFIG, "a runtime config file"),
        [.., "mock.rs"] if is_under(&file.path, "pallets") => (MOCK, "a mock"),
        _ => (FILE, "a hand-written file"),
    }
}
