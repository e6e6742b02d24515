//! One text file of the repository: what kind it is, its lines, and words in them.

/// What a file is written in. Decides which rules look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `.rs`
    Rust,
    /// `.ts`, `.tsx`, `.js`, `.mjs`
    Typescript,
    /// `.sh`, or a first line that names a shell.
    Shell,
    /// `.py`, or a first line that names Python.
    Python,
    /// `.md`
    Markdown,
    /// Other hand-written text: manifests, workflows, styles.
    Settings,
    /// Lock files of package managers: written by tools.
    Lock,
    /// Everything else, such as JSON data.
    Data,
}

/// A text file.
#[derive(Debug)]
pub struct Source {
    /// Path from the top of the repository, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
    /// What it is written in.
    pub kind: Kind,
}

const SETTINGS: &[&str] =
    &["toml", "yml", "yaml", "css", "html", "service", "gitignore", "editorconfig", "gitattributes"];
const LOCKS: &[&str] =
    &["Cargo.lock", "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock"];

impl Source {
    /// A file with this path and text.
    pub fn new(path: String, text: String) -> Self {
        let kind = kind(&path, &text);
        Self { path, text, kind }
    }

    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Lines with their numbers from 1, without line ends.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .split_inclusive('\n')
            .enumerate()
            .map(|(at, line)| (at + 1, line.strip_suffix('\n').unwrap_or(line)))
    }

    /// Whether a person wrote and reads it: not data, not a lock file, not generated.
    pub fn is_hand_written(&self) -> bool {
        !matches!(self.kind, Kind::Lock | Kind::Data) && !self.is_generated()
    }

    /// Whether a tool wrote it: measured weights, and the descriptors of the TypeScript client.
    pub fn is_generated(&self) -> bool {
        self.path.starts_with("runtime/src/weights/") || self.path.split('/').any(|part| part == ".papi")
    }

    /// Whether it is program text, in whatever language.
    pub fn is_code(&self) -> bool {
        matches!(self.kind, Kind::Rust | Kind::Typescript | Kind::Shell | Kind::Python)
    }
}

fn kind(path: &str, text: &str) -> Kind {
    let name = path.rsplit('/').next().unwrap_or(path);
    if LOCKS.contains(&name) {
        return Kind::Lock;
    }
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("rs") => Kind::Rust,
        Some("ts" | "tsx" | "js" | "mjs") => Kind::Typescript,
        Some("sh") => Kind::Shell,
        Some("py") => Kind::Python,
        Some("md") => Kind::Markdown,
        Some(extension) if SETTINGS.contains(&extension) => Kind::Settings,
        _ => match text.lines().next() {
            Some(first) if first.starts_with("#!") && first.ends_with("sh") => Kind::Shell,
            Some(first) if first.starts_with("#!") && first.contains("python") => Kind::Python,
            _ => Kind::Data,
        },
    }
}

/// The number of the line that holds byte `offset` of `text`, from 1.
pub fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Whether `text` holds `name` as a whole name: not as a part of a longer word or file name.
pub fn mentions(text: &str, name: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '-';
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + name.len()..).and_then(|tail| tail.chars().next());
        !before.is_some_and(|letter| part(letter) || letter == '.') && !after.is_some_and(part)
    })
}
