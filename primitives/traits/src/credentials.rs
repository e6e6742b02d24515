//! Who somebody is: what a registrar certified of an account, and with whom it is under one control.

#[cfg(feature = "conformance")]
pub mod conformance;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::sp_runtime::{DispatchResult, Weight};
use scale_info::TypeInfo;

/// Number of a group of accounts under one control, given by the chain.
pub type GroupId = u32;

/// Two letters of ISO 3166-1, upper case, ASCII.
pub type Jurisdiction = [u8; 2];

/// What a registrar certified of an account. No personal data: who the person is stays with the registrar.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Credential {
    /// How far the registrar looked: 1 name, 2 documents, 3 source of funds.
    pub tier: u8,
    /// Where the person is at home.
    pub jurisdiction: Jurisdiction,
    /// Second from which it is void.
    pub until: crate::Moment,
    /// Whether the person is on a sanctions list.
    pub sanctioned: bool,
    /// The group, as it was certified: a merger since may have made it an alias.
    pub group: GroupId,
}

/// Reads credentials and groups.
///
/// Laws:
/// 1. `group` is that of the credential after every merger: it stands whether or not the credential is void.
/// 2. `same_group` is an equivalence among accounts that have a group.
/// 3. `apart` is never true with `same_group`, and never true of an account without a group: whom nobody
///    certified may be anybody.
/// 4. `good` implies a credential whose `until` lies ahead, that is not sanctioned.
pub trait Credentials<AccountId> {
    /// What was certified of `who`, void or not.
    fn credential(who: &AccountId) -> Option<Credential>;

    /// The credential of `who` if it holds now: not void, not sanctioned.
    fn good(who: &AccountId) -> Option<Credential>;

    /// The group of `who` after every merger.
    fn group(who: &AccountId) -> Option<GroupId>;

    /// The group that `group` became by mergers; itself if there was none.
    fn root(group: GroupId) -> GroupId;

    /// Whether both are known to be of one group.
    fn same_group(one: &AccountId, other: &AccountId) -> bool {
        matches!((Self::group(one), Self::group(other)), (Some(one), Some(other)) if one == other)
    }

    /// Whether both are known to be of different groups.
    fn apart(one: &AccountId, other: &AccountId) -> bool {
        matches!((Self::group(one), Self::group(other)), (Some(one), Some(other)) if one != other)
    }
}

/// Says since when accounts are under one control: whoever must part after a merger has a time for it.
///
/// Laws:
/// 1. A second where `same_group`, none elsewhere. It does not lie ahead.
/// 2. It is the same from either side.
/// 3. Of three accounts of one group, the second of one pair is no later than the later one of the other two pairs.
pub trait Mergers<AccountId>: Credentials<AccountId> {
    /// The second from which both are known to be of one group.
    fn one_since(one: &AccountId, other: &AccountId) -> Option<crate::Moment>;
}

/// Hears of each merger: what was counted of two groups is counted of one from now on.
///
/// Laws: told once, when the merger stands already (`root(from)` is `into`; both were roots). A refusal undoes the
/// whole merger, so a limit that is exceeded by it is no reason to refuse: it blocks what is new.
/// `cost` bounds every case.
pub trait OnMerge {
    /// `from` is an alias of `into` from now on.
    fn merged(from: GroupId, into: GroupId) -> DispatchResult;

    /// What `merged` costs at worst.
    fn cost() -> Weight;
}

/// Nobody counts by group.
impl OnMerge for () {
    fn merged(_: GroupId, _: GroupId) -> DispatchResult {
        Ok(())
    }

    fn cost() -> Weight {
        Weight::zero()
    }
}

/// One after the other. More than two are pairs of pairs.
impl<One: OnMerge, Other: OnMerge> OnMerge for (One, Other) {
    fn merged(from: GroupId, into: GroupId) -> DispatchResult {
        One::merged(from, into)?;
        Other::merged(from, into)
    }

    fn cost() -> Weight {
        One::cost().saturating_add(Other::cost())
    }
}

/// Says that an account's bond or bill was paid by another: whoever funds a bond is under one control with its party.
///
/// Laws:
/// 1. Refused, and nothing changes, if the funder is known to be of another group than `who`: by its credential, or
///    because it paid for somebody of another group.
/// 2. Once told, telling it again changes nothing.
/// 3. An account can always pay for itself and for its group.
pub trait FundingLinks<AccountId> {
    /// Records that `funder` paid for `who`.
    fn link(who: &AccountId, funder: &AccountId) -> DispatchResult;
}
