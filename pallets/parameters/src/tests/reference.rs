//! The reference table ...

use super::mock::*;
use crate::{reference, Who};

const WHO: Who = Who { tighten: "risk track", week: "parameters track", fortnight: "root track" };

fn text() -> String {
    reference::<Key, Rows>(&WHO)
}

#[test]
fn has_one_line_a_parameter_below_its_head() {
    let text = text();
    let lines: Vec<&str> = text.lines().collect();
    let head = "| parameter | meaning | unit | default | range | step in 30 days | who may change it |";
    assert_eq!(lines[0], head);
    assert_eq!(lines[1], "|---|---|---|---|---|---|---|");
    assert_eq!(lines[2..7].len(), KEYS.len());
    assert_eq!(
        lines[2],
        "| fee rate | A number that a test moves. | units | 1,000 | 100 to 1,000,000 | 10.0 % \
         | down at once: risk track; up after 7 days: parameters track |"
    );
}

#[test]
fn says_who_for_each_direction_and_notice() {
    let text = text();
    assert!(text.contains("| a quarter | up at once: risk track; down after 14 days: root track |"));
    assert!(text.contains("| 0 to 5,000 | 50 | either way after 7 days: parameters track |"));
    assert!(text.contains("| either way after 14 days: root track |"));
}

#[test]
fn lists_the_orders_below() {
    let text = text();
    let (_, orders) = text.split_once("\n\n").expect("two tables");
    assert_eq!(
        orders,
        "| must stay at most | the value of | else |\n|---|---|---|\n\
         | rate floor | rate cap | floor of the rate above its cap |\n"
    );
}

#[test]
fn without_orders_is_one_table() {
    ORDERED.set(&[]);
    let text = text();
    ORDERED.set(ORDERS);
    assert!(!text.contains("\n\n") && text.ends_with("|\n"));
}
