//! The verdict of a case is told once.

use super::*;
use crate::{Application, Applications};
use quantara_traits::{cases::Rulings, parties::Admission};

const ASKED: Admission<u64> = Admission { who: 1, role: Role::Meter };

fn stage() -> Option<Application> {
    Applications::<Test>::get(1, Role::Meter)
}

#[test]
fn each_verdict_leaves_the_application_as_it_says() {
    let stages = [
        (Verdict::Granted, Some(Application::Granted { at: START })),
        (Verdict::Refused, Some(Application::Refused { at: START })),
        (Verdict::Undecided, None),
    ];
    for (verdict, after) in stages {
        chain().execute_with(|| {
            bonded(1, BOND);
            assert_ok!(Desk::apply(by(1), Role::Meter));
            events();
            assert_ok!(Desk::ruled(1, ASKED, verdict));
            assert_eq!(stage(), after);
            assert_eq!(events(), [Event::Ruled { who: 1, role: Role::Meter, verdict }]);
            assert!(!Desk::acts(&1, Role::Meter), "a grant is no admission");
            assert_noop!(Desk::ruled(1, ASKED, verdict), Error::UnknownCase);
            check();
        });
    }
}

#[test]
fn case_of_another_number_role_or_party_is_refused() {
    chain().execute_with(|| {
        bonded(1, BOND);
        assert_noop!(Desk::ruled(1, ASKED, Verdict::Granted), Error::UnknownCase);
        assert_ok!(Desk::apply(by(1), Role::Meter));
        let others =
            [(2, ASKED), (1, Admission { who: 2, ..ASKED }), (1, Admission { role: Role::Vendor, ..ASKED })];
        for (case, subject) in others {
            assert_noop!(Desk::ruled(case, subject, Verdict::Granted), Error::UnknownCase);
        }
    });
}
