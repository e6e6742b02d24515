//! No member fills a committee's agenda: each has room of its own on it, whatever the others do.

use crate::{AccountId, Runtime};
use codec::{Decode, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::{
        ensure,
        traits::{Consideration, MaybeConsideration},
        CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
    },
    pallet_collective::{Config, CostOf, Proposals},
    sp_runtime::DispatchError,
};
use scale_info::TypeInfo;

/// Motions that a member may have open at a time.
pub const MOTIONS_EACH: u32 = 3;

/// What a member gives for an open motion: one of its places. Nothing is counted, so nothing can drift: the places
/// taken are the open motions that bear the member's name.
#[derive(
    CloneNoBound, DebugNoBound, Decode, Encode, EqNoBound, MaxEncodedLen, PartialEqNoBound, TypeInfo,
)]
#[codec(encode_bound(skip_type_params(I)))]
#[codec(decode_bound(skip_type_params(I)))]
#[codec(mel_bound(skip_type_params(I)))]
#[scale_info(skip_type_params(I))]
pub struct Place<I: 'static>(PhantomData<fn() -> I>);

impl<I: 'static> Place<I>
where
    Runtime: Config<I>,
{
    fn taken(who: &AccountId) -> usize {
        let open = Proposals::<Runtime, I>::get();
        open.iter()
            .filter(|motion| CostOf::<Runtime, I>::get(motion).is_some_and(|(by, _)| by == *who))
            .count()
    }
}

impl<I: 'static> Consideration<AccountId, u32> for Place<I>
where
    Runtime: Config<I>,
{
    /// Error: `Exhausted`, if the member has no place left.
    fn new(who: &AccountId, _: u32) -> Result<Self, DispatchError> {
        let taken = u32::try_from(Self::taken(who));
        ensure!(taken.is_ok_and(|taken| taken < MOTIONS_EACH), DispatchError::Exhausted);
        Ok(Self(PhantomData))
    }

    fn update(self, _: &AccountId, _: u32) -> Result<Self, DispatchError> {
        Ok(self)
    }

    fn drop(self, _: &AccountId) -> Result<(), DispatchError> {
        Ok(())
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn ensure_successful(_: &AccountId, _: u32) {}
}

impl<I: 'static> MaybeConsideration<AccountId, u32> for Place<I>
where
    Runtime: Config<I>,
{
    fn is_none(&self) -> bool {
        false
    }
}
