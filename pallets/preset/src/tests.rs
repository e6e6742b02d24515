//! Genesis writes what the preset says, refuses what cannot run, and nothing else ever writes.

use crate::{self as pallet_preset, EpochDuration, EpochSlots, GenesisConfig, DEFAULT_EPOCH_SLOTS};
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
