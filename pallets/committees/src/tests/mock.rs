//! Two collectives of the SDK, balances, a treasury's account.

use crate::{self as pallet_committees, Committee, SeatHolders};
use polkadot_sdk::{
    frame_support::{
        self, derive_impl, parameter_types,
        traits::{
            fungible, tokens::imbalance::ResolveTo, ChangeMembers, ConstU32, ConstU64, InitializeMembers,
        },
        weights::Weight,
    },
    frame_system::{self, EnsureNever, EnsureRoot},
    pallet_balances, pallet_collective, pallet_timestamp,
};

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
    pub type TechnicalCollective = pallet_collective<Instance1>;
    #[runtime::pallet_index(4)]
    pub type CreditCollective = pallet_collective<Instance2>;
    #[runtime::pallet_index(5)]
    pub type Committees = pallet_committees;
}

pub const DAY: u64 = 86_400;
pub const START: u64 = 20_000 * DAY;
pub const TREASURY: u64 = 99;
pub const ENDOWMENT: u64 = 5_000;
pub const BOND: u64 = 1_000;
pub const MAX_SEATS: u32 = 3;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
    type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
    type ExistentialDeposit = ConstU64<10>;
    type RuntimeHoldReason = RuntimeHoldReason;
}

parameter_types! {
    pub const Treasury: u64 = TREASURY;
    pub static MaxProposalWeight: Weight = Weight::MAX;
    pub static Term: u64 = 180 * DAY;
    pub static InvitationSpan: u64 = 28 * DAY;
}

type Collective<I> = pallet_collective::Pallet<Test, I>;
type Technical = pallet_collective::Instance1;
type Credit = pallet_collective::Instance2;

impl<I: 'static> pallet_collective::Config<I> for Test
where
    RuntimeOrigin: From<pallet_collective::RawOrigin<u64, I>>,
    RuntimeEvent: From<pallet_collective::Event<Test, I>>,
{
    type RuntimeOrigin = RuntimeOrigin;
    type Proposal = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type MotionDuration = ConstU64<100>;
    type MaxProposals = ConstU32<10>;
    type MaxMembers = ConstU32<MAX_SEATS>;
    type DefaultVote = pallet_collective::PrimeDefaultVote;
    type WeightInfo = ();
    type SetMembersOrigin = EnsureNever<()>;
    type MaxProposalWeight = MaxProposalWeight;
    type DisapproveOrigin = EnsureRoot<u64>;
    type KillOrigin = EnsureRoot<u64>;
    type Consideration = ();
}

/// The wiring that the runtime has.
pub struct Collectives;
impl SeatHolders<u64> for Collectives {
    fn initialize(committee: Committee, all: &[u64]) {
        match committee {
            Committee::Technical => Collective::<Technical>::initialize_members(all),
            Committee::Credit => Collective::<Credit>::initialize_members(all),
        }
    }
    fn changed(committee: Committee, incoming: &[u64], outgoing: &[u64], all: &[u64]) {
        match committee {
            Committee::Technical => Collective::<Technical>::change_members_sorted(incoming, outgoing, all),
            Committee::Credit => Collective::<Credit>::change_members_sorted(incoming, outgoing, all),
        }
    }
    fn holders(committee: Committee) -> Vec<u64> {
        match committee {
            Committee::Technical => pallet_collective::Members::<Test, Technical>::get(),
            Committee::Credit => pallet_collective::Members::<Test, Credit>::get(),
        }
    }
}

impl pallet_committees::Config for Test {
    type AppointOrigin = EnsureRoot<u64>;
    type RemoveOrigin = EnsureRoot<u64>;
    type Currency = Balances;
    type RuntimeHoldReason = RuntimeHoldReason;
    type OnSlash = ResolveTo<Treasury, Balances>;
    type Seats = Collectives;
    type Clock = Timestamp;
    type Bond = ConstU64<BOND>;
    type Term = Term;
    type BondSpan = ConstU64<{ 28 * DAY }>;
    type RenewalSpan = ConstU64<{ 60 * DAY }>;
    type InvitationSpan = InvitationSpan;
    type MaxSeats = ConstU32<MAX_SEATS>;
    type WeightInfo = ();
}

pub fn free(who: u64) -> u64 {
    <Balances as fungible::Inspect<u64>>::balance(&who)
}
