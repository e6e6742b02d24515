//! One Rust file: its syntax tree, its tokens in a row, and what in it is test code.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::{ops::RangeInclusive, str::FromStr};
use syn::{
    punctuated::Punctuated, spanned::Spanned, visit::Visit, Attribute, ExprCast, ImplItemFn, Item, Local,
    Meta, Type,
};

/// A parsed file.
pub struct Parsed {
    /// The syntax tree.
    pub tree: syn::File,
    /// Every token in the order of the text, groups opened. Comments and docs are not among them.
    pub tokens: Vec<Token>,
    /// Lines of the items marked `#[cfg(test)]` or `#[test]`.
    pub tests: Vec<RangeInclusive<usize>>,
    /// Lines of conversions with `as` to a named or inferred type.
    pub conversions: Vec<usize>,
    /// Lints that an `allow` lifts, and the lines of what it stands on.
    pub lifted: Vec<(String, RangeInclusive<usize>)>,
}

/// A token and its line.
#[derive(Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub what: What,
    /// Its line, from 1.
    pub line: usize,
}

/// Kinds of tokens.
#[derive(Debug, PartialEq, Eq)]
pub enum What {
    /// A name or keyword.
    Word(String),
    /// A literal as written.
    Literal(String),
    /// One punctuation character; brackets are among them.
    Sign(char),
}

impl Token {
    /// Whether it is this name or keyword.
    pub fn is_word(&self, word: &str) -> bool {
        matches!(&self.what, What::Word(own) if own == word)
    }

    /// Whether it is this character.
    pub fn is_sign(&self, sign: char) -> bool {
        self.what == What::Sign(sign)
    }
}

impl Parsed {
    /// Parses a file. The error is a line and a reason.
    pub fn read(text: &str) -> Result<Self, (usize, String)> {
        let stream =
            TokenStream::from_str(text).map_err(|error| (error.span().start().line, error.to_string()))?;
        let mut tokens = Vec::new();
        flatten(stream.clone(), &mut tokens);
        let tree: syn::File =
            syn::parse2(stream).map_err(|error| (error.span().start().line, error.to_string()))?;
        let mut marked = Marked::default();
        marked.lift(&tree.attrs, 1..=usize::MAX);
        marked.visit_file(&tree);
        let Marked { tests, conversions, lifted } = marked;
        Ok(Self { tree, tokens, tests, conversions, lifted })
    }

    /// Whether `line` is test code.
    pub fn is_test(&self, line: usize) -> bool {
        self.tests.iter().any(|lines| lines.contains(&line))
    }

    /// Whether `lint` is lifted at `line`.
    pub fn is_lifted(&self, lint: &str, line: usize) -> bool {
        self.lifted.iter().any(|(lifted, lines)| lifted == lint && lines.contains(&line))
    }

    /// The tokens of test code: all of them where `whole`, else those of test items.
    pub fn test_tokens(&self, whole: bool) -> Vec<&Token> {
        self.tokens.iter().filter(|token| whole || self.is_test(token.line)).collect()
    }
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Ident(word) => tokens.push(Token { what: What::Word(word.to_string()), line }),
            TokenTree::Punct(sign) => tokens.push(Token { what: What::Sign(sign.as_char()), line }),
            TokenTree::Literal(literal) if !follows_doc(tokens) => {
                tokens.push(Token { what: What::Literal(literal.to_string()), line });
            }
            TokenTree::Literal(_) => {}
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ('(', ')'),
                    Delimiter::Brace => ('{', '}'),
                    Delimiter::Bracket => ('[', ']'),
                    Delimiter::None => (' ', ' '),
                };
                tokens.push(Token { what: What::Sign(open), line });
                flatten(group.stream(), tokens);
                tokens.push(Token { what: What::Sign(close), line: group.span_close().start().line });
            }
        }
    }
}

/// A doc comment reads as `doc = "text"`: its text is no code.
fn follows_doc(tokens: &[Token]) -> bool {
    matches!(tokens, [.., name, equals] if name.is_word("doc") && equals.is_sign('='))
}

/// Whether an item with these attributes is compiled for tests only.
pub fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let path = attribute.path();
        path.segments.last().is_some_and(|last| last.ident == "test")
            || path.is_ident("cfg")
                && attribute.parse_args::<Meta>().is_ok_and(|condition| requires_test(&condition))
    })
}

/// `test`, or `all(...)` with it inside. `any(test, ...)` and `not(test)` leave a way without.
fn requires_test(condition: &Meta) -> bool {
    match condition {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) if list.path.is_ident("all") => {
            list.parse_args_with(metas).is_ok_and(|parts| parts.iter().any(requires_test))
        }
        _ => false,
    }
}

#[derive(Default)]
struct Marked {
    conversions: Vec<usize>,
    tests: Vec<RangeInclusive<usize>>,
    lifted: Vec<(String, RangeInclusive<usize>)>,
}

impl Marked {
    fn lift(&mut self, attributes: &[Attribute], lines: RangeInclusive<usize>) {
        let allowed = attributes.iter().filter(|attribute| attribute.path().is_ident("allow"));
        let metas = allowed.filter_map(|attribute| attribute.parse_args_with(metas).ok()).flatten();
        self.lifted.extend(metas.map(|meta| (path_text(meta.path()), lines.clone())));
    }
}

/// The parts of an attribute's list.
pub fn metas(input: syn::parse::ParseStream) -> syn::Result<Punctuated<Meta, syn::Token![,]>> {
    Punctuated::parse_terminated(input)
}

/// `a::b` of a path.
pub fn path_text(path: &syn::Path) -> String {
    path.segments.iter().map(|part| part.ident.to_string()).collect::<Vec<_>>().join("::")
}

fn lines_of(part: &impl Spanned) -> RangeInclusive<usize> {
    let span = part.span();
    span.start().line..=span.end().line
}

impl<'ast> Visit<'ast> for Marked {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = attributes(item).unwrap_or_default();
        self.lift(attributes, lines_of(item));
        if is_for_tests(attributes) {
            self.tests.push(lines_of(item));
        } else {
            syn::visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.lift(&item.attrs, lines_of(item));
        syn::visit::visit_impl_item_fn(self, item);
    }

    fn visit_expr_cast(&mut self, item: &'ast ExprCast) {
        if matches!(*item.ty, Type::Path(_) | Type::Infer(_)) {
            self.conversions.push(item.as_token.span.start().line);
        }
        syn::visit::visit_expr_cast(self, item);
    }

    fn visit_local(&mut self, item: &'ast Local) {
        self.lift(&item.attrs, lines_of(item));
        syn::visit::visit_local(self, item);
    }
}

fn attributes(item: &Item) -> Option<&[Attribute]> {
    match item {
        Item::Mod(item) => Some(&item.attrs),
        Item::Fn(item) => Some(&item.attrs),
        Item::Impl(item) => Some(&item.attrs),
        Item::Struct(item) => Some(&item.attrs),
        Item::Enum(item) => Some(&item.attrs),
        Item::Trait(item) => Some(&item.attrs),
        Item::Macro(item) => Some(&item.attrs),
        Item::Use(item) => Some(&item.attrs),
        Item::Const(item) => Some(&item.attrs),
        Item::Static(item) => Some(&item.attrs),
        Item::Type(item) => Some(&item.attrs),
        _ => None,
    }
}
