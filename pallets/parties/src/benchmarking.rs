//! Each call at its worst: a party with every role, cover and application.

use crate::*;
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_benchmarking::v2::*,
    frame_support::{assert_ok, pallet_prelude::Get, traits::EnsureOrigin},
    frame_system::RawOrigin,
    sp_runtime::traits::Convert,
};
use quantara_traits::{
    cases::{Rulings, Verdict},
    parties::{Admission, Parties as _, Ratio, RatioBound, RatioKind, Role},
    Dollars, Moment,
};

/// What the benchmarks cannot know by themselves.
pub trait BenchmarkHelper<AccountId> {
    /// Sets the clock to a second.
    fn set_clock(seconds: Moment);
    /// Certifies `who` as of a new group, for long after the clock.
    fn certify(who: &AccountId);
    /// Gives `who` so much of both moneys, beside what keeps its account alive.
    fn fund(who: &AccountId, amount: Bond);
    /// An account in whose favour a party may be covered.
    fn loss_payee() -> AccountId;
}

const NOW: Moment = 2_000_000_000;
const LONG: Moment = 1_000_000_000;
const HASH: Hash32 = [7; 32];

/// More than any bond must be, and half of it.
fn much<T: Config>() -> Bond {
    let least: Dollars = Role::ALL.into_iter().map(T::MinBond::convert).sum();
    let dollars = (least + T::Limits::get().deposit) * 2 + 1_000_000;
    Bond { dollars, qta: 1_000_000_000_000 }
}

/// A certified account with means.
fn funded<T: Config>(number: u32) -> T::AccountId {
    let who: T::AccountId = account("party", number, 0);
    let Bond { dollars, qta } = much::<T>();
    T::BenchmarkHelper::certify(&who);
    T::BenchmarkHelper::fund(&who, Bond { dollars: dollars * 3, qta: qta * 3 });
    who
}

/// A licensed party with a bond and these roles, admitted long ago.
fn party<T: Config>(number: u32, roles: &[Role]) -> Result<T::AccountId, BenchmarkError> {
    let (who, now) = (funded::<T>(number), Pallet::<T>::now());
    Pallet::<T>::enter(who.clone(), HASH, HASH, now + LONG, now)?;
    Pallet::<T>::confirm(None, who.clone(), HASH, now + LONG)?;
    Pallet::<T>::post(who.clone(), who.clone(), much::<T>())?;
    let mut record = Pallet::<T>::known(&who).map_err(|_| BenchmarkError::Stop("no party"))?;
    for role in roles {
        let seat = Seat { role: *role, since: now };
        Pallet::<T>::seat(&mut record, seat).map_err(|_| BenchmarkError::Stop("no seat"))?;
    }
    Parties::<T>::insert(&who, record);
    Ok(who)
}

/// A party that may attest in `role`, for the origins of other desks: the same each time it is asked.
pub fn attesting<T: Config>(number: u32, role: Role) -> Result<T::AccountId, BenchmarkError> {
    let who: T::AccountId = account("party", number, 0);
    if Pallet::<T>::now() == 0 {
        T::BenchmarkHelper::set_clock(NOW);
    }
    if Pallet::<T>::ensure_attests(&who, role).is_err() {
        return party::<T>(number, &[role]);
    }
    Ok(who)
}

/// A party with all roles but these, and as many covers as there can be.
fn busy<T: Config>(without: &[Role]) -> Result<T::AccountId, BenchmarkError> {
    let roles: Vec<Role> = Role::ALL.into_iter().filter(|role| !without.contains(role)).collect();
    T::BenchmarkHelper::set_clock(NOW);
    let who = party::<T>(1, &roles)?;
    let loss_payee = T::BenchmarkHelper::loss_payee();
    for number in 0..MAX_COVERS {
        let insurer: T::AccountId = account("insurer", number, 0);
        let cover = Cover { insurer, loss_payee: loss_payee.clone(), amount: 1, until: NOW + LONG };
        Covers::<T>::try_append(&who, cover).map_err(|()| BenchmarkError::Stop("no room"))?;
    }
    Ok(who)
}

