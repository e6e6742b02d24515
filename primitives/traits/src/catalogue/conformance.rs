//! The laws of [`Catalogue`] and [`Sites`], as tests that a provider runs against itself. Each function wants a chain
//! of its own, on which nothing is listed and nothing allowed.

use super::{Catalogue, Class, ExportClass, SiteId, Sites, SkuId};
use crate::credentials::Jurisdiction;
use core::fmt::Debug;
use polkadot_sdk::sp_runtime::DispatchResult;

/// How a provider is told what happens.
pub trait World {
    /// Accounts.
    type AccountId: Clone + Debug + PartialEq;
    /// All that the provider stores, or a digest of it.
    type State: Debug + PartialEq;
    /// The provider.
    type Provider: Catalogue<Self::AccountId> + Sites;

    /// Lists a SKU, another one for each number.
    fn list_sku(number: u32, class: Class) -> SkuId;
    /// Changes all that can change of a SKU.
    fn amend(sku: SkuId);
    /// Says that `sku` is as good as `than`, or better.
    fn rank(sku: SkuId, than: SkuId);
    /// Says so no more.
    fn unrank(sku: SkuId, than: SkuId);
    /// Lets goods of `class` go to `code`.
    fn allow(class: ExportClass, code: Jurisdiction);
    /// Lets them go there no more.
    fn bar(class: ExportClass, code: Jurisdiction);
    /// Lists a site of an operator, another one for each number.
    fn list_site(number: u32) -> SiteId;
    /// Closes a site, and returns its deposit if no lot stands there.
    fn close(site: SiteId);
    /// Returns the deposit of a closed site at which no lot stands any more.
    fn settle(site: SiteId);
    /// What is stored.
    fn state() -> Self::State;
}

/// Law 1 of [`Catalogue`], for SKUs.
pub fn listing<W: World>() {
    assert!(W::Provider::sku(0).is_none(), "nothing is listed");
    let (one, other) = (W::list_sku(0, Class::Gpu), W::list_sku(1, Class::Robot));
    assert_ne!(one, other, "no number is given twice");
    let before = W::Provider::sku(one);
    assert_eq!(before.map(|terms| terms.class), Some(Class::Gpu));
    assert_eq!(W::Provider::sku(other).map(|terms| terms.class), Some(Class::Robot));
    W::amend(one);
    let after = W::Provider::sku(one);
    assert_ne!(before, after, "what can change, changes");
    let fixed = |terms: super::SkuTerms| (terms.class, terms.launched, terms.reference_price);
    assert_eq!(before.map(fixed), after.map(fixed), "the rest does not");
}

/// Law 2 of [`Catalogue`].
pub fn export<W: World>() {
    let (here, there) = (*b"AA", *b"ZZ");
    let may = |class, code| W::Provider::may_receive(class, code);
    for class in ExportClass::MIN..=ExportClass::MAX {
        assert_eq!(may(class, here), class == 0, "class {class} before anything is allowed");
    }
    W::allow(1, here);
    assert!(may(1, here) && !may(1, there) && !may(2, here), "allowed is what was named, of that class");
    W::allow(1, there);
    W::bar(1, here);
    assert!(!may(1, here) && may(1, there) && may(0, here), "barred is what was named, of that class");
    W::allow(1, here);
    assert!(may(1, here) && may(1, there), "allowed again");
}

/// Law 3 of [`Catalogue`].
pub fn ranking<W: World>() {
    let [one, two, three] = [0, 1, 2].map(|number| W::list_sku(number, Class::Gpu));
    let all = [one, two, three];
    let only = |pairs: &[(SkuId, SkuId)]| {
        for sku in all {
            for other in all {
                let says = W::Provider::replaces(sku, other);
                assert_eq!(says, sku == other || pairs.contains(&(sku, other)), "{sku} for {other}");
            }
        }
    };
    only(&[]);
    W::rank(one, two);
    only(&[(one, two)]);
    W::rank(two, three);
    only(&[(one, two), (two, three)]);
    W::unrank(one, two);
    only(&[(two, three)]);
}

/// Law 1 of [`Catalogue`], for sites, and every law of [`Sites`].
pub fn standing<W: World>() {
    let (site, other) = (W::list_site(0), W::list_site(1));
    assert_ne!(site, other, "no number is given twice");
    let unknown = site.max(other).checked_add(1).unwrap_or(SiteId::MAX);
    refused::<W>("entering a site that is not listed", W::Provider::enter, unknown);
    refused::<W>("leaving a site that is not listed", W::Provider::leave, unknown);
    refused::<W>("leaving a site at which no lot stands", W::Provider::leave, site);
    for _ in 0..2 {
        assert!(W::Provider::enter(site).is_ok(), "an open site lets lots in");
    }
    assert!(W::Provider::leave(site).is_ok(), "a lot leaves");
    assert!(W::Provider::enter(site).is_ok(), "a place that was left is free");
    refused::<W>("leaving another site", W::Provider::leave, other);
    W::close(site);
    refused::<W>("entering a closed site", W::Provider::enter, site);
    for _ in 0..2 {
        assert!(W::Provider::leave(site).is_ok(), "a closed site lets lots out");
    }
    refused::<W>("leaving a site that all have left", W::Provider::leave, site);
    W::settle(site);
    assert!(W::Provider::site(site).is_some(), "a site at which a lot ever stood answers");
    refused::<W>("entering it", W::Provider::enter, site);
    refused::<W>("leaving it", W::Provider::leave, site);
    W::close(other);
    refused::<W>("entering a closed site at which no lot ever stood", W::Provider::enter, other);
    let next = W::list_site(2);
    assert!(next != site && next != other, "no number is given twice");
}

/// Checks that `ask` is refused and changes nothing.
fn refused<W: World>(what: &str, ask: impl FnOnce(SiteId) -> DispatchResult, site: SiteId) {
    let before = W::state();
    assert!(ask(site).is_err(), "{what} is refused");
    assert_eq!(before, W::state(), "{what}: refused, and nothing changed");
}
