//! The election: sequential Phragmén on chain, over candidates of whom no declared group fields more than a third.

use crate::{
    configs::{OwnStake, MAX_AUTHORITIES},
    AccountId, Runtime, Staking,
};
use pallet_groups::{LimitedPerGroup, Presented};
use polkadot_sdk::{
    frame_election_provider_support::{
        bounds::{ElectionBounds, ElectionBoundsBuilder},
        onchain::{self, OnChainExecution},
        SequentialPhragmen,
    },
    frame_support::{
        parameter_types,
        traits::{ConstBool, ConstU32},
    },
    sp_runtime::Perbill,
};

/// Voters an election reads, richest bags first.
const MAX_VOTERS: u32 = 2_000;
/// Candidates an election reads. Staking makes none with more: genesis sets as many as the most that may stand.
pub const MAX_CANDIDATES: u32 = 200;

/// Nominators behind one validator, richest first. A report of an offence is weighed for so many, and one that no block
/// has room for would never be heard.
pub const MAX_BACKERS: u32 = 512;

parameter_types! {
    /// What one election reads: it runs inside one block.
    pub Bounds: ElectionBounds = ElectionBoundsBuilder::default()
        .voters_count(MAX_VOTERS.into())
        .targets_count(MAX_CANDIDATES.into())
        .build();
}

/// The election's parts.
pub struct OnChain;

impl onchain::Config for OnChain {
    type Bounds = Bounds;
    type DataProvider = LimitedPerGroup<Runtime, Staking, OwnStake>;
    type MaxBackersPerWinner = ConstU32<MAX_BACKERS>;
    type MaxWinnersPerPage = ConstU32<MAX_AUTHORITIES>;
    type Solver = SequentialPhragmen<AccountId, Perbill>;
    type Sort = ConstBool<true>;
    type System = Runtime;
    type WeightInfo = polkadot_sdk::frame_election_provider_support::weights::SubstrateWeight<Runtime>;
}

/// The same election, under the name of staking's own data: staking accepts no other.
pub type Election = Presented<Staking, OnChainExecution<OnChain>>;
