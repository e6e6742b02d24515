//! What the calls cost at their worst: the row whose hook and orders cost most, with a record that is there
//! already.

#![allow(clippy::panic_in_result_fn, reason = "a benchmark says by a panic that it measured nothing")]

use crate::{Call, Config, Moves, Pallet, Record};
use polkadot_sdk::{frame_benchmarking::v2::*, frame_support::traits::EnsureOrigin};

/// The moves that cost most, which only the runtime knows.
pub trait BenchmarkHelper<Key> {
    /// Prepares the chain (a time after 1970, what the hook of the row needs) and names the move towards
    /// safety, from the default, that costs most.
    fn tighten() -> (Key, u128);

    /// Prepares the chain and names the loosening, from the default and within the step, that costs most.
    fn loosen() -> (Key, u128);
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn tighten() -> Result<(), BenchmarkError> {
        let (key, value) = T::BenchmarkHelper::tighten();
        let origin = T::TightenOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
        record::<T>(key);

        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, key, value);

        assert_eq!(Pallet::<T>::get(key), value);
        Ok(())
    }

    #[benchmark]
    fn loosen() -> Result<(), BenchmarkError> {
        let (key, value) = T::BenchmarkHelper::loosen();
        let origin = T::FortnightOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
        record::<T>(key);

        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, key, value);

        assert_eq!(Pallet::<T>::get(key), value);
        Ok(())
    }
}

/// A record without moves: its size is that of any other.
fn record<T: Config>(key: T::Key) {
    Moves::<T>::insert(key, Record::new(Pallet::<T>::get(key)));
}
