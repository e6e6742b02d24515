//! Short functions; and calls that only say who, one verb, event.

use crate::{house::House, rust::path_text, Remark};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use syn::{visit::Visit, Attribute, Block, ImplItem, ImplItemFn, ItemFn, ItemImpl, Macro, TraitItemFn};

/// Longest function, from its `fn` to its closing brace.
pub const FUNCTION: usize = 70;
/// Longest body of a dispatchable call, braces not counted.
pub const CALL: usize = 12;

/// Functions and call bodies above their limit.
pub fn rule(house: &House) -> Vec<Remark> {
    let generated = |path: &str| house.file(path).is_some_and(|file| file.is_generated());
    let files = house.parsed_files().filter(|(path, _)| !generated(path));
    files
        .flat_map(|(path, parsed)| {
            let mut walk = Functions { path, remarks: Vec::new() };
            walk.visit_file(&parsed.tree);
            walk.remarks
        })
        .collect()
}

struct Functions<'a> {
    path: &'a str,
    remarks: Vec<Remark>,
}

impl Functions<'_> {
    fn measure(&mut self, name: &Ident, start: Span, end: Span) {
        let first = start.start().line;
        let lines = end.end().line + 1 - first;
        if lines > FUNCTION {
            let sentence = format!("`{name}` has {lines} lines; a function has at most {FUNCTION}");
            self.remarks.push(Remark::new(self.path, first, sentence));
        }
    }

    fn measure_call(&mut self, name: &Ident, body: &Block) {
        let (open, close) =
            (body.brace_token.span.open().start().line, body.brace_token.span.close().end().line);
        let lines = close.saturating_sub(open + 1);
        if lines > CALL {
            let sentence = format!("the body of the call `{name}` has {lines} lines; it has at most {CALL}");
            self.remarks.push(Remark::new(self.path, open, sentence));
        }
    }

    /// Functions among the tokens of a macro, such as the runtime APIs: `fn name ... { ... }`.
    fn look_into(&mut self, stream: TokenStream) {
        let trees: Vec<TokenTree> = stream.into_iter().collect();
        for (at, pair) in trees.windows(2).enumerate() {
            let [TokenTree::Ident(keyword), TokenTree::Ident(name)] = pair else { continue };
            let rest = trees.iter().skip(at + 2);
            if let Some(body) =
                rest.take_while(|tree| !is_end(tree)).find_map(braces).filter(|_| keyword == "fn")
            {
                self.measure(name, keyword.span(), body);
            }
        }
        for tree in trees {
            if let TokenTree::Group(group) = tree {
                self.look_into(group.stream());
            }
        }
    }
}

fn is_end(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(sign) if sign.as_char() == ';')
}

fn braces(tree: &TokenTree) -> Option<Span> {
    match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.span_close()),
        _ => None,
    }
}

/// `#[pallet::call]`, with or without arguments.
fn is_call(attribute: &Attribute) -> bool {
    path_text(attribute.path()) == "pallet::call"
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.measure(&item.sig.ident, item.sig.fn_token.span, item.block.brace_token.span.close());
        syn::visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.measure(&item.sig.ident, item.sig.fn_token.span, item.block.brace_token.span.close());
        syn::visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        if let Some(body) = &item.default {
            self.measure(&item.sig.ident, item.sig.fn_token.span, body.brace_token.span.close());
        }
        syn::visit::visit_trait_item_fn(self, item);
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        if item.attrs.iter().any(is_call) {
            for part in &item.items {
                if let ImplItem::Fn(call) = part {
                    self.measure_call(&call.sig.ident, &call.block);
                }
            }
        }
        syn::visit::visit_item_impl(self, item);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        self.look_into(mac.tokens.clone());
    }
}
