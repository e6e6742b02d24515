//! `decline`: the invited account stays out.

use super::*;

#[test]
fn takes_the_invitation_away_and_makes_room() {
    seated().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 4)), Ok(()));
        System::reset_events();
        assert_eq!(ask(by(4), Call::decline { committee: TECHNICAL }), Ok(()));
        assert_eq!(events(), [Event::Declined { committee: TECHNICAL, who: 4 }]);
        refused(by(4), accept(TECHNICAL), Error::NotInvited);
        assert_eq!(ask(root(), appoint(TECHNICAL, 5)), Ok(()));
    });
}

#[test]
fn without_an_invitation_is_refused() {
    seated().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 4)), Ok(()));
        for (who, committee) in [(1, TECHNICAL), (5, TECHNICAL), (4, CREDIT)] {
            refused(by(who), Call::decline { committee }, Error::NotInvited);
        }
        refused(root(), Call::decline { committee: TECHNICAL }, DispatchError::BadOrigin);
    });
}
