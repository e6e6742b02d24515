//! What the pallet stores and answers, and what it asks of the runtime.

use alloc::vec::Vec;
use polkadot_sdk::frame_support::pallet_prelude::{
    Decode, DecodeWithMemTracking, Encode, MaxEncodedLen, TypeInfo,
};
use quantara_release::Allocation;

/// QTA in its smallest unit.
pub type Balance = u128;
/// Number of a grant, from 0 in the order of granting.
pub type GrantId = u32;
/// Number of a tranche, from 0 in the order of queueing.
pub type TrancheId = u32;

/// A part of a curve row that is released to one beneficiary. Amounts in the smallest unit.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Grant<AccountId> {
    /// The row it was granted out of.
    pub allocation: Allocation,
    /// To whom it is released.
    pub beneficiary: AccountId,
    /// The principal: what was granted.
    pub amount: Balance,
    /// Everything that was ever released to the beneficiary, rewards included.
    pub released: Balance,
    /// What of that was principal: principal goes first.
    pub principal_released: Balance,
    /// What of it is still inactive; 0 for a row that may vote.
    pub inactive: Balance,
}

/// What ever flowed out of a row, and what it holds. Amounts in the smallest unit.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct RowLedger {
    /// In the account of the row.
    pub held: Balance,
    /// Moved into grants.
    pub granted: Balance,
    /// Paid in tranches.
    pub paid: Balance,
    /// Released by grants of this row to their beneficiaries, rewards included.
    pub released: Balance,
    /// What of that was principal.
    pub principal_released: Balance,
}

/// A payment out of a tranche row that waits.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Tranche<AccountId> {
    /// The row it leaves.
    pub allocation: Allocation,
    /// Whom it is paid to.
    pub to: AccountId,
    /// Amount in the smallest unit.
    pub amount: Balance,
    /// First second, from 1970, at which it can be enacted.
    pub due: u64,
}

/// What this pallet has told the currency about turnout. Amounts in the smallest unit.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct InactiveFlows {
    /// Everything that was ever made inactive.
    pub deactivated: Balance,
    /// Everything that was ever given back.
    pub reactivated: Balance,
}

/// How far a row is released. Amounts in the smallest unit.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Status {
    /// The published amount.
    pub total: Balance,
    /// What of it was granted.
    pub granted: Balance,
    /// What has left: paid in tranches, or released to beneficiaries with the rewards on it.
    pub paid_out: Balance,
    /// Curve row: the curve of the published amount, less the principal that was released. Tranche row: what the
    /// limit of thirty days and the row's account leave room for, 0 before its month.
    pub releasable_now: Balance,
}

/// A grant as its beneficiary sees it. Amounts in the smallest unit.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct GrantView<AccountId> {
    /// Its number.
    pub grant: GrantId,
    /// Its row.
    pub allocation: Allocation,
    /// Its keyless account.
    pub account: AccountId,
    /// The principal.
    pub amount: Balance,
    /// Everything that was released.
    pub released: Balance,
    /// What the curve has released and was not paid yet.
    pub releasable: Balance,
    /// What of that `release` would pay now: stake, deposits and locks stay.
    pub payable: Balance,
}

/// The grants of one account.
pub type GrantViews<AccountId> = Vec<GrantView<AccountId>>;

/// Which calls a beneficiary may make for the account of a grant: the runtime's list. No call on it may give the
/// account a proxy, a delegate or a later transfer; that none moves QTA out at once, this pallet sees to.
pub trait Actions<Call> {
    /// Whether the grants of this row may make this call. A call that wraps others is allowed only with all of
    /// them.
    fn allows(allocation: Allocation, call: &Call) -> bool;
}

/// To whom a tranche of a row may be paid.
pub trait Destinations<AccountId> {
    /// Whether the row may pay this account. Asked when a tranche is queued and again when it is enacted.
    fn accepts(allocation: Allocation, to: &AccountId) -> bool;
}

/// What a benchmark cannot know by itself.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<Call, AccountId> {
    /// A call that `Actions` allows the row.
    fn allowed_call(allocation: Allocation) -> Call;
    /// An account that `Destinations` accepts for the row.
    fn destination(allocation: Allocation) -> AccountId;
    /// Makes the clock say `seconds` from 1970.
    fn set_time(seconds: u64);
}
