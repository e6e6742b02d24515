//! Referenda: who may ask, who votes, what passes.

use crate::{
    accounts::TreasuryAccount,
    governance::{agenda::NextWithRoom, tracks::Tracks, voting::VotingRules},
    units::{DAYS, QTA},
    AccountId, Balance, Balances, Preimage, Referenda, Runtime, RuntimeCall, RuntimeEvent, System,
};
use pallet_origins::{EnsureReferendumCanceller, EnsureReferendumKiller, EnsureWhitelistedCaller};
use polkadot_sdk::{
    frame_support::traits::{
        tokens::currency::ActiveIssuanceOf, AsEnsureOriginWithArg, ConstU128, ConstU32, Currency, EitherOf,
        OnUnbalanced,
    },
    frame_system::{EnsureRoot, EnsureSigned},
    pallet_balances, pallet_conviction_voting, pallet_referenda, pallet_whitelist,
};

/// Deposits that are taken go to the treasury: those of killed referenda, identities and usernames.
pub struct ToTreasury;

impl OnUnbalanced<pallet_balances::NegativeImbalance<Runtime>> for ToTreasury {
    fn on_nonzero_unbalanced(deposit: pallet_balances::NegativeImbalance<Runtime>) {
        Balances::resolve_creating(&TreasuryAccount::get(), deposit);
    }
}

impl pallet_origins::Config for Runtime {}

impl pallet_referenda::Config for Runtime {
    /// Blocks between two looks at a referendum.
    type AlarmInterval = ConstU32<1>;
    type BlockNumberProvider = System;
    type CancelOrigin = EitherOf<EnsureRoot<AccountId>, EnsureReferendumCanceller>;
    type Currency = Balances;
    type KillOrigin = EitherOf<EnsureRoot<AccountId>, EnsureReferendumKiller>;
    type MaxQueued = ConstU32<100>;
    type Preimages = Preimage;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type Scheduler = NextWithRoom;
    type Slash = ToTreasury;
    type SubmissionDeposit = ConstU128<{ 100 * QTA }>;
    type SubmitOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
    type Tally = pallet_conviction_voting::TallyOf<Runtime>;
    type Tracks = Tracks;
    /// Blocks after which a referendum without a decision deposit is dropped.
    type UndecidingTimeout = ConstU32<{ 28 * DAYS }>;
    type Votes = Balance;
    type WeightInfo = pallet_referenda::weights::SubstrateWeight<Runtime>;
}

impl pallet_conviction_voting::Config for Runtime {
    type BlockNumberProvider = System;
    type Currency = Balances;
    /// QTA that can vote: what keyless allocations hold does not count.
    type MaxTurnout = ActiveIssuanceOf<Balances, AccountId>;
    /// Referenda that an account may vote on at a time.
    type MaxVotes = ConstU32<512>;
    type Polls = Referenda;
    type RuntimeEvent = RuntimeEvent;
    type VoteLockingPeriod = pallet_preset::VoteLock<Runtime>;
    type VotingHooks = VotingRules;
    type WeightInfo = pallet_conviction_voting::weights::SubstrateWeight<Runtime>;
}

impl pallet_whitelist::Config for Runtime {
    type DispatchWhitelistedOrigin = EnsureWhitelistedCaller;
    type Preimages = Preimage;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_whitelist::weights::SubstrateWeight<Runtime>;
    type WhitelistOrigin = super::committees::TwoThirdsOfTechnical;
}
