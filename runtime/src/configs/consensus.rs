//! Who authors (BABE), who finalises (GRANDPA), and what happens to those who do it twice.

use crate::{
    election::MAX_BACKERS, units::SLOT_MILLIS, Babe, Historical, Offences, Runtime, RuntimeEvent, Session,
    Staking,
};
use polkadot_sdk::{
    frame_support::traits::{ConstU32, ConstU64, Get},
    pallet_authority_discovery, pallet_authorship, pallet_babe, pallet_grandpa, pallet_offences,
    sp_consensus_babe::{AllowedSlots, BabeEpochConfiguration},
    sp_session::MembershipProof,
};

/// Most validators the chain will have.
pub const MAX_AUTHORITIES: u32 = 100;

/// Sessions for which an equivocation can be reported: as long as the stake behind it stays bonded.
pub struct ReportSessions;

impl Get<u64> for ReportSessions {
    #[allow(clippy::disallowed_methods, reason = "meant: at the end of numbers an equivocation never ages")]
    fn get() -> u64 {
        let eras: u32 = pallet_preset::BondingEras::<Runtime>::get();
        let sessions: u32 = pallet_preset::EraSessions::<Runtime>::get();
        u64::from(eras).saturating_mul(u64::from(sessions))
    }
}

/// One slot in four has a primary author on average; a secondary one, chosen by VRF, fills the rest, so that no slot
/// stays empty and the randomness collects a contribution from each block.
pub const GENESIS_EPOCH: BabeEpochConfiguration =
    BabeEpochConfiguration { c: (1, 4), allowed_slots: AllowedSlots::PrimaryAndSecondaryVRFSlots };

/// Length of an epoch, from the preset.
type EpochDuration = pallet_preset::EpochDuration<Runtime>;

/// Slots for which an equivocation can be reported.
pub struct ReportLongevity;

impl Get<u64> for ReportLongevity {
    #[allow(clippy::disallowed_methods, reason = "meant: at the end of numbers an equivocation never ages")]
    fn get() -> u64 {
        ReportSessions::get().saturating_mul(EpochDuration::get())
    }
}

impl pallet_babe::Config for Runtime {
    type DisabledValidators = Session;
    type EpochChangeTrigger = pallet_babe::ExternalTrigger;
    type EpochDuration = EpochDuration;
    type EquivocationReportSystem =
        pallet_babe::EquivocationReportSystem<Self, Offences, Historical, ReportLongevity>;
    type ExpectedBlockTime = ConstU64<SLOT_MILLIS>;
    type KeyOwnerProof = MembershipProof;
    type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
    type MaxNominators = ConstU32<MAX_BACKERS>;
    type WeightInfo = ();
}

impl pallet_grandpa::Config for Runtime {
    type EquivocationReportSystem =
        pallet_grandpa::EquivocationReportSystem<Self, Offences, Historical, ReportLongevity>;
    type KeyOwnerProof = MembershipProof;
    type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
    type MaxNominators = ConstU32<MAX_BACKERS>;
    type MaxSetIdSessionEntries = ReportSessions;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = ();
}

impl pallet_authorship::Config for Runtime {
    type EventHandler = Staking;
    type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Babe>;
}

impl pallet_offences::Config for Runtime {
    type IdentificationTuple = pallet_session::historical::IdentificationTuple<Self>;
    type OnOffenceHandler = Staking;
    type RuntimeEvent = RuntimeEvent;
}

impl pallet_authority_discovery::Config for Runtime {
    type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
}
