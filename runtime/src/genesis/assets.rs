//! The five assets, in the dollar desk's keyless hands.

use crate::{
    accounts::{DollarAccount, TreasuryAccount},
    assets::{ALL, QUSD, TBILL, USDC, USDT},
    units::USD,
    AccountId, AssetsConfig, Balance,
};
use alloc::vec::Vec;

/// USDC, USDT and TBILL of each rich account.
const RICH_USD: Balance = 10_000_000 * USD;
/// QUSD of each rich account.
const RICH_QUSD: Balance = 1_000_000 * USD;
/// QUSD of the treasury: an account that can receive its shares of fees, however small.
const TREASURY_QUSD: Balance = USD;

/// The assets alone: nobody holds any.
pub(super) fn none_issued() -> AssetsConfig {
    let desk = DollarAccount::get();
    AssetsConfig {
        assets: ALL.iter().map(|asset| (asset.id, desk.clone(), true, asset.min_balance)).collect(),
        metadata: ALL.iter().map(|a| (a.id, a.name.into(), a.symbol.into(), a.decimals)).collect(),
        ..Default::default()
    }
}

/// The assets, with reserve assets and QUSD in rich hands, and the QUSD of others. Each QUSD has its USDC in the desk's
/// reserve.
pub(super) fn held_by(rich: &[AccountId], others: &[(AccountId, Balance)]) -> AssetsConfig {
    let mut accounts: Vec<(u32, AccountId, Balance)> = Vec::new();
    let mut issued = TREASURY_QUSD;
    accounts.push((QUSD, TreasuryAccount::get(), TREASURY_QUSD));
    for who in rich {
        for id in [USDC, USDT, TBILL] {
            accounts.push((id, who.clone(), RICH_USD));
        }
    }
    let rich = rich.iter().map(|who| (who.clone(), RICH_QUSD));
    for (who, dollars) in rich.chain(others.iter().cloned()) {
        accounts.push((QUSD, who, dollars));
        issued = issued.checked_add(dollars).unwrap_or(Balance::MAX);
    }
    accounts.push((USDC, DollarAccount::get(), issued));
    AssetsConfig { accounts, ..none_issued() }
}
