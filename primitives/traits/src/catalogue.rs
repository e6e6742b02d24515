//! What hardware there is, where it may stand, and who may receive it.

#[cfg(feature = "conformance")]
pub mod conformance;

use crate::{
    credentials::{GroupId, Jurisdiction},
    Dollars, Moment,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::sp_runtime::DispatchResult;
use scale_info::TypeInfo;

/// Number of a stock-keeping unit in the catalogue.
pub type SkuId = u32;

/// Number of a site.
pub type SiteId = u32;

/// Number of a class of export control; 0 is hardware that may go anywhere.
pub type ExportClass = u8;

/// What kind of thing a unit is.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Class {
    /// An accelerator card.
    #[codec(index = 0)]
    Gpu,
    /// A server with its accelerators.
    #[codec(index = 1)]
    Server,
    /// A robot.
    #[codec(index = 2)]
    Robot,
    /// A battery, a generator.
    #[codec(index = 3)]
    Energy,
    /// A switch, a fabric.
    #[codec(index = 4)]
    Network,
    /// A contract without serial numbers.
    #[codec(index = 5)]
    Contract,
}

/// What desks need to know of a stock-keeping unit.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct SkuTerms {
    /// What kind of thing a unit is.
    pub class: Class,
    /// Second from which it was sold.
    pub launched: Moment,
    /// Public price of one unit when it was listed.
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

/// What desks need to know of a site.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct SiteTerms<AccountId> {
    /// Who runs it.
    pub operator: AccountId,
    /// Tier of the data centre, 1 to 4.
    pub tier: u8,
    /// Where it stands.
    pub jurisdiction: Jurisdiction,
    /// Whether the landlord waived its lien, as a counsel of another group confirmed; false once that is void.
    pub lien_waiver: bool,
    /// Whether lenders have access by agreement, likewise.
    pub access_agreement: bool,
    /// Second until which power is contracted.
    pub power_until: Moment,
    /// Group of the operator when the site was listed: a merger since may have made it an alias.
    pub group: GroupId,
}

/// Reads the catalogue.
///
/// Laws:
/// 1. A SKU that was listed is never taken off, nor is a site at which a lot ever stood: a number that a lot bears
///    always answers. No number is given twice, and class, launch and reference price of a SKU never change.
/// 2. `may_receive` of class 0 is true everywhere; of another it is true only where it was allowed and not barred
///    since.
/// 3. `replaces` of a SKU with itself is true; otherwise it is true only of two of one class. It follows from no
///    other two: what replaces one that replaces another need not replace that.
pub trait Catalogue<AccountId> {
    /// A stock-keeping unit.
    fn sku(id: SkuId) -> Option<SkuTerms>;

    /// A site.
    fn site(id: SiteId) -> Option<SiteTerms<AccountId>>;

    /// Whether goods of `class` may be released to `jurisdiction`.
    fn may_receive(class: ExportClass, jurisdiction: Jurisdiction) -> bool;

    /// Whether `sku` is of the same kind as `other` or better, so that it may replace it.
    fn replaces(sku: SkuId, other: SkuId) -> bool;
}

/// Counts the lots that stand at each site: the desk that keeps lots says when one enters and when it leaves. A lot
/// that moves enters one and leaves the other.
///
/// Laws:
/// 1. `enter` is refused at a site that is not listed or lets no more lots in; after it, one lot more stands there.
/// 2. `leave` is refused where no lot stands, and only there, closed or not; after it, one lot less stands there.
/// 3. A refusal changes nothing.
pub trait Sites {
    /// A lot stands at the site from now on.
    fn enter(site: SiteId) -> DispatchResult;

    /// A lot stands at the site no more.
    fn leave(site: SiteId) -> DispatchResult;
}
