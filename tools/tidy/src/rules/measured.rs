//! A call whose cost is a guess lets a block run over its time: what the calls of each pallet cost is measured.
//!
//! CI does not compile benchmarks: they take another set of features, and with it every dependency once more.

use crate::{house::House, manifest::Package, Remark};

/// The list of what is measured.
const LIST: &str = "runtime/src/benchmarks.rs";

/// How the line of a weights file begins that says what measured it.
const TOOL: &str = "//! Tool: frame-omni-bencher";

/// Pallets with calls, or with weights for anything else, that are not listed, not measured, or whose measured weights
/// the runtime does not take.
pub fn rule(house: &House) -> Vec<Remark> {
    let pallets = house.packages.iter().filter(|package| package.is_in("pallets") && !package.test_only);
    pallets.filter(|package| costs(house, package)).flat_map(|package| remarks(house, package)).collect()
}

fn costs(house: &House, package: &Package) -> bool {
    let calls = house.file(&package.path("src/lib.rs"));
    house.file(&package.path("src/weights.rs")).is_some()
        || calls.is_some_and(|file| file.text.contains("#[pallet::call]"))
}

fn remarks(house: &House, package: &Package) -> Vec<Remark> {
    let name = &package.library;
    let weights = format!("runtime/src/weights/{name}.rs");
    let file = house.file(&weights);
    let is_measured = file.is_none_or(|file| file.text.lines().any(|line| line.starts_with(TOOL)));
    let taken = format!("type WeightInfo = weights::{name}::WeightInfo<Runtime>;");
    let is_listed = house.file(LIST).is_some_and(|list| list.text.contains(&format!("[{name}, ")));
    let mut configs = house.files.iter().filter(|file| file.path.starts_with("runtime/src/configs/"));
    let rules = [
        (is_listed, format!("`{name}` is not on the list of {LIST}")),
        (file.is_some(), format!("there is no {weights}: run scripts/weights.sh {name}")),
        (is_measured, format!("no line of {weights} begins `{TOOL}`: run scripts/weights.sh {name}")),
        (
            configs.any(|file| file.text.contains(&taken)),
            format!("no file of runtime/src/configs says `{taken}`"),
        ),
    ];
    let broken = rules.into_iter().filter(|(holds, _)| !holds);
    broken.map(|(_, sentence)| Remark::new(package.manifest(), 1, sentence)).collect()
}
