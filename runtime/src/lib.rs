//! The Quantara runtime: the chain's rules as one Wasm.
//!
//! - [`configs`]: one small file a desk, its constants and who supplies each trait it asks for;
//! - [`apis`]: every runtime API, the contract with nodes and dApps;
//! - [`genesis`]: what a chain starts with, one file a preset;
//! - [`accounts`], [`units`]: keyless accounts; units of money and time.
//!
//! - [`governance`]: tracks, votes, what a grant may do, what no pause can name;
//! - [`parameters`]: every economic parameter with its range; [`election`], [`bags`]: who becomes a validator;
//! - [`migrations`]: changes of stored state that come with an upgrade;
//! - [`weights`]: what calls cost; `benchmarks`: how that is measured, in builds for that purpose alone.
//!
//! No key has power over the chain: there is no Sudo, and Root is reached by referendum alone.

#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
    not(test),
    deny(
        clippy::allow_attributes_without_reason,
        clippy::arithmetic_side_effects,
        clippy::cast_possible_wrap,
        clippy::cast_sign_loss,
        clippy::disallowed_methods,
        clippy::disallowed_types,
        clippy::float_arithmetic,
        clippy::indexing_slicing,
        clippy::let_underscore_must_use,
        clippy::panic,
        clippy::panic_in_result_fn,
        clippy::string_slice,
        clippy::unwrap_used
    )
)]
#![allow(missing_docs, reason = "two macros expand to undocumented items; every other module asks for docs")]
// The list of pallets expands to one type over all of them.
#![recursion_limit = "512"]

extern crate alloc;

#[warn(missing_docs)]
pub mod accounts;
pub mod apis;
#[warn(missing_docs)]
pub mod assets;
#[warn(missing_docs)]
pub mod bags;
#[cfg(feature = "runtime-benchmarks")]
#[warn(missing_docs)]
pub mod benchmarks;
#[warn(missing_docs)]
pub mod configs;
#[warn(missing_docs)]
pub mod election;
#[warn(missing_docs)]
pub mod genesis;
#[warn(missing_docs)]
pub mod governance;
pub mod migrations;
#[warn(missing_docs)]
pub mod parameters;
#[warn(missing_docs)]
pub mod units;
#[warn(missing_docs)]
pub mod weights;

#[path = "../../pallets/rewards/src/staking.rs"]
mod staking_eras;

use alloc::vec::Vec;
use polkadot_sdk::{
    frame_executive, frame_metadata_hash_extension, frame_support, frame_system, pallet_asset_rate,
    pallet_asset_tx_payment, pallet_assets, pallet_assets_freezer, pallet_assets_holder,
    pallet_authority_discovery, pallet_authorship, pallet_babe, pallet_bags_list, pallet_balances,
    pallet_collective, pallet_conviction_voting, pallet_grandpa, pallet_identity, pallet_migrations,
    pallet_multisig, pallet_offences, pallet_preimage, pallet_proxy, pallet_referenda, pallet_safe_mode,
    pallet_scheduler, pallet_staking, pallet_timestamp, pallet_transaction_payment, pallet_treasury,
    pallet_tx_pause, pallet_utility, pallet_whitelist,
    sp_runtime::{
        generic, impl_opaque_keys,
        traits::{BlakeTwo256, IdentifyAccount, Verify},
        MultiAddress, MultiSignature,
    },
    sp_version::{runtime_version, RuntimeVersion},
};

pub use apis::RuntimeApi;

/// The Wasm runtime that the build script made.
#[cfg(feature = "std")]
#[allow(dead_code, missing_docs, reason = "the build script writes more than is used, without docs")]
mod wasm {
    include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));
}

/// The Wasm runtime, or a sentence for whoever built without it.
#[cfg(feature = "std")]
pub fn wasm_binary() -> Result<&'static [u8], alloc::string::String> {
    wasm::WASM_BINARY.ok_or_else(|| {
        "this binary was built without its Wasm runtime (SKIP_WASM_BUILD): install the Wasm target with \
         scripts/setup.sh and build again"
            .into()
    })
}

