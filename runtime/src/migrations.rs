//! Changes of stored state that come with an upgrade, oldest first. None yet: the chain has one version.
//!
//! The feature `rehearsal` makes a second version out of the first, for `scripts/upgrade-runtimes.sh`: [`rehearsal`].

#[cfg(feature = "rehearsal")]
pub mod rehearsal;

#[cfg(feature = "rehearsal")]
pub use rehearsal::{SingleBlock, Stepped};

/// Those that fit one block, run before anything else in the first block of the new code.
#[cfg(not(feature = "rehearsal"))]
pub type SingleBlock = ();

/// Those that take several blocks, in steps.
#[cfg(not(feature = "rehearsal"))]
pub type Stepped = ();
