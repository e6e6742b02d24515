//! Each call at its worst: a full committee, all of which but one has voted, every involved group an alias.

use crate::*;
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_benchmarking::v2::*,
    frame_support::{pallet_prelude::Get, traits::EnsureOrigin},
    frame_system::RawOrigin,
};
use quantara_traits::{
    cases::{CaseId, Cases, Verdict},
    credentials::GroupId,
};

/// What the benchmarks cannot know by themselves.
pub trait BenchmarkHelper<AccountId, Subject> {
    /// Sets the clock to a second.
    fn set_clock(seconds: u64);
    /// Makes `members` the committee, each certified, of a group of its own that was merged into another.
    fn seat(members: &[AccountId]);
    /// As many groups, each merged into another, none of a member.
    fn groups(count: u32) -> Vec<GroupId>;
    /// A subject whose desk hears that it is granted, at the highest cost.
    fn subject() -> Subject;
}

const NOW: u64 = 2_000_000_000;

/// Opens a case on which every member but the last has voted, and nothing is decided. That member comes back.
fn open<T: Config>() -> Result<(CaseId, T::AccountId), BenchmarkError> {
    T::BenchmarkHelper::set_clock(NOW);
    let mut members: Vec<T::AccountId> =
        (0..T::MaxSeats::get()).map(|number| account("member", number, 0)).collect();
    members.sort();
    T::BenchmarkHelper::seat(&members);
    let involved = T::BenchmarkHelper::groups(MAX_INVOLVED);
    let case = <Pallet<T> as Cases<T::Subject>>::open(T::BenchmarkHelper::subject(), &involved)?;
    let last = members.pop().ok_or(BenchmarkError::Stop("no seat"))?;
    let ayes = members.len().div_ceil(2);
    let voters = members.into_iter().enumerate();
    let votes: Vec<_> = voters.map(|(at, who)| Vote { who, aye: at < ayes }).collect();
    OpenCases::<T>::try_mutate(case, |open| {
        let open = open.as_mut().ok_or(BenchmarkError::Stop("no case"))?;
        open.votes = votes.try_into().map_err(|_| BenchmarkError::Stop("too many votes"))?;
        Ok::<(), BenchmarkError>(())
    })?;
    Ok((case, last))
}

fn is_over<T: Config>(case: CaseId) -> bool {
    !OpenCases::<T>::contains_key(case) && Book::<T>::get().told > 0
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn vote() -> Result<(), BenchmarkError> {
        let (case, last) = open::<T>()?;
        #[extrinsic_call]
        _(RawOrigin::Signed(last), case, true);
        assert!(is_over::<T>(case));
        Ok(())
    }

    #[benchmark]
    fn close() -> Result<(), BenchmarkError> {
        let (case, last) = open::<T>()?;
        OpenCases::<T>::mutate(case, |open| {
            if let Some(open) = open {
                // Without the vote against it that came last, those for it are more.
                open.votes.pop();
                open.until = NOW;
            }
        });
        #[extrinsic_call]
        _(RawOrigin::Signed(last), case);
        assert!(is_over::<T>(case));
        Ok(())
    }

    #[benchmark]
    fn decide() -> Result<(), BenchmarkError> {
        let origin = T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
        let (case, _) = open::<T>()?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, case, true);
        assert!(is_over::<T>(case));
        Ok(())
    }

    #[benchmark]
    fn enact() -> Result<(), BenchmarkError> {
        let (case, last) = open::<T>()?;
        let tally = Pallet::<T>::case(case).map(|view| view.tally).unwrap_or_default();
        let ruling = Ruling { verdict: Verdict::Granted, by: Decider::Committee, tally };
        OpenCases::<T>::mutate(case, |open| {
            if let Some(open) = open {
                open.kept = Some(Kept { ruling, until: NOW + 1 });
            }
        });
        #[extrinsic_call]
        _(RawOrigin::Signed(last), case);
        assert!(is_over::<T>(case));
        Ok(())
    }
}
