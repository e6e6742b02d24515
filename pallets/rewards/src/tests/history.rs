//! A life at random: whatever stakers do, in whatever order they claim, the books hold after every step.

use super::{mock::*, slashes::slash, world::*};
use crate::YEAR_MILLIS;
use polkadot_sdk::{
    frame_support::traits::{fungible::Mutate, tokens::Preservation},
    pallet_staking::{self, RewardDestination, ValidatorPrefs},
    sp_runtime::Perbill,
};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// xorshift: a seed makes a life.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn staker(&mut self) -> AccountId {
        let all: Vec<_> = VALIDATORS.iter().chain(&NOMINATORS).copied().collect();
        all[self.roll(all.len() as u64) as usize]
    }

    fn validator(&mut self) -> AccountId {
        VALIDATORS[self.roll(4) as usize]
    }
}

/// One step; what staking refuses changes nothing.
fn step(dice: &mut Dice) -> &'static str {
    let who = dice.staker();
    let signed = RuntimeOrigin::signed(who);
    let refused = match dice.roll(16) {
        0 => Staking::bond_extra(signed, u128::from(dice.roll(1 << 40))).err(),
        1 => Staking::unbond(signed, u128::from(dice.roll(1 << 48))).err().map(|refused| refused.error),
        2 => {
            let targets = vec![dice.validator(), dice.validator()];
            Staking::nominate(RuntimeOrigin::signed(NOMINATORS[dice.roll(6) as usize]), targets).err()
        }
        3 => {
            let to = match dice.roll(5) {
                0 => RewardDestination::None,
                1 => RewardDestination::Account(2_000 + dice.roll(50)),
                2 => RewardDestination::Stash,
                _ => RewardDestination::Staked,
            };
            Staking::set_payee(signed, to).err()
        }
        4 => {
            let commission = Perbill::from_parts(dice.roll(1_000_000_001) as u32);
            let who = dice.validator();
            Staking::validate(RuntimeOrigin::signed(who), ValidatorPrefs { commission, blocked: false }).err()
        }
        5 if dice.roll(8) == 0 => {
            slash(dice.validator(), Perbill::from_percent(dice.roll(30) as u32));
            None
        }
        6 if dice.roll(4) == 0 => {
            jump(dice.roll(YEAR_MILLIS as u64));
            None
        }
        7 => Balances::transfer_allow_death(signed, Rewards::pot(), ED + u128::from(dice.roll(1_000_000)))
            .err(),
        8 => Rewards::sweep(signed, 200).err(),
        9 if dice.roll(3) == 0 => {
            // From nothing to 50 %; sometimes so little that rewards fall below the existential deposit.
            let below = [500_000_001, 100_000, 1][dice.roll(3) as usize];
            YearlyRate::set(dice.roll(below) as u32);
            None
        }
        10 if dice.roll(10) == 0 => {
            // The fund runs dry, or is refilled.
            let (from, to) = if dice.roll(2) == 0 { (FUND, 999) } else { (999, FUND) };
            let all = Rewards::spendable(&from);
            Balances::transfer(&from, &to, all, Preservation::Preserve).err()
        }
        11..=13 => {
            let era = active().saturating_sub(dice.roll(7) as u32);
            claim(era, dice.validator()).err()
        }
        _ => {
            blocks(1 + dice.roll(6));
            None
        }
    };
    refused.map_or("done", |refused| refused.into())
}

fn life(seed: u64, steps: u32, planted: Option<u32>) {
    let mut dice = Dice(seed);
    chain().execute_with(|| {
        for at in 0..steps {
            if planted == Some(at) {
                end_era();
                let all = Rewards::spendable(&Rewards::pot());
                Balances::transfer(&Rewards::pot(), &12, all, Preservation::Preserve).expect("moved");
            }
            step(&mut dice);
            check();
        }
        let flow = Rewards::flows();
        assert!(active() > steps / 60, "era {} after {steps} steps of seed {seed}", active());
        assert!(flow.funded > 0 && flow.paid > 0 && flow.swept > 0, "{flow:?} of seed {seed}");
        assert_eq!(flow.minted, 0, "a lawful life mints nothing; seed {seed}");
        // In the end everything that can be claimed is claimed.
        let history = pallet_staking::CurrentEra::<Test>::get().expect("planned").saturating_sub(4)..active();
        for era in history {
            for validator in VALIDATORS {
                while claim(era, validator).is_ok() {
                    check();
                }
            }
        }
    });
}

#[test]
fn random_life_keeps_every_invariant_after_every_step() {
    for seed in [1, 0x5eed, 0xdead_beef, 77_777, u64::MAX / 3] {
        println!("seed {seed}");
        life(seed, 900, None);
    }
}

#[test]
fn random_life_sees_a_pot_that_was_robbed() {
    let fell = catch_unwind(AssertUnwindSafe(|| life(1, 400, Some(200)))).expect_err("the robbery is seen");
    let said = fell.downcast_ref::<String>().expect("a message");
    assert!(said.contains("rewards invariant 2: the pot holds less than it owes"), "{said}");
}
