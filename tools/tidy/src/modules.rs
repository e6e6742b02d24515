//! Which Rust files a package is made of: from the roots that cargo compiles, along `mod` and `include!`.

use crate::{
    house::House,
    manifest::{join, Package},
    rust::{is_for_tests, metas},
};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeMap;
use syn::{visit::Visit, Attribute, Expr, ExprLit, ItemMod, Lit, LitStr, Macro, Meta};

/// A file's way to the other files: where its modules live.
struct Place<'a> {
    path: &'a str,
    is_root: bool,
}

/// The files that the package's roots reach, each with whether only tests compile it.
pub fn reached(house: &House, package: &Package) -> BTreeMap<String, bool> {
    let mut found: BTreeMap<String, bool> = BTreeMap::new();
    let mut open: Vec<(String, bool, bool)> =
        roots(house, package).into_iter().map(|(path, is_test)| (path, is_test, true)).collect();
    while let Some((path, is_test, is_root)) = open.pop() {
        if house.file(&path).is_none() || found.get(&path).is_some_and(|known| !known || is_test) {
            continue;
        }
        if let Some(parsed) = house.parsed(&path) {
            let mut walk = Declared {
                place: Place { path: &path, is_root },
                inside: Vec::new(),
                is_test,
                next: Vec::new(),
            };
            walk.visit_file(&parsed.tree);
            open.extend(walk.next.into_iter().map(|(path, is_test)| (path, is_test, false)));
        }
        found.insert(path, is_test);
    }
    found
}

/// Files that cargo compiles by themselves: named in the manifest, or found where cargo looks.
fn roots(house: &House, package: &Package) -> Vec<(String, bool)> {
    let found = house.files.iter().filter_map(|file| {
        let inside = file.path.strip_prefix(&package.folder)?.trim_start_matches('/');
        let is_test = match inside.split('/').collect::<Vec<_>>().as_slice() {
            ["build.rs"]
            | ["src", "lib.rs" | "main.rs"]
            | ["src", "bin", _]
            | ["src", "bin", _, "main.rs"] => false,
            ["examples", _] | ["examples", _, "main.rs"] => false,
            ["tests" | "benches", _] | ["tests" | "benches", _, "main.rs"] => true,
            _ => return None,
        };
        (inside.ends_with(".rs") && package.holds(&file.path)).then(|| (file.path.clone(), is_test))
    });
    package.named_roots.iter().cloned().chain(found).collect()
}

struct Declared<'a> {
    place: Place<'a>,
    inside: Vec<String>,
    is_test: bool,
    next: Vec<(String, bool)>,
}

impl Declared<'_> {
    fn folder(&self) -> String {
        self.place.path.rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default()
    }

    /// Where `mod name;` of this file looks, inside the inline modules that are open here.
    fn base(&self) -> String {
        let name = self.place.path.rsplit('/').next().unwrap_or_default();
        let own = if self.place.is_root || name == "mod.rs" { "" } else { name.trim_end_matches(".rs") };
        join(&join(&self.folder(), own), &self.inside.join("/"))
    }

    fn declare(&mut self, name: &str, is_test: bool) {
        let base = self.base();
        let name = name.trim_start_matches("r#");
        for file in [format!("{name}.rs"), format!("{name}/mod.rs")] {
            self.next.push((join(&base, &file), is_test));
        }
    }
}

impl<'ast> Visit<'ast> for Declared<'_> {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let outer = self.is_test;
        self.is_test |= is_for_tests(&item.attrs);
        if item.content.is_some() {
            self.inside.push(item.ident.to_string());
            syn::visit::visit_item_mod(self, item);
            self.inside.pop();
        } else {
            let base = if self.inside.is_empty() { self.folder() } else { self.base() };
            for path in paths(&item.attrs) {
                self.next.push((join(&base, &path), self.is_test));
            }
            self.declare(&item.ident.to_string(), self.is_test);
        }
        self.is_test = outer;
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        if mac.path.is_ident("include") {
            if let Ok(path) = mac.parse_body::<LitStr>() {
                self.next.push((join(&self.folder(), &path.value()), self.is_test));
            }
        }
        self.declared_in(mac.tokens.clone());
    }
}

impl Declared<'_> {
    /// `mod name;` handed to a macro, such as one that picks modules by platform.
    fn declared_in(&mut self, stream: TokenStream) {
        let trees: Vec<TokenTree> = stream.into_iter().collect();
        for window in trees.windows(3) {
            if let [TokenTree::Ident(keyword), TokenTree::Ident(name), TokenTree::Punct(end)] = window {
                if keyword == "mod" && end.as_char() == ';' {
                    self.declare(&name.to_string(), self.is_test);
                }
            }
        }
        for tree in trees {
            if let TokenTree::Group(group) = tree {
                self.declared_in(group.stream());
            }
        }
    }
}

/// Paths given by `#[path = "..."]`, also under a condition.
fn paths(attributes: &[Attribute]) -> Vec<String> {
    attributes
        .iter()
        .flat_map(|attribute| match &attribute.meta {
            Meta::List(list) if list.path.is_ident("cfg_attr") => {
                list.parse_args_with(metas).map(|parts| parts.into_iter().collect()).unwrap_or_default()
            }
            meta => vec![meta.clone()],
        })
        .filter_map(|meta| match meta {
            Meta::NameValue(pair) if pair.path.is_ident("path") => match pair.value {
                Expr::Lit(ExprLit { lit: Lit::Str(path), .. }) => Some(path.value()),
                _ => None,
            },
            _ => None,
        })
        .collect()
}
