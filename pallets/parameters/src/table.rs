//! What a row says, and what the runtime supplies to the desk.

use polkadot_sdk::sp_runtime::DispatchResult;
use quantara_amounts::share_down;

/// Parts of a whole in [`Step::Share`].
pub const PER_MILLE: u32 = 1_000;

/// All that is fixed about one parameter. Constant data of the runtime: no call can change it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Row {
    /// Name, as documents write it; no other row's.
    pub name: &'static str,
    /// Unit of the value, such as "parts per billion a year".
    pub unit: &'static str,
    /// One sentence: what the value does.
    pub meaning: &'static str,
    /// Value until somebody moves it, within `min..=max`.
    pub default: u128,
    /// Least value.
    pub min: u128,
    /// Greatest value, at most [`MAX_VALUE`](crate::MAX_VALUE).
    pub max: u128,
    /// Direction in which the value may move at once.
    pub safe: Safe,
    /// Most that it may be loosened by in any 30 days.
    pub step: Step,
    /// Notice of a loosening.
    pub notice: Notice,
}

impl Row {
    /// The end of the range that lies towards safety; the default where neither does.
    pub fn safe_bound(&self) -> u128 {
        match self.safe {
            Safe::Up => self.max,
            Safe::Down => self.min,
            Safe::Neither => self.default,
        }
    }

    /// Whether a move from `old` to `new` goes in the safe direction.
    pub fn towards_safety(&self, old: u128, new: u128) -> bool {
        match self.safe {
            Safe::Up => new > old,
            Safe::Down => new < old,
            Safe::Neither => false,
        }
    }
}

/// The direction in which a parameter is safer for lenders and the chain.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Safe {
    /// More is safer.
    Up,
    /// Less is safer.
    Down,
    /// Neither: every move is a loosening.
    Neither,
}

/// The most that a parameter may be loosened by in any 30 days.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Step {
    /// A quarter of the value. What a row takes that has no reason for another.
    Quarter,
    /// Thousandths of the value, 1 to 1,000; more are read as a thousand.
    Share(u32),
    /// An amount in the row's unit, at least 1: for small counts, and for ranges that reach to nothing.
    Absolute(u128),
}

impl Step {
    /// The step of a value, in its unit, rounded down.
    pub fn amount_down(self, value: u128) -> u128 {
        match self {
            Self::Quarter => value / 4,
            Self::Share(share) => {
                share_down(value, share.min(PER_MILLE).into(), PER_MILLE.into()).unwrap_or(0)
            }
            Self::Absolute(amount) => amount,
        }
    }
}

/// Days between the decision to loosen a parameter and its enactment.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Notice {
    /// 7 days.
    Week,
    /// 14 days: a live loan or a lender is touched.
    Fortnight,
}

/// Two parameters that must not cross.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Order<Key> {
    /// What would be wrong, such as "floor of the rate above its cap".
    pub name: &'static str,
    /// The parameter whose value is at most that of `high`.
    pub low: Key,
    /// The parameter whose value is at least that of `low`.
    pub high: Key,
}

/// Every row of the chain. The runtime implements it in one place; the pallet's integrity test holds it to
/// its rules.
pub trait Table<Key: 'static> {
    /// The row of a parameter.
    fn row(key: Key) -> Row;

    /// Every parameter, each once.
    fn all() -> &'static [Key];

    /// Every pair that must keep its order.
    fn order() -> &'static [Order<Key>];

    /// Pushes a value on to where it is kept besides, such as the rates of fees; called after it was written
    /// here. An error refuses the move.
    fn changed(key: Key, old: u128, new: u128) -> DispatchResult;

    /// Whether each getter's type holds its row's whole range: what
    /// [`parameter_getters`](crate::parameter_getters) defines. The error names the getter.
    fn getters_fit() -> Result<(), &'static str>;
}
