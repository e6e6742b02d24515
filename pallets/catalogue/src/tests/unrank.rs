//! `unrank`: a referendum that tightens takes a rank back.

use super::*;
use crate::Better;

fn unrank(sku: u32, than: u32) -> Call {
    Call::unrank { sku, than }
}

#[test]
fn lets_one_stand_for_the_other_no_more() {
    stocked().execute_with(|| {
        assert_eq!(ask(looser(), list_sku(sku("three"))), Ok(()));
        for than in [0, 3] {
            assert_eq!(ask(looser(), Call::rank { sku: 1, than }), Ok(()));
        }
        at(START);
        assert_eq!(ask(tighter(), unrank(1, 0)), Ok(()));
        assert_eq!(events(), [Event::Unranked { sku: 1, than: 0 }]);
        assert_eq!((Chain::replaces(1, 0), Chain::replaces(1, 3)), (false, true));
        assert_eq!(ask(tighter(), unrank(1, 3)), Ok(()));
        assert!(!Better::<Test>::contains_key(1), "an empty list is no list");
        check();
    });
}

#[test]
fn is_for_a_referendum_that_tightens_only() {
    stocked().execute_with(|| {
        assert_eq!(ask(looser(), Call::rank { sku: 1, than: 0 }), Ok(()));
        for origin in [looser(), by(OPERATOR), RuntimeOrigin::none()] {
            refused(origin, unrank(1, 0), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_what_was_not_ranked_is_refused() {
    stocked().execute_with(|| {
        assert_eq!(ask(looser(), Call::rank { sku: 1, than: 0 }), Ok(()));
        for (sku, than) in [(0, 1), (1, 1), (7, 0)] {
            refused(tighter(), unrank(sku, than), Error::NotRanked);
        }
    });
}
