//! What a call costs was measured: it is not free, and fits a block.

use crate::common::{account, chain};
use pallet_committees::Committee;
use polkadot_sdk::{
    frame_support::{
        dispatch::{DispatchClass, GetDispatchInfo},
        traits::fungible::NativeOrWithId,
        weights::Weight,
    },
    frame_system, pallet_staking,
    sp_keyring::Sr25519Keyring::Bob,
};
use quantara_runtime::{parameters::Parameter, Runtime, RuntimeCall};

fn cost(call: impl Into<RuntimeCall>) -> Weight {
    call.into().get_dispatch_info().call_weight
}

/// A call of each of our pallets.
fn calls() -> Vec<RuntimeCall> {
    vec![
        pallet_allocations::Call::<Runtime>::release { grant: 0 }.into(),
        pallet_committees::Call::<Runtime>::accept { committee: Committee::Credit }.into(),
        pallet_groups::Call::<Runtime>::declare_group { group: [7; 32] }.into(),
        pallet_parameters::Call::<Runtime>::tighten { key: Parameter::RewardRate, value: 0 }.into(),
        pallet_pause::Call::<Runtime>::lift {}.into(),
        pallet_rewards::Call::<Runtime>::sweep { pages: 100 }.into(),
        pallet_spending::Call::<Runtime>::spend {
            asset_kind: NativeOrWithId::Native,
            amount: 1,
            beneficiary: account(Bob),
            valid_from: None,
        }
        .into(),
    ]
}

#[test]
fn a_call_of_each_pallet_is_not_free_and_fits_a_block() {
    chain("development").execute_with(|| {
        let weights = <Runtime as frame_system::Config>::BlockWeights::get();
        let room = weights.get(DispatchClass::Normal).max_extrinsic.expect("transactions are limited");
        // What a write to storage costs is in each.
        let least = <Runtime as frame_system::Config>::DbWeight::get().writes(1);
        for call in calls() {
            let weight = cost(call.clone());
            assert!(weight.all_gte(least) && weight.all_lte(room), "{call:?}: {weight:?}");
        }
    });
}

#[test]
fn a_sweep_costs_more_the_more_pages_it_may_read() {
    chain("development").execute_with(|| {
        let of = |pages| cost(pallet_rewards::Call::<Runtime>::sweep { pages }).ref_time();
        let reads = <Runtime as frame_system::Config>::DbWeight::get().reads(1).ref_time();
        assert!(of(101) >= of(100) + reads, "{} {}", of(100), of(101));
    });
}

#[test]
fn a_call_by_a_grant_costs_more_than_the_call_inside() {
    chain("development").execute_with(|| {
        let inside = RuntimeCall::from(pallet_staking::Call::<Runtime>::chill {});
        let alone = cost(inside.clone());
        let whole = cost(pallet_allocations::Call::<Runtime>::act { grant: 0, call: Box::new(inside) });
        assert!(whole.ref_time() > alone.ref_time());
    });
}
