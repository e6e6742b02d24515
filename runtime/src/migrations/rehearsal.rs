//! Changes of stored state that mean nothing, so that an upgrade can be rehearsed on a running network. What they write
//! stands under a name of its own, and no desk reads it.

use crate::{units::QTA, Balance, Runtime};
use pallet_allocations::{GrantId, Grants, NextGrant};
use polkadot_sdk::{
    frame_support::{
        migrations::{MigrationId, SteppedMigration, SteppedMigrationError, VersionedMigration},
        storage_alias,
        traits::{
            CrateVersion, GetStorageVersion, PalletInfoAccess, StorageVersion, UncheckedOnRuntimeUpgrade,
        },
        weights::{Weight, WeightMeter},
        Twox64Concat,
    },
    frame_system,
    sp_io::hashing::twox_128,
};

/// From no version to the first.
pub type SingleBlock = VersionedMigration<0, 1, SumGrants, Rehearsal, DbWeight>;

/// The grants, two a block.
#[cfg(not(feature = "rehearsal-broken"))]
pub type Stepped = (RoundGrants,);

/// The grants, two a block; and one that fails.
#[cfg(feature = "rehearsal-broken")]
pub type Stepped = (RoundGrants, Fails);

type DbWeight = <Runtime as frame_system::Config>::DbWeight;

/// Grants that a step converts, so that the grants of a test chain take several blocks.
const A_STEP: u8 = 2;
/// Blocks that may pass until a migration counts as failed.
const LONGEST: u32 = 100;

/// Under whose name the rehearsal writes: as if it were a pallet, which it is not, so that the list of pallets stays.
pub struct Rehearsal;

/// Principal of all grants together, in the smallest unit: written in one block.
#[storage_alias]
type Granted = StorageValue<Rehearsal, Balance>;

/// Principal of each grant in whole QTA, rounded down: written step by step.
#[storage_alias]
type WholeQta = StorageMap<Rehearsal, Twox64Concat, GrantId, Balance>;

impl PalletInfoAccess for Rehearsal {
    fn index() -> usize {
        usize::MAX
    }

    fn name() -> &'static str {
        "Rehearsal"
    }

    fn name_hash() -> [u8; 16] {
        twox_128(Self::name().as_bytes())
    }

    fn module_name() -> &'static str {
        "rehearsal"
    }

    fn crate_version() -> CrateVersion {
        CrateVersion::new(0, 1, 0)
    }
}

impl GetStorageVersion for Rehearsal {
    type InCodeStorageVersion = StorageVersion;

    fn in_code_storage_version() -> StorageVersion {
        StorageVersion::new(1)
    }

    fn on_chain_storage_version() -> StorageVersion {
        StorageVersion::get::<Self>()
    }
}

/// Writes the sum of all grants.
pub struct SumGrants;

impl SumGrants {
    fn sum() -> Option<Balance> {
        Grants::<Runtime>::iter_values().try_fold(0, |sum: Balance, grant| sum.checked_add(grant.amount))
    }
}

impl UncheckedOnRuntimeUpgrade for SumGrants {
    fn on_runtime_upgrade() -> Weight {
        Granted::set(Self::sum());
        DbWeight::get().reads_writes(u64::from(NextGrant::<Runtime>::get()), 1)
    }

    #[cfg(feature = "try-runtime")]
    fn pre_upgrade() -> Result<alloc::vec::Vec<u8>, polkadot_sdk::sp_runtime::TryRuntimeError> {
        match Granted::get() {
            None => Ok(codec::Encode::encode(&Self::sum())),
            Some(_) => Err("the sum of the grants is there before its migration".into()),
        }
    }

    #[cfg(feature = "try-runtime")]
    fn post_upgrade(before: alloc::vec::Vec<u8>) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
        match codec::Encode::encode(&Granted::get()) == before {
            true => Ok(()),
            false => Err("the sum of the grants is not what it was before the migration".into()),
        }
    }
}

/// Writes each grant in whole QTA. The cursor is the next grant.
pub struct RoundGrants;

impl RoundGrants {
    fn convert(grant: GrantId) {
        if let Some(whole) = Grants::<Runtime>::get(grant).and_then(|grant| grant.amount.checked_div(QTA)) {
            WholeQta::insert(grant, whole);
        }
    }
}

impl SteppedMigration for RoundGrants {
    type Cursor = GrantId;
    type Identifier = MigrationId<18>;

    fn id() -> Self::Identifier {
        MigrationId { pallet_id: *b"quantara rehearsal", version_from: 1, version_to: 2 }
    }

    fn max_steps() -> Option<u32> {
        Some(LONGEST)
    }

    fn step(
        cursor: Option<GrantId>,
        meter: &mut WeightMeter,
    ) -> Result<Option<GrantId>, SteppedMigrationError> {
        let required = DbWeight::get().reads_writes(2, 1);
        let mut next = cursor.unwrap_or_default();
        for converted in 0..A_STEP {
            if next >= NextGrant::<Runtime>::get() {
                return Ok(None);
            }
            match meter.try_consume(required) {
                Ok(()) => Self::convert(next),
                Err(()) if converted == 0 => {
                    return Err(SteppedMigrationError::InsufficientWeight { required })
                }
                Err(()) => break,
            }
            next = next.checked_add(1).ok_or(SteppedMigrationError::Failed)?;
        }
        Ok(Some(next))
    }

    #[cfg(feature = "try-runtime")]
    fn post_upgrade(_: alloc::vec::Vec<u8>) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
        let converted = |(id, grant): (GrantId, pallet_allocations::Grant<crate::AccountId>)| {
            WholeQta::get(id) == grant.amount.checked_div(QTA)
        };
        match Grants::<Runtime>::iter().all(converted) {
            true => Ok(()),
            false => Err("a grant was not converted".into()),
        }
    }
}

/// Fails in its second block, when it has begun and cannot go back.
#[cfg(feature = "rehearsal-broken")]
pub struct Fails;

#[cfg(feature = "rehearsal-broken")]
impl SteppedMigration for Fails {
    type Cursor = ();
    type Identifier = MigrationId<18>;

    fn id() -> Self::Identifier {
        MigrationId { pallet_id: *b"quantara rehearsal", version_from: 2, version_to: 3 }
    }

    fn step(cursor: Option<()>, _: &mut WeightMeter) -> Result<Option<()>, SteppedMigrationError> {
        cursor.map_or(Ok(Some(())), |()| Err(SteppedMigrationError::Failed))
    }
}
