//! Joining, confirming, moving and leaving. What is refused changes nothing.

use crate::{Balance, Config, Confirmed, Error, Event, Flow, GroupId, HoldReason, Member, Members, Pallet};
use polkadot_sdk::{
    frame_support::{
        ensure,
        traits::{fungible::hold::Mutate, tokens::Precision, Get},
    },
    sp_runtime::DispatchResult,
};

impl<T: Config> Pallet<T> {
    /// The group of an account, if it has one.
    pub fn group_of(who: &T::AccountId) -> Option<GroupId> {
        Members::<T>::get(who).map(|member| member.group)
    }

    /// Whether two accounts belong to one group. An account without a group belongs to itself only.
    pub fn same_group(one: &T::AccountId, other: &T::AccountId) -> bool {
        one == other || Self::group_of(one).is_some_and(|group| Self::group_of(other) == Some(group))
    }

    pub(crate) fn join(who: T::AccountId, group: GroupId) -> DispatchResult {
        ensure!(!Members::<T>::contains_key(&who), Error::<T>::AlreadyMember);
        let deposit = T::Deposit::get();
        T::Currency::hold(&HoldReason::Declared.into(), &who, deposit)
            .map_err(|_| Error::<T>::CannotPayDeposit)?;
        Flow::<T>::try_mutate(|flow| add::<T>(&mut flow.taken, deposit))?;
        let confirmed = Confirmed::<T>::get(group) == 0;
        if confirmed {
            Self::count_in(group)?;
        }
        Members::<T>::insert(&who, Member { group, fixed: false, confirmed, deposit });
        Self::deposit_event(Event::Declared { who, group, confirmed, deposit });
        Ok(())
    }

    pub(crate) fn own_up(by: T::AccountId, who: T::AccountId) -> DispatchResult {
        let confirming = Members::<T>::get(&by).filter(|member| member.confirmed);
        let group = confirming.ok_or(Error::<T>::NotConfirmed)?.group;
        let member = Members::<T>::get(&who).filter(|member| member.group == group);
        let member = member.ok_or(Error::<T>::NotAMember)?;
        ensure!(!member.confirmed, Error::<T>::AlreadyConfirmed);
        Self::count_in(group)?;
        Members::<T>::insert(&who, Member { confirmed: true, ..member });
        Self::deposit_event(Event::Confirmation { who, group, by });
        Ok(())
    }

    /// Moves a member to `group`, or founds its membership if the origin `places` whom nobody declared.
    pub(crate) fn place(who: T::AccountId, group: GroupId, places: bool) -> DispatchResult {
        let member = Members::<T>::get(&who);
        ensure!(!member.as_ref().is_some_and(|member| member.fixed), Error::<T>::FixedByPreset);
        let there = member.as_ref().is_some_and(|member| member.confirmed && member.group == group);
        ensure!(!there, Error::<T>::SameGroup);
        ensure!(places || member.is_some(), Error::<T>::NeverDeclared);
        if let Some(member) = &member {
            Self::count_out(member)?;
        }
        Self::count_in(group)?;
        let deposit = member.as_ref().map(|member| member.deposit).unwrap_or_default();
        Members::<T>::insert(&who, Member { group, fixed: false, confirmed: true, deposit });
        let from = member.map(|member| member.group);
        Self::deposit_event(Event::Reassigned { who, from, to: group });
        Ok(())
    }

    pub(crate) fn remove(who: T::AccountId) -> DispatchResult {
        let member = Members::<T>::get(&who).ok_or(Error::<T>::NotAMember)?;
        ensure!(!member.fixed, Error::<T>::FixedByPreset);
        Self::count_out(&member)?;
        let deposit = member.deposit;
        T::Currency::release(&HoldReason::Declared.into(), &who, deposit, Precision::Exact)?;
        Flow::<T>::try_mutate(|flow| add::<T>(&mut flow.returned, deposit))?;
        Members::<T>::remove(&who);
        Self::deposit_event(Event::Removed { who, from: member.group, deposit });
        Ok(())
    }

    /// One more confirmed member.
    fn count_in(group: GroupId) -> DispatchResult {
        Confirmed::<T>::try_mutate(group, |count| {
            *count = count.checked_add(1).ok_or(Error::<T>::Overflow)?;
            Ok(())
        })
    }

    /// The member leaves its group.
    fn count_out(member: &Member) -> DispatchResult {
        if !member.confirmed {
            return Ok(());
        }
        Confirmed::<T>::try_mutate_exists(member.group, |count| {
            let left = count.unwrap_or_default().checked_sub(1).ok_or(Error::<T>::Overflow)?;
            *count = (left > 0).then_some(left);
            Ok(())
        })
    }
}

fn add<T: Config>(total: &mut Balance, amount: Balance) -> DispatchResult {
    *total = total.checked_add(amount).ok_or(Error::<T>::Overflow)?;
    Ok(())
}
