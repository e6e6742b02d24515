//! Genesis admits whom the preset names, as of the second that it names.

use super::*;
use crate::{Holders, Seat};

const LONG_AGO: u64 = START - 730 * DAY;

fn preset(who: u64, roles: &[Role]) -> GenesisParty<u64> {
    GenesisParty {
        who,
        name_hash: NAME,
        licence: LICENCE,
        licence_until: LATER,
        in_business_since: LONG_AGO - DAY,
        roles: roles.iter().map(|role| GenesisRole(*role)).collect(),
        since: LONG_AGO,
        bond: BOND,
    }
}

#[test]
fn holds_bonds_and_deposits_and_lets_attest() {
    let parties = vec![preset(1, &[Role::Custodian]), preset(2, &[Role::Curator, Role::Auditor])];
    chain_of(parties).execute_with(|| {
        for who in [1, 2] {
            assert_eq!(held(HoldReason::Bond, who), BOND);
            assert_eq!(held(HoldReason::Record, who), Bond { dollars: DEPOSIT, qta: 0 });
            assert_eq!(party(who).since, Some(LONG_AGO));
        }
        let seats = [Role::Auditor, Role::Curator].map(|role| Seat { role, since: LONG_AGO });
        assert_eq!(party(2).roles.to_vec(), seats);
        assert_eq!(Holders::<Test>::get(Role::Curator), 1);
        assert_eq!((book().posted, book().deposits_taken), (BOND.plus(&BOND).expect("plus"), 2 * DEPOSIT));
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
        assert_ok!(Desk::ensure_attests(&2, Role::Auditor));
        check();
    });
}

#[test]
fn two_years_lay_the_ramp_behind() {
    chain_of(vec![preset(1, &[Role::Custodian])]).execute_with(|| {
        assert_eq!(Desk::grown(&party(1)), 256 * 2_000_000 * USD);
        assert_eq!(Desk::room(&1), 5 * VALUE);
    });
}

#[test]
fn chain_without_parties_has_none() {
    chain().execute_with(|| {
        assert_eq!(crate::Parties::<Test>::iter().count(), 0);
        assert_eq!(book(), Book::default());
        check();
    });
}

#[test]
#[should_panic(expected = "an account stands in the preset twice")]
fn refuses_an_account_twice() {
    chain_of(vec![preset(1, &[]), preset(1, &[Role::Meter])]);
}

#[test]
#[should_panic(expected = "cannot bear its bond and deposit, or has a role twice")]
fn refuses_a_role_twice() {
    chain_of(vec![preset(1, &[Role::Meter, Role::Meter])]);
}

#[test]
#[should_panic(expected = "cannot bear its bond and deposit, or has a role twice")]
fn refuses_a_party_without_funds() {
    chain_of(vec![preset(60, &[Role::Meter])]);
}

#[test]
fn roles_are_numbers_in_the_text_of_a_preset() {
    for (number, role) in Role::ALL.into_iter().enumerate() {
        let number = u8::try_from(number).expect("few");
        assert_eq!(u8::from(GenesisRole(role)), number);
        assert_eq!(GenesisRole::try_from(number), Ok(GenesisRole(role)));
        assert_eq!(codec::Encode::encode(&role), [number]);
    }
    assert_eq!(GenesisRole::try_from(12), Err("parties: there is no such role"));
}
