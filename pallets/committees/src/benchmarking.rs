//! Each call at its worst: full lists, the last place of them.

use crate::*;
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_benchmarking::v2::*,
    frame_support::{
        pallet_prelude::Get,
        traits::{
            fungible::{Balanced, Inspect, MutateHold},
            tokens::Precision,
            EnsureOrigin, Hooks,
        },
        weights::WeightMeter,
    },
    frame_system::{pallet_prelude::BlockNumberFor, RawOrigin},
    sp_runtime::{traits::Zero, DispatchResult},
};

/// What the benchmarks cannot know by themselves.
pub trait BenchmarkHelper<AccountId> {
    /// Sets the clock to a second.
    fn set_clock(seconds: u64);
    /// Fills the collective of `committee` with open motions, each with a vote of every one of `members`: the worst
    /// case of a change of members.
    fn fill_motions(committee: Committee, members: &[AccountId]) -> DispatchResult;
}

const NOW: u64 = 2_000_000_000;
/// The one whose collective may have the most open motions.
const COMMITTEE: Committee = Committee::Credit;
const OTHER: Committee = Committee::Technical;

fn funded<T: Config>(number: u32) -> Result<T::AccountId, BenchmarkError> {
    let who: T::AccountId = account("member", number, 0);
    // Twice, and what keeps an account alive: the bond may be less than that.
    let enough = T::Bond::get() + T::Bond::get() + T::Currency::minimum_balance() * 100u32.into();
    // The debt is dropped: issuance rises by what was deposited.
    drop(T::Currency::deposit(&who, enough, Precision::Exact)?);
    Ok(who)
}

/// Seats `count` members of both committees, tells the collectives and fills the motions of the one that changes.
/// Answers with its members in order.
fn seat_all<T: Config>(count: u32, until: Option<u64>) -> Result<Vec<T::AccountId>, BenchmarkError> {
    seat::<T>(OTHER, 1_000, count, until)?;
    let members = seat::<T>(COMMITTEE, 0, count, until)?;
    T::BenchmarkHelper::fill_motions(COMMITTEE, &members)?;
    Ok(members)
}

/// Seats `count` members, numbered from `first`, instead of those of genesis. Answers with them in order.
fn seat<T: Config>(
    committee: Committee,
    first: u32,
    count: u32,
    until: Option<u64>,
) -> Result<Vec<T::AccountId>, BenchmarkError> {
    let before = Pallet::<T>::members(committee);
    Seats::<T>::remove(committee);
    for number in first..first + count {
        let who = funded::<T>(number)?;
        T::Currency::hold(&HoldReason::Seat.into(), &who, T::Bond::get())?;
        Pallet::<T>::put_seat(committee, who, T::Bond::get(), until)
            .map_err(|_| BenchmarkError::Stop("no room"))?;
    }
    let members = Pallet::<T>::members(committee);
    T::Seats::changed(committee, &members, &before, &members);
    Ok(members)
}

/// Invites `count` accounts; the newest comes back.
fn invite_all<T: Config>(count: u32) -> Result<T::AccountId, BenchmarkError> {
    let mut newest = funded::<T>(2_000)?;
    for number in 0..count {
        newest = funded::<T>(2_000 + number)?;
        Pallet::<T>::invite(COMMITTEE, newest.clone())?;
    }
    Ok(newest)
}

fn last<T: Config>(members: Vec<T::AccountId>) -> Result<T::AccountId, BenchmarkError> {
    members.last().cloned().ok_or(BenchmarkError::Stop("no member"))
}

