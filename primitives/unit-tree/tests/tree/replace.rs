//! A replaced unit leaves the tree that all units would have made, the new one in its place.

use crate::twin::{any_leaves, h, leaves, tree, Twin};
use proptest::{collection::vec, prelude::*, sample::Index};
use quantara_unit_tree::Path;

#[test]
fn of_a_unit_that_is_not_there_is_refused() {
    let (leaves, tree) = (leaves(1, 9), tree(&leaves(1, 9)));
    let path = Path::of(&leaves, 4).expect("a unit");
    let new = h(b"new");
    assert_eq!(tree.replace(4, &leaves[5], &path, &new), None, "another leaf");
    assert_eq!(tree.replace(5, &leaves[4], &path, &new), None, "another index");
    assert_eq!(tree.replace(5, &leaves[5], &path, &new), None, "the path of another unit");
    let mut siblings = path.siblings;
    siblings[11] = h(b"forged");
    assert_eq!(
        tree.replace(4, &leaves[4], &Path { siblings, ..path.clone() }, &new),
        None,
        "a forged sibling"
    );
    assert!(tree.replace(4, &leaves[4], &path, &new).is_some());
}

#[test]
fn beyond_the_last_unit_is_refused() {
    let (twin, tree) = (Twin::of(&leaves(2, 9)), tree(&leaves(2, 9)));
    assert_eq!(tree.replace(9, &h(&[2]), &twin.path(9), &h(b"smuggled in")), None);
}

#[test]
fn twice_by_the_path_of_before_changes_only_its_own_unit() {
    let leaves = leaves(3, 2);
    let before = tree(&leaves);
    let (zero, one) = (Path::of(&leaves, 0).expect("a unit"), Path::of(&leaves, 1).expect("a unit"));
    let after = before.replace(0, &leaves[0], &zero, &h(b"new")).expect("the unit is there");
    assert_eq!(after.replace(1, &leaves[1], &one, &h(b"newer")), None, "the path of the neighbour is stale");
    assert_eq!(after.replace(0, &h(b"new"), &zero, &leaves[0]), Some(before), "its own is not: back again");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A life of replacements against the twin that builds everything anew.
    #[test]
    fn is_to_rebuild(mut leaves in any_leaves(), steps in vec((any::<Index>(), any::<[u8; 32]>()), 1..6)) {
        let mut tree = tree(&leaves);
        for (unit, new) in steps {
            let unit = unit.index(leaves.len());
            let index = u32::try_from(unit).expect("at most 4,096");
            let path = Path::of(&leaves, index).expect("a unit");
            let old = std::mem::replace(&mut leaves[unit], new);
            let next = tree.replace(index, &old, &path, &new).expect("the unit is there");
            prop_assert_eq!(next.root(), Twin::of(&leaves).root());
            prop_assert_eq!(next.units(), tree.units());
            prop_assert!(next.holds(index, &new, &path));
            prop_assert_eq!(next.holds(index, &old, &path), old == new);
            tree = next;
        }
    }
}
