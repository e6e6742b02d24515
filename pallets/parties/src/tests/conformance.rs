//! The laws of the seam, run against this pallet.

use super::*;
use polkadot_sdk::{
    sp_io::storage,
    sp_runtime::{DispatchResult, StateVersion},
};
use quantara_traits::parties::conformance::{attesting, engagement, pledging, slashing, World};

/// This pallet on the mock's chain.
struct Here;

impl World for Here {
    type AccountId = u64;
    type State = Vec<u8>;
    type Provider = Desk;

    fn admitted(number: u32, role: Role) -> u64 {
        let who = u64::from(number) + 1;
        admitted(who, role);
        // Two of a role in a month: the next may come.
        wait(30 * DAY);
        who
    }

    fn stranger() -> u64 {
        20
    }

    fn suspend(who: &u64) {
        assert_ok!(Desk::suspend(by(WARDEN), *who));
    }

    fn release(who: &u64) -> DispatchResult {
        Desk::release_bond(by(*who), Bond { dollars: 1, qta: 0 })
    }

    fn bond_value(who: &u64) -> Dollars {
        Desk::bond_value(&party(*who))
    }

    fn pledged(who: &u64) -> Dollars {
        crate::Parties::<Test>::get(who).map_or(0, |party| party.pledged)
    }

    fn dollars(who: &u64) -> Dollars {
        free(*who).dollars
    }

    fn wait(span: u64) {
        wait(span);
    }

    fn state() -> Vec<u8> {
        storage::root(StateVersion::V1)
    }
}

#[test]
fn attesting_is_as_the_laws_say() {
    chain().execute_with(attesting::<Here>);
}

#[test]
fn pledging_is_as_the_laws_say() {
    chain().execute_with(pledging::<Here>);
}

#[test]
fn engagement_is_as_the_laws_say() {
    chain().execute_with(engagement::<Here>);
}

#[test]
fn slashing_is_as_the_laws_say() {
    chain().execute_with(slashing::<Here>);
    for price in [None, Some((1, 3)), Some((999, 1_000)), Some((50, 1))] {
        chain().execute_with(|| {
            Price::set(price);
            Least::set(USD);
            slashing::<Here>();
        });
    }
}
