//! The only door to the treasury: sums of thirty days by track.

use crate::{
    accounts::TreasuryAccount, assets::AssetId, configs::treasury::NativeAndAssets, units::DAYS, weights,
    AccountId, Balance, BlockNumber, Runtime, RuntimeOrigin, System, Timestamp, Treasury,
};
use alloc::boxed::Box;
use pallet_origins::{EnsureSmallSpender, EnsureTreasurer};
use pallet_spending::{Origin, Track};
use polkadot_sdk::{
    frame_support::{
        dispatch::DispatchResult,
        traits::{fungible::NativeOrWithId, fungibles::Inspect, ConstU32, EitherOf, MapSuccess},
    },
    pallet_treasury,
    sp_core::TypedGet,
    sp_runtime::traits::Replace,
};

/// The SDK's treasury behind the door.
pub struct TheTreasury;

impl pallet_spending::Treasury for TheTreasury {
    type AssetKind = NativeOrWithId<AssetId>;
    type Balance = Balance;
    type Beneficiary = AccountId;
    type Moment = BlockNumber;

    fn held(asset: &Self::AssetKind) -> Balance {
        NativeAndAssets::total_balance(asset.clone(), &TreasuryAccount::get())
    }

    fn spend(
        asset: Self::AssetKind,
        amount: Balance,
        beneficiary: AccountId,
        valid_from: Option<BlockNumber>,
    ) -> DispatchResult {
        let origin = RuntimeOrigin::from(Origin::Spending);
        Treasury::spend(origin, Box::new(asset), amount, Box::new(beneficiary), valid_from)
    }

    fn latest() -> BlockNumber {
        System::block_number().checked_add(30 * DAYS).unwrap_or(BlockNumber::MAX)
    }

    fn approved() -> u32 {
        pallet_treasury::SpendCount::<Runtime>::get()
    }
}

/// The track of small sums.
pub struct SmallTrack;

impl TypedGet for SmallTrack {
    type Type = Track;
    fn get() -> Track {
        Track::Small
    }
}

/// The treasurer's track.
pub struct LargeTrack;

impl TypedGet for LargeTrack {
    type Type = Track;
    fn get() -> Track {
        Track::Large
    }
}

impl pallet_spending::Config for Runtime {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::SpendingArguments;
    type Clock = Timestamp;
    /// Five per cent of what the treasury holds.
    type LargeShare = ConstU32<50>;
    /// One per cent.
    type SmallShare = ConstU32<10>;
    type SpendOrigin = EitherOf<
        MapSuccess<EnsureSmallSpender, Replace<SmallTrack>>,
        MapSuccess<EnsureTreasurer, Replace<LargeTrack>>,
    >;
    type Treasury = TheTreasury;
    type WeightInfo = weights::pallet_spending::WeightInfo<Runtime>;
}