/// Signature of a transaction: sr25519, ed25519 or ECDSA.
pub type Signature = MultiSignature;
/// Account: 32 bytes, a public key or a keyless account's derived name.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// Amount of QTA or of any asset, in its smallest unit.
pub type Balance = u128;
/// Number of a block. Never a measure of time in finance.
pub type BlockNumber = u32;
/// Number of transactions an account has sent.
pub type Nonce = u32;
/// Hash of a block, a call, a storage root.
pub type Hash = polkadot_sdk::sp_core::H256;
/// Address in a transaction.
pub type Address = MultiAddress<AccountId, ()>;
/// Header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// Block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// What every transaction is checked for, in this order. `AuthorizeCall` comes first: it may replace the origin that
/// the others look at. `CheckMetadataHash` accepts a hash only in release builds, which carry theirs.
pub type TxExtension = (
    frame_system::AuthorizeCall<Runtime>,
    frame_system::CheckNonZeroSender<Runtime>,
    frame_system::CheckSpecVersion<Runtime>,
    frame_system::CheckTxVersion<Runtime>,
    frame_system::CheckGenesis<Runtime>,
    frame_system::CheckEra<Runtime>,
    frame_system::CheckNonce<Runtime>,
    frame_system::CheckWeight<Runtime>,
    pallet_asset_tx_payment::ChargeAssetTxPayment<Runtime>,
    frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
    frame_system::WeightReclaim<Runtime>,
);

/// Transaction as it travels.
pub type UncheckedExtrinsic = generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
/// What a signature covers.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;
/// Runs blocks.
pub type Executive = frame_executive::Executive<
    Runtime,
    Block,
    frame_system::ChainContext<Runtime>,
    Runtime,
    AllPalletsWithSystem,
>;

impl_opaque_keys! {
    /// Keys of a validator's node, kept apart from the keys to its money.
    pub struct SessionKeys {
        /// Authors blocks.
        pub babe: Babe,
        /// Votes on finality.
        pub grandpa: Grandpa,
        /// Signs the node's addresses.
        pub authority_discovery: AuthorityDiscovery,
    }
}

/// The macro of the SDK reads the number from the source as written, so that it cannot be a constant that depends on a
/// feature.
macro_rules! version {
    ($spec_version:tt) => {
        /// Version of the rules. `spec_version` grows with every change, `transaction_version` when a call's encoding
        /// moves.
        #[runtime_version]
        pub const VERSION: RuntimeVersion = RuntimeVersion {
            spec_name: alloc::borrow::Cow::Borrowed("quantara"),
            impl_name: alloc::borrow::Cow::Borrowed("quantara"),
            authoring_version: 1,
            spec_version: $spec_version,
            impl_version: 0,
            apis: apis::RUNTIME_API_VERSIONS,
            transaction_version: 1,
            system_version: 1,
        };
    };
}

#[cfg(not(feature = "rehearsal"))]
version!(1);
#[cfg(all(feature = "rehearsal", not(feature = "rehearsal-broken")))]
version!(2);
#[cfg(feature = "rehearsal-broken")]
version!(3);

