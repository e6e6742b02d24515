//! JSON-RPC beside what `sc-service` adds by itself (`author`, `chain`, `state`, `system`, `offchain`, and the new
//! groups `chainHead`, `transaction`, `archive`, `chainSpec`).

use crate::service::{FullBackend, FullClient, Pool, SelectChain};
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use polkadot_sdk::{
    pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer},
    sc_chain_spec::ChainSpec,
    sc_consensus_babe::BabeWorkerHandle,
    sc_consensus_babe_rpc::{Babe, BabeApiServer},
    sc_consensus_grandpa::{
        FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
    },
    sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer},
    sc_rpc::SubscriptionTaskExecutor,
    sc_service::Error,
    sc_sync_state_rpc::{SyncState, SyncStateApiServer},
    sp_keystore::KeystorePtr,
    substrate_frame_rpc_system::{System, SystemApiServer},
};
use quantara_runtime::{Block, BlockNumber, Hash};
use std::sync::Arc;

/// Methods of every node: next nonce of an account, fee of a transaction.
pub fn standard(client: Arc<FullClient>, pool: Arc<Pool>) -> Result<RpcModule<()>, Error> {
    let mut module = RpcModule::new(());
    module.merge(System::new(client.clone(), pool).into_rpc()).map_err(clash)?;
    module.merge(TransactionPayment::new(client).into_rpc()).map_err(clash)?;
    Ok(module)
}

/// What the methods of consensus read.
pub struct Consensus {
    /// Epochs.
    pub babe: BabeWorkerHandle<Block>,
    /// Best chain.
    pub select_chain: SelectChain,
    /// Keys of the node.
    pub keystore: KeystorePtr,
    /// Chain, for specifications with a checkpoint.
    pub chain_spec: Box<dyn ChainSpec>,
    /// Proofs that a block is final.
    pub finality_proofs: Arc<FinalityProofProvider<FullBackend, Block>>,
    /// Who finalises, and since when.
    pub authority_set: SharedAuthoritySet<Hash, BlockNumber>,
    /// Justifications as they are made.
    pub justifications: GrandpaJustificationStream<Block>,
    /// Rounds as they are voted.
    pub voter_state: SharedVoterState,
}

impl Consensus {
    /// Adds `babe_*`, `grandpa_*` and `sync_state_*`.
    pub fn merge_into(
        &self,
        module: &mut RpcModule<()>,
        client: Arc<FullClient>,
        executor: SubscriptionTaskExecutor,
    ) -> Result<(), Error> {
        let babe =
            Babe::new(client.clone(), self.babe.clone(), self.keystore.clone(), self.select_chain.clone());
        let grandpa = Grandpa::new(
            executor,
            self.authority_set.clone(),
            self.voter_state.clone(),
            self.justifications.clone(),
            self.finality_proofs.clone(),
        );
        let sync_state = SyncState::new(
            self.chain_spec.cloned_box(),
            client,
            self.authority_set.clone(),
            self.babe.clone(),
        )
        .map_err(|why| Error::Other(format!("no checkpoints for light clients: {why}")))?;
        module.merge(babe.into_rpc()).map_err(clash)?;
        module.merge(grandpa.into_rpc()).map_err(clash)?;
        module.merge(sync_state.into_rpc()).map_err(clash)
    }
}

/// Two methods of one name.
pub fn clash(why: RegisterMethodError) -> Error {
    Error::Other(format!("JSON-RPC method registered twice: {why}"))
}
