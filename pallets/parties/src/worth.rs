//! What a bond is worth, what it must be worth, and how much of each money a slash takes. No chain in here.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::sp_runtime::{
    helpers_128bit::multiply_by_rational_with_rounding, Deserialize, Rounding, Serialize,
};
use quantara_amounts::excess;
use quantara_traits::Dollars;
use scale_info::TypeInfo;

/// Amounts of both moneys.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
#[serde(crate = "polkadot_sdk::sp_runtime::serde")]
pub struct Bond {
    /// QUSD, in 10^-6 dollar.
    pub dollars: Dollars,
    /// QTA, in its smallest unit.
    pub qta: u128,
}

impl Bond {
    /// Whether there is none of either.
    pub fn is_zero(&self) -> bool {
        self.dollars == 0 && self.qta == 0
    }

    /// Both sums. None if one does not fit.
    pub fn plus(&self, other: &Self) -> Option<Self> {
        Some(Self {
            dollars: self.dollars.checked_add(other.dollars)?,
            qta: self.qta.checked_add(other.qta)?,
        })
    }

    /// Both differences. None if one is below nothing.
    pub fn less(&self, other: &Self) -> Option<Self> {
        Some(Self {
            dollars: self.dollars.checked_sub(other.dollars)?,
            qta: self.qta.checked_sub(other.qta)?,
        })
    }

    /// What the bond is worth in dollars: its QUSD, and its QTA at half of `price`, as far as that is no more than the
    /// QUSD. So at least half of any value is QUSD. Rounded down.
    pub fn value_down(&self, price: Option<(u128, u128)>) -> Dollars {
        let qta = price.map_or(0, |price| half_price_down(self.qta, price)).min(self.dollars);
        // A sum that fits no number counts the QUSD alone.
        self.dollars.checked_add(qta).unwrap_or(self.dollars)
    }

    /// What a slash of `amount` takes of a bond worth `value`: of each money the same share, rounded up; everything if
    /// the bond is worth no more.
    pub fn cut_up(&self, amount: Dollars, value: Dollars) -> Self {
        if amount >= value {
            return *self;
        }
        Self { dollars: share_up(self.dollars, amount, value), qta: share_up(self.qta, amount, value) }
    }
}

/// `qta` at half of `price`, in dollars, rounded down. A price without a denominator is none; what fits no number is
/// more than any dollars beside it.
fn half_price_down(qta: u128, (dollars, per): (u128, u128)) -> Dollars {
    if per == 0 {
        return 0;
    }
    let half = per.checked_mul(2).map_or((dollars / 2, per), |per| (dollars, per));
    multiply_by_rational_with_rounding(qta, half.0, half.1, Rounding::Down).unwrap_or(Dollars::MAX)
}

/// `amount` parts of `whole` of `money`, rounded up. `amount` is below `whole`, so it always fits.
fn share_up(money: u128, amount: u128, whole: u128) -> u128 {
    multiply_by_rational_with_rounding(money, amount, whole, Rounding::Up).unwrap_or(money).min(money)
}

/// What a bond must be worth for `pledged` value beside `cover`, if it stands for `multiple` times itself. Rounded up.
pub fn backing_up(pledged: Dollars, cover: Dollars, multiple: u32) -> Dollars {
    let bare = excess(pledged, cover);
    if bare == 0 {
        return 0;
    }
    multiply_by_rational_with_rounding(bare, 1, u128::from(multiple), Rounding::Up).unwrap_or(Dollars::MAX)
}

/// What a bond worth `value` stands for beside `cover`. What does not fit is more than anybody pledges.
pub fn backed_down(value: Dollars, cover: Dollars, multiple: u32) -> Dollars {
    value
        .checked_mul(u128::from(multiple))
        .and_then(|backed| backed.checked_add(cover))
        .unwrap_or(Dollars::MAX)
}
