//! Five parameters, and the ways in which a test bends their table.

use super::mock::Test;
use crate::{parameter_getters, Notice, Order, Row, Safe, Step, Table};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::cell::Cell;
use polkadot_sdk::{
    frame_support::{ensure, storage::unhashed},
    sp_runtime::{DispatchError, DispatchResult, Perbill},
};
use scale_info::TypeInfo;

#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Key {
    #[codec(index = 0)]
    FeeRate,
    #[codec(index = 1)]
    FirstLoss,
    #[codec(index = 2)]
    RateFloor,
    #[codec(index = 3)]
    RateCap,
    #[codec(index = 4)]
    Period,
}

pub const KEYS: &[Key] = &[Key::FeeRate, Key::FirstLoss, Key::RateFloor, Key::RateCap, Key::Period];
pub const ORDERS: &[Order<Key>] =
    &[Order { name: "floor of the rate above its cap", low: Key::RateFloor, high: Key::RateCap }];
/// The hook refuses this value.
pub const REFUSED: u128 = 1_066;

thread_local! {
    /// How a test bends the rows, to see that the integrity test minds.
    pub static BENT: Cell<fn(&mut Row)> = const { Cell::new(|_| ()) };
    pub static LISTED: Cell<&'static [Key]> = const { Cell::new(KEYS) };
    pub static ORDERED: Cell<&'static [Order<Key>]> = const { Cell::new(ORDERS) };
}

pub struct Rows;

impl Table<Key> for Rows {
    fn row(key: Key) -> Row {
        use {Notice::*, Safe::*, Step::*};
        let (name, default, min, max, safe, step, notice) = match key {
            Key::FeeRate => ("fee rate", 1_000, 100, 1_000_000, Down, Share(100), Week),
            Key::FirstLoss => ("first loss", 1_000, 500, 10_000, Up, Quarter, Fortnight),
            Key::RateFloor => ("rate floor", 200, 0, 5_000, Neither, Absolute(50), Week),
            Key::RateCap => ("rate cap", 900, 100, 5_000, Down, Quarter, Fortnight),
            Key::Period => ("period", 86_400, 3_600, 864_000, Neither, Quarter, Fortnight),
        };
        let (unit, meaning) = ("units", "A number that a test moves.");
        let mut row = Row { name, unit, meaning, default, min, max, safe, step, notice };
        BENT.get()(&mut row);
        row
    }

    fn all() -> &'static [Key] {
        LISTED.get()
    }

    fn order() -> &'static [Order<Key>] {
        ORDERED.get()
    }

    fn changed(key: Key, old: u128, new: u128) -> DispatchResult {
        unhashed::put(b"pushed", &(key, old, new));
        ensure!(new != REFUSED, DispatchError::Other("refused by the neighbour"));
        Ok(())
    }

    fn getters_fit() -> Result<(), &'static str> {
        getters_fit()
    }
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<Key> for Rows {
    fn tighten() -> (Key, u128) {
        (Key::RateCap, 800)
    }

    fn loosen() -> (Key, u128) {
        (Key::RateCap, 1_000)
    }
}

parameter_getters! {
    Test, getters_fit;
    /// The fee rate.
    pub FeeRate: u32 = Key::FeeRate;
    /// The first loss.
    pub FirstLoss: u16 = Key::FirstLoss;
    /// The cap, in parts per billion.
    pub RateCap: Perbill = Key::RateCap;
}
