//! A refusal that no test provokes and an invariant that no test breaks are only hopes.

use crate::{
    house::House,
    manifest::{is_under, Package},
    modules::reached,
    rust::{path_text, Token, What},
    source::mentions,
    Remark,
};
use std::collections::BTreeSet;
use syn::{visit::Visit, Attribute, Expr, ExprLit, Ident, Item, ItemEnum, ItemFn, Lit, Meta};

/// Test code in which a pallet's names count.
struct Tests<'a> {
    tokens: Vec<&'a Token>,
}

/// Error variants that no test names, invariants that no test names, invariants without a number.
pub fn rule(house: &House) -> Vec<Remark> {
    let pallets = house.packages.iter().filter(|package| package.is_in("pallets") && !package.test_only);
    pallets.flat_map(|package| remarks(house, package)).collect()
}

fn remarks(house: &House, package: &Package) -> Vec<Remark> {
    let tests = tests_of(house, package);
    let own = house.parsed_files().filter(|(path, _)| owns(house, package, path));
    let mut remarks = Vec::new();
    for (path, parsed) in own {
        let mut errors = Errors(Vec::new());
        errors.visit_file(&parsed.tree);
        for variant in errors.0.iter().filter(|name| !tests.iter().any(|test| test.provokes(name, package))) {
            let sentence =
                format!("no test of the pallet or of runtime/tests provokes the error `{variant}`");
            remarks.push(Remark::new(path, line(variant), sentence));
        }
        if path.ends_with("/invariants.rs") && !path.contains("/tests/") {
            remarks.extend(invariants(path, &parsed.tree, &tests));
        }
    }
    remarks
}

fn owns(house: &House, package: &Package, path: &str) -> bool {
    house.package_of(path).is_some_and(|owner| owner.folder == package.folder)
}

fn line(name: &Ident) -> usize {
    name.span().start().line
}

/// The pallet's own tests, and those of the runtime that speak of this pallet.
fn tests_of<'a>(house: &'a House, package: &Package) -> Vec<Tests<'a>> {
    let reached = reached(house, package);
    let own = house.parsed_files().filter(|(path, _)| owns(house, package, path)).map(|(path, parsed)| {
        let whole = reached.get(path).copied().unwrap_or(false);
        Tests { tokens: parsed.test_tokens(whole) }
    });
    let runtime = house
        .parsed_files()
        .filter(|(path, _)| is_under(path, "runtime/tests"))
        .map(|(_, parsed)| Tests { tokens: parsed.test_tokens(true) })
        .filter(|tests| tests.tokens.iter().any(|token| token.is_word(&package.library)));
    own.chain(runtime).collect()
}

impl Tests<'_> {
    /// Whether `Error::Name` stands here, whatever generic arguments lie between, and is not another crate's.
    fn provokes(&self, name: &Ident, package: &Package) -> bool {
        let name = name.to_string();
        let places = self.tokens.iter().enumerate().filter(|(_, token)| token.is_word(&name));
        places.map(|(at, _)| self.tokens.get(..at).unwrap_or_default()).any(|before| {
            let Some(owner) = before_path(before).map(owner) else { return false };
            let Some((last, front)) = owner.split_last() else { return false };
            matches!(&last.what, What::Word(word) if word.ends_with("Error")) && is_of(front, package)
        })
    }

    fn names(&self, name: &Ident) -> bool {
        let name = name.to_string();
        self.tokens.iter().any(|token| match &token.what {
            What::Word(word) => *word == name,
            What::Literal(text) => mentions(text, &name),
            What::Sign(_) => false,
        })
    }
}

/// What stands before `::`.
fn before_path<'a, 'b>(tokens: &'b [&'a Token]) -> Option<&'b [&'a Token]> {
    match tokens {
        [front @ .., one, two] if one.is_sign(':') && two.is_sign(':') => Some(front),
        _ => None,
    }
}

/// The path of a type without its generic arguments: of `a::B::<T>`, `a::B<T>` and `<a::B<T>>` it is `a::B`.
fn owner<'a, 'b>(tokens: &'b [&'a Token]) -> &'b [&'a Token] {
    let Some((front, inside)) = split_arguments(tokens) else { return tokens };
    match front.last().map(|token| &token.what) {
        Some(What::Word(_)) => front,
        _ => before_path(front).unwrap_or_else(|| owner(inside)),
    }
}

/// What stands before a `<...>` at the end, and what stands in it.
fn split_arguments<'a, 'b>(tokens: &'b [&'a Token]) -> Option<(&'b [&'a Token], &'b [&'a Token])> {
    let (_, rest) = tokens.split_last().filter(|(last, _)| last.is_sign('>'))?;
    let mut depth = 1_usize;
    for (at, token) in rest.iter().enumerate().rev() {
        depth += usize::from(token.is_sign('>'));
        depth -= usize::from(token.is_sign('<'));
        if depth == 0 {
            return Some((rest.get(..at)?, rest.get(at + 1..)?));
        }
    }
    None
}

/// Whether a path such as `quantara_loans::` before `Error` leads to this package; no path leads anywhere.
fn is_of(front: &[&Token], package: &Package) -> bool {
    let Some(path) = before_path(front) else { return true };
    match path.last().map(|token| &token.what) {
        Some(What::Word(word)) => {
            ["crate", "super", "self", "pallet"].contains(&word.as_str()) || *word == package.library
        }
        _ => true,
    }
}

struct Errors(Vec<Ident>);

impl<'ast> Visit<'ast> for Errors {
    fn visit_item_enum(&mut self, item: &'ast ItemEnum) {
        let is_error = |attribute: &Attribute| path_text(attribute.path()) == "pallet::error";
        if item.attrs.iter().any(is_error) {
            self.0.extend(item.variants.iter().map(|variant| variant.ident.clone()));
        }
    }
}

/// A numbered invariant: a function whose docs begin with its number, `/// 3. Held = in - out.`
fn invariants(path: &str, tree: &syn::File, tests: &[Tests]) -> Vec<Remark> {
    let functions = tree.items.iter().filter_map(|item| match item {
        Item::Fn(function) => Some((number_in_docs(function), &function.sig.ident)),
        _ => None,
    });
    let mut remarks = Vec::new();
    let mut seen = BTreeSet::new();
    for (number, name) in functions {
        let in_name = number_in_name(name);
        let Some(number) = number.or(in_name) else { continue };
        let mut remark = |sentence| remarks.push(Remark::new(path, line(name), sentence));
        if in_name.is_some_and(|other| other != number) {
            remark(format!("the docs of `{name}` give it the number {number}"));
        }
        if !seen.insert(number) {
            remark(format!("`{name}` has the number {number} of another invariant"));
        }
        if !tests.iter().any(|test| test.names(name)) {
            remark(format!("no test breaks invariant {number}, `{name}`, by its name"));
        }
    }
    if seen.is_empty() {
        remarks.push(Remark::new(
            path,
            1,
            "has no numbered invariant: begin the docs of each with `/// 1. `",
        ));
    }
    remarks
}

/// `/// 3. ...` at the start of the docs.
fn number_in_docs(function: &ItemFn) -> Option<usize> {
    let docs = function.attrs.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    docs?.trim_start().split_once('.')?.0.parse().ok()
}

/// `invariant_3_...`
fn number_in_name(name: &Ident) -> Option<usize> {
    name.to_string().strip_prefix("invariant_")?.split('_').next()?.parse().ok()
}
