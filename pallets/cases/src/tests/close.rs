//! `close`: anybody ends a case that votes or the clock decide.

use super::*;

const END: u64 = START + 14 * DAY;

fn heard(verdict: Verdict) {
    assert_eq!(Heard::get(), [(0, CLAIM, verdict)]);
    assert!(!Cases::is_open(0));
}

#[test]
fn one_second_before_the_end_is_refused_and_at_exactly_the_end_counts_the_votes_cast() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[3]);
        at(END - 1);
        assert_noop!(close(0), Error::VotingRuns);
        at(END);
        events();
        assert_eq!(close(0), Ok(()));
        let ruling = ruling(Verdict::Granted, Decider::Committee, (5, 2, 1));
        assert_eq!(events(), [Event::Ruled { case: 0, ruling }]);
        heard(Verdict::Granted);
        assert_eq!((OpenCases::<Test>::iter().count(), counts()), (0, (1, 1, 0, 0)));
    });
}

#[test]
fn by_as_many_against_as_for_refuses() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[3, 4]);
        at(END);
        assert_eq!(close(0), Ok(()));
        heard(Verdict::Refused);
    });
}

#[test]
fn by_more_against_than_for_refuses() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1], &[3, 4]);
        at(END);
        assert_eq!(close(0), Ok(()));
        heard(Verdict::Refused);
    });
}

#[test]
fn with_at_exactly_half_of_them_silent_waits_for_a_referendum() {
    chain_with_a_case().execute_with(|| {
        seat(&[1, 2, 3, 4]);
        votes(0, &[1, 2], &[]);
        at(END);
        assert_noop!(close(0), Error::WaitsForReferendum);
        assert_eq!(decide(0, false), Ok(()));
        heard(Verdict::Refused);
    });
}

#[test]
fn of_a_case_that_nobody_decided_tells_so_at_exactly_twenty_eight_days_more() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[]);
        at(END + 28 * DAY - 1);
        assert_noop!(close(0), Error::WaitsForReferendum);
        at(END + 28 * DAY);
        events();
        assert_eq!(close(0), Ok(()));
        let ruling = ruling(Verdict::Undecided, Decider::Nobody, (5, 2, 0));
        assert_eq!(events(), [Event::Ruled { case: 0, ruling }]);
        heard(Verdict::Undecided);
        assert_eq!(counts(), (1, 1, 0, 0));
    });
}

#[test]
fn long_after_everything_still_counts_the_votes_cast() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[3]);
        at(END + 400 * DAY);
        assert_eq!(close(0), Ok(()));
        heard(Verdict::Granted);
    });
}

#[test]
fn with_fewer_than_three_left_waits_for_a_referendum_whatever_they_voted() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[]);
        seat(&[1, 2]);
        assert_noop!(close(0), Error::VotingRuns);
        at(END);
        assert_noop!(close(0), Error::WaitsForReferendum);
        at(END + 28 * DAY);
        assert_eq!(close(0), Ok(()));
        heard(Verdict::Undecided);
    });
}

#[test]
fn without_any_committee_waits_for_a_referendum() {
    chain_with_a_case().execute_with(|| {
        seat(&[]);
        at(END);
        assert_noop!(close(0), Error::WaitsForReferendum);
        assert_eq!(decide(0, true), Ok(()));
        heard(Verdict::Granted);
    });
}

#[test]
fn before_the_end_rules_where_who_left_has_settled_it() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[3]);
        assert_noop!(close(0), Error::VotingRuns);
        seat(&[1, 2, 3]);
        events();
        assert_eq!(close(0), Ok(()));
        let ruling = ruling(Verdict::Granted, Decider::Committee, (3, 2, 1));
        assert_eq!(events(), [Event::Ruled { case: 0, ruling }]);
        heard(Verdict::Granted);
    });
}

#[test]
fn counts_no_vote_of_who_left_or_became_involved() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1, 2], &[3]);
        seat(&[2, 3, 4, 5, 6]);
        merge(102, PARTY);
        at(END);
        assert_noop!(close(0), Error::WaitsForReferendum);
        at(END + 28 * DAY);
        events();
        assert_eq!(close(0), Ok(()));
        let ruling = ruling(Verdict::Undecided, Decider::Nobody, (4, 0, 1));
        assert_eq!(events(), [Event::Ruled { case: 0, ruling }], "one vote of four");
    });
}

#[test]
fn of_a_case_that_is_ruled_or_unknown_is_refused() {
    chain_with_a_case().execute_with(|| {
        refuse(&[Verdict::Refused]);
        assert_eq!(decide(0, false), Ok(()));
        at(END + 28 * DAY);
        assert_noop!(close(0), Error::AlreadyRuled);
        assert_noop!(close(1), Error::UnknownCase);
    });
}

#[test]
fn needs_an_account() {
    chain_with_a_case().execute_with(|| {
        at(END + 28 * DAY);
        for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
            assert_noop!(ask(origin, crate::Call::close { case: 0 }), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn whose_ruling_would_end_beyond_the_clock_is_refused() {
    chain_with_a_case().execute_with(|| {
        TellingSpan::set(u64::MAX);
        at(END + 28 * DAY);
        assert_noop!(close(0), Error::EndBeyondClock);
    });
}
