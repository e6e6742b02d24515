//! What editors and merges leave behind, and lines that do not fit a screen.

use crate::{
    house::House,
    source::{Kind, Source},
    Remark,
};

/// Longest line of code, in characters.
pub const COLUMNS: usize = 120;

/// Conflict markers, trailing white space, a missing final newline, long lines of code.
pub fn rule(house: &House) -> Vec<Remark> {
    house.files.iter().filter(|file| file.is_hand_written()).flat_map(remarks).collect()
}

fn remarks(file: &Source) -> Vec<Remark> {
    let is_narrow = matches!(file.kind, Kind::Rust | Kind::Typescript | Kind::Shell);
    let mut remarks: Vec<Remark> = file
        .lines()
        .flat_map(|(line, text)| sentences(text, is_narrow).into_iter().map(move |sentence| (line, sentence)))
        .map(|(line, sentence)| Remark::new(&file.path, line, sentence))
        .collect();
    if !file.text.is_empty() && !file.text.ends_with('\n') {
        remarks.push(Remark::new(&file.path, file.lines().count(), "the last line has no end"));
    }
    remarks
}

fn sentences(text: &str, is_narrow: bool) -> Vec<String> {
    let mut sentences = Vec::new();
    if ['<', '>', '|'].iter().any(|sign| is_conflict(text, *sign)) {
        sentences.push("a conflict marker of a merge".to_owned());
    }
    if text.ends_with(char::is_whitespace) {
        sentences.push("trailing white space".to_owned());
    }
    let columns = text.chars().count();
    if is_narrow && columns > COLUMNS {
        sentences.push(format!("{columns} columns; a line of code has at most {COLUMNS}"));
    }
    sentences
}

/// Seven equal signs and a space, at the start of a line.
fn is_conflict(text: &str, sign: char) -> bool {
    let marker = sign.to_string().repeat(7);
    text.strip_prefix(&marker).is_some_and(|rest| rest.starts_with(' '))
}
