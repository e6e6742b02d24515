//! A chain with two tracks, whose treasury is a stub.

pub use super::stub::*;
use crate::{self as pallet_spending, Event, Track};
use polkadot_sdk::{
    frame_support::{
        self, derive_impl,
        traits::{ConstU32, EnsureOrigin},
    },
    frame_system::{self, ensure_signed},
    pallet_timestamp,
    sp_io::TestExternalities,
    sp_runtime::DispatchResult,
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
    pub type Spending = pallet_spending;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

impl pallet_spending::Config for Test {
    type SpendOrigin = Tracks;
    type Treasury = Stub;
    type SmallShare = ConstU32<10>;
    type LargeShare = ConstU32<50>;
    type Clock = Timestamp;
    type WeightInfo = ();
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = Stub;
}

/// Account 1 stands for the small track, account 2 for the large one.
pub struct Tracks;

impl EnsureOrigin<RuntimeOrigin> for Tracks {
    type Success = Track;

    fn try_origin(origin: RuntimeOrigin) -> Result<Track, RuntimeOrigin> {
        match ensure_signed(origin.clone()) {
            Ok(1) => Ok(Track::Small),
            Ok(2) => Ok(Track::Large),
            _ => Err(origin),
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        Ok(by(Track::Large))
    }
}

pub const QTA: u32 = 0;
pub const QUSD: u32 = 10;
pub const DAY: u64 = 86_400;
/// 2025-01-01, the first second of a day.
pub const START: u64 = 1_735_689_600;

/// Runs `test` in the first second of [`START`]'s day with 100,000 QTA and 5,000 QUSD held, and sees that the
/// invariants hold after it.
pub fn chain(test: impl FnOnce()) {
    TestExternalities::default().execute_with(|| {
        System::set_block_number(1);
        at(START);
        hold(QTA, 100_000);
        hold(QUSD, 5_000);
        test();
        crate::invariants::all::<Test>().expect("every invariant holds");
    });
}

/// Sets the clock, in seconds from 1970.
pub fn at(second: u64) {
    Timestamp::set_timestamp(second * 1_000);
}

pub fn by(track: Track) -> RuntimeOrigin {
    match track {
        Track::Small => RuntimeOrigin::signed(1),
        Track::Large => RuntimeOrigin::signed(2),
    }
}

/// Spends to account 7, at once.
pub fn spend(track: Track, asset_kind: u32, amount: u128) -> DispatchResult {
    Spending::spend(by(track), asset_kind, amount, 7, None)
}

/// What the last event says.
pub fn spent(track: Track, asset_kind: u32, amount: u128, sums: (u128, u128), limit: u128) {
    let (before, after) = sums;
    let event = Event::Spent { track, asset_kind, amount, beneficiary: 7, before, after, limit };
    System::assert_last_event(event.into());
}
