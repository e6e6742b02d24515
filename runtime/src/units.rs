//! Units of money and time.

use crate::{Balance, BlockNumber};

/// Smallest units in one QTA (12 decimals).
pub const QTA: Balance = 1_000_000_000_000;
/// Smallest units in a million QTA.
pub const MILLION_QTA: Balance = 1_000_000 * QTA;
/// Smallest units in one dollar asset: USDC, USDT, TBILL, QUSD (6 decimals).
pub const USD: Balance = 1_000_000;
/// Smallest units in one sQUSD (12 decimals: the extra six make inflating the share price unprofitable).
pub const SHARE: Balance = 1_000_000_000_000;

/// All QTA there will ever be, in smallest units.
pub const QTA_SUPPLY: Balance = 1_000 * MILLION_QTA;

/// Milliseconds in a slot. Fixed for the life of a chain: BABE derives slots from the clock by it.
pub const SLOT_MILLIS: u64 = 6_000;

/// Blocks in a minute, if no slot stays empty.
pub const MINUTES: BlockNumber = 10;
/// Blocks in an hour, if no slot stays empty.
pub const HOURS: BlockNumber = 60 * MINUTES;
/// Blocks in a day, if no slot stays empty.
pub const DAYS: BlockNumber = 24 * HOURS;

/// QTA held for storing `items` entries of `bytes` bytes in all: 0.1 QTA an entry, 0.001 QTA a byte.
///
/// For constants only: a result that does not fit ends the build.
#[allow(clippy::arithmetic_side_effects, reason = "evaluated while compiling, where overflow is an error")]
pub const fn deposit(items: Balance, bytes: Balance) -> Balance {
    items * (QTA / 10) + bytes * (QTA / 1_000)
}
