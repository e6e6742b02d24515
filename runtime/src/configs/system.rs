//! Blocks, accounts and the clock.

use crate::{
    migrations, units::SLOT_MILLIS, AccountId, Allocations, Babe, Balance, Block, Hash, MultiBlockMigrations,
    Nonce, PalletInfo, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, RuntimeTask, SafeMode, TxExtension,
    TxPause, UncheckedExtrinsic, VERSION,
};
use polkadot_sdk::{
    frame_support::{
        derive_impl,
        dispatch::DispatchClass,
        parameter_types,
        traits::{ConstU16, ConstU32, ConstU64, Contains, InsideBoth},
        weights::{
            constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_SECOND},
            Weight,
        },
    },
    frame_system::{
        self,
        limits::{BlockLength, BlockWeights},
    },
    pallet_balances, pallet_timestamp,
    sp_runtime::{traits::AccountIdLookup, Perbill},
    sp_version::RuntimeVersion,
};

/// Prefix of addresses: every address of the chain begins with `qt`.
pub const SS58_PREFIX: u16 = 16_315;

/// Execution time of a full block: two of the slot's six seconds, no limit on proof size (a solo chain ships none).
pub const MAXIMUM_BLOCK_WEIGHT: Weight = Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND * 2, u64::MAX);
/// Bytes of a full block.
pub const MAXIMUM_BLOCK_LENGTH: u32 = 5 * 1024 * 1024;

/// Share of a block open to ordinary transactions; the rest is for operational and mandatory work.
const NORMAL_SHARE: Perbill = Perbill::from_percent(75);

parameter_types! {
    /// Weights of a block, by class.
    pub RuntimeBlockWeights: BlockWeights = BlockWeights::with_sensible_defaults(MAXIMUM_BLOCK_WEIGHT, NORMAL_SHARE);
    /// Bytes of a block, by class.
    pub RuntimeBlockLength: BlockLength = BlockLength::builder()
        .max_length(MAXIMUM_BLOCK_LENGTH)
        .modify_max_length_for_class(DispatchClass::Normal, |length| *length = NORMAL_SHARE.mul_floor(*length))
        .build();
    /// Version of the rules.
    pub const Version: RuntimeVersion = VERSION;
}

/// Calls of the SDK that stay open. One is closed to all, because the supply of QTA is fixed: a holder's `burn`.
pub struct Open;

impl Contains<RuntimeCall> for Open {
    fn contains(call: &RuntimeCall) -> bool {
        !matches!(call, RuntimeCall::Balances(pallet_balances::Call::burn { .. }))
    }
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
    type AccountData = pallet_balances::AccountData<Balance>;
    type AccountId = AccountId;
    /// A pause stops what it names, and nothing that is protected.
    type BaseCallFilter = InsideBoth<Open, InsideBoth<SafeMode, TxPause>>;
    type Block = Block;
    /// Blocks whose hashes are kept: the longest lifetime of a mortal transaction, four hours.
    type BlockHashCount = ConstU32<2_400>;
    type BlockLength = RuntimeBlockLength;
    type BlockWeights = RuntimeBlockWeights;
    type DbWeight = ParityDbWeight;
    type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Runtime>;
    type Hash = Hash;
    type Lookup = AccountIdLookup<AccountId, ()>;
    type MaxConsumers = ConstU32<128>;
    type MultiBlockMigrator = MultiBlockMigrations;
    type Nonce = Nonce;
    type SingleBlockMigrations = migrations::SingleBlock;
    type SS58Prefix = ConstU16<SS58_PREFIX>;
    type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
    type Version = Version;
}

impl pallet_timestamp::Config for Runtime {
    /// Half a slot: BABE takes twice this for the length of a slot.
    type MinimumPeriod = ConstU64<{ SLOT_MILLIS / 2 }>;
    type Moment = u64;
    type OnTimestampSet = (Babe, Allocations);
    type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl<C> frame_system::offchain::CreateTransactionBase<C> for Runtime
where
    RuntimeCall: From<C>,
{
    type Extrinsic = UncheckedExtrinsic;
    type RuntimeCall = RuntimeCall;
}

/// Reports of equivocations travel bare: they carry their own proof.
impl<C> frame_system::offchain::CreateBare<C> for Runtime
where
    RuntimeCall: From<C>,
{
    fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
        UncheckedExtrinsic::new_bare(call)
    }
}

impl<C> frame_system::offchain::CreateTransaction<C> for Runtime
where
    RuntimeCall: From<C>,
{
    type Extension = TxExtension;

    fn create_transaction(call: RuntimeCall, extension: TxExtension) -> UncheckedExtrinsic {
        UncheckedExtrinsic::new_transaction(call, extension)
    }
}