/// The pallets. Indices are part of every encoded call and event: never reused, never moved. By theme: from 0 chain and
/// authoring, from 10 money, from 20 stake, sessions and finality, from 30 tools of accounts, from 40 government, from
/// 60 the desks in the order of the flow. Genesis and hooks run in the order of the indices, so stake comes after the
/// accounts that hold it, and sessions after the stake that elects them.
#[frame_support::runtime]
mod runtime {
    /// The chain.
    #[runtime::runtime]
    #[runtime::derive(
        RuntimeCall,
        RuntimeEvent,
        RuntimeError,
        RuntimeOrigin,
        RuntimeFreezeReason,
        RuntimeHoldReason,
        RuntimeSlashReason,
        RuntimeLockId,
        RuntimeTask,
        RuntimeViewFunction
    )]
    pub struct Runtime;

    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(1)]
    pub type Preset = pallet_preset;
    #[runtime::pallet_index(2)]
    pub type Babe = pallet_babe;
    #[runtime::pallet_index(3)]
    pub type Timestamp = pallet_timestamp;
    #[runtime::pallet_index(4)]
    pub type Authorship = pallet_authorship;

    #[runtime::pallet_index(10)]
    pub type Balances = pallet_balances;
    #[runtime::pallet_index(11)]
    pub type TransactionPayment = pallet_transaction_payment;
    #[runtime::pallet_index(12)]
    pub type Assets = pallet_assets;
    #[runtime::pallet_index(13)]
    pub type AssetsHolder = pallet_assets_holder;
    #[runtime::pallet_index(14)]
    pub type AssetsFreezer = pallet_assets_freezer;
    #[runtime::pallet_index(15)]
    pub type AssetRate = pallet_asset_rate;
    #[runtime::pallet_index(16)]
    pub type AssetTxPayment = pallet_asset_tx_payment;
    #[runtime::pallet_index(17)]
    pub type Allocations = pallet_allocations;

    #[runtime::pallet_index(20)]
    pub type Groups = pallet_groups;
    #[runtime::pallet_index(21)]
    pub type VoterList = pallet_bags_list;
    #[runtime::pallet_index(22)]
    pub type Staking = pallet_staking;
    #[runtime::pallet_index(23)]
    pub type Rewards = pallet_rewards;
    #[runtime::pallet_index(24)]
    pub type Session = pallet_session;
    #[runtime::pallet_index(25)]
    pub type Historical = pallet_session::historical;
    #[runtime::pallet_index(26)]
    pub type Grandpa = pallet_grandpa;
    #[runtime::pallet_index(27)]
    pub type Offences = pallet_offences;
    #[runtime::pallet_index(28)]
    pub type AuthorityDiscovery = pallet_authority_discovery;

    #[runtime::pallet_index(30)]
    pub type Utility = pallet_utility;
    #[runtime::pallet_index(31)]
    pub type Multisig = pallet_multisig;
    #[runtime::pallet_index(32)]
    pub type Proxy = pallet_proxy;
    #[runtime::pallet_index(33)]
    pub type Preimage = pallet_preimage;
    #[runtime::pallet_index(34)]
    pub type Scheduler = pallet_scheduler;
    #[runtime::pallet_index(35)]
    pub type Identity = pallet_identity;
    #[runtime::pallet_index(36)]
    pub type MultiBlockMigrations = pallet_migrations;

    #[runtime::pallet_index(40)]
    pub type Parameters = pallet_parameters;
    #[runtime::pallet_index(41)]
    pub type Origins = pallet_origins;
    #[runtime::pallet_index(42)]
    pub type Referenda = pallet_referenda;
    #[runtime::pallet_index(43)]
    pub type ConvictionVoting = pallet_conviction_voting;
    #[runtime::pallet_index(44)]
    pub type Whitelist = pallet_whitelist;
    #[runtime::pallet_index(45)]
    pub type Treasury = pallet_treasury;
    #[runtime::pallet_index(46)]
    pub type Spending = pallet_spending;
    #[runtime::pallet_index(47)]
    pub type Committees = pallet_committees;
    #[runtime::pallet_index(48)]
    pub type TechnicalCommittee = pallet_collective<Instance1>;
    #[runtime::pallet_index(49)]
    pub type CreditCommittee = pallet_collective<Instance2>;
    #[runtime::pallet_index(50)]
    pub type SafeMode = pallet_safe_mode;
    #[runtime::pallet_index(51)]
    pub type TxPause = pallet_tx_pause;
    #[runtime::pallet_index(52)]
    pub type Pause = pallet_pause;

    #[runtime::pallet_index(60)]
    pub type Credentials = pallet_credentials;
    #[runtime::pallet_index(61)]
    pub type Cases = pallet_cases;
    #[runtime::pallet_index(62)]
    pub type Parties = pallet_parties;
    #[runtime::pallet_index(63)]
    pub type Catalogue = pallet_catalogue;
}
