//! What nobody claimed goes back when its era leaves history; what nobody could be given, when somebody asks.

use super::{mock::*, world::*};
use crate::{staking::StakingEras, Booked, Eras, Error, Event, Leaving, ROUNDING_RESERVE};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    pallet_staking::{self, ErasStakersOverview, RewardDestination},
    sp_runtime::DispatchError,
    sp_staking::EraIndex,
};

fn someone() -> RuntimeOrigin {
    RuntimeOrigin::signed(106)
}

/// Runs until the era has left history. Answers with what was swept.
fn leave(era: EraIndex) -> u128 {
    events();
    while Booked::<Test>::contains_key(era) {
        blocks(1);
    }
    let swept = events().into_iter().find_map(|event| match event {
        Event::Swept { era: of, amount } if of == era => Some(amount),
        _ => None,
    });
    swept.expect("swept")
}

#[test]
fn era_that_nobody_claimed_comes_back_whole() {
    chain().execute_with(|| {
        let era = end_era();
        let reward = reward_of(era);
        assert_eq!(leave(era), reward + ROUNDING_RESERVE);
        assert_eq!(Rewards::flows().swept, reward + ROUNDING_RESERVE);
        assert_eq!(free(FUND), PURSE - ED - Rewards::owed(), "only the later eras are in the pot");
        check();
    });
}

#[test]
fn era_that_everybody_claimed_gives_back_the_reserve_and_what_rounding_left() {
    chain().execute_with(|| {
        let era = end_era();
        let reward = reward_of(era);
        claim_all(era);
        let paid = Rewards::flows().paid;
        assert_eq!(leave(era), reward + ROUNDING_RESERVE - paid);
        check();
    });
}

#[test]
fn era_claimed_by_some_pages_gives_back_the_others() {
    chain().execute_with(|| {
        let era = end_era();
        let reward = reward_of(era);
        let pages: u32 = ErasStakersOverview::<Test>::iter_prefix_values(era).map(|all| all.page_count).sum();
        assert!(pages > 4, "some validator has more than one page");
        assert_ok!(claim(era, 11));
        assert_ok!(claim(era, 13));
        let paid = Rewards::flows().paid;
        assert_eq!(leave(era), moved(reward) - paid);
        check();
    });
}

#[test]
fn pot_of_a_chain_where_all_is_delivered_holds_only_what_can_be_claimed() {
    chain().execute_with(|| {
        for _ in 0..10 {
            let era = end_era();
            if era.is_multiple_of(2) {
                claim_all(era);
            }
            assert_eq!(Rewards::owed(), Rewards::claimable_up(u32::MAX).expect("few"));
            check();
        }
    });
}

#[test]
fn era_can_be_claimed_in_the_last_block_of_its_history_and_not_in_the_next() {
    let gone = chain().execute_with(|| {
        leave(end_era());
        System::block_number()
    });
    chain().execute_with(|| {
        let era = end_era();
        blocks(gone - 1 - System::block_number());
        assert_ok!(claim(era, 12));
        check();
        let open = Booked::<Test>::get(era).expect("still there") - Rewards::flows().paid;
        assert_eq!(leave(era), open);
        assert_eq!(System::block_number(), gone);
        assert!(claim(era, 13).is_err());
        check();
    });
}

#[test]
fn era_late_claims_between_the_end_of_an_era_and_the_planning_of_the_next_are_paid() {
    // A sweep when an era ends, instead of when the next is planned, would leave these claims without cover.
    chain().execute_with(|| {
        let era = end_era();
        (0..3).for_each(|_| {
            end_era();
        });
        assert_eq!(active(), era + 4);
        blocks(1);
        events();
        claim_all(era);
        assert_eq!(events(), vec![], "the pot was not short");
        check();
    });
}

#[test]
fn era_does_not_leave_while_no_election_succeeds() {
    chain().execute_with(|| {
        let era = end_era();
        (0..3).for_each(|_| {
            end_era();
        });
        pallet_staking::MinimumValidatorCount::<Test>::put(9);
        blocks(60);
        assert!(Booked::<Test>::contains_key(era), "staking keeps it, so does the pot");
        claim_all(era);
        check();
        pallet_staking::MinimumValidatorCount::<Test>::put(1);
        leave(era);
        check();
    });
}

