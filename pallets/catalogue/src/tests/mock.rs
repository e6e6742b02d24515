//! A chain with a clock, QUSD, and neighbours that say what a test tells them. Root tightens, account 0 loosens.

use crate as pallet_catalogue;
use polkadot_sdk::{
    frame_support::{
        self, derive_impl, ord_parameter_types, parameter_types,
        traits::{ConstU128, ConstU32, ConstU64},
    },
    frame_system::{self, EnsureRoot, EnsureSignedBy},
    pallet_balances, pallet_timestamp,
    sp_runtime::{DispatchError, DispatchResult, Perbill},
};
use quantara_traits::{
    credentials::{Credential, Credentials, GroupId},
    parties::{Parties, Role},
    Dollars, Moment,
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
    pub type Qusd = pallet_balances;
    #[runtime::pallet_index(3)]
    pub type Catalogue = pallet_catalogue;
}

pub const DEPOSIT: Dollars = 100_000_000;
pub const HIGHEST: u32 = 700_000;
pub const STEP: u32 = 100_000;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
    type AccountData = pallet_balances::AccountData<Dollars>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {
    type MinimumPeriod = ConstU64<1>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
    type Balance = Dollars;
    type ExistentialDeposit = ConstU128<10_000>;
}

parameter_types! {
    pub static Roles: Vec<(u64, Role)> = Vec::new();
    /// Who may not attest, whatever its roles.
    pub static Suspended: Vec<u64> = Vec::new();
    pub static Groups: Vec<(u64, GroupId)> = Vec::new();
    /// Groups that became others.
    pub static Aliases: Vec<(GroupId, GroupId)> = Vec::new();
    pub static MaxAdvance: u32 = HIGHEST;
}

ord_parameter_types! {
    pub const Looser: u64 = 0;
}

/// Parties and their groups, by the lists above.
pub struct Registry;

pub const IS_SUSPENDED: DispatchError = DispatchError::Other("suspended");
pub const NO_ROLE: DispatchError = DispatchError::Other("no role");
const NOT_ASKED: DispatchError = DispatchError::Other("never asked");

impl Parties<u64> for Registry {
    fn ensure_attests(who: &u64, role: Role) -> DispatchResult {
        match Self::acts(who, role) {
            true if Suspended::get().contains(who) => Err(IS_SUSPENDED),
            true => Ok(()),
            false => Err(NO_ROLE),
        }
    }
    fn acts(who: &u64, role: Role) -> bool {
        Roles::get().contains(&(*who, role))
    }
    fn is_excused(_: &u64) -> bool {
        false
    }
    fn pledge(_: &u64, _: Dollars) -> DispatchResult {
        Err(NOT_ASKED)
    }
    fn unpledge(_: &u64, _: Dollars) -> DispatchResult {
        Err(NOT_ASKED)
    }
    fn open_matter(_: &u64) -> DispatchResult {
        Err(NOT_ASKED)
    }
    fn close_matter(_: &u64) -> DispatchResult {
        Err(NOT_ASKED)
    }
    fn slash(_: &u64, _: Dollars, _: Option<(&u64, Perbill)>) -> Result<Dollars, DispatchError> {
        Err(NOT_ASKED)
    }
    fn strike(_: &u64) -> DispatchResult {
        Err(NOT_ASKED)
    }
}

impl Credentials<u64> for Registry {
    fn credential(who: &u64) -> Option<Credential> {
        let group = Groups::get().into_iter().find(|(account, _)| account == who)?.1;
        Some(Credential { tier: 2, jurisdiction: *b"CH", until: Moment::MAX, sanctioned: false, group })
    }
    fn good(who: &u64) -> Option<Credential> {
        Self::credential(who)
    }
    fn group(who: &u64) -> Option<GroupId> {
        Self::credential(who).map(|credential| Self::root(credential.group))
    }
    fn root(group: GroupId) -> GroupId {
        Aliases::get().into_iter().find(|(alias, _)| *alias == group).map_or(group, |(_, root)| root)
    }
}

impl pallet_catalogue::Config for Test {
    type Parties = Registry;
    type Credentials = Registry;
    type Dollars = Qusd;
    type RuntimeHoldReason = RuntimeHoldReason;
    type LoosenOrigin = EnsureSignedBy<Looser, u64>;
    type TightenOrigin = EnsureRoot<u64>;
    type Clock = Timestamp;
    type Deposit = ConstU128<DEPOSIT>;
    type MaxAdvance = MaxAdvance;
    type AdvanceStep = ConstU32<STEP>;
    type WeightInfo = ();
}