fn remover<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    T::RemoveOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn appoint() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let origin = T::AppointOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
        seat::<T>(OTHER, 1_000, T::MaxSeats::get(), None)?;
        seat::<T>(COMMITTEE, 0, 0, None)?;
        invite_all::<T>(T::MaxSeats::get() - 1)?;
        let who = funded::<T>(3_000)?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, COMMITTEE, who);
        assert_eq!(Invitations::<T>::decode_len(COMMITTEE), Some(T::MaxSeats::get() as usize));
        Ok(())
    }

    #[benchmark]
    fn accept() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        seat_all::<T>(T::MaxSeats::get() - 1, Some(NOW + T::Term::get()))?;
        let who = invite_all::<T>(1)?;
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()), COMMITTEE);
        assert!(Pallet::<T>::seat(COMMITTEE, &who).is_some());
        Ok(())
    }

    #[benchmark]
    fn decline() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        seat::<T>(COMMITTEE, 0, 0, None)?;
        let who = invite_all::<T>(T::MaxSeats::get())?;
        #[extrinsic_call]
        _(RawOrigin::Signed(who), COMMITTEE);
        assert_eq!(Invitations::<T>::decode_len(COMMITTEE), Some(T::MaxSeats::get() as usize - 1));
        Ok(())
    }

    #[benchmark]
    fn revoke() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let origin = remover::<T>()?;
        seat::<T>(COMMITTEE, 0, 0, None)?;
        let who = invite_all::<T>(T::MaxSeats::get())?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, COMMITTEE, who);
        assert_eq!(Invitations::<T>::decode_len(COMMITTEE), Some(T::MaxSeats::get() as usize - 1));
        Ok(())
    }

    #[benchmark]
    fn resign() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let who = last::<T>(seat_all::<T>(T::MaxSeats::get(), Some(NOW + 1))?)?;
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()), COMMITTEE);
        assert!(Pallet::<T>::seat(COMMITTEE, &who).is_none());
        Ok(())
    }

    #[benchmark]
    fn retire() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let who = last::<T>(seat_all::<T>(T::MaxSeats::get(), Some(NOW))?)?;
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), COMMITTEE, who.clone());
        assert!(Pallet::<T>::seat(COMMITTEE, &who).is_none());
        Ok(())
    }

    #[benchmark]
    fn remove() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let origin = remover::<T>()?;
        let who = last::<T>(seat_all::<T>(T::MaxSeats::get(), Some(NOW + 1))?)?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, COMMITTEE, who.clone());
        assert!(Pallet::<T>::seat(COMMITTEE, &who).is_none());
        Ok(())
    }

    #[benchmark]
    fn slash() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let origin = remover::<T>()?;
        let who = last::<T>(seat_all::<T>(T::MaxSeats::get(), Some(NOW + 1))?)?;
        let amount = T::Bond::get() / 2u32.into();
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, COMMITTEE, who.clone(), amount);
        assert!(amount.is_zero() || Book::<T>::get().slashed == amount);
        Ok(())
    }

    #[benchmark]
    fn begin_terms() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        seat_all::<T>(T::MaxSeats::get(), None)?;
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody));
        assert!(Seats::<T>::get(COMMITTEE).iter().all(|seat| seat.until.is_some()));
        Ok(())
    }

    #[benchmark]
    fn return_bond() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let who = last::<T>(seat_all::<T>(T::MaxSeats::get(), Some(NOW + 1))?)?;
        Pallet::<T>::step_down(COMMITTEE, who.clone(), Leaving::Resigned)?;
        T::BenchmarkHelper::set_clock(NOW + T::BondSpan::get());
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), COMMITTEE, who.clone());
        assert!(FormerSeats::<T>::get(COMMITTEE, &who).is_none());
        Ok(())
    }

    #[benchmark]
    fn poll() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        seat_all::<T>(T::MaxSeats::get(), Some(NOW + 1))?;
        let mut meter = WeightMeter::new();
        #[block]
        {
            Pallet::<T>::on_poll(BlockNumberFor::<T>::zero(), &mut meter);
        }
        assert_eq!(Seats::<T>::decode_len(COMMITTEE), Some(T::MaxSeats::get() as usize));
        Ok(())
    }
}
