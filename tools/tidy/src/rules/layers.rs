//! Who may depend on whom: primitives know no chain, pallets know no pallet, the runtime wires them.

use crate::{
    house::House,
    manifest::{is_under, Dependency, Package, When},
    Remark,
};

/// The umbrella crate, whose parts are features.
const UMBRELLA: &str = "polkadot-sdk";

/// Dependencies that point the wrong way.
pub fn rule(house: &House) -> Vec<Remark> {
    let all = house.packages.iter().flat_map(|from| from.dependencies.iter().map(move |to| (from, to)));
    all.filter_map(|(from, to)| Some(Remark::new(from.manifest(), to.line, objection(house, from, to)?)))
        .collect()
}

fn objection(house: &House, from: &Package, to: &Dependency) -> Option<String> {
    if from.test_only {
        return None;
    }
    let neighbour =
        to.folder.as_deref().and_then(|at| house.packages.iter().find(|package| package.folder == at));
    if to.when == When::Tests {
        return (from.is_in("primitives") && !from.is_in("primitives/traits"))
            .then(|| frame(from, to))
            .flatten();
    }
    let tests_only = neighbour.filter(|neighbour| neighbour.test_only);
    if let Some(neighbour) = tests_only {
        return Some(format!("`{}` is for tests only: move it to [dev-dependencies]", neighbour.name));
    }
    if from.is_in("pallets") {
        pallet(from, to)
    } else if from.is_in("primitives") {
        primitive(from, to)
    } else {
        None
    }
}

fn pallet(from: &Package, to: &Dependency) -> Option<String> {
    match &to.folder {
        Some(at) if is_under(at, "pallets") => (noun(at) != noun(&from.folder)).then(|| {
            format!(
                "pallet `{}` depends on pallet `{}`: ask through a trait in primitives/traits",
                from.name, to.package
            )
        }),
        Some(at) => upward(from, to, at),
        None => sdk_pallet(to).map(|pallet| {
            format!(
                "`{}` depends on the SDK's `{pallet}`: only the runtime does; take a trait in Config",
                from.name
            )
        }),
    }
}

fn primitive(from: &Package, to: &Dependency) -> Option<String> {
    match &to.folder {
        Some(at) if is_under(at, "pallets") => Some(format!(
            "`{}` depends on pallet `{}`: primitives stand below the pallets",
            from.name, to.package
        )),
        Some(at) => upward(from, to, at),
        None if from.is_in("primitives/traits") => None,
        None => frame(from, to),
    }
}

fn upward(from: &Package, to: &Dependency, at: &str) -> Option<String> {
    let above = ["runtime", "node", "rpc", "tools", "tests"].iter().any(|top| is_under(at, top));
    above.then(|| format!("`{}` depends on `{}`, which stands above it", from.name, to.package))
}

fn frame(from: &Package, to: &Dependency) -> Option<String> {
    let name = to.package.as_str();
    let is_frame = name == UMBRELLA || name.starts_with("frame-") || name.starts_with("pallet-");
    is_frame.then(|| {
        format!("`{}` depends on `{name}`: primitives outside primitives/traits know no FRAME", from.name)
    })
}

/// The SDK's pallet that a dependency brings in, by itself or as a part of the umbrella.
fn sdk_pallet(to: &Dependency) -> Option<&str> {
    let parts = to.features.iter().filter(|_| to.package == UMBRELLA);
    [&to.package].into_iter().chain(parts).map(String::as_str).find(|name| name.starts_with("pallet-"))
}

/// The folder under `pallets/`: a pallet and its runtime API share one.
fn noun(folder: &str) -> Option<&str> {
    folder.split('/').nth(1)
}
