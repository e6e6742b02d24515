//! Nothing half done, nothing left from debugging.

use crate::{
    house::House,
    rust::{Parsed, What},
    source::{mentions, Kind, Source},
    Remark,
};

/// Macros that stand for code that is missing, or that print while someone looks for a fault.
const MACROS: &[&str] = &["todo", "unimplemented", "dbg"];
/// Notes to self. Written in two parts, so that this file does not hold them.
const MARKERS: &[&str] = &[concat!("FIX", "ME"), concat!("XX", "X")];

/// Macros and markers of unfinished work.
pub fn rule(house: &House) -> Vec<Remark> {
    let mut remarks: Vec<Remark> =
        house.parsed_files().flat_map(|(path, parsed)| macros(path, parsed)).collect();
    let marked = house.files.iter().filter(|file| file.is_code() || file.kind == Kind::Settings);
    remarks.extend(marked.flat_map(markers));
    remarks
}

fn macros(path: &str, parsed: &Parsed) -> Vec<Remark> {
    let calls = parsed.tokens.windows(3).filter_map(|window| match window {
        [name, bang, open] if bang.is_sign('!') && matches!(open.what, What::Sign('(' | '[' | '{')) => {
            MACROS.iter().find(|word| name.is_word(word)).map(|word| (name.line, word))
        }
        _ => None,
    });
    calls.map(|(line, word)| Remark::new(path, line, format!("`{word}!` is left in the code"))).collect()
}

fn markers(file: &Source) -> Vec<Remark> {
    let all = file.lines().flat_map(|(line, text)| MARKERS.iter().map(move |marker| (line, text, marker)));
    let found = all.filter(|(_, text, marker)| mentions(text, marker));
    found
        .map(|(line, _, marker)| Remark::new(&file.path, line, format!("the marker {marker} is left here")))
        .collect()
}
