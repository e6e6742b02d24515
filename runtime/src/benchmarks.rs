//! What the calls of our pallets cost, measured: the list of the pallets, and what a benchmark cannot know by itself.
//! `scripts/weights.sh` runs it. The SDK's pallets are not measured here: they bring weights of their own.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "no chain runs this, and a benchmark says by a panic that it measured nothing"
)]

use crate::{
    accounts::TreasuryAccount,
    assets::{AssetId, QUSD},
    configs::{Credit, Technical, HISTORY_DEPTH},
    governance::motions::MOTIONS_EACH,
    parameters::{self, Parameter},
    units::{QTA, USD},
    AccountId, AllPalletsWithSystem, Allocations, Assets, Balance, Balances, Cases, Catalogue, Committees,
    Credentials, Groups, Parameters, Parties, Pause, Rewards, Runtime, RuntimeCall, Spending,
};
use alloc::{boxed::Box, string::String, vec, vec::Vec};
use codec::Encode;
use pallet_committees::Committee;
use pallet_parameters::Table;
use polkadot_sdk::{
    frame_benchmarking::{account, define_benchmarks, BenchmarkBatch, BenchmarkConfig, BenchmarkList},
    frame_support::traits::{
        fungible::{Mutate, NativeOrWithId},
        fungibles::Mutate as MutateAsset,
        Get, StorageInfo, StorageInfoTrait, WhitelistedStorageKeys,
    },
    frame_system, pallet_asset_rate, pallet_asset_tx_payment,
    pallet_collective::{self, Pallet as Collective},
    pallet_staking::{
        self, ActiveEra, ActiveEraInfo, ClaimedRewards, CurrentEra, EraInfo, EraRewardPoints,
        ErasRewardPoints, ErasValidatorPrefs, ErasValidatorReward, ValidatorPrefs,
    },
    pallet_timestamp, pallet_treasury,
    sp_runtime::{
        traits::{BlakeTwo256, Hash},
        DispatchError, DispatchResult, Perbill,
    },
    sp_staking::{EraIndex, Exposure, IndividualExposure},
};
use quantara_release::Allocation;

mod desks;

pub use desks::{CaseArguments, CatalogueArguments, PartyArguments};

define_benchmarks!(
    [pallet_allocations, Allocations]
    [pallet_cases, Cases]
    [pallet_catalogue, Catalogue]
    [pallet_committees, Committees]
    [pallet_credentials, Credentials]
    [pallet_groups, Groups]
    [pallet_parameters, Parameters]
    [pallet_parties, Parties]
    [pallet_pause, Pause]
    [pallet_rewards, Rewards]
    [pallet_spending, Spending]
);

/// What can be measured, and what is known of storage.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
    let mut list = Vec::new();
    list_benchmarks!(list, extra);
    (list, AllPalletsWithSystem::storage_info())
}

/// Measures one of them.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
    // What every block touches costs no call anything.
    let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
    let mut batches = Vec::new();
    let params = (&config, &whitelist);
    add_benchmarks!(params, batches);
    Ok(batches)
}

/// Makes the clock say so many seconds from 1970; the clock's own call would ask BABE whether the slot fits.
fn set_clock(seconds: u64) {
    pallet_timestamp::Now::<Runtime>::put(seconds * 1_000);
}

/// For grants and tranches.
pub struct GrantArguments;

impl pallet_allocations::BenchmarkHelper<RuntimeCall, AccountId> for GrantArguments {
    /// Not protected: the filters of the chain read whether it is paused.
    fn allowed_call(_: Allocation) -> RuntimeCall {
        RuntimeCall::Staking(pallet_staking::Call::chill {})
    }

    fn destination(_: Allocation) -> AccountId {
        TreasuryAccount::get()
    }

    fn set_time(seconds: u64) {
        set_clock(seconds);
    }
}

/// For seats.
pub struct CommitteeArguments;

impl pallet_committees::BenchmarkHelper<AccountId> for CommitteeArguments {
    fn set_clock(seconds: u64) {
        set_clock(seconds);
    }

    fn fill_motions(committee: Committee, members: &[AccountId]) -> DispatchResult {
        match committee {
            Committee::Technical => fill_motions::<Technical>(members),
            Committee::Credit => fill_motions::<Credit>(members),
        }
    }
}

/// As many motions as the members can have open, for each of which every member votes.
fn fill_motions<I: 'static>(members: &[AccountId]) -> DispatchResult
where
    Runtime: pallet_collective::Config<I, Proposal = RuntimeCall>,
{
    let never = members.len() as u32 + 1;
    let proposers = core::iter::repeat_n(members, MOTIONS_EACH as usize).flatten();
    for (number, proposer) in (0u32..).zip(proposers) {
        let motion = RuntimeCall::System(frame_system::Call::remark { remark: number.encode() });
        let (hash, length) = (BlakeTwo256::hash_of(&motion), motion.encoded_size() as u32);
        Collective::<Runtime, I>::do_propose_proposed(proposer.clone(), never, Box::new(motion), length)?;
        for member in members {
            Collective::<Runtime, I>::do_vote(member.clone(), hash, number, true)?;
        }
    }
    Ok(())
}

