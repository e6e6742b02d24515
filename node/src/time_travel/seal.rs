//! Makes a block when asked.

use super::clock::{DevClock, SharedClock};
use crate::service::{BabeImport, FullClient, Parts, Pool, SelectChain};
use futures::{
    channel::{mpsc, oneshot},
    stream, Stream, StreamExt,
};
use polkadot_sdk::{
    sc_basic_authorship::ProposerFactory,
    sc_consensus_babe::find_pre_digest,
    sc_consensus_manual_seal::{
        consensus::babe::BabeConsensusDataProvider, rpc::CreatedBlock, seal_block, ConsensusDataProvider,
        Error as SealError, SealBlockParams,
    },
    sc_service::{Configuration, Error},
    sc_telemetry::Telemetry,
    sc_transaction_pool_api::TransactionPool,
    sp_blockchain::HeaderBackend,
    sp_consensus_babe::{inherents::InherentDataProvider as SlotInherent, Slot},
    sp_inherents::CreateInherentDataProviders,
    sp_timestamp::InherentDataProvider as TimeInherent,
};
use quantara_runtime::{Block, BlockNumber, Hash};
use serde::Serialize;
use std::{error::Error as StdError, sync::Arc};

/// A block made by hand.
#[derive(Clone, Debug, Serialize)]
pub struct Sealed {
    /// Its hash.
    pub hash: Hash,
    /// Its number.
    pub number: BlockNumber,
    /// Its time, milliseconds since 1970.
    pub timestamp: u64,
}

/// Asks for one block.
pub struct Request {
    /// How much later than its parent, in milliseconds; 0 for the next slot.
    pub advance_millis: u64,
    /// Receives the block, or a sentence that says why there is none.
    pub answer: oneshot::Sender<Result<Sealed, String>>,
}

/// Where requests go.
pub type Requests = mpsc::Sender<Request>;

/// What wakes the sealer.
enum Wake {
    Asked(Request),
    TransactionArrived,
}

/// Starts the sealer; it ends with the node.
pub fn start(config: &Configuration, parts: &Parts, clock: SharedClock) -> Result<Requests, Error> {
    let telemetry = parts.telemetry.as_ref().map(Telemetry::handle);
    let registry = config.prometheus_registry();
    let digests = BabeConsensusDataProvider::new(
        parts.client.clone(),
        parts.keystore.keystore(),
        parts.babe_link.epoch_changes().clone(),
        parts.babe_link.config().authorities.clone(),
    )
    .map_err(|why| Error::Other(format!("blocks cannot be sealed by hand: {why}")))?;
    let sealer = Sealer {
        slot_millis: parts.babe_link.config().slot_duration().as_millis(),
        client: parts.client.clone(),
        pool: parts.pool.clone(),
        select_chain: parts.select_chain.clone(),
        import: parts.babe.clone(),
        proposer: ProposerFactory::new(
            parts.task_manager.spawn_handle(),
            parts.client.clone(),
            parts.pool.clone(),
            registry,
            telemetry,
        ),
        digests: Box::new(digests),
        clock,
    };
    let (requests, asked) = mpsc::channel(64);
    let arrived = parts.pool.import_notification_stream().map(|_| Wake::TransactionArrived);
    let wakes = stream::select(asked.map(Wake::Asked), arrived);
    parts.task_manager.spawn_essential_handle().spawn_blocking("time-travel", None, sealer.run(wakes));
    Ok(requests)
}

struct Sealer {
    slot_millis: u64,
    client: Arc<FullClient>,
    pool: Arc<Pool>,
    select_chain: SelectChain,
    import: BabeImport,
    proposer: ProposerFactory<Pool, FullClient>,
    digests: Box<dyn ConsensusDataProvider<Block>>,
    clock: SharedClock,
}

impl Sealer {
    async fn run(mut self, mut wakes: impl Stream<Item = Wake> + Unpin) {
        while let Some(wake) = wakes.next().await {
            match wake {
                Wake::Asked(request) => {
                    let sealed = self.seal(request.advance_millis).await;
                    // Whoever asked may have gone; the block stands.
                    let _ = request.answer.send(sealed);
                    self.seal_what_waits().await;
                }
                Wake::TransactionArrived => self.seal_what_waits().await,
            }
        }
    }

    /// Seals while transactions wait. A block in which the session changes takes none, so one block may not be enough;
    /// a transaction that no block takes must not keep the chain running, so two blocks have to be.
    async fn seal_what_waits(&mut self) {
        for _ in 0..2 {
            if self.pool.status().ready == 0 {
                return;
            }
            if let Err(why) = self.seal(0).await {
                log::error!("a transaction waits, but no block could be sealed: {why}");
                return;
            }
        }
    }

    async fn seal(&mut self, advance_millis: u64) -> Result<Sealed, String> {
        self.clock.advance(advance_millis);
        let inherents = Inherents {
            client: self.client.clone(),
            clock: self.clock.clone(),
            slot_millis: self.slot_millis,
        };
        let (sender, created) = oneshot::channel::<Result<CreatedBlock<Hash>, SealError>>();
        seal_block(SealBlockParams {
            create_empty: true,
            finalize: true,
            parent_hash: None,
            sender: Some(sender),
            pool: self.pool.clone(),
            client: self.client.clone(),
            env: &mut self.proposer,
            select_chain: &self.select_chain,
            consensus_data_provider: Some(&*self.digests),
            block_import: &mut self.import,
            create_inherent_data_providers: &inherents,
        })
        .await;
        self.clock.forget();
        let hash = match created.await {
            Ok(Ok(block)) => block.hash,
            Ok(Err(why)) => return Err(why.to_string()),
            Err(_) => return Err("the sealer gave no answer".into()),
        };
        let number = self.client.number(hash).map_err(|why| why.to_string())?;
        let number = number.ok_or_else(|| format!("the sealed block {hash:?} is not in the database"))?;
        Ok(Sealed { hash, number, timestamp: self.clock.last() })
    }
}

/// Time and slot of a block that is made, both from the same number: BABE checks one against the other.
struct Inherents {
    client: Arc<FullClient>,
    clock: Arc<DevClock>,
    slot_millis: u64,
}

#[async_trait::async_trait]
impl CreateInherentDataProviders<Block, ()> for Inherents {
    type InherentDataProviders = (TimeInherent, SlotInherent);

    async fn create_inherent_data_providers(
        &self,
        parent: Hash,
        (): (),
    ) -> Result<Self::InherentDataProviders, Box<dyn StdError + Send + Sync>> {
        let header = self.client.header(parent)?.ok_or("the parent block is not in the database")?;
        let parent_slot = match header.number {
            0 => 0,
            _ => u64::from(find_pre_digest::<Block>(&header)?.slot()),
        };
        let wall = TimeInherent::from_system_time().timestamp().as_millis();
        let time =
            self.clock.next(parent_slot, self.slot_millis, wall).ok_or("the end of time is reached")?;
        Ok((TimeInherent::new(time.into()), SlotInherent::new(Slot::from(time / self.slot_millis))))
    }
}
