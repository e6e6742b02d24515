//! A development chain whose clock obeys, so that a year of a loan plays in seconds.
//!
//! - [`DevClock`]: the time of the next block;
//! - [`seal`]: makes a block when asked by JSON-RPC or by a waiting transaction; every block is final at once;
//! - [`rpc`]: `dev_newBlock` and `dev_advanceTime`.
//!
//! The methods exist on no other node: their module is added only with `--manual-seal`, which only development chains
//! accept.
//!
//! Pallets that count blocks (scheduler, proxy announcements, multisig time points) do not move when time is advanced;
//! what follows the timestamp does.

mod clock;
mod rpc;
mod seal;

pub use clock::DevClock;
pub use rpc::rpc;
pub use seal::start;
