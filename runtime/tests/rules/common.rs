//! The real runtime over the state of a preset, in process.

use codec::Encode;
use polkadot_sdk::{
    frame_system,
    sp_io::TestExternalities,
    sp_keyring::Sr25519Keyring,
    sp_runtime::{generic::Era, BuildStorage},
};
use quantara_runtime::{
    genesis, AccountId, Hash, Nonce, Runtime, RuntimeCall, RuntimeGenesisConfig, SignedPayload, System,
    TxExtension, UncheckedExtrinsic,
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
        Self { nonce: 0, era: Era::Immortal, tip: 0, genesis, checkpoint: genesis, metadata_hash: None }
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
    use polkadot_sdk::{frame_metadata_hash_extension::CheckMetadataHash, pallet_transaction_payment};
    (
        frame_system::AuthorizeCall::<Runtime>::new(),
        frame_system::CheckNonZeroSender::<Runtime>::new(),
        frame_system::CheckSpecVersion::<Runtime>::new(),
        frame_system::CheckTxVersion::<Runtime>::new(),
        frame_system::CheckGenesis::<Runtime>::new(),
        frame_system::CheckEra::<Runtime>::from(terms.era),
        frame_system::CheckNonce::<Runtime>::from(terms.nonce),
        frame_system::CheckWeight::<Runtime>::new(),
        pallet_transaction_payment::ChargeTransactionPayment::<Runtime>::from(terms.tip),
        CheckMetadataHash::<Runtime>::new(terms.metadata_hash.is_some()),
        frame_system::WeightReclaim::<Runtime>::new(),
    )
}

/// Account of a well-known key.
pub fn account(who: Sr25519Keyring) -> AccountId {
    who.to_account_id()
}
