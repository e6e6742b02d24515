//! Blocks that come in: the queue in which they wait, and what they are checked against.

use super::{
    open::FullClient,
    parts::{BabeImport, ImportQueue},
    sealed::unseal,
};
use crate::time_travel::DevClock;
use polkadot_sdk::{
    sc_consensus::{BlockCheckParams, BlockImport, BlockImportParams, BoxJustificationImport, ImportResult},
    sc_consensus_babe::{self, BabeLink, BabeWorkerHandle, ImportQueueParams},
    sc_consensus_manual_seal,
    sc_service::{Configuration, Error, SpawnEssentialTaskHandle},
    sc_telemetry::TelemetryHandle,
    sp_consensus,
    sp_consensus_babe::{inherents::InherentDataProvider as SlotInherent, Slot, SlotDuration},
    sp_inherents::CreateInherentDataProviders,
    sp_timestamp::InherentDataProvider as TimeInherent,
};
use quantara_runtime::{Block, Hash};
use std::sync::Arc;

/// The queue of a node that follows or makes the chain with others.
pub fn queue(
    config: &Configuration,
    spawner: &SpawnEssentialTaskHandle,
    babe: &BabeImport,
    link: BabeLink<Block>,
    justifications: BoxJustificationImport<Block>,
    client: &Arc<FullClient>,
    telemetry: Option<TelemetryHandle>,
) -> Result<(ImportQueue, BabeWorkerHandle<Block>), Error> {
    let slot_duration = link.config().slot_duration();
    Ok(sc_consensus_babe::import_queue(ImportQueueParams {
        link,
        block_import: babe.clone(),
        justification_import: Some(justifications),
        client: client.clone(),
        slot_duration,
        spawner,
        registry: config.prometheus_registry(),
        telemetry,
    })?)
}

/// The queue of a node whose blocks are sealed by hand: they carry no seal to verify.
pub fn queue_by_hand(
    config: &Configuration,
    spawner: &SpawnEssentialTaskHandle,
    babe: &BabeImport,
) -> ImportQueue {
    sc_consensus_manual_seal::import_queue(Box::new(babe.clone()), spawner, config.prometheus_registry())
}

/// What BABE hands a checked block to: GRANDPA's import, or the bare client where blocks are final at once. The block
/// comes with its seal in the header and is handed on without, for the client executes headers without.
#[derive(Clone)]
pub struct InnerImport(Arc<dyn BlockImport<Block, Error = sp_consensus::Error> + Send + Sync>);

impl InnerImport {
    /// Wraps an import.
    pub fn new(import: impl BlockImport<Block, Error = sp_consensus::Error> + Send + Sync + 'static) -> Self {
        Self(Arc::new(import))
    }
}

#[async_trait::async_trait]
impl BlockImport<Block> for InnerImport {
    type Error = sp_consensus::Error;

    async fn check_block(&self, block: BlockCheckParams<Block>) -> Result<ImportResult, Self::Error> {
        self.0.check_block(block).await
    }

    async fn import_block(&self, mut block: BlockImportParams<Block>) -> Result<ImportResult, Self::Error> {
        unseal(&mut block);
        self.0.import_block(block).await
    }
}

/// The time against which an imported block is checked.
#[derive(Clone)]
pub struct ImportClock {
    /// Length of a slot.
    pub slot_duration: SlotDuration,
    /// The clock of a development chain; the wall clock where there is none.
    pub development: Option<Arc<DevClock>>,
}

#[async_trait::async_trait]
impl CreateInherentDataProviders<Block, ()> for ImportClock {
    type InherentDataProviders = (SlotInherent, TimeInherent);

    async fn create_inherent_data_providers(
        &self,
        _parent: Hash,
        (): (),
    ) -> Result<Self::InherentDataProviders, Box<dyn std::error::Error + Send + Sync>> {
        let Some(clock) = &self.development else {
            let now = TimeInherent::from_system_time();
            return Ok((SlotInherent::from_timestamp_and_slot_duration(*now, self.slot_duration), now));
        };
        // Slot 0, not the true one: with the true one, BABE's table of equivocations is pruned slot by slot over the
        // whole jump, which after years of time travel takes minutes and all memory. The block's own slot is checked
        // against its own header all the same.
        Ok((SlotInherent::new(Slot::from(0)), TimeInherent::new(clock.last().into())))
    }
}
