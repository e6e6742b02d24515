//! A chain with a clock and credentials. Root stands for a referendum; whoever counts by group is a list.

use crate as pallet_credentials;
use polkadot_sdk::{
    frame_support::{
        self, derive_impl, parameter_types,
        traits::{ConstU64, SortedMembers},
    },
    frame_system::{self, EnsureRoot, EnsureSignedBy},
    pallet_timestamp,
    sp_io::TestExternalities,
    sp_runtime::{BuildStorage, DispatchError, DispatchResult, Weight},
};
use quantara_traits::{
    credentials::{Credentials as _, GroupId, OnMerge},
    Moment,
};

pub type AccountId = u64;
pub type Chain = crate::Pallet<Test>;

pub const DAY: Moment = 86_400;
pub const START: Moment = 20_000 * DAY;
/// Second from which the credentials of the preset are void.
pub const LATE: Moment = START + 1_000 * DAY;
/// Registrars, of the groups 0, 1 and 2.
pub const REGISTRARS: [AccountId; 3] = [1, 2, 3];
/// Two accounts of group 3.
pub const MATES: [AccountId; 2] = [4, 5];
pub const CH: [u8; 2] = *b"CH";

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
    pub type Credentials = pallet_credentials;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {
    type MinimumPeriod = ConstU64<1>;
}

parameter_types! {
    /// Mergers that were told.
    pub static Told: Vec<(GroupId, GroupId)> = Vec::new();
    /// Whether a neighbour refuses the next.
    pub static Refuses: bool = false;
}

pub struct Registrars;
impl SortedMembers<AccountId> for Registrars {
    fn sorted_members() -> Vec<AccountId> {
        REGISTRARS.to_vec()
    }
}

pub struct Neighbour;
impl OnMerge for Neighbour {
    fn merged(from: GroupId, into: GroupId) -> DispatchResult {
        assert_eq!((Chain::root(from), Chain::root(into)), (into, into), "the merger stands when it is told");
        Told::mutate(|told| told.push((from, into)));
        if Refuses::get() {
            return Err(DispatchError::Other("a neighbour refuses"));
        }
        Ok(())
    }

    fn cost() -> Weight {
        Weight::from_parts(7, 7)
    }
}

impl pallet_credentials::Config for Test {
    type RegistrarOrigin = EnsureSignedBy<Registrars, AccountId>;
    type GovernanceOrigin = EnsureRoot<AccountId>;
    type OnMerge = ((), Neighbour);
    type Clock = Timestamp;
    type WeightInfo = ();
}

/// A chain that certifies nobody.
pub fn empty() -> TestExternalities {
    chain_of(Vec::new())
}

/// A chain whose preset certifies three registrars of a group each, and two accounts of a fourth.
pub fn chain() -> TestExternalities {
    let registrars = REGISTRARS.into_iter().zip(0..).map(|(who, group)| (who, 3, CH, LATE, group));
    chain_of(registrars.chain(MATES.map(|who| (who, 2, CH, LATE, 3))).collect())
}

pub fn chain_of(certified: Vec<pallet_credentials::Certified<AccountId>>) -> TestExternalities {
    Told::set(Vec::new());
    Refuses::set(false);
    let credentials = pallet_credentials::GenesisConfig { certified };
    let genesis = RuntimeGenesisConfig { credentials, ..Default::default() };
    let mut chain: TestExternalities = genesis.build_storage().expect("a lawful genesis").into();
    chain.execute_with(|| {
        System::set_block_number(1);
        Timestamp::set_timestamp(START * 1_000);
    });
    chain
}
