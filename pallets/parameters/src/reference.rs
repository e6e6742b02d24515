//! The reference table for documents, made from the rows themselves.

use crate::{Notice, Row, Safe, Step, Table};

/// Names of the origins, as the reference table writes them.
pub struct Who<'a> {
    /// Who may tighten.
    pub tighten: &'a str,
    /// Who may loosen after 7 days.
    pub week: &'a str,
    /// Who may loosen after 14 days.
    pub fortnight: &'a str,
}

/// Every row as a table in Markdown, in the order of [`Table::all`], and every order below it. Ends with a
/// line break.
pub fn reference<Key: Copy + 'static, T: Table<Key>>(who: &Who) -> String {
    let head = ["parameter", "meaning", "unit", "default", "range", "step in 30 days", "who may change it"];
    let mut lines = vec![line(head.map(String::from)), format!("|{}", "---|".repeat(head.len()))];
    lines.extend(T::all().iter().map(|key| row(&T::row(*key), who)));
    if !T::order().is_empty() {
        lines.extend(["", "| must stay at most | the value of | else |", "|---|---|---|"].map(String::from));
        lines.extend(T::order().iter().map(|order| {
            line([T::row(order.low).name, T::row(order.high).name, order.name].map(String::from))
        }));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn line<const N: usize>(cells: [String; N]) -> String {
    format!("| {} |", cells.join(" | "))
}

fn row(row: &Row, who: &Who) -> String {
    let range = format!("{} to {}", grouped(row.min), grouped(row.max));
    let (name, meaning, unit) = (row.name.into(), row.meaning.into(), row.unit.into());
    line([name, meaning, unit, grouped(row.default), range, step(row), changes(row, who)])
}

fn step(row: &Row) -> String {
    match row.step {
        Step::Quarter => "a quarter".into(),
        Step::Share(share) => format!("{}.{} %", share / 10, share % 10),
        Step::Absolute(amount) => grouped(amount),
    }
}

fn changes(row: &Row, who: &Who) -> String {
    let (days, loosen) = match row.notice {
        Notice::Week => (7, who.week),
        Notice::Fortnight => (14, who.fortnight),
    };
    let (towards, away) = match row.safe {
        Safe::Up => ("up", "down"),
        Safe::Down => ("down", "up"),
        Safe::Neither => return format!("either way after {days} days: {loosen}"),
    };
    format!("{towards} at once: {}; {away} after {days} days: {loosen}", who.tighten)
}

/// The number with a comma before each three digits.
fn grouped(number: u128) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        let follows = digits.len().abs_diff(at);
        if at > 0 && follows % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
