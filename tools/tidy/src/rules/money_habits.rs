//! Habits that lose money or stop a chain, and that clippy cannot be asked to deny, because the macros of FRAME and
//! of the codec expand to them inside our own crates. This rule reads the text as it was written.
//!
//! Where a habit is right, `#[allow(clippy::..., reason = "...")]` on the function, the statement or the module
//! lifts it, as for any lint.

use crate::{
    house::House,
    manifest::Package,
    modules::reached,
    rust::{Parsed, Token},
    Remark,
};

/// A habit.
pub struct Habit {
    /// Clippy's name for it.
    pub lint: &'static str,
    /// Whether it begins at the first of these tokens.
    begins: fn(&[Token]) -> bool,
    /// What to do instead.
    advice: &'static str,
}

/// Every habit.
pub const HABITS: &[Habit] = &[
    Habit {
        lint: "clippy::expect_used",
        begins: is_expect,
        advice: "`expect` stops the chain: refuse with an error",
    },
    Habit {
        lint: "clippy::unreachable",
        begins: is_unreachable,
        advice: "`unreachable!` stops the chain: let the types rule it out, or refuse with an error",
    },
    Habit { lint: CONVERSIONS, begins: is_conversion, advice: CONVERSION_ADVICE },
];

const CONVERSIONS: &str = "clippy::as_conversions";
const CONVERSION_ADVICE: &str = "`as` cuts off what does not fit: use From, or TryFrom with an error";

const NUMBERS: &[&str] =
    &["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64"];

/// Habits in the production code of crates that count money. Benchmarks are no production code.
pub fn rule(house: &House) -> Vec<Remark> {
    let packages = house.packages.iter().filter(|package| package.counts_money());
    packages
        .flat_map(|package| sources(house, package))
        .flat_map(|(path, parsed)| remarks(&path, parsed))
        .collect()
}

fn sources<'a>(house: &'a House, package: &Package) -> Vec<(String, &'a Parsed)> {
    let source = package.path("src/");
    let files = reached(house, package).into_iter().filter(|(path, is_test)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        !is_test && path.starts_with(&source) && name != "benchmarking.rs" && name != "benchmarks.rs"
    });
    files.filter_map(|(path, _)| Some((path.clone(), house.parsed(&path)?))).collect()
}

fn remarks(path: &str, parsed: &Parsed) -> Vec<Remark> {
    let written = parsed.conversions.iter().filter(|line| !parsed.is_test(**line));
    let mut remarks: Vec<Remark> = written
        .filter(|line| !parsed.is_lifted(CONVERSIONS, **line))
        .map(|line| Remark::new(path, *line, CONVERSION_ADVICE))
        .collect();
    for (at, token) in parsed.tokens.iter().enumerate().filter(|(_, token)| !parsed.is_test(token.line)) {
        let rest = parsed.tokens.get(at..).unwrap_or_default();
        let found =
            HABITS.iter().filter(|habit| (habit.begins)(rest) && !parsed.is_lifted(habit.lint, token.line));
        remarks.extend(found.map(|habit| Remark::new(path, token.line, habit.advice)));
    }
    remarks
}

fn is_expect(tokens: &[Token]) -> bool {
    matches!(tokens, [dot, name, open, ..] if (dot.is_sign('.') || dot.is_sign(':')) && open.is_sign('(')
        && (name.is_word("expect") || name.is_word("expect_err")))
}

fn is_unreachable(tokens: &[Token]) -> bool {
    matches!(tokens, [name, bang, ..] if name.is_word("unreachable") && bang.is_sign('!'))
}

/// Where a macro hides the expression, only the names of numbers tell a conversion from `<T as Trait>`.
fn is_conversion(tokens: &[Token]) -> bool {
    matches!(tokens, [keyword, number, ..] if keyword.is_word("as") && NUMBERS.iter().any(|name| number.is_word(name)))
}
