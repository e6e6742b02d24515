//! How a limit grows, without a chain.

use crate::{doubled, Ramp, MAX_STEPS};
use proptest::prelude::*;

#[test]
fn doubles_with_each_whole_span() {
    let ramp = Ramp { steps: 1, from: 1_000 };
    let table = [(0, 1), (999, 1), (1_000, 1), (1_089, 1), (1_090, 2), (1_179, 2), (1_180, 3)];
    for (now, steps) in table {
        assert_eq!(ramp.steps_at(now, 90), steps, "at {now}");
    }
}

#[test]
fn ends_at_the_most_and_without_a_span_at_once() {
    assert_eq!(Ramp::new(0).steps_at(u64::MAX, 1), MAX_STEPS);
    assert_eq!(Ramp { steps: MAX_STEPS, from: 0 }.steps_at(90, 90), MAX_STEPS);
    assert_eq!(Ramp { steps: u32::MAX, from: 0 }.steps_at(90, 90), MAX_STEPS);
    assert_eq!(Ramp::new(0).steps_at(u64::MAX, 0), 0, "no span: it never grows");
}

#[test]
fn limit_that_fits_no_number_is_all_there_is() {
    assert_eq!(doubled(2, 0), 2);
    assert_eq!(doubled(2, 3), 16);
    assert_eq!(doubled(1, 127), 1 << 127);
    assert_eq!(doubled(2, 127), u128::MAX);
    assert_eq!(doubled(1, 128), u128::MAX);
    assert_eq!(doubled(2_000_000_000_000, MAX_STEPS), 2_000_000_000_000 << MAX_STEPS);
}

proptest! {
    #[test]
    fn frozen_limit_grows_from_where_it_stood(from in 0_u64..1_000, open in 0_u64..1_000, more in 0_u64..1_000) {
        let mut ramp = Ramp::new(from);
        let before = ramp.steps_at(from + open, 90);
        ramp.freeze(from + open, 90);
        prop_assert_eq!(ramp.steps, before);
        ramp.restart(from + open + more);
        prop_assert_eq!(ramp.steps_at(from + open + more + 89, 90), before);
        prop_assert_eq!(ramp.steps_at(from + open + more + 90, 90), before + 1);
    }
}
