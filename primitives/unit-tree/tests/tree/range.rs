//! Ranges part a tree without a gap and without an overlap.

use codec::{Decode, Encode, MaxEncodedLen};
use proptest::{collection::vec, prelude::*, sample::Index};
use quantara_unit_tree::{Range, MAX_UNITS};

fn range(from: u32, to: u32) -> Range {
    Range::new(from, to).expect("a range")
}

#[test]
fn has_a_unit_at_least() {
    assert_eq!(Range::new(0, 0), None);
    assert_eq!(Range::new(7, 7), None);
    assert_eq!(Range::new(8, 7), None);
    assert_eq!(range(7, 8).units(), 1);
}

#[test]
fn at_exactly_the_end_of_the_tree_is_one_and_one_above_is_none() {
    assert_eq!(range(0, MAX_UNITS).units(), MAX_UNITS);
    assert_eq!(Range::new(0, MAX_UNITS + 1), None);
    assert_eq!(Range::new(MAX_UNITS, MAX_UNITS + 1), None);
}

#[test]
fn contains_its_first_index_and_not_its_end() {
    let range = range(3, 6);
    let inside: Vec<u32> = (0..10).filter(|index| range.contains(*index)).collect();
    assert_eq!(inside, [3, 4, 5]);
    assert_eq!((range.from(), range.to(), range.units()), (3, 6, 3));
    assert!(!range.contains(u32::MAX));
}

#[test]
fn counts_positions_from_its_first_index() {
    let range = range(3, 6);
    assert_eq!([0, 1, 2, 3].map(|position| range.index(position)), [Some(3), Some(4), Some(5), None]);
    assert_eq!(range.index(u32::MAX), None, "a position that would not fit");
}

#[test]
fn splits_only_inside() {
    let range = range(3, 6);
    assert_eq!(
        range.split(4),
        Some((Range::new(3, 4).expect("a range"), Range::new(4, 6).expect("a range")))
    );
    assert_eq!([0, 3, 6, 7, u32::MAX].map(|at| range.split(at)), [None; 5]);
}

#[test]
fn of_one_unit_cannot_be_split() {
    assert_eq!([2, 3, 4].map(|at| range(3, 4).split(at)), [None; 3]);
}

#[test]
fn that_is_none_cannot_be_decoded() {
    let decoded = |from: u32, to: u32| Range::decode(&mut &(from, to).encode()[..]).ok();
    assert_eq!(decoded(3, 6), Some(range(3, 6)));
    assert_eq!(decoded(0, MAX_UNITS), Some(range(0, MAX_UNITS)));
    assert_eq!([decoded(3, 3), decoded(6, 3), decoded(0, MAX_UNITS + 1)], [None; 3]);
}

#[test]
fn has_8_bytes() {
    assert_eq!((range(0, 1).encoded_size(), Range::max_encoded_len()), (8, 8));
}

proptest! {
    /// However often it is split, each unit belongs to one part, and the parts have as many units as the whole.
    #[test]
    fn splits_into_parts_that_are_the_whole(
        from in 0u32..4_000, units in 1u32..=96, cuts in vec((any::<Index>(), 0u32..4_200), 0..16),
    ) {
        let whole = range(from, from + units);
        let mut parts = vec![whole];
        for (which, at) in cuts {
            let which = which.index(parts.len());
            let at = from + at % (units + 2);
            let split = parts[which].split(at);
            prop_assert_eq!(split.is_some(), parts[which].contains(at) && at != parts[which].from());
            if let Some((before, after)) = split {
                parts[which] = before;
                parts.push(after);
            }
        }
        prop_assert_eq!(parts.iter().map(Range::units).sum::<u32>(), units);
        for index in 0..MAX_UNITS {
            let owners = parts.iter().filter(|part| part.contains(index)).count();
            prop_assert_eq!(owners, usize::from(whole.contains(index)), "index {}", index);
        }
    }
}
