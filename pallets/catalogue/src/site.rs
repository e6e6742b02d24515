//! Sites: listed by who runs them, confirmed by counsel, closed.

use crate::{is_jurisdiction, is_tier, Config, Confirmation, Error, Event, Pallet, Site, SiteCount, Sites};
use polkadot_sdk::{
    frame_support::{dispatch::DispatchResult, ensure, traits::EnsureOrigin},
    frame_system::{self, ensure_signed},
    sp_runtime::DispatchError,
};
use quantara_traits::{
    catalogue::SiteId,
    credentials::{Credentials, Jurisdiction},
    parties::{Parties, Role},
    Moment,
};

/// [`Site`] of this chain.
pub type SiteOf<T> = Site<<T as frame_system::Config>::AccountId>;

/// [`Confirmation`] of this chain.
pub type ConfirmationOf<T> = Confirmation<<T as frame_system::Config>::AccountId>;

impl<T: Config> Pallet<T> {
    /// Lists a site of `operator`, which may say something new.
    pub(crate) fn list_for(
        operator: T::AccountId,
        tier: u8,
        jurisdiction: Jurisdiction,
        power_until: Moment,
    ) -> DispatchResult {
        Self::ensure_runs_sites(&operator)?;
        ensure!(power_until > Self::now(), Error::<T>::PowerOver);
        let (id, site) = Self::enter_site(operator, tier, jurisdiction, power_until, None)?;
        Self::deposit_event(Event::SiteListed { id, site });
        Ok(())
    }

    /// Gives a site its number and holds its deposit.
    pub(crate) fn enter_site(
        operator: T::AccountId,
        tier: u8,
        jurisdiction: Jurisdiction,
        power_until: Moment,
        confirmation: Option<ConfirmationOf<T>>,
    ) -> Result<(SiteId, SiteOf<T>), Error<T>> {
        ensure!(is_tier(tier), Error::<T>::NoSuchTier);
        ensure!(is_jurisdiction(&jurisdiction), Error::<T>::NoSuchJurisdiction);
        let group = T::Credentials::group(&operator).ok_or(Error::<T>::NotCertified)?;
        let deposit = Self::hold_deposit(&operator)?;
        let id = SiteCount::<T>::get();
        SiteCount::<T>::put(id.checked_add(1).ok_or(Error::<T>::Overflow)?);
        let site = Site {
            operator,
            tier,
            jurisdiction,
            group,
            power_until,
            confirmation,
            closed: false,
            entered: 0,
            left: 0,
            deposit,
        };
        Sites::<T>::insert(id, &site);
        Ok((id, site))
    }

    /// Says until when power is contracted. Less can always be said; more only by who may say something new.
    pub(crate) fn say_power(who: &T::AccountId, id: SiteId, until: Moment) -> DispatchResult {
        let mut site = Self::listed(id)?;
        ensure!(site.operator == *who, Error::<T>::NotTheOperator);
        let from = site.power_until;
        ensure!(until != from, Error::<T>::NothingChanges);
        if until > from {
            Self::ensure_runs_sites(who)?;
            ensure!(until > Self::now(), Error::<T>::PowerOver);
        }
        site.power_until = until;
        Sites::<T>::insert(id, site);
        Self::deposit_event(Event::PowerUpdated { id, from, until });
        Ok(())
    }

    /// A counsel of another group says what it has seen of the site's papers. Its word stands instead of any before.
    pub(crate) fn confirm(id: SiteId, confirmation: ConfirmationOf<T>) -> DispatchResult {
        let mut site = Self::listed(id)?;
        T::Parties::ensure_attests(&confirmation.by, Role::Counsel)?;
        ensure!(Self::is_apart(&confirmation.by, &site), Error::<T>::NotApart);
        ensure!(confirmation.until > Self::now(), Error::<T>::VoidAlready);
        site.confirmation = Some(confirmation.clone());
        Sites::<T>::insert(id, site);
        Self::deposit_event(Event::SiteConfirmed { id, confirmation });
        Ok(())
    }

    /// Who closes a site: its operator, or none for a referendum.
    pub(crate) fn closer(origin: T::RuntimeOrigin) -> Result<Option<T::AccountId>, DispatchError> {
        match T::TightenOrigin::try_origin(origin) {
            Ok(_) => Ok(None),
            Err(origin) => Ok(Some(ensure_signed(origin)?)),
        }
    }

    /// Lets no more lots in. The deposit goes back at once where no lot stands.
    pub(crate) fn shut(by: Option<T::AccountId>, id: SiteId) -> DispatchResult {
        let mut site = Self::listed(id)?;
        ensure!(by.as_ref().is_none_or(|by| site.operator == *by), Error::<T>::NotTheOperator);
        ensure!(!site.closed, Error::<T>::SiteClosed);
        site.closed = true;
        Sites::<T>::insert(id, &site);
        Self::deposit_event(Event::SiteClosed { id, by });
        if site.lots() == 0 {
            Self::settle(id, site)?;
        }
        Ok(())
    }

    /// A site by its number.
    pub(crate) fn listed(id: SiteId) -> Result<SiteOf<T>, Error<T>> {
        Sites::<T>::get(id).ok_or(Error::<T>::NoSuchSite)
    }

    /// Whether `who` is known to be of another group than the operator, now and when the site was listed.
    pub(crate) fn is_apart(who: &T::AccountId, site: &SiteOf<T>) -> bool {
        let then = T::Credentials::root(site.group);
        T::Credentials::apart(who, &site.operator) && T::Credentials::group(who) != Some(then)
    }

    /// Refuses unless `who` may say something new as an operator or as a custodian. The registry says why not.
    fn ensure_runs_sites(who: &T::AccountId) -> DispatchResult {
        let roles = [Role::Operator, Role::Custodian];
        let mut refused = Err(Error::<T>::RunsNoSites.into());
        for role in roles.into_iter().filter(|role| T::Parties::acts(who, *role)) {
            refused = T::Parties::ensure_attests(who, role);
            if refused.is_ok() {
                break;
            }
        }
        refused
    }
}
