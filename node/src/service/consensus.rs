//! Authoring by BABE, finality by GRANDPA, and the way back.

use super::{
    network::Network,
    open::{FullBackend, FullClient},
    parts::{Parts, JUSTIFICATION_PERIOD},
};
use polkadot_sdk::{
    sc_basic_authorship::ProposerFactory,
    sc_cli,
    sc_consensus_babe::{self, BabeParams, SlotProportion},
    sc_consensus_grandpa::{self, GrandpaParams, SharedVoterState, VotingRulesBuilder},
    sc_consensus_slots::BackoffAuthoringOnFinalizedHeadLagging,
    sc_service::{Configuration, Error},
    sc_telemetry::Telemetry,
    sc_transaction_pool_api::OffchainTransactionPoolFactory,
    sp_consensus_babe::inherents::InherentDataProvider as SlotInherent,
    sp_timestamp::InherentDataProvider as TimeInherent,
};
use quantara_runtime::{Block, BlockNumber};
use std::{sync::Arc, time::Duration};

/// How long a vote may travel before it is repeated.
const GOSSIP: Duration = Duration::from_millis(333);

/// Authors blocks, if the node is an authority.
pub fn author(config: &Configuration, parts: &Parts, network: &Network) -> Result<(), Error> {
    if !config.role.is_authority() {
        return Ok(());
    }
    let slot_duration = parts.babe_link.config().slot_duration();
    let worker = sc_consensus_babe::start_babe(BabeParams {
        keystore: parts.keystore.keystore(),
        client: parts.client.clone(),
        select_chain: parts.select_chain.clone(),
        env: ProposerFactory::new(
            parts.task_manager.spawn_handle(),
            parts.client.clone(),
            parts.pool.clone(),
            config.prometheus_registry(),
            parts.telemetry.as_ref().map(Telemetry::handle),
        ),
        block_import: parts.babe.clone(),
        sync_oracle: network.sync.clone(),
        justification_sync_link: network.sync.clone(),
        create_inherent_data_providers: move |_parent, ()| async move {
            let now = TimeInherent::from_system_time();
            Ok((SlotInherent::from_timestamp_and_slot_duration(*now, slot_duration), now))
        },
        force_authoring: config.force_authoring,
        backoff_authoring_blocks: Some(BackoffAuthoringOnFinalizedHeadLagging::default()),
        babe_link: parts.babe_link.clone(),
        block_proposal_slot_portion: SlotProportion::new(0.5),
        max_block_proposal_slot_portion: None,
        telemetry: parts.telemetry.as_ref().map(Telemetry::handle),
    })?;
    parts.task_manager.spawn_essential_handle().spawn_blocking("babe", Some("block-authoring"), worker);
    Ok(())
}

/// Votes on finality if the node is an authority, else listens.
pub fn finalise(
    config: &Configuration,
    parts: &mut Parts,
    network: &mut Network,
    voter_state: SharedVoterState,
) -> Result<(), Error> {
    if config.disable_grandpa {
        return Ok(());
    }
    let votes = network.grandpa_votes.take();
    let telemetry = parts.telemetry.as_ref().map(Telemetry::handle);
    let voter = sc_consensus_grandpa::run_grandpa_voter(GrandpaParams {
        config: sc_consensus_grandpa::Config {
            gossip_duration: GOSSIP,
            justification_generation_period: JUSTIFICATION_PERIOD,
            name: Some(config.network.node_name.clone()),
            observer_enabled: false,
            keystore: config.role.is_authority().then(|| parts.keystore.keystore()),
            local_role: config.role,
            telemetry: telemetry.clone(),
            protocol_name: network.grandpa_protocol.clone(),
        },
        link: parts.take_grandpa_link()?,
        network: network.service.clone(),
        sync: network.sync.clone(),
        notification_service: votes
            .ok_or_else(|| Error::Other("GRANDPA's votes have been taken already".into()))?,
        voting_rule: VotingRulesBuilder::default().build(),
        prometheus_registry: config.prometheus_registry().cloned(),
        shared_voter_state: voter_state,
        telemetry,
        offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(parts.pool.clone()),
    })?;
    parts.task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
    Ok(())
}

/// Takes what BABE and GRANDPA know of the newest `blocks` blocks back with the blocks themselves.
pub fn revert(client: Arc<FullClient>, backend: Arc<FullBackend>, blocks: BlockNumber) -> sc_cli::Result<()> {
    sc_consensus_babe::revert::<Block, _, _>(client.clone(), backend, blocks)?;
    Ok(sc_consensus_grandpa::revert(client, blocks)?)
}
