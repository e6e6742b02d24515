//! A claim pays what the era owes and leaves issuance as it was.

use super::{mock::*, world::*};
use crate::{Event, ROUNDING_RESERVE};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    pallet_staking::{self, RewardDestination, ValidatorPrefs},
    sp_runtime::{Perbill, Percent},
};

type Staked = pallet_staking::Error<Test>;

fn pay_to(who: AccountId, to: RewardDestination<AccountId>) {
    assert_ok!(Staking::set_payee(RuntimeOrigin::signed(who), to));
}

#[test]
fn issuance_is_the_same_after_every_claim_of_many_eras() {
    chain().execute_with(|| {
        for _ in 0..12 {
            let era = end_era();
            let before: u128 = VALIDATORS.iter().chain(&NOMINATORS).map(|who| total(*who)).sum();
            claim_all(era);
            check();
            let after: u128 = VALIDATORS.iter().chain(&NOMINATORS).map(|who| total(*who)).sum();
            let paid = after - before;
            // Staking drops at most a billionth of the reward for each part, and the parts of a unit.
            assert!(
                paid <= reward_of(era) + 20 && paid + 100 > reward_of(era),
                "{paid} of {}",
                reward_of(era)
            );
        }
        let flow = Rewards::flows();
        assert_eq!(flow.minted, 0);
        assert_eq!(flow.funded, flow.paid + flow.swept + Rewards::owed());
        assert_eq!(free(Rewards::pot()), ED + Rewards::owed());
    });
}

#[test]
fn claim_pays_out_of_the_pot() {
    chain().execute_with(|| {
        let era = end_era();
        let (pot, stakers) = (free(Rewards::pot()), total(11));
        let fund = free(FUND);
        assert_ok!(claim(era, 11));
        assert!(total(11) > stakers);
        let paid = pot - free(Rewards::pot());
        assert_eq!(Rewards::flows().paid, paid);
        assert_eq!(free(FUND), fund);
        check();
    });
}

#[test]
fn claim_of_commission_is_paid_in_full() {
    chain().execute_with(|| {
        for who in VALIDATORS {
            let prefs = ValidatorPrefs { commission: Perbill::from_percent(33), blocked: false };
            assert_ok!(Staking::validate(RuntimeOrigin::signed(who), prefs));
        }
        end_era();
        let era = end_era();
        claim_all(era);
        check();
    });
}

#[test]
fn rounding_to_the_nearest_unit_may_pay_more_than_the_reward_and_the_reserve_covers_it() {
    // Four equal parts of 4k + 3: each is rounded up, and together they are one unit more than the whole.
    chain().execute_with(|| {
        end_era();
        let era = end_era();
        let reward = 4 * 250_000_000 + 3;
        pallet_staking::ErasValidatorReward::<Test>::insert(era, reward);
        pallet_staking::ErasRewardPoints::<Test>::mutate(era, |points| {
            points.individual = VALIDATORS.iter().map(|who| (*who, 25)).collect();
            points.total = 100;
        });
        // Validators take everything, so that no nominator's part is rounded.
        for who in VALIDATORS {
            let prefs = ValidatorPrefs { commission: Perbill::one(), blocked: false };
            pallet_staking::ErasValidatorPrefs::<Test>::insert(era, who, prefs);
            pallet_staking::ErasStakersOverview::<Test>::mutate(era, who, |overview| {
                let overview = overview.as_mut().expect("elected");
                (overview.total, overview.page_count, overview.nominator_count) = (overview.own, 0, 0);
            });
            let _ = pallet_staking::ErasStakersPaged::<Test>::clear_prefix((era, who), 9, None);
        }
        let before = Rewards::flows().paid;
        events();
        claim_all(era);
        assert_eq!(Rewards::flows().paid - before, reward + 1);
        assert_eq!(events(), vec![], "the pot was not short");
        assert!(reward + 1 < reward + ROUNDING_RESERVE);
        check();
    });
}

#[test]
fn reward_claimed_twice_is_refused_as_already_claimed() {
    chain().execute_with(|| {
        let era = end_era();
        claim_all(era);
        for who in VALIDATORS {
            assert_noop!(claim(era, who), Staked::AlreadyClaimed);
        }
        check();
    });
}

#[test]
fn reward_of_an_era_too_old_is_refused_as_invalid_era_and_nothing_is_lost() {
    chain().execute_with(|| {
        let era = end_era();
        let fund = free(FUND);
        let moved_before = Rewards::flows().funded;
        let mut funded = 0;
        while crate::Booked::<Test>::contains_key(era) {
            blocks(1);
        }
        funded += Rewards::flows().funded - moved_before;
        for who in VALIDATORS {
            assert_noop!(
                Staking::payout_stakers_by_page(RuntimeOrigin::signed(TREASURY), who, era, 0)
                    .map_err(|refused| refused.error),
                Staked::InvalidEraToReward
            );
            assert!(claim(era, who).is_err());
        }
        // The whole of it went back, the reserve included.
        assert_eq!(Rewards::flows().swept, moved_before);
        assert_eq!(free(FUND), fund + moved_before - funded);
        check();
    });
}

#[test]
fn reward_of_an_era_that_still_runs_is_refused_as_invalid_era() {
    chain().execute_with(|| {
        end_era();
        assert_noop!(claim(active(), 11), Staked::InvalidEraToReward);
    });
}

#[test]
fn reward_of_a_stranger_is_refused_as_not_a_stash() {
    chain().execute_with(|| {
        let era = end_era();
        assert_noop!(claim(era, 999), Staked::NotStash);
    });
}

#[test]
fn reward_below_the_existential_deposit_of_a_new_account_stays_in_the_pot() {
    chain().execute_with(|| {
        YearlyRate::set(10_000);
        end_era();
        pay_to(11, RewardDestination::Account(777));
        let era = end_era();
        assert!(reward_of(era) < ED);
        claim_all(era);
        assert_eq!(total(777), 0);
        assert_noop!(claim(era, 11), Staked::AlreadyClaimed);
        check();
        let undelivered = Rewards::owed() - Rewards::claimable_up(u32::MAX).expect("few");
        assert!(undelivered > 0 && undelivered < ED);
    });
}

#[test]
fn reward_at_the_existential_deposit_opens_the_new_account() {
    chain().execute_with(|| {
        pay_to(11, RewardDestination::Account(777));
        let era = end_era();
        claim_all(era);
        assert!(total(777) >= ED);
        check();
    });
}

#[test]
fn reward_of_nobody_stays_in_the_pot() {
    chain().execute_with(|| {
        pay_to(11, RewardDestination::None);
        pay_to(101, RewardDestination::None);
        let era = end_era();
        let before = (total(11), total(101));
        claim_all(era);
        assert_eq!((total(11), total(101)), before);
        assert!(Rewards::owed() > Rewards::claimable_up(u32::MAX).expect("few"));
        check();
    });
}

#[test]
fn part_that_governance_withholds_from_stakers_changes_no_issuance_and_comes_back() {
    chain().execute_with(|| {
        pallet_staking::MaxStakedRewards::<Test>::put(Percent::from_percent(40));
        events();
        let era = end_era();
        let Some(Event::Funded { amount, .. }) = events().pop() else { panic!("not funded") };
        let reward = reward_of(era);
        assert_eq!(reward, Percent::from_percent(40) * amount);
        claim_all(era);
        check();
        while crate::Booked::<Test>::contains_key(era) {
            blocks(1);
        }
        assert!(Rewards::flows().swept >= amount - reward - 100, "{:?} of {amount}", Rewards::flows());
        check();
    });
}
