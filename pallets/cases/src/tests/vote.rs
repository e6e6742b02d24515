//! `vote`: a member votes.

use super::*;

fn voted(who: u64, aye: bool, votes: (u32, u32, u32)) -> Event<Test> {
    Event::Voted { case: 0, who, aye, tally: tally(votes.0, votes.1, votes.2) }
}

fn ruled(verdict: Verdict, votes: (u32, u32, u32)) -> Event<Test> {
    Event::Ruled { case: 0, ruling: ruling(verdict, Decider::Committee, votes) }
}

#[test]
fn grants_as_soon_as_more_than_half_are_for_it() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[3]);
        assert!(Cases::is_open(0) && Heard::get().is_empty());
        events();
        assert_eq!(vote(4, 0, true), Ok(()));
        assert_eq!(events(), [voted(4, true, (5, 3, 1)), ruled(Verdict::Granted, (5, 3, 1))]);
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)]);
        assert!(!Cases::is_open(0));
        assert_eq!((OpenCases::<Test>::iter().count(), counts()), (0, (1, 1, 0, 0)));
    });
}

#[test]
fn grants_not_at_exactly_half() {
    chain_with_a_case().execute_with(|| {
        seat(&[1, 2, 3, 4]);
        votes(0, &[1, 2], &[]);
        assert!(Cases::is_open(0));
        votes(0, &[3], &[]);
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)]);
    });
}

#[test]
fn refuses_at_exactly_half() {
    chain_with_a_case().execute_with(|| {
        seat(&[1, 2, 3, 4]);
        votes(0, &[], &[1]);
        events();
        assert_eq!(vote(2, 0, false), Ok(()));
        assert_eq!(events(), [voted(2, false, (4, 0, 2)), ruled(Verdict::Refused, (4, 0, 2))]);
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Refused)]);
    });
}

#[test]
fn refuses_not_one_below_half() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[], &[1, 2]);
        assert!(Cases::is_open(0), "two of five");
        votes(0, &[], &[3]);
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Refused)]);
    });
}

#[test]
fn can_be_changed_until_the_case_is_ruled() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[]);
        events();
        assert_eq!(vote(1, 0, false), Ok(()));
        assert_eq!(events(), [voted(1, false, (5, 1, 1))]);
        assert_eq!(cast(0), [(1, false), (2, true)]);
        votes(0, &[3], &[]);
        assert_eq!(vote(1, 0, true), Ok(()));
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)]);
    });
}

#[test]
fn that_says_the_same_again_is_refused() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1], &[2]);
        assert_noop!(vote(1, 0, true), Error::VotesSo);
        assert_noop!(vote(2, 0, false), Error::VotesSo);
    });
}

#[test]
fn is_for_signed_members_only() {
    chain_with_a_case().execute_with(|| {
        for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
            assert_noop!(ask(origin, crate::Call::vote { case: 0, aye: true }), DispatchError::BadOrigin);
        }
        assert_noop!(vote(6, 0, true), Error::NotAMember);
        seat(&[1, 2, 3, 4, 5, 6]);
        assert_eq!(vote(6, 0, true), Ok(()), "who came after the opening votes");
    });
}

#[test]
fn on_an_unknown_case_is_refused() {
    chain_with_a_case().execute_with(|| {
        assert_noop!(vote(1, 1, true), Error::UnknownCase);
        assert_eq!(decide(0, false), Ok(()));
        assert_noop!(vote(1, 0, true), Error::UnknownCase);
    });
}

#[test]
fn on_a_case_whose_ruling_is_kept_is_refused() {
    chain_with_a_case().execute_with(|| {
        refuse(&[Verdict::Granted]);
        votes(0, &[1, 2, 3], &[]);
        assert_noop!(vote(4, 0, false), Error::AlreadyRuled);
        assert_noop!(vote(3, 0, false), Error::AlreadyRuled);
    });
}

#[test]
fn one_second_before_the_end_is_taken_and_at_exactly_the_end_refused() {
    chain_with_a_case().execute_with(|| {
        at(START + 14 * DAY - 1);
        assert_eq!(vote(1, 0, true), Ok(()));
        at(START + 14 * DAY);
        assert_noop!(vote(2, 0, true), Error::VotingOver);
    });
}

#[test]
fn of_a_member_of_an_involved_group_is_refused() {
    chain().execute_with(|| {
        assert_eq!(open(&[PARTY, 102]), Ok(0));
        assert_noop!(vote(2, 0, true), Error::Conflicted);
        votes(0, &[1, 3], &[]);
        assert!(Cases::is_open(0), "two of four");
        votes(0, &[4], &[]);
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)], "three of the four that are left");
    });
}

#[test]
fn of_a_member_whose_group_merged_with_an_involved_one_is_refused_and_its_vote_dropped() {
    for (from, into) in [(102, PARTY), (PARTY, 102)] {
        chain_with_a_case().execute_with(|| {
            votes(0, &[1, 2], &[]);
            merge(from, into);
            assert_noop!(vote(2, 0, false), Error::Conflicted);
            events();
            assert_eq!(vote(3, 0, false), Ok(()));
            assert_eq!(events(), [voted(3, false, (4, 1, 1))]);
            assert_eq!(cast(0), [(1, true), (3, false)]);
        });
    }
}

