//! What is the same for every network of one build of the node, and takes seconds of two cores to make: compiled
//! runtimes and exported chain specs. It is kept beside the node, so that a hundred starts pay for it once.

use crate::network;
use anyhow::{Context, Result};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

/// A folder of things that are kept.
#[derive(Clone, Debug)]
pub struct Kept {
    folder: PathBuf,
}

impl Kept {
    /// What is kept beside this node, for every network.
    pub fn beside(binary: &Path) -> Result<Self> {
        Self::at(binary.parent().context("the node lies nowhere")?.join("kept-for-networks"))
    }

    /// A folder of its own, empty at first: for whoever measures what starts cost.
    pub fn at(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder).with_context(|| format!("cannot write to {}", folder.display()))?;
        Ok(Self { folder })
    }

    /// Where nodes keep compiled runtimes.
    pub fn wasm(&self) -> PathBuf {
        self.folder.join("wasm")
    }

    /// The raw spec of a chain, as this node exports it.
    pub fn spec(&self, binary: &Path, chain: &str) -> Result<Value> {
        let file = self.spec_file(binary, chain)?;
        serde_json::from_slice(&fs::read(file)?).context("a kept chain spec is no JSON")
    }

    /// The file of that spec. Another build of the node has another file, and the old one goes.
    pub fn spec_file(&self, binary: &Path, chain: &str) -> Result<PathBuf> {
        let build = fs::metadata(binary)?;
        let made = build.modified()?.duration_since(UNIX_EPOCH)?.as_nanos();
        let (family, name) = (format!("{chain}-"), format!("{chain}-{}-{made}.json", build.len()));
        let file = self.folder.join(&name);
        if !file.is_file() {
            let exported = serde_json::to_vec(&network::export_spec(binary, chain)?)?;
            // Whole or not at all: several networks may want it at the same time.
            let part = tempfile::NamedTempFile::new_in(&self.folder)?;
            fs::write(part.path(), exported)?;
            part.persist(&file)?;
            for other in fs::read_dir(&self.folder)?.flatten() {
                let stale = other.file_name().to_str().is_some_and(|other| {
                    other.starts_with(&family) && other.ends_with(".json") && other != name
                });
                if stale {
                    fs::remove_file(other.path()).ok();
                }
            }
        }
        Ok(file)
    }
}
