//! Nothing lies about: each Rust file is compiled, each script and document is named where people look.

use crate::{
    house::House,
    modules::reached,
    source::{mentions, Kind, Source},
    Remark,
};
use std::collections::BTreeSet;

/// Files that nothing reaches.
pub fn rule(house: &House) -> Vec<Remark> {
    let mut remarks = unreached_rust(house);
    let named = house.files.iter().filter(|file| needs_a_name(file) && !is_mentioned(house, file));
    remarks.extend(named.map(|file| {
        Remark::new(&file.path, 1, "no other file names it: mention it where its reader looks, or remove it")
    }));
    remarks
}

fn unreached_rust(house: &House) -> Vec<Remark> {
    let reached: BTreeSet<String> =
        house.packages.iter().flat_map(|package| reached(house, package).into_keys()).collect();
    let fixtures = fixture_folders(house);
    house
        .files
        .iter()
        .filter(|file| file.kind == Kind::Rust && !reached.contains(&file.path))
        .filter(|file| !fixtures.iter().any(|folder| file.path.starts_with(folder)))
        .map(|file| {
            Remark::new(&file.path, 1, "no crate root reaches it with `mod`: declare it, or remove it")
        })
        .collect()
}

/// Folders of manifests that are no packages of the workspace: they have roots of their own.
fn fixture_folders(house: &House) -> Vec<String> {
    let manifests =
        house.files.iter().filter(|file| file.name() == "Cargo.toml" && file.path != "Cargo.toml");
    let foreign =
        manifests.filter(|file| !house.packages.iter().any(|package| package.manifest() == file.path));
    foreign.filter_map(|file| file.path.strip_suffix("Cargo.toml").map(str::to_owned)).collect()
}

fn needs_a_name(file: &Source) -> bool {
    file.path.starts_with("scripts/") || file.path.starts_with("docs/") && file.kind == Kind::Markdown
}

/// A name that could mean anything (`README.md`, a script without extension) counts only with its folder.
fn is_mentioned(house: &House, file: &Source) -> bool {
    let name = file.name();
    let is_telling = name.contains('.') && name != "README.md";
    let others = house.files.iter().filter(|other| other.path != file.path && other.kind != Kind::Lock);
    let folder = file.path.strip_suffix("/README.md");
    let mut wanted = vec![file.path.as_str()];
    wanted.extend(folder);
    wanted.extend(is_telling.then_some(name));
    let texts: Vec<&Source> = others.collect();
    wanted.iter().any(|name| texts.iter().any(|other| mentions(&other.text, name)))
}
