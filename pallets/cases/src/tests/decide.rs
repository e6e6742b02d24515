//! `decide`: a referendum rules.

use super::*;

#[test]
fn rules_whatever_was_voted_from_the_first_second_on() {
    for (granted, verdict) in [(true, Verdict::Granted), (false, Verdict::Refused)] {
        chain_with_a_case().execute_with(|| {
            votes(0, &[1], &[2]);
            events();
            assert_eq!(decide(0, granted), Ok(()));
            let ruling = ruling(verdict, Decider::Referendum, (5, 1, 1));
            assert_eq!(events(), [Event::Ruled { case: 0, ruling }]);
            assert_eq!(Heard::get(), [(0, CLAIM, verdict)]);
            assert_eq!((OpenCases::<Test>::iter().count(), counts()), (0, (1, 1, 0, 0)));
        });
    }
}

#[test]
fn rules_long_after_the_end_while_nobody_has_closed_the_case() {
    chain_with_a_case().execute_with(|| {
        at(START + 400 * DAY);
        assert_eq!(decide(0, true), Ok(()));
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)]);
    });
}

#[test]
fn rules_where_everybody_is_involved() {
    chain().execute_with(|| {
        assert_eq!(open(&[101, 102, 103, 104, 105]), Ok(0));
        events();
        assert_eq!(decide(0, true), Ok(()));
        let ruling = ruling(Verdict::Granted, Decider::Referendum, (0, 0, 0));
        assert_eq!(events(), [Event::Ruled { case: 0, ruling }]);
    });
}

#[test]
fn is_for_a_referendum_only() {
    chain_with_a_case().execute_with(|| {
        for origin in [RuntimeOrigin::signed(1), RuntimeOrigin::signed(77), RuntimeOrigin::none()] {
            let call = crate::Call::decide { case: 0, granted: true };
            assert_noop!(ask(origin, call), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_a_case_that_is_ruled_or_unknown_is_refused() {
    chain_with_a_case().execute_with(|| {
        refuse(&[Verdict::Granted]);
        votes(0, &[1, 2, 3], &[]);
        assert_noop!(decide(0, false), Error::AlreadyRuled);
        assert_noop!(decide(1, true), Error::UnknownCase);
    });
}

#[test]
fn that_its_desk_refuses_to_hear_is_kept_and_not_lost_with_the_referendum() {
    chain_with_a_case().execute_with(|| {
        refuse(&[Verdict::Granted]);
        assert_eq!(decide(0, true), Ok(()));
        let ruling = ruling(Verdict::Granted, Decider::Referendum, (5, 0, 0));
        assert_eq!(kept(0), Some(Kept { ruling, until: START + 28 * DAY }));
        refuse(&[]);
        assert_eq!(enact(0), Ok(()));
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)]);
    });
}

#[test]
fn whose_ruling_would_end_beyond_the_clock_is_refused() {
    chain_with_a_case().execute_with(|| {
        TellingSpan::set(u64::MAX - START);
        refuse(&[Verdict::Granted]);
        assert_eq!(decide(0, true), Ok(()), "at exactly the last second");
        assert_eq!(open(&[]), Ok(1));
        at(START + 1);
        assert_noop!(decide(1, true), Error::EndBeyondClock);
    });
}
