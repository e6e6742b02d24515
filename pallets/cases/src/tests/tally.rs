//! What votes mean, against the words of the rule.

use super::*;

/// By the words: more than half of those left for it; half of them or more against it.
fn settled(eligible: u32, ayes: u32, nays: u32) -> Option<Verdict> {
    match (eligible >= 3, 2 * ayes > eligible, 2 * nays >= eligible) {
        (true, true, _) => Some(Verdict::Granted),
        (true, _, true) => Some(Verdict::Refused),
        _ => None,
    }
}

/// By the words: more than half of those left voted; the majority of the votes.
fn at_the_end(eligible: u32, ayes: u32, nays: u32) -> Option<Verdict> {
    match (eligible >= 3 && 2 * (ayes + nays) > eligible, ayes > nays) {
        (true, true) => Some(Verdict::Granted),
        (true, false) => Some(Verdict::Refused),
        _ => None,
    }
}

#[test]
fn every_tally_of_thirteen_seats_says_what_the_words_say() {
    let mut seen = [0_u32; 3];
    for eligible in 0..=13 {
        for ayes in 0..=eligible {
            for nays in 0..=eligible - ayes {
                let votes = tally(eligible, ayes, nays);
                assert_eq!(votes.settled(), settled(eligible, ayes, nays), "{votes:?}");
                assert_eq!(votes.at_the_end(), at_the_end(eligible, ayes, nays), "{votes:?}");
                match votes.settled() {
                    Some(verdict) => seen[verdict as usize] += 1,
                    None => seen[2] += 1,
                }
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 20), "{seen:?}");
}

#[test]
fn what_is_settled_no_vote_to_come_can_change() {
    for eligible in 3..=13 {
        for ayes in 0..=eligible {
            for nays in 0..=eligible - ayes {
                let now = tally(eligible, ayes, nays);
                let silent = eligible - ayes - nays;
                let ends = (0..=silent).map(|more| tally(eligible, ayes + more, eligible - ayes - more));
                if let Some(verdict) = now.settled() {
                    assert!(ends.clone().all(|end| end.at_the_end() == Some(verdict)), "{now:?}");
                }
            }
        }
    }
}

#[test]
fn sums_that_cannot_be_say_nothing() {
    let none = (None, None);
    for votes in [tally(3, 4, 0), tally(3, 0, 4), tally(13, u32::MAX, 1)] {
        assert_eq!((votes.settled(), votes.at_the_end()), none, "{votes:?}");
    }
}
