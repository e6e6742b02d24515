//! The calls that no pause can name: neither safe mode nor tx-pause stops the chain's clock, its consensus, its
//! government, or the end of the pause itself. One list; each desk adds what pays or proves.
//!
//! Calls that carry others (batches, joint accounts, delegates, grants) are in it because each call inside meets the
//! filter again.

use crate::RuntimeCall;
use polkadot_sdk::{
    frame_support::traits::{CallMetadata, Contains, GetCallMetadata},
    pallet_tx_pause::RuntimeCallNameOf,
};

/// Which calls of a pallet.
pub enum Calls {
    /// All of them, also those of a later version.
    All,
    /// These alone.
    Only(&'static [&'static str]),
}

/// Protected calls by the names of the pallet list.
pub const PROTECTED: &[(&str, Calls)] = &[
    // The clock and consensus.
    ("Timestamp", Calls::All),
    ("Babe", Calls::All),
    ("Grandpa", Calls::All),
    ("Session", Calls::All),
    // Government, and an upgrade that it has authorised.
    ("System", Calls::Only(&["apply_authorized_upgrade"])),
    ("Preimage", Calls::All),
    ("Scheduler", Calls::All),
    ("Parameters", Calls::All),
    ("Referenda", Calls::All),
    ("ConvictionVoting", Calls::All),
    ("Whitelist", Calls::All),
    // What referenda decide: a call that is stopped in the block of its enactment would be lost.
    ("Spending", Calls::All),
    ("Treasury", Calls::Only(&["void_spend", "remove_approval", "payout", "check_status"])),
    ("Groups", Calls::Only(&["reassign"])),
    ("Identity", Calls::Only(&["add_registrar", "add_username_authority", "remove_username_authority"])),
    ("Committees", Calls::All),
    ("TechnicalCommittee", Calls::All),
    ("CreditCommittee", Calls::All),
    // Rulings, and what parties pay, top up, prove and end.
    ("Credentials", Calls::Only(&["reassign", "unlink"])),
    ("Cases", Calls::All),
    (
        "Parties",
        Calls::Only(&[
            "unregister",
            "confirm_licence",
            "post_bond",
            "release_bond",
            "note_shortfall",
            "enact_admission",
            "leave",
            "suspend",
            "strike_off",
            "reinstate",
        ]),
    ),
    (
        "Catalogue",
        Calls::Only(&[
            "list_sku",
            "amend_sku",
            "rank",
            "unrank",
            "allow",
            "bar",
            "close_site",
            "return_deposit",
        ]),
    ),
    // The end of a pause.
    ("SafeMode", Calls::All),
    ("TxPause", Calls::All),
    ("Pause", Calls::All),
    ("MultiBlockMigrations", Calls::All),
    // What carries other calls.
    ("Utility", Calls::All),
    ("Multisig", Calls::All),
    ("Proxy", Calls::Only(&["proxy", "proxy_announced"])),
    ("Allocations", Calls::Only(&["act", "grant", "queue_tranche", "cancel_tranche"])),
];

fn protects(pallet: &str, call: &str) -> bool {
    PROTECTED.iter().any(|(name, calls)| {
        *name == pallet
            && match calls {
                Calls::All => true,
                Calls::Only(names) => names.contains(&call),
            }
    })
}

/// Whether a call is protected.
pub struct Protected;

impl Contains<RuntimeCall> for Protected {
    fn contains(call: &RuntimeCall) -> bool {
        let CallMetadata { pallet_name, function_name } = call.get_call_metadata();
        protects(pallet_name, function_name)
    }
}

/// The same by a call's name, as tx-pause asks.
pub struct ProtectedNames;

impl Contains<RuntimeCallNameOf<crate::Runtime>> for ProtectedNames {
    fn contains((pallet, call): &RuntimeCallNameOf<crate::Runtime>) -> bool {
        match (core::str::from_utf8(pallet), core::str::from_utf8(call)) {
            (Ok(pallet), Ok(call)) => protects(pallet, call),
            _ => false,
        }
    }
}