#[test]
fn era_that_was_never_booked_is_not_swept() {
    chain_with(ED).execute_with(|| {
        (0..7).for_each(|_| {
            end_era();
        });
        assert!(!events().iter().any(|event| matches!(event, Event::Swept { .. })));
        assert_eq!(Rewards::leaving(), None);
        check();
    });
}

#[test]
fn leaving_is_the_oldest_era_and_left_does_nothing_while_it_stays() {
    chain().execute_with(|| {
        let era = end_era();
        let seen = Rewards::leaving();
        assert_eq!(seen, Some(Leaving { era, unclaimed: moved(reward_of(era)) }));
        Rewards::left(seen);
        assert!(Booked::<Test>::contains_key(era));
        assert_eq!(Rewards::flows().swept, 0);
        Rewards::left(None);
        check();
    });
}

#[test]
fn era_whose_fund_died_leaves_too_little_to_open_it_in_the_pot_for_a_sweep() {
    chain().execute_with(|| {
        let era = end_era();
        claim_all(era);
        YearlyRate::set(0);
        let (claimed, _) = StakingEras::<Test>::claimed_up(era, u32::MAX).expect("few");
        Booked::<Test>::insert(era, claimed + ED - 1);
        Balances::transfer_all(RuntimeOrigin::signed(FUND), 11, false).expect("moved");
        let owed = Rewards::owed();
        assert_eq!(leave(era), 0);
        assert_eq!(Rewards::owed(), owed);
        check();
        Balances::transfer_allow_death(RuntimeOrigin::signed(12), FUND, ED).expect("alive again");
        assert_ok!(Rewards::sweep(someone(), 100));
        assert_eq!((Rewards::owed(), free(FUND)), (0, ED + owed));
        check();
    });
}

#[test]
fn era_of_which_staking_cannot_tell_leaves_its_money_in_the_pot_for_a_sweep() {
    chain().execute_with(|| {
        let era = end_era();
        claim_all(era);
        let owed = Rewards::owed();
        // Less is booked than was claimed: nothing is known to be left.
        Booked::<Test>::insert(era, 1);
        YearlyRate::set(0);
        assert_eq!(leave(era), 0);
        assert_eq!(Rewards::owed(), owed);
        assert_ok!(Rewards::sweep(someone(), 100));
        assert_eq!(Rewards::owed(), 0);
        check();
    });
}

#[test]
fn sweep_takes_what_could_not_be_delivered() {
    chain().execute_with(|| {
        assert_ok!(Staking::set_payee(RuntimeOrigin::signed(11), RewardDestination::None));
        let era = end_era();
        let fund = free(FUND);
        claim_all(era);
        let undelivered = Rewards::owed() - Rewards::claimable_up(u32::MAX).expect("few");
        events();
        assert_ok!(Rewards::sweep(someone(), 100));
        assert_eq!(events(), [Event::SurplusSwept { undelivered, gifts: 0 }]);
        assert_eq!(free(FUND), fund + undelivered);
        assert_eq!(Rewards::owed(), Rewards::claimable_up(u32::MAX).expect("few"));
        check();
        assert_noop!(Rewards::sweep(someone(), 100), Error::<Test>::NothingToSweep);
        leave(era);
        check();
    });
}

#[test]
fn sweep_takes_gifts_and_leaves_what_can_be_claimed() {
    chain().execute_with(|| {
        let era = end_era();
        Balances::transfer_allow_death(RuntimeOrigin::signed(12), Rewards::pot(), 123).expect("given");
        check();
        events();
        assert_ok!(Rewards::sweep(someone(), 100));
        assert_eq!(events(), [Event::SurplusSwept { undelivered: 0, gifts: 123 }]);
        claim_all(era);
        check();
    });
}

