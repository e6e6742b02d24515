//! What the desk hears, refuses, and does meanwhile.

use super::*;

#[test]
fn a_desk_that_refuses_changes_nothing_and_the_ruling_is_kept() {
    chain_with_a_case().execute_with(|| {
        refuse(&[Verdict::Granted]);
        votes(0, &[1, 2], &[4]);
        events();
        at(START + 3 * DAY);
        assert_eq!(vote(3, 0, true), Ok(()), "the vote itself is lawful");
        let (ruling, until) = (ruling(Verdict::Granted, Decider::Committee, (5, 3, 1)), START + 31 * DAY);
        let voted = Event::Voted { case: 0, who: 3, aye: true, tally: tally(5, 3, 1) };
        let untold = Event::Untold { case: 0, ruling, until, error: DispatchError::Unavailable };
        assert_eq!(events(), [voted, untold]);
        assert!(Heard::get().is_empty() && Cases::is_open(0));
        assert_eq!(kept(0), Some(Kept { ruling, until }));
        assert_eq!(cast(0), [(1, true), (2, true), (4, false), (3, true)]);
        assert_eq!(counts(), (1, 0, 0, 0));
    });
}

#[test]
fn a_ruling_that_was_kept_is_not_changed_by_who_leaves() {
    chain_with_a_case().execute_with(|| {
        refuse(&[Verdict::Granted]);
        votes(0, &[1, 2, 3], &[]);
        seat(&[4, 5, 6]);
        merge(101, PARTY);
        refuse(&[]);
        assert_eq!(enact(0), Ok(()));
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)]);
    });
}

#[test]
fn a_desk_that_hears_finds_its_case_over() {
    chain_with_a_case().execute_with(|| {
        Meddling::set(Some(|case| {
            assert!(!Cases::is_open(case));
            assert_eq!(Cases::withdraw(case), Err(Error::UnknownCase.into()));
            assert_eq!(enact(case), Err(Error::UnknownCase.into()));
            assert_eq!(decide(case, false), Err(Error::UnknownCase.into()));
        }));
        assert_eq!(decide(0, true), Ok(()));
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)]);
        assert_eq!(counts(), (1, 1, 0, 0));
    });
}

#[test]
fn a_desk_that_hears_may_open_and_end_other_cases() {
    chain_with_a_case().execute_with(|| {
        assert_eq!(open(&[]), Ok(1));
        events();
        Meddling::set(Some(|case| {
            if case == 0 {
                assert_eq!(open(&[]), Ok(2));
                assert_eq!(decide(1, false), Ok(()));
            }
        }));
        assert_eq!(decide(0, true), Ok(()));
        let heard = Heard::get();
        assert_eq!(heard, [(0, CLAIM, Verdict::Granted), (1, CLAIM, Verdict::Refused)]);
        assert_eq!(events().len(), 3);
        assert_eq!(counts(), (3, 2, 0, 0));
    });
}

#[test]
fn a_desk_that_refuses_undoes_what_it_did_to_other_cases() {
    chain_with_a_case().execute_with(|| {
        assert_eq!(open(&[]), Ok(1));
        refuse(&[Verdict::Granted]);
        Meddling::set(Some(|case| {
            if case == 0 {
                assert_eq!(open(&[]), Ok(2));
                assert_eq!(Cases::withdraw(1), Ok(()));
            }
        }));
        assert_eq!(decide(0, true), Ok(()));
        assert!(Cases::is_open(0) && Cases::is_open(1) && !Cases::is_open(2));
        assert_eq!(counts(), (2, 0, 0, 0));
        events();
    });
}
