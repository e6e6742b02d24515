//! A scheduler that loses nothing to a full block.
//!
//! The agenda of a block is bounded. Referenda take a refusal for done: a decision that finds the block of its
//! enactment full would be approved and never enacted, and a look that cannot be taken would keep its track's place for
//! ever. So whoever filled one block with looks at referenda of his own could undo a decision. Here what finds no room
//! takes the next block that has some.

use crate::{BlockNumber, OriginCaller, RuntimeCall, Scheduler};
use polkadot_sdk::{
    frame_support::{
        storage::with_storage_layer,
        traits::{
            schedule::{
                v3::{Anon, Named, TaskName},
                DispatchTime, Period, Priority,
            },
            Bounded,
        },
    },
    sp_runtime::{traits::BlakeTwo256, DispatchError},
};

/// Calls that are scheduled for one block.
pub const MAX_SCHEDULED: u32 = 256;

/// Blocks that are tried. To fill them all takes as many times `MaxScheduledPerBlock` referenda, each with a deposit
/// that is lost.
const TRIES: BlockNumber = 64;

/// An address of the SDK's scheduler.
type Address = (BlockNumber, u32);

/// The SDK's scheduler, of which a later block is asked where one is full.
pub struct NextWithRoom;

impl NextWithRoom {
    /// Asks for `when`, then for the blocks after it, until one has room.
    fn ask(
        when: DispatchTime<BlockNumber>,
        mut place: impl FnMut(DispatchTime<BlockNumber>) -> Result<Address, DispatchError>,
    ) -> Result<Address, DispatchError> {
        for later in 0..TRIES {
            let when = match when {
                DispatchTime::At(block) => block.checked_add(later).map(DispatchTime::At),
                DispatchTime::After(blocks) => blocks.checked_add(later).map(DispatchTime::After),
            };
            let Some(when) = when else { break };
            match with_storage_layer(|| place(when)) {
                Err(DispatchError::Exhausted) => continue,
                placed => return placed,
            }
        }
        Err(DispatchError::Exhausted)
    }
}

impl Anon<BlockNumber, RuntimeCall, OriginCaller> for NextWithRoom {
    type Address = Address;
    type Hasher = BlakeTwo256;

    fn schedule(
        when: DispatchTime<BlockNumber>,
        maybe_periodic: Option<Period<BlockNumber>>,
        priority: Priority,
        origin: OriginCaller,
        call: Bounded<RuntimeCall, BlakeTwo256>,
    ) -> Result<Address, DispatchError> {
        Self::ask(when, |when| {
            <Scheduler as Anon<_, _, _>>::schedule(
                when,
                maybe_periodic,
                priority,
                origin.clone(),
                call.clone(),
            )
        })
    }

    fn cancel(address: Address) -> Result<(), DispatchError> {
        <Scheduler as Anon<_, RuntimeCall, OriginCaller>>::cancel(address)
    }

    fn reschedule(address: Address, when: DispatchTime<BlockNumber>) -> Result<Address, DispatchError> {
        Self::ask(when, |when| <Scheduler as Anon<_, RuntimeCall, OriginCaller>>::reschedule(address, when))
    }

    fn next_dispatch_time(address: Address) -> Result<BlockNumber, DispatchError> {
        <Scheduler as Anon<_, RuntimeCall, OriginCaller>>::next_dispatch_time(address)
    }
}

impl Named<BlockNumber, RuntimeCall, OriginCaller> for NextWithRoom {
    type Address = Address;
    type Hasher = BlakeTwo256;

    fn schedule_named(
        id: TaskName,
        when: DispatchTime<BlockNumber>,
        maybe_periodic: Option<Period<BlockNumber>>,
        priority: Priority,
        origin: OriginCaller,
        call: Bounded<RuntimeCall, BlakeTwo256>,
    ) -> Result<Address, DispatchError> {
        Self::ask(when, |when| {
            <Scheduler as Named<_, _, _>>::schedule_named(
                id,
                when,
                maybe_periodic,
                priority,
                origin.clone(),
                call.clone(),
            )
        })
    }

    fn cancel_named(id: TaskName) -> Result<(), DispatchError> {
        <Scheduler as Named<_, RuntimeCall, OriginCaller>>::cancel_named(id)
    }

    fn reschedule_named(id: TaskName, when: DispatchTime<BlockNumber>) -> Result<Address, DispatchError> {
        Self::ask(when, |when| <Scheduler as Named<_, RuntimeCall, OriginCaller>>::reschedule_named(id, when))
    }

    fn next_dispatch_time(id: TaskName) -> Result<BlockNumber, DispatchError> {
        <Scheduler as Named<_, RuntimeCall, OriginCaller>>::next_dispatch_time(id)
    }
}
