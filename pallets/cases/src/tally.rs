//! What votes mean. Pure.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use quantara_traits::cases::Verdict;
use scale_info::TypeInfo;

/// Members that must be left for the committee to decide.
pub const LEAST: u32 = 3;

/// The votes of the members that are left.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Tally {
    /// Members that are left: certified, and of no involved group.
    pub eligible: u32,
    /// Votes of them for it.
    pub ayes: u32,
    /// Votes of them against it.
    pub nays: u32,
}

impl Tally {
    /// Whether enough members are left.
    pub fn is_enough(&self) -> bool {
        self.eligible >= LEAST
    }

    /// What no vote of those who have not voted can change: more than half for it, or half against.
    pub fn settled(&self) -> Option<Verdict> {
        let others = |votes: u32| self.eligible.checked_sub(votes).filter(|_| self.is_enough());
        if others(self.ayes).is_some_and(|others| self.ayes > others) {
            return Some(Verdict::Granted);
        }
        others(self.nays).is_some_and(|others| self.nays >= others).then_some(Verdict::Refused)
    }

    /// What the votes say when nobody votes any more: the majority of those cast, if more than half of the members left
    /// voted. As many against as for refuses.
    pub fn at_the_end(&self) -> Option<Verdict> {
        let cast = self.ayes.checked_add(self.nays)?;
        let silent = self.eligible.checked_sub(cast)?;
        let verdict = if self.ayes > self.nays { Verdict::Granted } else { Verdict::Refused };
        (self.is_enough() && cast > silent).then_some(verdict)
    }
}
