//! What clients read of a case.

use super::*;
use crate::{View, Vote};

#[test]
fn show_who_is_left_and_how_they_vote_as_of_now() {
    chain().execute_with(|| {
        assert_eq!(open(&[PARTY, 105]), Ok(0));
        votes(0, &[4, 1], &[2]);
        merge(PARTY, 300);
        merge(104, 300);
        seat(&[2, 3, 4, 5, 6, 9]);
        let view = View {
            subject: CLAIM,
            involved: vec![105, 300],
            until: START + 14 * DAY,
            eligible: vec![2, 3, 6],
            votes: vec![Vote { who: 2, aye: false }],
            tally: tally(3, 0, 1),
            kept: None,
        };
        assert_eq!(Cases::case(0), Some(view));
    });
}

#[test]
fn show_a_ruling_that_is_kept() {
    chain_with_a_case().execute_with(|| {
        refuse(&[Verdict::Refused]);
        assert_eq!(decide(0, false), Ok(()));
        let ruling = ruling(Verdict::Refused, Decider::Referendum, (5, 0, 0));
        let kept = Kept { ruling, until: START + 28 * DAY };
        assert_eq!(Cases::case(0).expect("open").kept, Some(kept));
    });
}

#[test]
fn show_nothing_of_a_case_that_is_over() {
    chain_with_a_case().execute_with(|| {
        assert_eq!(Cases::withdraw(0), Ok(()));
        assert_eq!((Cases::case(0), Cases::case(1)), (None, None));
    });
}
