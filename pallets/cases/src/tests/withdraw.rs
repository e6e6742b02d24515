//! `withdraw`: a desk takes its case back.

use super::*;

#[test]
fn tells_nobody_and_leaves_nothing_behind() {
    chain_with_a_case().execute_with(|| {
        votes(0, &[1], &[2]);
        events();
        assert_eq!(Cases::withdraw(0), Ok(()));
        assert_eq!(events(), [Event::Withdrawn { case: 0 }]);
        assert!(!Cases::is_open(0) && Heard::get().is_empty());
        assert_eq!(OpenCases::<Test>::iter().count(), 0);
        assert_eq!(counts(), (1, 0, 1, 0));
    });
}

#[test]
fn takes_back_a_case_whose_ruling_is_kept() {
    chain_with_a_case().execute_with(|| {
        refuse(&[Verdict::Granted]);
        assert_eq!(decide(0, true), Ok(()));
        assert_eq!(Cases::withdraw(0), Ok(()));
        refuse(&[]);
        assert_noop!(enact(0), Error::UnknownCase);
        assert!(Heard::get().is_empty());
        assert_eq!(counts(), (1, 0, 1, 0));
    });
}

#[test]
fn of_a_case_that_is_over_or_never_was_is_refused() {
    chain_with_a_case().execute_with(|| {
        assert_noop!(Cases::withdraw(1), Error::UnknownCase);
        assert_eq!(decide(0, true), Ok(()));
        assert_noop!(Cases::withdraw(0), Error::UnknownCase);
    });
}
