//! A path shows the unit at its index and nothing else.

use crate::twin::{any_leaves, h, leaves, node, place, root, tree, Twin, LEAVES};
use codec::{Decode, Encode, MaxEncodedLen};
use proptest::{prelude::*, sample::Index};
use quantara_unit_tree::{Hash, Path, Tree};

/// A tree as any user could wish it.
fn claimed(root: Hash, units: u32) -> Tree {
    Tree::decode(&mut &(root, units).encode()[..]).expect("a hash and a number")
}

fn flip(bytes: &mut [u8], bit: usize) {
    bytes[bit / 8] ^= 1 << (bit % 8);
}

#[test]
fn holds_for_every_unit_of_every_size_that_stands_out() {
    let all = leaves(1, LEAVES);
    for count in [1, 2, 3, 4, 5, 8, 9, 100, 2_048, 4_095, 4_096] {
        let (twin, tree) = (Twin::of(&all[..count]), tree(&all[..count]));
        for (index, leaf) in (0u32..).zip(&all[..count]) {
            assert!(tree.holds(index, leaf, &twin.path(index)), "unit {index} of {count}");
        }
    }
}

#[test]
fn is_made_as_the_twin_makes_it() {
    let all = leaves(2, LEAVES);
    for count in [1, 2, 3, 6, 7, 33, 4_095, 4_096] {
        let twin = Twin::of(&all[..count]);
        for index in [0, 1, 2, 5, 6, 32, 2_047, 2_048, 4_094, 4_095] {
            let expected = (index < twin.units()).then(|| twin.path(index));
            assert_eq!(Path::of(&all[..count], index), expected, "unit {index} of {count}");
        }
    }
}

#[test]
fn is_made_only_for_a_unit_of_a_tree() {
    let all = leaves(3, LEAVES + 1);
    assert_eq!(Path::of(&[], 0), None);
    assert_eq!(Path::of(&all[..3], 3), None);
    assert_eq!(Path::of(&all, 0), None, "4,097 leaves are no tree");
    assert_eq!(Path::of(&all[..3], u32::MAX), None);
}

#[test]
fn does_not_hold_at_another_index() {
    let (leaves, tree) = (leaves(4, 100), tree(&leaves(4, 100)));
    let path = Path::of(&leaves, 41).expect("a unit");
    for other in (0..100).filter(|other| *other != 41) {
        assert!(!tree.holds(other, &leaves[41], &path), "asked for {other}");
        let moved = Path { index: other, ..path.clone() };
        assert!(!tree.holds(other, &leaves[41], &moved), "moved to {other}");
        assert!(!tree.holds(41, &leaves[41], &moved), "asked for 41, shown {other}");
        assert!(!tree.holds(41, &leaves[place(other)], &path), "the leaf of {other}");
    }
}

#[test]
fn of_a_missing_leaf_does_not_hold() {
    for count in [0, 1, 3, 100, 4_095] {
        let leaves = leaves(5, count);
        let (twin, tree) = (Twin::of(&leaves), tree(&leaves));
        for index in [twin.units(), twin.units() + 1, 4_095].into_iter().filter(|index| *index < 4_096) {
            assert!(!tree.holds(index, &h(&[2]), &twin.path(index)), "place {index} of {count}");
        }
    }
}

/// Bits above the twelfth say nothing about left or right: an index with such bits would be a second name of a unit.
#[test]
fn beyond_the_tree_does_not_hold_whatever_the_number_of_units() {
    let leaves = leaves(6, 5);
    let twin = Twin::of(&leaves);
    for units in [8_192, u32::MAX] {
        let tree = claimed(root(units, &twin.above(0, 12)), units);
        assert!(tree.holds(2, &leaves[2], &twin.path(2)));
        let alias = Path { index: 4_096 + 2, ..twin.path(2) };
        assert!(!tree.holds(alias.index, &leaves[2], &alias));
    }
}

#[test]
fn of_an_inner_node_given_as_a_leaf_does_not_hold() {
    let leaves = leaves(7, LEAVES);
    let (twin, tree) = (Twin::of(&leaves), tree(&leaves));
    for height in 1..=12 {
        let inner = twin.above(1_234, height);
        for index in [1_234, 1_234 >> height, 0] {
            assert!(!tree.holds(index, &inner, &twin.path(index)), "height {height}");
            // The way up from the inner node, and below or above it whatever makes twelve.
            let mut siblings = twin.path(1_234).siblings;
            siblings.rotate_left(height);
            assert!(!tree.holds(index, &inner, &Path { index, siblings }), "height {height}");
        }
    }
}

