//! The life of an upgrade on a running network: holders authorise the hash of the new rules, anybody brings the code,
//! stored state is migrated; an older version is refused; and a migration that fails leaves a chain in safe mode, alive
//! and governed, until a referendum ends it.
//!
//! `scripts/upgrade-runtimes.sh` builds the new rules. Two referenda, asked at once, authorise one version after the
//! other, so that the chain's delays are waited for once; the third can only be asked in safe mode.

use crate::{
    chain::Chain,
    government::{self, batch, transfer, Load, Proposal, INCLUSION},
    process, supply,
};
use anyhow::{ensure, Context, Error, Result};
use polkadot_sdk::{
    frame_support::Twox64Concat,
    frame_system, pallet_balances, pallet_migrations, pallet_preimage, pallet_safe_mode, pallet_scheduler,
    sp_io::hashing::blake2_256,
    sp_keyring::Sr25519Keyring::{Charlie, Dave},
    sp_runtime::DispatchError,
};
use quantara_runtime::{
    units::QTA, wasm_binary, Balance, Hash, Runtime, RuntimeCall, RuntimeError, RuntimeEvent,
};
use sp_maybe_compressed_blob::{compress_weakly, CODE_BLOB_BOMB_LIMIT};
use std::{fs, time::Duration};

/// Blocks from passing to the authorisation of the older version: the first upgrade is over by then.
const SECOND: u32 = 14;
/// Blocks from there to the authorisation of the broken version: the older one has been refused by then.
const THIRD: u32 = 4;
/// Time until something is enacted, with room for empty slots.
const ENACTMENT: Duration = Duration::from_secs(240);
/// Time that migrations get.
const MIGRATION: Duration = Duration::from_secs(90);
/// Blocks after an upgrade whose slots still count as its.
const AFTERMATH: u32 = 3;
/// Slots of one author that may stay empty during an upgrade.
pub const EMPTY_SLOTS: u32 = 2;

/// What was measured.
#[derive(Debug)]
pub struct Figures {
    /// Blocks from submission of the referendum to its enactment.
    pub enactment: u32,
    /// Blocks from the new code to the end of its migrations.
    pub migration: u32,
    /// Transfers that succeeded before the new code, and from the end of the migrations on.
    pub transfers: (u32, u32),
    /// Why the older version was refused.
    pub older: RuntimeError,
    /// Why a transfer was refused after the broken one.
    pub stopped: RuntimeError,
    /// Blocks from submission of the referendum that ended safe mode to its end.
    pub cure: u32,
    /// First and last block of each upgrade, the sound one and the broken one.
    pub upgrades: [(u32, u32); 2],
}

/// The whole life, on a network of chain `local` by its first rules.
pub async fn rehearse(chain: &Chain) -> Result<Figures> {
    let load = Load::on(chain);
    let [sound, broken] = [runtime("rehearsal")?, runtime("broken")?];
    let old = compressed(wasm_binary().map_err(Error::msg)?)?;
    let rest = vec![authorize(&old), later(authorize(&broken))];
    let proposals =
        [Proposal { call: authorize(&sound), after: 0 }, Proposal { call: batch(rest), after: SECOND }];
    let submitted = government::propose(chain, &proposals).await?;

    let enacted = authorized(chain, submitted, &sound).await?;
    let before = load.arrived().await?;
    let applied = apply(chain, sound, 2).await?;
    let (migrated, ()) = chain
        .find("the migrations to end", applied, MIGRATION, |event| {
            migrations(event, |event| matches!(event, pallet_migrations::Event::UpgradeCompleted))
        })
        .await?;
    is_migrated(chain).await?;
    let then = load.arrived().await?;
    chain.reach(migrated + AFTERMATH, INCLUSION).await?;
    let after = load.arrived().await?.saturating_sub(then);
    drop(load);

    authorized(chain, submitted, &old).await?;
    let older = older_is_refused(chain, old).await?;
    let third = authorized(chain, submitted, &broken).await?;
    let (survived, stopped) = survive(chain, broken).await?;
    let cure = cure(chain).await?;
    let upgrades = [(enacted, migrated + AFTERMATH), (third, survived)];
    Ok(Figures {
        enactment: enacted - submitted,
        migration: migrated - applied,
        transfers: (before, after),
        older,
        stopped,
        cure,
        upgrades,
    })
}

/// A runtime that `scripts/upgrade-runtimes.sh` has built.
fn runtime(variant: &str) -> Result<Vec<u8>> {
    let node = process::node_binary()?;
    let target =
        node.parent().and_then(|debug| debug.parent()).context("the node lies in no target folder")?;
    let path = target.join(format!("upgrade/quantara_runtime.{variant}.wasm"));
    let code = fs::read(&path)
        .with_context(|| format!("cannot read {}: run scripts/upgrade-runtimes.sh", path.display()))?;
    compressed(&code)
}

