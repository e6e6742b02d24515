//! Genesis writes what the preset says, refuses what cannot run, and nothing else ever writes.

use crate::{
    self as pallet_preset, ChainPace, EpochDuration, EpochSlots, EraSessions, GenesisConfig, Pace, VoteLock,
    DEFAULT_EPOCH_SLOTS,
};
use polkadot_sdk::{
    frame_support::{
        self, derive_impl,
        traits::{Get, GetCallMetadata},
    },
    frame_system,
    sp_io::TestExternalities,
    sp_runtime::BuildStorage,
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
    pub type Preset = pallet_preset;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_preset::Config for Test {}

fn chain(epoch_slots: u64) -> TestExternalities {
    let genesis = RuntimeGenesisConfig {
        preset: GenesisConfig { epoch_slots, ..Default::default() },
        ..Default::default()
    };
    genesis.build_storage().expect("the preset is lawful").into()
}

#[test]
fn epoch_length_is_what_the_preset_says() {
    chain(20).execute_with(|| assert_eq!(EpochDuration::<Test>::get(), 20));
    chain(1).execute_with(|| assert_eq!(EpochDuration::<Test>::get(), 1));
}

#[test]
fn epoch_length_without_a_preset_is_four_hours_of_six_second_slots() {
    TestExternalities::default().execute_with(|| {
        assert_eq!(EpochDuration::<Test>::get(), DEFAULT_EPOCH_SLOTS);
        assert_eq!(DEFAULT_EPOCH_SLOTS * 6, 4 * 60 * 60);
    });
    assert_eq!(GenesisConfig::<Test>::default().epoch_slots, DEFAULT_EPOCH_SLOTS);
}

#[test]
#[should_panic(expected = "an epoch needs at least one slot")]
fn genesis_refuses_an_epoch_of_no_slots() {
    chain(0);
}

#[test]
fn no_call_of_the_pallet_exists() {
    let modules = RuntimeCall::get_module_names();
    assert!(!modules.contains(&"Preset"), "preset data must be out of reach of calls: {modules:?}");
}

#[test]
fn invariant_1_epoch_has_slots_is_seen_when_broken() {
    chain(20).execute_with(|| {
        crate::invariants::all::<Test>().expect("lawful at genesis");
        EpochSlots::<Test>::put(0);
        let broken = crate::invariants::invariant_1_epoch_has_slots::<Test>();
        assert_eq!(broken, Err("preset invariant 1: an epoch of no slots".into()));
        assert_eq!(crate::invariants::all::<Test>(), broken);
    });
}

fn chain_at(pace: Pace) -> TestExternalities {
    let genesis =
        RuntimeGenesisConfig { preset: GenesisConfig { pace, ..Default::default() }, ..Default::default() };
    genesis.build_storage().expect("the preset is lawful").into()
}

#[test]
fn pace_is_what_the_preset_says() {
    let quick = Pace { era_sessions: 2, vote_lock: 5, ..Pace::default() };
    chain_at(quick).execute_with(|| {
        assert_eq!((EraSessions::<Test>::get(), VoteLock::<Test>::get()), (2, 5));
        assert_eq!(ChainPace::<Test>::get(), quick);
    });
}

#[test]
fn pace_without_a_preset_enacts_roots_calls_after_fourteen_days_and_what_loosens_after_seven() {
    let (pace, day) = (Pace::default(), 24 * 60 * 60 / 6);
    assert_eq!((pace.root, pace.loosen), (14 * day, 7 * day));
    assert!(pace.is_lawful());
}

#[test]
fn a_pace_that_cannot_run_is_refused() {
    let lawful = Pace::default();
    for broken in [
        Pace { era_sessions: 0, ..lawful },
        Pace { bonding_eras: lawful.slash_defer_eras, ..lawful },
        Pace { prepare: 0, ..lawful },
        Pace { decide: 0, ..lawful },
        Pace { decide_short: 0, ..lawful },
        Pace { confirm: 0, ..lawful },
        Pace { vote_lock: 0, ..lawful },
        Pace { loosen: 0, ..lawful },
        Pace { root: lawful.loosen - 1, ..lawful },
    ] {
        assert!(!broken.is_lawful(), "{broken:?}");
    }
}

#[test]
#[should_panic(expected = "a pace that cannot run")]
fn genesis_refuses_a_pace_that_cannot_run() {
    chain_at(Pace { root: 0, ..Pace::default() });
}

#[test]
fn invariant_2_pace_is_lawful_is_seen_when_broken() {
    chain(20).execute_with(|| {
        ChainPace::<Test>::put(Pace { root: 0, ..Pace::default() });
        let broken = crate::invariants::invariant_2_pace_is_lawful::<Test>();
        assert_eq!(broken, Err("preset invariant 2: a pace that cannot run".into()));
        assert_eq!(crate::invariants::all::<Test>(), broken);
    });
}
