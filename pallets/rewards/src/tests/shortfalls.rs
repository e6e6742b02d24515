//! A pot that is short takes the rest from the fund, and what neither holds is burned later.

use super::{mock::*, world::*};
use crate::{Deficit, Event, Flow, Owed};
use polkadot_sdk::{
    frame_support::traits::{
        fungible::{Balanced, Mutate},
        tokens::{Precision, Preservation},
        OnUnbalanced,
    },
    sp_staking::EraPayout,
};

/// Staking pays `amount` to 11 and hands over the debt.
fn pay(amount: u128) {
    Rewards::on_unbalanced(Balances::deposit(&11, amount, Precision::Exact).expect("11 lives"));
}

/// Empties the pot down to `left` above its existential deposit: what nobody can do on a chain.
fn drain(left: u128) {
    let amount = Rewards::spendable(&Rewards::pot()) - left;
    Balances::transfer(&Rewards::pot(), &12, amount, Preservation::Preserve).expect("moved");
}

fn seen() -> String {
    format!("{:?}", crate::invariants::all::<Test>())
}

#[test]
fn pot_drained_by_hand_is_seen_by_name() {
    chain().execute_with(|| {
        end_era();
        check();
        drain(Rewards::owed() - 1);
        assert!(seen().contains("rewards invariant 2: the pot holds less than it owes"), "{}", seen());
    });
}

#[test]
fn fund_pays_what_the_pot_lacks() {
    chain().execute_with(|| {
        end_era();
        drain(300);
        events();
        let (fund, flow) = (free(FUND), Rewards::flows());
        pay(1_000);
        assert_eq!(events(), [Event::PotShort { short: 700, from_fund: 700, minted: 0 }]);
        assert_eq!(free(FUND), fund - 700);
        assert_eq!(free(Rewards::pot()), ED);
        assert_eq!(issuance(), issuance_at_genesis());
        assert_eq!(Rewards::flows().paid, flow.paid + 1_000);
        assert_eq!(Rewards::flows().funded, flow.funded + 700);
    });
}

#[test]
fn claims_of_a_drained_pot_are_paid_by_the_fund_and_issuance_holds() {
    chain().execute_with(|| {
        let era = end_era();
        drain(0);
        claim_all(era);
        assert_eq!(issuance(), issuance_at_genesis());
        assert_eq!(Rewards::deficit(), 0);
    });
}

#[test]
fn debt_that_the_pot_covers_exactly_is_not_short_and_one_above_is() {
    chain().execute_with(|| {
        end_era();
        drain(500);
        events();
        pay(500);
        assert_eq!(events(), vec![]);
        pay(1);
        assert_eq!(events(), [Event::PotShort { short: 1, from_fund: 1, minted: 0 }]);
        assert_eq!(issuance(), issuance_at_genesis());
    });
}

#[test]
fn gift_in_the_pot_pays_before_the_fund() {
    chain().execute_with(|| {
        Balances::transfer_allow_death(RuntimeOrigin::signed(12), Rewards::pot(), 5 * ED).expect("given");
        events();
        let fund = free(FUND);
        pay(1_000);
        assert_eq!(events(), vec![]);
        assert_eq!((free(FUND), Rewards::owed()), (fund, 0));
        assert_eq!((Rewards::flows().funded, Rewards::flows().paid), (1_000, 1_000));
        check();
    });
}

#[test]
fn debt_that_neither_covers_is_written_down_to_the_unit() {
    chain_with(ED + 40).execute_with(|| {
        events();
        pay(100);
        assert_eq!(events(), [Event::PotShort { short: 100, from_fund: 40, minted: 60 }]);
        assert_eq!(Rewards::deficit(), 60);
        assert_eq!(issuance(), issuance_at_genesis() + 60);
        assert_eq!(Rewards::flows().minted, 60);
        check();
    });
}

#[test]
fn deficit_is_burned_before_the_next_era_is_funded() {
    chain_with(ED).execute_with(|| {
        pay(100);
        assert_eq!(Rewards::deficit(), 100);
        Balances::transfer_allow_death(RuntimeOrigin::signed(12), FUND, PURSE).expect("refilled");
        events();
        let era = end_era();
        assert_eq!(events()[0], Event::DeficitRepaid { amount: 100, left: 0 });
        assert_eq!(issuance(), issuance_at_genesis());
        assert_eq!(Rewards::flows().repaid, 100);
        assert!(reward_of(era) > 0);
        claim_all(era);
        check();
    });
}

#[test]
fn deficit_is_burned_as_far_as_the_fund_goes() {
    chain_with(ED).execute_with(|| {
        pay(100);
        Balances::transfer_allow_death(RuntimeOrigin::signed(12), FUND, 30).expect("refilled");
        events();
        let era = end_era();
        assert_eq!(events()[0], Event::DeficitRepaid { amount: 30, left: 70 });
        assert_eq!(reward_of(era), 0, "nothing new while something is to be burned");
        check();
    });
}

#[test]
fn no_lawful_life_reaches_a_deficit_even_with_a_fund_that_runs_dry() {
    // The fund goes dry in the third era; every claim of every era is still paid.
    chain_with(8_000_000_000).execute_with(|| {
        for _ in 0..9 {
            end_era();
            check();
        }
        let oldest = active().saturating_sub(3);
        (oldest..active()).for_each(claim_all);
        check();
        assert_eq!(Flow::<Test>::get().minted, 0);
        assert_eq!(Deficit::<Test>::get(), 0);
    });
}

#[test]
fn payment_that_the_books_cannot_hold_is_named_and_leaves_them() {
    chain().execute_with(|| {
        end_era();
        Flow::<Test>::mutate(|flow| flow.paid = u128::MAX);
        let before = (Flow::<Test>::get(), Owed::<Test>::get());
        events();
        pay(7);
        assert_eq!(events(), [Event::NotBooked { amount: 7 }]);
        assert_eq!((Flow::<Test>::get(), Owed::<Test>::get()), before);
        assert_eq!(issuance(), issuance_at_genesis(), "it was paid from the pot all the same");
    });
}

#[test]
fn debt_of_nothing_is_nothing() {
    chain().execute_with(|| {
        events();
        Rewards::on_unbalanced(Default::default());
        assert_eq!(events(), vec![]);
        assert_eq!(Rewards::flows(), Default::default());
    });
}

#[test]
fn books_that_cannot_hold_more_pay_no_era() {
    chain().execute_with(|| {
        Flow::<Test>::mutate(|flow| flow.funded = u128::MAX - 5);
        let before = (free(FUND), free(Rewards::pot()));
        assert_eq!(Rewards::era_payout(STAKE, 0, 90_000), (0, 0));
        assert_eq!((free(FUND), free(Rewards::pot())), before, "all or nothing");
    });
}
