//! Groups become one, and since when they are.

use crate::{Alias, Aliases, Config, Error, Event, Gathered, Pallet, MAX_ALIASES};
use polkadot_sdk::{frame_support::ensure, sp_runtime::DispatchResult};
use quantara_traits::{
    credentials::{GroupId, OnMerge},
    Moment,
};

/// Steps from one group to another: each of the mergers of one root is climbed once from either side at most.
const STEPS: u32 = 2 * MAX_ALIASES + 1;

impl<T: Config> Pallet<T> {
    /// `from` and its aliases become aliases of `into`. Members and links stay where they are recorded.
    pub(crate) fn unite(by: Option<T::AccountId>, from: GroupId, into: GroupId) -> DispatchResult {
        let (from, into) = (Self::known(from)?, Self::known(into)?);
        ensure!(from != into, Error::<T>::SameGroup);
        Self::ensure_not_of(&by, from)?;
        Self::ensure_not_of(&by, into)?;
        let moved = Gathered::<T>::take(from);
        let mut all = Gathered::<T>::get(into);
        for alias in moved.iter().copied().chain([from]) {
            all.try_push(alias).map_err(|_| Error::<T>::TooManyAliases)?;
        }
        Gathered::<T>::insert(into, all);
        let at = Self::now();
        moved.into_iter().try_for_each(|alias| Self::lead(alias, into))?;
        Aliases::<T>::insert(from, Alias { root: into, into, at });
        Self::deposit_event(Event::Merged { from, into, at, by });
        T::OnMerge::merged(from, into)
    }

    /// The second in which two groups became one: the latest merger on the way from one to the other. 0 if they are one
    /// number, none if they are two groups.
    ///
    /// A group is merged later than all that was merged into it, so the side whose next merger is the earlier one has
    /// not met the other yet.
    pub fn merged_at(mut one: GroupId, mut other: GroupId) -> Option<Moment> {
        let mut latest = 0;
        for _ in 0..STEPS {
            if one == other {
                return Some(latest);
            }
            let step = match (Aliases::<T>::get(one), Aliases::<T>::get(other)) {
                (Some(left), Some(right)) if right.at < left.at => climb(&mut other, right),
                (Some(left), _) => climb(&mut one, left),
                (None, Some(right)) => climb(&mut other, right),
                (None, None) => return None,
            };
            latest = step.max(latest);
        }
        None
    }

    fn lead(alias: GroupId, root: GroupId) -> Result<(), Error<T>> {
        Aliases::<T>::try_mutate(alias, |entry| {
            entry.as_mut().ok_or(Error::<T>::NoSuchGroup)?.root = root;
            Ok(())
        })
    }
}

/// Goes to the group that this one was merged into. The second of that merger.
fn climb(group: &mut GroupId, alias: Alias) -> Moment {
    *group = alias.into;
    alias.at
}
