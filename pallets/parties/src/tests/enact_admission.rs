//! `enact_admission`: what was granted becomes a role, after a week, two a month.

use super::*;
use crate::{Applications, Holders, Seat};

fn enact(who: u64, role: Role) -> Result<(), DispatchError> {
    Desk::enact_admission(by(NOBODY), who, role)
}

#[test]
fn admits_and_begins_the_ramp() {
    chain().execute_with(|| {
        bonded(1, BOND);
        granted(1, Role::Custodian);
        wait(7 * DAY);
        events();
        assert_ok!(enact(1, Role::Custodian));
        let party = party(1);
        assert_eq!(party.roles.to_vec(), [Seat { role: Role::Custodian, since: now() }]);
        assert_eq!((party.since, party.ramp), (Some(now()), crate::Ramp::new(now())));
        assert_eq!(Holders::<Test>::get(Role::Custodian), 1);
        assert_eq!(Applications::<Test>::iter().count(), 0);
        assert_eq!(events(), [Event::Admitted { who: 1, role: Role::Custodian }]);
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
        check();
    });
}

#[test]
fn grant_is_due_at_exactly_seven_days_and_not_one_second_before() {
    chain().execute_with(|| {
        bonded(1, BOND);
        granted(1, Role::Meter);
        at(START + 7 * DAY - 1);
        assert_noop!(enact(1, Role::Meter), Error::NotDue);
        at(START + 7 * DAY);
        assert_ok!(enact(1, Role::Meter));
    });
}

#[test]
fn grant_lapses_at_exactly_sixty_days_and_not_one_second_before() {
    for (second, lapsed) in [(60 * DAY - 1, false), (60 * DAY, true)] {
        chain().execute_with(|| {
            bonded(1, BOND);
            granted(1, Role::Meter);
            wait(second);
            if lapsed {
                assert_noop!(enact(1, Role::Meter), Error::Lapsed);
            } else {
                assert_ok!(enact(1, Role::Meter));
            }
        });
    }
}

#[test]
fn what_was_not_granted_is_refused() {
    chain().execute_with(|| {
        assert_noop!(enact(1, Role::Meter), Error::NotGranted);
        bonded(1, BOND);
        assert_ok!(Desk::apply(by(1), Role::Meter));
        assert_noop!(enact(1, Role::Meter), Error::NotGranted);
        assert_ok!(Committee::end(1, Verdict::Refused));
        assert_noop!(enact(1, Role::Meter), Error::NotGranted);
        granted(1, Role::Vendor);
        wait(7 * DAY);
        assert_ok!(enact(1, Role::Vendor));
        assert_noop!(enact(1, Role::Vendor), Error::NotGranted);
    });
}

#[test]
fn third_of_a_role_waits_until_exactly_30_days_after_the_first() {
    chain().execute_with(|| {
        for who in [1, 2, 3, 4] {
            bonded(who, BOND);
            granted(who, Role::Meter);
        }
        granted(3, Role::Vendor);
        wait(7 * DAY);
        assert_ok!(enact(1, Role::Meter));
        let first = now();
        wait(DAY);
        assert_ok!(enact(2, Role::Meter));
        assert_noop!(enact(3, Role::Meter), Error::TooManyAdmitted);
        assert_ok!(enact(3, Role::Vendor));
        at(first + 30 * DAY - 1);
        assert_noop!(enact(3, Role::Meter), Error::TooManyAdmitted);
        at(first + 30 * DAY);
        assert_ok!(enact(3, Role::Meter));
        assert_noop!(enact(4, Role::Meter), Error::TooManyAdmitted);
        at(first + 31 * DAY);
        assert_ok!(enact(4, Role::Meter));
        assert_eq!(Holders::<Test>::get(Role::Meter), 4);
        check();
    });
}

#[test]
fn party_is_looked_at_again() {
    let changes: [(fn(), Error); 5] = [
        (
            || {
                assert_ok!(Desk::suspend(by(WARDEN), 1));
            },
            Error::Suspended,
        ),
        (
            || {
                assert_ok!(Desk::strike_off(root(), 1));
            },
            Error::StruckOff,
        ),
        (|| Registry::sanction(1), Error::CredentialVoid),
        (
            || {
                assert_ok!(Desk::confirm_licence(root(), 1, LICENCE, START + 7 * DAY));
            },
            Error::LicenceVoid,
        ),
        (
            || {
                assert_ok!(Desk::release_bond(by(1), BOND));
            },
            Error::BondShort,
        ),
    ];
    for (change, error) in changes {
        chain().execute_with(|| {
            bonded(1, BOND);
            granted(1, Role::Meter);
            change();
            wait(7 * DAY);
            assert_noop!(enact(1, Role::Meter), error);
        });
    }
}

#[test]
fn party_without_a_record_or_with_the_role_is_refused() {
    chain().execute_with(|| {
        bonded(1, BOND);
        granted(1, Role::Meter);
        wait(7 * DAY);
        crate::Parties::<Test>::mutate(1, |party| {
            let seat = Seat { role: Role::Meter, since: START };
            party.as_mut().expect("party").roles.try_push(seat).expect("room");
        });
        assert_noop!(enact(1, Role::Meter), Error::HasRole);
        crate::Parties::<Test>::remove(1);
        assert_noop!(enact(1, Role::Meter), Error::NotRegistered);
    });
}

#[test]
fn roles_stand_in_their_order_and_only_a_ramped_one_begins_anew() {
    chain().execute_with(|| {
        admitted(1, Role::Curator);
        let ramp = party(1).ramp;
        seat(1, Role::Meter);
        assert_eq!(party(1).ramp, ramp);
        seat(1, Role::Appraiser);
        assert_eq!(party(1).ramp, crate::Ramp::new(now()));
        let roles: Vec<Role> = party(1).roles.iter().map(|seat| seat.role).collect();
        assert_eq!(roles, [Role::Appraiser, Role::Meter, Role::Curator]);
        check();
    });
}

#[test]
fn count_that_does_not_fit_is_refused() {
    chain().execute_with(|| {
        bonded(1, BOND);
        granted(1, Role::Meter);
        wait(7 * DAY);
        Holders::<Test>::insert(Role::Meter, u32::MAX);
        assert_noop!(enact(1, Role::Meter), Error::Overflow);
    });
}

#[test]
fn unsigned_is_refused() {
    chain().execute_with(|| {
        assert_noop!(Desk::enact_admission(root(), 1, Role::Meter), DispatchError::BadOrigin);
    });
}
