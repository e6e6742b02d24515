//! Validators are elected, no group takes more than its part, offences cost, and nothing of it moves issuance.

use crate::common::{account, act, at, chain};
use polkadot_sdk::{
    frame_election_provider_support::ElectionProvider,
    frame_support::{
        assert_noop, assert_ok,
        traits::{fungible::Mutate, Currency as _, Get, Hooks},
    },
    pallet_authorship::EventHandler,
    pallet_session::{self, SessionManager},
    pallet_staking,
    sp_keyring::Sr25519Keyring::{self, Alice, AliceStash, Bob, Eve},
    sp_runtime::{DispatchResult, Perbill},
    sp_staking::{
        offence::{OffenceDetails, OnOffenceHandler},
        StakingInterface,
    },
};
use quantara_runtime::{
    accounts::TreasuryAccount,
    bags,
    configs::{LongestEra, HISTORY_DEPTH},
    election::{Election, MAX_CANDIDATES},
    units::{QTA, QTA_SUPPLY},
    AccountId, Allocations, Balances, BlockNumber, Runtime, RuntimeOrigin, Session, Staking, System,
};

type AllocationsError = pallet_allocations::Error<Runtime>;
type StakingError = pallet_staking::Error<Runtime>;

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
        let set = |payee| act((0, Alice), pallet_staking::Call::<Runtime>::set_payee { payee });
        assert_noop!(set(Account(account(Alice))), AllocationsError::ActionNotAllowed);
        assert_noop!(set(None), AllocationsError::ActionNotAllowed);
        assert_ok!(set(Stash));
        assert_ok!(set(Staked));
        // The accounts of the team are grants too, and a stranger acts for none.
        let chill = pallet_staking::Call::<Runtime>::chill {};
        assert_noop!(act((0, AliceStash), chill), AllocationsError::NotBeneficiary);
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
            let who = candidate(number);
            // Out of thin air: this test looks at the election alone.
            assert_ok!(Balances::mint_into(&who, 20_000 * QTA));
            let origin = RuntimeOrigin::signed(who);
            let payee = pallet_staking::RewardDestination::Staked;
            assert_ok!(Staking::bond(origin.clone(), 10_000 * QTA, payee));
            let wanted: DispatchResult = match number < MAX_CANDIDATES {
                true => Ok(()),
                false => Err(StakingError::TooManyValidators.into()),
            };
            assert_eq!(Staking::validate(origin, Default::default()), wanted, "candidate {number}");
        }
        assert_eq!(pallet_staking::Validators::<Runtime>::count(), MAX_CANDIDATES);
        let elected = <Election as ElectionProvider>::elect(0).expect("an election can still be made");
        assert_eq!(elected.len(), 4);
    });
}

fn candidate(number: u32) -> AccountId {
    polkadot_sdk::sp_io::hashing::blake2_256(&number.to_be_bytes()).into()
}

#[test]
fn unreleased_stake_backs_only_candidates_whose_pay_is_released_by_the_schedule() {
    chain("live_rehearsal").execute_with(|| {
        at(0);
        let team = (4, AliceStash);
        let payee = pallet_staking::RewardDestination::Staked;
        assert_ok!(act(team, pallet_staking::Call::<Runtime>::bond { value: 1_000 * QTA, payee }));
        let nominate = |who: AccountId| {
            act(team, pallet_staking::Call::<Runtime>::nominate { targets: vec![who.into()] })
        };
        // A liquid candidate of its own.
        assert_noop!(nominate(account(Alice)), AllocationsError::ActionNotAllowed);
        assert_ok!(nominate(Allocations::grant_account(0)));
    });
}

/// In the first era of a local chain, in which Alice and Bob author; issuance stays as it was.
fn in_the_first_era(test: impl FnOnce()) {
    chain("local_testnet").execute_with(|| {
        at(0);
        Staking::on_finalize(System::block_number());
        for author in [Alice, Bob] {
            <Staking as EventHandler<AccountId, BlockNumber>>::note_author(account(author));
        }
        test();
        assert_eq!(Balances::total_issuance(), QTA_SUPPLY);
    });
}

/// Ends a session of a local chain, and with it its era, which has one: as the end of an epoch does.
fn end_session(index: u32) {
    type Sessions = <Runtime as pallet_session::Config>::SessionManager;
    at(120 * u64::from(index + 1));
    <Sessions as SessionManager<AccountId>>::end_session(index);
    <Sessions as SessionManager<AccountId>>::start_session(index + 1);
    <Sessions as SessionManager<AccountId>>::new_session(index + 2);
    Staking::on_finalize(System::block_number());
}

/// Anybody claims what `validator` earned in the first era.
fn claim(validator: Sr25519Keyring) -> DispatchResult {
    let claimed = Staking::payout_stakers(RuntimeOrigin::signed(account(Eve)), account(validator), 0);
    claimed.map(|_| ()).map_err(|refused| refused.error)
}

#[test]
fn reward_is_claimed_once() {
    in_the_first_era(|| {
        end_session(0);
        let before = Balances::total_balance(&account(Alice));
        assert_ok!(claim(Alice));
        assert!(Balances::total_balance(&account(Alice)) > before);
        assert_noop!(claim(Alice), StakingError::AlreadyClaimed);
    });
}

#[test]
fn reward_is_claimed_until_its_era_leaves_history_and_never_after() {
    in_the_first_era(|| {
        // An era is planned a session ahead: the first leaves when one more than history holds is planned.
        (0..HISTORY_DEPTH - 1).for_each(end_session);
        assert_ok!(claim(Alice));
        end_session(HISTORY_DEPTH - 1);
        assert_noop!(claim(Bob), StakingError::InvalidEraToReward);
    });
}
