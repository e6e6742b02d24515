//! Who is elected, with what at stake, what is paid for it, and what an offence costs.

use crate::{
    accounts::{RewardsFund, TreasuryAccount},
    bags,
    configs::MAX_AUTHORITIES,
    election::Election,
    parameters,
    staking_eras::StakingEras,
    units::{deposit, QTA_SUPPLY, SLOT_MILLIS},
    weights, AccountId, Balance, Balances, Rewards, Runtime, RuntimeEvent, RuntimeHoldReason, Session,
    Staking, Timestamp, VoterList,
};
use pallet_origins::EnsurePartyAdmission;
use polkadot_sdk::{
    frame_election_provider_support::VoteWeight,
    frame_support::{
        parameter_types,
        traits::{tokens::imbalance::ResolveTo, ConstU128, ConstU32, EitherOf, Get, Nothing},
    },
    frame_system::EnsureRoot,
    pallet_bags_list,
    pallet_staking::{self, FixedNominationsQuota, UseValidatorsMap},
    sp_runtime::traits::Convert,
    sp_staking::currency_to_vote::U128CurrencyToVote,
};

/// Eras for which rewards can be claimed; what nobody has claimed by then goes back to where it came from.
pub const HISTORY_DEPTH: u32 = 84;

/// Candidates that an account may nominate.
pub const MAX_NOMINATIONS: u32 = 16;

parameter_types! {
    /// Bounds of the bags.
    pub const BagThresholds: &'static [VoteWeight] = &bags::THRESHOLDS;
}

impl pallet_bags_list::Config for Runtime {
    type BagThresholds = BagThresholds;
    /// Voters that move to their right bag by themselves, a block.
    type MaxAutoRebagPerBlock = ConstU32<10>;
    type RuntimeEvent = RuntimeEvent;
    type Score = VoteWeight;
    type ScoreProvider = Staking;
    type WeightInfo = pallet_bags_list::weights::SubstrateWeight<Runtime>;
}

impl pallet_staking::Config for Runtime {
    type AdminOrigin = EnsureRoot<AccountId>;
    type BenchmarkingConfig = Measured;
    type BondingDuration = pallet_preset::BondingEras<Runtime>;
    type Currency = Balances;
    type CurrencyBalance = Balance;
    type CurrencyToVote = U128CurrencyToVote;
    type ElectionProvider = Election;
    type EraPayout = Rewards;
    type EventListeners = ();
    type Filter = Nothing;
    type GenesisElectionProvider = Election;
    type HistoryDepth = ConstU32<HISTORY_DEPTH>;
    type MaxControllersInDeprecationBatch = ConstU32<100>;
    type MaxExposurePageSize = ConstU32<64>;
    type MaxUnlockingChunks = ConstU32<32>;
    type MaxValidatorSet = ConstU32<MAX_AUTHORITIES>;
    type NextNewSession = Session;
    type NominationsQuota = FixedNominationsQuota<MAX_NOMINATIONS>;
    type OldCurrency = Balances;
    /// Staking mints what it pays; the pot gives as much, so that issuance stays.
    type Reward = Rewards;
    type RewardRemainder = ();
    type RuntimeEvent = RuntimeEvent;
    type RuntimeHoldReason = RuntimeHoldReason;
    type SessionInterface = Self;
    type SessionsPerEra = pallet_preset::EraSessions<Runtime>;
    /// Slashes go whole to the treasury; nothing is burned.
    type Slash = ResolveTo<TreasuryAccount, Balances>;
    type SlashDeferDuration = pallet_preset::SlashDeferEras<Runtime>;
    type TargetList = UseValidatorsMap<Self>;
    type UnixTime = Timestamp;
    type VoterList = VoterList;
    type WeightInfo = pallet_staking::weights::SubstrateWeight<Runtime>;
}

/// How many accounts the measuring of weights makes up.
pub struct Measured;

impl pallet_staking::BenchmarkingConfig for Measured {
    type MaxNominators = ConstU32<1_000>;
    type MaxValidators = ConstU32<MAX_AUTHORITIES>;
}

/// A candidate's own stake, as the limit per group ranks it.
pub struct OwnStake;

impl Convert<AccountId, Balance> for OwnStake {
    fn convert(who: AccountId) -> Balance {
        pallet_staking::Ledger::<Runtime>::get(who).map(|ledger| ledger.active).unwrap_or_default()
    }
}

/// Twice the length of an era, in milliseconds: the longest time that one era is paid for.
pub struct LongestEra;

impl Get<u64> for LongestEra {
    fn get() -> u64 {
        let sessions = u64::from(<pallet_preset::EraSessions<Runtime> as Get<u32>>::get());
        let slots = <pallet_preset::EpochDuration<Runtime> as Get<u64>>::get();
        sessions
            .checked_mul(slots)
            .and_then(|slots| slots.checked_mul(2))
            .and_then(|slots| slots.checked_mul(SLOT_MILLIS))
            .unwrap_or(u64::MAX)
    }
}

impl pallet_rewards::Config for Runtime {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::RewardArguments;
    type Currency = Balances;
    type Eras = StakingEras<Runtime>;
    type Fund = RewardsFund;
    type LongestEra = LongestEra;
    type Supply = ConstU128<QTA_SUPPLY>;
    type WeightInfo = weights::pallet_rewards::WeightInfo<Runtime>;
    type YearlyRate = parameters::RewardRate;
}

impl pallet_groups::Config for Runtime {
    type Currency = Balances;
    type Deposit = ConstU128<{ deposit(1, 66) }>;
    /// One group of all validators would stop every election: whom nobody declared is placed at the pace of Root.
    type PlaceOrigin = EnsureRoot<AccountId>;
    type RegistrarOrigin = EitherOf<EnsureRoot<AccountId>, EnsurePartyAdmission>;
    type RuntimeHoldReason = RuntimeHoldReason;
    type WeightInfo = weights::pallet_groups::WeightInfo<Runtime>;
}