/// As a release is published: code as the compiler leaves it does not fit a block.
fn compressed(code: &[u8]) -> Result<Vec<u8>> {
    compress_weakly(code, CODE_BLOB_BOMB_LIMIT).context("code too large to be compressed")
}

fn authorize(code: &[u8]) -> RuntimeCall {
    frame_system::Call::authorize_upgrade { code_hash: blake2_256(code).into() }.into()
}

fn later(call: RuntimeCall) -> RuntimeCall {
    let call = Box::new(call);
    pallet_scheduler::Call::schedule_after { after: THIRD, maybe_periodic: None, priority: 0, call }.into()
}

/// Waits until this code is authorised; the number of the block.
async fn authorized(chain: &Chain, from: u32, code: &[u8]) -> Result<u32> {
    let hash = blake2_256(code).into();
    let what = format!("code {hash:?} to be authorised");
    let found = chain
        .find(&what, from, ENACTMENT, |event| match event {
            RuntimeEvent::System(frame_system::Event::UpgradeAuthorized { code_hash, .. }) => {
                (code_hash == hash).then_some(())
            }
            _ => None,
        })
        .await?;
    Ok(found.0)
}

/// Brings code that is authorised, as anybody may; the number of the last block by the old rules.
async fn apply(chain: &Chain, code: Vec<u8>, version: u32) -> Result<u32> {
    let from = chain.best_number().await?;
    chain.submit_bare(bring(code)).await?;
    let (applied, ()) = chain
        .find("the code to change", from, INCLUSION, |event| {
            matches!(event, RuntimeEvent::System(frame_system::Event::CodeUpdated { .. })).then_some(())
        })
        .await?;
    chain.reach(applied + 1, INCLUSION).await?;
    let now = chain.spec_version().await?;
    ensure!(now == version, "the rules are of version {now}, not {version}");
    Ok(applied)
}

fn bring(code: Vec<u8>) -> RuntimeCall {
    frame_system::Call::apply_authorized_upgrade { code }.into()
}

fn migrations(event: RuntimeEvent, pick: impl Fn(&pallet_migrations::Event<Runtime>) -> bool) -> Option<()> {
    match event {
        RuntimeEvent::MultiBlockMigrations(event) if pick(&event) => Some(()),
        _ => None,
    }
}

/// Both migrations left what they had to leave.
async fn is_migrated(chain: &Chain) -> Result<()> {
    let best = chain.best().await?;
    let version: Option<u16> = chain.value("Rehearsal", ":__STORAGE_VERSION__:", best).await?;
    ensure!(version == Some(1), "the single-block migration left version {version:?}");
    let grants = supply::grants(chain, best).await?;
    ensure!(grants.len() > 2, "{} grants are too few to migrate in several blocks", grants.len());
    let mut sum = 0;
    for (id, grant) in grants {
        let amount = grant.amount;
        let whole: Option<Balance> =
            chain.entry::<Twox64Concat, _>("Rehearsal", "WholeQta", id, best).await?;
        ensure!(whole == Some(amount / QTA), "grant {id} of {amount} was migrated to {whole:?}");
        sum += amount;
    }
    let granted: Option<Balance> = chain.value("Rehearsal", "Granted", best).await?;
    ensure!(granted == Some(sum), "grants of {sum} were summed up to {granted:?}");
    Ok(())
}

/// Code of a lower version is refused though it is authorised: its authorisation is used up, and the rules and all
/// holdings stay. The error that was found.
async fn older_is_refused(chain: &Chain, old: Vec<u8>) -> Result<RuntimeError> {
    let from = chain.best_number().await?;
    chain.submit_bare(bring(old)).await?;
    let (refused, error) = chain
        .find("the older code to be refused", from, INCLUSION, |event| match event {
            RuntimeEvent::System(frame_system::Event::RejectedInvalidAuthorizedUpgrade { error, .. }) => {
                Some(error)
            }
            _ => None,
        })
        .await?;
    let expected = frame_system::Error::<Runtime>::SpecVersionNeedsToIncrease.into();
    ensure!(error == expected, "an older version was refused for {error:?}");

    let after = hash(chain, refused).await?;
    let before = chain.header(after).await?.parent_hash;
    // Hash of the code, and whether its version counts.
    let authorized: Option<(Hash, bool)> = chain.value("System", "AuthorizedUpgrade", after).await?;
    ensure!(authorized.is_none(), "a refused version is still authorised: {authorized:?}");
    let codes = (chain.code_hash(before).await?, chain.code_hash(after).await?);
    ensure!(codes.0 == codes.1, "a refused version changed the code: {codes:?}");
    holdings_stay(chain, before, after).await?;
    let version = chain.spec_version().await?;
    ensure!(version == 2, "the rules are of version {version} after an older one was refused");
    named(error)
}

