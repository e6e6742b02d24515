//! A chain as its runtime's own types see it, through a node's JSON-RPC: state, events, and transactions by well-known
//! accounts.

use crate::rpc::Rpc;
use anyhow::{bail, ensure, Context, Result};
use codec::{Decode, Encode};
use polkadot_sdk::{
    frame_metadata_hash_extension::CheckMetadataHash,
    frame_support::{storage::storage_prefix, Blake2_128Concat, StorageHasher},
    frame_system::{self, AccountInfo, EventRecord},
    pallet_asset_tx_payment::ChargeAssetTxPayment,
    pallet_balances::AccountData,
    sp_core::{
        bytes::{from_hex, to_hex},
        storage::well_known_keys,
    },
    sp_keyring::Sr25519Keyring,
    sp_runtime::generic::{Digest, Era},
};
use quantara_runtime::{
    AccountId, Balance, Hash, Header, Nonce, Runtime, RuntimeCall, RuntimeEvent, SignedPayload, TxExtension,
    UncheckedExtrinsic, VERSION,
};
use serde_json::Value;
use std::time::{Duration, Instant};

/// Pause between two looks at a node.
const PAUSE: Duration = Duration::from_millis(300);
/// Blocks at the head that may still give way to others.
const FORK: usize = 4;

/// A chain behind one node.
#[derive(Clone, Debug)]
pub struct Chain {
    rpc: Rpc,
    genesis: Hash,
}

impl Chain {
    /// The chain of a node that answers.
    pub async fn of(rpc: &Rpc) -> Result<Self> {
        let genesis = rpc.block_hash(0).await?.context("there is no genesis")?.parse()?;
        Ok(Self { rpc: rpc.clone(), genesis })
    }

    /// Hash of block 0.
    pub fn genesis(&self) -> Hash {
        self.genesis
    }

    async fn ask<const N: usize>(&self, method: &str, params: [Value; N]) -> Result<Value> {
        self.rpc.call(method, params).await.with_context(|| format!("{method} of {}", self.rpc.http()))
    }

    /// Hash of the best block.
    pub async fn best(&self) -> Result<Hash> {
        Ok(serde_json::from_value(self.ask("chain_getBlockHash", []).await?)?)
    }

    /// Number of the best block.
    pub async fn best_number(&self) -> Result<u32> {
        Ok(u32::try_from(self.rpc.best_number().await?)?)
    }

    /// Hash of a block of the best chain.
    pub async fn hash(&self, number: u32) -> Result<Option<Hash>> {
        Ok(self.rpc.block_hash(number.into()).await?.map(|hash| hash.parse()).transpose()?)
    }

    /// Header of a block.
    pub async fn header(&self, block: Hash) -> Result<Header> {
        let header = self.ask("chain_getHeader", [serde_json::to_value(block)?]).await?;
        let field = |name: &str| header[name].as_str().with_context(|| format!("a header without {name}"));
        let logs = header["digest"]["logs"].as_array().context("a header without a digest")?;
        let log = |log: &Value| anyhow::Ok(Decode::decode(&mut &from_hex(log.as_str().unwrap_or(""))?[..])?);
        Ok(Header {
            number: u32::from_str_radix(field("number")?.trim_start_matches("0x"), 16)?,
            parent_hash: field("parentHash")?.parse()?,
            state_root: field("stateRoot")?.parse()?,
            extrinsics_root: field("extrinsicsRoot")?.parse()?,
            digest: Digest { logs: logs.iter().map(log).collect::<Result<_>>()? },
        })
    }

    /// The bytes under a key of the state.
    pub async fn raw(&self, key: &[u8], block: Hash) -> Result<Option<Vec<u8>>> {
        let value = self.rpc.storage(&to_hex(key, false), &format!("{block:?}")).await?;
        Ok(value.map(|hex| from_hex(&hex)).transpose()?)
    }

    /// A value of the state; nothing where nothing is stored.
    pub async fn value<T: Decode>(&self, pallet: &str, item: &str, block: Hash) -> Result<Option<T>> {
        decoded(self.raw(&storage_prefix(pallet.as_bytes(), item.as_bytes()), block).await?)
    }

    /// A value of a map of the state.
    pub async fn entry<H: StorageHasher<Output = Vec<u8>>, T: Decode>(
        &self,
        pallet: &str,
        item: &str,
        key: impl Encode,
        block: Hash,
    ) -> Result<Option<T>> {
        let mut path = storage_prefix(pallet.as_bytes(), item.as_bytes()).to_vec();
        path.extend(H::hash(&key.encode()));
        decoded(self.raw(&path, block).await?)
    }

    /// Nonce and QTA of an account.
    pub async fn account(
        &self,
        who: &AccountId,
        block: Hash,
    ) -> Result<AccountInfo<Nonce, AccountData<Balance>>> {
        let found = self.entry::<Blake2_128Concat, _>("System", "Account", who, block).await?;
        Ok(found.unwrap_or_default())
    }

