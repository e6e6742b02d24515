//! Accounts that the preset certifies.

use crate::{Certified, Config, Founded, Pallet, Record, Records, Statement};
use polkadot_sdk::frame_system;

/// Records each account. Genesis has no clock: its members are together since second 0.
pub fn build<T: Config>(certified: &[Certified<<T as frame_system::Config>::AccountId>]) {
    for (who, tier, jurisdiction, until, group) in certified {
        let said = Statement { tier: *tier, jurisdiction: *jurisdiction, until: *until };
        assert!(!Records::<T>::contains_key(who), "credentials: an account stands in the preset twice");
        assert!(said.has_tier(), "credentials: the preset names a tier that does not exist");
        assert!(said.has_jurisdiction(), "credentials: the preset names no jurisdiction");
        let next = Founded::<T>::get();
        assert!(*group <= next, "credentials: the groups of the preset have a gap");
        let group = if *group == next { Pallet::<T>::found() } else { Ok(*group) };
        let entered = group.and_then(|group| {
            Pallet::<T>::claim_account(who, group)?;
            Ok(Record { credential: said.credential(group, false), since: 0, by: None })
        });
        assert!(entered.is_ok(), "credentials: a group of the preset has no room");
        if let Ok(record) = entered {
            Records::<T>::insert(who, record);
        }
    }
}
