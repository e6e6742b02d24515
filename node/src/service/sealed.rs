//! Blocks reach BABE's import with their seal in the header, and leave it without.
//!
//! BABE's import looks for two headers of one author in one slot, and hands both to the chain as the proof of an
//! equivocation. The SDK's queue has taken the seal off the header by then, and the chain accepts no proof whose
//! headers are not sealed: no equivocation would ever be punished. So the seal is put back before BABE's import,
//! and taken off again behind it, for the client executes headers without.

use polkadot_sdk::{
    sc_consensus::{BlockCheckParams, BlockImport, BlockImportParams, ImportResult},
    sp_consensus_babe::digests::CompatibleDigestItem,
    sp_runtime::DigestItem,
};
use quantara_runtime::Block;

/// An import that is handed sealed headers.
#[derive(Clone)]
pub struct Sealed<I>(I);

impl<I> Sealed<I> {
    /// Wraps BABE's import.
    pub fn new(babe: I) -> Self {
        Self(babe)
    }
}

#[async_trait::async_trait]
impl<I: BlockImport<Block> + Send + Sync> BlockImport<Block> for Sealed<I> {
    type Error = I::Error;

    async fn check_block(&self, block: BlockCheckParams<Block>) -> Result<ImportResult, Self::Error> {
        self.0.check_block(block).await
    }

    async fn import_block(&self, mut block: BlockImportParams<Block>) -> Result<ImportResult, Self::Error> {
        seal(&mut block);
        self.0.import_block(block).await
    }
}

/// Puts a seal that lies beside the header into it. The hash of the sealed header stays.
fn seal(block: &mut BlockImportParams<Block>) {
    if block.post_digests.first().is_some_and(is_seal) {
        block.header.digest.push(block.post_digests.remove(0));
    }
}

/// Takes the seal of a header off, and lays it beside.
pub fn unseal(block: &mut BlockImportParams<Block>) {
    if block.header.digest.logs.last().is_some_and(is_seal) {
        block.post_digests.extend(block.header.digest.pop());
        block.post_digests.rotate_right(1);
    }
}

fn is_seal(item: &DigestItem) -> bool {
    item.as_babe_seal().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use polkadot_sdk::{
        sp_consensus::BlockOrigin,
        sp_core::{sr25519::Signature, ByteArray},
        sp_runtime::{traits::Header as _, Digest},
    };
    use quantara_runtime::Header;

    fn block(beside: Vec<DigestItem>) -> BlockImportParams<Block> {
        let logs = vec![DigestItem::Other(vec![1])];
        let header =
            Header::new(1, Default::default(), Default::default(), Default::default(), Digest { logs });
        let mut block = BlockImportParams::new(BlockOrigin::Own, header);
        block.post_digests = beside;
        block
    }

    fn a_seal() -> DigestItem {
        DigestItem::babe_seal(Signature::from_slice(&[7; 64]).unwrap().into())
    }

    #[test]
    fn seal_goes_into_the_header_and_back_and_the_hash_stays() {
        let before = block(vec![a_seal(), DigestItem::Other(vec![2])]);
        let mut moved = block(before.post_digests.clone());
        seal(&mut moved);
        assert!(moved.header.digest.logs.last().is_some_and(is_seal));
        assert_eq!(moved.post_digests, [DigestItem::Other(vec![2])]);
        assert_eq!(moved.post_hash(), before.post_hash());
        unseal(&mut moved);
        assert_eq!((moved.header, moved.post_digests), (before.header, before.post_digests));
    }

    #[test]
    fn block_without_a_seal_stays_as_it_is() {
        let mut bare = block(vec![DigestItem::Other(vec![2])]);
        seal(&mut bare);
        unseal(&mut bare);
        let untouched = block(vec![DigestItem::Other(vec![2])]);
        assert_eq!((bare.header, bare.post_digests), (untouched.header, untouched.post_digests));
    }
}
