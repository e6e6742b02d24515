//! `appoint`: a referendum invites an account to a seat.

use super::*;

#[test]
fn invites_for_twenty_eight_days_and_seats_nobody() {
    chain().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 1)), Ok(()));
        let until = START + 28 * DAY;
        assert_eq!(events(), [Event::Appointed { committee: TECHNICAL, who: 1, until }]);
        assert_eq!((members(TECHNICAL), held(1)), (vec![], 0));
    });
}

#[test]
fn is_for_a_referendum_only() {
    seated().execute_with(|| {
        for origin in [by(1), by(9), RuntimeOrigin::none()] {
            refused(origin, appoint(TECHNICAL, 4), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_a_member_is_refused_until_60_days_before_the_end_of_its_term() {
    seated().execute_with(|| {
        refused(root(), appoint(TECHNICAL, 1), Error::SitsAlready);
        block_at(START + 120 * DAY - 1);
        refused(root(), appoint(TECHNICAL, 1), Error::SitsAlready);
        block_at(START + 120 * DAY);
        refused(root(), appoint(CREDIT, 1), Error::SitsElsewhere);
        assert_eq!(ask(root(), appoint(TECHNICAL, 1)), Ok(()));
        refused(root(), appoint(TECHNICAL, 1), Error::InvitedAlready);
    });
}

#[test]
fn of_a_member_whose_first_term_has_not_begun_is_refused() {
    before_the_first_block(&[(TECHNICAL, 1)]).execute_with(|| {
        refused(root(), appoint(TECHNICAL, 1), Error::SitsAlready);
    });
}

#[test]
fn of_a_member_of_the_other_committee_is_refused() {
    seated().execute_with(|| {
        refused(root(), appoint(CREDIT, 1), Error::SitsElsewhere);
        refused(root(), appoint(TECHNICAL, 3), Error::SitsElsewhere);
    });
}

#[test]
fn of_an_invited_account_is_refused_until_the_invitation_has_lapsed() {
    chain().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 1)), Ok(()));
        block_at(START + 28 * DAY - 1);
        refused(root(), appoint(TECHNICAL, 1), Error::InvitedAlready);
        block_at(START + 28 * DAY);
        assert_eq!(ask(root(), appoint(TECHNICAL, 1)), Ok(()));
        assert_eq!(Invitations::<Test>::get(TECHNICAL).len(), 1);
    });
}

#[test]
fn to_both_committees_is_lawful_and_one_can_be_accepted() {
    chain().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 1)), Ok(()));
        assert_eq!(ask(root(), appoint(CREDIT, 1)), Ok(()));
        assert_eq!(ask(by(1), accept(CREDIT)), Ok(()));
        refused(by(1), accept(TECHNICAL), Error::SitsElsewhere);
    });
}

#[test]
fn one_above_the_room_of_seats_and_invitations_is_refused() {
    seated().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 4)), Ok(()), "at exactly the room");
        refused(root(), appoint(TECHNICAL, 5), Error::NoRoom);
        assert_eq!(ask(root(), appoint(CREDIT, 5)), Ok(()), "the other committee has room");
        block_at(START + 28 * DAY);
        assert_eq!(ask(root(), appoint(TECHNICAL, 5)), Ok(()), "a lapsed invitation takes no room");
    });
}

#[test]
fn with_every_seat_taken_is_refused() {
    chain_with(&[(CREDIT, 1), (CREDIT, 2), (CREDIT, 3)])
        .execute_with(|| refused(root(), appoint(CREDIT, 4), Error::NoRoom));
}

#[test]
fn beyond_the_clock_is_refused() {
    chain().execute_with(|| {
        InvitationSpan::set(u64::MAX);
        refused(root(), appoint(TECHNICAL, 1), Error::TermTooLong);
    });
}
