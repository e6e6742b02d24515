//! The integrity test refuses a table ...

use super::mock::*;
use crate::{check, fits, Order, Row, Step, MAX_VALUE};
use polkadot_sdk::frame_support::traits::Hooks;

/// What the check says of a table whose rows are bent.
fn bent(bend: fn(&mut Row)) -> &'static str {
    BENT.set(bend);
    let found = check::table::<Test>();
    BENT.set(|_| ());
    found.expect_err("the bent table is refused").1
}

fn ordered(orders: &'static [Order<Key>]) -> &'static str {
    ORDERED.set(orders);
    let found = check::table::<Test>();
    ORDERED.set(ORDERS);
    found.expect_err("the order is refused").1
}

fn listed(keys: &'static [Key]) -> &'static str {
    LISTED.set(keys);
    let found = check::table::<Test>();
    LISTED.set(KEYS);
    found.expect_err("the list is refused").1
}

#[test]
fn only_if_something_is_wrong_with_it() {
    assert_eq!(check::table::<Test>(), Ok(()));
    Parameters::integrity_test();
}

#[test]
fn by_stopping_the_runtimes_own_test() {
    BENT.set(|row| row.default = 0);
    let stopped = std::panic::catch_unwind(Parameters::integrity_test);
    BENT.set(|_| ());
    assert!(stopped.is_err(), "a bent table stops the build's tests");
}

#[test]
fn whose_default_lies_outside_its_range() {
    assert_eq!(bent(|row| row.default = row.max + 1), "its default lies outside its range");
    assert_eq!(bent(|row| row.default = row.min.wrapping_sub(1)), "its default lies outside its range");
}

#[test]
fn whose_range_is_empty() {
    assert_eq!(bent(|row| row.max = row.min), "its range is empty");
}

#[test]
fn whose_range_is_too_large_to_sum() {
    assert_eq!(bent(|row| row.max = MAX_VALUE + 1), "its greatest value is too large to sum moves of");
}

#[test]
fn whose_step_is_nothing_at_its_least() {
    let fault = "at its least value its step is nothing: it could never come back";
    assert_eq!(bent(|row| row.step = Step::Share(0)), fault);
    assert_eq!(bent(|row| row.step = Step::Absolute(0)), fault);
    assert_eq!(bent(|row| (row.min, row.step) = (3, Step::Quarter)), fault);
}

#[test]
fn whose_step_is_more_than_the_value() {
    assert_eq!(bent(|row| row.step = Step::Share(1_001)), "its step is more than the value");
}

#[test]
fn whose_texts_are_missing_or_break_a_table() {
    assert_eq!(bent(|row| row.unit = ""), "it lacks its name, unit or meaning");
    assert_eq!(bent(|row| row.meaning = "this | that"), "its texts do not fit a table");
}

#[test]
fn that_names_two_rows_alike() {
    assert_eq!(bent(|row| row.name = "rate"), "it stands twice");
}

#[test]
fn that_leaves_a_parameter_out_or_lists_it_twice() {
    assert_eq!(listed(&KEYS[1..]), "it does not list every parameter once");
    const TWICE: &[Key] = &[Key::FeeRate, Key::FirstLoss, Key::RateFloor, Key::RateFloor, Key::Period];
    assert_eq!(listed(TWICE), "it stands twice");
}

#[test]
fn whose_defaults_break_an_order() {
    const FALSE: &[Order<Key>] = &[Order { name: "cap", low: Key::RateCap, high: Key::RateFloor }];
    assert_eq!(ordered(FALSE), "the defaults break the order");
}

#[test]
fn that_orders_a_row_with_itself() {
    const ITSELF: &[Order<Key>] = &[Order { name: "cap", low: Key::RateCap, high: Key::RateCap }];
    assert_eq!(ordered(ITSELF), "an order joins two different rows");
}

#[test]
fn whose_row_passes_the_type_it_is_read_as() {
    BENT.set(|row| row.max = row.max.max(65_536));
    assert_eq!(
        check::table::<Test>(),
        Err(("FirstLoss: u16 does not hold its row", "the getter's type is too small"))
    );
    BENT.set(|_| ());
    assert!(fits::<Test, u32>(Key::FeeRate) && !fits::<Test, u16>(Key::FeeRate));
}
