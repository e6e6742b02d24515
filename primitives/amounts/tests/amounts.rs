//! A share is rounded down once, and an excess is never a debt.

use quantara_amounts::{excess, share_down};

#[test]
fn a_share_is_the_floor_of_the_product() {
    for total in 0..100 {
        for whole in 1..12 {
            for part in 0..=whole {
                assert_eq!(share_down(total, part, whole), Some(total * part / whole));
            }
        }
    }
}

#[test]
fn the_greatest_total_has_every_share() {
    let whole = u128::from(u64::MAX);
    assert_eq!(share_down(u128::MAX, whole, whole), Some(u128::MAX));
    // u128::MAX = (2^64 - 1) * (2^64 + 1), which leaves no rest.
    assert_eq!(share_down(u128::MAX, whole - 1, whole), Some((whole + 2) * (whole - 1)));
    assert_eq!(share_down(u128::MAX, 1, 3), Some(u128::MAX / 3));
    assert_eq!(share_down(u128::MAX, 0, whole), Some(0));
}

#[test]
fn a_share_of_more_than_the_whole_is_given_while_it_fits() {
    assert_eq!(share_down(7, 3, 2), Some(10));
    assert_eq!(share_down(u128::MAX, 3, 2), None);
}

#[test]
fn nothing_is_divided_into_no_parts() {
    assert_eq!(share_down(7, 0, 0), None);
}

#[test]
fn an_excess_is_what_lies_above_the_floor() {
    assert_eq!(excess(7, 5), 2);
    assert_eq!(excess(5, 5), 0);
    assert_eq!(excess(4, 5), 0);
    assert_eq!(excess(u128::MAX, 0), u128::MAX);
}
