//! Parts of every chain: keys, stakes, seats.

use crate::{
    configs::GENESIS_EPOCH, election::MAX_CANDIDATES, AccountId, BabeConfig, Balance, RuntimeGenesisConfig,
    SessionConfig, SessionKeys, StakingConfig,
};
use polkadot_sdk::{pallet_staking::StakerStatus, sp_core::crypto::UncheckedInto, sp_runtime::Perbill};

/// A validator of genesis.
pub(super) struct Validator {
    /// Account whose stake stands behind it.
    pub stash: AccountId,
    /// sr25519 key that authors blocks and signs the node's addresses.
    pub sr25519: [u8; 32],
    /// ed25519 key that votes on finality.
    pub ed25519: [u8; 32],
    /// QTA staked, in smallest units.
    pub stake: Balance,
}

/// BABE, sessions and staking with these validators.
pub(super) fn with_validators(
    validators: &[Validator],
    genesis: RuntimeGenesisConfig,
) -> RuntimeGenesisConfig {
    let seats = u32::try_from(validators.len()).unwrap_or(u32::MAX);
    RuntimeGenesisConfig {
        babe: BabeConfig { epoch_config: GENESIS_EPOCH, ..Default::default() },
        session: SessionConfig { keys: validators.iter().map(session_keys).collect(), ..Default::default() },
        staking: StakingConfig {
            validator_count: seats,
            max_validator_count: Some(MAX_CANDIDATES),
            // With fewer the election fails and the set stays: a chain that a third may leave goes on, and no set is so
            // small that one more absence stops it unseen.
            minimum_validator_count: minimum(seats),
            slash_reward_fraction: Perbill::from_percent(0),
            stakers: validators
                .iter()
                .map(|v| (v.stash.clone(), v.stash.clone(), v.stake, StakerStatus::Validator))
                .collect(),
            ..Default::default()
        },
        ..genesis
    }
}

/// Seats less the largest part that may fail: floor((seats - 1) / 3).
fn minimum(seats: u32) -> u32 {
    let faulty = seats.checked_sub(1).map_or(0, |others| others / 3);
    seats.checked_sub(faulty).unwrap_or(1)
}

fn session_keys(validator: &Validator) -> (AccountId, AccountId, SessionKeys) {
    let keys = SessionKeys {
        babe: validator.sr25519.unchecked_into(),
        grandpa: validator.ed25519.unchecked_into(),
        authority_discovery: validator.sr25519.unchecked_into(),
    };
    (validator.stash.clone(), validator.stash.clone(), keys)
}
