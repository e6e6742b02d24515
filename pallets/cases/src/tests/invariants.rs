//! Each invariant, broken by hand, is seen by its name.

use super::*;
use crate::{invariants::*, CaseOf, Vote};
use polkadot_sdk::sp_runtime::TryRuntimeError;

/// Checks that `broken` is what the whole list reports, and names itself as `says`.
fn seen(broken: Result<(), TryRuntimeError>, says: &'static str) {
    assert_eq!(broken, Err(says.into()));
    assert_eq!(all::<Test>(), broken);
}

fn change(change: impl FnOnce(&mut CaseOf<Test>)) {
    OpenCases::<Test>::mutate(0, |case| change(case.as_mut().expect("open")));
}

#[test]
fn invariant_1_opened_is_open_told_withdrawn_or_dropped_sees_each_sum() {
    let breaks: [fn(&mut Counts); 5] = [
        |book| book.opened += 1,
        |book| book.told += 1,
        |book| book.withdrawn += 1,
        |book| book.dropped += 1,
        |book| (book.told, book.dropped) = (u32::MAX, 1),
    ];
    for breaks in breaks {
        chain_with_a_case().execute_with(|| {
            Book::<Test>::mutate(breaks);
            let broken = invariant_1_opened_is_open_told_withdrawn_or_dropped::<Test>();
            seen(broken, "cases invariant 1: cases opened are not open, told, withdrawn or dropped");
        });
    }
}

#[test]
fn invariant_1_opened_is_open_told_withdrawn_or_dropped_sees_a_case_that_is_gone() {
    chain_with_a_case().execute_with(|| {
        OpenCases::<Test>::remove(0);
        let broken = invariant_1_opened_is_open_told_withdrawn_or_dropped::<Test>();
        seen(broken, "cases invariant 1: cases opened are not open, told, withdrawn or dropped");
    });
}

#[test]
fn invariant_2_no_account_votes_twice_sees_a_second_vote() {
    for aye in [true, false] {
        chain_with_a_case().execute_with(|| {
            votes(0, &[1, 2], &[]);
            change(|case| case.votes.try_push(Vote { who: 1, aye }).expect("room"));
            seen(invariant_2_no_account_votes_twice::<Test>(), "cases invariant 2: an account votes twice");
        });
    }
}

#[test]
fn invariant_3_ends_lie_within_their_spans_sees_one_second_more() {
    chain_with_a_case().execute_with(|| {
        assert_eq!(all::<Test>(), Ok(()), "at exactly the span");
        change(|case| case.until += 1);
        let broken = invariant_3_ends_lie_within_their_spans::<Test>();
        seen(broken, "cases invariant 3: votes end too late");
    });
}

#[test]
fn invariant_3_ends_lie_within_their_spans_sees_a_ruling_that_is_kept_too_long() {
    chain_with_a_case().execute_with(|| {
        refuse(&[Verdict::Granted]);
        assert_eq!(decide(0, true), Ok(()));
        assert_eq!(all::<Test>(), Ok(()), "at exactly the span");
        change(|case| case.kept.as_mut().expect("kept").until += 1);
        let broken = invariant_3_ends_lie_within_their_spans::<Test>();
        seen(broken, "cases invariant 3: a ruling lapses too late");
    });
}

#[test]
fn invariant_4_cases_are_numbered_and_their_groups_stand_once_sees_a_number_to_come() {
    chain_with_a_case().execute_with(|| {
        let case = OpenCases::<Test>::take(0).expect("open");
        OpenCases::<Test>::insert(1, case);
        let broken = invariant_4_cases_are_numbered_and_their_groups_stand_once::<Test>();
        seen(broken, "cases invariant 4: a case has a number that was not given");
    });
}

#[test]
fn invariant_4_cases_are_numbered_and_their_groups_stand_once_sees_a_group_twice_or_out_of_order() {
    for groups in [[200, 200], [201, 200]] {
        chain_with_a_case().execute_with(|| {
            change(|case| case.involved = Involved::truncate_from(groups.to_vec()));
            let broken = invariant_4_cases_are_numbered_and_their_groups_stand_once::<Test>();
            seen(broken, "cases invariant 4: an involved group stands twice, or out of order");
        });
    }
}
