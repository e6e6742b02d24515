//! Wiring: one file a desk. Each `type X = Provider;` is an arrow from the desk that asks to the one that answers.

mod assets;
mod consensus;
mod fees;
mod preset;
mod session;
mod system;
mod tools;

pub use assets::AssetCreation;
pub use consensus::{GENESIS_EPOCH, MAX_AUTHORITIES, REPORT_LONGEVITY_SESSIONS};
pub use fees::{FeeShares, EXISTENTIAL_DEPOSIT};
pub use system::{MAXIMUM_BLOCK_LENGTH, MAXIMUM_BLOCK_WEIGHT, SS58_PREFIX};
pub use tools::ProxyType;
