//! A chain of five parameters.

pub use super::rows::*;
use crate::{self as pallet_parameters, Event};
use polkadot_sdk::{
    frame_support::{self, derive_impl, ord_parameter_types},
    frame_system::{self, EnsureRoot, EnsureSignedBy},
    pallet_timestamp,
    sp_io::TestExternalities,
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
    pub type Parameters = pallet_parameters;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

ord_parameter_types! {
    pub const Tightener: u64 = 1;
    pub const Weekly: u64 = 2;
}

impl pallet_parameters::Config for Test {
    type Key = Key;
    type Table = Rows;
    type Clock = Timestamp;
    type TightenOrigin = EnsureSignedBy<Tightener, u64>;
    type WeekOrigin = EnsureSignedBy<Weekly, u64>;
    type FortnightOrigin = EnsureRoot<u64>;
    type WeightInfo = ();
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = Rows;
}

pub const DAY: u64 = 86_400;
/// 2025-01-01, the first second of a day.
pub const START: u64 = 1_735_689_600;

/// Runs `test` in the first second of [`START`]'s day, and sees that the invariants hold after it.
pub fn chain(test: impl FnOnce()) {
    TestExternalities::default().execute_with(|| {
        System::set_block_number(1);
        at(START);
        test();
        crate::invariants::all::<Test>().expect("every invariant holds");
    });
}

/// Sets the clock, in seconds from 1970.
pub fn at(second: u64) {
    Timestamp::set_timestamp(second * 1_000);
}

pub fn tightener() -> RuntimeOrigin {
    RuntimeOrigin::signed(Tightener::get())
}

pub fn weekly() -> RuntimeOrigin {
    RuntimeOrigin::signed(Weekly::get())
}

pub fn fortnightly() -> RuntimeOrigin {
    RuntimeOrigin::root()
}

/// What the last event says.
pub fn changed(key: Key, old: u128, new: u128, towards_safety: bool) {
    System::assert_last_event(Event::Changed { key, old, new, towards_safety }.into());
}
