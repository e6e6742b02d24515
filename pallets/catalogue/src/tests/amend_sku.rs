//! `amend_sku`: what may change of a SKU changes, towards safety at once.

use super::*;
use crate::{Advances, Moves};

fn amend(id: u32, amendment: Amendment) -> Call {
    Call::amend_sku { id, amendment }
}

fn advance(max_advance_ppm: u32) -> Call {
    amend(0, Amendment { max_advance_ppm: Some(max_advance_ppm), ..Default::default() })
}

fn class(export_class: u8) -> Call {
    amend(0, Amendment { export_class: Some(export_class), ..Default::default() })
}

fn eligible(eligible: bool) -> Call {
    amend(0, Amendment { eligible: Some(eligible), ..Default::default() })
}

#[test]
fn by_a_referendum_that_loosens_changes_all_that_it_names() {
    stocked().execute_with(|| {
        let all = Amendment {
            curve: Some(8),
            export_class: Some(0),
            eligible: Some(false),
            max_advance_ppm: Some(600_000),
        };
        assert_eq!(ask(looser(), amend(0, all)), Ok(()));
        let amended =
            Sku { curve: 8, export_class: 0, eligible: false, max_advance_ppm: 600_000, ..sku("one") };
        assert_eq!(Chain::sku(0), Some(amended.clone()));
        assert_eq!(events(), [Event::SkuAmended { id: 0, old: sku("one").terms(), new: amended.terms() }]);
        assert_eq!(Chain::sku(1), Some(sku("two")), "the other is as it was");
        check();
    });
}

#[test]
fn is_for_referenda_only() {
    stocked().execute_with(|| {
        for origin in [by(OPERATOR), RuntimeOrigin::none()] {
            refused(origin, eligible(false), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_no_sku_is_refused() {
    stocked().execute_with(|| {
        refused(looser(), amend(3, Amendment::default()), Error::NoSuchSku);
    });
}

#[test]
fn that_changes_nothing_is_refused() {
    stocked().execute_with(|| {
        refused(looser(), amend(0, Amendment::default()), Error::NothingChanges);
        refused(tighter(), advance(500_000), Error::NothingChanges);
    });
}

#[test]
fn to_what_no_sku_can_say_is_refused() {
    stocked().execute_with(|| {
        refused(looser(), class(32), Error::NoSuchClass);
        refused(looser(), advance(HIGHEST + 1), Error::AdvanceTooHigh);
    });
}

#[test]
fn by_a_referendum_that_tightens_goes_towards_safety_only() {
    stocked().execute_with(|| {
        refused(tighter(), advance(500_001), Error::NotTowardsSafety);
        assert_eq!(ask(tighter(), advance(499_999)), Ok(()));
        assert_eq!(ask(tighter(), eligible(false)), Ok(()));
        refused(tighter(), eligible(true), Error::NotTowardsSafety);
        let curve = Amendment { curve: Some(6), ..Default::default() };
        refused(tighter(), amend(0, curve), Error::NotTowardsSafety);
        let mixed = Amendment { max_advance_ppm: Some(1), export_class: Some(0), ..Default::default() };
        refused(tighter(), amend(0, mixed), Error::NotTowardsSafety);
        assert_eq!(ask(tighter(), advance(0)), Ok(()));
        check();
    });
}

#[test]
fn of_the_export_class_tightens_where_the_new_one_allows_no_other_jurisdiction() {
    stocked().execute_with(|| {
        let allow = |class, named: &[&[u8; 2]]| {
            assert_eq!(ask(looser(), Call::allow { class, codes: codes(named) }), Ok(()));
        };
        allow(1, &[b"CH", b"DE"]);
        allow(2, &[b"CH"]);
        allow(3, &[b"CH", b"US"]);
        refused(tighter(), class(0), Error::NotTowardsSafety);
        refused(tighter(), class(3), Error::NotTowardsSafety);
        assert_eq!(ask(tighter(), class(2)), Ok(()), "part of what class 1 allows");
        refused(tighter(), class(1), Error::NotTowardsSafety);
        assert_eq!(ask(looser(), class(0)), Ok(()));
        assert_eq!(ask(tighter(), class(3)), Ok(()), "any class is tighter than the free one");
        assert_eq!(ask(tighter(), class(4)), Ok(()), "and one that allows nothing is than any other");
        check();
    });
}

#[test]
fn raises_the_advance_by_at_most_the_step_in_thirty_days() {
    stocked().execute_with(|| {
        refused(looser(), advance(600_001), Error::StepTooLarge);
        assert_eq!(ask(looser(), advance(600_000)), Ok(()), "at exactly the step");
        refused(looser(), advance(600_001), Error::StepTooLarge);
        assert_eq!(ask(tighter(), advance(550_000)), Ok(()));
        refused(looser(), advance(550_001), Error::StepTooLarge);
        at(START + 31 * DAY - 1);
        refused(looser(), advance(550_001), Error::StepTooLarge);
        at(START + 31 * DAY);
        assert_eq!(ask(looser(), advance(650_000)), Ok(()), "thirty days after that day");
        let moves = Advances::<Test>::get(0).expect("moved");
        assert_eq!((moves.listed, moves.raised, moves.lowered), (500_000, 200_000, 50_000));
        check();
    });
}

#[test]
fn of_sums_that_do_not_fit_is_refused() {
    stocked().execute_with(|| {
        Advances::<Test>::insert(0, Moves { lowered: u128::MAX, ..Default::default() });
        refused(tighter(), advance(1), Error::Overflow);
    });
}

#[test]
fn names_the_first_of_several_errors() {
    stocked().execute_with(|| {
        let worst = |export_class, max_advance_ppm| {
            let (export_class, max_advance_ppm) = (Some(export_class), Some(max_advance_ppm));
            amend(0, Amendment { export_class, max_advance_ppm, ..Default::default() })
        };
        refused(tighter(), worst(32, u32::MAX), Error::NoSuchClass);
        refused(tighter(), worst(0, u32::MAX), Error::AdvanceTooHigh);
        refused(tighter(), worst(0, 650_000), Error::NotTowardsSafety);
        refused(looser(), worst(0, 650_000), Error::StepTooLarge);
    });
}