#[test]
fn sweep_of_a_pot_without_surplus_is_refused_as_nothing_to_sweep() {
    chain().execute_with(|| {
        assert_noop!(Rewards::sweep(someone(), 100), Error::<Test>::NothingToSweep);
        end_era();
        assert_noop!(Rewards::sweep(someone(), 100), Error::<Test>::NothingToSweep);
    });
}

/// Pages of exposure of an era.
fn pages(era: EraIndex) -> u32 {
    ErasStakersOverview::<Test>::iter_prefix_values(era).map(|overview| overview.page_count.max(1)).sum()
}

fn give(amount: u128) {
    Balances::transfer_allow_death(RuntimeOrigin::signed(12), Rewards::pot(), amount).expect("given");
}

#[test]
fn sweep_with_one_page_too_few_for_an_era_is_refused_and_at_exactly_all_pages_is_not() {
    chain().execute_with(|| {
        let eras = [end_era(), end_era()];
        give(123);
        assert_noop!(Rewards::sweep(someone(), pages(eras[0]) - 1), Error::<Test>::TooManyPages);
        assert_noop!(Rewards::sweep(someone(), 0), Error::<Test>::TooManyPages);
        assert_ok!(Rewards::sweep(someone(), eras.map(pages).iter().sum()));
        assert_eq!(events().last(), Some(&Event::SurplusSwept { undelivered: 0, gifts: 123 }));
    });
}

#[test]
fn sweep_of_a_history_too_long_for_one_call_goes_on_with_the_next() {
    chain().execute_with(|| {
        let eras = [end_era(), end_era()];
        give(123);
        events();
        let all: u32 = eras.map(pages).iter().sum();
        assert_ok!(Rewards::sweep(someone(), all - 1));
        let claimable = Booked::<Test>::get(eras[0]).expect("booked");
        assert_eq!(events(), [Event::Counted { next: eras[1], claimable }]);
        assert_ok!(Rewards::sweep(someone(), pages(eras[1])));
        assert_eq!(events(), [Event::SurplusSwept { undelivered: 0, gifts: 123 }]);
        assert_noop!(Rewards::sweep(someone(), all), Error::<Test>::NothingToSweep);
        check();
    });
}

#[test]
fn sweep_that_was_begun_before_claims_takes_less_and_the_next_takes_the_rest() {
    chain().execute_with(|| {
        assert_ok!(Staking::set_payee(RuntimeOrigin::signed(11), RewardDestination::None));
        let eras = [end_era(), end_era()];
        assert_ok!(Rewards::sweep(someone(), pages(eras[0])));
        claim_all(eras[0]);
        let undelivered = Rewards::owed() - Rewards::claimable_up(u32::MAX).expect("few");
        assert!(undelivered > 0);
        events();
        assert_ok!(Rewards::sweep(someone(), pages(eras[1])));
        assert_eq!(events(), [Event::SurplusSwept { undelivered: 0, gifts: 0 }], "by the old count");
        assert_ok!(Rewards::sweep(someone(), 100));
        assert_eq!(events(), [Event::SurplusSwept { undelivered, gifts: 0 }]);
        check();
    });
}

#[test]
fn sweep_that_was_begun_before_eras_left_goes_on_with_the_oldest() {
    chain().execute_with(|| {
        let eras = [end_era(), end_era()];
        assert_ok!(Rewards::sweep(someone(), pages(eras[0])));
        leave(eras[1]);
        give(123);
        let now = Rewards::claimable_up(u32::MAX).expect("few");
        assert_ok!(Rewards::sweep(someone(), 1_000));
        assert!(Rewards::owed() >= now, "what can be claimed stays");
        check();
        Rewards::sweep(someone(), 1_000).ok();
        assert_eq!(Rewards::owed(), now);
        check();
    });
}

#[test]
fn sweep_needs_a_signature() {
    chain().execute_with(|| {
        assert_noop!(Rewards::sweep(RuntimeOrigin::root(), 100), DispatchError::BadOrigin);
        assert_noop!(Rewards::sweep(RuntimeOrigin::none(), 100), DispatchError::BadOrigin);
    });
}
