//! `rank`: a referendum that loosens says that one SKU may stand for another.

use super::*;
use crate::Better;

fn rank(sku: u32, than: u32) -> Call {
    Call::rank { sku, than }
}

#[test]
fn lets_one_stand_for_the_other_and_not_the_other_way() {
    stocked().execute_with(|| {
        assert!(!Chain::replaces(1, 0));
        assert_eq!(ask(looser(), rank(1, 0)), Ok(()));
        assert_eq!(events(), [Event::Ranked { sku: 1, than: 0 }]);
        assert!(Chain::replaces(1, 0));
        assert!(!Chain::replaces(0, 1));
        assert_eq!(ask(looser(), rank(0, 1)), Ok(()), "two may be as good as each other");
        assert!(Chain::replaces(0, 1));
        check();
    });
}

#[test]
fn is_for_a_referendum_that_loosens_only() {
    stocked().execute_with(|| {
        for origin in [tighter(), by(OPERATOR), RuntimeOrigin::none()] {
            refused(origin, rank(1, 0), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_no_sku_is_refused() {
    stocked().execute_with(|| {
        for (sku, than) in [(0, 3), (3, 0), (3, 3)] {
            refused(looser(), rank(sku, than), Error::NoSuchSku);
        }
    });
}

#[test]
fn above_itself_is_refused() {
    stocked().execute_with(|| refused(looser(), rank(2, 2), Error::SameSku));
}

#[test]
fn above_another_kind_of_thing_is_refused() {
    stocked().execute_with(|| refused(looser(), rank(2, 0), Error::OtherKind));
}

#[test]
fn said_twice_is_refused() {
    stocked().execute_with(|| {
        assert_eq!(ask(looser(), rank(1, 0)), Ok(()));
        refused(looser(), rank(1, 0), Error::NothingChanges);
    });
}

#[test]
fn one_above_the_room_is_refused() {
    stocked().execute_with(|| {
        for memory_gib in 0..=crate::MAX_RANKS {
            assert_eq!(ask(looser(), list_sku(Sku { memory_gib, ..sku("many") })), Ok(()));
        }
        for than in 3..3 + crate::MAX_RANKS {
            assert_eq!(ask(looser(), rank(0, than)), Ok(()));
        }
        check();
        refused(looser(), rank(0, 3 + crate::MAX_RANKS), Error::TooManyRanks);
        refused(looser(), rank(0, 3), Error::NothingChanges);
        assert_eq!(Better::<Test>::get(0).len(), 64);
    });
}
