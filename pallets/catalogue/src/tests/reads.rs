//! What desks and clients read.

use super::*;
use quantara_traits::catalogue::{Catalogue, SkuTerms};

#[test]
fn of_a_sku_give_desks_its_terms_and_clients_all_of_it() {
    stocked().execute_with(|| {
        let terms = SkuTerms {
            class: Class::Gpu,
            launched: START,
            reference_price: 30_000_000_000,
            curve: 7,
            export_class: 1,
            eligible: true,
            max_advance_ppm: 500_000,
        };
        assert_eq!(<Chain as Catalogue<u64>>::sku(1), Some(terms));
        assert_eq!(Chain::sku(1), Some(sku("two")));
        assert_eq!((<Chain as Catalogue<u64>>::sku(3), Chain::sku(3)), (None, None));
    });
}

#[test]
fn of_a_page_have_at_most_the_limit_and_at_most_64_rows() {
    chain().execute_with(|| {
        for memory_gib in 0..70 {
            assert_eq!(ask(looser(), list_sku(Sku { memory_gib, ..sku("one") })), Ok(()));
        }
        let page = |from, limit| -> Vec<u32> {
            let rows = Chain::skus(from, limit);
            assert!(rows.iter().all(|(id, sku)| *id == sku.memory_gib));
            rows.into_iter().map(|(id, _)| id).collect()
        };
        assert_eq!(page(0, 2), [0, 1]);
        assert_eq!(page(0, u32::MAX), (0..64).collect::<Vec<_>>());
        assert_eq!(page(64, 64), (64..70).collect::<Vec<_>>());
        for (from, limit) in [(0, 0), (70, 64), (u32::MAX, 64)] {
            assert!(page(from, limit).is_empty());
        }
    });
}

#[test]
fn of_a_site_give_desks_its_terms() {
    stocked().execute_with(|| {
        let terms = <Chain as Catalogue<u64>>::site(0).expect("listed");
        assert_eq!((terms.operator, terms.tier, terms.jurisdiction), (OPERATOR, 3, CH));
        assert_eq!((terms.power_until, terms.group), (YEAR, 1));
        assert_eq!(<Chain as Catalogue<u64>>::site(1), None);
    });
}

#[test]
fn of_what_replaces_what_are_true_of_one_and_the_same() {
    stocked().execute_with(|| {
        assert!(Chain::replaces(0, 0));
        assert!(!Chain::replaces(0, 1));
    });
}