/// A version whose migration fails: safe mode, blocks, no transfers, government; nobody's holdings change. The number
/// of the last block that was looked at, and the error of the transfer.
async fn survive(chain: &Chain, broken: Vec<u8>) -> Result<(u32, RuntimeError)> {
    let applied = apply(chain, broken, 3).await?;
    let (failed, ()) = chain
        .find("the migration to fail", applied, MIGRATION, |event| {
            migrations(event, |event| matches!(event, pallet_migrations::Event::UpgradeFailed))
        })
        .await?;
    let block = hash(chain, failed).await?;
    let until = safe_mode(chain, block).await?;
    ensure!(until == Some(u32::MAX), "a failed migration left safe mode until {until:?}");
    let entered = |event: &RuntimeEvent| {
        matches!(event, RuntimeEvent::SafeMode(pallet_safe_mode::Event::Entered { .. }))
    };
    ensure!(chain.events(block).await?.iter().any(entered), "safe mode was not announced");

    let (last, stopped) = only_government_goes_on(chain, failed).await?;
    holdings_stay(chain, hash(chain, applied).await?, hash(chain, last).await?).await?;
    Ok((last, stopped))
}

/// In safe mode since block `failed` a transfer is refused, and the bytes of a cure are taken.
async fn only_government_goes_on(chain: &Chain, failed: u32) -> Result<(u32, RuntimeError)> {
    chain.submit(Charlie, transfer(&Dave.to_account_id(), QTA)).await?;
    let remark = frame_system::Call::remark { remark: b"a cure".to_vec() };
    chain.submit(Dave, government::note(&remark.into())).await?;
    let (_, error) = chain
        .find("the transfer to be refused", failed, INCLUSION, |event| match event {
            RuntimeEvent::System(frame_system::Event::ExtrinsicFailed { dispatch_error, .. }) => {
                Some(dispatch_error)
            }
            _ => None,
        })
        .await?;
    let filtered = frame_system::Error::<Runtime>::CallFiltered.into();
    ensure!(error == filtered, "in safe mode a transfer was refused for {error:?}");
    let (noted, ()) = chain
        .find("the preimage to be noted", failed, INCLUSION, |event| {
            matches!(event, RuntimeEvent::Preimage(pallet_preimage::Event::Noted { .. })).then_some(())
        })
        .await?;
    let last = (failed + AFTERMATH).max(noted);
    chain.reach(last, INCLUSION).await?;
    Ok((last, named(error)?))
}

/// A referendum that is asked, decided and enacted in safe mode ends it, and transfers go through again. Blocks from
/// its submission to the end of safe mode.
async fn cure(chain: &Chain) -> Result<u32> {
    let resume = pallet_pause::Call::<Runtime>::resume { scope: pallet_pause::Scope::Chain };
    let submitted = government::propose(chain, &[Proposal { call: resume.into(), after: 0 }]).await?;
    let (resumed, ()) = chain
        .find("a referendum to end safe mode", submitted, ENACTMENT, |event| {
            matches!(event, RuntimeEvent::Pause(pallet_pause::Event::Resumed { .. })).then_some(())
        })
        .await?;
    let until = safe_mode(chain, hash(chain, resumed).await?).await?;
    ensure!(until.is_none(), "a referendum left safe mode until {until:?}");

    let (payer, payee) = (Charlie.to_account_id(), Dave.to_account_id());
    chain.submit(Charlie, transfer(&payee, QTA)).await?;
    chain
        .find("a transfer after safe mode", resumed, INCLUSION, |event| match event {
            RuntimeEvent::Balances(pallet_balances::Event::Transfer { from, to, amount }) => {
                (from == payer && to == payee && amount == QTA).then_some(())
            }
            _ => None,
        })
        .await?;
    Ok(resumed - submitted)
}

/// The last block of safe mode; nothing where it is off.
async fn safe_mode(chain: &Chain, block: Hash) -> Result<Option<u32>> {
    chain.value("SafeMode", "EnteredUntil", block).await
}

/// Issuance and every allocation are at `after` what they were at `before`.
async fn holdings_stay(chain: &Chain, before: Hash, after: Hash) -> Result<()> {
    let issuance = (chain.issuance(before).await?, chain.issuance(after).await?);
    ensure!(issuance.0 == issuance.1, "issuance changed: {issuance:?}");
    let (old, new) = (supply::allotted(chain, before).await?, supply::allotted(chain, after).await?);
    ensure!(old == new, "allocations changed from {old:?} to {new:?}");
    Ok(())
}

async fn hash(chain: &Chain, number: u32) -> Result<Hash> {
    chain.hash(number).await?.with_context(|| format!("block {number} is gone"))
}

/// The error by its names.
fn named(error: DispatchError) -> Result<RuntimeError> {
    RuntimeError::from_dispatch_error(error).with_context(|| format!("no pallet's error: {error:?}"))
}