/// The other way round: what stands below a leaf is no node, even if somebody knows two halves that hash to it.
#[test]
fn below_a_leaf_does_not_hold() {
    let (left, right) = ([1; 32], [2; 32]);
    let crafted = node(&left, &right);
    let tree = tree(&[crafted]);
    let up = Path::of(&[crafted], 0).expect("a unit").siblings;
    assert!(tree.holds(0, &crafted, &Path { index: 0, siblings: up }));
    let mut siblings = up;
    siblings.rotate_right(1);
    siblings[0] = right;
    assert!(!tree.holds(0, &left, &Path { index: 0, siblings }));
}

#[test]
fn of_another_tree_does_not_hold() {
    let (ours, theirs) = (leaves(8, 64), leaves(9, 64));
    let foreign = Path::of(&theirs, 7).expect("a unit");
    assert!(!tree(&ours).holds(7, &theirs[7], &foreign));
    assert!(!tree(&ours).holds(7, &ours[7], &foreign));
    let fewer = Path::of(&ours[..63], 7).expect("a unit");
    assert!(!tree(&ours).holds(7, &ours[7], &fewer));
    assert!(!claimed(tree(&ours).root(), 63).holds(7, &ours[7], &Path::of(&ours, 7).expect("a unit")));
}

#[test]
fn does_not_hold_with_any_bit_changed() {
    let (leaves, tree) = (leaves(10, 77), tree(&leaves(10, 77)));
    let path = Path::of(&leaves, 76).expect("a unit").encode();
    let facts = (tree.root(), tree.units(), 76u32, leaves[76]).encode();
    let holds = |facts: &[u8], path: &[u8]| {
        let (root, units, index, leaf) = Decode::decode(&mut &facts[..]).expect("every bit may be set");
        let path = Path::decode(&mut &path[..]).expect("every bit may be set");
        claimed(root, units).holds(index, &leaf, &path)
    };
    assert!(holds(&facts, &path));
    for bit in 0..8 * facts.len() {
        let mut changed = facts.clone();
        flip(&mut changed, bit);
        assert!(!holds(&changed, &path), "bit {bit} of root, units, index, leaf");
    }
    for bit in 0..8 * path.len() {
        let mut changed = path.clone();
        flip(&mut changed, bit);
        assert!(!holds(&facts, &changed), "bit {bit} of the path");
    }
}

#[test]
fn has_388_bytes() {
    let path = Path::of(&leaves(11, 2), 1).expect("a unit");
    assert_eq!((path.encoded_size(), Path::max_encoded_len()), (388, 388));
    assert!(Path::decode(&mut &path.encode()[..387]).is_err(), "eleven siblings and most of one");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn holds_for_its_unit_and_for_no_other(leaves in any_leaves(), one in any::<Index>(), other in any::<Index>()) {
        let (one, other) = (one.index(leaves.len()), other.index(leaves.len()));
        let (tree, index) = (tree(&leaves), u32::try_from(one).expect("at most 4,096"));
        let path = Path::of(&leaves, index).expect("a unit");
        prop_assert_eq!(&path, &Twin::of(&leaves).path(index));
        prop_assert!(tree.holds(index, &leaves[one], &path));
        prop_assert_eq!(tree.holds(index, &leaves[other], &path), one == other);
    }

    #[test]
    fn does_not_hold_with_a_bit_changed(leaves in any_leaves(), unit in any::<Index>(), bit in 0usize..388 * 8) {
        let unit = unit.index(leaves.len());
        let index = u32::try_from(unit).expect("at most 4,096");
        let mut bytes = Path::of(&leaves, index).expect("a unit").encode();
        flip(&mut bytes, bit);
        let changed = Path::decode(&mut &bytes[..]).expect("every bit may be set");
        prop_assert!(!tree(&leaves).holds(index, &leaves[unit], &changed));
        prop_assert!(!tree(&leaves).holds(changed.index, &leaves[unit], &changed));
    }
}
