//! Fees in QUSD, at a rate that only the parameters desk sets: no pool stands behind it, so nobody can push a fee.

use crate::{
    accounts::TreasuryAccount, assets::AssetId, configs::FeeShares, AccountId, AssetRate, Assets, Authorship,
    Balance, Balances, Runtime, RuntimeCall, RuntimeEvent,
};
use polkadot_sdk::{
    frame_support::traits::{
        fungibles::{Balanced, Credit, Inspect},
        NeverEnsureOrigin,
    },
    pallet_asset_rate,
    pallet_asset_tx_payment::{self, FungiblesAdapter, OnChargeAssetTransaction},
    sp_runtime::{
        traits::{DispatchInfoOf, PostDispatchInfoOf},
        transaction_validity::{InvalidTransaction, TransactionValidityError},
    },
};
use quantara_amounts::excess;

/// Rates of assets in QTA. Its own calls are closed: `parameters` writes the one rate there is.
impl pallet_asset_rate::Config for Runtime {
    type AssetKind = AssetId;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::RateArguments;
    type CreateOrigin = NeverEnsureOrigin<()>;
    type Currency = Balances;
    type RemoveOrigin = NeverEnsureOrigin<()>;
    type RuntimeEvent = RuntimeEvent;
    type UpdateOrigin = NeverEnsureOrigin<()>;
    type WeightInfo = pallet_asset_rate::weights::SubstrateWeight<Runtime>;
}

/// The SDK's adapter takes fees; who gets them is ours to say.
type Taken = FungiblesAdapter<AssetRate, ()>;

/// Takes a fee in an asset and shares it out as [`FeeShares`] does.
pub struct AssetFees;

impl OnChargeAssetTransaction<Runtime> for AssetFees {
    type AssetId = AssetId;
    type Balance = Balance;
    type LiquidityInfo = Credit<AccountId, Assets>;

    fn withdraw_fee(
        who: &AccountId,
        call: &RuntimeCall,
        info: &DispatchInfoOf<RuntimeCall>,
        asset: AssetId,
        fee: Balance,
        tip: Balance,
    ) -> Result<Self::LiquidityInfo, TransactionValidityError> {
        ensure_payable(asset)?;
        <Taken as OnChargeAssetTransaction<Runtime>>::withdraw_fee(who, call, info, asset, fee, tip)
    }

    fn can_withdraw_fee(
        who: &AccountId,
        call: &RuntimeCall,
        info: &DispatchInfoOf<RuntimeCall>,
        asset: AssetId,
        fee: Balance,
        tip: Balance,
    ) -> Result<(), TransactionValidityError> {
        ensure_payable(asset)?;
        <Taken as OnChargeAssetTransaction<Runtime>>::can_withdraw_fee(who, call, info, asset, fee, tip)
    }

    fn correct_and_deposit_fee(
        who: &AccountId,
        _info: &DispatchInfoOf<RuntimeCall>,
        _post_info: &PostDispatchInfoOf<RuntimeCall>,
        corrected_fee: Balance,
        tip: Balance,
        paid: Self::LiquidityInfo,
    ) -> Result<(Balance, Balance), TransactionValidityError> {
        let asset = paid.asset();
        let fee_and_tip = in_asset(corrected_fee, asset)?;
        let tip = in_asset(tip, asset)?.min(fee_and_tip);
        let (taken, rest) = paid.split(fee_and_tip);
        // A payer that has closed its account meanwhile leaves the rest to the treasury: nothing is dropped, or the
        // asset's issuance would fall.
        if let Err(rest) = Assets::resolve(who, rest) {
            pay_treasury(rest);
        }
        let share = FeeShares::treasury_down(excess(fee_and_tip, tip));
        let (treasury, author) = taken.split(share);
        pay_treasury(treasury);
        pay_author(author);
        Ok((fee_and_tip, tip))
    }
}

/// An amount of QTA in units of the asset, rounded down, one unit at least unless it is nothing.
fn in_asset(amount: Balance, asset: AssetId) -> Result<Balance, TransactionValidityError> {
    use polkadot_sdk::frame_support::traits::tokens::ConversionToAssetBalance;
    let least = Balance::from(amount > 0);
    AssetRate::to_asset_balance(amount, asset)
        .map(|converted| converted.max(least))
        .map_err(|_| InvalidTransaction::Payment.into())
}

/// Refuses an asset of which the treasury holds less than an account's minimum: a share of a fee is smaller than
/// that, and what could not land would fall out of issuance.
fn ensure_payable(asset: AssetId) -> Result<(), TransactionValidityError> {
    match Assets::balance(asset, TreasuryAccount::get()) >= Assets::minimum_balance(asset) {
        true => Ok(()),
        false => Err(InvalidTransaction::Payment.into()),
    }
}

/// Pays the author; a block without a known author, or an author who cannot hold so little, leaves it to the treasury.
fn pay_author(share: Credit<AccountId, Assets>) {
    let unpaid = match Authorship::author() {
        Some(author) => match Assets::resolve(&author, share) {
            Ok(()) => return,
            Err(unpaid) => unpaid,
        },
        None => share,
    };
    pay_treasury(unpaid);
}

/// Pays the treasury, which can receive: [`ensure_payable`] asked before anything was taken.
fn pay_treasury(share: Credit<AccountId, Assets>) {
    drop(Assets::resolve(&TreasuryAccount::get(), share));
}

impl pallet_asset_tx_payment::Config for Runtime {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::FeeArguments;
    type Fungibles = Assets;
    type OnChargeAssetTransaction = AssetFees;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_asset_tx_payment::weights::SubstrateWeight<Runtime>;
}
