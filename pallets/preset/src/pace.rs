//! How fast the chain's institutions move.

use codec::{Decode, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Blocks in a day of six-second slots, if no slot stays empty.
const DAY: u32 = 14_400;

/// Times of staking in eras and sessions, of government in blocks. The default is the published chain's.
#[derive(
    Clone, Copy, Debug, Decode, Deserialize, Encode, Eq, MaxEncodedLen, PartialEq, Serialize, TypeInfo,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pace {
    /// Sessions in an era, at least 1.
    pub era_sessions: u32,
    /// Eras for which stake stays bonded, and slashable, after its owner asked for it; more than `slash_defer_eras`.
    pub bonding_eras: u32,
    /// Eras from an offence to its slash, in which a referendum can still cancel it.
    pub slash_defer_eras: u32,
    /// Blocks from a referendum's submission to its decision.
    pub prepare: u32,
    /// Blocks within which a referendum must pass.
    pub decide: u32,
    /// The same for what the technical committee has seen, and for cancelling.
    pub decide_short: u32,
    /// Blocks for which a majority must stand before a referendum has passed.
    pub confirm: u32,
    /// Blocks from passing to enactment of what loosens.
    pub loosen: u32,
    /// Blocks from passing to enactment of what could change everything: Root's calls.
    pub root: u32,
    /// Blocks for which a vote's QTA stays locked, for each step of conviction.
    pub vote_lock: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            era_sessions: 6,
            bonding_eras: 28,
            slash_defer_eras: 27,
            prepare: DAY,
            decide: 14 * DAY,
            decide_short: 3 * DAY,
            confirm: DAY,
            loosen: 7 * DAY,
            root: 14 * DAY,
            vote_lock: 7 * DAY,
        }
    }
}

impl Pace {
    /// Whether a chain can run at this pace: an era has sessions, stake outlives a slash, every period has a block, and
    /// what is graver is never enacted sooner.
    pub fn is_lawful(&self) -> bool {
        let periods = [self.prepare, self.decide, self.decide_short, self.confirm, self.vote_lock];
        self.era_sessions > 0
            && self.bonding_eras > self.slash_defer_eras
            && periods.iter().all(|blocks| *blocks > 0)
            && self.loosen > 0
            && self.root >= self.loosen
    }
}