/// Slashes the whole bond, so that the party is short; forgets that it was noted.
fn break_bond<T: Config>(who: &T::AccountId) -> Result<(), BenchmarkError> {
    Pallet::<T>::slash(who, Dollars::MAX, None)?;
    Parties::<T>::mutate(who, |party| party.as_mut().map(|party| party.short_since = None));
    Ok(())
}

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn register() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let who = funded::<T>(0);
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()), HASH, HASH, NOW + LONG, NOW);
        assert!(Parties::<T>::contains_key(who));
        Ok(())
    }

    #[benchmark]
    fn unregister() -> Result<(), BenchmarkError> {
        T::BenchmarkHelper::set_clock(NOW);
        let who = party::<T>(0, &[])?;
        Pallet::<T>::release(who.clone(), much::<T>())?;
        for role in Role::ALL {
            Applications::<T>::insert(&who, role, Application::Refused { at: 0 });
        }
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()));
        assert!(!Parties::<T>::contains_key(who));
        Ok(())
    }

    #[benchmark]
    fn confirm_licence() -> Result<(), BenchmarkError> {
        let (who, by) = (busy::<T>(&[])?, attesting::<T>(2, Role::Registrar)?);
        #[extrinsic_call]
        _(RawOrigin::Signed(by), who.clone(), [8; 32], NOW + LONG);
        assert!(Parties::<T>::get(who).is_some_and(|party| party.licence.hash == [8; 32]));
        Ok(())
    }

    #[benchmark]
    fn post_bond() -> Result<(), BenchmarkError> {
        let (who, amount) = (busy::<T>(&[])?, much::<T>());
        break_bond::<T>(&who)?;
        let funder: T::AccountId = account("funder", 0, 0);
        T::BenchmarkHelper::fund(&funder, Bond { dollars: amount.dollars * 2, qta: amount.qta * 2 });
        #[extrinsic_call]
        _(RawOrigin::Signed(funder), who.clone(), amount);
        assert!(Parties::<T>::get(who).is_some_and(|party| party.bond == amount));
        Ok(())
    }

    #[benchmark]
    fn release_bond() -> Result<(), BenchmarkError> {
        let who = busy::<T>(&[])?;
        let amount = Bond { dollars: 1, qta: 1 };
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()), amount);
        assert_eq!(Totals::<T>::get().released, amount);
        Ok(())
    }

    #[benchmark]
    fn note_shortfall() -> Result<(), BenchmarkError> {
        let who = busy::<T>(&[])?;
        break_bond::<T>(&who)?;
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), who.clone());
        assert!(Parties::<T>::get(who).is_some_and(|party| party.short_since == Some(NOW)));
        Ok(())
    }

    #[benchmark]
    fn apply() -> Result<(), BenchmarkError> {
        let who = busy::<T>(&[Role::Curator])?;
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()), Role::Curator);
        assert!(Applications::<T>::contains_key(who, Role::Curator));
        Ok(())
    }

    #[benchmark]
    fn enact_admission() -> Result<(), BenchmarkError> {
        let (who, role) = (busy::<T>(&[Role::Curator])?, Role::Curator);
        Applications::<T>::insert(&who, role, Application::Asked { case: 0 });
        assert_ok!(Pallet::<T>::ruled(0, Admission { who: who.clone(), role }, Verdict::Granted));
        T::BenchmarkHelper::set_clock(NOW + T::Spans::get().enactment);
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), who.clone(), role);
        assert!(Pallet::<T>::acts(&who, role));
        Ok(())
    }

    #[benchmark]
    fn leave() -> Result<(), BenchmarkError> {
        let who = busy::<T>(&[])?;
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()), Role::Insurer);
        assert!(!Pallet::<T>::acts(&who, Role::Insurer));
        Ok(())
    }

    #[benchmark]
    fn cover() -> Result<(), BenchmarkError> {
        let who = busy::<T>(&[])?;
        let (insurer, payee) = (party::<T>(2, &Role::ALL)?, T::BenchmarkHelper::loss_payee());
        Covers::<T>::mutate(&who, |covers| covers.iter_mut().for_each(|held| held.insurer = insurer.clone()));
        #[extrinsic_call]
        _(RawOrigin::Signed(insurer.clone()), who.clone(), 2, NOW + LONG, payee);
        assert!(Pallet::<T>::cover_in_force(&who) > Dollars::from(MAX_COVERS));
        Ok(())
    }

    #[benchmark]
    fn suspend() -> Result<(), BenchmarkError> {
        let origin = T::SuspendOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
        let who = busy::<T>(&[])?;
        AppraiserSuspended::<T>::put(0);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who);
        assert_eq!(AppraiserSuspended::<T>::get(), Some(NOW));
        Ok(())
    }

    #[benchmark]
    fn strike_off() -> Result<(), BenchmarkError> {
        let (origin, who) = (governance::<T>()?, busy::<T>(&[])?);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone());
        assert!(Parties::<T>::get(who).is_some_and(|party| party.status == Status::StruckOff { since: NOW }));
        Ok(())
    }

    #[benchmark]
    fn reinstate() -> Result<(), BenchmarkError> {
        let (origin, who) = (governance::<T>()?, busy::<T>(&[])?);
        Pallet::<T>::stop_for_good(who.clone())?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone());
        assert!(Parties::<T>::get(who).is_some_and(|party| party.status == Status::Active));
        Ok(())
    }

    #[benchmark]
    fn certify_ratio() -> Result<(), BenchmarkError> {
        let (auditor, subject) = (busy::<T>(&[])?, funded::<T>(3));
        let ratio = |as_of| Ratio { bound: RatioBound::AtLeast, value: 1, as_of, until: NOW + 1 };
        Pallet::<T>::state(auditor.clone(), subject.clone(), RatioKind::Dscr, ratio(NOW - 1))?;
        #[extrinsic_call]
        _(RawOrigin::Signed(auditor), subject.clone(), RatioKind::Dscr, ratio(NOW));
        assert!(Statements::<T>::get(subject, RatioKind::Dscr).is_some_and(|said| said.ratio.as_of == NOW));
        Ok(())
    }
}
