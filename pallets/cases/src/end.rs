//! How a case comes to its ruling other than by a vote.

use crate::{Config, Decider, Error, Pallet, Ruling};
use polkadot_sdk::frame_support::{dispatch::DispatchResult, ensure, pallet_prelude::Get};
use quantara_traits::cases::{CaseId, Verdict};

impl<T: Config> Pallet<T> {
    /// Rules by the votes as they count now, or by the clock.
    pub(crate) fn count(id: CaseId) -> DispatchResult {
        let case = Self::unruled(id)?;
        let tally = Self::tally_now(&case);
        let late = Self::now().checked_sub(case.until);
        // Members that left or became involved can have settled a case without a vote.
        let voted = tally.settled().or_else(|| late.and_then(|_| tally.at_the_end()));
        if let Some(verdict) = voted {
            return Self::settle(id, case, Ruling { verdict, by: Decider::Committee, tally });
        }
        let waited = late.ok_or(Error::<T>::VotingRuns)?;
        ensure!(waited >= T::ReferendumSpan::get(), Error::<T>::WaitsForReferendum);
        Self::settle(id, case, Ruling { verdict: Verdict::Undecided, by: Decider::Nobody, tally })
    }

    /// Rules by a referendum.
    pub(crate) fn rule_from_outside(id: CaseId, verdict: Verdict) -> DispatchResult {
        let case = Self::unruled(id)?;
        let tally = Self::tally_now(&case);
        Self::settle(id, case, Ruling { verdict, by: Decider::Referendum, tally })
    }
}
