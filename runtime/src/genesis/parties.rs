//! Parties of the development chain, each of a group of its own, admitted two years before the published chain can
//! begin, so that ramps and limits lie behind them. Their keys are those of the seeds that bear their names.

use super::live::EARLIEST;
use crate::{units::USD, AccountId, Balance, CredentialsConfig, PartiesConfig};
use alloc::{vec, vec::Vec};
use hex_literal::hex;
use pallet_parties::{Bond, GenesisParty, GenesisRole, Limits};
use polkadot_sdk::{
    sp_keyring::Sr25519Keyring,
    sp_runtime::traits::{BlakeTwo256, Hash},
};
use quantara_traits::{
    credentials::{GroupId, Jurisdiction},
    parties::Role,
    Moment,
};

/// Bond of who keeps hardware or lends: stands behind five times as much.
const LARGE: Balance = 1_000_000 * USD;
/// Bond of the others.
const SMALL: Balance = 50_000 * USD;
/// QUSD of a party beside bond and deposit.
const PURSE: Balance = 10_000 * USD;

/// A year of 365 days.
const YEAR: Moment = 365 * 86_400;
/// When they were admitted.
const ADMITTED: Moment = EARLIEST - 2 * YEAR;
/// When what is certified and licensed ends.
const UNTIL: Moment = EARLIEST + 20 * YEAR;

