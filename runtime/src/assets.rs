//! The five assets of the chain: ids, names, smallest holdings.

use crate::{
    units::{SHARE, USD},
    Balance,
};

/// Id of an asset.
pub type AssetId = u32;

/// Dollar stablecoin of Circle, over a bridge.
pub const USDC: AssetId = 1;
/// Dollar stablecoin of Tether, over a bridge.
pub const USDT: AssetId = 2;
/// Tokenised treasury bills, over a bridge.
pub const TBILL: AssetId = 3;
/// The chain's dollar.
pub const QUSD: AssetId = 10;
/// Share of the lending book.
pub const SQUSD: AssetId = 11;

/// What an asset is born with.
pub struct Asset {
    /// Id, fixed for ever.
    pub id: AssetId,
    /// Full name.
    pub name: &'static str,
    /// Ticker.
    pub symbol: &'static str,
    /// Decimals of the smallest unit.
    pub decimals: u8,
    /// Least that an account may hold, in smallest units: one hundredth of a whole.
    pub min_balance: Balance,
}

const fn asset(id: AssetId, name: &'static str, symbol: &'static str, decimals: u8, whole: Balance) -> Asset {
    Asset { id, name, symbol, decimals, min_balance: whole / 100 }
}

/// The five, all sufficient: an account that exists only by a sufficient asset can take no consumer reference, so it
/// could not receive one that is not.
pub const ALL: [Asset; 5] = [
    asset(USDC, "USD Coin", "USDC", 6, USD),
    asset(USDT, "Tether USD", "USDT", 6, USD),
    asset(TBILL, "Treasury Bill", "TBILL", 6, USD),
    asset(QUSD, "Quantara Dollar", "QUSD", 6, USD),
    asset(SQUSD, "Staked Quantara Dollar", "sQUSD", 12, SHARE),
];
