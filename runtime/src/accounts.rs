//! Keyless accounts: derived from a name, so that nobody can hold a key to them.

use crate::AccountId;
use polkadot_sdk::{
    frame_support::{parameter_types, PalletId},
    sp_runtime::traits::AccountIdConversion,
};

/// Name of the dollar desk: owns the five assets and holds the reserve.
pub const DOLLAR: PalletId = PalletId(*b"qt/dolar");
/// Name of the treasury: receives fees, slashes and dust.
pub const TREASURY: PalletId = PalletId(*b"qt/trsry");
/// Name of the fund that validators are paid from: filled by a tranche of the DAO treasury at genesis, later by
/// tranches of the ecosystem's allocation.
pub const REWARDS_FUND: PalletId = PalletId(*b"qt/rwsrc");

parameter_types! {
    /// Account of the dollar desk.
    pub DollarAccount: AccountId = DOLLAR.into_account_truncating();
    /// Account of the treasury.
    pub TreasuryAccount: AccountId = TREASURY.into_account_truncating();
    /// Account of the fund that validators are paid from.
    pub RewardsFund: AccountId = REWARDS_FUND.into_account_truncating();
}
