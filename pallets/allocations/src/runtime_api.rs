//! What clients ask a node about allocations.

use crate::{Balance, GrantId, GrantViews, Status};
use alloc::vec::Vec;
use codec::Codec;
use quantara_release::{Allocation, Row};

polkadot_sdk::sp_api::decl_runtime_apis! {
    /// How far QTA is released. Amounts in the smallest unit, rounded down.
    pub trait AllocationsApi<AccountId>
    where
        AccountId: Codec,
    {
        /// What the curve of a grant has released and was not paid yet; 0 for a grant that does not exist.
        fn releasable(grant: GrantId) -> Balance;

        /// How far a row is released.
        fn status(allocation: Allocation) -> Status;

        /// The published table.
        fn table() -> Vec<Row>;

        /// The grants of which `who` is the beneficiary, at most 32.
        fn grants_of(who: AccountId) -> GrantViews<AccountId>;
    }
}
