//! Slots in which nobody made a block, by whose they were.

use crate::chain::Chain;
use anyhow::{Context, Result};
use codec::Encode;
use polkadot_sdk::{
    sp_consensus_babe::{digests::CompatibleDigestItem, AuthorityId, BabeAuthorityWeight, Randomness, Slot},
    sp_core::U256,
    sp_io::hashing::blake2_256,
    sp_keyring::Sr25519Keyring,
};
use quantara_runtime::Hash;
use std::collections::BTreeMap;

/// Empty slots of each author.
pub type Empty = BTreeMap<String, u32>;

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
    fn author(&self, slot: Slot) -> Result<&AuthorityId> {
        let hash = (self.randomness, slot).using_encoded(blake2_256);
        let index = (U256::from_big_endian(&hash) % U256::from(self.authorities.len())).as_usize();
        Ok(&self.authorities.get(index).context("an author without a number")?.0)
    }
}

/// Empty slots between two blocks of the finalised chain, for each author.
pub async fn empty(chain: &Chain, (from, to): (u32, u32)) -> Result<Empty> {
    let last = chain.hash(to).await?.context("the last block is not there")?;
    let epoch_slots: u64 =
        chain.value("Preset", "EpochSlots", last).await?.context("an epoch has no length")?;
    let genesis: u64 = chain.value("Babe", "GenesisSlot", last).await?.context("BABE has not begun")?;
    let mut empty = Empty::new();
    let mut before: Option<(Slot, Epoch)> = None;
    for number in from..=to {
        let block = chain.hash(number).await?.context("a block between is missing")?;
        let slot = slot(chain, block).await?;
        let epoch = Epoch::of(chain, block).await?;
        for (author, _) in &epoch.authorities {
            empty.entry(name(author)).or_default();
        }
        if let Some((previous, old)) = &before {
            for missed in **previous + 1..*slot {
                let known = if (missed - genesis) / epoch_slots == epoch.number { &epoch } else { old };
                *empty.entry(name(known.author(missed.into())?)).or_default() += 1;
            }
        }
        before = Some((slot, epoch));
    }
    Ok(empty)
}

/// The name of a well-known author, the key of another.
fn name(author: &AuthorityId) -> String {
    let known = Sr25519Keyring::from_public(&author.clone().into());
    known.map_or_else(|| format!("{author:?}"), |who| who.to_string())
}

async fn slot(chain: &Chain, block: Hash) -> Result<Slot> {
    let header = chain.header(block).await?;
    let digest = header.digest.logs.iter().find_map(CompatibleDigestItem::as_babe_pre_digest);
    Ok(digest.context("a block without a slot")?.slot())
}
