//! Two thirds of a committee.

use crate::{AccountId, RuntimeOrigin};
use core::marker::PhantomData;
use polkadot_sdk::{frame_support::traits::EnsureOrigin, pallet_collective::RawOrigin};

/// Seats below which a committee decides nothing: what is left of a smaller one is no committee.
const QUORUM: u32 = 3;

/// Two thirds of the members of the committee `I`, of which at least three sit.
pub struct TwoThirds<I>(PhantomData<I>);

impl<I: 'static> EnsureOrigin<RuntimeOrigin> for TwoThirds<I>
where
    RuntimeOrigin: From<RawOrigin<AccountId, I>> + Into<Result<RawOrigin<AccountId, I>, RuntimeOrigin>>,
{
    type Success = ();

    fn try_origin(origin: RuntimeOrigin) -> Result<(), RuntimeOrigin> {
        match origin.into()? {
            RawOrigin::Members(ayes, seats) if is_two_thirds(ayes, seats) => Ok(()),
            other => Err(other.into()),
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        Ok(RawOrigin::<AccountId, I>::Members(QUORUM, QUORUM).into())
    }
}

/// Counts are of seats, of which there are few: products fit.
fn is_two_thirds(ayes: u32, seats: u32) -> bool {
    let (threefold, double) = (ayes.checked_mul(3), seats.checked_mul(2));
    seats >= QUORUM && threefold.zip(double).is_some_and(|(threefold, double)| threefold >= double)
}
