//! The laws of [`Cases`] as tests that a provider runs against itself.

use super::{CaseId, Cases, Verdict};
use crate::credentials::GroupId;
use core::fmt::Debug;

/// What the laws ask of the world around a provider.
pub trait World {
    /// What is asked.
    type Subject: Debug + PartialEq;

    /// The provider.
    type Cases: Cases<Self::Subject>;

    /// Runs `test` in a new world: nothing was opened, nobody is of an involved group, desks hear what they are told.
    fn fresh(test: impl FnOnce());

    /// A subject. Those of two numbers differ.
    fn subject(number: u32) -> Self::Subject;

    /// Groups of two who decide.
    fn deciders() -> [GroupId; 2];

    /// Everybody of `group` does all it can to decide `case` as one. Whether the case heard any of it.
    fn decide(case: CaseId, group: GroupId) -> bool;

    /// `from` becomes a part of `into`.
    fn merge(from: GroupId, into: GroupId);

    /// Whoever may brings about that `verdict` is told, or would be if the desk heard.
    fn end(case: CaseId, verdict: Verdict);

    /// From now on the desk hears verdicts, or refuses to.
    fn hears(hears: bool);

    /// Everybody does what can be done to a case that is decided or over, now and for as long as anything can happen.
    fn stir(case: CaseId);

    /// What desks heard of `case` last. None if nothing.
    fn heard(case: CaseId) -> Option<(Self::Subject, Verdict)>;

    /// How often desks heard of `case`.
    fn times_heard(case: CaseId) -> u32;
}

const VERDICTS: [Verdict; 3] = [Verdict::Granted, Verdict::Refused, Verdict::Undecided];

/// Every law, in order.
pub fn all<W: World>() {
    law_1_a_case_ends_once::<W>();
    law_1_a_verdict_that_was_refused_is_told_again::<W>();
    law_1_a_case_that_was_taken_back_is_told_to_nobody::<W>();
    law_2_a_case_is_open_until_its_end_and_no_number_is_given_twice::<W>();
    law_3_nobody_of_an_involved_group_decides::<W>();
    law_3_nobody_whose_group_became_involved_decides::<W>();
}

fn open<W: World>(number: u32, involved: &[GroupId]) -> CaseId {
    let case = W::Cases::open(W::subject(number), involved);
    assert!(case.is_ok(), "a lawful case is opened");
    let case = case.unwrap_or_default();
    assert!(W::Cases::is_open(case), "law 2: a case that was opened is open");
    case
}

fn is_over<W: World>(case: CaseId, heard: Option<(W::Subject, Verdict)>) {
    let times = u32::from(heard.is_some());
    assert!(!W::Cases::is_open(case), "law 2: a case that ended is not open");
    assert_eq!(W::times_heard(case), times, "law 1: a verdict is told once, and a case taken back never");
    assert_eq!(W::heard(case), heard, "law 1: the desk hears its own subject and the verdict");
}

/// Nothing that happens later is heard.
fn stays_over<W: World>(case: CaseId, heard: impl Fn() -> Option<(W::Subject, Verdict)>) {
    is_over::<W>(case, heard());
    assert!(W::Cases::withdraw(case).is_err(), "law 1: a case that ended cannot be taken back");
    W::stir(case);
    is_over::<W>(case, heard());
}

/// Law 1: whatever the verdict, it is told once, with its subject, and nothing follows.
pub fn law_1_a_case_ends_once<W: World>() {
    for verdict in VERDICTS {
        W::fresh(|| {
            let (other, case) = (open::<W>(1, &[]), open::<W>(2, &[]));
            W::end(case, verdict);
            stays_over::<W>(case, || Some((W::subject(2), verdict)));
            assert!(W::heard(other).is_none(), "law 1: another case is not told");
        });
    }
}

/// Law 1: a verdict that its desk refused to hear is neither told nor lost.
pub fn law_1_a_verdict_that_was_refused_is_told_again<W: World>() {
    for verdict in VERDICTS {
        W::fresh(|| {
            let case = open::<W>(1, &[]);
            W::hears(false);
            W::end(case, verdict);
            assert!(W::Cases::is_open(case), "law 2: a case whose verdict was refused is open");
            assert_eq!(W::times_heard(case), 0, "a refusal leaves everything as it was");
            W::hears(true);
            W::stir(case);
            stays_over::<W>(case, || Some((W::subject(1), verdict)));
        });
    }
}

/// Law 1: `withdraw` ends a case, decided or not, and tells nobody.
pub fn law_1_a_case_that_was_taken_back_is_told_to_nobody<W: World>() {
    for decided in [false, true] {
        W::fresh(|| {
            let case = open::<W>(1, &[]);
            if decided {
                W::hears(false);
                W::end(case, Verdict::Granted);
                W::hears(true);
            }
            assert!(W::Cases::withdraw(case).is_ok(), "an open case can be taken back");
            stays_over::<W>(case, || None);
        });
    }
}

/// Law 2: a number stands for one case, and is open from its opening to its end.
pub fn law_2_a_case_is_open_until_its_end_and_no_number_is_given_twice<W: World>() {
    W::fresh(|| {
        let first = open::<W>(1, &[]);
        assert!(W::Cases::withdraw(first).is_ok());
        let second = open::<W>(2, &[]);
        let third = open::<W>(3, &[]);
        W::end(second, Verdict::Refused);
        let fourth = open::<W>(4, &[]);
        let numbers = [first, second, third, fourth];
        for (at, number) in numbers.iter().enumerate() {
            assert!(!numbers.iter().skip(at).skip(1).any(|other| other == number), "law 2: given twice");
        }
        assert!(!W::Cases::is_open(first) && !W::Cases::is_open(second), "law 2: open again");
        assert!(W::Cases::is_open(third) && W::Cases::is_open(fourth), "law 2: closed by another's end");
    });
}

/// Law 3: who is of an involved group is not heard; who is of no involved group is.
pub fn law_3_nobody_of_an_involved_group_decides<W: World>() {
    W::fresh(|| {
        let [involved, other] = W::deciders();
        let case = open::<W>(1, &[involved]);
        assert!(!W::decide(case, involved), "law 3: who is involved decides");
        assert!(W::Cases::is_open(case) && W::heard(case).is_none(), "law 3: who is involved decides");
        assert!(W::decide(case, other), "who is not involved decides");
    });
}

/// Law 3: who is of a group that has become a part of an involved one is not heard either, and the other way round.
pub fn law_3_nobody_whose_group_became_involved_decides<W: World>() {
    let [one, other] = W::deciders();
    for (from, into) in [(one, other), (other, one)] {
        W::fresh(|| {
            let case = open::<W>(1, &[one]);
            W::merge(from, into);
            assert!(!W::decide(case, other), "law 3: who became involved decides");
            assert!(
                W::Cases::is_open(case) && W::heard(case).is_none(),
                "law 3: who became involved decides"
            );
        });
    }
}
