//! What the call costs at its worst: a record that is there already.

#![allow(clippy::panic_in_result_fn, reason = "a benchmark says by a panic that it measured nothing")]

use crate::{Approvals, AssetKindOf, BalanceOf, BeneficiaryOf, Call, Config, Count, Pallet};
use polkadot_sdk::{
    frame_benchmarking::v2::*, frame_support::traits::EnsureOrigin, sp_runtime::DispatchError,
};

/// What only the runtime can prepare.
pub trait BenchmarkHelper<T: Config> {
    /// Fills the treasury, sets the clock after 1970, and names an asset, an amount within both limits, and a
    /// beneficiary.
    fn funded() -> Result<(AssetKindOf<T>, BalanceOf<T>, BeneficiaryOf<T>), DispatchError>;
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn spend() -> Result<(), BenchmarkError> {
        let (asset_kind, amount, beneficiary) = T::BenchmarkHelper::funded()?;
        let origin = T::SpendOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
        for track in [crate::Track::Small, crate::Track::Large] {
            Approvals::<T>::insert(track, &asset_kind, quantara_window::Flow::default());
        }
        let count = Count::<T>::get();

        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, asset_kind, amount, beneficiary, None);

        assert_eq!(Count::<T>::get().checked_sub(count), Some(1));
        Ok(())
    }
}
