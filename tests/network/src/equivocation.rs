//! A validator that runs twice: the chain learns of it and takes its stake.

use crate::{chain::Chain, network::Network, node::Plan};
use anyhow::{ensure, Context, Result};
use polkadot_sdk::{
    pallet_balances, pallet_offences, pallet_staking, sp_keyring::Sr25519Keyring::Alice, sp_runtime::Perbill,
};
use quantara_runtime::{accounts::TreasuryAccount, Balance, RuntimeEvent};
use std::time::Duration;

/// Time until an equivocation is punished: Alice has one slot in four, and a report takes a block or two.
const PUNISHMENT: Duration = Duration::from_secs(150);

/// What was measured.
#[derive(Debug)]
pub struct Figures {
    /// Blocks from the start of the second process to the slash.
    pub blocks: u32,
    /// Share of the stake that was taken.
    pub fraction: Perbill,
    /// QTA taken, in the smallest unit.
    pub slashed: Balance,
    /// QTA that the treasury got of it, in the smallest unit.
    pub treasury: Balance,
}

/// Starts a second process with Alice's keys on a network of the four validators, and waits until Alice is slashed.
pub async fn punish(network: &mut Network) -> Result<Figures> {
    let chain = Chain::of(network.node("bob")?.rpc()).await?;
    let begun = chain.best_number().await?;
    let plan = Plan::second_alice(network.spec());
    network.add(plan).await?;
    chain
        .find("an offence to be recorded", begun, PUNISHMENT, |event| {
            matches!(event, RuntimeEvent::Offences(pallet_offences::Event::Offence { .. })).then_some(())
        })
        .await?;
    let (_, (culprit, fraction)) = chain
        .find("a slash to be reported", begun, PUNISHMENT, |event| match event {
            RuntimeEvent::Staking(pallet_staking::Event::SlashReported { validator, fraction, .. }) => {
                Some((validator, fraction))
            }
            _ => None,
        })
        .await?;
    let (number, (staker, slashed)) = chain
        .find("a slash", begun, PUNISHMENT, |event| match event {
            RuntimeEvent::Staking(pallet_staking::Event::Slashed { staker, amount }) => {
                Some((staker, amount))
            }
            _ => None,
        })
        .await?;
    let alice = Alice.to_account_id();
    ensure!(
        culprit == alice && staker == alice,
        "{culprit} was reported and {staker} slashed instead of Alice"
    );

    let after = chain.hash(number).await?.context("the block is gone")?;
    let before = chain.header(after).await?.parent_hash;
    ensure!(chain.issuance(after).await? == chain.issuance(before).await?, "a slash changed issuance");
    let to_treasury = |event| match event {
        RuntimeEvent::Balances(pallet_balances::Event::Deposit { who, amount })
            if who == TreasuryAccount::get() && amount == slashed =>
        {
            Some(amount)
        }
        _ => None,
    };
    let treasury = chain.events(after).await?.into_iter().find_map(to_treasury);
    let treasury = treasury.with_context(|| format!("{slashed} was slashed, and not for the treasury"))?;
    Ok(Figures { blocks: number - begun, fraction, slashed, treasury })
}
