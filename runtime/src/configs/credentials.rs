//! Who somebody is: registrars certify, under the bond of a party.

use crate::{weights, AccountId, Runtime, Timestamp};
use pallet_origins::EnsurePartyAdmission;
use pallet_parties::EnsureAttests;
use polkadot_sdk::{
    frame_support::{parameter_types, traits::EitherOf},
    frame_system::EnsureRoot,
};
use quantara_traits::parties::Role;

parameter_types! {
    /// The role of those who certify.
    pub const Certifier: Role = Role::Registrar;
}

impl pallet_credentials::Config for Runtime {
    type Clock = Timestamp;
    type GovernanceOrigin = EitherOf<EnsureRoot<AccountId>, EnsurePartyAdmission>;
    /// No desk keeps sums by group yet.
    type OnMerge = ();
    type RegistrarOrigin = EnsureAttests<Runtime, Certifier>;
    type WeightInfo = weights::pallet_credentials::WeightInfo<Runtime>;
}
