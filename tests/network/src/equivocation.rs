//! A validator that runs twice: the chain learns of it and takes its stake.

use crate::{chain::Chain, network::Network, node::Plan};
use anyhow::{ensure, Context, Result};
use polkadot_sdk::{
    frame_support::Blake2_128Concat,
    pallet_balances, pallet_offences,
    pallet_staking::{self, StakingLedger},
    sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave},
    sp_runtime::Perbill,
};
use quantara_runtime::{accounts::TreasuryAccount, Balance, Hash, Runtime, RuntimeEvent};
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
    /// QTA that the treasury got in the block of the slash, in the smallest unit.
    pub treasury: Balance,
}

/// Starts a second process with Alice's keys on a network of the four validators, and waits until Alice is slashed.
pub async fn punish(network: &mut Network) -> Result<Figures> {
    let chain = Chain::of(network.node("bob")?.rpc()).await?;
    let begun = chain.best_number().await?;
    let plan = Plan::second_alice(network.spec());
    network.add(plan).await?;
    let (number, slashed, fraction) = slash_of_alice(&chain, begun).await?;
    let after = chain.hash(number).await?.context("the block is gone")?;
    let before = chain.header(after).await?.parent_hash;
    ensure!(chain.issuance(after).await? == chain.issuance(before).await?, "a slash changed issuance");
    only_alice_lost(&chain, before, after, slashed).await?;
    let to_treasury = |event| match event {
        RuntimeEvent::Balances(pallet_balances::Event::Deposit { who, amount }) => {
            (who == TreasuryAccount::get()).then_some(amount)
        }
        _ => None,
    };
    let treasury: Balance = chain.events(after).await?.into_iter().filter_map(to_treasury).sum();
    Ok(Figures { blocks: number - begun, fraction, slashed, treasury })
}

/// The slash of Alice after block `begun`: its block's number, QTA taken in the smallest unit, and its share of the
/// stake.
async fn slash_of_alice(chain: &Chain, begun: u32) -> Result<(u32, Balance, Perbill)> {
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
    Ok((number, slashed, fraction))
}

/// Alice's active stake is lower by the slash; no other validator's ledger changed.
async fn only_alice_lost(chain: &Chain, before: Hash, after: Hash, slashed: Balance) -> Result<()> {
    let (old, new) = (ledger(chain, Alice, before).await?.active, ledger(chain, Alice, after).await?.active);
    ensure!(old.checked_sub(new) == Some(slashed), "a slash of {slashed} took Alice from {old} to {new}");
    for who in [Bob, Charlie, Dave] {
        let (old, new) = (ledger(chain, who, before).await?, ledger(chain, who, after).await?);
        ensure!(old == new, "a slash of Alice changed what {who} staked from {old:?} to {new:?}");
    }
    Ok(())
}

async fn ledger(chain: &Chain, who: Sr25519Keyring, block: Hash) -> Result<StakingLedger<Runtime>> {
    let found = chain.entry::<Blake2_128Concat, _>("Staking", "Ledger", who.to_account_id(), block).await?;
    found.with_context(|| format!("{who} stakes nothing"))
}
