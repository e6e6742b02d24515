//! A unit binds all its ids, whatever their order, and each once.

use crate::twin::{self, h};
use proptest::{collection::btree_set, prelude::*, sample::Index};
use quantara_unit_tree::{leaf, Hash, Id, LeafError, MAX_IDS};

fn ids(count: u8) -> Vec<Id> {
    (0..count).map(|at| h(&[at])).collect()
}

#[test]
fn is_the_hash_of_its_kind_the_number_of_ids_and_the_ids_rising() {
    let (low, high) = ([1; 32], [2; 32]);
    let bytes = [&[0, 2], low.as_slice(), &high].concat();
    assert_eq!(leaf(&[high, low]), Ok(h(&bytes)));
}

#[test]
fn sorts_by_the_first_byte_that_differs() {
    let (mut one, mut other) = ([5; 32], [5; 32]);
    (one[30], one[31]) = (1, 0);
    (other[30], other[31]) = (0, 255);
    let bytes = [&[0, 2], other.as_slice(), &one].concat();
    assert_eq!(leaf(&[one, other]), Ok(h(&bytes)));
}

#[test]
fn without_ids_is_refused() {
    assert_eq!(leaf(&[]), Err(LeafError::None));
}

#[test]
fn at_exactly_24_ids_is_made_and_one_above_refused() {
    assert_eq!(leaf(&ids(24)), Ok(twin::leaf(&ids(24))));
    assert_eq!(leaf(&ids(25)), Err(LeafError::TooMany));
    assert_eq!(leaf(&vec![[0; 32]; 256]), Err(LeafError::TooMany), "a number that does not fit its byte");
    assert_eq!(MAX_IDS, 24);
}

#[test]
fn with_a_repeated_id_is_refused_wherever_it_stands() {
    let mut apart = ids(24);
    apart[23] = apart[0];
    assert_eq!(leaf(&apart), Err(LeafError::Repeated));
    assert_eq!(leaf(&[[0; 32], [0; 32]]), Err(LeafError::Repeated));
}

#[test]
fn names_the_number_before_the_repetition() {
    assert_eq!(leaf(&[[9; 32]; 25]), Err(LeafError::TooMany));
}

#[test]
fn of_fewer_ids_differs() {
    let all = ids(24);
    let leaves: Vec<Hash> = (1..=24).map(|count| leaf(&all[..count]).expect("a unit")).collect();
    for (at, one) in leaves.iter().enumerate() {
        assert!(!leaves[..at].contains(one));
    }
}

proptest! {
    #[test]
    fn is_that_of_the_twin_in_any_order(
        (given, shuffled) in btree_set(any::<Id>(), 1..=MAX_IDS)
            .prop_map(|ids| ids.into_iter().collect::<Vec<_>>())
            .prop_flat_map(|ids| (Just(ids.clone()), Just(ids).prop_shuffle())),
    ) {
        prop_assert_eq!(leaf(&shuffled), leaf(&given));
        prop_assert_eq!(leaf(&shuffled), Ok(twin::leaf(&given)));
    }

    #[test]
    fn changes_with_any_bit_of_any_id(
        ids in btree_set(any::<Id>(), 1..=MAX_IDS), which in any::<Index>(), bit in 0usize..256,
    ) {
        let ids: Vec<Id> = ids.into_iter().collect();
        let mut changed = ids.clone();
        changed[which.index(ids.len())][bit / 8] ^= 1 << (bit % 8);
        prop_assert_ne!(leaf(&changed), leaf(&ids));
    }

    #[test]
    fn with_any_id_repeated_is_refused(
        ids in btree_set(any::<Id>(), 1..MAX_IDS), which in any::<Index>(), at in any::<Index>(),
    ) {
        let mut ids: Vec<Id> = ids.into_iter().collect();
        let repeated = ids[which.index(ids.len())];
        ids.insert(at.index(ids.len() + 1), repeated);
        prop_assert_eq!(leaf(&ids), Err(LeafError::Repeated));
    }
}
