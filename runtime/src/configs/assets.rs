//! Dollars and shares: one book of fungible assets, its holds and its freezes.

use crate::{
    assets::{AssetId, QUSD},
    units::deposit,
    AccountId, AssetsFreezer, AssetsHolder, Balance, Balances, Runtime, RuntimeEvent, RuntimeFreezeReason,
    RuntimeHoldReason,
};
use polkadot_sdk::{
    frame_support::traits::{
        fungible::ItemOf, AsEnsureOriginWithArg, ConstU128, ConstU32, NeverEnsureOrigin,
    },
    frame_system::EnsureRoot,
    pallet_assets, pallet_assets_freezer, pallet_assets_holder,
};

/// Nobody creates assets by a plain call: a bank lists no strangers' tokens. Root can, by referendum.
pub type AssetCreation = AsEnsureOriginWithArg<NeverEnsureOrigin<AccountId>>;

impl pallet_assets::Config for Runtime {
    type ApprovalDeposit = ConstU128<{ deposit(1, 48) }>;
    type AssetAccountDeposit = ConstU128<{ deposit(1, 64) }>;
    type AssetDeposit = ConstU128<{ deposit(1, 190) }>;
    type AssetId = AssetId;
    type AssetIdParameter = codec::Compact<AssetId>;
    type Balance = Balance;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = ();
    type CallbackHandle = ();
    type CreateOrigin = AssetCreation;
    type Currency = Balances;
    type Extra = ();
    type ForceOrigin = EnsureRoot<AccountId>;
    type Freezer = AssetsFreezer;
    type Holder = AssetsHolder;
    type MetadataDepositBase = ConstU128<{ deposit(1, 68) }>;
    type MetadataDepositPerByte = ConstU128<{ deposit(0, 1) }>;
    type RemoveItemsLimit = ConstU32<1_000>;
    type ReserveData = ();
    type RuntimeEvent = RuntimeEvent;
    type StringLimit = ConstU32<50>;
    type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
}

/// QUSD, as desks hold it.
pub type HeldDollars = ItemOf<AssetsHolder, ConstU32<QUSD>, AccountId>;

impl pallet_assets_holder::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeHoldReason = RuntimeHoldReason;
}

impl pallet_assets_freezer::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeFreezeReason = RuntimeFreezeReason;
}
