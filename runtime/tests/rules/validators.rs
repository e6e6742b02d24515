//! Validators are elected, no group takes more than its part, offences cost, and nothing of it moves issuance.

use crate::common::{account, at, chain};
use polkadot_sdk::{
    frame_election_provider_support::ElectionProvider,
    frame_support::{
        assert_ok,
        traits::{fungible::Mutate, Currency as _},
    },
    pallet_staking,
    sp_keyring::Sr25519Keyring::{Alice, AliceStash},
    sp_runtime::Perbill,
    sp_staking::{
        offence::{OffenceDetails, OnOffenceHandler},
        StakingInterface,
    },
};
use polkadot_sdk::{frame_support::traits::Get, sp_runtime::traits::Dispatchable};
use quantara_runtime::{
    accounts::TreasuryAccount,
    bags,
    configs::LongestEra,
    election::{Election, MAX_CANDIDATES},
    units::{QTA, QTA_SUPPLY},
    AccountId, Allocations, Balances, Runtime, RuntimeCall, RuntimeOrigin, Session, Staking,
};

#[test]
fn validators_of_the_published_chain_stake_what_they_may_not_move() {
    chain("live").execute_with(|| {
        for grant in 0..4 {
            let stash = Allocations::grant_account(grant);
            assert!(Session::validators().contains(&stash), "grant {grant}");
            assert_eq!(Staking::active_stake(&stash), Ok(10_000_000 * QTA));
            assert_eq!(Balances::total_balance(&stash), 20_000_000 * QTA);
        }
    });
}

#[test]
fn reward_of_unreleased_stake_stays_where_the_stake_is() {
    chain("live_rehearsal").execute_with(|| {
        at(0);
        use pallet_staking::RewardDestination::*;
        let set = |payee| {
            let call = pallet_staking::Call::<Runtime>::set_payee { payee };
            let act = pallet_allocations::Call::<Runtime>::act { grant: 0, call: Box::new(call.into()) };
            RuntimeCall::from(act)
                .dispatch(RuntimeOrigin::signed(account(Alice)))
                .map(|_| ())
                .map_err(|e| e.error)
        };
        assert!(set(Account(account(Alice))).is_err());
        assert!(set(None).is_err());
        assert_ok!(set(Stash));
        assert_ok!(set(Staked));
        // The accounts of the team are grants too, and a stranger acts for none.
        let act = pallet_allocations::Call::<Runtime>::act {
            grant: 0,
            call: Box::new(pallet_staking::Call::<Runtime>::chill {}.into()),
        };
        assert!(RuntimeCall::from(act).dispatch(RuntimeOrigin::signed(account(AliceStash))).is_err());
    });
}

#[test]
fn slash_goes_whole_to_the_treasury() {
    chain("local_testnet").execute_with(|| {
        at(0);
        pallet_staking::ActiveEra::<Runtime>::put(pallet_staking::ActiveEraInfo { index: 0, start: Some(0) });
        let before = Balances::free_balance(TreasuryAccount::get());
        let offender = (account(Alice), ());
        <Staking as OnOffenceHandler<_, _, _>>::on_offence(
            &[OffenceDetails { offender, reporters: vec![] }],
            &[Perbill::from_percent(10)],
            0,
        );
        // Stakes are elected in units of 54: the tenth is of the stake rounded down to them.
        let slashed = Balances::free_balance(TreasuryAccount::get()) - before;
        assert!(slashed <= 10_000 * QTA && slashed > 10_000 * QTA - 54, "{slashed}");
        assert_eq!(Balances::total_balance(&account(Alice)), 1_000_000 * QTA - slashed);
        assert_eq!(Balances::total_issuance(), QTA_SUPPLY);
    });
}

#[test]
fn groups_of_the_published_chain_are_the_presets_for_ever() {
    chain("live").execute_with(|| {
        let group =
            |grant| pallet_groups::Members::<Runtime>::get(Allocations::grant_account(grant)).expect("named");
        let team: Vec<_> = [4, 5, 6, 7, 10, 11].map(|grant| group(grant).group).to_vec();
        assert!(
            team.windows(2).all(|pair| pair[0] == pair[1]),
            "team, technology and foundation are one group"
        );
        for partner in 0..4 {
            assert_ne!(group(partner).group, team[0]);
            assert!(group(partner).fixed);
        }
    });
}

#[test]
fn longest_era_is_two_eras() {
    chain("live").execute_with(|| assert_eq!(LongestEra::get(), 2 * 24 * 3_600 * 1_000));
}

#[test]
fn bags_grow_and_hold_everybody() {
    assert!(bags::THRESHOLDS.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(bags::THRESHOLDS.last(), Some(&u64::MAX));
}

#[test]
fn as_many_stand_as_an_election_reads_and_one_more_is_refused() {
    chain("local_testnet").execute_with(|| {
        at(0);
        let standing = pallet_staking::Validators::<Runtime>::count();
        for number in standing..MAX_CANDIDATES + 1 {
            let who = polkadot_sdk::sp_runtime::AccountId32::from(sp_hash(number));
            let source = account(Alice);
            // Out of thin air: this test looks at the election alone.
            let made = Balances::mint_into(&who, 20_000 * QTA).map(|_| source);
            assert!(made.is_ok());
            let origin = RuntimeOrigin::signed(who);
            let payee = pallet_staking::RewardDestination::Staked;
            assert_ok!(Staking::bond(origin.clone(), 10_000 * QTA, payee));
            let stood = Staking::validate(origin, Default::default());
            assert_eq!(stood.is_ok(), number < MAX_CANDIDATES, "candidate {number}: {stood:?}");
        }
        assert_eq!(pallet_staking::Validators::<Runtime>::count(), MAX_CANDIDATES);
        let elected = <Election as ElectionProvider>::elect(0).expect("an election can still be made");
        assert_eq!(elected.len(), 4);
    });
}

fn sp_hash(number: u32) -> [u8; 32] {
    polkadot_sdk::sp_io::hashing::blake2_256(&number.to_be_bytes())
}

#[test]
fn unreleased_stake_backs_only_candidates_whose_pay_is_released_by_the_schedule() {
    chain("live_rehearsal").execute_with(|| {
        at(0);
        let nominate = |who: AccountId| {
            let bond = pallet_staking::Call::<Runtime>::bond {
                value: 1_000 * QTA,
                payee: pallet_staking::RewardDestination::Staked,
            };
            let nominate = pallet_staking::Call::<Runtime>::nominate { targets: vec![who.into()] };
            let act = |call: pallet_staking::Call<Runtime>| {
                let act = pallet_allocations::Call::<Runtime>::act { grant: 4, call: Box::new(call.into()) };
                RuntimeCall::from(act)
                    .dispatch(RuntimeOrigin::signed(account(AliceStash)))
                    .map(|_| ())
                    .map_err(|e| e.error)
            };
            act(bond).ok();
            act(nominate)
        };
        let refused = pallet_allocations::Error::<Runtime>::ActionNotAllowed.into();
        assert_eq!(nominate(account(Alice)), Err(refused), "a liquid candidate of its own");
        assert_ok!(nominate(Allocations::grant_account(0)));
    });
}
