//! Sessions: which accounts are validators, with which keys.

use crate::{
    staking_eras::SweepLeaving, units::QTA, AccountId, Babe, Balances, Runtime, RuntimeEvent, SessionKeys,
    Staking,
};
use polkadot_sdk::{
    frame_support::traits::ConstU128,
    pallet_staking::UnitIdentificationOf,
    sp_runtime::traits::{ConvertInto, OpaqueKeys},
};

impl pallet_session::Config for Runtime {
    type Currency = Balances;
    type DisablingStrategy = pallet_session::disabling::UpToLimitWithReEnablingDisablingStrategy;
    /// Held while keys are registered: 1 QTA, so that keys nobody uses are given back.
    type KeyDeposit = ConstU128<QTA>;
    type Keys = SessionKeys;
    type NextSessionRotation = Babe;
    type RuntimeEvent = RuntimeEvent;
    type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
    /// Staking plans the sessions; what nobody claimed of the era that leaves its history goes back to the fund.
    type SessionManager = pallet_session::historical::NoteHistoricalRoot<Self, SweepLeaving<Self, Staking>>;
    type ShouldEndSession = Babe;
    type ValidatorId = AccountId;
    type ValidatorIdOf = ConvertInto;
    type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
}

/// A validator is identified in proofs by its account alone: what was at stake is in staking's own records.
impl pallet_session::historical::Config for Runtime {
    type FullIdentification = ();
    type FullIdentificationOf = UnitIdentificationOf<Self>;
    type RuntimeEvent = RuntimeEvent;
}
