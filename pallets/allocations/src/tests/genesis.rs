//! Genesis mints the supply to the unit, grants and pays what the preset says, and refuses what does not fit.

use super::{chain::*, mock::*};
use crate::{Balance, Event, GenesisConfig, Rows, Start};
use polkadot_sdk::{frame_support::traits::Hooks, pallet_balances, sp_runtime::BuildStorage};
use quantara_release::{published, Allocation, SUPPLY_QTA};

#[test]
fn genesis_issues_the_supply_exactly() {
    for preset in [preset(), GenesisConfig::default()] {
        built(preset).execute_with(|| {
            assert_eq!(Balances::total_issuance(), Balance::from(SUPPLY_QTA) * QTA);
            crate::invariants::all::<Test>().expect("lawful at genesis");
        });
    }
}

#[test]
fn genesis_without_a_preset_leaves_every_row_in_its_account() {
    built(GenesisConfig::default()).execute_with(|| {
        for row in published() {
            let held = Rows::<Test>::get(row.allocation).held;
            assert_eq!(held, Balance::from(row.qta) * QTA);
            assert_eq!(total(&Allocations::row_account(row.allocation)), held);
        }
        assert_eq!(active(), 0);
    });
}

#[test]
fn genesis_leaves_what_is_not_granted_in_the_row() {
    built(preset()).execute_with(|| {
        assert_eq!(in_grant(ALICES), 36_000_000 * QTA);
        assert_eq!(in_grant(FOUNDATIONS), 120_000_000 * QTA);
        assert_eq!(Rows::<Test>::get(Allocation::Team).held, 84_000_000 * QTA);
        assert_eq!(Rows::<Test>::get(Allocation::Foundation).held, 0);
        assert_eq!(Rows::<Test>::get(Allocation::Dao).held, 40_000_000 * QTA);
        assert_eq!(total(&PAYEE), 9_990_000 * QTA);
        assert_eq!((total(&ALICE), total(&FOUNDATION)), (0, 0), "beneficiaries hold nothing themselves");
    });
}

#[test]
fn genesis_accounts_differ_and_are_of_no_key() {
    let mut accounts: Vec<AccountId> =
        published().iter().map(|row| Allocations::row_account(row.allocation)).collect();
    accounts.extend((0..1_000).map(Allocations::grant_account));
    accounts.push(Allocations::grant_account(u32::MAX));
    for account in &accounts {
        let bytes: &[u8] = account.as_ref();
        assert!(bytes.starts_with(b"modlqt/alloc") && bytes.ends_with(&[0; 8]), "{account:?}");
    }
    let count = accounts.len();
    accounts.sort();
    accounts.dedup();
    assert_eq!(accounts.len(), count);
}

#[test]
fn genesis_tranches_count_towards_no_limit() {
    chain(|| {
        let limit = 2_000_000 * QTA;
        assert_eq!(Allocations::status(Allocation::Dao).releasable_now, limit);
    });
}

#[test]
fn genesis_is_no_earlier_than_the_preset_says_whatever_the_first_block_says() {
    let preset = GenesisConfig { earliest: GENESIS, ..preset() };
    built(preset).execute_with(|| {
        System::set_block_number(1);
        Timestamp::set_timestamp((GENESIS - 4 * 365 * 86_400) * 1_000);
        assert_eq!(Start::<Test>::get(), Some(GENESIS), "four years back");
        assert_eq!(last_event(), Event::TimeStarted { at: GENESIS });
        assert!(!crate::time::is_reached::<Test>(0), "everything is locked");
        at(0);
        assert!(crate::time::is_reached::<Test>(0));
        assert!(!crate::time::is_reached::<Test>(1));
    });
}

#[test]
fn genesis_is_the_first_timestamp_and_no_later_one() {
    built(preset()).execute_with(|| {
        System::set_block_number(1);
        assert_eq!(Start::<Test>::get(), None);
        Timestamp::set_timestamp(GENESIS * 1_000 + 999);
        assert_eq!(Start::<Test>::get(), Some(GENESIS), "whole seconds");
        assert_eq!(last_event(), Event::TimeStarted { at: GENESIS });
        at(1_000_000);
        assert_eq!(Start::<Test>::get(), Some(GENESIS));
    });
}

#[test]
fn genesis_time_is_weighed_in_every_block() {
    let weight = <Allocations as Hooks<u64>>::on_initialize(1);
    assert_eq!(weight, <() as crate::WeightInfo>::on_timestamp_set());
}

fn with_grant(allocation: Allocation, amount: Balance) -> GenesisConfig<Test> {
    GenesisConfig { grants: vec![(allocation, ALICE, amount)], ..Default::default() }
}

fn with_tranche(allocation: Allocation, to: AccountId, amount: Balance) -> GenesisConfig<Test> {
    GenesisConfig { tranches: vec![(allocation, to, amount)], ..Default::default() }
}

#[test]
fn genesis_may_grant_and_pay_a_row_to_the_last_unit() {
    built(with_grant(Allocation::Team, 120_000_000 * QTA));
    built(with_tranche(Allocation::Liquidity, PAYEE, 180_000_000 * QTA));
}

#[test]
#[should_panic(expected = "allocations: Team would be overdrawn by a grant of 120000000000000000001")]
fn genesis_refuses_a_grant_that_overdraws_its_row() {
    built(with_grant(Allocation::Team, 120_000_000 * QTA + 1));
}

#[test]
#[should_panic(expected = "allocations: Dao would be overdrawn by a tranche of 50000000000000000001")]
fn genesis_refuses_a_tranche_that_overdraws_its_row() {
    built(with_tranche(Allocation::Dao, PAYEE, 50_000_000 * QTA + 1));
}

#[test]
#[should_panic(expected = "allocations: Dao cannot make a grant")]
fn genesis_refuses_a_grant_out_of_a_row_of_tranches() {
    built(with_grant(Allocation::Dao, QTA));
}

#[test]
#[should_panic(expected = "allocations: Team cannot make a tranche")]
fn genesis_refuses_a_tranche_out_of_a_curve_row() {
    built(with_tranche(Allocation::Team, PAYEE, QTA));
}

#[test]
#[should_panic(expected = "allocations: Dao cannot make a tranche")]
fn genesis_refuses_a_tranche_to_a_keyless_account() {
    built(with_tranche(Allocation::Dao, Allocations::row_account(Allocation::Team), QTA));
}

#[test]
#[should_panic(expected = "nothing else may mint QTA")]
fn genesis_refuses_balances_from_elsewhere() {
    let balances = pallet_balances::GenesisConfig { balances: vec![(STRANGER, QTA)], ..Default::default() };
    let _ = RuntimeGenesisConfig { balances, ..Default::default() }.build_storage();
}
