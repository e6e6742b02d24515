//! Sessions: which accounts are validators, with which keys.

use crate::{units::QTA, AccountId, Babe, Balances, Runtime, RuntimeEvent, SessionKeys};
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_support::traits::ConstU128,
    sp_runtime::traits::{Convert, ConvertInto, OpaqueKeys},
    sp_staking::SessionIndex,
};

/// Keeps the validators of genesis. Staking elects them once it is part of the runtime. Until then the history of
/// sessions stays empty, so an equivocation can be reported only within its own session, and costs nothing.
pub struct GenesisValidators;

impl pallet_session::SessionManager<AccountId> for GenesisValidators {
    fn new_session(_: SessionIndex) -> Option<Vec<AccountId>> {
        None
    }
    fn end_session(_: SessionIndex) {}
    fn start_session(_: SessionIndex) {}
}

impl pallet_session::historical::SessionManager<AccountId, ()> for GenesisValidators {
    fn new_session(_: SessionIndex) -> Option<Vec<(AccountId, ())>> {
        None
    }
    fn end_session(_: SessionIndex) {}
    fn start_session(_: SessionIndex) {}
}

/// A validator is identified in proofs by its account alone.
pub struct ByAccount;

impl Convert<AccountId, Option<()>> for ByAccount {
    fn convert(_: AccountId) -> Option<()> {
        Some(())
    }
}

impl pallet_session::Config for Runtime {
    type Currency = Balances;
    type DisablingStrategy = pallet_session::disabling::UpToLimitWithReEnablingDisablingStrategy;
    /// Held while keys are registered: 1 QTA, so that keys nobody uses are given back.
    type KeyDeposit = ConstU128<QTA>;
    type Keys = SessionKeys;
    type NextSessionRotation = Babe;
    type RuntimeEvent = RuntimeEvent;
    type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
    type SessionManager = pallet_session::historical::NoteHistoricalRoot<Self, GenesisValidators>;
    type ShouldEndSession = Babe;
    type ValidatorId = AccountId;
    type ValidatorIdOf = ConvertInto;
    type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
}

impl pallet_session::historical::Config for Runtime {
    type FullIdentification = ();
    type FullIdentificationOf = ByAccount;
    type RuntimeEvent = RuntimeEvent;
}