#[test]
fn of_a_member_that_nobody_certified_is_refused() {
    chain_with_a_case().execute_with(|| {
        seat(&[1, 2, 3, 9]);
        assert_noop!(vote(9, 0, true), Error::NotCertified);
        certify(2, None);
        assert_noop!(vote(1, 0, true), Error::GoesToReferendum);
        certify(9, Some(109));
        assert_eq!(vote(9, 0, true), Ok(()));
    });
}

#[test]
fn of_a_member_that_nobody_certified_is_refused_where_nobody_is_involved() {
    chain().execute_with(|| {
        assert_eq!(open(&[]), Ok(0));
        seat(&[1, 2, 3, 9]);
        assert_noop!(vote(9, 0, true), Error::NotCertified);
    });
}

#[test]
fn of_a_member_whose_credential_is_void_counts_and_binds_by_its_group() {
    use quantara_traits::credentials::Credentials;
    chain().execute_with(|| {
        assert_eq!(Registry::good(&VOID), None);
        assert_eq!(open(&[PARTY]), Ok(0));
        assert_eq!(open(&[105]), Ok(1));
        assert_eq!(vote(VOID, 0, true), Ok(()));
        assert_noop!(vote(VOID, 1, true), Error::Conflicted);
    });
}

#[test]
fn of_two_members_of_one_group_counts_twice() {
    chain_with_a_case().execute_with(|| {
        certify(2, Some(101));
        merge(103, 101);
        votes(0, &[1, 2, 3], &[]);
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)]);
    });
}

#[test]
fn of_who_left_the_committee_is_dropped() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[]);
        seat(&[2, 3, 4, 5, 6]);
        assert_noop!(vote(1, 0, false), Error::NotAMember);
        votes(0, &[3], &[]);
        assert_eq!(cast(0), [(2, true), (3, true)], "two of five");
        seat(&[1, 2, 3, 4, 5]);
        events();
        assert_eq!(vote(4, 0, false), Ok(()));
        assert_eq!(events(), [voted(4, false, (5, 2, 1))], "who comes back votes anew");
    });
}

#[test]
fn decides_by_the_members_that_are_left_now() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1], &[2]);
        seat(&[1, 2, 3]);
        votes(0, &[3], &[]);
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)], "two of three");
    });
}

#[test]
fn with_at_exactly_three_left_is_taken_and_with_two_goes_to_a_referendum() {
    chain_with_a_case().execute_with(|| {
        seat(&[1, 2, 3]);
        assert_eq!(vote(1, 0, true), Ok(()));
        seat(&[1, 2]);
        assert_noop!(vote(2, 0, true), Error::GoesToReferendum);
        assert_noop!(vote(1, 0, false), Error::GoesToReferendum);
        seat(&[1, 2, 9]);
        assert_noop!(vote(2, 0, true), Error::GoesToReferendum);
        assert_noop!(vote(9, 0, true), Error::NotCertified);
        assert_eq!(decide(0, true), Ok(()));
    });
}

#[test]
fn of_one_above_the_seats_is_refused() {
    chain_with_a_case().execute_with(|| {
        let all: Vec<u64> = (1..=8).collect();
        seat(&all);
        votes(0, &[1, 2, 3, 4], &[5, 6, 7]);
        assert_noop!(vote(8, 0, true), Error::TooManyMembers);
        assert_eq!(vote(7, 0, true), Ok(()), "a vote that is changed needs no place");
    });
}

#[test]
fn that_settles_a_case_whose_ruling_would_end_beyond_the_clock_is_refused() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[]);
        TellingSpan::set(u64::MAX);
        assert_noop!(vote(3, 0, true), Error::EndBeyondClock);
        assert_eq!(vote(3, 0, false), Ok(()));
    });
}

#[test]
fn is_refused_for_the_first_reason_of_several() {
    chain().execute_with(|| {
        assert_eq!(open(&[101]), Ok(0));
        refuse(&[Verdict::Granted]);
        assert_eq!(decide(0, true), Ok(()));
        at(START + 14 * DAY);
        seat(&[1, 9]);
        assert_noop!(vote(6, 1, true), Error::UnknownCase);
        assert_noop!(vote(6, 0, true), Error::AlreadyRuled);
        OpenCases::<Test>::mutate(0, |case| case.as_mut().expect("open").kept = None);
        assert_noop!(vote(6, 0, true), Error::VotingOver);
        at(START + 14 * DAY - 1);
        assert_noop!(vote(6, 0, true), Error::NotAMember);
        assert_noop!(vote(9, 0, true), Error::NotCertified);
        assert_noop!(vote(1, 0, true), Error::Conflicted);
        seat(&[1, 2, 9]);
        assert_noop!(vote(2, 0, true), Error::GoesToReferendum);
        seat(&[1, 2, 3, 4, 9]);
        assert_eq!(vote(2, 0, true), Ok(()));
        TellingSpan::set(u64::MAX);
        assert_noop!(vote(2, 0, true), Error::VotesSo);
        assert_noop!(vote(3, 0, true), Error::EndBeyondClock);
    });
}
