//! At the end of an era the fund gives the pot what the rate asks for.

use super::{mock::*, world::*};
use crate::{Booked, Event, Flow, ROUNDING_RESERVE, YEAR_MILLIS};
use polkadot_sdk::{pallet_staking, sp_staking::EraPayout};

#[test]
fn wanted_is_stake_times_rate_times_time_over_a_year_floored() {
    chain().execute_with(|| {
        LongestEra::set(u64::MAX);
        let year = YEAR_MILLIS as u64;
        assert_eq!(Rewards::wanted_down(1_000, year), 100);
        assert_eq!(Rewards::wanted_down(1_009, year), 100);
        assert_eq!(Rewards::wanted_down(1_010, year), 101);
        assert_eq!(Rewards::wanted_down(1_000, year / 2), 50);
        assert_eq!(Rewards::wanted_down(1_000, year / 2 - 1), 49);
        assert_eq!(Rewards::wanted_down(0, year), 0);
        assert_eq!(Rewards::wanted_down(1_000, 0), 0);
    });
}

#[test]
fn wanted_follows_the_rate_from_nothing_to_more_than_all() {
    chain().execute_with(|| {
        LongestEra::set(YEAR_MILLIS as u64);
        for (rate, wanted) in [(0, 0), (1, 1), (1_000_000_000, 1_000_000_000), (u32::MAX, 4_294_967_295)] {
            YearlyRate::set(rate);
            assert_eq!(Rewards::wanted_down(1_000_000_000, u64::MAX), wanted);
        }
    });
}

#[test]
fn wanted_that_does_not_fit_is_nothing() {
    chain().execute_with(|| {
        YearlyRate::set(u32::MAX);
        LongestEra::set(u64::MAX);
        assert_eq!(Rewards::wanted_down(u128::MAX, u64::MAX), 0);
    });
}

#[test]
fn wanted_counts_the_longest_era_at_most() {
    chain().execute_with(|| {
        LongestEra::set(90_000);
        let at_exactly_the_longest = Rewards::wanted_down(STAKE, 90_000);
        assert!(Rewards::wanted_down(STAKE, 89_999) < at_exactly_the_longest);
        assert_eq!(Rewards::wanted_down(STAKE, 90_001), at_exactly_the_longest);
        assert_eq!(Rewards::wanted_down(STAKE, u64::MAX), at_exactly_the_longest);
    });
}

#[test]
fn era_moves_its_reward_from_the_fund_to_the_pot() {
    chain().execute_with(|| {
        let era = end_era();
        let reward = reward_of(era);
        let staked = pallet_staking::ErasTotalStake::<Test>::get(era);
        // The first era began in block 1 and ended in block 15, whose clock still showed block 14.
        assert_eq!(reward, Rewards::wanted_down(staked, 13 * BLOCK));
        assert!(reward > 1_000_000_000);
        assert_eq!(free(FUND), PURSE - ED - moved(reward));
        assert_eq!(free(Rewards::pot()), ED + moved(reward));
        assert_eq!(Booked::<Test>::get(era), Some(moved(reward)));
        assert_eq!(Rewards::owed(), moved(reward));
        assert_eq!(Rewards::flows().funded, moved(reward));
        check();
    });
}

#[test]
fn event_says_what_was_moved_and_what_was_wanted() {
    chain().execute_with(|| {
        events();
        let era = end_era();
        let amount = reward_of(era);
        assert_eq!(events(), [Event::Endowed { amount: ED }, Event::Funded { era, amount, wanted: amount }]);
        let era = end_era();
        let amount = reward_of(era);
        assert_eq!(events(), [Event::Funded { era, amount, wanted: amount }], "the pot is endowed once");
    });
}

#[test]
fn pot_that_lives_already_is_not_endowed() {
    chain().execute_with(|| {
        let gift = 3 * ED;
        Balances::transfer_allow_death(RuntimeOrigin::signed(11), Rewards::pot(), gift).expect("given");
        let reward = reward_of(end_era());
        assert_eq!(free(Rewards::pot()), gift + moved(reward));
        assert_eq!(Rewards::owed(), moved(reward), "a gift is not owed");
        check();
    });
}

#[test]
fn second_value_is_always_nothing() {
    chain().execute_with(|| {
        for staked in [0, 1, STAKE, u128::MAX] {
            let (_, remainder) = Rewards::era_payout(staked, u128::MAX, 90_000);
            assert_eq!(remainder, 0);
        }
    });
}

#[test]
fn era_of_a_year_is_paid_as_the_longest() {
    chain().execute_with(|| {
        end_era();
        jump(YEAR_MILLIS as u64);
        let era = end_era();
        let staked = pallet_staking::ErasTotalStake::<Test>::get(era);
        assert_eq!(reward_of(era), Rewards::wanted_down(staked, LongestEra::get()));
        assert!(reward_of(era) < 3 * reward_of(era - 1));
        let next = end_era();
        assert!(reward_of(next) < reward_of(era), "the lost time is not paid later");
        claim_all(era);
        check();
    });
}

#[test]
fn era_without_a_rate_pays_nothing() {
    chain().execute_with(|| {
        YearlyRate::set(0);
        events();
        let era = end_era();
        assert_eq!(events(), [Event::Funded { era, amount: 0, wanted: 0 }]);
        assert_eq!((free(FUND), free(Rewards::pot())), (PURSE, 0));
        assert_eq!(Booked::<Test>::get(era), None);
        claim_all(era);
        check();
    });
}

#[test]
fn fund_that_is_empty_pays_nothing_and_the_chain_goes_on() {
    chain_with(ED).execute_with(|| {
        events();
        for _ in 0..7 {
            let era = end_era();
            assert_eq!(reward_of(era), 0);
            assert!(matches!(events()[..], [Event::Funded { amount: 0, wanted: 1.., .. }]));
            claim_all(era);
            check();
        }
        assert_eq!(free(FUND), ED);
        assert_eq!(Flow::<Test>::get(), Default::default());
    });
}

#[test]
fn fund_that_has_too_little_gives_what_it_can_and_lives() {
    let left = 5_000;
    chain_with(ED + ED + ROUNDING_RESERVE + left).execute_with(|| {
        let era = end_era();
        assert_eq!(reward_of(era), left);
        assert_eq!(free(FUND), ED);
        claim_all(era);
        check();
    });
}

#[test]
fn fund_at_exactly_the_reserve_gives_nothing_and_one_above_gives_one() {
    for (above, paid) in [(0, 0), (1, 1)] {
        chain_with(ED + ED + ROUNDING_RESERVE + above).execute_with(|| {
            let era = end_era();
            assert_eq!(reward_of(era), paid);
            claim_all(era);
            check();
        });
    }
}

#[test]
fn fund_that_does_not_exist_stops_no_era() {
    chain().execute_with(|| {
        Balances::transfer_all(RuntimeOrigin::signed(FUND), 11, false).expect("moved");
        assert_eq!(total(FUND), 0);
        let era = end_era();
        assert_eq!(reward_of(era), 0);
        claim_all(era);
        check();
    });
}

#[test]
fn era_that_was_forced_is_paid_for_its_time() {
    chain().execute_with(|| {
        let whole = reward_of(end_era());
        Staking::force_new_era(RuntimeOrigin::root()).expect("root forces");
        let era = end_era();
        assert!(reward_of(era) > 0 && reward_of(era) < whole);
        claim_all(era);
        check();
    });
}