    /// QTA that exist.
    pub async fn issuance(&self, block: Hash) -> Result<Balance> {
        self.value("Balances", "TotalIssuance", block).await?.context("there is no issuance")
    }

    /// Hash of the code in a block's state: the rules of the block after it.
    pub async fn code_hash(&self, block: Hash) -> Result<Hash> {
        let key = to_hex(well_known_keys::CODE, false);
        let hash = self.ask("state_getStorageHash", [key.into(), serde_json::to_value(block)?]).await?;
        Ok(serde_json::from_value(hash)?)
    }

    /// What happened in a block.
    pub async fn events(&self, block: Hash) -> Result<Vec<RuntimeEvent>> {
        let events: Option<Vec<EventRecord<RuntimeEvent, Hash>>> =
            self.value("System", "Events", block).await?;
        Ok(events.unwrap_or_default().into_iter().map(|record| record.event).collect())
    }

    /// The version of the rules by which the block after the best one will be made.
    pub async fn spec_version(&self) -> Result<u32> {
        let version = self.ask("state_getRuntimeVersion", []).await?;
        let number = version["specVersion"].as_u64().context("a version without a number")?;
        Ok(u32::try_from(number)?)
    }

    /// Signs a call by the rules of now and hands it to the node.
    pub async fn submit(&self, who: Sr25519Keyring, call: impl Into<RuntimeCall>) -> Result<()> {
        let account = who.to_account_id();
        let next = self.ask("system_accountNextIndex", [serde_json::to_value(&account)?]).await?;
        let nonce = Nonce::try_from(next.as_u64().context("a nonce is a number")?)?;
        let version = self.spec_version().await?;
        let call = call.into();
        let extension = extension(nonce);
        let implicit =
            ((), (), version, VERSION.transaction_version, self.genesis, self.genesis, (), (), (), None, ());
        let payload = SignedPayload::from_raw(call.clone(), extension.clone(), implicit);
        let signature = payload.using_encoded(|bytes| who.sign(bytes));
        self.hand_in(&UncheckedExtrinsic::new_signed(call, account.into(), signature.into(), extension)).await
    }

    /// Hands in a call that proves its own right.
    pub async fn submit_bare(&self, call: impl Into<RuntimeCall>) -> Result<()> {
        self.hand_in(&UncheckedExtrinsic::new_bare(call.into())).await
    }

    async fn hand_in(&self, transaction: &UncheckedExtrinsic) -> Result<()> {
        self.ask("author_submitExtrinsic", [to_hex(&transaction.encode(), false).into()]).await?;
        Ok(())
    }

    /// Walks the best chain from block `from` on until an event is of use: its block's number, and what was made of it.
    /// A block that gives way to another of its number is not forgotten: both are looked at.
    pub async fn find<T>(
        &self,
        what: &str,
        from: u32,
        limit: Duration,
        mut pick: impl FnMut(RuntimeEvent) -> Option<T>,
    ) -> Result<(u32, T)> {
        let deadline = Instant::now() + limit;
        let mut looked = Vec::new();
        let mut seen = Vec::new();
        loop {
            let again = looked.len().saturating_sub(FORK);
            for number in from + u32::try_from(again)?.. {
                let Some(block) = self.hash(number).await? else { break };
                let index = usize::try_from(number - from)?;
                if looked.get(index) == Some(&block) {
                    continue;
                }
                looked.truncate(index);
                looked.push(block);
                seen = self.events(block).await?;
                if let Some(found) = seen.iter().cloned().find_map(&mut pick) {
                    return Ok((number, found));
                }
            }
            if Instant::now() >= deadline {
                bail!(
                    "waited {} s for {what}, from block {from} on, {} blocks; the last events: {seen:?}",
                    limit.as_secs(),
                    looked.len()
                );
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until the best block has this number.
    pub async fn reach(&self, number: u32, limit: Duration) -> Result<()> {
        let deadline = Instant::now() + limit;
        while self.best_number().await? < number {
            ensure!(Instant::now() < deadline, "waited {} s for block {number}", limit.as_secs());
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }
}

fn decoded<T: Decode>(value: Option<Vec<u8>>) -> Result<Option<T>> {
    Ok(value.map(|bytes| T::decode(&mut &bytes[..])).transpose()?)
}

fn extension(nonce: Nonce) -> TxExtension {
    (
        frame_system::AuthorizeCall::<Runtime>::new(),
        frame_system::CheckNonZeroSender::<Runtime>::new(),
        frame_system::CheckSpecVersion::<Runtime>::new(),
        frame_system::CheckTxVersion::<Runtime>::new(),
        frame_system::CheckGenesis::<Runtime>::new(),
        frame_system::CheckEra::<Runtime>::from(Era::Immortal),
        frame_system::CheckNonce::<Runtime>::from(nonce),
        frame_system::CheckWeight::<Runtime>::new(),
        ChargeAssetTxPayment::<Runtime>::from(0, None),
        CheckMetadataHash::<Runtime>::new(false),
        frame_system::WeightReclaim::<Runtime>::new(),
    )
}
