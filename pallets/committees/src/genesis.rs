//! Seats that the preset fills.

use crate::{Committee, Config, HoldReason, Pallet, SeatHolders};
use polkadot_sdk::{
    frame_support::{pallet_prelude::Get, traits::fungible::MutateHold},
    frame_system,
};

/// Holds each bond and tells the collectives. Genesis has no clock, so the terms begin with the first block.
pub fn build<T: Config>(seats: &[(Committee, <T as frame_system::Config>::AccountId)]) {
    for (committee, who) in seats {
        let free = Committee::ALL.iter().all(|committee| Pallet::<T>::seat(*committee, who).is_none());
        assert!(free, "committees: an account sits twice in the preset");
        let bond = T::Bond::get();
        let held = T::Currency::hold(&HoldReason::Seat.into(), who, bond);
        assert!(held.is_ok(), "committees: a member of the preset cannot bear the bond");
        let sits = Pallet::<T>::put_seat(*committee, who.clone(), bond, None);
        assert!(sits.is_ok(), "committees: the preset names more members than seats");
    }
    for committee in Committee::ALL {
        T::Seats::initialize(committee, &Pallet::<T>::members(committee));
    }
}
