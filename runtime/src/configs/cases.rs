//! What the credit committee rules on, and which desk hears it.

use crate::{
    configs::{committees::MAX_SEATS, Credit},
    weights, AccountId, Credentials, Parties, Runtime, Timestamp,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use pallet_origins::EnsurePartyAdmission;
use polkadot_sdk::{
    frame_support::traits::{ConstU32, ConstU64, EitherOf, SortedMembers},
    frame_system::EnsureRoot,
    pallet_collective,
    sp_runtime::DispatchResult,
};
use quantara_traits::{
    cases::{CaseId, Rulings, Verdict},
    parties::Admission,
};
use quantara_window::DAY_SECONDS;
use scale_info::TypeInfo;

/// What can be asked. Stored with each open case: a new one goes to the end.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Question {
    /// Whether a party is admitted to a role.
    #[codec(index = 0)]
    Admission(Admission<AccountId>),
}

impl From<Admission<AccountId>> for Question {
    fn from(admission: Admission<AccountId>) -> Self {
        Self::Admission(admission)
    }
}

/// Each desk hears what it asked.
pub struct Desks;

impl Rulings<Question> for Desks {
    fn ruled(case: CaseId, question: Question, verdict: Verdict) -> DispatchResult {
        match question {
            Question::Admission(admission) => Parties::ruled(case, admission, verdict),
        }
    }
}

/// The credit committee.
pub struct CreditMembers;

impl SortedMembers<AccountId> for CreditMembers {
    fn sorted_members() -> Vec<AccountId> {
        pallet_collective::Members::<Runtime, Credit>::get()
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn add(who: &AccountId) {
        pallet_collective::Members::<Runtime, Credit>::mutate(|members| {
            members.push(who.clone());
            members.sort();
        });
    }
}

impl pallet_cases::Config for Runtime {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::CaseArguments;
    type Clock = Timestamp;
    type Credentials = Credentials;
    type GovernanceOrigin = EitherOf<EnsureRoot<AccountId>, EnsurePartyAdmission>;
    type MaxSeats = ConstU32<MAX_SEATS>;
    type Members = CreditMembers;
    /// Longer than a referendum of admission takes.
    type ReferendumSpan = ConstU64<{ 28 * DAY_SECONDS }>;
    type Rulings = Desks;
    type Subject = Question;
    type TellingSpan = ConstU64<{ 28 * DAY_SECONDS }>;
    type VotingSpan = ConstU64<{ 14 * DAY_SECONDS }>;
    type WeightInfo = weights::pallet_cases::WeightInfo<Runtime>;
}
