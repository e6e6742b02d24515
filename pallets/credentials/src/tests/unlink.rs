//! `unlink`: a referendum lets a hash lead nowhere.

use super::*;
use crate::{Group, Groups, Links};

#[test]
fn referendum_takes_a_link_off_and_another_group_may_have_it() {
    chain().execute_with(|| {
        let (one, other) = (found(&[10]), found(&[11]));
        assert_ok!(ask(by(1), certify(10, Some(one), &[7])));
        events();
        assert_ok!(ask(root(), Call::unlink { link: paper(7) }));
        assert_eq!(events(), [Event::Unlinked { link: paper(7), group: one }]);
        assert_eq!(Groups::<Test>::get(one), Some(Group { members: 1, named: 0, funders: 0 }));
        assert_ok!(ask(by(1), certify(11, Some(other), &[7])));
        check();
    });
}

#[test]
fn referendum_frees_an_account_that_paid() {
    chain().execute_with(|| {
        assert_ok!(pay(4, 20));
        assert_ok!(ask(root(), Call::unlink { link: own(20) }));
        assert_eq!(Links::<Test>::get(own(20)), None);
        assert_ok!(ask(by(1), certify(20, None, &[])));
        check();
    });
}

#[test]
fn everybody_else_is_refused_as_bad_origin() {
    chain().execute_with(|| {
        assert_ok!(ask(by(1), certify(10, None, &[7])));
        for origin in strangers() {
            refused(origin, Call::unlink { link: paper(7) }, DispatchError::BadOrigin);
        }
    });
}

#[test]
fn hash_that_leads_nowhere_is_refused() {
    chain().execute_with(|| refused(root(), Call::unlink { link: paper(7) }, Error::NotLinked));
}

#[test]
fn link_of_a_certified_account_is_refused() {
    chain().execute_with(|| refused(root(), Call::unlink { link: own(4) }, Error::OwnLink));
}
