//! The rules of the chain, on the real runtime in process: one file a theme.

mod common;
mod genesis;
mod rights;
mod supply;
mod transactions;
