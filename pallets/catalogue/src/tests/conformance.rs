//! The laws of the seams hold here.

use super::*;
use quantara_traits::catalogue::{conformance, ExportClass, SiteId, SkuId};

struct World;

impl conformance::World for World {
    type AccountId = u64;
    type State = Vec<u8>;
    type Provider = Chain;

    fn list_sku(number: u32, class: Class) -> SkuId {
        assert_eq!(ask(looser(), list_sku(Sku { class, memory_gib: number, ..sku("any") })), Ok(()));
        SkuCount::<Test>::get() - 1
    }
    fn amend(id: SkuId) {
        let (curve, export_class) = (Some(9), Some(0));
        let (eligible, max_advance_ppm) = (Some(false), Some(1));
        let amendment = Amendment { curve, export_class, eligible, max_advance_ppm };
        assert_eq!(ask(looser(), Call::amend_sku { id, amendment }), Ok(()));
    }
    fn rank(sku: SkuId, than: SkuId) {
        assert_eq!(ask(looser(), Call::rank { sku, than }), Ok(()));
    }
    fn unrank(sku: SkuId, than: SkuId) {
        assert_eq!(ask(tighter(), Call::unrank { sku, than }), Ok(()));
    }
    fn allow(class: ExportClass, code: Jurisdiction) {
        assert_eq!(ask(looser(), Call::allow { class, codes: codes(&[&code]) }), Ok(()));
    }
    fn bar(class: ExportClass, code: Jurisdiction) {
        assert_eq!(ask(tighter(), Call::bar { class, codes: codes(&[&code]) }), Ok(()));
    }
    fn list_site(number: u32) -> SiteId {
        let who = if number.is_multiple_of(2) { OPERATOR } else { CUSTODIAN };
        assert_eq!(ask(by(who), list_site()), Ok(()));
        SiteCount::<Test>::get() - 1
    }
    fn close(id: SiteId) {
        assert_eq!(ask(tighter(), Call::close_site { id }), Ok(()));
    }
    fn settle(id: SiteId) {
        assert_eq!(ask(by(STRANGER), Call::return_deposit { id }), Ok(()));
    }
    fn state() -> Self::State {
        digest()
    }
}

#[test]
fn listing() {
    chain().execute_with(conformance::listing::<World>);
}

#[test]
fn export() {
    chain().execute_with(conformance::export::<World>);
}

#[test]
fn ranking() {
    chain().execute_with(conformance::ranking::<World>);
}

#[test]
fn standing() {
    chain().execute_with(conformance::standing::<World>);
}
