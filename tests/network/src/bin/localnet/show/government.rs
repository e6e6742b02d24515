//! Government on a network of four validators: where QTA is, an upgrade by referendum under load, an upgrade that
//! fails, a validator that runs twice. QTA is neither made nor lost by any of it.

use super::{verdict, Shortfalls};
use anyhow::Result;
use quantara_network::{equivocation, slots, supply, upgrade, Chain, Network};
use quantara_runtime::{
    units::{QTA, QTA_SUPPLY},
    Balance, Hash,
};
use std::{process::ExitCode, time::Duration};

/// Time until an upgrade's last block is finalised.
const FINALITY: Duration = Duration::from_secs(120);

pub async fn show() -> ExitCode {
    let mut shortfalls = Shortfalls::new();
    let measured = measure(&mut shortfalls).await;
    verdict(measured, shortfalls)
}

async fn measure(shortfalls: &mut Shortfalls) -> Result<()> {
    // Each of the four compiles the new code itself, as validators do: that is what its slots are lost to.
    let mut network = Network::cold()?;
    network.add_validators(4).await?;
    network.meet().await?;
    let chain = Chain::of(network.node("alice")?.rpc()).await?;
    issuance(&chain, "start", chain.genesis(), shortfalls).await?;
    allocations(&chain, "start", chain.genesis(), shortfalls).await?;

    let done = upgrade::rehearse(&chain).await?;
    println!("blocks from a referendum to its enactment: {}", done.enactment);
    println!("blocks of migration: {}", done.migration);
    println!("transfers before the new rules: {}", done.transfers.0);
    println!("transfers by the new rules: {}", done.transfers.1);
    println!("error of the older version: {:?}", done.older);
    println!("error of a transfer after the failed upgrade: {:?}", done.stopped);
    println!("blocks from a referendum to the end of safe mode: {}", done.cure);
    network.node("alice")?.finalised(done.upgrades[1].1.into(), FINALITY).await?;
    for (name, blocks) in ["upgrade", "failed upgrade"].into_iter().zip(done.upgrades) {
        empty_slots(&chain, name, blocks, shortfalls).await?;
    }

    slash(&mut network, shortfalls).await?;
    let chain = Chain::of(network.node("bob")?.rpc()).await?;
    let end = chain.best().await?;
    allocations(&chain, "end", end, shortfalls).await?;
    issuance(&chain, "end", end, shortfalls).await
}

async fn issuance(chain: &Chain, when: &str, block: Hash, shortfalls: &mut Shortfalls) -> Result<()> {
    let issued = chain.issuance(block).await?;
    println!("issuance at the {when} in QTA: {}", qta(issued));
    if issued != QTA_SUPPLY {
        shortfalls.push(format!("issuance at the {when} is not what was published"));
    }
    Ok(())
}

async fn allocations(chain: &Chain, when: &str, block: Hash, shortfalls: &mut Shortfalls) -> Result<()> {
    for row in supply::allotted(chain, block).await? {
        let (name, published) = (row.allocation.name(), qta(row.published));
        let found = qta(row.amount());
        let [held, granted, paid] = [row.held, row.granted, row.paid].map(qta);
        let parts = format!("{held} held, {granted} granted, {paid} paid");
        println!("{name} at the {when} in QTA: {found} of {published} published ({parts})");
        if row.amount() != row.published {
            shortfalls.push(format!("{name} at the {when}: {found} QTA instead of {published}"));
        }
    }
    Ok(())
}

async fn empty_slots(
    chain: &Chain,
    name: &str,
    blocks: (u32, u32),
    shortfalls: &mut Shortfalls,
) -> Result<()> {
    for (author, missed) in slots::empty(chain, blocks).await? {
        println!("missed slots of {author} during the {name}: {missed}");
        if missed > upgrade::EMPTY_SLOTS {
            shortfalls.push(format!("{author} missed {missed} slots during the {name}"));
        }
    }
    Ok(())
}

async fn slash(network: &mut Network, shortfalls: &mut Shortfalls) -> Result<()> {
    let done = equivocation::punish(network).await?;
    println!("slash of Alice, who ran twice, in QTA: {}", qta(done.slashed));
    println!("slash as a share of the stake: {:?}", done.fraction);
    println!("slash to the treasury in QTA: {}", qta(done.treasury));
    println!("blocks from the second process to the slash: {}", done.blocks);
    if done.slashed == 0 || done.treasury != done.slashed {
        shortfalls.push("the slash did not go to the treasury".to_owned());
    }
    Ok(())
}

/// An amount in QTA, to the unit.
fn qta(amount: Balance) -> String {
    let (whole, rest) = (amount / QTA, amount % QTA);
    match rest {
        0 => whole.to_string(),
        rest => format!("{whole}.{rest:0width$}", width = QTA.ilog10() as usize),
    }
}
