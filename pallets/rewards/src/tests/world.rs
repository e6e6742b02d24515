//! The chain's life in tests: genesis, blocks, eras, claims, and what must hold after every step.

use super::mock::*;
use crate::{invariants, Balance, Event, ROUNDING_RESERVE};
use polkadot_sdk::{
    frame_support::traits::{fungible::Inspect, RewardsReporter},
    frame_system::RunToBlockHooks,
    pallet_staking::{self, ClaimedRewards, ErasStakersOverview, ErasValidatorReward, StakerStatus},
    sp_io::TestExternalities,
    sp_runtime::{traits::Zero, BuildStorage, DispatchError},
    sp_staking::EraIndex,
};

/// One stake. Unit: smallest units of QTA.
pub const STAKE: Balance = 1_000_000_000_000_000;
/// What the fund has at genesis.
pub const PURSE: Balance = 1_000_000_000_000_000;
pub const VALIDATORS: [AccountId; 4] = [11, 12, 13, 14];
pub const NOMINATORS: [AccountId; 6] = [101, 102, 103, 104, 105, 106];
/// Six seconds a block.
pub const BLOCK: u64 = 6_000;
pub const FUND: AccountId = 1;
pub const TREASURY: AccountId = 2;

std::thread_local! {
    static LOST: core::cell::Cell<u64> = const { core::cell::Cell::new(0) };
}

/// The clock jumps ahead by so many milliseconds in the next block.
pub fn jump(millis: u64) {
    LOST.with(|lost| lost.set(lost.get() + millis));
}

/// Genesis, in block 1.
pub fn chain() -> TestExternalities {
    chain_with(PURSE)
}

pub fn chain_with(purse: Balance) -> TestExternalities {
    LOST.with(|lost| lost.set(0));
    YearlyRate::set(100_000_000);
    LongestEra::set(180_000);
    let stakers = VALIDATORS.iter().chain(&NOMINATORS).map(|who| (*who, 3 * STAKE));
    let others = [(FUND, purse), (TREASURY, ED)];
    let balances = pallet_balances_genesis(stakers.chain(others).collect());
    let staked = VALIDATORS.iter().map(|who| (*who, *who, STAKE, StakerStatus::Validator));
    let nominating = NOMINATORS.iter().enumerate().map(|(at, who)| {
        let targets = vec![VALIDATORS[at % 4], VALIDATORS[(at + 1) % 4]];
        (*who, *who, STAKE / 7 * (at as Balance + 3), StakerStatus::Nominator(targets))
    });
    let genesis = RuntimeGenesisConfig {
        balances,
        staking: pallet_staking::GenesisConfig {
            validator_count: 4,
            minimum_validator_count: 1,
            stakers: staked.chain(nominating).collect(),
            ..Default::default()
        },
        session: polkadot_sdk::pallet_session::GenesisConfig {
            keys: VALIDATORS.iter().map(|who| (*who, *who, (*who).into())).collect(),
            ..Default::default()
        },
        ..Default::default()
    };
    let mut chain: TestExternalities = genesis.build_storage().expect("a lawful genesis").into();
    chain.execute_with(|| {
        Supply::set(Balances::total_issuance());
        blocks(1);
    });
    chain
}

fn pallet_balances_genesis(
    balances: Vec<(AccountId, Balance)>,
) -> polkadot_sdk::pallet_balances::GenesisConfig<Test> {
    polkadot_sdk::pallet_balances::GenesisConfig { balances, ..Default::default() }
}

pub const ED: Balance = 1_000_000;

/// Runs blocks, each authored by a validator in turn.
pub fn blocks(count: u64) {
    let end = System::block_number() + count;
    let hooks = RunToBlockHooks::default().after_initialize(|block: u64| {
        let lost = LOST.with(|lost| lost.get());
        Timestamp::set_timestamp(1_700_000_000_000 + lost + block * BLOCK);
        let validators = Session::validators();
        let author = validators[(block % validators.len() as u64) as usize];
        Staking::reward_by_ids([(author, 20)]);
    });
    System::run_to_block_with::<AllPalletsWithSystem>(end, hooks);
}

pub fn active() -> EraIndex {
    pallet_staking::ActiveEra::<Test>::get().expect("an era runs").index
}

/// Runs until the active era has ended. Answers with its number.
pub fn end_era() -> EraIndex {
    let era = active();
    while active() == era {
        blocks(1);
    }
    era
}

pub fn reward_of(era: EraIndex) -> Balance {
    ErasValidatorReward::<Test>::get(era).unwrap_or_default()
}

/// Claims the next page of a validator's era.
pub fn claim(era: EraIndex, validator: AccountId) -> Result<(), DispatchError> {
    Staking::payout_stakers(RuntimeOrigin::signed(TREASURY), validator, era)
        .map(|_| ())
        .map_err(|refused| refused.error)
}

/// Claims every page of every validator of an era that nobody has claimed.
pub fn claim_all(era: EraIndex) {
    for (validator, overview) in ErasStakersOverview::<Test>::iter_prefix(era).collect::<Vec<_>>() {
        while (ClaimedRewards::<Test>::get(era, validator).len() as u32) < overview.page_count.max(1) {
            claim(era, validator).expect("can be claimed");
        }
    }
}

pub fn issuance() -> Balance {
    Balances::total_issuance()
}

pub fn issuance_at_genesis() -> Balance {
    Supply::get()
}

pub fn free(who: AccountId) -> Balance {
    Balances::balance(&who)
}

pub fn total(who: AccountId) -> Balance {
    Balances::total_balance(&who)
}

/// What must hold at every moment of a lawful life.
pub fn check() {
    invariants::all::<Test>().expect("every invariant holds");
    let accounts: Balance = polkadot_sdk::frame_system::Account::<Test>::iter()
        .map(|(_, account)| account.data.free + account.data.reserved)
        .sum();
    assert_eq!(accounts, issuance(), "accounts do not add up to issuance");
}

/// Events of this pallet since the last call, oldest first.
pub fn events() -> Vec<Event<Test>> {
    let all = System::events();
    System::reset_events();
    all.into_iter()
        .filter_map(|record| match record.event {
            RuntimeEvent::Rewards(event) => Some(event),
            _ => None,
        })
        .collect()
}

/// What the fund moves for an era whose claims are worth `amount`.
pub fn moved(amount: Balance) -> Balance {
    if amount.is_zero() {
        0
    } else {
        amount + ROUNDING_RESERVE
    }
}
