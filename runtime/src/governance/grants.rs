//! What a beneficiary may do with QTA that is not released yet: stake it, vote with it, bind it to deposits and bonds.
//! Never move it, and never appoint somebody who could.
//!
//! A list of what is let through, so that a new call is closed until somebody has thought about it. No call in it
//! dispatches another as the grant: what a committee proposes is dispatched as the committee.

use crate::{configs::MAX_NOMINATIONS, Allocations, Runtime, RuntimeCall};
use polkadot_sdk::{
    frame_system, pallet_bags_list, pallet_collective, pallet_conviction_voting as voting,
    pallet_preimage as preimage, pallet_referenda as referenda,
    pallet_staking::{self as staking, RewardDestination},
    sp_runtime::traits::StaticLookup,
};
use quantara_release::Allocation;

/// A candidate, as a call names it.
type Target = <<Runtime as frame_system::Config>::Lookup as StaticLookup>::Source;

/// The list, by what the published table lets an allocation do.
pub struct GrantActions;

impl pallet_allocations::Actions<RuntimeCall> for GrantActions {
    fn allows(allocation: Allocation, call: &RuntimeCall) -> bool {
        let row = allocation.row();
        (row.stakes && stakes(call)) || (row.votes && (votes(call) || sits(call)))
    }
}

/// Staking, with rewards that stay where the stake is.
fn stakes(call: &RuntimeCall) -> bool {
    match call {
        RuntimeCall::Staking(call) => match call {
            staking::Call::bond { payee, .. } | staking::Call::set_payee { payee } => {
                matches!(payee, RewardDestination::Staked | RewardDestination::Stash)
            }
            staking::Call::bond_extra { .. }
            | staking::Call::unbond { .. }
            | staking::Call::rebond { .. }
            | staking::Call::withdraw_unbonded { .. }
            | staking::Call::validate { .. }
            | staking::Call::kick { .. }
            | staking::Call::chill { .. } => true,
            staking::Call::nominate { targets } => are_grants(targets),
            _ => false,
        },
        RuntimeCall::Session(
            pallet_session::Call::set_keys { .. } | pallet_session::Call::purge_keys { .. },
        )
        | RuntimeCall::VoterList(
            pallet_bags_list::Call::rebag { .. } | pallet_bags_list::Call::put_in_front_of { .. },
        )
        | RuntimeCall::Groups(
            pallet_groups::Call::declare_group { .. } | pallet_groups::Call::confirm { .. },
        ) => true,
        _ => false,
    }
}

/// Whether unreleased QTA may back these candidates: accounts of grants, whose rewards and commission are released by
/// the schedule too. Backing a candidate of its own, who takes all as commission, a beneficiary would have the reward
/// of unreleased stake at once.
fn are_grants(targets: &[Target]) -> bool {
    let is_grant = |target: &Target| {
        let candidate = <Runtime as frame_system::Config>::Lookup::lookup(target.clone());
        candidate.is_ok_and(|candidate| Allocations::grant_of(&candidate).is_some())
    };
    u32::try_from(targets.len()).is_ok_and(|count| count <= MAX_NOMINATIONS) && targets.iter().all(is_grant)
}

/// Votes without delegation, and the deposits of referenda.
fn votes(call: &RuntimeCall) -> bool {
    matches!(
        call,
        RuntimeCall::ConvictionVoting(
            voting::Call::vote { .. } | voting::Call::remove_vote { .. } | voting::Call::unlock { .. }
        ) | RuntimeCall::Referenda(
            referenda::Call::submit { .. }
                | referenda::Call::place_decision_deposit { .. }
                | referenda::Call::refund_decision_deposit { .. }
                | referenda::Call::refund_submission_deposit { .. }
        ) | RuntimeCall::Preimage(
            preimage::Call::note_preimage { .. } | preimage::Call::unnote_preimage { .. }
        )
    )
}

/// A seat on a committee: its bond, and the work.
fn sits(call: &RuntimeCall) -> bool {
    matches!(
        call,
        RuntimeCall::Committees(
            pallet_committees::Call::accept { .. }
                | pallet_committees::Call::decline { .. }
                | pallet_committees::Call::resign { .. }
        ) | RuntimeCall::TechnicalCommittee(
            pallet_collective::Call::propose { .. }
                | pallet_collective::Call::vote { .. }
                | pallet_collective::Call::close { .. }
        ) | RuntimeCall::CreditCommittee(
            pallet_collective::Call::propose { .. }
                | pallet_collective::Call::vote { .. }
                | pallet_collective::Call::close { .. }
        )
    )
}
