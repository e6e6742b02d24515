//! A committee, a registry of groups and a desk: small, honest, and kept in storage, so that what is undone is undone.

use crate::{self as pallet_cases};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
    frame_support::{self, derive_impl, ensure, parameter_types, traits::ConstU32, traits::SortedMembers},
    frame_system::{self, EnsureRoot},
    pallet_timestamp,
    sp_runtime::{DispatchError, DispatchResult},
};
use quantara_traits::{
    cases::{CaseId, Rulings, Verdict},
    credentials::{Credential, Credentials, GroupId},
};
use scale_info::TypeInfo;
use std::collections::BTreeMap;

#[frame_support::runtime]
mod runtime {
    #[runtime::runtime]
    #[runtime::derive(
        RuntimeCall,
        RuntimeEvent,
        RuntimeError,
        RuntimeOrigin,
        RuntimeFreezeReason,
        RuntimeHoldReason,
        RuntimeSlashReason,
        RuntimeLockId,
        RuntimeTask
    )]
    pub struct Test;

    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(1)]
    pub type Timestamp = pallet_timestamp;
    #[runtime::pallet_index(2)]
    pub type Cases = pallet_cases;
}

pub const DAY: u64 = 86_400;
pub const START: u64 = 20_000 * DAY;
pub const MAX_SEATS: u32 = 7;
/// A member of the genesis committee whose credential has been void since long ago.
pub const VOID: u64 = 5;

#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Subject {
    Admission(u32),
    Claim(u32),
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

parameter_types! {
    pub static VotingSpan: u64 = 14 * DAY;
    pub static ReferendumSpan: u64 = 28 * DAY;
    pub static TellingSpan: u64 = 28 * DAY;
    /// What the desk does when it is told of a case, before it refuses or not.
    pub static Meddling: Option<fn(CaseId)> = None;
}

parameter_types! {
    /// Who sits, in order.
    pub storage Seated: Vec<u64> = vec![1, 2, 3, 4, 5];
    /// Account `k` is of group `100 + k`; 9 was never certified.
    pub storage Certified: BTreeMap<u64, GroupId> = (1_u64..9).zip(101..).collect();
    /// From group to group.
    pub storage Merged: BTreeMap<GroupId, GroupId> = BTreeMap::new();
    /// What the desk heard, oldest first.
    pub storage Heard: Vec<(CaseId, Subject, Verdict)> = Vec::new();
    /// What the desk refuses to hear.
    pub storage Refused: Vec<Verdict> = Vec::new();
}

/// The committee.
pub struct Committee;
impl SortedMembers<u64> for Committee {
    fn sorted_members() -> Vec<u64> {
        Seated::get()
    }
}

/// Credentials.
pub struct Registry;
impl Credentials<u64> for Registry {
    fn credential(who: &u64) -> Option<Credential> {
        let until = if *who == VOID { START - 400 * DAY } else { u64::MAX };
        let of = |group| Credential { tier: 3, jurisdiction: *b"DE", until, sanctioned: false, group };
        Certified::get().get(who).map(|group| of(*group))
    }
    fn good(who: &u64) -> Option<Credential> {
        Self::credential(who).filter(|credential| credential.until > Cases::now())
    }
    fn group(who: &u64) -> Option<GroupId> {
        Self::credential(who).map(|credential| Self::root(credential.group))
    }
    fn root(group: GroupId) -> GroupId {
        Merged::get().get(&group).map_or(group, |into| Self::root(*into))
    }
}

/// The desk.
pub struct Desk;
impl Rulings<Subject> for Desk {
    fn ruled(case: CaseId, subject: Subject, verdict: Verdict) -> DispatchResult {
        // Before the refusal: what is not undone is seen.
        let mut heard = Heard::get();
        heard.push((case, subject, verdict));
        Heard::set(&heard);
        if let Some(meddle) = Meddling::get() {
            meddle(case);
        }
        ensure!(!Refused::get().contains(&verdict), DispatchError::Unavailable);
        Ok(())
    }
}

impl pallet_cases::Config for Test {
    type Subject = Subject;
    type Members = Committee;
    type Credentials = Registry;
    type Rulings = Desk;
    type GovernanceOrigin = EnsureRoot<u64>;
    type Clock = Timestamp;
    type VotingSpan = VotingSpan;
    type ReferendumSpan = ReferendumSpan;
    type TellingSpan = TellingSpan;
    type MaxSeats = ConstU32<MAX_SEATS>;
    type WeightInfo = ();
}
