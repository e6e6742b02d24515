//! What each step costs. The runtime measures its own numbers; `()` stands in for tests.

use polkadot_sdk::frame_support::weights::Weight;

/// Weights of the calls, each with full lists, and of the block's own step.
pub trait WeightInfo {
    /// Invite the last that finds room.
    fn appoint() -> Weight;
    /// Take the last seat.
    fn accept() -> Weight;
    /// Decline the newest of a full list of invitations.
    fn decline() -> Weight;
    /// Revoke the newest of a full list of invitations.
    fn revoke() -> Weight;
    /// The last of full seats resigns.
    fn resign() -> Weight;
    /// Retire the last of full seats.
    fn retire() -> Weight;
    /// Remove the last of full seats.
    fn remove() -> Weight;
    /// Slash the last of full seats.
    fn slash() -> Weight;
    /// Begin the terms of all seats.
    fn begin_terms() -> Weight;
    /// Return the bond of a seat that was left.
    fn return_bond() -> Weight;
    /// See that nothing is due.
    fn poll() -> Weight;
}

impl WeightInfo for () {
    fn appoint() -> Weight {
        Weight::from_parts(40_000_000, 12_000)
    }
    fn accept() -> Weight {
        Weight::from_parts(150_000_000, 80_000)
    }
    fn decline() -> Weight {
        Weight::from_parts(25_000_000, 6_000)
    }
    fn revoke() -> Weight {
        Weight::from_parts(25_000_000, 6_000)
    }
    fn resign() -> Weight {
        Weight::from_parts(200_000_000, 80_000)
    }
    fn retire() -> Weight {
        Weight::from_parts(200_000_000, 80_000)
    }
    fn remove() -> Weight {
        Weight::from_parts(200_000_000, 80_000)
    }
    fn slash() -> Weight {
        Weight::from_parts(250_000_000, 90_000)
    }
    fn begin_terms() -> Weight {
        Weight::from_parts(60_000_000, 12_000)
    }
    fn return_bond() -> Weight {
        Weight::from_parts(60_000_000, 12_000)
    }
    fn poll() -> Weight {
        Weight::from_parts(20_000_000, 12_000)
    }
}