/// For moves of parameters: a bond is bound by an order, and is kept in staking besides.
pub struct ParameterArguments;

impl pallet_parameters::BenchmarkHelper<Parameter> for ParameterArguments {
    fn tighten() -> (Parameter, u128) {
        set_clock(2_000_000_000);
        (Parameter::ValidatorBond, default_bond() + QTA)
    }

    fn loosen() -> (Parameter, u128) {
        set_clock(2_000_000_000);
        (Parameter::ValidatorBond, default_bond() - QTA)
    }
}

fn default_bond() -> u128 {
    parameters::Parameters::row(Parameter::ValidatorBond).default
}

/// For pauses.
pub struct PauseArguments;

impl pallet_pause::BenchmarkHelper for PauseArguments {
    /// Far down the list of pallets, all of which are looked through.
    fn pausable() -> (&'static str, &'static str) {
        ("Treasury", "spend_local")
    }

    fn set_clock(seconds: u64) {
        set_clock(seconds);
    }
}

/// For the history of rewards.
pub struct RewardArguments;

impl pallet_rewards::BenchmarkHelper for RewardArguments {
    /// The pages lie in all the eras of which rewards can be claimed: each is read, with pages or without. Era 0 has
    /// those of genesis.
    fn claimed_pages(pages: u32) -> Vec<EraIndex> {
        let last = HISTORY_DEPTH + 1;
        CurrentEra::<Runtime>::put(last);
        ActiveEra::<Runtime>::put(ActiveEraInfo { index: last, start: Some(0) });
        let eras: Vec<EraIndex> = (1..=last).collect();
        for era in &eras {
            ErasValidatorReward::<Runtime>::insert(era, 1_000 * QTA);
            ErasRewardPoints::<Runtime>::insert(era, EraRewardPoints::default());
        }
        let size = <Runtime as pallet_staking::Config>::MaxExposurePageSize::get();
        let others: Vec<_> = (0..size)
            .map(|number| IndividualExposure { who: account("nominator", number, 0), value: 100 * QTA })
            .collect();
        for (number, era) in (0..pages).zip(eras.iter().cycle()) {
            claim_page(*era, account("validator", number, 0), others.clone());
        }
        eras
    }
}

/// A validator of `era` with one page of nominators, claimed.
fn claim_page(era: EraIndex, validator: AccountId, others: Vec<IndividualExposure<AccountId, Balance>>) {
    let own = 10_000 * QTA;
    let total = own + others.iter().map(|other| other.value).sum::<Balance>();
    EraInfo::<Runtime>::set_exposure(era, &validator, Exposure { total, own, others });
    let prefs = ValidatorPrefs { commission: Perbill::from_percent(10), blocked: false };
    ErasValidatorPrefs::<Runtime>::insert(era, &validator, prefs);
    ClaimedRewards::<Runtime>::insert(era, &validator, vec![0]);
    ErasRewardPoints::<Runtime>::mutate(era, |points| {
        points.total += 20;
        points.individual.insert(validator, 20);
    });
}

/// For spends: of an asset, which takes more reads than QTA.
pub struct SpendingArguments;

impl pallet_spending::BenchmarkHelper<Runtime> for SpendingArguments {
    fn funded() -> Result<(NativeOrWithId<AssetId>, Balance, AccountId), DispatchError> {
        set_clock(2_000_000_000);
        <Assets as MutateAsset<_>>::mint_into(QUSD, &TreasuryAccount::get(), 1_000_000 * USD)?;
        Ok((NativeOrWithId::WithId(QUSD), USD, account("beneficiary", 0, 0)))
    }
}

/// For the SDK's treasury.
pub struct TreasuryArguments;

impl pallet_treasury::ArgumentsFactory<NativeOrWithId<AssetId>, AccountId> for TreasuryArguments {
    fn create_asset_kind(seed: u32) -> NativeOrWithId<AssetId> {
        NativeOrWithId::WithId(seed)
    }

    fn create_beneficiary(seed: [u8; 32]) -> AccountId {
        seed.into()
    }
}

/// For the SDK's rates.
pub struct RateArguments;

impl pallet_asset_rate::AssetKindFactory<AssetId> for RateArguments {
    fn create_asset_kind(seed: u32) -> AssetId {
        seed
    }
}

/// For fees in assets.
pub struct FeeArguments;

impl pallet_asset_tx_payment::BenchmarkHelperTrait<AccountId, AssetId, AssetId> for FeeArguments {
    fn create_asset_id_parameter(_: u32) -> (AssetId, AssetId) {
        (QUSD, QUSD)
    }

    fn setup_balances_and_pool(asset: AssetId, who: AccountId) {
        for payer in [who, TreasuryAccount::get()] {
            <Balances as Mutate<_>>::set_balance(&payer, 1_000_000 * QTA);
            // The SDK asks for no answer: a payer without the asset fails the benchmark that would charge it.
            <Assets as MutateAsset<_>>::mint_into(asset, &payer, 1_000_000 * USD).ok();
        }
    }
}
