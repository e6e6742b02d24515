//! `dev_newBlock` and `dev_advanceTime`.

use super::seal::{Request, Requests, Sealed};
use futures::{channel::oneshot, SinkExt};
use jsonrpsee::{
    core::{async_trait, RpcResult},
    proc_macros::rpc,
    types::{error::INVALID_PARAMS_CODE, ErrorObjectOwned},
    RpcModule,
};

/// Most blocks of one call.
const MAX_BLOCKS: u32 = 1_000;
/// Most seconds of one call: ten years of 365 days.
const MAX_SECONDS: u64 = 10 * 365 * 24 * 60 * 60;
/// JSON-RPC code of a block that could not be made.
const SEAL_FAILED: i32 = 7_001;

#[rpc(server, namespace = "dev")]
trait Dev {
    /// Seals `count` blocks (1 to 1,000; 1 if left out), a slot apart, and returns the last.
    #[method(name = "newBlock")]
    async fn new_block(&self, count: Option<u32>) -> RpcResult<Sealed>;

    /// Seals one block `seconds` (1 to 315,360,000) after its parent, rounded up to a slot, and returns it.
    #[method(name = "advanceTime")]
    async fn advance_time(&self, seconds: u64) -> RpcResult<Sealed>;
}

/// The methods, over the sealer's requests.
pub fn rpc(requests: Requests) -> RpcModule<impl Send + Sync> {
    TimeTravel { requests }.into_rpc()
}

struct TimeTravel {
    requests: Requests,
}

impl TimeTravel {
    async fn seal(&self, advance_millis: u64) -> RpcResult<Sealed> {
        let (answer, sealed) = oneshot::channel();
        let mut requests = self.requests.clone();
        requests
            .send(Request { advance_millis, answer })
            .await
            .map_err(|_| failed("the sealer has stopped"))?;
        sealed.await.map_err(|_| failed("the sealer has stopped"))?.map_err(failed)
    }
}

#[async_trait]
impl DevServer for TimeTravel {
    async fn new_block(&self, count: Option<u32>) -> RpcResult<Sealed> {
        let count = count.unwrap_or(1);
        if !(1..=MAX_BLOCKS).contains(&count) {
            return Err(invalid(format!("dev_newBlock takes 1 to {MAX_BLOCKS} blocks, not {count}")));
        }
        let mut last = self.seal(0).await?;
        for _ in 1..count {
            last = self.seal(0).await?;
        }
        Ok(last)
    }

    async fn advance_time(&self, seconds: u64) -> RpcResult<Sealed> {
        if !(1..=MAX_SECONDS).contains(&seconds) {
            return Err(invalid(format!("dev_advanceTime takes 1 to {MAX_SECONDS} seconds, not {seconds}")));
        }
        self.seal(seconds * 1_000).await
    }
}

fn invalid(why: String) -> ErrorObjectOwned {
    ErrorObjectOwned::owned(INVALID_PARAMS_CODE, why, None::<()>)
}

fn failed(why: impl Into<String>) -> ErrorObjectOwned {
    ErrorObjectOwned::owned(SEAL_FAILED, why, None::<()>)
}
