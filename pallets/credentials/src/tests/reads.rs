//! What desks ask.

use super::*;
use crate::{Alias, Aliases, Gathered};

#[test]
fn credential_is_good_until_one_second_before_it_is_void() {
    chain().execute_with(|| {
        wait(LATE - 1 - now());
        assert_eq!(Chain::good(&4), Chain::credential(&4));
        assert!(Chain::good(&4).is_some());
        wait(1);
        assert_eq!(Chain::good(&4), None, "at exactly that second");
        assert!(Chain::credential(&4).is_some() && Chain::same_group(&4, &5), "the rest stands");
    });
}

#[test]
fn whom_nobody_certified_may_be_anybody() {
    chain().execute_with(|| {
        assert_eq!((Chain::credential(&10), Chain::group(&10), Chain::certified_by(&10)), (None, None, None));
        assert!(!Chain::apart(&10, &4) && !Chain::same_group(&10, &4) && !Chain::same_group(&10, &10));
        assert_eq!(Chain::one_since(&10, &10), None);
        assert_ok!(pay(4, 10));
        assert!(!Chain::same_group(&10, &4), "to have paid is no credential");
    });
}

#[test]
fn group_that_was_not_founded_is_its_own_root() {
    chain().execute_with(|| assert_eq!(Chain::root(77), 77));
}

#[test]
fn two_are_one_since_the_later_came_into_the_group() {
    chain().execute_with(|| {
        assert_eq!(Chain::one_since(&4, &5), Some(0), "the preset knows no time");
        wait(DAY);
        assert_ok!(ask(by(1), certify(10, Some(3), &[])));
        wait(DAY);
        assert_ok!(ask(by(1), certify(10, Some(3), &[])));
        assert_eq!(Chain::one_since(&4, &10), Some(START + DAY), "certified again changes nothing");
        assert_eq!(Chain::one_since(&1, &4), None);
    });
}

#[test]
fn two_are_one_since_the_merger_between_them_and_not_a_later_one() {
    chain().execute_with(|| {
        let [a, b, c, d] = [10, 11, 12, 13].map(|who| found(&[who]));
        let merged_after_a_day = |from, into| {
            wait(DAY);
            merge(from, into);
            now()
        };
        let ab = merged_after_a_day(a, b);
        let cd = merged_after_a_day(c, d);
        let all = merged_after_a_day(b, d);
        let since = |one, other| Chain::one_since(&one, &other);
        assert_eq!((since(10, 11), since(12, 13)), (Some(ab), Some(cd)));
        for (one, other) in [(10, 12), (10, 13), (11, 12), (11, 13)] {
            assert_eq!((since(one, other), since(other, one)), (Some(all), Some(all)));
        }
        wait(DAY);
        assert_ok!(ask(root(), Call::reassign { who: 10, group: None }));
        assert_eq!(since(10, 11), None);
        assert_ok!(ask(root(), Call::reassign { who: 10, group: Some(d) }));
        assert_eq!(since(10, 11), Some(all + DAY), "it came again");
    });
}

#[test]
fn longest_chain_of_mergers_in_one_second_has_that_second() {
    chain().execute_with(|| {
        let groups: Vec<GroupId> = (20..37).map(|who| found(&[who])).collect();
        groups.windows(2).for_each(|pair| merge(pair[0], pair[1]));
        for one in 20..37 {
            for other in 20..37 {
                assert_eq!(Chain::one_since(&one, &other), Some(START));
            }
        }
        check();
    });
}

#[test]
fn longest_chain_of_mergers_on_different_days_has_the_day_of_each() {
    chain().execute_with(|| {
        let groups: Vec<GroupId> = (20..37).map(|who| found(&[who])).collect();
        for pair in groups.windows(2) {
            wait(DAY);
            merge(pair[0], pair[1]);
        }
        for one in 20..37_u64 {
            for other in one + 1..37 {
                assert_eq!(Chain::one_since(&one, &other), Some(START + (other - 20) * DAY));
            }
        }
        check();
    });
}

#[test]
fn mergers_in_a_ring_end_without_an_answer() {
    chain().execute_with(|| {
        for (group, into) in [(0, 1), (1, 0)] {
            Aliases::<Test>::insert(group, Alias { root: 2, into, at: START });
        }
        Gathered::<Test>::mutate(2, |list| [0, 1].map(|group| list.try_push(group).expect("room")));
        assert_eq!(Chain::merged_at(0, 2), None);
    });
}
