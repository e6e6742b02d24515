//! The laws of [`Parties`], [`Standing`] and [`Draws`], as tests that a provider runs against itself. Each function
//! wants a chain of its own, on which nobody that [`World::admitted`] names is known.

use super::{Draws, Parties, Role, Standing};
use crate::{Dollars, Moment};
use core::fmt::Debug;
use polkadot_sdk::sp_runtime::{
    traits::{BlakeTwo256, Hash},
    DispatchResult, Perbill,
};

/// How a provider is told what happens.
pub trait World {
    /// Accounts.
    type AccountId: Clone + Debug + PartialEq;
    /// All that the provider stores, or a digest of it.
    type State: Debug + PartialEq;
    /// The provider.
    type Provider: Parties<Self::AccountId> + Standing<Self::AccountId>;

    /// A party with `role` alone, another one for each number, which may attest, has more bond than it needs, and may
    /// answer for more than 1,000,000 units.
    fn admitted(number: u32, role: Role) -> Self::AccountId;
    /// An account that is no party, of a group of its own, which can receive QUSD.
    fn stranger() -> Self::AccountId;
    /// Suspends `who`.
    fn suspend(who: &Self::AccountId);
    /// Lets `who` take the least part of its bond back.
    fn release(who: &Self::AccountId) -> DispatchResult;
    /// What the bond of `who` is worth.
    fn bond_value(who: &Self::AccountId) -> Dollars;
    /// What `who` answers for.
    fn pledged(who: &Self::AccountId) -> Dollars;
    /// The free QUSD of `who`.
    fn dollars(who: &Self::AccountId) -> Dollars;
    /// Lets seconds pass.
    fn wait(span: Moment);
    /// What is stored.
    fn state() -> Self::State;
}

/// Longer than any bond is kept after an engagement.
const LONG: Moment = 400 * 86_400;

/// Laws 1 and 2 of [`Parties`].
pub fn attesting<W: World>() {
    let (who, nobody) = (W::admitted(0, Role::Custodian), W::stranger());
    for role in Role::ALL {
        let holds = role == Role::Custodian;
        assert_eq!(W::Provider::ensure_attests(&who, role).is_ok(), holds, "{role:?} of a custodian");
        assert_eq!(W::Provider::acts(&who, role), holds, "{role:?} of a custodian");
        assert!(W::Provider::ensure_attests(&nobody, role).is_err(), "nobody attests");
        assert!(!W::Provider::acts(&nobody, role), "nobody acts");
    }
    assert!(!W::Provider::is_excused(&who), "nothing excuses who was never suspended");
    W::suspend(&who);
    assert!(W::Provider::ensure_attests(&who, Role::Custodian).is_err(), "suspended: attests nothing");
    assert!(W::Provider::acts(&who, Role::Custodian), "suspended: acts");
    assert!(W::Provider::is_excused(&who), "suspended: excused");
    assert!(!W::Provider::is_excused(&nobody), "nobody hangs on a stranger");
}

/// Laws 3 and 4 of [`Parties`], and that of [`Standing`].
pub fn pledging<W: World>() {
    let who = W::admitted(0, Role::Custodian);
    let room = W::Provider::room(&who);
    refused::<W>("more than the room", || W::Provider::pledge(&who, room.checked_add(1).unwrap_or(room)));
    let (half, rest) = (room / 2, room.div_ceil(2));
    assert!(half > 0, "the world gives room");
    for (value, before) in [(half, 0), (rest, half)] {
        assert_eq!(W::pledged(&who), before);
        assert!(W::Provider::pledge(&who, value).is_ok(), "within the room");
        assert_eq!(Some(W::pledged(&who)), before.checked_add(value), "adds exactly what it is told");
        assert_eq!(Some(W::Provider::room(&who)), room.checked_sub(W::pledged(&who)));
    }
    refused::<W>("a unit without room", || W::Provider::pledge(&who, 1));
    refused::<W>("more than is pledged", || W::Provider::unpledge(&who, room.checked_add(1).unwrap_or(room)));
    W::suspend(&who);
    assert_eq!(W::Provider::room(&who), 0, "suspended: no room");
    refused::<W>("a unit while suspended", || W::Provider::pledge(&who, 1));
    for (value, after) in [(rest, half), (half, 0)] {
        assert!(W::Provider::unpledge(&who, value).is_ok(), "suspended: what ends, ends");
        assert_eq!(W::pledged(&who), after, "takes off exactly what it is told");
    }
    let nobody = W::stranger();
    assert_eq!(W::Provider::room(&nobody), 0, "a stranger has no room");
    refused::<W>("a stranger's word", || W::Provider::pledge(&nobody, 1));
    refused::<W>("a stranger's word taken back", || W::Provider::unpledge(&nobody, 1));
}

