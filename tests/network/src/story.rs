//! The steps of a network's first minutes, each measured: the network test asserts them, `show network` prints them.
//!
//! Every step waits for what it is about and fails when that does not come in time. Slots last six seconds and finality
//! follows two or three blocks behind, so a step takes tens of seconds.

use crate::{
    network::{Network, STARTING},
    node::{Node, Plan, Seen},
};
use anyhow::{ensure, Context, Result};
use std::time::{Duration, Instant};

/// Time the nodes get to finalise a block once they answer.
pub const FINALITY: Duration = Duration::from_secs(90);
/// Time a node gets to reach what the others have.
const CATCH_UP: Duration = Duration::from_secs(120);

/// Four validators from nothing, and the time from their start until each has finalised a block.
pub async fn cold_start() -> Result<(Network, Duration)> {
    let mut network = Network::cold()?;
    let start = Instant::now();
    network.add_validators(4).await?;
    for node in network.nodes_mut() {
        node.finalised(1, FINALITY).await?;
    }
    let taken = start.elapsed();
    network.meet().await?;
    Ok((network, taken))
}

/// All nodes ended in order and started again on their databases: the time until each has finalised a new block.
pub async fn warm_start(network: &mut Network) -> Result<Duration> {
    for node in network.nodes_mut() {
        node.stop().await?;
    }
    let start = Instant::now();
    for node in network.nodes_mut() {
        node.start()?;
    }
    let mut known = 0;
    for node in network.nodes_mut() {
        node.ready(STARTING).await?;
        known = known.max(node.rpc().finalised_number().await?);
    }
    ensure!(known > 0, "the nodes came back without the blocks that they had finalised");
    for node in network.nodes_mut() {
        node.finalised(known + 1, FINALITY).await?;
    }
    Ok(start.elapsed())
}

/// Blocks that one node finalises within a time.
pub async fn finalised_within(node: &mut Node, time: Duration) -> Result<u64> {
    let before = node.rpc().finalised_number().await?;
    tokio::time::sleep(time).await;
    let after = node.rpc().finalised_number().await?;
    after.checked_sub(before).context("finality went backwards")
}

/// Starts a node that was killed while `reference` went on: the time until it has finalised what `reference` had at
/// that moment, on the same chain.
pub async fn catch_up(network: &mut Network, name: &str, reference: &str) -> Result<Duration> {
    let witness = network.node(reference)?.rpc().clone();
    let target = witness.finalised_number().await?;
    let expected = witness.block_hash(target).await?.context("a finalised block has no hash")?;
    let node = network.node(name)?;
    let start = Instant::now();
    node.start()?;
    node.ready(STARTING).await?;
    node.finalised(target, CATCH_UP).await?;
    let taken = start.elapsed();
    let hash = node.rpc().block_hash(target).await?;
    ensure!(hash.as_deref() == Some(&expected), "{name} finalised another block {target} than {reference}");
    Ok(taken)
}

/// A node without a vote joins by warp sync: the time until it has finalised what `reference` had when it came.
pub async fn join_by_warp_sync(network: &mut Network, reference: &str) -> Result<Duration> {
    let witness = network.node(reference)?.rpc().clone();
    let target = witness.finalised_number().await?;
    let start = Instant::now();
    let plan = Plan::newcomer(network.spec());
    let node = network.add(plan).await?;
    node.finalised(target, CATCH_UP).await?;
    let taken = start.elapsed();

    let first = witness.block_hash(1).await?.context("block 1 is missing")?;
    let reached = node.rpc().finalised_hash().await?;
    ensure!(node.rpc().timestamp(&reached).await.is_ok(), "the newcomer has no state at its finalised block");
    // Whoever executed block 1 still has its state, so its absence proves that the newcomer did not.
    ensure!(
        witness.timestamp(&first).await.is_ok(),
        "{reference} has lost the state of block 1: nothing to compare"
    );
    ensure!(
        node.rpc().timestamp(&first).await.is_err(),
        "the newcomer executed block 1: that was no warp sync"
    );
    Ok(taken)
}

/// Time from the start of a development node until it has finalised a block.
pub async fn development_start() -> Result<(Network, Duration)> {
    let mut network = Network::cold()?;
    let start = Instant::now();
    network.add(Plan::development()).await?.finalised(1, FINALITY).await?;
    Ok((network, start.elapsed()))
}

/// Waits until the newcomer says that warp sync is complete: its log is the second witness.
pub async fn warp_sync_is_logged(node: &mut Node) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(10);
    while !node.log_text()?.contains("Warp sync is complete") {
        ensure!(Instant::now() < deadline, "the newcomer's log does not say that warp sync is complete");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    Ok(())
}

/// Waits until the node, asked as usual, still answers and still finalises: one block more than now.
pub async fn still_finalises(node: &mut Node) -> Result<()> {
    let before = node
        .until("an answer", Duration::from_secs(20), async |rpc| {
            Ok(Seen::Done(rpc.finalised_number().await?))
        })
        .await?;
    node.finalised(before + 1, FINALITY).await?;
    Ok(())
}
