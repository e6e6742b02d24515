//! What auditors certify of somebody's books: a bound, never the figure.

use crate::{Config, Error, Event, Pallet, Statement, Statements};
use polkadot_sdk::{
    frame_support::{ensure, traits::Get},
    sp_runtime::DispatchResult,
};
use quantara_traits::{
    credentials::Credentials,
    parties::{Parties as _, Ratio, RatioKind, Ratios, Role},
};

impl<T: Config> Pallet<T> {
    /// An auditor of another group says something of `subject`, newer than what was said before. One statement of a
    /// kind is kept, the latest.
    pub(crate) fn state(
        auditor: T::AccountId,
        subject: T::AccountId,
        kind: RatioKind,
        ratio: Ratio,
    ) -> DispatchResult {
        let (now, Ratio { as_of, until, .. }) = (Self::now(), ratio);
        Self::ensure_attests(&auditor, Role::Auditor)?;
        ensure!(T::Credentials::apart(&auditor, &subject), Error::<T>::NotApart);
        ensure!(as_of <= now, Error::<T>::LiesAhead);
        ensure!(until > now, Error::<T>::EndsInPast);
        let holds = until.checked_sub(as_of).ok_or(Error::<T>::EndsInPast)?;
        ensure!(holds <= T::Spans::get().statement, Error::<T>::HoldsTooLong);
        let before = Statements::<T>::get(&subject, kind);
        ensure!(before.is_none_or(|before| before.ratio.as_of < as_of), Error::<T>::NotNewer);
        Statements::<T>::insert(&subject, kind, Statement { auditor: auditor.clone(), ratio });
        Self::deposit_event(Event::RatioCertified { subject, kind, auditor, ratio });
        Ok(())
    }
}

impl<T: Config> Ratios<T::AccountId> for Pallet<T> {
    fn certified(subject: &T::AccountId, kind: RatioKind) -> Option<Ratio> {
        let ratio = Statements::<T>::get(subject, kind)?.ratio;
        (Self::now() < ratio.until).then_some(ratio)
    }
}
