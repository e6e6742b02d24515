//! Each invariant, broken by hand, is seen by its name.

use super::*;
use crate::{Alias, Aliases, Founded, Gathered, Group, Groups, Link, LinkKind, Links, Records, MAX_LINKS};
use polkadot_sdk::sp_runtime::TryRuntimeError;

/// Checks that `broken` is what the whole list reports, and names itself as `says`.
fn seen(broken: Result<(), TryRuntimeError>, says: &'static str) {
    assert_eq!(broken, Err(says.into()));
    assert_eq!(inv::all::<Test>(), broken);
}

/// A chain with a link of each kind and two mergers, on which every invariant holds, broken by `breaks`.
fn broken(breaks: impl FnOnce(), then: impl FnOnce()) {
    chain().execute_with(|| {
        let (a, b) = (found(&[10]), found(&[11]));
        assert_ok!(ask(by(1), certify(10, Some(a), &[7])));
        assert_ok!(pay(10, 20));
        merge(a, b);
        wait(DAY);
        merge(b, 3);
        check();
        breaks();
        then();
    });
}

fn alias(group: GroupId, change: impl FnOnce(&mut Alias)) {
    Aliases::<Test>::mutate(group, |alias| change(alias.as_mut().expect("merged")));
}

fn group(group: GroupId, change: impl FnOnce(&mut Group)) {
    Groups::<Test>::mutate(group, |group| change(group.as_mut().expect("founded")));
}

fn account(who: AccountId, change: impl FnOnce(&mut Record<AccountId>)) {
    Records::<Test>::mutate(who, |record| change(record.as_mut().expect("certified")));
}

#[test]
fn invariant_1_groups_are_numbered_without_a_gap_sees_a_number_that_is_not_above_all() {
    let breaks: [fn(); 3] = [
        || Founded::<Test>::put(5),
        || Founded::<Test>::put(7),
        || Groups::<Test>::insert(6, Group::default()),
    ];
    for breaks in breaks {
        broken(breaks, || {
            let broken = inv::invariant_1_groups_are_numbered_without_a_gap::<Test>();
            seen(broken, "credentials invariant 1: groups are not numbered without a gap");
        });
    }
}

#[test]
fn invariant_2_each_account_leads_to_its_group_sees_a_credential_or_a_link_that_does_not() {
    let breaks: [fn(); 4] = [
        || account(4, |record| record.credential.group = 99),
        || Links::<Test>::remove(own(4)),
        || Links::<Test>::insert(own(30), Link { group: 3, kind: LinkKind::Account }),
        || Records::<Test>::remove(4),
    ];
    for breaks in breaks {
        broken(breaks, || {
            let broken = inv::invariant_2_each_account_leads_to_its_group::<Test>();
            seen(broken, "credentials invariant 2: an account's link does not lead to its group");
        });
    }
}

#[test]
fn invariant_3_links_are_counted_sees_each_count_and_a_group_that_is_not() {
    let breaks: [fn(); 5] = [
        || group(3, |group| group.members += 1),
        || group(4, |group| group.named = 0),
        || group(4, |group| group.funders = 2),
        || Links::<Test>::remove(paper(7)),
        || Links::<Test>::insert(paper(8), Link { group: 99, kind: LinkKind::Named }),
    ];
    for breaks in breaks {
        broken(breaks, || {
            let broken = inv::invariant_3_links_are_counted::<Test>();
            seen(broken, "credentials invariant 3: links are not what their groups count");
        });
    }
}

#[test]
fn invariant_3_links_are_counted_sees_more_than_the_limit() {
    let more = || {
        for number in 100..=100 + MAX_LINKS as u8 {
            Links::<Test>::insert(paper(number), Link { group: 3, kind: LinkKind::Funder });
        }
        group(3, |group| group.funders = MAX_LINKS + 1);
    };
    broken(more, || {
        let broken = inv::invariant_3_links_are_counted::<Test>();
        seen(broken, "credentials invariant 3: a group has more links than its limit");
    });
}

#[test]
fn invariant_4_aliases_are_one_hop_and_listed_sees_two_hops_and_unknown_groups() {
    let breaks: [fn(); 3] = [
        || alias(4, |alias| alias.root = 5),
        || alias(4, |alias| alias.root = 99),
        || Aliases::<Test>::insert(99, Alias { root: 3, into: 3, at: START }),
    ];
    for breaks in breaks {
        broken(breaks, || {
            let broken = inv::invariant_4_aliases_are_one_hop_and_listed::<Test>();
            seen(broken, "credentials invariant 4: an alias does not lead to a root in one hop");
        });
    }
}

#[test]
fn invariant_4_aliases_are_one_hop_and_listed_sees_a_list_that_is_wrong() {
    let breaks: [fn(); 3] = [
        || Gathered::<Test>::remove(3),
        || Gathered::<Test>::mutate(3, |list| list.truncate(1)),
        || Gathered::<Test>::mutate(0, |list| list.try_push(1).expect("room")),
    ];
    for breaks in breaks {
        broken(breaks, || {
            let broken = inv::invariant_4_aliases_are_one_hop_and_listed::<Test>();
            seen(broken, "credentials invariant 4: a root does not list its aliases");
        });
    }
}

#[test]
fn invariant_5_mergers_lead_to_the_root_in_time_sees_a_way_that_leads_elsewhere() {
    let breaks: [fn(); 3] = [
        || alias(5, |alias| alias.into = 1),
        || alias(4, |alias| alias.into = 2),
        || alias(4, |alias| alias.at = START + DAY + 1),
    ];
    for breaks in breaks {
        broken(breaks, || {
            let broken = inv::invariant_5_mergers_lead_to_the_root_in_time::<Test>();
            seen(broken, "credentials invariant 5: a merger does not lead to its root");
        });
    }
}

#[test]
fn invariant_5_mergers_lead_to_the_root_in_time_sees_what_lies_ahead() {
    let at_exactly_now = || alias(5, |alias| alias.at = START + DAY);
    broken(at_exactly_now, check);
    let one_second_later = || alias(5, |alias| alias.at = START + DAY + 1);
    broken(one_second_later, || {
        let broken = inv::invariant_5_mergers_lead_to_the_root_in_time::<Test>();
        seen(broken, "credentials invariant 5: a merger lies ahead");
    });
    let one_second_later = || account(4, |record| record.since = START + DAY + 1);
    broken(one_second_later, || {
        let broken = inv::invariant_5_mergers_lead_to_the_root_in_time::<Test>();
        seen(broken, "credentials invariant 5: an account will come into its group");
    });
}

#[test]
fn invariant_6_credentials_are_lawful_sees_a_tier_or_a_jurisdiction_that_is_none() {
    let breaks: [fn(); 2] = [
        || account(4, |record| record.credential.tier = 0),
        || account(4, |record| record.credential.jurisdiction = *b"c1"),
    ];
    for breaks in breaks {
        broken(breaks, || {
            let broken = inv::invariant_6_credentials_are_lawful::<Test>();
            seen(broken, "credentials invariant 6: a credential says what no registrar can say");
        });
    }
}
