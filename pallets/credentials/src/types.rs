//! The nouns. They know no chain.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::sp_core::H256;
use quantara_traits::{
    credentials::{Credential, GroupId, Jurisdiction},
    Moment,
};
use scale_info::TypeInfo;

/// Most groups that one group takes in: what a merger costs, and what a date of a merger costs to find, is bounded by
/// it.
pub const MAX_ALIASES: u32 = 16;

/// Most links of one kind that lead to one group number.
pub const MAX_LINKS: u32 = 64;

/// Most links that a registrar names in one call.
pub const MAX_NAMED: u32 = 16;

/// What stands of an account.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Record<AccountId> {
    /// What was certified.
    pub credential: Credential,
    /// The second in which the account came into its group. 0 in the preset.
    pub since: Moment,
    /// The registrar that certified it last and answers for it with its bond. None: the preset or a referendum.
    pub by: Option<AccountId>,
}

/// What a registrar says of a person.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    /// How far the registrar looked: 1 name, 2 documents, 3 source of funds.
    pub tier: u8,
    /// Where the person is at home.
    pub jurisdiction: Jurisdiction,
    /// Second from which the credential is void.
    pub until: Moment,
}

impl Statement {
    /// Whether there is such a tier.
    pub fn has_tier(&self) -> bool {
        (1..=3).contains(&self.tier)
    }

    /// Whether it is a code of ISO 3166-1 by its form; the chain keeps no list of countries.
    pub fn has_jurisdiction(&self) -> bool {
        self.jurisdiction.iter().all(u8::is_ascii_uppercase)
    }

    /// The credential that says so, of an account of `group`.
    pub fn credential(self, group: GroupId, sanctioned: bool) -> Credential {
        let Self { tier, jurisdiction, until } = self;
        Credential { tier, jurisdiction, until, sanctioned, group }
    }
}

/// Why a hash leads to a group.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum LinkKind {
    /// It is a certified account's own. It counts the members of a group, and moves with its account.
    #[codec(index = 0)]
    Account,
    /// A registrar named it: a controller, a director, a bank account, an ultimate parent.
    #[codec(index = 1)]
    Named,
    /// It is an account that nobody certified and that paid for a member.
    #[codec(index = 2)]
    Funder,
}

impl LinkKind {
    /// How many of a kind one group number may have.
    pub fn limit(self) -> u32 {
        match self {
            Self::Account => u32::MAX,
            Self::Named | Self::Funder => MAX_LINKS,
        }
    }
}

/// Where a hash leads.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Link {
    /// The group, as it was recorded: a merger since may have made it an alias.
    pub group: GroupId,
    /// Why.
    pub kind: LinkKind,
}

/// What leads to a group number. Mergers move nothing of it.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Group {
    /// Certified accounts.
    pub members: u32,
    /// Links that registrars named.
    pub named: u32,
    /// Links of accounts that paid.
    pub funders: u32,
}

impl Group {
    /// The count of links of a kind.
    pub fn count(&mut self, kind: LinkKind) -> &mut u32 {
        match kind {
            LinkKind::Account => &mut self.members,
            LinkKind::Named => &mut self.named,
            LinkKind::Funder => &mut self.funders,
        }
    }
}

/// A group that was merged into another.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Alias {
    /// What it became by all mergers: one hop.
    pub root: GroupId,
    /// Into which group it was merged itself.
    pub into: GroupId,
    /// The second of that merger.
    pub at: Moment,
}

/// A hash that stands for a person, an account or a company.
pub type LinkHash = H256;
