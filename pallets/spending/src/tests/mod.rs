//! The door to the treasury.

mod door;
mod histories;
mod invariants;
mod limit;
mod mock;
mod spend;
mod stub;
