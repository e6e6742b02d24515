//! Groups: what each call does and refuses, the limit, and the election around it.

mod confirm;
mod declare_group;
mod election;
mod genesis;
mod history;
mod invariants;
mod limit;
mod mock;
mod reassign;
