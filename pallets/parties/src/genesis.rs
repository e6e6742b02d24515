//! Parties that the preset admits.

use crate::{Bond, Config, Hash32, HoldReason, Licence, Pallet, Parties, Party, Seat};
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_support::traits::{fungible::MutateHold, Get},
    frame_system,
    sp_runtime::{Deserialize, Serialize},
};
use quantara_traits::{parties::Role, Moment};

/// A party of the preset.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(crate = "polkadot_sdk::sp_runtime::serde")]
pub struct GenesisParty<AccountId> {
    /// The account.
    pub who: AccountId,
    /// Hash of its legal name.
    pub name_hash: Hash32,
    /// Hash of its licence, which is confirmed.
    pub licence: Hash32,
    /// The second from which the licence holds no more.
    pub licence_until: Moment,
    /// Since when it does business.
    pub in_business_since: Moment,
    /// Its roles, each once.
    pub roles: Vec<GenesisRole>,
    /// When it was admitted to them.
    pub since: Moment,
    /// Its bond.
    pub bond: Bond,
}

/// A role, in the text of a preset its number.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(crate = "polkadot_sdk::sp_runtime::serde", into = "u8", try_from = "u8")]
pub struct GenesisRole(pub Role);

impl From<GenesisRole> for u8 {
    fn from(role: GenesisRole) -> Self {
        let at = Role::ALL.iter().position(|other| *other == role.0);
        at.and_then(|at| Self::try_from(at).ok()).unwrap_or(Self::MAX)
    }
}

impl TryFrom<u8> for GenesisRole {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, &'static str> {
        Role::ALL.get(usize::from(number)).map(|role| Self(*role)).ok_or("parties: there is no such role")
    }
}

/// Holds each bond and deposit, and gives each party its roles.
pub fn build<T: Config>(parties: &[GenesisParty<<T as frame_system::Config>::AccountId>]) {
    for preset in parties {
        assert!(!Parties::<T>::contains_key(&preset.who), "parties: an account stands in the preset twice");
        let built = admit::<T>(preset);
        assert!(
            built.is_some(),
            "parties: a party of the preset cannot bear its bond and deposit, or has a role twice"
        );
    }
}

/// None if the account has not the money, or a role twice.
fn admit<T: Config>(preset: &GenesisParty<<T as frame_system::Config>::AccountId>) -> Option<()> {
    let (who, deposit, amount) = (&preset.who, T::Limits::get().deposit, preset.bond);
    let licence = Licence { hash: preset.licence, until: preset.licence_until, confirmed: true };
    let mut party = Party::new(preset.name_hash, licence, preset.in_business_since, deposit);
    T::Dollars::hold(&HoldReason::Record.into(), who, deposit).ok()?;
    T::Dollars::hold(&HoldReason::Bond.into(), who, amount.dollars).ok()?;
    // Who has no QTA can hold none, not even nothing.
    if amount.qta > 0 {
        T::Native::hold(&HoldReason::Bond.into(), who, amount.qta).ok()?;
    }
    Pallet::<T>::count(|book| {
        book.deposits_taken = book.deposits_taken.checked_add(deposit)?;
        book.posted = book.posted.plus(&amount)?;
        Some(())
    })
    .ok()?;
    party.bond = amount;
    for role in &preset.roles {
        let seat = Seat { role: role.0, since: preset.since };
        (!party.has(seat.role)).then(|| Pallet::<T>::seat(&mut party, seat))?.ok()?;
    }
    Parties::<T>::insert(who, party);
    Some(())
}
