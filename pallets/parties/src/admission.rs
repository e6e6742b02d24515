//! Into a role: asked, ruled on, enacted after a time; and out of it.

use crate::{
    Admissions, Application, Applications, Config, Error, Event, Holders, Pallet, Party, Seat, Status,
};
use polkadot_sdk::{
    frame_support::{ensure, traits::Get},
    sp_runtime::DispatchResult,
};
use quantara_traits::{
    cases::{CaseId, Cases, Rulings, Verdict},
    credentials::{Credentials, GroupId},
    parties::{Admission, Role},
};

impl<T: Config> Pallet<T> {
    /// Whether an application stands in the way of another for the same role. A case that ended without a word to this
    /// desk leaves nothing behind.
    pub(crate) fn stands(application: &Application) -> bool {
        let spans = T::Spans::get();
        match application {
            Application::Asked { case } => T::Cases::is_open(*case),
            Application::Granted { at } => Self::within(*at, spans.lapse),
            Application::Refused { at } => Self::within(*at, spans.refusal),
        }
    }

    /// Refuses unless the party may be admitted to `role` as it is now. Its group.
    fn ensure_fit(who: &T::AccountId, party: &Party, role: Role) -> Result<GroupId, Error<T>> {
        Self::ensure_active(party)?;
        ensure!(!party.has(role), Error::<T>::HasRole);
        ensure!(T::Credentials::good(who).is_some(), Error::<T>::CredentialVoid);
        ensure!(Self::is_licensed(party), Error::<T>::LicenceVoid);
        let roles = party.roles.iter().map(|seat| seat.role).chain([role]);
        let need = Self::need(who, party).max(Self::least_bond(roles));
        ensure!(Self::bond_value(party) >= need, Error::<T>::BondShort);
        T::Credentials::group(who).ok_or(Error::<T>::CredentialVoid)
    }

    /// Opens the case of `who` and `role`.
    pub(crate) fn ask(who: T::AccountId, role: Role) -> DispatchResult {
        let group = Self::ensure_fit(&who, &Self::known(&who)?, role)?;
        match Applications::<T>::get(&who, role).filter(Self::stands) {
            Some(Application::Asked { .. } | Application::Granted { .. }) => {
                return Err(Error::<T>::AppliedAlready.into())
            }
            Some(Application::Refused { .. }) => return Err(Error::<T>::RefusedLately.into()),
            None => (),
        }
        let case = T::Cases::open(Admission { who: who.clone(), role }.into(), &[group])?;
        Applications::<T>::insert(&who, role, Application::Asked { case });
        Self::deposit_event(Event::Applied { who, role, case });
        Ok(())
    }

    /// Enacts what was granted long enough ago, if the party is still fit and not too many came before it.
    pub(crate) fn admit(who: T::AccountId, role: Role) -> DispatchResult {
        let (now, spans) = (Self::now(), T::Spans::get());
        let Some(Application::Granted { at }) = Applications::<T>::get(&who, role) else {
            return Err(Error::<T>::NotGranted.into());
        };
        ensure!(!Self::within(at, spans.enactment), Error::<T>::NotDue);
        ensure!(Self::within(at, spans.lapse), Error::<T>::Lapsed);
        let mut party = Self::known(&who)?;
        Self::ensure_fit(&who, &party, role)?;
        let mut admitted = Admissions::<T>::get(role);
        admitted.retain(|at| Self::within(*at, spans.admissions));
        admitted.try_push(now).map_err(|_| Error::<T>::TooManyAdmitted)?;
        Self::seat(&mut party, Seat { role, since: now })?;
        Admissions::<T>::insert(role, admitted);
        Applications::<T>::remove(&who, role);
        Self::record(&who, party);
        Self::deposit_event(Event::Admitted { who, role });
        Ok(())
    }

    /// Gives the party a role, in the order of roles. A role with a ramp begins it anew: the youngest decides for all
    /// that the party answers for, since the sum does not say in which role it was pledged.
    pub(crate) fn seat(party: &mut Party, seat: Seat) -> Result<(), Error<T>> {
        let at = party.roles.partition_point(|other| other.role < seat.role);
        party.roles.try_insert(at, seat).map_err(|_| Error::<T>::Overflow)?;
        party.since.get_or_insert(seat.since);
        if seat.role.has_ramp() {
            party.ramp = crate::ramp::Ramp::new(seat.since);
        }
        Holders::<T>::try_mutate(seat.role, |count| {
            *count = count.checked_add(1).ok_or(Error::<T>::Overflow)?;
            Ok(())
        })
    }

    /// The party gives a role back. Its bond stays for a time.
    pub(crate) fn step_down(who: T::AccountId, role: Role) -> DispatchResult {
        let (mut party, now) = (Self::known(&who)?, Self::now());
        let at = party.roles.iter().position(|seat| seat.role == role).ok_or(Error::<T>::NotAdmitted)?;
        let answers = party.open > 0 || role.answers_for_value() && party.pledged > 0;
        ensure!(!answers, Error::<T>::Engaged);
        let covers = role == Role::Insurer && party.covers_until.is_some_and(|until| now < until);
        ensure!(!covers, Error::<T>::CoverRuns);
        party.roles.remove(at);
        party.engaged_until = Some(now);
        Holders::<T>::try_mutate_exists(role, |count| {
            let left = count.unwrap_or_default().checked_sub(1).ok_or(Error::<T>::Overflow)?;
            *count = (left > 0).then_some(left);
            Ok::<_, Error<T>>(())
        })?;
        Self::record(&who, party);
        Self::deposit_event(Event::Left { who, role });
        Ok(())
    }

    /// Refuses unless the party is neither struck off nor suspended now.
    pub(crate) fn ensure_active(party: &Party) -> Result<(), Error<T>> {
        ensure!(!matches!(party.status, Status::StruckOff { .. }), Error::<T>::StruckOff);
        ensure!(!Self::is_suspended(party), Error::<T>::Suspended);
        Ok(())
    }

    /// Whether the licence of the party is confirmed and holds now.
    pub fn is_licensed(party: &Party) -> bool {
        party.licence.confirmed && Self::now() < party.licence.until
    }
}

/// A verdict is told once, of the case in which the application stands: another case is an error, and changes nothing.
impl<T: Config> Rulings<Admission<T::AccountId>> for Pallet<T> {
    fn ruled(case: CaseId, subject: Admission<T::AccountId>, verdict: Verdict) -> DispatchResult {
        let (Admission { who, role }, at) = (subject, Self::now());
        let asked = Applications::<T>::get(&who, role) == Some(Application::Asked { case });
        ensure!(asked, Error::<T>::UnknownCase);
        match verdict {
            Verdict::Granted => Applications::<T>::insert(&who, role, Application::Granted { at }),
            Verdict::Refused => Applications::<T>::insert(&who, role, Application::Refused { at }),
            Verdict::Undecided => Applications::<T>::remove(&who, role),
        }
        Self::deposit_event(Event::Ruled { who, role, verdict });
        Ok(())
    }
}
