//! The keyless accounts: one a row, one a grant.

use crate::{Config, GrantId};
use codec::Encode;
use polkadot_sdk::{
    frame_support::PalletId,
    sp_runtime::{traits::AccountIdConversion, TypeId},
};
use quantara_release::Allocation;

/// What the accounts are derived from.
pub const PALLET_ID: PalletId = PalletId(*b"qt/alloc");

/// The account of a row.
pub fn of_row<T: Config>(allocation: Allocation) -> T::AccountId {
    PALLET_ID.into_sub_account_truncating(("row", allocation))
}

/// The account of a grant, whether it was granted already or not.
pub fn of_grant<T: Config>(grant: GrantId) -> T::AccountId {
    PALLET_ID.into_sub_account_truncating(("grant", grant))
}

/// Whether this is the account of a row or of a grant, made or still to come: what is paid there is not released.
/// No key leads to an account that begins like these.
pub fn is_keyless<T: Config>(who: &T::AccountId) -> bool {
    who.using_encoded(|bytes| bytes.starts_with(&(PalletId::TYPE_ID, PALLET_ID).encode()))
}
