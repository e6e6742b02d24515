//! `certify_ratio`: an auditor of another group says on which side of a value a figure lies.

use super::*;
use crate::{Statement, Statements};
use quantara_traits::parties::{Ratio, RatioBound, RatioKind, Ratios};

fn dscr(as_of: u64, until: u64) -> Ratio {
    Ratio { bound: RatioBound::AtLeast, value: 1_250_000, as_of, until }
}

fn certify(ratio: Ratio) -> Result<(), DispatchError> {
    Desk::certify_ratio(by(1), 5, RatioKind::Dscr, ratio)
}

/// A chain on which 1 is an auditor; 5 is a stranger that is certified.
fn audited() -> TestExternalities {
    let mut ext = chain();
    ext.execute_with(|| admitted(1, Role::Auditor));
    ext
}

#[test]
fn keeps_the_latest_of_each_kind() {
    audited().execute_with(|| {
        let first = dscr(now() - 10, now() + DAY);
        events();
        assert_ok!(certify(first));
        let says = Event::RatioCertified { subject: 5, kind: RatioKind::Dscr, auditor: 1, ratio: first };
        assert_eq!(events(), [says]);
        let debt = Ratio { bound: RatioBound::AtMost, ..first };
        assert_ok!(Desk::certify_ratio(by(1), 5, RatioKind::DebtToEquity, debt));
        let second = dscr(now() - 9, now() + 2);
        assert_ok!(certify(second));
        let kept = Statements::<Test>::get(5, RatioKind::Dscr);
        assert_eq!(kept, Some(Statement { auditor: 1, ratio: second }));
        assert_eq!(Desk::certified(&5, RatioKind::Dscr), Some(second));
        assert_eq!(Desk::certified(&5, RatioKind::DebtToEquity), Some(debt));
        assert_eq!(Desk::certified(&5, RatioKind::CurrentRatio), None);
        assert_eq!(Desk::certified(&6, RatioKind::Dscr), None);
    });
}

#[test]
fn holds_to_one_second_before_its_end() {
    audited().execute_with(|| {
        let until = now() + DAY;
        assert_ok!(certify(dscr(now(), until)));
        at(until - 1);
        assert!(Desk::certified(&5, RatioKind::Dscr).is_some());
        at(until);
        assert!(Desk::certified(&5, RatioKind::Dscr).is_none());
    });
}

#[test]
fn whoever_may_not_audit_is_refused() {
    audited().execute_with(|| {
        let ratio = dscr(LATER, START);
        assert_noop!(Desk::certify_ratio(by(2), 5, RatioKind::Dscr, ratio), Error::NotRegistered);
        register(2);
        assert_noop!(Desk::certify_ratio(by(2), 5, RatioKind::Dscr, ratio), Error::NotAdmitted);
        for subject in [1, SISTER, NOBODY] {
            assert_noop!(Desk::certify_ratio(by(1), subject, RatioKind::Dscr, ratio), Error::NotApart);
        }
    });
}

#[test]
fn books_of_now_are_taken_and_of_one_second_later_refused() {
    audited().execute_with(|| {
        assert_noop!(certify(dscr(now() + 1, START)), Error::LiesAhead);
        assert_ok!(certify(dscr(now(), now() + 1)));
    });
}

#[test]
fn end_at_exactly_now_is_refused_and_one_second_later_taken() {
    audited().execute_with(|| {
        assert_noop!(certify(dscr(0, now())), Error::EndsInPast);
        assert_ok!(certify(dscr(now() - 5, now() + 1)));
    });
}

#[test]
fn statement_of_exactly_400_days_is_taken_and_one_second_longer_refused() {
    audited().execute_with(|| {
        let as_of = now() - 10;
        assert_noop!(certify(dscr(as_of, as_of + 400 * DAY + 1)), Error::HoldsTooLong);
        assert_ok!(certify(dscr(as_of, as_of + 400 * DAY)));
    });
}

#[test]
fn books_of_the_same_second_are_refused_and_of_one_second_later_taken() {
    audited().execute_with(|| {
        let as_of = now() - 10;
        assert_ok!(certify(dscr(as_of, now() + DAY)));
        assert_noop!(certify(dscr(as_of, now() + DAY)), Error::NotNewer);
        assert_ok!(certify(dscr(as_of + 1, now() + DAY)));
    });
}

#[test]
fn unsigned_is_refused() {
    audited().execute_with(|| {
        let asked = Desk::certify_ratio(root(), 5, RatioKind::Dscr, dscr(0, LATER));
        assert_noop!(asked, DispatchError::BadOrigin);
    });
}
