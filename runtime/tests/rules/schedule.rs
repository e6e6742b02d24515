//! QTA is allotted and released as published, on every chain; test chains say where they differ.

use crate::common::{account, at, chain, PRESETS};
use pallet_allocations::{Rows, Start};
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok,
        traits::{Currency as _, Hooks, OnTimestampSet},
    },
    pallet_balances,
    sp_core::crypto::Ss58Codec,
    sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave},
};
use quantara_release::{published, Allocation, Holder, MONTH_SECONDS};
use quantara_runtime::{
    accounts::{RewardsFund, TreasuryAccount},
    genesis::{
        get_preset,
        live::{named, rehearsed, EARLIEST},
    },
    units::{QTA, QTA_SUPPLY},
    AccountId, Allocations, Balances, Rewards, Runtime, RuntimeOrigin,
};

type Error = pallet_allocations::Error<Runtime>;

/// Releasable at the end of a month, in millions of QTA rounded down, as somebody who reads the published table with a
/// pencil would write it: technology, foundation, team, partners, advisers.
const PENCIL: [(u64, [u128; 5]); 10] = [
    (0, [0, 0, 0, 0, 0]),
    (3, [0, 0, 0, 0, 0]),
    (4, [6, 0, 0, 0, 0]),
    (6, [18, 0, 0, 0, 0]),
    (12, [56, 20, 0, 26, 10]),
    (18, [93, 40, 20, 53, 20]),
    (24, [131, 60, 40, 80, 20]),
    (27, [150, 70, 50, 80, 20]),
    (42, [150, 120, 100, 80, 20]),
    (48, [150, 120, 120, 80, 20]),
];

/// Who holds keys of the published chain.
const ROLES: [&str; 12] = [
    "partner 1",
    "partner 2",
    "partner 3",
    "partner 4",
    "team 1",
    "team 2",
    "team 3",
    "team 4",
    "adviser 1",
    "adviser 2",
    "technology",
    "foundation",
];

const CURVES: [Allocation; 5] = [
    Allocation::Technology,
    Allocation::Foundation,
    Allocation::Team,
    Allocation::Partners,
    Allocation::Advisers,
];

#[test]
fn every_chain_starts_with_the_eight_published_amounts() {
    for preset in PRESETS {
        chain(preset).execute_with(|| {
            for row in published() {
                let flows = Rows::<Runtime>::get(row.allocation);
                let amount = u128::from(row.qta) * QTA;
                assert_eq!(flows.held + flows.granted + flows.paid, amount, "{preset}: {:?}", row.allocation);
            }
        });
    }
}

#[test]
fn curves_release_at_each_month_end_what_a_pencil_says() {
    chain("live").execute_with(|| {
        for (month, millions) in PENCIL {
            at(month * MONTH_SECONDS);
            for (allocation, wanted) in CURVES.into_iter().zip(millions) {
                let now = Allocations::status(allocation).releasable_now / (1_000_000 * QTA);
                assert_eq!(now, wanted, "{allocation:?} at the end of month {month}");
            }
        }
    });
}

#[test]
fn tranches_open_in_their_month_and_not_a_second_before() {
    chain("live").execute_with(|| {
        let year = 12 * MONTH_SECONDS;
        at(year - 1);
        assert_eq!(Allocations::status(Allocation::Ecosystem).releasable_now, 0);
        assert_eq!(Allocations::status(Allocation::Liquidity).releasable_now, 0);
        at(year);
        assert_eq!(Allocations::status(Allocation::Ecosystem).releasable_now, 280_000_000 * QTA / 36);
        assert_eq!(Allocations::status(Allocation::Liquidity).releasable_now, 15_000_000 * QTA);
        // Five per cent of the forty million that the genesis tranche left.
        assert_eq!(Allocations::status(Allocation::Dao).releasable_now, 2_000_000 * QTA);
    });
}

#[test]
fn live_pays_nothing_at_genesis_but_the_daos_tranche_of_ten_million() {
    for preset in ["live", "live_rehearsal"] {
        chain(preset).execute_with(|| {
            for row in published() {
                let paid = if row.allocation == Allocation::Dao { 10_000_000 * QTA } else { 0 };
                assert_eq!(Rows::<Runtime>::get(row.allocation).paid, paid, "{:?}", row.allocation);
            }
            let fund = Balances::free_balance(RewardsFund::get());
            let treasury = Balances::free_balance(TreasuryAccount::get());
            assert_eq!(fund + treasury, 9_990_000 * QTA);
            assert_eq!(treasury, QTA);
        });
    }
}

