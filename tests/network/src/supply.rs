//! Where QTA is, against the published table.

use crate::chain::Chain;
use anyhow::{Context, Result};
use pallet_allocations::{Grant, GrantId, RowLedger};
use polkadot_sdk::frame_support::Twox64Concat;
use quantara_release::{published, Allocation};
use quantara_runtime::{units::QTA, AccountId, Allocations, Balance, Hash};

/// An allocation as the chain has it, in the smallest unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allotted {
    /// Which.
    pub allocation: Allocation,
    /// The published amount.
    pub published: Balance,
    /// In the keyless account of the allocation.
    pub held: Balance,
    /// In the keyless accounts of its grants, deposits and stake included.
    pub granted: Balance,
    /// Paid out of it in tranches, as its ledger says.
    pub paid: Balance,
}

impl Allotted {
    /// The amount on the chain.
    pub fn amount(&self) -> Balance {
        self.held + self.granted + self.paid
    }
}

/// The eight allocations in the order of the table, at a block before anything was released. Held and granted are the
/// balances of real accounts, not what the ledger says of them.
pub async fn allotted(chain: &Chain, block: Hash) -> Result<Vec<Allotted>> {
    let mut granted = Vec::new();
    for (id, grant) in grants(chain, block).await? {
        granted.push((grant.allocation, total(chain, &Allocations::grant_account(id), block).await?));
    }
    let mut rows = Vec::new();
    for row in published() {
        let allocation = row.allocation;
        let ledger: Option<RowLedger> =
            chain.entry::<Twox64Concat, _>("Allocations", "Rows", allocation, block).await?;
        rows.push(Allotted {
            allocation,
            published: row.amount(QTA).context("the table passes all numbers")?,
            held: total(chain, &Allocations::row_account(allocation), block).await?,
            granted: granted.iter().filter(|(of, _)| *of == allocation).map(|(_, amount)| amount).sum(),
            paid: ledger.context("an allocation without a ledger")?.paid,
        });
    }
    Ok(rows)
}

/// Every grant, by number.
pub async fn grants(chain: &Chain, block: Hash) -> Result<Vec<(GrantId, Grant<AccountId>)>> {
    let count: GrantId = chain.value("Allocations", "NextGrant", block).await?.unwrap_or_default();
    let mut grants = Vec::new();
    for id in 0..count {
        let grant: Option<Grant<AccountId>> =
            chain.entry::<Twox64Concat, _>("Allocations", "Grants", id, block).await?;
        grants.push((id, grant.with_context(|| format!("grant {id} is gone"))?));
    }
    Ok(grants)
}

async fn total(chain: &Chain, who: &AccountId, block: Hash) -> Result<Balance> {
    let account = chain.account(who, block).await?.data;
    Ok(account.free + account.reserved)
}