/// Law 6 of [`Parties`].
pub fn engagement<W: World>() {
    let (pledged, open, free) =
        (W::admitted(0, Role::Custodian), W::admitted(1, Role::Custodian), W::admitted(2, Role::Custodian));
    assert!(W::Provider::pledge(&pledged, 1).is_ok());
    assert!(W::Provider::open_matter(&open).is_ok());
    W::wait(LONG);
    refused::<W>("a bond behind pledged value", || W::release(&pledged));
    refused::<W>("a bond behind an open matter", || W::release(&open));
    assert!(W::release(&free).is_ok(), "who answers for nothing has its excess back");
    assert!(W::Provider::unpledge(&pledged, 1).is_ok());
    assert!(W::Provider::close_matter(&open).is_ok());
    refused::<W>("a matter closed twice", || W::Provider::close_matter(&open));
    refused::<W>("a bond just after pledged value", || W::release(&pledged));
    refused::<W>("a bond just after an open matter", || W::release(&open));
    W::wait(LONG);
    assert!(W::release(&pledged).is_ok(), "long after");
    assert!(W::release(&open).is_ok(), "long after");
}

/// Law 5 of [`Parties`].
pub fn slashing<W: World>() {
    let (who, informer) = (W::admitted(0, Role::Custodian), W::stranger());
    for (amount, share) in [(0, 20), (1, 20), (999_983, 0), (1_000_003, 20), (1_234_567, 100)] {
        let (value, dollars) = (W::bond_value(&who), W::dollars(&informer));
        let told = Perbill::from_percent(share);
        let taken = W::Provider::slash(&who, amount, Some((&informer, told))).unwrap_or(Dollars::MAX);
        assert_eq!(value.checked_sub(taken), Some(W::bond_value(&who)), "what it says left the bond");
        assert!(taken >= amount, "no less than it was told");
        let reward = W::dollars(&informer).checked_sub(dollars);
        assert!(reward <= Some(told.mul_floor(taken)), "no more than the share");
        assert!(share > 50 || reward == Some(told.mul_floor(taken)), "half of it is QUSD at least");
    }
    let value = W::bond_value(&who);
    assert_eq!(W::Provider::slash(&who, Dollars::MAX, None), Ok(value), "at most the bond");
    assert_eq!(W::bond_value(&who), 0);
    assert_eq!(W::Provider::slash(&who, 1, None), Ok(0), "nothing is left");
    refused::<W>("a stranger's bond", || W::Provider::slash(&informer, 1, None).map(|_| ()));
}

/// Laws of [`Draws`].
pub fn drawing<W: World>()
where
    W::Provider: Draws<W::AccountId>,
{
    /// How often a seed is drawn.
    const TIMES: u64 = 900;
    let seed = |number: u64| BlakeTwo256::hash(&number.to_le_bytes()).0;
    let drawn = |number| W::Provider::drawn(Role::Auditor, seed(number));
    let times = |who: &W::AccountId| (0..TIMES).filter(|number| drawn(*number).as_ref() == Some(who)).count();
    W::admitted(9, Role::Custodian);
    assert_eq!(drawn(0), None, "there is no auditor");
    let auditors = [0, 1, 2].map(|number| W::admitted(number, Role::Auditor));
    let counts = auditors.each_ref().map(times);
    assert_eq!(u64::try_from(counts.iter().sum::<usize>()), Ok(TIMES), "one of them, each time");
    assert!(counts.iter().all(|count| (220..=380).contains(count)), "each as often as another: {counts:?}");
    assert!((0..TIMES).all(|number| drawn(number) == drawn(number)), "the same seed, the same party");
    let [first, second, third] = &auditors;
    W::suspend(first);
    assert_eq!(times(first), 0, "who is suspended is not drawn");
    assert!(times(second) > 0 && times(third) > 0, "the others are");
    W::suspend(second);
    W::suspend(third);
    assert_eq!(drawn(0), None, "nobody is left");
}

/// Checks that `ask` is refused and changes nothing.
fn refused<W: World>(what: &str, ask: impl FnOnce() -> DispatchResult) {
    let before = W::state();
    assert!(ask().is_err(), "{what} is refused");
    assert_eq!(before, W::state(), "{what}: refused, and nothing changed");
}
