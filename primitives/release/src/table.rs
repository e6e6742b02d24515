//! The published table.

use crate::Curve;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use quantara_amounts::share_down;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// All QTA there is, in whole QTA. Nothing mints after genesis.
pub const SUPPLY_QTA: u64 = 1_000_000_000;

/// A part of the supply, in the order of the published table.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    TypeInfo,
)]
pub enum Allocation {
    /// Ecosystem incentives.
    #[codec(index = 0)]
    Ecosystem,
    /// Liquidity and market.
    #[codec(index = 1)]
    Liquidity,
    /// Technology and AI models.
    #[codec(index = 2)]
    Technology,
    /// Foundation reserve.
    #[codec(index = 3)]
    Foundation,
    /// Team and core contributors.
    #[codec(index = 4)]
    Team,
    /// Strategic partners.
    #[codec(index = 5)]
    Partners,
    /// DAO treasury.
    #[codec(index = 6)]
    Dao,
    /// Advisers and early supporters.
    #[codec(index = 7)]
    Advisers,
}

/// How an allocation leaves its account.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Rule {
    /// By the clock, to whom it was granted.
    #[codec(index = 0)]
    Curve(Curve),
    /// By referendum.
    #[codec(index = 1)]
    Tranches {
        /// Months after genesis before which no tranche is accepted.
        not_before_months: u32,
        /// Most that all tranches of any thirty days may sum to.
        limit: Limit,
    },
}

/// The most that may leave an allocation in any thirty days.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Limit {
    /// A fixed amount: `qta / parts`, rounded down in the smallest unit.
    #[codec(index = 0)]
    Fixed {
        /// Whole QTA that are divided.
        qta: u64,
        /// Into how many parts, at least 1.
        parts: u32,
    },
    /// So many per cent of what the allocation holds, 0 to 100, rounded down in the smallest unit.
    #[codec(index = 1)]
    PerCent(u8),
}

impl Limit {
    /// The limit in the smallest unit, rounded down, for an allocation that holds `held` of it where one QTA is
    /// `unit` of it. None only if the amount does not fit, or for a fixed limit of no parts.
    pub fn amount_down(&self, held: u128, unit: u128) -> Option<u128> {
        match *self {
            Self::Fixed { qta, parts } => u128::from(qta).checked_mul(unit)?.checked_div(parts.into()),
            Self::PerCent(share) => share_down(held, share.into(), 100),
        }
    }
}

/// Who holds an allocation until it is released.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Holder {
    /// Nobody: an account without a key, out of which only tranches lead.
    #[codec(index = 0)]
    Keyless,
    /// One entity, by a grant.
    #[codec(index = 1)]
    Entity,
    /// Natural and legal persons, each by a grant.
    #[codec(index = 2)]
    Beneficiaries,
}

/// A line of the published table.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Row {
    /// Which.
    pub allocation: Allocation,
    /// Share of the supply in thousandths.
    pub share_permille: u16,
    /// The amount in whole QTA.
    pub qta: u64,
    /// How it is released.
    pub rule: Rule,
    /// Who holds it until then.
    pub holder: Holder,
    /// Whether it may vote before it is released.
    pub votes: bool,
    /// Whether it may be staked before it is released.
    pub stakes: bool,
}

impl Row {
    /// The amount in the smallest unit, of which one QTA is `unit`. None if it does not fit.
    pub fn amount(&self, unit: u128) -> Option<u128> {
        u128::from(self.qta).checked_mul(unit)
    }
}

/// The published table, in its order.
pub const fn published() -> &'static [Row; 8] {
    &TABLE
}

static TABLE: [Row; 8] = [
    Allocation::Ecosystem.row(),
    Allocation::Liquidity.row(),
    Allocation::Technology.row(),
    Allocation::Foundation.row(),
    Allocation::Team.row(),
    Allocation::Partners.row(),
    Allocation::Dao.row(),
    Allocation::Advisers.row(),
];

impl Allocation {
    /// The name in the published table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ecosystem => "Ecosystem incentives",
            Self::Liquidity => "Liquidity and market",
            Self::Technology => "Technology and AI models",
            Self::Foundation => "Foundation reserve",
            Self::Team => "Team and core contributors",
            Self::Partners => "Strategic partners",
            Self::Dao => "DAO treasury",
            Self::Advisers => "Advisers, early supporters",
        }
    }

    /// Its line of the published table.
    pub const fn row(self) -> Row {
        match self {
            Self::Ecosystem => {
                keyless(self, 280, 280_000_000, 12, Limit::Fixed { qta: 280_000_000, parts: 36 })
            }
            Self::Liquidity => {
                keyless(self, 180, 180_000_000, 12, Limit::Fixed { qta: 180_000_000, parts: 12 })
            }
            Self::Technology => entity(self, 150, 150_000_000, linear(3, 24)),
            Self::Foundation => {
                entity(self, 120, 120_000_000, Curve { lock_months: 6, length_months: 36, phased: true })
            }
            Self::Team => beneficiaries(self, 120, 120_000_000, linear(12, 36)),
            Self::Partners => beneficiaries(self, 80, 80_000_000, linear(6, 18)),
            Self::Dao => keyless(self, 50, 50_000_000, 0, Limit::PerCent(5)),
            Self::Advisers => beneficiaries(self, 20, 20_000_000, linear(6, 12)),
        }
    }
}

const fn linear(lock_months: u32, length_months: u32) -> Curve {
    Curve { lock_months, length_months, phased: false }
}

const fn keyless(
    allocation: Allocation,
    share_permille: u16,
    qta: u64,
    not_before: u32,
    limit: Limit,
) -> Row {
    let rule = Rule::Tranches { not_before_months: not_before, limit };
    Row { allocation, share_permille, qta, rule, holder: Holder::Keyless, votes: false, stakes: false }
}

const fn entity(allocation: Allocation, share_permille: u16, qta: u64, curve: Curve) -> Row {
    let rule = Rule::Curve(curve);
    Row { allocation, share_permille, qta, rule, holder: Holder::Entity, votes: false, stakes: true }
}

const fn beneficiaries(allocation: Allocation, share_permille: u16, qta: u64, curve: Curve) -> Row {
    let rule = Rule::Curve(curve);
    Row { allocation, share_permille, qta, rule, holder: Holder::Beneficiaries, votes: true, stakes: true }
}
