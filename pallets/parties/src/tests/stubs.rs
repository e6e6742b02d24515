//! The stand-ins: small, honest, and on chain, so that a refusal undoes what they did.

use super::mock::Desk;
use codec::{Decode, Encode, MaxEncodedLen};
use polkadot_sdk::{
    frame_support::{ensure, pallet_prelude::*, storage_alias},
    sp_runtime::{DispatchError, DispatchResult},
};
use quantara_traits::{
    cases::{CaseId, Cases, Rulings, Verdict},
    credentials::{Credential, Credentials, FundingLinks, GroupId},
    parties::Admission,
};
use scale_info::TypeInfo;

#[storage_alias]
type Certified = StorageMap<Stubs, Twox64Concat, u64, Credential>;
/// The group that a group was merged into.
#[storage_alias]
type Merged = StorageMap<Stubs, Twox64Concat, GroupId, GroupId>;
/// The group whose bonds an account paid for.
#[storage_alias]
type Links = StorageMap<Stubs, Twox64Concat, u64, GroupId>;
#[storage_alias]
type LastCase = StorageValue<Stubs, CaseId>;
/// Cases that are open, with who abstains.
#[storage_alias]
type Open = StorageMap<Stubs, Twox64Concat, CaseId, (Question, BoundedVec<GroupId, ConstU32<4>>)>;

/// Certifies accounts.
pub struct Registry;

impl Registry {
    pub fn certify(who: u64, group: GroupId, until: u64) {
        let credential = Credential { tier: 2, jurisdiction: *b"CH", until, sanctioned: false, group };
        Certified::insert(who, credential);
    }

    pub fn sanction(who: u64) {
        Certified::mutate(who, |credential| credential.as_mut().expect("certified").sanctioned = true);
    }

    pub fn merge(from: GroupId, into: GroupId) {
        Merged::insert(from, into);
    }

    pub fn link_of(who: u64) -> Option<GroupId> {
        Links::get(who).map(Self::root)
    }
}

impl Credentials<u64> for Registry {
    fn credential(who: &u64) -> Option<Credential> {
        Certified::get(who)
    }

    fn good(who: &u64) -> Option<Credential> {
        Certified::get(who).filter(|own| !own.sanctioned && super::now() < own.until)
    }

    fn group(who: &u64) -> Option<GroupId> {
        Certified::get(who).map(|own| Self::root(own.group))
    }

    fn root(group: GroupId) -> GroupId {
        Merged::get(group).unwrap_or(group)
    }
}

impl FundingLinks<u64> for Registry {
    fn link(who: &u64, funder: &u64) -> DispatchResult {
        let group = Self::group(who).ok_or(DispatchError::Other("not certified"))?;
        let others = [Self::group(funder), Links::get(funder).map(Self::root)];
        ensure!(others.into_iter().flatten().all(|other| other == group), "linked elsewhere");
        Links::insert(funder, group);
        Ok(())
    }
}

/// What the committee is asked.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Question(pub Admission<u64>);

impl From<Admission<u64>> for Question {
    fn from(admission: Admission<u64>) -> Self {
        Self(admission)
    }
}

/// Keeps cases open until a test says how they end.
pub struct Committee;

impl Cases<Question> for Committee {
    fn open(subject: Question, involved: &[GroupId]) -> Result<CaseId, DispatchError> {
        let case = LastCase::get().unwrap_or_default() + 1;
        LastCase::put(case);
        Open::insert(case, (subject, BoundedVec::truncate_from(involved.to_vec())));
        Ok(case)
    }

    fn withdraw(case: CaseId) -> DispatchResult {
        Open::take(case).map(|_| ()).ok_or(DispatchError::Other("no such case"))
    }

    fn is_open(case: CaseId) -> bool {
        Open::contains_key(case)
    }
}

impl Committee {
    /// Ends a case and tells the desk. A verdict that the desk refuses leaves the case open.
    pub fn end(case: CaseId, verdict: Verdict) -> DispatchResult {
        let (Question(asked), _) = Open::get(case).ok_or(DispatchError::Other("no such case"))?;
        Desk::ruled(case, asked, verdict)?;
        Open::remove(case);
        Ok(())
    }

    /// Ends a case and tells nobody.
    pub fn forget(case: CaseId) {
        Open::remove(case);
    }

    pub fn last() -> CaseId {
        LastCase::get().unwrap_or_default()
    }

    pub fn abstaining(case: CaseId) -> Vec<GroupId> {
        Open::get(case).expect("open").1.into_inner()
    }
}
