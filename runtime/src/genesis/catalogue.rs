//! Catalogue of the development chain: real hardware. `chain-specs/catalogue.json` says who published each date and
//! price; a test holds the two together. Curves, classes, advances and who may receive what are choices of this preset.

use super::{live::EARLIEST, parties::PARTIES};
use crate::{units::USD, AccountId, CatalogueConfig};
use alloc::{string::String, vec, vec::Vec};
use pallet_catalogue::{PresetConfirmation, PresetSite, PresetSku};
use quantara_traits::{
    catalogue::{Class, ExportClass, SkuId},
    parties::Role,
    Moment,
};

/// Class, vendor, model, GiB, second of the launch, dollars, curve, export class, advance in millionths.
type Row = (Class, &'static str, &'static str, u32, Moment, u128, u32, ExportClass, u32);

const SKUS: [Row; 12] = [
    (Class::Gpu, "NVIDIA", "A100 SXM4 80GB", 80, 1_605_484_800, 11_500, 0, 1, 400_000),
    (Class::Gpu, "NVIDIA", "H100 SXM5 80GB", 80, 1_647_907_200, 30_000, 0, 1, 600_000),
    (Class::Gpu, "NVIDIA", "H200 SXM 141GB", 141, 1_699_833_600, 35_000, 0, 1, 600_000),
    (Class::Gpu, "NVIDIA", "B200 SXM6 192GB", 192, 1_710_720_000, 40_000, 0, 1, 600_000),
    (Class::Server, "NVIDIA", "GB200 NVL72", 13_500, 1_710_720_000, 3_100_000, 1, 1, 600_000),
    (Class::Server, "NVIDIA", "HGX H100 8-GPU server", 640, 1_647_907_200, 310_000, 1, 1, 600_000),
    (Class::Gpu, "NVIDIA", "RTX PRO 6000 Blackwell 96GB", 96, 1_742_256_000, 8_565, 0, 1, 500_000),
    (Class::Gpu, "NVIDIA", "L40S 48GB", 48, 1_690_848_000, 8_000, 0, 1, 500_000),
    (Class::Gpu, "AMD", "Instinct MI300X 192GB", 192, 1_701_820_800, 12_500, 0, 1, 500_000),
    (Class::Robot, "Franka Emika", "Panda", 0, 1_483_228_800, 11_830, 2, 0, 300_000),
    (Class::Energy, "Tesla", "Megapack 2 XL, 4 hours", 0, 1_640_995_200, 1_227_090, 3, 0, 500_000),
    (Class::Network, "NVIDIA", "Quantum-2 QM9700 64x400G", 0, 1_635_724_800, 50_000, 4, 0, 300_000),
];

/// A SKU and one that it may stand for, by their places above.
const RANKS: [(SkuId, SkuId); 6] = [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (3, 2)];

/// Export class of accelerators under control.
const CONTROLLED: ExportClass = 1;
/// Where goods of it may go.
const ALLOWED: [&str; 20] = [
    "AU", "BE", "CA", "CH", "DE", "DK", "ES", "FI", "FR", "GB", "IE", "IT", "JP", "KR", "NL", "NO", "NZ",
    "SE", "TW", "US",
];

/// Power of the sites is contracted so long: ten years.
const POWER_UNTIL: Moment = EARLIEST + 10 * 365 * 86_400;

/// SKUs, export rules, and a site of each custodian that the counsel has confirmed.
pub(super) fn genesis() -> CatalogueConfig {
    CatalogueConfig {
        skus: SKUS.iter().map(sku).collect(),
        ranks: RANKS.to_vec(),
        allowed: vec![(CONTROLLED, ALLOWED.iter().map(|home| String::from(*home)).collect())],
        sites: sites(),
    }
}

fn sku(
    (class, vendor, model, memory_gib, launched, dollars, curve, export_class, advance): &Row,
) -> PresetSku {
    PresetSku {
        class: *class,
        vendor: String::from(*vendor),
        model: String::from(*model),
        memory_gib: *memory_gib,
        launched: *launched,
        reference_price: dollars.checked_mul(USD).unwrap_or(u128::MAX),
        curve: *curve,
        export_class: *export_class,
        eligible: true,
        max_advance_ppm: *advance,
    }
}

fn sites() -> Vec<PresetSite<AccountId>> {
    let of = |role: Role| PARTIES.iter().filter(move |row| row.2 == role);
    let counsel = of(Role::Counsel).next().map(|row| AccountId::from(row.1));
    let confirmed = counsel.map(|by| PresetConfirmation {
        by,
        lien_waiver: true,
        access_agreement: true,
        until: POWER_UNTIL,
    });
    let site = |(_, key, _, home, _): &(&str, [u8; 32], Role, [u8; 2], u128)| PresetSite {
        operator: (*key).into(),
        tier: 3,
        jurisdiction: home.iter().map(|letter| char::from(*letter)).collect(),
        power_until: POWER_UNTIL,
        confirmed: confirmed.clone(),
    };
    of(Role::Custodian).map(site).collect()
}
