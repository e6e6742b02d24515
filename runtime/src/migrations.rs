//! Changes of stored state that come with an upgrade, oldest first. None yet: the chain has one version.

/// Those that fit one block, run before anything else in the first block of the new code.
pub type SingleBlock = ();

/// Those that take several blocks, in steps.
pub type Stepped = ();
