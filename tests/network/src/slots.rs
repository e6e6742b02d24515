//! Slots in which nobody made a block, by whose they were.

use crate::chain::Chain;
use anyhow::{Context, Result};
use codec::Encode;
use polkadot_sdk::{
    sp_consensus_babe::{digests::CompatibleDigestItem, AuthorityId, BabeAuthorityWeight, Randomness, Slot},
    sp_core::{blake2_256, U256},
};
use quantara_runtime::Hash;

/// What the rest of an epoch's slots follow from.
struct Epoch {
    number: u64,
    randomness: Randomness,
    authorities: Vec<(AuthorityId, BabeAuthorityWeight)>,
}

impl Epoch {
    async fn of(chain: &Chain, block: Hash) -> Result<Self> {
        Ok(Self {
            number: chain.value("Babe", "EpochIndex", block).await?.unwrap_or_default(),
            randomness: chain.value("Babe", "Randomness", block).await?.unwrap_or_default(),
            authorities: chain.value("Babe", "Authorities", block).await?.context("nobody authors")?,
        })
    }

    /// Whose slot it is, if no primary author comes forward: BABE's rule for secondary authors.
    fn author(&self, slot: Slot) -> usize {
        let hash = (self.randomness, slot).using_encoded(blake2_256);
        (U256::from_big_endian(&hash) % U256::from(self.authorities.len())).as_usize()
    }
}

/// Empty slots between two blocks of the finalised chain, for each authority by its index. `epoch_slots` is the length
/// of an epoch.
pub async fn empty(chain: &Chain, from: u32, to: u32, epoch_slots: u64) -> Result<Vec<u32>> {
    let last = chain.hash(to).await?.context("the last block is not there")?;
    let genesis: u64 = chain.value("Babe", "GenesisSlot", last).await?.context("BABE has not begun")?;
    let mut empty = Vec::new();
    let mut before: Option<(Slot, Epoch)> = None;
    for number in from..=to {
        let block = chain.hash(number).await?.context("a block between is missing")?;
        let slot = slot(chain, block).await?;
        let epoch = Epoch::of(chain, block).await?;
        empty.resize(epoch.authorities.len().max(empty.len()), 0);
        if let Some((previous, old)) = &before {
            for missed in **previous + 1..*slot {
                let known = if (missed - genesis) / epoch_slots == epoch.number { &epoch } else { old };
                *empty.get_mut(known.author(missed.into())).context("an author without a number")? += 1;
            }
        }
        before = Some((slot, epoch));
    }
    Ok(empty)
}

async fn slot(chain: &Chain, block: Hash) -> Result<Slot> {
    let header = chain.header(block).await?;
    let digest = header.digest.logs.iter().find_map(CompatibleDigestItem::as_babe_pre_digest);
    Ok(digest.context("a block without a slot")?.slot())
}
