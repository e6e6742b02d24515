//! What the chain owns in common: QTA and the assets, spent by referendum within sums.

use crate::{
    accounts::{TreasuryAccount, TREASURY},
    assets::AssetId,
    units::DAYS,
    AccountId, Assets, Balance, Balances, Runtime, RuntimeEvent, System,
};
use pallet_origins::EnsureReferendumCanceller;
use polkadot_sdk::{
    frame_support::{
        parameter_types,
        traits::{
            fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
            tokens::{pay::PayAssetFromAccount, UnityAssetBalanceConversion},
            ConstU32, EitherOf,
        },
        PalletId,
    },
    frame_system::EnsureRoot,
    pallet_treasury,
    sp_runtime::{traits::IdentityLookup, Permill},
};

/// QTA and the assets as one family of tokens.
pub type NativeAndAssets = UnionOf<Balances, Assets, NativeFromLeft, NativeOrWithId<AssetId>, AccountId>;

parameter_types! {
    /// Name of the treasury's account.
    pub const TreasuryId: PalletId = TREASURY;
    /// Nothing of the treasury is ever burned: the supply is fixed.
    pub const NoBurn: Permill = Permill::zero();
}

impl pallet_treasury::Config for Runtime {
    type AssetKind = NativeOrWithId<AssetId>;
    /// The desk that keeps the sums of thirty days limits what is spent; here each asset is worth itself.
    type BalanceConverter = UnityAssetBalanceConversion;
    type Beneficiary = AccountId;
    type BeneficiaryLookup = IdentityLookup<AccountId>;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::TreasuryArguments;
    type BlockNumberProvider = System;
    type Burn = NoBurn;
    type BurnDestination = ();
    type Currency = Balances;
    type MaxApprovals = ConstU32<100>;
    type PalletId = TreasuryId;
    type Paymaster = PayAssetFromAccount<NativeAndAssets, TreasuryAccount>;
    /// Blocks within which an approved payment must be collected.
    type PayoutPeriod = ConstU32<{ 30 * DAYS }>;
    type RejectOrigin = EitherOf<EnsureRoot<AccountId>, EnsureReferendumCanceller>;
    type RuntimeEvent = RuntimeEvent;
    type SpendFunds = ();
    type SpendOrigin = pallet_spending::EnsureSpending<Balance>;
    /// Without effect: it times local spends, and there are none.
    type SpendPeriod = ConstU32<DAYS>;
    type WeightInfo = pallet_treasury::weights::SubstrateWeight<Runtime>;
}
