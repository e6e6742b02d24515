//! `accept`: the invited account takes its seat under its bond.

use super::*;

#[test]
fn holds_the_bond_begins_the_term_and_tells_the_collective() {
    seated().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 4)), Ok(()));
        block_at(START + 27 * DAY);
        assert_eq!(ask(by(4), accept(TECHNICAL)), Ok(()));
        let until = START + 207 * DAY;
        assert_eq!(events(), [Event::Seated { committee: TECHNICAL, who: 4, bond: BOND, until }]);
        assert_eq!((held(4), free(4)), (BOND, ENDOWMENT - BOND));
        assert_eq!(members(TECHNICAL), [1, 2, 4]);
        assert!(Invitations::<Test>::get(TECHNICAL).is_empty());
        crate::invariants::all::<Test>().expect("lawful");
    });
}

#[test]
fn keeps_members_in_the_order_of_their_accounts() {
    chain().execute_with(|| {
        for who in [2, 3, 1] {
            seat(CREDIT, who);
        }
        assert_eq!(members(CREDIT), [1, 2, 3]);
    });
}

#[test]
fn one_second_before_the_invitation_lapses_is_in_time_and_at_exactly_its_end_is_not() {
    chain().execute_with(|| {
        for who in [1, 2] {
            assert_eq!(ask(root(), appoint(TECHNICAL, who)), Ok(()));
        }
        block_at(START + 28 * DAY - 1);
        assert_eq!(ask(by(1), accept(TECHNICAL)), Ok(()));
        block_at(START + 28 * DAY);
        refused(by(2), accept(TECHNICAL), Error::InvitationLapsed);
    });
}

#[test]
fn without_an_invitation_is_refused() {
    seated().execute_with(|| {
        refused(by(4), accept(TECHNICAL), Error::NotInvited);
        refused(by(1), accept(TECHNICAL), Error::NotInvited);
        assert_eq!(ask(root(), appoint(CREDIT, 4)), Ok(()));
        refused(by(4), accept(TECHNICAL), Error::NotInvited);
        refused(root(), accept(CREDIT), DispatchError::BadOrigin);
    });
}

#[test]
fn without_the_bond_is_refused() {
    chain().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 10)), Ok(()));
        refused(by(10), accept(TECHNICAL), Error::CannotBond);
        let fund = |value| {
            let call = polkadot_sdk::pallet_balances::Call::force_set_balance { who: 10, new_free: value };
            assert!(RuntimeCall::Balances(call).dispatch(root()).is_ok());
        };
        fund(BOND + 9);
        refused(by(10), accept(TECHNICAL), Error::CannotBond);
        fund(BOND + 10);
        assert_eq!(ask(by(10), accept(TECHNICAL)), Ok(()), "at exactly the bond and the minimum");
    });
}

#[test]
fn of_a_term_beyond_the_clock_is_refused() {
    chain().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 1)), Ok(()));
        Term::set(u64::MAX);
        refused(by(1), accept(TECHNICAL), Error::TermTooLong);
    });
}

#[test]
fn above_the_sum_that_the_book_can_count_is_refused() {
    chain().execute_with(|| {
        assert_eq!(ask(root(), appoint(TECHNICAL, 1)), Ok(()));
        Book::<Test>::mutate(|book| book.taken = u64::MAX);
        refused(by(1), accept(TECHNICAL), Error::BookFull);
    });
}

#[test]
fn an_account_whose_seat_is_gone_sits_again_for_a_whole_term() {
    seated().execute_with(|| {
        block_at(START + 180 * DAY);
        assert!(members(TECHNICAL).is_empty());
        seat(TECHNICAL, 1);
        assert_eq!(Seats::<Test>::get(TECHNICAL)[0].until, Some(START + 360 * DAY));
        assert_eq!(held(1), 2 * BOND, "the bond of the old seat stays for a while");
    });
}

#[test]
fn of_every_member_of_a_full_committee_begins_another_term() {
    chain_with(&[(TECHNICAL, 1), (TECHNICAL, 2), (TECHNICAL, 3)]).execute_with(|| {
        block_at(START + 150 * DAY);
        let all = members(TECHNICAL);
        for who in &all {
            assert_eq!(ask(root(), appoint(TECHNICAL, *who)), Ok(()), "its own place is kept for {who}");
        }
        refused(root(), appoint(TECHNICAL, 9), Error::NoRoom);
        for who in &all {
            assert_eq!(ask(by(*who), accept(TECHNICAL)), Ok(()));
        }
        block_at(START + 180 * DAY);
        assert_eq!(members(TECHNICAL), all, "nobody's place is empty at the old end");
    });
}

#[test]
fn of_a_member_near_its_end_begins_another_term_under_the_same_bond() {
    seated().execute_with(|| {
        block_at(START + 150 * DAY);
        seat(TECHNICAL, 1);
        let until = START + 330 * DAY;
        assert_eq!(events().last(), Some(&Event::TermBegan { committee: TECHNICAL, who: 1, until }));
        assert_eq!((held(1), members(TECHNICAL)), (BOND, vec![1, 2]));
        block_at(START + 180 * DAY);
        assert_eq!(members(TECHNICAL), [1], "the other's term is over");
        assert_eq!(Book::<Test>::get().taken, 3 * BOND);
    });
}
