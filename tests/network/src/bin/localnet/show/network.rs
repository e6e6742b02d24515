//! A network's first minutes.

use super::{verdict, Shortfalls};
use anyhow::Result;
use quantara_network::{story, Network};
use std::{process::ExitCode, time::Duration};

/// Time over which finalised blocks are counted: five slots.
const COUNTING: Duration = Duration::from_secs(30);
/// Memory that an idle node may hold.
const RESIDENT_MIB: u64 = 400;
/// Blocks that four validators must finalise in [`COUNTING`].
const WHOLE: u64 = 3;
/// Blocks that three must: the dead one's slots are lost, and rounds that it should lead wait for it.
const WITHOUT_ONE: u64 = 1;

pub async fn show() -> ExitCode {
    let mut shortfalls = Shortfalls::new();
    let measured = measure(&mut shortfalls).await;
    verdict(measured, shortfalls)
}

async fn measure(shortfalls: &mut Shortfalls) -> Result<()> {
    let (mut network, cold) = story::cold_start().await?;
    seconds("seconds to first finality, four validators, cold", cold);

    let blocks = story::finalised_within(network.node("alice")?, COUNTING).await?;
    count("blocks finalised in 30 s, four validators", blocks, WHOLE, shortfalls);
    memory(&network, shortfalls)?;

    network.node("dave")?.kill()?;
    let blocks = story::finalised_within(network.node("alice")?, COUNTING).await?;
    count("blocks finalised in 30 s, one of four dead", blocks, WITHOUT_ONE, shortfalls);

    let back = story::catch_up(&mut network, "dave", "alice").await?;
    seconds("seconds to catch up after kill -9", back);

    let joined = story::join_by_warp_sync(&mut network, "alice").await?;
    seconds("seconds to join by warp sync", joined);
    let eve = network.node("eve")?;
    story::warp_sync_is_logged(eve).await?;
    resident(eve.name(), eve.resident_mib()?, shortfalls);

    let warm = story::warm_start(&mut network).await?;
    seconds("seconds to first finality, five nodes, warm", warm);
    println!("blocks finalised: {}", network.node("alice")?.rpc().finalised_number().await?);
    drop(network);

    let (mut development, taken) = story::development_start().await?;
    seconds("seconds to first finality, development", taken);
    let node = development.node("development")?;
    resident(node.name(), node.resident_mib()?, shortfalls);
    Ok(())
}

fn memory(network: &Network, shortfalls: &mut Shortfalls) -> Result<()> {
    for node in network.nodes() {
        resident(node.name(), node.resident_mib()?, shortfalls);
    }
    Ok(())
}

fn resident(name: &str, mib: u64, shortfalls: &mut Shortfalls) {
    println!("idle memory of {name} in MiB: {mib}");
    if mib > RESIDENT_MIB {
        shortfalls.push(format!("{name} holds {mib} MiB, more than {RESIDENT_MIB}"));
    }
}

fn count(name: &str, blocks: u64, least: u64, shortfalls: &mut Shortfalls) {
    println!("{name}: {blocks}");
    if blocks < least {
        shortfalls.push(format!("{name}: {blocks}, fewer than {least}"));
    }
}

fn seconds(name: &str, time: Duration) {
    println!("{name}: {}.{}", time.as_secs(), time.subsec_millis() / 100);
}
