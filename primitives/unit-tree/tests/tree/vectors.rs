//! The numbers that every implementation must find: `vectors.json`, written by `vectors.py` beside it.

use crate::twin::{tree, Twin};
use quantara_unit_tree::{leaf, Frontier, Hash, Id, LeafError, Path};
use serde_json::Value;

fn vectors() -> Value {
    serde_json::from_str(include_str!("vectors.json")).expect("JSON")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    let list = value[key].as_array().unwrap_or_else(|| panic!("no list {key}"));
    assert!(!list.is_empty(), "an empty list {key} tests nothing");
    list
}

fn number(value: &Value) -> u32 {
    value.as_u64().and_then(|number| number.try_into().ok()).expect("a small number")
}

fn hash(value: &Value) -> Hash {
    let text = value.as_str().and_then(|text| text.strip_prefix("0x")).expect("a hash in hexadecimal");
    assert_eq!(text.len(), 64);
    let byte = |at: usize| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).expect("hexadecimal digits");
    core::array::from_fn(byte)
}

fn hashes(values: &[Value]) -> Vec<Hash> {
    values.iter().map(hash).collect()
}

/// What `units` in the file stands for, in its own words: "unit u has u % 24 + 1 ids; ...".
fn lot(units: u32) -> Vec<Hash> {
    let id = |unit: u32, number: u32| -> Id {
        let mut id = [0xa5; 32];
        id[..4].copy_from_slice(&unit.to_le_bytes());
        id[4..8].copy_from_slice(&number.to_le_bytes());
        id
    };
    (0..units)
        .map(|unit| {
            let ids: Vec<Id> = (0..=unit % 24).map(|number| id(unit, number)).collect();
            leaf(&ids).expect("a unit")
        })
        .collect()
}

#[test]
fn leaves_are_as_written() {
    for case in list(&vectors(), "leaves") {
        assert_eq!(leaf(&hashes(list(case, "ids"))), Ok(hash(&case["leaf"])));
    }
}

#[test]
fn refusals_are_as_written() {
    for case in list(&vectors(), "refused") {
        let ids = hashes(case["ids"].as_array().expect("a list"));
        let why = match case["why"].as_str() {
            Some("None") => LeafError::None,
            Some("TooMany") => LeafError::TooMany,
            Some("Repeated") => LeafError::Repeated,
            other => panic!("no such reason: {other:?}"),
        };
        assert_eq!(leaf(&ids), Err(why));
    }
}

#[test]
fn roots_are_as_written() {
    for case in list(&vectors(), "roots") {
        let (leaves, root) = (lot(number(&case["units"])), hash(&case["root"]));
        let mut frontier = Frontier::default();
        frontier.extend(&leaves).expect("at most 4,096");
        assert_eq!(frontier.root(), root, "{} units", leaves.len());
        assert_eq!(Twin::of(&leaves).root(), root, "the twin, {} units", leaves.len());
    }
}

#[test]
fn paths_and_what_follows_a_replacement_are_as_written() {
    for case in list(&vectors(), "paths") {
        let leaves = lot(number(&case["units"]));
        let index = number(&case["index"]);
        let siblings = hashes(list(case, "siblings")).try_into().expect("12 siblings");
        let path = Path { index, siblings };
        assert_eq!(Path::of(&leaves, index).as_ref(), Some(&path));
        let (tree, old, new) = (tree(&leaves), hash(&case["leaf"]), hash(&case["replaced_by"]));
        assert_eq!(tree.root(), hash(&case["root"]));
        assert!(tree.holds(index, &old, &path));
        let replaced = tree.replace(index, &old, &path, &new).expect("the unit is there");
        assert_eq!(replaced.root(), hash(&case["root_after"]));
    }
}
