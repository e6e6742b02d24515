//! Bad input to the node's command line: each ends quickly with one clear sentence that names the culprit and a failing
//! exit status, and nothing is overwritten.
//!
//! The wording belongs to the node; the tests ask only for the culprit's name in it.

mod chain;
mod database;
mod key;
mod port;
mod refusal;
mod wasm_target;
