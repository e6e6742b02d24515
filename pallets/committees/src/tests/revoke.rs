//! `revoke`: a referendum takes an invitation back.

use super::*;

fn revoke(who: u64) -> Call {
    Call::revoke { committee: TECHNICAL, who }
}

#[test]
fn takes_the_invitation_away() {
    chain().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 4)), Ok(()));
        System::reset_events();
        assert_eq!(ask(root(), revoke(4)), Ok(()));
        assert_eq!(events(), [Event::Revoked { committee: TECHNICAL, who: 4 }]);
        refused(by(4), accept(TECHNICAL), Error::NotInvited);
    });
}

#[test]
fn of_an_account_that_is_not_invited_is_refused() {
    seated().execute_with(|| {
        refused(root(), revoke(1), Error::NotInvited);
        refused(root(), revoke(5), Error::NotInvited);
    });
}

#[test]
fn is_for_a_referendum_only() {
    chain().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 4)), Ok(()));
        for origin in [by(4), by(1), RuntimeOrigin::none()] {
            refused(origin, revoke(4), DispatchError::BadOrigin);
        }
    });
}
