//! Rewards against the real staking, session, election, bags list, timestamp and balances.

mod claims;
mod funding;
mod history;
mod invariants;
mod mock;
mod shortfalls;
mod slashes;
mod sweeps;
mod turnout;
mod world;
