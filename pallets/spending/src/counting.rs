//! The sum of thirty days, by track and asset.

use crate::{Approvals, AssetKindOf, Config, Count, Error, Pallet, Track, Treasury};
use polkadot_sdk::{
    frame_support::{
        ensure,
        traits::{Get, UnixTime},
    },
    sp_runtime::DispatchError,
};
use quantara_amounts::share_down;

/// Parts of a whole in a share.
pub const PER_MILLE: u32 = 1_000;

/// `share` thousandths of what is held, in its unit, rounded down. More than a thousand are read as a
/// thousand.
pub fn limit_down(held: u128, share: u32) -> u128 {
    share_down(held, share.min(PER_MILLE).into(), PER_MILLE.into()).unwrap_or(0)
}

impl<T: Config> Pallet<T> {
    /// What a track may still approve of an asset now, in its unit, rounded down.
    pub fn room_down(track: Track, asset_kind: &AssetKindOf<T>) -> u128 {
        let limit = Self::limit_down(track, T::Treasury::held(asset_kind).into());
        Approvals::<T>::get(track, asset_kind).window.room_down(T::Clock::now().as_secs(), limit)
    }

    /// Counts a spend; gives the track's sum of 30 days before and after it, and its limit.
    pub(crate) fn count(
        track: Track,
        asset_kind: &AssetKindOf<T>,
        amount: u128,
    ) -> Result<(u128, u128, u128), DispatchError> {
        let held = T::Treasury::held(asset_kind).into();
        ensure!(held > 0, Error::<T>::NothingHeld);
        let (now, limit) = (T::Clock::now().as_secs(), Self::limit_down(track, held));
        let mut approved = Approvals::<T>::get(track, asset_kind);
        let before = approved.window.sum(now).map_err(|_| Error::<T>::OverLimit)?;
        approved.window.count(now, amount, limit).map_err(|_| Error::<T>::OverLimit)?;
        let after = before.checked_add(amount).ok_or(Error::<T>::OverLimit)?;
        approved.ever = approved.ever.checked_add(amount).ok_or(Error::<T>::RecordFull)?;
        let count = Count::<T>::get().checked_add(1).ok_or(Error::<T>::RecordFull)?;
        Approvals::<T>::insert(track, asset_kind, approved);
        Count::<T>::put(count);
        Ok((before, after, limit))
    }

    /// The limit of a track, of what is held.
    fn limit_down(track: Track, held: u128) -> u128 {
        let share = match track {
            Track::Small => T::SmallShare::get(),
            Track::Large => T::LargeShare::get(),
        };
        limit_down(held, share)
    }
}
