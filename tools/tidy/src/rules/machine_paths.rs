//! The repository works in any folder of any machine, and names no place to download from.

use crate::{
    house::House,
    source::{Kind, Source},
    Remark,
};

/// Folders that exist on one machine only. Written in parts, so that this file does not hold them.
const FOLDERS: &[&str] = &[concat!("/ro", "ot/"), concat!("/wo", "rk/")];
const HOMES: &str = concat!("/ho", "me/");
const SCRATCH: &str = concat!("/t", "mp/");
/// Package registries. Their clients know where they are.
const REGISTRIES: &[&str] = &[
    "crates.io",
    "npmjs.org",
    "npmjs.com",
    "yarnpkg.com",
    "pypi.org",
    "pythonhosted.org",
    "proxy.golang.org",
];

/// Paths of one machine, and addresses of registries.
pub fn rule(house: &House) -> Vec<Remark> {
    house
        .files
        .iter()
        .flat_map(|file| file.lines().filter_map(|(line, text)| remark(file, line, text)))
        .collect()
}

fn remark(file: &Source, line: usize, text: &str) -> Option<Remark> {
    let sentence = match machine_path(text) {
        Some(path) => format!("holds the path `{path}`, which exists on one machine only"),
        None => format!("names the package registry at {}", registry(text, file.kind == Kind::Lock)?),
    };
    Some(Remark::new(&file.path, line, sentence))
}

fn machine_path(text: &str) -> Option<String> {
    let fixed = FOLDERS.iter().find(|folder| starts(text, folder).next().is_some());
    if let Some(folder) = fixed {
        return Some((*folder).to_owned());
    }
    let user =
        starts(text, HOMES).find(|rest| rest.starts_with(|letter: char| letter.is_ascii_alphanumeric()));
    let scratch =
        starts(text, SCRATCH).find(|rest| rest.starts_with(|letter: char| letter.is_ascii_alphabetic()));
    user.map(|rest| format!("{HOMES}{}", first_word(rest))).or_else(|| {
        scratch.filter(|_| !text.contains("mktemp")).map(|rest| format!("{SCRATCH}{}", first_word(rest)))
    })
}

/// What follows `folder` wherever a path begins with it: `src/root/` and `$HOME/work/` begin elsewhere.
fn starts<'a>(text: &'a str, folder: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(folder).filter_map(move |(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let goes_on = before.is_some_and(|letter| letter.is_alphanumeric() || "_.-})>]~*/".contains(letter));
        if goes_on {
            None
        } else {
            text.get(at + folder.len()..)
        }
    })
}

fn first_word(text: &str) -> &str {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_')
        .next()
        .unwrap_or(text)
}

/// The host of an address, if it is a registry's. The name of a registry in prose is lawful.
fn registry(text: &str, is_lock: bool) -> Option<&str> {
    if is_lock && text.trim_start().starts_with("source = \"registry+") {
        return None;
    }
    let hosts = text.split("://").skip(1).filter_map(|rest| {
        rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.' && letter != '-').next()
    });
    let hosts = hosts.map(|host| host.trim_end_matches('.'));
    hosts.into_iter().find(|host| REGISTRIES.iter().any(|registry| is_host_of(host, registry)))
}

fn is_host_of(host: &str, registry: &str) -> bool {
    host.strip_suffix(registry).is_some_and(|front| front.is_empty() || front.ends_with('.'))
}
