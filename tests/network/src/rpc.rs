//! A thin JSON-RPC client: the few questions that the harness asks its nodes.
//!
//! It speaks HTTP, so that a node's restart leaves no dead connection behind; [`Rpc::websocket`] gives a real
//! connection to those who want to subscribe. Every request is bounded in time.

use anyhow::{Context, Result};
use jsonrpsee::{
    core::client::{ClientT, Error},
    http_client::{HttpClient, HttpClientBuilder},
    rpc_params,
    ws_client::{WsClient, WsClientBuilder},
};
use serde_json::Value;
use std::time::Duration;

/// Largest answer that is taken, in bytes: a raw chain spec carries the runtime in hex.
const LARGEST_RESPONSE: u32 = 32 << 20;

/// Longest time one request may take.
const REQUEST: Duration = Duration::from_secs(60);

/// `Timestamp::Now`: milliseconds since 1970 of the block, little-endian.
const TIMESTAMP_NOW: &str = "0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb";

/// What `system_health` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// Connected peers.
    pub peers: u64,
    /// Still far behind the best block of its peers.
    pub syncing: bool,
}

/// A client of one node.
#[derive(Clone, Debug)]
pub struct Rpc {
    port: u16,
    http: HttpClient,
}

impl Rpc {
    /// A client of the node that listens on this loopback port, now or later.
    pub fn new(port: u16) -> Result<Self> {
        let http = HttpClientBuilder::default()
            .request_timeout(REQUEST)
            .max_response_size(LARGEST_RESPONSE)
            .build(format!("http://127.0.0.1:{port}"))?;
        Ok(Self { port, http })
    }

    /// Address for HTTP requests.
    pub fn http(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Address for WebSocket connections.
    pub fn ws(&self) -> String {
        format!("ws://127.0.0.1:{}", self.port)
    }

    /// A WebSocket connection of its own. `largest` bounds the size of its requests in bytes, on this side only.
    pub async fn websocket(&self, largest: u32) -> Result<WsClient, Error> {
        WsClientBuilder::default().request_timeout(REQUEST).max_request_size(largest).build(self.ws()).await
    }

    /// Any method with any parameters, the raw answer.
    pub async fn call<const N: usize>(&self, method: &str, params: [Value; N]) -> Result<Value, Error> {
        self.http.request(method, params.to_vec()).await
    }

    async fn ask<const N: usize>(&self, method: &str, params: [Value; N]) -> Result<Value> {
        self.call(method, params).await.with_context(|| format!("{method} of {}", self.http()))
    }

    /// Peers and whether the node is syncing.
    pub async fn health(&self) -> Result<Health> {
        let health = self.ask("system_health", []).await?;
        let peers = health["peers"].as_u64().context("system_health names no peers")?;
        let syncing = health["isSyncing"].as_bool().context("system_health does not say if it syncs")?;
        Ok(Health { peers, syncing })
    }

    /// Names of all methods that the node serves.
    pub async fn methods(&self) -> Result<Vec<String>> {
        let answer = self.ask("rpc_methods", []).await?;
        let methods = answer["methods"].as_array().context("rpc_methods gave no list")?;
        Ok(methods.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// The node's peer id.
    pub async fn peer_id(&self) -> Result<String> {
        text(self.ask("system_localPeerId", []).await?)
    }

    /// Number of the best block.
    pub async fn best_number(&self) -> Result<u64> {
        number(&self.ask("chain_getHeader", []).await?)
    }

    /// Hash of the last finalised block.
    pub async fn finalised_hash(&self) -> Result<String> {
        text(self.ask("chain_getFinalizedHead", []).await?)
    }

    /// Number of the last finalised block.
    pub async fn finalised_number(&self) -> Result<u64> {
        let hash = self.finalised_hash().await?;
        number(&self.ask("chain_getHeader", [hash.into()]).await?)
    }

    /// Hash of the block with this number on the best chain; nothing above the best block.
    pub async fn block_hash(&self, number: u64) -> Result<Option<String>> {
        match self.ask("chain_getBlockHash", [number.into()]).await? {
            Value::Null => Ok(None),
            hash => text(hash).map(Some),
        }
    }

    /// A value of the chain's state at a block, as hex.
    pub async fn storage(&self, key: &str, block: &str) -> Result<Option<String>> {
        match self.ask("state_getStorage", [key.into(), block.into()]).await? {
            Value::Null => Ok(None),
            value => text(value).map(Some),
        }
    }

    /// Milliseconds since 1970 of a block, by its own state.
    pub async fn timestamp(&self, block: &str) -> Result<u64> {
        let value = self.storage(TIMESTAMP_NOW, block).await?.context("the block has no timestamp")?;
        little_endian(&value).with_context(|| format!("{value} is no timestamp"))
    }

    /// Milliseconds since 1970 of the best block.
    pub async fn best_timestamp(&self) -> Result<u64> {
        let best: String = self.http.request("chain_getBlockHash", rpc_params![]).await?;
        self.timestamp(&best).await
    }
}

fn text(value: Value) -> Result<String> {
    value.as_str().map(str::to_owned).with_context(|| format!("expected a string, got {value}"))
}

fn number(header: &Value) -> Result<u64> {
    let hex = header["number"].as_str().context("the node does not know that header")?;
    Ok(u64::from_str_radix(hex.trim_start_matches("0x"), 16)?)
}

fn little_endian(hex: &str) -> Option<u64> {
    let digits = hex.strip_prefix("0x").filter(|digits| digits.len() == 16)?;
    u64::from_str_radix(digits, 16).ok().map(u64::swap_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_headers_are_hex_and_of_state_little_endian() {
        assert_eq!(number(&serde_json::json!({ "number": "0x1f" })).unwrap(), 31);
        assert!(number(&Value::Null).is_err());
        assert_eq!(little_endian("0x0100000000000000"), Some(1));
        assert_eq!(little_endian("0x01"), None);
    }
}
