//! The laws of the seam hold on this desk.

use super::*;
use quantara_traits::cases::conformance::{self, World};

struct Committees;

impl World for Committees {
    type Subject = Subject;
    type Cases = Cases;

    fn fresh(test: impl FnOnce()) {
        chain().execute_with(test);
    }

    fn subject(number: u32) -> Subject {
        Subject::Claim(number)
    }

    fn deciders() -> [GroupId; 2] {
        [101, 102]
    }

    fn decide(case: CaseId, group: GroupId) -> bool {
        let of_the_group = Certified::get().into_iter().filter(|(_, own)| *own == group);
        let votes = of_the_group.flat_map(|(who, _)| [true, false].map(|aye| vote(who, case, aye)));
        votes.filter(|vote| vote.is_ok()).count() > 0
    }

    fn merge(from: GroupId, into: GroupId) {
        merge(from, into);
    }

    fn end(case: CaseId, verdict: Verdict) {
        match verdict {
            Verdict::Granted => votes(case, &[1, 2, 3], &[]),
            Verdict::Refused => votes(case, &[], &[1, 2, 3]),
            Verdict::Undecided => {
                at(Cases::now() + VotingSpan::get() + ReferendumSpan::get());
                assert_eq!(close(case), Ok(()));
            }
        }
    }

    fn hears(hears: bool) {
        let all = [Verdict::Granted, Verdict::Refused, Verdict::Undecided];
        refuse(if hears { &[] } else { &all });
    }

    fn stir(case: CaseId) {
        for wait in [0, VotingSpan::get(), ReferendumSpan::get(), TellingSpan::get(), 1_000 * DAY] {
            at(Cases::now() + wait);
            let voted = (1..=9).any(|who| [true, false].into_iter().any(|aye| vote(who, case, aye).is_ok()));
            let ended = [decide(case, true), decide(case, false), close(case)].iter().any(Result::is_ok);
            assert!(!voted && !ended, "a case that is decided is not decided again");
            // The only one of them that may do something here.
            enact(case).ok();
        }
    }

    fn heard(case: CaseId) -> Option<(Subject, Verdict)> {
        let last = Heard::get().into_iter().rfind(|(number, _, _)| *number == case);
        last.map(|(_, subject, verdict)| (subject, verdict))
    }

    fn times_heard(case: CaseId) -> u32 {
        Heard::get().iter().filter(|(number, _, _)| *number == case).count() as u32
    }
}

#[test]
fn law_1_a_case_ends_once() {
    conformance::law_1_a_case_ends_once::<Committees>();
    conformance::law_1_a_verdict_that_was_refused_is_told_again::<Committees>();
    conformance::law_1_a_case_that_was_taken_back_is_told_to_nobody::<Committees>();
}

#[test]
fn law_2_a_case_is_open_until_its_end() {
    conformance::law_2_a_case_is_open_until_its_end_and_no_number_is_given_twice::<Committees>();
}

#[test]
fn law_3_nobody_of_an_involved_group_decides() {
    conformance::law_3_nobody_of_an_involved_group_decides::<Committees>();
    conformance::law_3_nobody_whose_group_became_involved_decides::<Committees>();
}

#[test]
fn every_law_is_on_the_list() {
    conformance::all::<Committees>();
}

/// A desk whose members do not abstain.
struct WithoutConflicts;

impl World for WithoutConflicts {
    type Subject = Subject;
    type Cases = Deaf;

    fn fresh(test: impl FnOnce()) {
        Committees::fresh(test);
    }

    fn subject(number: u32) -> Subject {
        Committees::subject(number)
    }

    fn deciders() -> [GroupId; 2] {
        Committees::deciders()
    }

    fn decide(case: CaseId, group: GroupId) -> bool {
        Committees::decide(case, group)
    }

    fn merge(from: GroupId, into: GroupId) {
        Committees::merge(from, into);
    }

    fn end(case: CaseId, verdict: Verdict) {
        Committees::end(case, verdict);
    }

    fn hears(hears: bool) {
        Committees::hears(hears);
    }

    fn stir(case: CaseId) {
        Committees::stir(case);
    }

    fn heard(case: CaseId) -> Option<(Subject, Verdict)> {
        Committees::heard(case)
    }

    fn times_heard(case: CaseId) -> u32 {
        Committees::times_heard(case)
    }
}

/// Cases of which nobody says who is involved.
struct Deaf;

impl quantara_traits::cases::Cases<Subject> for Deaf {
    fn open(subject: Subject, _: &[GroupId]) -> Result<CaseId, DispatchError> {
        Cases::open(subject, &[])
    }

    fn withdraw(case: CaseId) -> DispatchResult {
        Cases::withdraw(case)
    }

    fn is_open(case: CaseId) -> bool {
        Cases::is_open(case)
    }
}

#[test]
#[should_panic(expected = "law 3: who is involved decides")]
fn the_laws_see_a_desk_whose_members_do_not_abstain() {
    conformance::all::<WithoutConflicts>();
}