#[test]
fn live_grants_every_curve_row_whole() {
    chain("live").execute_with(|| {
        for row in published().iter().filter(|row| row.holder != Holder::Keyless) {
            assert_eq!(Rows::<Runtime>::get(row.allocation).held, 0, "{:?}", row.allocation);
        }
    });
}

#[test]
fn live_leaves_ten_thousand_qta_liquid_and_they_are_the_validators() {
    chain("live_rehearsal").execute_with(|| {
        for who in [Alice, Bob, Charlie, Dave] {
            assert_eq!(Balances::free_balance(account(who)), 2_500 * QTA);
        }
    });
}

#[test]
fn rehearsal_differs_from_live_in_who_holds_and_in_nothing_else() {
    let preset = |name: &str| {
        let json = get_preset(&name.into()).expect("the preset exists");
        String::from_utf8(json).expect("JSON is text")
    };
    let with_known_keys = ROLES.iter().fold(preset("live"), |json, role| {
        let (sr25519, ed25519) = named(role);
        let known = rehearsed(role);
        json.replace(&address(sr25519), &address(known.0)).replace(&address(ed25519), &address(known.1))
    });
    assert_eq!(with_known_keys, preset("live_rehearsal"));
}

/// A public key as a preset writes it.
fn address(key: [u8; 32]) -> String {
    AccountId::from(key).to_ss58check()
}

#[test]
fn test_chains_differ_where_they_say_so() {
    for preset in ["development", "local_testnet"] {
        chain(preset).execute_with(|| {
            assert_eq!(
                Rows::<Runtime>::get(Allocation::Ecosystem).paid,
                6_000_000 * QTA,
                "{preset}: the rich"
            );
            assert_eq!(
                Rows::<Runtime>::get(Allocation::Dao).paid,
                15_000_000 * QTA,
                "{preset}: fund, treasury"
            );
            assert_eq!(Rows::<Runtime>::get(Allocation::Liquidity).paid, 0);
        });
    }
}

#[test]
fn keyless_allocations_and_entities_are_no_turnout() {
    chain("live").execute_with(|| {
        let silent: u128 = [280, 180, 150, 120, 40].iter().sum::<u128>() * 1_000_000 * QTA;
        assert_eq!(pallet_balances::InactiveIssuance::<Runtime>::get(), silent);
        assert_eq!(Balances::active_issuance(), QTA_SUPPLY - silent);
    });
}

#[test]
fn fund_for_rewards_is_no_turnout_from_the_first_block() {
    chain("live").execute_with(|| {
        let before = pallet_balances::InactiveIssuance::<Runtime>::get();
        Rewards::on_initialize(1);
        let fund = Balances::free_balance(RewardsFund::get());
        assert!(fund >= 9_000_000 * QTA, "what the tranche of genesis gave");
        let pot = Balances::free_balance(Rewards::pot());
        assert_eq!(pallet_balances::InactiveIssuance::<Runtime>::get(), before + fund + pot);
    });
}

#[test]
fn a_partner_is_paid_by_the_clock_and_not_before() {
    chain("live_rehearsal").execute_with(|| {
        let release = |who| Allocations::release(RuntimeOrigin::signed(account(who)), 0);
        // The lock has only just ended.
        at(6 * MONTH_SECONDS);
        assert_noop!(release(Alice), Error::NothingToRelease);
        assert_eq!(Balances::free_balance(account(Alice)), 2_500 * QTA);

        at(7 * MONTH_SECONDS);
        assert_noop!(release(Bob), Error::NotBeneficiary);
        assert_ok!(release(Alice));
        let paid = 2_500 * QTA + 20_000_000 * QTA / 18;
        assert_eq!(Balances::free_balance(account(Alice)), paid);
        assert_noop!(release(Alice), Error::NothingToRelease);
        assert_eq!(Balances::free_balance(account(Alice)), paid, "not twice in a second");
        assert_eq!(Balances::total_issuance(), QTA_SUPPLY);
    });
}

#[test]
fn time_begins_with_the_first_timestamp() {
    chain("live").execute_with(|| {
        assert_eq!(Start::<Runtime>::get(), None);
        at(0);
        assert_eq!(Start::<Runtime>::get(), Some(1_800_000_000));
    });
}

#[test]
fn time_begins_no_earlier_than_the_published_date_whatever_the_first_author_says() {
    for preset in ["live", "live_rehearsal"] {
        chain(preset).execute_with(|| {
            let year_before = (EARLIEST - 12 * MONTH_SECONDS) * 1_000;
            <Allocations as OnTimestampSet<u64>>::on_timestamp_set(year_before);
            assert_eq!(Start::<Runtime>::get(), Some(EARLIEST), "{preset}");
        });
    }
}
