//! Each call at its worst: full lists, a full window, the longest way to the end.

use super::*;
use polkadot_sdk::{
    frame_benchmarking::v2::*,
    frame_support::{
        pallet_prelude::Get,
        traits::{
            fungible::{Inspect, Mutate},
            EnsureOrigin, OnTimestampSet, OriginTrait,
        },
    },
    frame_system::{self, RawOrigin},
};
use quantara_release::{Allocation, MONTH_SECONDS};

/// Second at which time begins: 2024.
const GENESIS: u64 = 1_704_067_200;

/// Whatever the genesis of the benchmark was: the row holds its published amount, and 30 months have passed.
fn stock<T: Config>(allocation: Allocation) -> Balance {
    let held = allocation.row().amount(T::Unit::get()).unwrap();
    T::Currency::set_balance(&accounts::of_row::<T>(allocation), held);
    Rows::<T>::insert(allocation, RowLedger { held, ..Default::default() });
    Start::<T>::put(GENESIS);
    T::BenchmarkHelper::set_time(GENESIS + 30 * MONTH_SECONDS);
    held
}

/// A grant of a row that may not vote, so that turnout moves too.
fn granted<T: Config>() -> (T::AccountId, GrantId) {
    let held = stock::<T>(Allocation::Foundation);
    let who: T::AccountId = whitelisted_caller();
    let id = grants::create::<T>(Allocation::Foundation, who.clone(), held / 2).unwrap();
    (who, id)
}

/// A tranche of the DAO, whose limit is computed from what it holds, after payments on other days.
fn queued<T: Config>() -> TrancheId {
    let held = stock::<T>(Allocation::Dao);
    let to = T::BenchmarkHelper::destination(Allocation::Dao);
    let now = GENESIS + 30 * MONTH_SECONDS;
    Windows::<T>::mutate(Allocation::Dao, |window| {
        for day in 0..30u64 {
            window.count(now - (30 - day) * quantara_window::DAY_SECONDS, 1, held).unwrap();
        }
    });
    let id = NextTranche::<T>::get();
    tranches::queue::<T>(Allocation::Dao, to, held / 100).unwrap();
    id
}

#[benchmarks(where T: frame_system::Config<RuntimeCall = <T as Config>::RuntimeCall>)]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn release() {
        let (who, id) = granted::<T>();

        #[extrinsic_call]
        _(RawOrigin::Signed(who), id);

        assert!(Grants::<T>::get(id).unwrap().released > 0);
    }

    #[benchmark]
    fn act() {
        let (who, id) = granted::<T>();
        let call = T::BenchmarkHelper::allowed_call(Allocation::Foundation);
        let mut origin = T::RuntimeOrigin::signed(who.clone());
        // The call inside is weighed by its own pallet: all but it is measured, with the filters that it meets.
        #[block]
        {
            let account = grants::of_beneficiary::<T>(&who, id).map(|_| accounts::of_grant::<T>(id)).unwrap();
            assert!(T::Currency::total_balance(&account) > 0);
            assert!(T::Actions::allows(Allocation::Foundation, &call));
            assert!(origin.filter_call(&call));
            origin.set_caller_from(RawOrigin::Signed(account.clone()));
            Pallet::<T>::deposit_event(Event::Acted { grant: id, account });
        }
    }

    #[benchmark]
    fn grant() -> Result<(), BenchmarkError> {
        let held = stock::<T>(Allocation::Team);
        let who: T::AccountId = account("beneficiary", 0, 0);
        for _ in 1..MAX_GRANTS {
            grants::create::<T>(Allocation::Team, who.clone(), held / 100).unwrap();
        }
        let origin = T::GrantOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, Allocation::Team, who.clone(), held / 100);

        assert_eq!(GrantsOf::<T>::get(&who).len() as u32, MAX_GRANTS);
        Ok(())
    }

    #[benchmark]
    fn queue_tranche() -> Result<(), BenchmarkError> {
        let held = stock::<T>(Allocation::Dao);
        let to = T::BenchmarkHelper::destination(Allocation::Dao);
        let origin = T::TrancheOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
        let before = Queue::<T>::count();

        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, Allocation::Dao, to, held / 100);

        assert_eq!(Queue::<T>::count(), before + 1);
        Ok(())
    }

    #[benchmark]
    fn enact_tranche() {
        let id = queued::<T>();
        T::BenchmarkHelper::set_time(GENESIS + 30 * MONTH_SECONDS + TRANCHE_WAIT);
        let anyone: T::AccountId = whitelisted_caller();

        #[extrinsic_call]
        _(RawOrigin::Signed(anyone), id);

        assert!(Rows::<T>::get(Allocation::Dao).paid > 0);
    }

    #[benchmark]
    fn cancel_tranche() -> Result<(), BenchmarkError> {
        let id = queued::<T>();
        let origin = T::CancelOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, id);

        assert!(!Queue::<T>::contains_key(id));
        Ok(())
    }

    #[benchmark]
    fn on_timestamp_set() {
        Start::<T>::kill();

        #[block]
        {
            Pallet::<T>::on_timestamp_set(GENESIS * 1_000);
        }

        assert_eq!(Start::<T>::get(), Some(GENESIS));
    }
}
