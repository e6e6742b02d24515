//! Those who say something about a machine, under bond.

#[cfg(feature = "conformance")]
pub mod conformance;

use crate::{Dollars, Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::sp_runtime::{DispatchError, DispatchResult, Perbill};
use scale_info::TypeInfo;

/// What a party is admitted to say or do. One account may hold several roles.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub enum Role {
    /// A data centre that keeps the hardware as bailee.
    #[codec(index = 0)]
    Custodian,
    /// Insures property, residual value or fidelity.
    #[codec(index = 1)]
    Insurer,
    /// Reports prices.
    #[codec(index = 2)]
    Appraiser,
    /// Visits hardware and reads financial statements.
    #[codec(index = 3)]
    Auditor,
    /// Reports paid use and revenue.
    #[codec(index = 4)]
    Meter,
    /// Can take over running hardware.
    #[codec(index = 5)]
    Operator,
    /// Files, searches, gives opinions.
    #[codec(index = 6)]
    Counsel,
    /// Services loans.
    #[codec(index = 7)]
    Servicer,
    /// Sells hardware.
    #[codec(index = 8)]
    Vendor,
    /// Certifies credentials and groups.
    #[codec(index = 9)]
    Registrar,
    /// Runs a T-bill desk.
    #[codec(index = 10)]
    Issuer,
    /// Underwrites a warehouse and takes its first loss.
    #[codec(index = 11)]
    Curator,
}

impl Role {
    /// Every role, in the order of their numbers.
    pub const ALL: [Self; 12] = [
        Self::Custodian,
        Self::Insurer,
        Self::Appraiser,
        Self::Auditor,
        Self::Meter,
        Self::Operator,
        Self::Counsel,
        Self::Servicer,
        Self::Vendor,
        Self::Registrar,
        Self::Issuer,
        Self::Curator,
    ];

    /// Whether the value that a new holder of the role may answer for starts small and doubles with time.
    pub fn has_ramp(self) -> bool {
        matches!(self, Self::Custodian | Self::Appraiser | Self::Curator)
    }

    /// Whether who holds the role answers for pledged value.
    pub fn answers_for_value(self) -> bool {
        matches!(self, Self::Custodian | Self::Curator)
    }
}

/// What a case about an admission asks: may `who` have `role`?
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Admission<AccountId> {
    /// The account that applied.
    pub who: AccountId,
    /// The role it applied for.
    pub role: Role,
}

/// What desks ask of the registry.
///
/// Laws:
/// 1. `ensure_attests` implies `acts`: whoever may say something new may do what pays, answers, releases or proves.
/// 2. `acts` stays true under suspension, and `ensure_attests` fails under it.
/// 3. `pledge` adds to the party's pledged value exactly what it is told or refuses and adds nothing; `unpledge` takes
///    off exactly what it is told, suspended or not. After `pledge(v)`, `unpledge(v)` the value is as before.
/// 4. The pledged value never exceeds the limit of a `pledge` that was let through, at its second.
/// 5. `slash` takes at most the bond, and no less than it was told while the bond is worth as much; what it says that
///    it took left the value of the bond to the unit.
/// 6. The bond of a party with pledged value or an open matter cannot be released.
pub trait Parties<AccountId> {
    /// Refuses unless `who` holds `role`, is active, has a good credential, a licence in force and a bond at its need.
    fn ensure_attests(who: &AccountId, role: Role) -> DispatchResult;

    /// Whether `who` was admitted to `role` and has not left it, suspended or not.
    fn acts(who: &AccountId, role: Role) -> bool;

    /// Whether `who` is suspended, or was until less than 30 days ago: no covenant that hangs on it is a breach.
    fn is_excused(who: &AccountId) -> bool;

    /// Adds to the value that `who` answers for, within bond, cover and ramp.
    fn pledge(who: &AccountId, value: Dollars) -> DispatchResult;

    /// Takes off the value that `who` answers for.
    fn unpledge(who: &AccountId, value: Dollars) -> DispatchResult;

    /// An open matter (challenge, incident, claim) keeps the bond where it is and the ramp from growing.
    fn open_matter(who: &AccountId) -> DispatchResult;

    /// A matter ended.
    fn close_matter(who: &AccountId) -> DispatchResult;

    /// Takes `amount` of the bond, in dollars as the bond is valued, or all of it where it is worth less, and gives
    /// `share` of it to `informer`, rounded down, in QUSD, the rest to the treasury. What was taken: each money is
    /// rounded up, so a unit or two more than `amount`.
    fn slash(
        who: &AccountId,
        amount: Dollars,
        informer: Option<(&AccountId, Perbill)>,
    ) -> Result<Dollars, DispatchError>;

    /// Notes a breach.
    fn strike(who: &AccountId) -> DispatchResult;
}

/// What else desks read of a party. Provided by the registry.
///
/// Laws: `room` is what the next `pledge` could add and be let through; 0 where it would refuse any.
pub trait Standing<AccountId> {
    /// Whether desks must put another in the place of `who`: struck off, or its bond noted as below the need for longer
    /// than it has to top up.
    fn must_be_replaced(who: &AccountId) -> bool;

    /// What more `who` may answer for now, within bond, cover and ramp.
    fn room(who: &AccountId) -> Dollars;
}

/// Draws parties by lot. Provided by the registry.
///
/// Laws:
/// 1. Who is drawn holds the role and attests in it now: it is neither suspended nor short. None is drawn only where
///    there is none.
/// 2. Of seeds that are drawn evenly, each such party is drawn by as many as any other.
/// 3. The same seed draws the same party while the registry stays as it is.
pub trait Draws<AccountId> {
    /// One of the parties that may attest in `role`.
    fn drawn(role: Role, seed: [u8; 32]) -> Option<AccountId>;
}

/// What QTA counts for in a bond. Provided by whoever keeps the governed rate, used by the registry.
pub trait QtaPrice {
    /// 10^-6 dollars for one smallest unit of QTA, as numerator and denominator: the lower of the governed rate and its
    /// low of 90 days. None, or a denominator of 0: QTA counts for nothing.
    fn low() -> Option<(u128, u128)>;
}

/// A figure of somebody's books that an auditor says something about.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub enum RatioKind {
    /// Cash flow that can service debt, over the debt service due.
    #[codec(index = 0)]
    Dscr,
    /// Current assets over current liabilities.
    #[codec(index = 1)]
    CurrentRatio,
    /// Debt over equity.
    #[codec(index = 2)]
    DebtToEquity,
}

/// On which side of the value the figure lies: the figure itself is never stated.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum RatioBound {
    /// The figure is at least the value.
    #[codec(index = 0)]
    AtLeast,
    /// The figure is at most the value.
    #[codec(index = 1)]
    AtMost,
}

/// What an auditor certified of a figure.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Ratio {
    /// On which side of the value the figure lies.
    pub bound: RatioBound,
    /// The value, in 10^-6.
    pub value: u128,
    /// The second whose books were read.
    pub as_of: Moment,
    /// The second from which the statement holds no more.
    pub until: Moment,
}

/// Reads what auditors certified. Provided by the registry.
pub trait Ratios<AccountId> {
    /// The latest statement about `kind` of `subject`, if it holds now.
    fn certified(subject: &AccountId, kind: RatioKind) -> Option<Ratio>;
}
