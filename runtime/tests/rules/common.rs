//! The real runtime over the state of a preset, in process.

use codec::Encode;
use polkadot_sdk::{
    frame_support::{
        storage::{storage_prefix, unhashed},
        traits::{Hooks, OnTimestampSet},
    },
    frame_system, pallet_scheduler, pallet_timestamp,
    sp_io::TestExternalities,
    sp_keyring::Sr25519Keyring,
    sp_runtime::{generic::Era, traits::Dispatchable, BuildStorage, DispatchResult},
};
use quantara_runtime::{
    assets::AssetId, genesis, AccountId, Allocations, Authorship, Hash, Nonce, Runtime, RuntimeCall,
    RuntimeGenesisConfig, RuntimeOrigin, Scheduler, SignedPayload, System, TxExtension, UncheckedExtrinsic,
};

/// State of a chain at genesis.
pub fn chain(preset: &str) -> TestExternalities {
    let json = genesis::get_preset(&preset.into()).expect("the preset exists");
    let config: RuntimeGenesisConfig = serde_json::from_slice(&json).expect("a preset is its own config");
    let mut ext: TestExternalities = config.build_storage().expect("a preset builds").into();
    ext.execute_with(|| System::set_block_number(1));
    ext
}

/// What a signer says beside the call, and what it signs for.
#[derive(Clone)]
pub struct Terms {
    pub nonce: Nonce,
    pub era: Era,
    pub tip: u128,
    /// Asset that fee and tip are paid in; QTA without.
    pub fee_asset: Option<AssetId>,
    /// Genesis hash that the signer believes in.
    pub genesis: Hash,
    /// Hash of the block in which the era began, as the signer believes.
    pub checkpoint: Hash,
    /// Hash of the metadata that the signer was shown.
    pub metadata_hash: Option<[u8; 32]>,
}

impl Terms {
    /// Immortal, first transaction, no tip, on this chain.
    pub fn lawful() -> Self {
        let genesis = System::block_hash(0);
        Self {
            nonce: 0,
            era: Era::Immortal,
            tip: 0,
            fee_asset: None,
            genesis,
            checkpoint: genesis,
            metadata_hash: None,
        }
    }
}

/// A transaction signed by `signer`.
pub fn signed(signer: Sr25519Keyring, call: RuntimeCall, terms: &Terms) -> UncheckedExtrinsic {
    let extension = extension(terms);
    let implicit = (
        (),
        (),
        quantara_runtime::VERSION.spec_version,
        quantara_runtime::VERSION.transaction_version,
        terms.genesis,
        terms.checkpoint,
        (),
        (),
        (),
        terms.metadata_hash,
        (),
    );
    let payload = SignedPayload::from_raw(call.clone(), extension.clone(), implicit);
    let signature = payload.using_encoded(|bytes| signer.sign(bytes));
    UncheckedExtrinsic::new_signed(call, account(signer).into(), signature.into(), extension)
}

fn extension(terms: &Terms) -> TxExtension {
    use polkadot_sdk::{
        frame_metadata_hash_extension::CheckMetadataHash, pallet_asset_tx_payment::ChargeAssetTxPayment,
    };
    (
        frame_system::AuthorizeCall::<Runtime>::new(),
        frame_system::CheckNonZeroSender::<Runtime>::new(),
        frame_system::CheckSpecVersion::<Runtime>::new(),
        frame_system::CheckTxVersion::<Runtime>::new(),
        frame_system::CheckGenesis::<Runtime>::new(),
        frame_system::CheckEra::<Runtime>::from(terms.era),
        frame_system::CheckNonce::<Runtime>::from(terms.nonce),
        frame_system::CheckWeight::<Runtime>::new(),
        ChargeAssetTxPayment::<Runtime>::from(terms.tip, terms.fee_asset),
        CheckMetadataHash::<Runtime>::new(terms.metadata_hash.is_some()),
        frame_system::WeightReclaim::<Runtime>::new(),
    )
}

/// Account of a well-known key.
pub fn account(who: Sr25519Keyring) -> AccountId {
    who.to_account_id()
}

/// `who`, the beneficiary or a stranger, makes `call` for the account of a grant.
pub fn act((grant, who): (u32, Sr25519Keyring), call: impl Into<RuntimeCall>) -> DispatchResult {
    let act = pallet_allocations::Call::<Runtime>::act { grant, call: Box::new(call.into()) };
    let done = RuntimeCall::from(act).dispatch(RuntimeOrigin::signed(account(who)));
    done.map(|_| ()).map_err(|refused| refused.error)
}

/// Every preset.
pub const PRESETS: [&str; 4] = ["development", "local_testnet", "live", "live_rehearsal"];

/// Sets the chain's clock, in seconds after its first timestamp; the first call makes that timestamp.
pub fn at(seconds: u64) {
    const START: u64 = 1_800_000_000;
    if pallet_allocations::Start::<Runtime>::get().is_none() {
        pallet_timestamp::Now::<Runtime>::put(START * 1_000);
        <Allocations as OnTimestampSet<u64>>::on_timestamp_set(START * 1_000);
    }
    pallet_timestamp::Now::<Runtime>::put((START + seconds) * 1_000);
}

/// Runs the scheduler, and with it referenda, up to block `number`; blocks for which nothing is scheduled are skipped.
pub fn run_to(number: u32) {
    while System::block_number() < number {
        let now = System::block_number();
        let due = pallet_scheduler::Agenda::<Runtime>::iter_keys().filter(|block| *block > now).min();
        let next = due.unwrap_or(number).min(number);
        System::reset_events();
        System::set_block_number(next);
        Scheduler::on_initialize(next);
        // It looks at each block that was skipped, as many as a block's weight allows.
        while pallet_scheduler::IncompleteSince::<Runtime>::get().is_some_and(|since| since <= next) {
            Scheduler::on_initialize(next);
        }
    }
}

/// The author of the block, which the pallet reads from the header's digest and keeps to itself.
pub fn set_author(author: Option<AccountId>) {
    let key = storage_prefix(b"Authorship", b"Author");
    match &author {
        Some(who) => unhashed::put(&key, who),
        None => unhashed::kill(&key),
    }
    assert_eq!(Authorship::author(), author);
}
