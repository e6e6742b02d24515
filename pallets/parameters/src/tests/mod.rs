//! The desk of parameters, call by call.

mod histories;
mod invariants;
mod loosen;
mod mock;
mod reading;
mod reference;
mod rows;
mod step;
mod table;
mod tighten;
