//! The committees: who sits, and what two thirds of them may say.

use crate::{
    accounts::TreasuryAccount,
    configs::MAXIMUM_BLOCK_WEIGHT,
    governance::{
        motions::{Place, MOTIONS_EACH},
        two_thirds::TwoThirds,
    },
    parameters::CommitteeBond,
    units::DAYS,
    weights, AccountId, Balances, CreditCommittee, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason,
    RuntimeOrigin, TechnicalCommittee, Timestamp,
};
use alloc::vec::Vec;
use pallet_committees::{Committee, SeatHolders};
use pallet_origins::{EnsurePartyAdmission, EnsureTighten};
use polkadot_sdk::{
    frame_support::{
        instances::{Instance1, Instance2},
        parameter_types,
        traits::{
            tokens::imbalance::ResolveTo, ChangeMembers, ConstU32, ConstU64, EitherOf, InitializeMembers,
            NeverEnsureOrigin,
        },
        weights::Weight,
    },
    frame_system::EnsureRoot,
    pallet_collective::{self, PrimeDefaultVote},
};
use quantara_window::DAY_SECONDS;

/// The technical committee: sees upgrades, pauses.
pub type Technical = Instance1;
/// The credit committee: rules on admissions, challenges and claims.
pub type Credit = Instance2;

/// Two thirds of the technical committee.
pub type TwoThirdsOfTechnical = TwoThirds<Technical>;

/// Seats of a committee.
pub(super) const MAX_SEATS: u32 = 13;

parameter_types! {
    /// Execution time that a committee's proposal may take.
    pub const MaxProposalWeight: Weight = MAXIMUM_BLOCK_WEIGHT.div(2);
}

impl pallet_collective::Config<Technical> for Runtime {
    type Consideration = Place<Technical>;
    type DefaultVote = PrimeDefaultVote;
    type DisapproveOrigin = EnsureRoot<AccountId>;
    type KillOrigin = EnsureRoot<AccountId>;
    type MaxMembers = ConstU32<MAX_SEATS>;
    type MaxProposalWeight = MaxProposalWeight;
    type MaxProposals = ConstU32<{ MAX_SEATS * MOTIONS_EACH }>;
    type MotionDuration = ConstU32<{ 3 * DAYS }>;
    type Proposal = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type RuntimeOrigin = RuntimeOrigin;
    /// Members come from `committees` alone.
    type SetMembersOrigin = NeverEnsureOrigin<()>;
    type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

impl pallet_collective::Config<Credit> for Runtime {
    type Consideration = Place<Credit>;
    type DefaultVote = PrimeDefaultVote;
    type DisapproveOrigin = EnsureRoot<AccountId>;
    type KillOrigin = EnsureRoot<AccountId>;
    type MaxMembers = ConstU32<MAX_SEATS>;
    type MaxProposalWeight = MaxProposalWeight;
    type MaxProposals = ConstU32<{ MAX_SEATS * MOTIONS_EACH }>;
    type MotionDuration = ConstU32<{ 7 * DAYS }>;
    type Proposal = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type RuntimeOrigin = RuntimeOrigin;
    type SetMembersOrigin = NeverEnsureOrigin<()>;
    type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

/// Tells each collective who its members are.
pub struct Collectives;

impl SeatHolders<AccountId> for Collectives {
    fn initialize(committee: Committee, all: &[AccountId]) {
        match committee {
            Committee::Technical => TechnicalCommittee::initialize_members(all),
            Committee::Credit => CreditCommittee::initialize_members(all),
        }
    }

    fn changed(committee: Committee, incoming: &[AccountId], outgoing: &[AccountId], all: &[AccountId]) {
        match committee {
            Committee::Technical => TechnicalCommittee::change_members_sorted(incoming, outgoing, all),
            Committee::Credit => CreditCommittee::change_members_sorted(incoming, outgoing, all),
        }
    }

    fn holders(committee: Committee) -> Vec<AccountId> {
        match committee {
            Committee::Technical => pallet_collective::Members::<Runtime, Technical>::get(),
            Committee::Credit => pallet_collective::Members::<Runtime, Credit>::get(),
        }
    }
}

impl pallet_committees::Config for Runtime {
    type AppointOrigin = EitherOf<EnsureRoot<AccountId>, EnsurePartyAdmission>;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::CommitteeArguments;
    type Bond = CommitteeBond;
    /// Longer than any referendum of what tightens takes, so that a slash finds the bond: 28 days.
    type BondSpan = ConstU64<{ 28 * DAY_SECONDS }>;
    type Clock = Timestamp;
    type Currency = Balances;
    /// Seconds in which an invitation can be accepted: 28 days.
    type InvitationSpan = ConstU64<{ 28 * DAY_SECONDS }>;
    type MaxSeats = ConstU32<MAX_SEATS>;
    type OnSlash = ResolveTo<TreasuryAccount, Balances>;
    /// To remove a member tightens: at once, by the track of what tightens.
    type RemoveOrigin = EitherOf<EnsureRoot<AccountId>, EnsureTighten>;
    /// Longer than a referendum of admission takes: 60 days.
    type RenewalSpan = ConstU64<{ 60 * DAY_SECONDS }>;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seats = Collectives;
    type Term = ConstU64<{ 180 * DAY_SECONDS }>;
    type WeightInfo = weights::pallet_committees::WeightInfo<Runtime>;
}
