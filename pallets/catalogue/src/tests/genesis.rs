//! Genesis lists what the preset names, under the rules of the calls.

use super::*;
use crate::{GenesisConfig, PresetConfirmation, PresetSite, PresetSku};

fn preset_sku(model: &str) -> PresetSku {
    let of = sku("one");
    PresetSku {
        class: of.class,
        vendor: "Acme Inc.".into(),
        model: model.into(),
        memory_gib: of.memory_gib,
        launched: of.launched,
        reference_price: of.reference_price,
        curve: of.curve,
        export_class: of.export_class,
        eligible: of.eligible,
        max_advance_ppm: of.max_advance_ppm,
    }
}

fn confirmed(by: u64) -> Option<PresetConfirmation<u64>> {
    Some(PresetConfirmation { by, lien_waiver: true, access_agreement: true, until: YEAR })
}

fn preset_site(operator: u64) -> PresetSite<u64> {
    let confirmed = confirmed(COUNSEL);
    PresetSite { operator, tier: 3, jurisdiction: "CH".into(), power_until: YEAR, confirmed }
}

fn preset() -> GenesisConfig<Test> {
    GenesisConfig {
        skus: vec![preset_sku("one"), preset_sku("two")],
        ranks: vec![(1, 0)],
        allowed: vec![(1, vec!["CH".into(), "DE".into()])],
        sites: vec![preset_site(OPERATOR), PresetSite { confirmed: None, ..preset_site(CUSTODIAN) }],
    }
}

#[test]
fn lists_skus_ranks_rules_and_sites() {
    chain_of(preset()).execute_with(|| {
        assert_eq!((Chain::sku(0), Chain::sku(1)), (Some(sku("one")), Some(sku("two"))));
        assert!(Chain::replaces(1, 0) && Chain::may_receive(1, *b"DE"));
        let site = <Chain as quantara_traits::catalogue::Catalogue<u64>>::site(0).expect("listed");
        assert_eq!((site.operator, site.lien_waiver, site.access_agreement), (OPERATOR, true, true));
        assert_eq!(Chain::site(1).and_then(|site| site.confirmation), None);
        assert_eq!((held(OPERATOR), held(CUSTODIAN)), (DEPOSIT, DEPOSIT));
        assert_eq!(Flow::<Test>::get().taken, 2 * DEPOSIT);
        assert_eq!((SkuCount::<Test>::get(), SiteCount::<Test>::get()), (2, 2));
    });
}

#[test]
fn reads_what_it_writes_as_json() {
    let json = serde_json::to_value(preset()).expect("written");
    assert_eq!(json["skus"][0]["class"], "Gpu");
    assert_eq!(json["skus"][1]["maxAdvancePpm"], 500_000);
    let read: GenesisConfig<Test> = serde_json::from_value(json).expect("read");
    let (skus, sites) = (preset().skus, preset().sites);
    assert_eq!((read.skus, read.sites), (skus, sites));
}

#[test]
#[should_panic(expected = "catalogue: the preset names a SKU that cannot be: one ")]
fn refuses_a_sku_that_cannot_be() {
    chain_of(GenesisConfig { skus: vec![preset_sku("one ")], ..preset() });
}

#[test]
#[should_panic(expected = "catalogue: the preset names a SKU that cannot be: thirty-three")]
fn refuses_a_name_that_is_too_long() {
    chain_of(GenesisConfig { skus: vec![preset_sku("thirty-three characters long, ---")], ..preset() });
}

#[test]
#[should_panic(expected = "catalogue: a SKU of the preset has no place: one")]
fn refuses_a_sku_twice() {
    chain_of(GenesisConfig { skus: vec![preset_sku("one"), preset_sku("one")], ..preset() });
}

#[test]
#[should_panic(expected = "catalogue: the preset has a rank that cannot be: 2 above 0")]
fn refuses_a_rank_of_no_sku() {
    chain_of(GenesisConfig { ranks: vec![(2, 0)], ..preset() });
}

#[test]
#[should_panic(expected = "catalogue: the preset has a rule of export that cannot be: 0")]
fn refuses_a_rule_of_the_free_class() {
    chain_of(GenesisConfig { allowed: vec![(0, vec!["CH".into()])], ..preset() });
}

#[test]
#[should_panic(expected = "catalogue: the preset has a rule of export that cannot be: 1")]
fn refuses_a_code_of_three_letters() {
    chain_of(GenesisConfig { allowed: vec![(1, vec!["CHE".into()])], ..preset() });
}

#[test]
#[should_panic(expected = "catalogue: a site of the preset cannot be listed")]
fn refuses_a_site_whose_operator_nobody_certified() {
    chain_of(GenesisConfig { sites: vec![preset_site(8)], ..preset() });
}

#[test]
#[should_panic(expected = "catalogue: a site of the preset cannot be listed")]
fn refuses_a_site_of_no_jurisdiction() {
    let nowhere = PresetSite { jurisdiction: "Switzerland".into(), ..preset_site(OPERATOR) };
    chain_of(GenesisConfig { sites: vec![nowhere], ..preset() });
}

#[test]
#[should_panic(expected = "catalogue: the counsel of a site of the preset is not of another group")]
fn refuses_a_counsel_of_the_operators_group() {
    let own = PresetSite { confirmed: confirmed(MATE), ..preset_site(OPERATOR) };
    chain_of(GenesisConfig { sites: vec![own], ..preset() });
}
