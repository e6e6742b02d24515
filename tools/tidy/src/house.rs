//! The repository as the rules see it: read once, parsed once.

use crate::{
    manifest::{self, Package},
    rust::Parsed,
    source::{Kind, Source},
};
use anyhow::{bail, Context, Result};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// The repository.
pub struct House {
    /// Text files in the order of their paths. Binary files are left out.
    pub files: Vec<Source>,
    /// Each Rust file, parsed, or the line and the reason why it could not be.
    pub rust: BTreeMap<String, Result<Parsed, (usize, String)>>,
    /// Cargo packages that belong to the workspace, in the order of their folders.
    pub packages: Vec<Package>,
}

impl House {
    /// Reads the repository whose top folder is `root`.
    pub fn read(root: &Path) -> Result<Self> {
        let mut files = Vec::new();
        for path in list(root)? {
            if let Some(text) = text(&root.join(&path))? {
                files.push(Source::new(path, text));
            }
        }
        files.sort_by(|one, other| one.path.cmp(&other.path));
        let rust = files
            .iter()
            .filter(|file| file.kind == Kind::Rust)
            .map(|file| (file.path.clone(), Parsed::read(&file.text)))
            .collect();
        let packages = manifest::packages(&files)?;
        Ok(Self { files, rust, packages })
    }

    /// The file at `path`.
    pub fn file(&self, path: &str) -> Option<&Source> {
        self.files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()
            .and_then(|at| self.files.get(at))
    }

    /// The parsed Rust file at `path`.
    pub fn parsed(&self, path: &str) -> Option<&Parsed> {
        self.rust.get(path)?.as_ref().ok()
    }

    /// Every Rust file that could be parsed, with its path.
    pub fn parsed_files(&self) -> impl Iterator<Item = (&str, &Parsed)> {
        self.rust.iter().filter_map(|(path, parsed)| Some((path.as_str(), parsed.as_ref().ok()?)))
    }

    /// The package that owns the file at `path`: the one with the longest folder above it.
    pub fn package_of(&self, path: &str) -> Option<&Package> {
        self.packages.iter().filter(|package| package.holds(path)).max_by_key(|package| package.folder.len())
    }
}

/// The files that git tracks or would track. Without git, or outside a clone, every file except build output.
fn list(root: &Path) -> Result<Vec<String>> {
    let in_a_clone = root.join(".git").exists();
    let asked = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .output();
    match asked {
        Ok(answer) if answer.status.success() && in_a_clone => Ok(String::from_utf8(answer.stdout)?
            .split('\0')
            .filter(|path| !path.is_empty())
            .map(str::to_owned)
            .collect()),
        Ok(answer) if in_a_clone => {
            bail!("git cannot list the files: {}", String::from_utf8_lossy(&answer.stderr).trim())
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error).context("git cannot be run"),
        _ => walk(root),
    }
}

fn walk(root: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(folder) = open.pop() {
        let shown = root.join(&folder);
        for entry in fs::read_dir(&shown).with_context(|| format!("{} cannot be listed", shown.display()))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            let name = entry.file_name();
            if entry.file_type()?.is_dir() {
                if name != ".git" && name != "target" && name != "node_modules" {
                    open.push(path);
                }
            } else {
                found.push(path.to_string_lossy().into_owned());
            }
        }
    }
    Ok(found)
}

/// The text of a regular file. None for what is no text, no file, or listed by git but deleted on disk.
fn text(path: &Path) -> Result<Option<String>> {
    match fs::symlink_metadata(path) {
        Ok(data) if data.is_file() => {
            let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
            Ok(String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')))
        }
        _ => Ok(None),
    }
}
