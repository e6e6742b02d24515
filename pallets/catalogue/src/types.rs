//! The nouns. They know no chain.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
    frame_support::traits::ConstU32,
    sp_runtime::{BoundedBTreeSet, BoundedVec},
};
use quantara_traits::{
    catalogue::{Class, ExportClass, SiteTerms, SkuId, SkuTerms},
    credentials::{GroupId, Jurisdiction},
    Dollars, Moment,
};
use quantara_window::Window;
use scale_info::TypeInfo;

/// Most stock-keeping units.
pub const MAX_SKUS: u32 = 1_024;
/// Most bytes of a vendor's or a model's name.
pub const NAME_LENGTH: u32 = 32;
/// Greatest reference price of a unit: ten million dollars, as much as an appraiser can say.
pub const MAX_PRICE: Dollars = 10_000_000_000_000;
/// Greatest share that can be lent, in millionths: all of the value.
pub const WHOLE: u32 = 1_000_000;
/// Most SKUs that one SKU can be ranked above.
pub const MAX_RANKS: u32 = 64;
/// The class of hardware that may go anywhere.
pub const FREE: ExportClass = 0;
/// The last class of export control.
pub const MAX_CLASS: ExportClass = 31;
/// Jurisdictions that two letters can say.
pub const MAX_CODES: u32 = 676;
/// Most rows that one read answers with.
pub const MAX_PAGE: u32 = 64;

/// A vendor's or a model's name.
pub type Name = BoundedVec<u8, ConstU32<NAME_LENGTH>>;
/// Jurisdictions, each once.
pub type Jurisdictions = BoundedBTreeSet<Jurisdiction, ConstU32<MAX_CODES>>;
/// SKUs that one SKU is ranked above.
pub type Ranks = BoundedBTreeSet<SkuId, ConstU32<MAX_RANKS>>;
/// What tells one SKU from another: vendor, model, memory.
pub type SkuIdentity = (Name, Name, u32);

/// A stock-keeping unit.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Sku {
    /// What kind of thing a unit is.
    pub class: Class,
    /// Who makes it, in ASCII.
    pub vendor: Name,
    /// What its maker calls it, in ASCII.
    pub model: Name,
    /// Memory of its accelerators in GiB, as its maker says; 0 where that means nothing.
    pub memory_gib: u32,
    /// Second from which it was sold.
    pub launched: Moment,
    /// Public price of one unit when it was listed: a record, which nothing is lent on.
    pub reference_price: Dollars,
    /// Number of the curve by which it loses value.
    pub curve: u32,
    /// Who may receive it.
    pub export_class: ExportClass,
    /// Whether new lots may be proposed.
    pub eligible: bool,
    /// Most that may be lent on it, in millionths of its value.
    pub max_advance_ppm: u32,
}

impl Sku {
    /// What no amendment changes and no two SKUs share.
    pub fn identity(&self) -> SkuIdentity {
        (self.vendor.clone(), self.model.clone(), self.memory_gib)
    }

    /// What desks need to know of it.
    pub fn terms(&self) -> SkuTerms {
        SkuTerms {
            class: self.class,
            launched: self.launched,
            reference_price: self.reference_price,
            curve: self.curve,
            export_class: self.export_class,
            eligible: self.eligible,
            max_advance_ppm: self.max_advance_ppm,
        }
    }

    /// The same with what an amendment names.
    pub fn amended(&self, amendment: &Amendment) -> Self {
        Self {
            curve: amendment.curve.unwrap_or(self.curve),
            export_class: amendment.export_class.unwrap_or(self.export_class),
            eligible: amendment.eligible.unwrap_or(self.eligible),
            max_advance_ppm: amendment.max_advance_ppm.unwrap_or(self.max_advance_ppm),
            ..self.clone()
        }
    }

    /// Whether vendor and model are names.
    pub fn is_named(&self) -> bool {
        is_name(&self.vendor) && is_name(&self.model)
    }

    /// Whether its price can be one.
    pub fn is_priced(&self) -> bool {
        (1..=MAX_PRICE).contains(&self.reference_price)
    }
}

/// What can change of a SKU. None leaves it as it is.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Amendment {
    /// Number of the curve by which it loses value.
    pub curve: Option<u32>,
    /// Who may receive it.
    pub export_class: Option<ExportClass>,
    /// Whether new lots may be proposed.
    pub eligible: Option<bool>,
    /// Most that may be lent on it, in millionths of its value.
    pub max_advance_ppm: Option<u32>,
}

/// How the most that may be lent on a SKU has moved since it was listed, in millionths.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Moves {
    /// What it was listed with.
    pub listed: u32,
    /// Sum of all raises.
    pub raised: u128,
    /// Sum of all cuts.
    pub lowered: u128,
    /// Raises of the last thirty days.
    pub window: Window,
}

/// A place where lots stand.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Site<AccountId> {
    /// Who runs it and paid the deposit.
    pub operator: AccountId,
    /// Tier of the data centre, 1 to 4.
    pub tier: u8,
    /// Where it stands.
    pub jurisdiction: Jurisdiction,
    /// Group of the operator when the site was listed.
    pub group: GroupId,
    /// Second until which power is contracted, as the operator says.
    pub power_until: Moment,
    /// What a counsel confirmed last.
    pub confirmation: Option<Confirmation<AccountId>>,
    /// Whether new lots are refused.
    pub closed: bool,
    /// Lots that ever entered.
    pub entered: u32,
    /// Lots that ever left.
    pub left: u32,
    /// What is held of the operator.
    pub deposit: Dollars,
}

impl<AccountId: Clone> Site<AccountId> {
    /// How many lots stand here.
    pub fn lots(&self) -> u32 {
        self.entered.abs_diff(self.left.min(self.entered))
    }

    /// What desks need to know of it at a second.
    pub fn terms(&self, now: Moment) -> SiteTerms<AccountId> {
        let holds = self.confirmation.as_ref().filter(|confirmation| now < confirmation.until);
        SiteTerms {
            operator: self.operator.clone(),
            tier: self.tier,
            jurisdiction: self.jurisdiction,
            lien_waiver: holds.is_some_and(|confirmation| confirmation.lien_waiver),
            access_agreement: holds.is_some_and(|confirmation| confirmation.access_agreement),
            power_until: self.power_until,
            group: self.group,
        }
    }
}

/// What a counsel says of a site.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Confirmation<AccountId> {
    /// Who answers for it.
    pub by: AccountId,
    /// Whether the landlord waived its lien.
    pub lien_waiver: bool,
    /// Whether lenders have access by agreement.
    pub access_agreement: bool,
    /// Second from which it is void.
    pub until: Moment,
}

/// Deposits since genesis.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Deposits {
    /// Held from operators.
    pub taken: Dollars,
    /// Released to operators.
    pub returned: Dollars,
}

/// Whether there is such a tier of a data centre.
pub fn is_tier(tier: u8) -> bool {
    (1..=4).contains(&tier)
}

/// Whether it is a code of ISO 3166-1 by its form; the chain keeps no list of countries.
pub fn is_jurisdiction(code: &Jurisdiction) -> bool {
    code.iter().all(u8::is_ascii_uppercase)
}

/// Whether it is printable ASCII, not empty, and without a space at either end, which a reader would not see.
fn is_name(name: &[u8]) -> bool {
    let printable = name.iter().all(|byte| (b' '..=b'~').contains(byte));
    printable
        && name.first().is_some_and(u8::is_ascii_graphic)
        && name.last().is_some_and(u8::is_ascii_graphic)
}
