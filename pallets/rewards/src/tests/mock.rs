//! A chain of four validators, eras of three sessions of five blocks of six seconds, and a history of four eras.

use crate::{self as pallet_rewards, staking::*, Balance};
use polkadot_sdk::{
    frame_election_provider_support::{
        bounds::{ElectionBounds, ElectionBoundsBuilder},
        onchain, SequentialPhragmen,
    },
    frame_support::{
        self, derive_impl, parameter_types,
        traits::{tokens::imbalance::ResolveTo, ConstBool, ConstU128, ConstU32, ConstU64},
    },
    frame_system::{self, EnsureRoot},
    pallet_bags_list, pallet_balances,
    pallet_session::{self, historical, PeriodicSessions},
    pallet_staking, pallet_timestamp,
    sp_runtime::{testing::UintAuthorityId, traits::ConvertInto, Perbill},
};

pub type AccountId = u64;
type Sessions = PeriodicSessions<ConstU64<5>, ConstU64<0>>;

#[frame_support::runtime]
mod runtime {
    #[runtime::runtime]
    #[runtime::derive(
        RuntimeCall,
        RuntimeEvent,
        RuntimeError,
        RuntimeOrigin,
        RuntimeFreezeReason,
        RuntimeHoldReason,
        RuntimeSlashReason,
        RuntimeLockId,
        RuntimeTask
    )]
    pub struct Test;

    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(1)]
    pub type Timestamp = pallet_timestamp;
    #[runtime::pallet_index(2)]
    pub type Balances = pallet_balances;
    #[runtime::pallet_index(3)]
    pub type Rewards = pallet_rewards;
    #[runtime::pallet_index(4)]
    pub type Staking = pallet_staking;
    #[runtime::pallet_index(5)]
    pub type Session = pallet_session;
    #[runtime::pallet_index(6)]
    pub type Historical = historical;
    #[runtime::pallet_index(7)]
    pub type VoterList = pallet_bags_list<Instance1>;
}

parameter_types! {
    pub const Bags: &'static [u64] = &[1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000_000];
    pub static Bounds: ElectionBounds =
        ElectionBoundsBuilder::default().voters_count(100.into()).targets_count(20.into()).build();
    pub static YearlyRate: u32 = 100_000_000;
    pub static LongestEra: u64 = 180_000;
    pub static Supply: Balance = 0;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
    type AccountData = pallet_balances::AccountData<Balance>;
}
#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}
#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type Balance = Balance;
    type ExistentialDeposit = ConstU128<1_000_000>;
    type AccountStore = System;
    type DustRemoval = ResolveTo<ConstU64<2>, Balances>;
}
impl pallet_session::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type ValidatorId = AccountId;
    type ValidatorIdOf = ConvertInto;
    type ShouldEndSession = Sessions;
    type NextSessionRotation = Sessions;
    type SessionManager = historical::NoteHistoricalRoot<Test, SweepLeaving<Test, Staking>>;
    type SessionHandler = pallet_session::TestSessionHandler;
    type Keys = UintAuthorityId;
    type DisablingStrategy = pallet_session::disabling::UpToLimitWithReEnablingDisablingStrategy;
    type WeightInfo = ();
    type Currency = Balances;
    type KeyDeposit = ();
}
impl historical::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type FullIdentification = ();
    type FullIdentificationOf = pallet_staking::UnitIdentificationOf<Self>;
}
impl pallet_bags_list::Config<pallet_bags_list::Instance1> for Test {
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = ();
    type ScoreProvider = Staking;
    type BagThresholds = Bags;
    type MaxAutoRebagPerBlock = ();
    type Score = u64;
}
pub struct Election;
impl onchain::Config for Election {
    type System = Test;
    type Solver = SequentialPhragmen<AccountId, Perbill>;
    type DataProvider = Staking;
    type WeightInfo = ();
    type MaxBackersPerWinner = ConstU32<100>;
    type MaxWinnersPerPage = ConstU32<20>;
    type Bounds = Bounds;
    type Sort = ConstBool<true>;
}
#[derive_impl(pallet_staking::config_preludes::TestDefaultConfig)]
impl pallet_staking::Config for Test {
    type OldCurrency = Balances;
    type Currency = Balances;
    type CurrencyBalance = Balance;
    type UnixTime = Timestamp;
    type Slash = ResolveTo<ConstU64<2>, Balances>;
    type Reward = Rewards;
    type EraPayout = Rewards;
    type SessionsPerEra = ConstU32<3>;
    type HistoryDepth = ConstU32<4>;
    type AdminOrigin = EnsureRoot<AccountId>;
    type SessionInterface = Self;
    type NextNewSession = Session;
    type MaxExposurePageSize = ConstU32<2>;
    type MaxValidatorSet = ConstU32<20>;
    type ElectionProvider = onchain::OnChainExecution<Election>;
    type GenesisElectionProvider = Self::ElectionProvider;
    type VoterList = VoterList;
    type TargetList = pallet_staking::UseValidatorsMap<Self>;
}

impl pallet_rewards::Config for Test {
    type Currency = Balances;
    type Fund = ConstU64<1>;
    type YearlyRate = YearlyRate;
    type LongestEra = LongestEra;
    type Supply = Supply;
    type Eras = StakingEras<Test>;
    type WeightInfo = ();
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = ();
}
