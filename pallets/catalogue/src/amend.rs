//! What changes of a SKU: towards safety at once, the other way after notice and by steps.

use crate::{Advances, Allowed, Amendment, Config, Error, Event, Moves, Pallet, Sku, Skus, FREE, WHOLE};
use polkadot_sdk::{
    frame_support::{dispatch::DispatchResult, ensure, pallet_prelude::Get, traits::EnsureOrigin},
    sp_runtime::DispatchError,
};
use quantara_traits::catalogue::{ExportClass, SkuId};

impl<T: Config> Pallet<T> {
    /// Whether the origin of an amendment may also loosen.
    pub(crate) fn may_loosen(origin: T::RuntimeOrigin) -> Result<bool, DispatchError> {
        match T::LoosenOrigin::try_origin(origin) {
            Ok(_) => Ok(true),
            Err(origin) => Ok(T::TightenOrigin::ensure_origin(origin).map(|_| false)?),
        }
    }

    /// Whether the constants leave room to lend and to raise.
    pub(crate) fn has_room() -> bool {
        T::MaxAdvance::get() <= WHOLE && T::AdvanceStep::get() > 0
    }

    /// Amends a SKU.
    pub(crate) fn amend(may_loosen: bool, id: SkuId, amendment: &Amendment) -> DispatchResult {
        let old = Skus::<T>::get(id).ok_or(Error::<T>::NoSuchSku)?;
        let new = old.amended(amendment);
        ensure!(new != old, Error::<T>::NothingChanges);
        Self::ensure_amendable(&new)?;
        ensure!(may_loosen || Self::is_tighter(&new, &old), Error::<T>::NotTowardsSafety);
        Self::move_advance(id, old.max_advance_ppm, new.max_advance_ppm)?;
        Skus::<T>::insert(id, &new);
        Self::deposit_event(Event::SkuAmended { id, old: old.terms(), new: new.terms() });
        Ok(())
    }

    /// Whether nothing of `new` is looser than of `old`. Which curve is the safer one, nobody knows.
    fn is_tighter(new: &Sku, old: &Sku) -> bool {
        new.curve == old.curve
            && (old.eligible || !new.eligible)
            && new.max_advance_ppm <= old.max_advance_ppm
            && Self::is_within(new.export_class, old.export_class)
    }

    /// Whether all who may receive `narrow` may receive `wide`.
    fn is_within(narrow: ExportClass, wide: ExportClass) -> bool {
        let listed = |class| Allowed::<T>::get(class);
        narrow == wide || wide == FREE || narrow != FREE && listed(narrow).is_subset(&listed(wide))
    }

    /// Records the way from `old` to `new`, and refuses one raise more than may be in thirty days. Cuts are no room for
    /// raises: to cut and to raise in turns wins nothing.
    fn move_advance(id: SkuId, old: u32, new: u32) -> Result<(), Error<T>> {
        let distance = u128::from(old.abs_diff(new));
        if distance == 0 {
            return Ok(());
        }
        let mut moves = Advances::<T>::get(id).unwrap_or(Moves { listed: old, ..Default::default() });
        if new > old {
            let step = u128::from(T::AdvanceStep::get());
            moves.window.count(Self::now(), distance, step).map_err(|_| Error::<T>::StepTooLarge)?;
        }
        let sum = if new > old { &mut moves.raised } else { &mut moves.lowered };
        *sum = sum.checked_add(distance).ok_or(Error::<T>::Overflow)?;
        Advances::<T>::insert(id, moves);
        Ok(())
    }
}
