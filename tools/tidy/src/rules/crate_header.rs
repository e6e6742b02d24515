//! How a production crate opens: with what it is for, and, where money is counted, with the money lints.

use crate::{
    house::House,
    manifest::Package,
    rules::money_habits::HABITS,
    rust::{metas, path_text},
    Remark,
};
use std::collections::BTreeSet;
use syn::{Attribute, Meta};

/// Lints that every crate of pallets, primitives and the runtime denies outside its tests. `clippy.toml` says
/// which types and methods the `disallowed` pair means. What FRAME's macros write themselves cannot stand here:
/// the rule `money-habits` sees to that.
pub const MONEY_LINTS: &[&str] = &[
    "clippy::allow_attributes_without_reason",
    "clippy::arithmetic_side_effects",
    "clippy::cast_possible_wrap",
    "clippy::cast_sign_loss",
    "clippy::disallowed_methods",
    "clippy::disallowed_types",
    "clippy::float_arithmetic",
    "clippy::indexing_slicing",
    "clippy::let_underscore_must_use",
    "clippy::panic",
    "clippy::panic_in_result_fn",
    "clippy::string_slice",
    "clippy::unwrap_used",
];

/// Production crates without docs at the top, or without the money lints.
pub fn rule(house: &House) -> Vec<Remark> {
    house.packages.iter().flat_map(|package| remarks(house, package)).collect()
}

fn remarks(house: &House, package: &Package) -> Vec<Remark> {
    let counts_money = package.counts_money();
    if !counts_money && !package.is_in("node") {
        return Vec::new();
    }
    let Some((path, front)) =
        package.front(house).and_then(|path| Some((path.clone(), house.parsed(&path)?)))
    else {
        return Vec::new();
    };
    let attributes = &front.tree.attrs;
    let mut sentences = Vec::new();
    if !attributes.iter().any(|attribute| attribute.path().is_ident("doc")) {
        sentences.push("does not open with `//!` docs that say what the crate is for".to_owned());
    }
    if counts_money {
        let denied = named_in(attributes, &["deny", "forbid"]);
        let missing: Vec<&str> =
            MONEY_LINTS.iter().filter(|lint| !denied.contains(**lint)).copied().collect();
        if !missing.is_empty() {
            sentences.push(format!("does not deny the money lints outside tests: {}", missing.join(", ")));
        }
        let allowed = named_in(attributes, &["allow", "warn", "expect"]);
        let habits = HABITS.iter().map(|habit| habit.lint);
        let lifted = MONEY_LINTS.iter().copied().chain(habits).filter(|lint| allowed.contains(*lint));
        sentences.extend(lifted.map(|lint| format!("lifts {lint} for the whole crate")));
    }
    sentences.into_iter().map(|sentence| Remark::new(&path, 1, sentence)).collect()
}

/// Lints that these attributes set to one of `levels`, always or wherever it is not a test.
fn named_in(attributes: &[Attribute], levels: &[&str]) -> BTreeSet<String> {
    let mut lints = BTreeSet::new();
    for attribute in attributes {
        match &attribute.meta {
            Meta::List(list) if list.path.is_ident("cfg_attr") => {
                let parts: Vec<Meta> =
                    list.parse_args_with(metas).map(|parts| parts.into_iter().collect()).unwrap_or_default();
                if let [condition, rest @ ..] = parts.as_slice() {
                    if is_not_test(condition) {
                        rest.iter().for_each(|meta| collect(meta, levels, &mut lints));
                    }
                }
            }
            meta => collect(meta, levels, &mut lints),
        }
    }
    lints
}

fn is_not_test(condition: &Meta) -> bool {
    matches!(condition, Meta::List(list) if list.path.is_ident("not") && list.tokens.to_string() == "test")
}

fn collect(meta: &Meta, levels: &[&str], lints: &mut BTreeSet<String>) {
    let Meta::List(list) = meta else { return };
    if levels.iter().any(|level| list.path.is_ident(level)) {
        let names = list.parse_args_with(metas).unwrap_or_default();
        lints.extend(names.iter().map(|name| path_text(name.path())));
    }
}
