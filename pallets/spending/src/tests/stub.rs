//! A treasury that holds what a test says, and lists what it approved.

use super::mock::RuntimeOrigin;
use crate::{EnsureSpending, Origin, Treasury};
use codec::Encode;
use polkadot_sdk::{
    frame_support::{ensure, storage::unhashed, traits::EnsureOrigin},
    sp_runtime::{DispatchError, DispatchResult},
};

/// An approval as the stub lists it: asset, amount, beneficiary, from when.
pub type Listed = (u32, u128, u64, Option<u64>);

pub struct Stub;

/// The last moment from which a spend may be valid.
pub const LATEST: u64 = 99;

impl Treasury for Stub {
    type AssetKind = u32;
    type Beneficiary = u64;
    type Balance = u128;
    type Moment = u64;

    fn held(asset_kind: &u32) -> u128 {
        unhashed::get_or_default(&(b"held", asset_kind).encode())
    }

    fn spend(asset_kind: u32, amount: u128, beneficiary: u64, valid_from: Option<u64>) -> DispatchResult {
        treasury_spend(Origin::Spending.into(), (asset_kind, amount, beneficiary, valid_from))
    }

    fn latest() -> u64 {
        LATEST
    }

    fn approved() -> u32 {
        listed().len() as u32
    }
}

/// The treasury's own call. It refuses account 13.
pub fn treasury_spend(origin: RuntimeOrigin, listing: Listed) -> DispatchResult {
    let most = EnsureSpending::<u128>::ensure_origin(origin)?;
    ensure!(listing.1 <= most, DispatchError::Other("insufficient permission"));
    let mut all = listed();
    all.push(listing);
    unhashed::put(b"listed", &all);
    ensure!(listing.2 != 13, DispatchError::Other("refused by the treasury"));
    Ok(())
}

pub fn listed() -> Vec<Listed> {
    unhashed::get_or_default(b"listed")
}

pub fn hold(asset_kind: u32, amount: u128) {
    unhashed::put(&(b"held", asset_kind).encode(), &amount);
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<super::mock::Test> for Stub {
    fn funded() -> Result<(u32, u128, u64), DispatchError> {
        hold(0, 100_000);
        Ok((0, 1_000, 7))
    }
}
