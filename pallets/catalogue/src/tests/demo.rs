//! The table of real SKUs in `chain-specs/catalogue.json`: every row can be listed, and says where its facts come from.

use super::*;
use crate::PresetSku;
use serde_json::Value;

const TABLE: &str = include_str!("../../../../chain-specs/catalogue.json");

fn table() -> Value {
    serde_json::from_str(TABLE).expect("JSON")
}

fn rows() -> Vec<Value> {
    table()["skus"].as_array().expect("a list of SKUs").clone()
}

fn preset(row: &Value) -> PresetSku {
    serde_json::from_value(row["sku"].clone()).expect("a SKU of the preset")
}

/// Days from 1970 to a date of the Gregorian calendar.
fn days(date: &str) -> u64 {
    let parts: Vec<u64> = date.split('-').map(|part| part.parse().expect("a number")).collect();
    let [year, month, day] = parts[..] else { panic!("{date} is no date") };
    let leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let lengths = [31, 28 + u64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let years: u64 = (1970..year).map(|year| 365 + u64::from(leap(year))).sum();
    let months: u64 = lengths[..month as usize - 1].iter().sum();
    assert!((1..=lengths[month as usize - 1]).contains(&day), "{date} is no date");
    years + months + day - 1
}

#[test]
fn lists_every_row_with_its_ranks_and_rules() {
    let skus: Vec<PresetSku> = rows().iter().map(preset).collect();
    let ranks: Vec<(u32, u32)> = serde_json::from_value(table()["ranks"].clone()).expect("pairs");
    let allowed: Vec<(u8, Vec<String>)> =
        serde_json::from_value(table()["allowed"].clone()).expect("classes and their jurisdictions");
    let catalogue =
        crate::GenesisConfig { skus: skus.clone(), ranks: ranks.clone(), allowed, ..Default::default() };
    chain_of(catalogue).execute_with(|| {
        assert_eq!(SkuCount::<Test>::get() as usize, skus.len());
        assert!(ranks.iter().all(|(sku, than)| Chain::replaces(*sku, *than)));
        assert!(skus.iter().all(|sku| Chain::may_receive(sku.export_class, CH)));
        check();
    });
}

#[test]
fn has_every_class_of_thing_that_is_made() {
    let classes: Vec<Class> = rows().iter().map(|row| preset(row).class).collect();
    for class in [Class::Gpu, Class::Server, Class::Robot, Class::Energy, Class::Network] {
        assert!(classes.contains(&class), "{class:?}");
    }
}

#[test]
fn gives_each_launch_as_a_date_and_as_that_second() {
    assert_eq!(days("1970-01-01"), 0);
    assert_eq!(days("2024-03-01"), 19_783);
    for row in rows() {
        let date = row["launch"]["date"].as_str().expect("a date");
        assert_eq!(preset(&row).launched, days(date) * DAY, "{date}");
        let end = match row["launch"]["precision"].as_str() {
            Some("day") => "",
            Some("month") => "-01",
            Some("year") => "-01-01",
            other => panic!("{date}: {other:?}"),
        };
        assert!(date.ends_with(end), "{date}: what is not known is its first day");
    }
}

#[test]
fn says_of_each_price_what_kind_it_is_and_who_says_so() {
    for row in rows() {
        let model = preset(&row).model;
        let dollars = row["price"]["dollars"].as_u64().expect("dollars");
        assert_eq!(preset(&row).reference_price, Dollars::from(dollars) * 1_000_000, "{model}");
        let kind = row["price"]["kind"].as_str().expect("a kind");
        assert!(["list", "street", "estimate"].contains(&kind), "{model}: {kind}");
        for what in ["launch", "price"] {
            let sources = row[what]["sources"].as_array().expect("sources");
            assert!(!sources.is_empty(), "{model}: {what}");
            for source in sources {
                for part in ["publisher", "title", "date", "address"] {
                    let text = source[part].as_str().unwrap_or_default();
                    assert!(!text.is_empty(), "{model}: {what}: {part}");
                }
            }
        }
        assert!(!row["price"]["note"].as_str().expect("a note").is_empty(), "{model}");
    }
}
