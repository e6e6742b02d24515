//! QTA and what a transaction costs. Fees, tips and dust always land somewhere: nothing lowers issuance.

use crate::{
    accounts::TreasuryAccount, units::QTA, AccountId, Authorship, Balance, Balances, Runtime, RuntimeEvent,
    RuntimeFreezeReason, RuntimeHoldReason, System,
};
use polkadot_sdk::{
    frame_support::{
        parameter_types,
        traits::{
            fungible::{Balanced, Credit},
            tokens::imbalance::ResolveTo,
            ConstU128, ConstU32, ConstU8, Imbalance, OnUnbalanced, VariantCountOf,
        },
        weights::ConstantMultiplier,
    },
    pallet_balances,
    pallet_transaction_payment::{self, FungibleAdapter, Multiplier, TargetedFeeAdjustment},
    sp_runtime::{traits::Bounded, FixedPointNumber, Perquintill},
};
use quantara_amounts::share_down;

/// Least QTA an account may hold: 0.01.
pub const EXISTENTIAL_DEPOSIT: Balance = QTA / 100;

impl pallet_balances::Config for Runtime {
    type AccountStore = System;
    type Balance = Balance;
    type DoneSlashHandler = ();
    /// What is left of a closing account below the existential deposit goes to the treasury.
    type DustRemoval = ResolveTo<TreasuryAccount, Balances>;
    type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
    type FreezeIdentifier = RuntimeFreezeReason;
    type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
    type MaxLocks = ConstU32<50>;
    type MaxReserves = ConstU32<50>;
    type ReserveIdentifier = [u8; 8];
    type RuntimeEvent = RuntimeEvent;
    type RuntimeFreezeReason = RuntimeFreezeReason;
    type RuntimeHoldReason = RuntimeHoldReason;
    type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
}

/// Splits a fee: 80 % to the treasury (rounded down), the rest and the whole tip to the block's author.
pub struct FeeShares;

impl FeeShares {
    /// Treasury's share of a fee, in hundredths.
    const TREASURY: Balance = 80;

    /// Treasury's share of a fee without its tip, rounded down.
    pub(super) fn treasury_down(fee: Balance) -> Balance {
        share_down(fee, Self::TREASURY, 100).unwrap_or(0)
    }
}

impl OnUnbalanced<Credit<AccountId, Balances>> for FeeShares {
    fn on_unbalanceds(mut fee_then_tip: impl Iterator<Item = Credit<AccountId, Balances>>) {
        let Some(fee) = fee_then_tip.next() else { return };
        let share = Self::treasury_down(fee.peek());
        let (treasury, mut author) = fee.split(share);
        if let Some(tip) = fee_then_tip.next() {
            tip.merge_into(&mut author);
        }
        pay_author(author);
        ResolveTo::<TreasuryAccount, Balances>::on_unbalanced(treasury);
    }
}

/// Pays the author. A block without a known author, or a share too small to open the author's account, goes to the
/// treasury, which never closes: nothing is dropped, or issuance would fall.
fn pay_author(share: Credit<AccountId, Balances>) {
    let unpaid = match Authorship::author() {
        Some(author) => match Balances::resolve(&author, share) {
            Ok(()) => return,
            Err(unpaid) => unpaid,
        },
        None => share,
    };
    ResolveTo::<TreasuryAccount, Balances>::on_unbalanced(unpaid);
}

parameter_types! {
    /// Fullness of blocks at which fees stand still.
    pub const TargetFullness: Perquintill = Perquintill::from_percent(25);
    /// How fast fees follow fullness: a full block raises them by about 0.003 %, a day of full blocks by about half.
    pub AdjustmentVariable: Multiplier = Multiplier::saturating_from_rational(37, 1_000_000);
    /// Fees never fall below a tenth of the base fee.
    pub MinimumMultiplier: Multiplier = Multiplier::saturating_from_rational(1, 10);
    /// No upper bound other than the type's.
    pub MaximumMultiplier: Multiplier = Multiplier::max_value();
}

/// Smallest units of QTA for a picosecond of execution: with its length, a transfer comes to about 0.006 QTA.
type WeightFee = ConstantMultiplier<Balance, ConstU128<10>>;
/// Smallest units of QTA for a byte: 0.00001 QTA.
type LengthFee = ConstantMultiplier<Balance, ConstU128<{ QTA / 100_000 }>>;

impl pallet_transaction_payment::Config for Runtime {
    type FeeMultiplierUpdate =
        TargetedFeeAdjustment<Self, TargetFullness, AdjustmentVariable, MinimumMultiplier, MaximumMultiplier>;
    type LengthToFee = LengthFee;
    type OnChargeTransaction = FungibleAdapter<Balances, FeeShares>;
    type OperationalFeeMultiplier = ConstU8<5>;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
    type WeightToFee = WeightFee;
}
