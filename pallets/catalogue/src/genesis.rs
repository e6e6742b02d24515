//! What the preset lists. Genesis has no clock: that launches lie behind and power ahead is the preset's to see to.

use crate::{Config, Confirmation, ConfirmationOf, GenesisConfig, Jurisdictions, Name, Pallet, Sku};
use alloc::{collections::BTreeSet, string::String, vec::Vec};
use polkadot_sdk::{
    frame_system,
    sp_runtime::{Deserialize, Serialize},
};
use quantara_traits::{
    catalogue::{Class, ExportClass, SkuId},
    credentials::Jurisdiction,
    Dollars, Moment,
};

/// [`Class`] by its name.
#[derive(Deserialize, Serialize)]
#[serde(crate = "polkadot_sdk::sp_runtime::serde", remote = "Class")]
enum ClassName {
    Gpu,
    Server,
    Robot,
    Energy,
    Network,
    Contract,
}

/// [`Sku`] as a preset says it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(crate = "polkadot_sdk::sp_runtime::serde", rename_all = "camelCase", deny_unknown_fields)]
pub struct PresetSku {
    /// What kind of thing a unit is.
    #[serde(with = "ClassName")]
    pub class: Class,
    /// Who makes it.
    pub vendor: String,
    /// What its maker calls it.
    pub model: String,
    /// Memory of its accelerators in GiB.
    pub memory_gib: u32,
    /// Second from which it was sold.
    pub launched: Moment,
    /// Public price of one unit, in 10^-6 dollar.
    pub reference_price: Dollars,
    /// Number of the curve by which it loses value.
    pub curve: u32,
    /// Who may receive it.
    pub export_class: ExportClass,
    /// Whether new lots may be proposed.
    pub eligible: bool,
    /// Most that may be lent on it, in millionths of its value.
    pub max_advance_ppm: u32,
}

/// [`crate::Site`] as a preset says it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(crate = "polkadot_sdk::sp_runtime::serde", rename_all = "camelCase", deny_unknown_fields)]
pub struct PresetSite<AccountId> {
    /// Who runs it: certified, with the deposit in QUSD.
    pub operator: AccountId,
    /// Tier of the data centre, 1 to 4.
    pub tier: u8,
    /// Two letters of ISO 3166-1.
    pub jurisdiction: String,
    /// Second until which power is contracted.
    pub power_until: Moment,
    /// What a counsel of another group confirmed, if one did.
    pub confirmed: Option<PresetConfirmation<AccountId>>,
}

/// [`Confirmation`] as a preset says it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(crate = "polkadot_sdk::sp_runtime::serde", rename_all = "camelCase", deny_unknown_fields)]
pub struct PresetConfirmation<AccountId> {
    /// The counsel.
    pub by: AccountId,
    /// Whether the landlord waived its lien.
    pub lien_waiver: bool,
    /// Whether lenders have access by agreement.
    pub access_agreement: bool,
    /// Second from which it is void.
    pub until: Moment,
}

impl PresetSku {
    /// The SKU, if its names fit.
    pub fn sku(&self) -> Option<Sku> {
        let name = |text: &str| Name::try_from(text.as_bytes().to_vec()).ok();
        Some(Sku {
            class: self.class,
            vendor: name(&self.vendor)?,
            model: name(&self.model)?,
            memory_gib: self.memory_gib,
            launched: self.launched,
            reference_price: self.reference_price,
            curve: self.curve,
            export_class: self.export_class,
            eligible: self.eligible,
            max_advance_ppm: self.max_advance_ppm,
        })
    }
}

/// Lists all of it, what is referred to first.
pub fn build<T: Config>(preset: &GenesisConfig<T>) {
    skus::<T>(&preset.skus);
    ranks::<T>(&preset.ranks);
    rules::<T>(&preset.allowed);
    sites::<T>(&preset.sites);
}

/// Lists SKUs, each with the next number from 0.
fn skus<T: Config>(skus: &[PresetSku]) {
    for preset in skus {
        let sku = preset.sku().filter(|sku| Pallet::<T>::ensure_lawful(sku).is_ok());
        let entered = sku.map(|sku| Pallet::<T>::enter_sku(&sku));
        assert!(entered.is_some(), "catalogue: the preset names a SKU that cannot be: {}", preset.model);
        assert!(
            matches!(entered, Some(Ok(_))),
            "catalogue: a SKU of the preset has no place: {}",
            preset.model
        );
    }
}

/// Says where goods may go.
fn rules<T: Config>(rules: &[(ExportClass, Vec<String>)]) {
    for (class, names) in rules {
        let codes: Option<BTreeSet<Jurisdiction>> = names.iter().map(|name| code(name)).collect();
        let codes = codes.and_then(|codes| Jurisdictions::try_from(codes).ok());
        let entered = codes.map(|codes| Pallet::<T>::enter_allowed(*class, codes));
        assert!(
            matches!(entered, Some(Ok(_))),
            "catalogue: the preset has a rule of export that cannot be: {class}"
        );
    }
}

/// Says what is as good as what, or better.
fn ranks<T: Config>(ranks: &[(SkuId, SkuId)]) {
    for (sku, than) in ranks {
        let entered = Pallet::<T>::enter_rank(*sku, *than);
        assert!(entered.is_ok(), "catalogue: the preset has a rank that cannot be: {sku} above {than}");
    }
}

/// Lists sites, each with the next number from 0. Credentials and QUSD must be there before.
fn sites<T: Config>(sites: &[PresetSite<<T as frame_system::Config>::AccountId>]) {
    for preset in sites {
        let entered = code(&preset.jurisdiction).map(|code| {
            let (operator, confirmed) =
                (preset.operator.clone(), preset.confirmed.as_ref().map(confirmation::<T>));
            Pallet::<T>::enter_site(operator, preset.tier, code, preset.power_until, confirmed)
        });
        let site = entered.and_then(Result::ok).map(|(_, site)| site);
        assert!(site.is_some(), "catalogue: a site of the preset cannot be listed");
        let apart = site.is_some_and(|site| {
            site.confirmation
                .as_ref()
                .is_none_or(|confirmation| Pallet::<T>::is_apart(&confirmation.by, &site))
        });
        assert!(apart, "catalogue: the counsel of a site of the preset is not of another group");
    }
}

fn confirmation<T: Config>(
    preset: &PresetConfirmation<<T as frame_system::Config>::AccountId>,
) -> ConfirmationOf<T> {
    let PresetConfirmation { by, lien_waiver, access_agreement, until } = preset.clone();
    Confirmation { by, lien_waiver, access_agreement, until }
}

fn code(name: &str) -> Option<Jurisdiction> {
    name.as_bytes().try_into().ok()
}