/// Seed below `//`, sr25519 key of it, role, home, bond.
type Row = (&'static str, [u8; 32], Role, Jurisdiction, Balance);

/// Who there is.
pub const PARTIES: [Row; 20] = [
    (
        "custodian//1",
        hex!("861224339524d66ea21e7f4e74a1be3be149cd77dcf69791b71f63047ef1b329"),
        Role::Custodian,
        *b"DE",
        LARGE,
    ),
    (
        "custodian//2",
        hex!("08b920aaddbcd14949f7a5c50fd58933a1cca8111d31364df5354f436e25932c"),
        Role::Custodian,
        *b"NL",
        LARGE,
    ),
    (
        "insurer",
        hex!("8ee2c07f49d053c700c4faa5a54df3e1b3a36b480f38df76c5f923669010df5b"),
        Role::Insurer,
        *b"CH",
        SMALL,
    ),
    (
        "auditor//1",
        hex!("dc10e3acb155c6129d3254038f1bef72d1b42102cf8175e72acf684304fdcd6d"),
        Role::Auditor,
        *b"GB",
        SMALL,
    ),
    (
        "auditor//2",
        hex!("70a80be26c8b7ef094c11435eda6580475713e9d44bead18340cac4ddf47f760"),
        Role::Auditor,
        *b"FR",
        SMALL,
    ),
    (
        "meter",
        hex!("b044caf39b368f4bea2a234593b6912f3e62c5965c9eb0156eb36df1dc258523"),
        Role::Meter,
        *b"US",
        SMALL,
    ),
    (
        "operator",
        hex!("d6d9e961af2fa50892c05878e416fee5d571e8ca13d53763e0958294079f5c35"),
        Role::Operator,
        *b"DK",
        SMALL,
    ),
    (
        "counsel",
        hex!("60e21e9471be740d6234f795a38f59c132522a69f646b2005046a0581a6ca21a"),
        Role::Counsel,
        *b"IE",
        SMALL,
    ),
    (
        "servicer",
        hex!("668294da4e386053330d56bbc8c1e23f5b150fc502e10fd43024336ab74a5667"),
        Role::Servicer,
        *b"NL",
        SMALL,
    ),
    (
        "vendor",
        hex!("988e97c7f68f9ddbe0f4f592eaf78e7001c88a95a61159f2f345363c35fab20b"),
        Role::Vendor,
        *b"US",
        SMALL,
    ),
    (
        "registrar//1",
        hex!("f4958b0a4bcef0767062824b2788e16c59b834579c0609c39d2ea76023a30b31"),
        Role::Registrar,
        *b"CH",
        SMALL,
    ),
    (
        "registrar//2",
        hex!("a0376ab68ed0d3d00f5f3ca3254f0f72a6fe072ddb882f86bcfe6ebf59f40030"),
        Role::Registrar,
        *b"GB",
        SMALL,
    ),
    (
        "issuer",
        hex!("e487844422188b40604b73eab2f9a84b69d0a1be761fd9e7107ddb5cb216fb7f"),
        Role::Issuer,
        *b"IE",
        SMALL,
    ),
    (
        "curator//1",
        hex!("f65d6604d3c1b3448ff88dc034a09ca0384efd3fd9bf36bf7c858eb30024a93f"),
        Role::Curator,
        *b"US",
        LARGE,
    ),
    (
        "curator//2",
        hex!("9c44cc9c227ecd2135b7c250ec7078673e06a30bde3988d48bcae43e57a63522"),
        Role::Curator,
        *b"CH",
        LARGE,
    ),
    (
        "appraiser//1",
        hex!("0a8d09fdcfaf57df0598b1aed6f006b18d5169cc7b4abc9b4d6697209a41fc5a"),
        Role::Appraiser,
        *b"JP",
        SMALL,
    ),
    (
        "appraiser//2",
        hex!("16372f3b8bf15c4fe08577f344e0fdcbba36600e9856e832eaf8806fb4d65846"),
        Role::Appraiser,
        *b"FR",
        SMALL,
    ),
    (
        "appraiser//3",
        hex!("cce4e9ad054fab4f73b0d1b628cdcfcdaea95defb9fcfbda86c06f8ef2ec860d"),
        Role::Appraiser,
        *b"NO",
        SMALL,
    ),
    (
        "appraiser//4",
        hex!("78e21112f668fe38482809fb8c967b68fc46ba1f901548d9496a88d348af0539"),
        Role::Appraiser,
        *b"CA",
        SMALL,
    ),
    (
        "appraiser//5",
        hex!("ba166dd8059ab3e6c4db72944eae722da83e72e896a9fdf5cf826b6bf082104e"),
        Role::Appraiser,
        *b"SE",
        SMALL,
    ),
];

/// Well-known accounts that are certified and are no parties: lenders, borrowers, members of committees.
const CERTIFIED: [Sr25519Keyring; 6] = [
    Sr25519Keyring::Alice,
    Sr25519Keyring::Bob,
    Sr25519Keyring::Charlie,
    Sr25519Keyring::Dave,
    Sr25519Keyring::Eve,
    Sr25519Keyring::Ferdie,
];

/// QUSD that each party has at genesis, bond and deposit included.
pub(super) fn dollars() -> Vec<(AccountId, Balance)> {
    let least = |bond: Balance| bond.checked_add(Limits::PUBLISHED.deposit)?.checked_add(PURSE);
    PARTIES.iter().map(|(_, key, _, _, bond)| ((*key).into(), least(*bond).unwrap_or(*bond))).collect()
}

/// Everybody certified, each of a group of its own; parties first, in their order.
pub(super) fn credentials() -> CredentialsConfig {
    let parties = PARTIES.iter().map(|(_, key, _, home, _)| ((*key).into(), *home));
    let others = CERTIFIED.iter().map(|who| (who.to_account_id(), *b"CH"));
    let all = (0..).zip(parties.chain(others));
    let certified = all.map(|(group, (who, home)): (GroupId, _)| (who, 3, home, UNTIL, group));
    CredentialsConfig { certified: certified.collect() }
}

/// The registry.
pub(super) fn registry() -> PartiesConfig {
    PartiesConfig { parties: PARTIES.iter().map(party).collect() }
}

fn party((name, key, role, _, bond): &Row) -> GenesisParty<AccountId> {
    GenesisParty {
        who: (*key).into(),
        name_hash: BlakeTwo256::hash(name.as_bytes()).into(),
        licence: BlakeTwo256::hash(&[name.as_bytes(), b" licence"].concat()).into(),
        licence_until: UNTIL,
        in_business_since: ADMITTED - 5 * YEAR,
        roles: vec![GenesisRole(*role)],
        since: ADMITTED,
        bond: Bond { dollars: *bond, qta: 0 },
    }
}
