//! Cargo manifests, as far as the rules ask: names, folders, dependencies with their lines, lints, targets.

use crate::source::{line_of, Source};
use anyhow::{anyhow, Result};
use std::collections::BTreeMap;
use toml_edit::{Document, Item, Table, TableLike};

/// A package of the workspace. Packages with a workspace of their own, such as fixtures, are not among them.
#[derive(Debug)]
pub struct Package {
    /// Folder from the top of the repository; empty for the top itself.
    pub folder: String,
    /// Name as published.
    pub name: String,
    /// Name of the library as Rust code writes it.
    pub library: String,
    /// Everything it depends on.
    pub dependencies: Vec<Dependency>,
    /// Whether it takes the lints of the workspace.
    pub takes_lints: bool,
    /// Whether it declares itself to be for tests only (`[package.metadata.quantara] test-only = true`).
    pub test_only: bool,
    /// Source files that the manifest names as roots, each with whether it is a test.
    pub named_roots: Vec<(String, bool)>,
}

/// When a dependency is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// In the crate itself.
    Always,
    /// In tests, benches and examples.
    Tests,
    /// In the build script.
    Build,
}

/// One line of a table of dependencies.
#[derive(Debug)]
pub struct Dependency {
    /// Name of the package, not the alias.
    pub package: String,
    /// Folder from the top of the repository, if it lies in the repository.
    pub folder: Option<String>,
    /// Features asked for here.
    pub features: Vec<String>,
    /// When it is used.
    pub when: When,
    /// Line in the manifest.
    pub line: usize,
}

impl Package {
    /// Path of its manifest.
    pub fn manifest(&self) -> String {
        join(&self.folder, "Cargo.toml")
    }

    /// Path of a file in it.
    pub fn path(&self, inside: &str) -> String {
        join(&self.folder, inside)
    }

    /// Whether `path` lies in its folder.
    pub fn holds(&self, path: &str) -> bool {
        is_under(path, &self.folder)
    }

    /// Whether it lies under the folder `top` of the repository, or is that folder.
    pub fn is_in(&self, top: &str) -> bool {
        is_under(&self.folder, top)
    }

    /// Whether it counts money: the crates that no rounding, overflow or panic may surprise.
    pub fn counts_money(&self) -> bool {
        ["pallets", "primitives", "runtime"].iter().any(|top| self.is_in(top)) && !self.test_only
    }

    /// Path of the first source file: of the library, else of the program.
    pub fn front(&self, house: &crate::house::House) -> Option<String> {
        ["src/lib.rs", "src/main.rs"]
            .map(|file| self.path(file))
            .into_iter()
            .find(|path| house.file(path).is_some())
    }
}

/// Whether `path` is `folder` or lies in it. Every path lies in the empty folder.
pub fn is_under(path: &str, folder: &str) -> bool {
    folder.is_empty()
        || path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// `inside` seen from `folder`, with `.` and `..` resolved.
pub fn join(folder: &str, inside: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(inside.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The packages among `files`.
pub fn packages(files: &[Source]) -> Result<Vec<Package>> {
    let mut documents = BTreeMap::new();
    for file in files.iter().filter(|file| file.name() == "Cargo.toml") {
        let document =
            Document::parse(file.text.as_str()).map_err(|error| anyhow!("{}: {error}", file.path))?;
        documents.insert(file.path.as_str(), (file, document));
    }
    let shared = documents
        .get("Cargo.toml")
        .and_then(|(_, top)| top.get("workspace")?.get("dependencies")?.as_table_like());
    let other_workspaces: Vec<&str> = documents
        .iter()
        .filter(|(path, (_, document))| **path != "Cargo.toml" && document.get("workspace").is_some())
        .map(|(path, _)| folder_of(path))
        .collect();
    let packages = documents
        .iter()
        .filter(|(path, _)| !other_workspaces.iter().any(|top| is_under(path, top)))
        .filter_map(|(path, (file, document))| package(folder_of(path), &file.text, document, shared))
        .collect();
    Ok(packages)
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn package(folder: &str, text: &str, document: &Table, shared: Option<&dyn TableLike>) -> Option<Package> {
    let head = document.get("package")?;
    let name = head.get("name")?.as_str()?.to_owned();
    let library = document.get("lib").and_then(|lib| lib.get("name")?.as_str());
    Some(Package {
        library: library.map_or_else(|| name.replace('-', "_"), str::to_owned),
        dependencies: dependencies(folder, text, document, shared),
        takes_lints: is_true(document.get("lints").and_then(|lints| lints.get("workspace"))),
        test_only: is_true(head.get("metadata").and_then(|data| data.get("quantara")?.get("test-only"))),
        named_roots: named_roots(folder, document),
        folder: folder.to_owned(),
        name,
    })
}

fn is_true(item: Option<&Item>) -> bool {
    item.and_then(Item::as_bool).unwrap_or(false)
}

fn named_roots(folder: &str, document: &Table) -> Vec<(String, bool)> {
    let path = |item: &dyn TableLike| Some(join(folder, item.get("path")?.as_str()?));
    let mut roots = Vec::new();
    roots.extend(document.get("lib").and_then(|lib| path(lib.as_table_like()?)).map(|root| (root, false)));
    let build = document.get("package").and_then(|head| head.get("build")?.as_str());
    roots.extend(build.map(|file| (join(folder, file), false)));
    for (key, is_test) in [("bin", false), ("example", false), ("test", true), ("bench", true)] {
        let targets = document.get(key).and_then(Item::as_array_of_tables);
        roots.extend(targets.into_iter().flatten().filter_map(|target| Some((path(target)?, is_test))));
    }
    roots
}

fn dependencies(
    folder: &str,
    text: &str,
    document: &Table,
    shared: Option<&dyn TableLike>,
) -> Vec<Dependency> {
    let mut tables: Vec<&dyn TableLike> = vec![document];
    let targets = document.get("target").and_then(Item::as_table_like);
    tables.extend(
        targets.into_iter().flat_map(|targets| targets.iter()).filter_map(|(_, item)| item.as_table_like()),
    );
    let kinds = [
        ("dependencies", When::Always),
        ("dev-dependencies", When::Tests),
        ("build-dependencies", When::Build),
    ];
    let mut found = Vec::new();
    for table in tables {
        for (key, when) in kinds {
            let Some(listed) = table.get(key).and_then(Item::as_table_like) else { continue };
            for (alias, item) in listed.iter() {
                let line =
                    listed.key(alias).and_then(|key| key.span()).map_or(1, |span| line_of(text, span.start));
                found.push(dependency(folder, alias, item, when, line, shared));
            }
        }
    }
    found
}

fn dependency(
    folder: &str,
    alias: &str,
    item: &Item,
    when: When,
    line: usize,
    shared: Option<&dyn TableLike>,
) -> Dependency {
    let word = |item: &Item, key: &str| item.get(key).and_then(Item::as_str).map(str::to_owned);
    let from_top = shared.filter(|_| is_true(item.get("workspace"))).and_then(|shared| shared.get(alias));
    let place = match from_top {
        Some(top) => word(top, "path").map(|path| join("", &path)),
        None => word(item, "path").map(|path| join(folder, &path)),
    };
    let features = [Some(item), from_top]
        .into_iter()
        .flatten()
        .filter_map(|item| item.get("features").and_then(Item::as_array))
        .flat_map(|features| features.iter().filter_map(|feature| feature.as_str().map(str::to_owned)))
        .collect();
    let package = from_top.and_then(|top| word(top, "package")).or_else(|| word(item, "package"));
    Dependency { package: package.unwrap_or_else(|| alias.to_owned()), folder: place, features, when, line }
}
