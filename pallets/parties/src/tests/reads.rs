//! What other desks ask, and the origin of who attests.

use super::*;
use polkadot_sdk::frame_support::traits::EnsureOrigin;

#[test]
fn attests_with_every_refusal_in_its_order() {
    chain().execute_with(|| {
        let ask = |error: Error| {
            assert_noop!(Desk::ensure_attests(&1, Role::Meter), error);
        };
        ask(Error::NotRegistered);
        bonded(1, BOND);
        ask(Error::NotAdmitted);
        seat(1, Role::Meter);
        assert_ok!(Desk::ensure_attests(&1, Role::Meter));
        Least::set(VALUE + 1);
        ask(Error::BondShort);
        crate::Parties::<Test>::mutate(1, |party| party.as_mut().expect("party").licence.confirmed = false);
        ask(Error::LicenceVoid);
        Registry::sanction(1);
        ask(Error::CredentialVoid);
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        ask(Error::Suspended);
        assert_ok!(Desk::strike_off(root(), 1));
        ask(Error::StruckOff);
        assert!(Desk::acts(&1, Role::Meter));
        assert!(!Desk::acts(&1, Role::Vendor) && !Desk::acts(&2, Role::Meter));
    });
}

#[test]
fn licence_holds_to_one_second_before_its_end() {
    custodian().execute_with(|| {
        Registry::certify(1, 1, LATER + DAY);
        at(LATER - 1);
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
        at(LATER);
        assert_noop!(Desk::ensure_attests(&1, Role::Custodian), Error::LicenceVoid);
    });
}

#[test]
fn origin_is_the_signature_of_who_attests() {
    chain().execute_with(|| {
        admitted(1, Role::Registrar);
        admitted(2, Role::Meter);
        assert_eq!(Registrars::ensure_origin(by(1)).ok(), Some(1));
        for origin in [by(2), by(3), root(), RuntimeOrigin::none()] {
            assert!(Registrars::ensure_origin(origin).is_err());
        }
        assert_ok!(Desk::suspend(by(WARDEN), 1));
        assert!(Registrars::ensure_origin(by(1)).is_err());
    });
}

#[test]
fn room_is_what_a_pledge_could_add() {
    custodian().execute_with(|| {
        assert_eq!((Desk::room(&1), Desk::room(&2)), (2_000_000 * USD, 0));
        assert_ok!(Desk::pledge(&1, 500_000 * USD));
        assert_eq!(Desk::room(&1), 1_500_000 * USD);
        Least::set(VALUE + 1);
        assert_eq!(Desk::room(&1), 0);
    });
}
