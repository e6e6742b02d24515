//! The rules of the chain, on the real runtime in process: one file a theme.

mod asset_fees;
mod common;
mod genesis;
mod government;
mod parameters;
mod parties;
mod pausing;
mod rights;
mod schedule;
mod supply;
mod transactions;
mod validators;
mod weights;
