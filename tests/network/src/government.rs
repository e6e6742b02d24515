//! Referenda on chain `local`, asked and decided with unreleased QTA, and transfers that go on beside them.

use crate::chain::Chain;
use anyhow::{Context, Result};
use codec::Encode;
use polkadot_sdk::{
    frame_support::traits::{schedule::DispatchTime, Bounded},
    frame_system::RawOrigin,
    pallet_balances,
    pallet_conviction_voting::{self as voting, AccountVote, Conviction, Vote},
    pallet_preimage, pallet_referenda as referenda, pallet_utility,
    sp_io::hashing::blake2_256,
    sp_keyring::Sr25519Keyring::{self, Alice, Bob, Eve, Ferdie},
};
use quantara_runtime::{units::QTA, AccountId, Balance, OriginCaller, Runtime, RuntimeCall, RuntimeEvent};
use std::time::Duration;
use tokio::task::JoinHandle;

/// Grants of chain `local` that vote, by number, with their beneficiaries and the millions of QTA that each votes with:
/// the team's, the partners', the advisers'.
const VOTERS: [(u32, Sr25519Keyring, u128); 3] = [(2, Alice, 100), (3, Bob, 70), (4, Eve, 15)];
/// Time that a transaction gets until it is in a block.
pub const INCLUSION: Duration = Duration::from_secs(60);
/// Pause between two transfers.
const BREATH: Duration = Duration::from_millis(200);

/// What a referendum is to decide.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The call, made as Root.
    pub call: RuntimeCall,
    /// Blocks from passing to enactment; the chain takes its own delay where that is longer.
    pub after: u32,
}

/// A call by the beneficiary of a grant for the grant's account.
pub fn act(grant: u32, call: impl Into<RuntimeCall>) -> RuntimeCall {
    pallet_allocations::Call::act { grant, call: Box::new(call.into()) }.into()
}

/// Calls that succeed or fail together.
pub fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
    pallet_utility::Call::batch_all { calls }.into()
}

/// A payment.
pub fn transfer(to: &AccountId, value: Balance) -> RuntimeCall {
    pallet_balances::Call::transfer_keep_alive { dest: to.clone().into(), value }.into()
}

/// The bytes of a call, kept on the chain.
pub fn note(call: &RuntimeCall) -> RuntimeCall {
    pallet_preimage::Call::note_preimage { bytes: call.encode() }.into()
}

/// Asks referenda on the root track and votes for all of them: preimage, submission, deposits and votes, all with
/// unreleased QTA but the preimages. Nobody else asks one meanwhile, so their numbers follow the last one's. The number
/// of the block in which they were submitted.
pub async fn propose(chain: &Chain, proposals: &[Proposal]) -> Result<u32> {
    let from = chain.best_number().await?;
    let first: u32 =
        chain.value("Referenda", "ReferendumCount", chain.best().await?).await?.unwrap_or_default();
    let polls = first..first + u32::try_from(proposals.len())?;
    let (grant, who, _) = VOTERS[0];
    let mut calls = Vec::new();
    for (poll, Proposal { call, after }) in polls.clone().zip(proposals) {
        let bytes = call.encode();
        let proposal = Bounded::Lookup { hash: blake2_256(&bytes).into(), len: u32::try_from(bytes.len())? };
        let submit = referenda::Call::<Runtime>::submit {
            proposal_origin: Box::new(OriginCaller::system(RawOrigin::Root)),
            proposal,
            enactment_moment: DispatchTime::After(*after),
        };
        let deposit = referenda::Call::<Runtime>::place_decision_deposit { index: poll };
        calls.extend([note(call), act(grant, submit), act(grant, deposit)]);
    }
    chain.submit(who, batch(calls)).await?;
    let (submitted, ()) = chain
        .find("the referenda to be submitted", from, INCLUSION, |event| {
            matches!(event, RuntimeEvent::Referenda(referenda::Event::Submitted { .. })).then_some(())
        })
        .await?;
    for (grant, who, millions) in VOTERS {
        let votes = polls.clone().map(|poll| act(grant, aye(poll, millions * 1_000_000 * QTA))).collect();
        chain.submit(who, batch(votes)).await?;
    }
    Ok(submitted)
}

fn aye(poll_index: u32, balance: Balance) -> voting::Call<Runtime> {
    let vote = Vote { aye: true, conviction: Conviction::Locked1x };
    voting::Call::vote { poll_index, vote: AccountVote::Standard { vote, balance } }
}

/// Transfers of 1 QTA, several a second, as long as this value lives.
#[derive(Debug)]
pub struct Load {
    chain: Chain,
    sender: JoinHandle<()>,
}

impl Load {
    /// Begins.
    pub fn on(chain: &Chain) -> Self {
        let own = chain.clone();
        let sender = tokio::spawn(async move {
            loop {
                // A transaction signed for the rules of before an upgrade is refused after it: the next one is not.
                let _ = own.submit(Ferdie, transfer(&Self::payee(), QTA)).await;
                tokio::time::sleep(BREATH).await;
            }
        });
        Self { chain: chain.clone(), sender }
    }

    fn payee() -> AccountId {
        AccountId::new([0x10; 32])
    }

    /// Transfers that have succeeded up to the best block.
    pub async fn arrived(&self) -> Result<u32> {
        let best = self.chain.best().await?;
        let account = self.chain.account(&Self::payee(), best).await?;
        u32::try_from(account.data.free / QTA).context("more transfers than can be")
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        self.sender.abort();
    }
}
