//! Each origin opens its own door and no other.

use crate::{self as pallet_origins, *};
use polkadot_sdk::{
    frame_support::{
        self, derive_impl,
        traits::{EnsureOrigin, GetCallMetadata},
    },
    frame_system::{self, RawOrigin},
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
    pub type Origins = pallet_origins;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_origins::Config for Test {}

type Door = fn(RuntimeOrigin) -> bool;

fn opens<E: EnsureOrigin<RuntimeOrigin>>(origin: RuntimeOrigin) -> bool {
    E::try_origin(origin).is_ok()
}

/// Every origin with its door.
const DOORS: [(Origin, Door); 9] = [
    (Origin::WhitelistedCaller, opens::<EnsureWhitelistedCaller>),
    (Origin::Tighten, opens::<EnsureTighten>),
    (Origin::RiskParameters, opens::<EnsureRiskParameters>),
    (Origin::ModelAdmission, opens::<EnsureModelAdmission>),
    (Origin::PartyAdmission, opens::<EnsurePartyAdmission>),
    (Origin::Treasurer, opens::<EnsureTreasurer>),
    (Origin::SmallSpender, opens::<EnsureSmallSpender>),
    (Origin::ReferendumCanceller, opens::<EnsureReferendumCanceller>),
    (Origin::ReferendumKiller, opens::<EnsureReferendumKiller>),
];

#[test]
fn an_origin_opens_its_own_door_and_no_other() {
    for (origin, _) in DOORS {
        for (owner, door) in DOORS {
            assert_eq!(door(origin.into()), origin == owner, "{origin:?} at the door of {owner:?}");
        }
    }
}

#[test]
fn neither_root_nor_an_account_nor_nobody_opens_a_door() {
    for (owner, door) in DOORS {
        for stranger in [RawOrigin::Root, RawOrigin::Signed(1), RawOrigin::None] {
            assert!(!door(stranger.clone().into()), "{stranger:?} at the door of {owner:?}");
        }
    }
}

#[test]
fn a_refused_origin_is_given_back_as_it_was() {
    let back = EnsureTighten::try_origin(RuntimeOrigin::from(Origin::Treasurer)).expect_err("not its door");
    assert!(opens::<EnsureTreasurer>(back));
}

#[test]
fn no_call_of_the_pallet_exists() {
    assert!(!RuntimeCall::get_module_names().contains(&"Origins"));
}

#[test]
fn encoding_of_an_origin_is_its_place_in_the_list() {
    use codec::Encode;
    for (place, (origin, _)) in (0u8..).zip(DOORS) {
        assert_eq!(origin.encode(), [place]);
    }
}
