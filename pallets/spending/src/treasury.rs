//! The treasury, as this pallet sees it.

use crate::Config;
use codec::MaxEncodedLen;
use polkadot_sdk::{frame_support::Parameter, sp_runtime::DispatchResult};

/// What the runtime lends this pallet of the treasury.
pub trait Treasury {
    /// Names an asset.
    type AssetKind: Parameter + MaxEncodedLen;
    /// Who can be paid.
    type Beneficiary: Parameter;
    /// An amount of an asset, in the asset's unit.
    type Balance: Parameter + Copy + Into<u128>;
    /// The treasury's measure of time: blocks of its provider.
    type Moment: Parameter + PartialOrd;

    /// What the treasury holds of an asset now, what it approved and has not paid included.
    fn held(asset_kind: &Self::AssetKind) -> Self::Balance;

    /// Approves a spend, with [`Origin::Spending`](crate::Origin::Spending). An error undoes what was
    /// counted.
    fn spend(
        asset_kind: Self::AssetKind,
        amount: Self::Balance,
        beneficiary: Self::Beneficiary,
        valid_from: Option<Self::Moment>,
    ) -> DispatchResult;

    /// The last moment from which a spend that is approved now may be valid: one that waited longer would be paid when
    /// its thirty days are forgotten.
    fn latest() -> Self::Moment;

    /// Number of spends that the treasury approved, ever.
    fn approved() -> u32;
}

/// The name of an asset.
pub type AssetKindOf<T> = <<T as Config>::Treasury as Treasury>::AssetKind;
/// Who can be paid.
pub type BeneficiaryOf<T> = <<T as Config>::Treasury as Treasury>::Beneficiary;
/// An amount of an asset.
pub type BalanceOf<T> = <<T as Config>::Treasury as Treasury>::Balance;
/// The treasury's measure of time.
pub type MomentOf<T> = <<T as Config>::Treasury as Treasury>::Moment;
