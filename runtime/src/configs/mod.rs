//! Wiring: one file a desk. Each `type X = Provider;` is an arrow from the desk that asks to the one that answers.

mod allocations;
mod asset_fees;
mod assets;
mod cases;
mod catalogue;
mod committees;
mod consensus;
mod credentials;
mod fees;
mod governance;
mod identity;
mod migrations;
mod parameters;
mod parties;
mod pause;
mod preset;
mod session;
mod spending;
mod staking;
mod system;
mod tools;
mod treasury;

pub use allocations::TrancheDestinations;
pub use asset_fees::AssetFees;
pub use assets::{AssetCreation, HeldDollars};
pub use cases::Question;
pub use committees::{Credit, Technical, TwoThirdsOfTechnical};
pub use consensus::{ReportSessions, GENESIS_EPOCH, MAX_AUTHORITIES};
pub use fees::{FeeShares, EXISTENTIAL_DEPOSIT};
pub use governance::ToTreasury;
pub use migrations::SafeModeOnFailure;
pub use staking::{LongestEra, OwnStake, HISTORY_DEPTH, MAX_NOMINATIONS};
pub use system::{MAXIMUM_BLOCK_LENGTH, MAXIMUM_BLOCK_WEIGHT, SS58_PREFIX};
pub use tools::ProxyType;
pub use treasury::NativeAndAssets;
