//! The laws of [`Credentials`], [`Mergers`] and [`FundingLinks`], as tests that a provider runs against itself. Each
//! function wants a chain of its own, on which nobody that [`World::account`] names is certified.

use super::{Credentials, FundingLinks, GroupId, Mergers};
use crate::Moment;
use core::fmt::Debug;

/// How a provider is told what happens.
pub trait World {
    /// Accounts.
    type AccountId: Clone + Debug + PartialEq;
    /// All that the provider stores, or a digest of it.
    type State: Debug + PartialEq;
    /// The provider.
    type Provider: FundingLinks<Self::AccountId> + Mergers<Self::AccountId>;

    /// An account, another one for each number.
    fn account(number: u32) -> Self::AccountId;
    /// Certifies `who` for so many seconds, as of `group`, or of a new one.
    fn certify(who: &Self::AccountId, group: Option<GroupId>, span: Moment);
    /// Puts `who` on a sanctions list, or takes it off.
    fn sanction(who: &Self::AccountId, sanctioned: bool);
    /// Merges two groups that are roots.
    fn merge(from: GroupId, into: GroupId);
    /// Lets seconds pass.
    fn wait(span: Moment);
    /// The clock.
    fn now() -> Moment;
    /// What is stored.
    fn state() -> Self::State;
}

const SPAN: Moment = 1_000;

/// Laws 1 to 4 of [`Credentials`] and 1 to 3 of [`Mergers`], in a life of six accounts.
pub fn credentials<W: World>() {
    let all: [W::AccountId; 6] = [0, 1, 2, 3, 4, 5].map(W::account);
    let [one, mate, other, third, fourth, nobody] = &all;
    observe::<W>(&all);
    W::certify(one, None, SPAN);
    W::wait(10);
    W::certify(mate, group::<W>(one), SPAN);
    W::certify(other, None, 2 * SPAN);
    W::certify(third, None, 2 * SPAN);
    W::certify(fourth, None, 2 * SPAN);
    observe::<W>(&all);
    assert!(W::Provider::same_group(one, mate), "who was certified together is of one group");
    assert!(W::Provider::apart(one, other), "who founded a group is of another than the others");

    W::sanction(other, true);
    assert!(W::Provider::good(other).is_none(), "who is sanctioned has no good credential");
    assert!(group::<W>(other).is_some(), "its group stands");
    observe::<W>(&all);
    W::sanction(other, false);
    assert!(W::Provider::good(other).is_some(), "good again");

    merge::<W>(third, fourth);
    observe::<W>(&all);
    W::wait(10);
    merge::<W>(fourth, one);
    observe::<W>(&all);
    assert!(W::Provider::same_group(third, mate), "who is one with a part is one with the whole");
    let together = |left, right| W::Provider::one_since(left, right);
    assert!(together(third, fourth) < together(third, one), "each pair has the second of its own merger");
    assert_eq!(together(third, one), Some(W::now()), "which is the last merger between them");

    W::wait(SPAN - 21);
    assert!(W::Provider::good(one).is_some(), "one second before it is void");
    W::wait(1);
    assert!(W::Provider::good(one).is_none(), "void from that second on");
    assert!(W::Provider::same_group(one, third), "its group stands");
    assert!(W::Provider::credential(nobody).is_none(), "nobody certified it");
    observe::<W>(&all);
}

/// Laws 1 to 3 of [`FundingLinks`].
pub fn funding<W: World>() {
    let [one, mate, other, stranger, second] = [0, 1, 2, 3, 4].map(W::account);
    W::certify(&one, None, SPAN);
    W::certify(&mate, group::<W>(&one), SPAN);
    W::certify(&other, None, SPAN);
    let link = |who, funder| W::Provider::link(who, funder);
    let refused = |who, funder| {
        let before = W::state();
        assert!(link(who, funder).is_err(), "{funder:?} is of another group than {who:?}");
        assert_eq!(W::state(), before, "a refusal changes nothing");
    };
    let told = |who, funder| {
        assert!(link(who, funder).is_ok(), "{funder:?} may pay for {who:?}");
        let before = W::state();
        assert!(link(who, funder).is_ok(), "{funder:?} may pay for {who:?} once more");
        assert_eq!(W::state(), before, "telling it again changes nothing");
    };
    told(&one, &one);
    told(&one, &mate);
    refused(&one, &other);
    refused(&other, &mate);
    told(&one, &stranger);
    told(&mate, &stranger);
    refused(&other, &stranger);
    told(&other, &second);
    refused(&one, &second);
    merge::<W>(&other, &one);
    for who in [&one, &mate, &other] {
        [&one, &mate, &other, &stranger, &second].into_iter().for_each(|funder| told(who, funder));
    }
    W::wait(SPAN);
    told(&one, &mate);
}

/// What must hold of any accounts at any time.
pub fn observe<W: World>(all: &[W::AccountId]) {
    for one in all {
        let credential = W::Provider::credential(one);
        let group = credential.map(|credential| W::Provider::root(credential.group));
        assert_eq!(W::Provider::group(one), group, "the group is that of the credential after every merger");
        assert_eq!(group.map(W::Provider::root), group, "a root is its own root");
        if let Some(good) = W::Provider::good(one) {
            assert_eq!(Some(good), credential, "who is good has that credential");
            assert!(W::now() < good.until && !good.sanctioned, "neither void nor sanctioned");
        }
        assert_eq!(W::Provider::same_group(one, one), group.is_some(), "one with itself if it has a group");
        all.iter().for_each(|other| pair::<W>(one, other));
        all.iter().for_each(|other| all.iter().for_each(|third| triple::<W>(one, other, third)));
    }
}

fn pair<W: World>(one: &W::AccountId, other: &W::AccountId) {
    let (same, apart) = (W::Provider::same_group(one, other), W::Provider::apart(one, other));
    assert_eq!(same, W::Provider::same_group(other, one), "one group from either side");
    assert_eq!(apart, W::Provider::apart(other, one), "apart from either side");
    assert!(!(same && apart), "never both");
    let known = group::<W>(one).is_some() && group::<W>(other).is_some();
    assert_eq!(same || apart, known, "one of both exactly where both have a group");
    let since = W::Provider::one_since(one, other);
    assert_eq!(since.is_some(), same, "a second where they are one");
    assert_eq!(since, W::Provider::one_since(other, one), "the same from either side");
    assert!(since.is_none_or(|since| since <= W::now()), "not ahead");
}

fn triple<W: World>(one: &W::AccountId, other: &W::AccountId, third: &W::AccountId) {
    let since = |left, right| W::Provider::one_since(left, right);
    if let (Some(left), Some(right)) = (since(one, other), since(other, third)) {
        assert!(W::Provider::same_group(one, third), "one through a third");
        assert!(
            since(one, third).is_some_and(|whole| whole <= left.max(right)),
            "no later than through a third"
        );
    }
}

fn group<W: World>(who: &W::AccountId) -> Option<GroupId> {
    W::Provider::group(who)
}

/// Merges the group of `from` into that of `into`; neither keeps a group of its own.
fn merge<W: World>(from: &W::AccountId, into: &W::AccountId) {
    let groups = group::<W>(from).zip(group::<W>(into));
    assert!(groups.is_some(), "both are certified");
    if let Some((from, into)) = groups {
        W::merge(from, into);
        assert_eq!(W::Provider::root(from), into, "a merged group leads to the other");
    }
}
