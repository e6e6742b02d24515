//! Random histories keep every invariant after every step, and every grant pays all it ever had.

use super::{chain::*, mock::*};
use crate::{invariants, Balance, GenesisConfig, GrantId, Grants, NextGrant, Queue, Rows, TrancheId};
use polkadot_sdk::frame_support::traits::{fungible::Inspect, ReservableCurrency};
use quantara_release::{published, Allocation, MONTH_SECONDS, SUPPLY_QTA};

/// Steps of a history.
const STEPS: u32 = 250;

/// A small generator (xorshift): the seed names the whole history.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn amount(&mut self, most: Balance) -> Balance {
        (u128::from(self.roll(u64::MAX)) << 64 | u128::from(self.roll(u64::MAX))) % most.max(1)
    }
}

/// The slow twin: what each grant was given and lost from outside, and what its beneficiary was paid.
#[derive(Clone, Default)]
struct Outside {
    given: Balance,
    lost: Balance,
}

struct History {
    dice: Dice,
    seconds: u64,
    outside: Vec<Outside>,
}

impl History {
    fn new(seed: u64) -> Self {
        Self {
            dice: Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15)),
            seconds: 0,
            outside: vec![Outside::default(); 2],
        }
    }

    fn any_grant(&mut self) -> GrantId {
        GrantId::try_from(self.dice.roll(u64::from(NextGrant::<Test>::get()))).unwrap()
    }

    fn step(&mut self) {
        match self.dice.roll(12) {
            0..=3 => self.wait(),
            4..=6 => self.release(),
            7 => self.stake(),
            8 => self.reward_or_slash(),
            9 => self.grant(),
            _ => self.tranche(),
        }
    }

    fn wait(&mut self) {
        let days = [1, 8, 40][usize::try_from(self.dice.roll(3)).unwrap()];
        self.seconds += self.dice.roll(days * 86_400);
        at(self.seconds);
    }

    fn release(&mut self) {
        let id = self.any_grant();
        let beneficiary = Grants::<Test>::get(id).unwrap().beneficiary;
        let (before, payable) = (total(&beneficiary), Allocations::payable(id));
        let paid = release(beneficiary.clone(), id).is_ok();
        let expected = if paid { payable } else { 0 };
        assert_eq!(total(&beneficiary) - before, expected, "grant {id}: paid is what was payable");
        assert!(paid || payable < MINIMUM, "grant {id}: {payable} was payable and not paid");
    }

    fn stake(&mut self) {
        let account = Allocations::grant_account(self.any_grant());
        let amount = self.dice.amount(Balances::total_balance(&account));
        if self.dice.roll(2) == 0 {
            let _ = Balances::reserve(&account, amount);
        } else {
            Balances::unreserve(&account, amount);
        }
    }

    fn reward_or_slash(&mut self) {
        let id = self.any_grant();
        let account = Allocations::grant_account(id);
        let before = in_grant(id);
        let outside = &mut self.outside[usize::try_from(id).unwrap()];
        let amount = self.dice.amount(100_000 * QTA);
        if self.dice.roll(2) == 0 {
            let _ = Balances::transfer_keep_alive(signed(PAYEE), account, amount);
            outside.given += in_grant(id) - before;
        } else {
            let _ = Balances::force_transfer(root(), account, TREASURY, amount);
            outside.lost += before - in_grant(id);
        }
    }

    fn grant(&mut self) {
        let rows = published();
        let allocation = rows[usize::try_from(self.dice.roll(8)).unwrap()].allocation;
        let amount = self.dice.amount(Rows::<Test>::get(allocation).held / 8);
        let beneficiary = AccountId::new([200 + u8::try_from(self.dice.roll(5)).unwrap(); 32]);
        if Allocations::grant(root(), allocation, beneficiary, amount).is_ok() {
            self.outside.push(Outside::default());
        }
    }

    fn tranche(&mut self) {
        let rows = [Allocation::Ecosystem, Allocation::Liquidity, Allocation::Dao];
        let allocation = rows[usize::try_from(self.dice.roll(3)).unwrap()];
        let waiting: Vec<TrancheId> = Queue::<Test>::iter_keys().collect();
        let chosen = usize::try_from(self.dice.roll(u64::from(MAX_QUEUED))).unwrap();
        let id = waiting.get(chosen).copied().unwrap_or(TrancheId::MAX);
        match self.dice.roll(6) {
            0 | 1 => {
                let amount = self.dice.amount(5_000_000 * QTA);
                let _ = Allocations::queue_tranche(root(), allocation, PAYEE, amount);
            }
            2 => {
                let _ = Allocations::cancel_tranche(root(), id);
            }
            _ => {
                let _ = Allocations::enact_tranche(signed(STRANGER), id);
            }
        }
    }

    /// After the last curve, with nothing staked, every grant has paid what it ever had, to the unit.
    fn end(&mut self) {
        self.seconds = self.seconds.max(48 * MONTH_SECONDS);
        at(self.seconds);
        for (id, outside) in (0..).zip(&self.outside) {
            let account = Allocations::grant_account(id);
            Balances::unreserve(&account, Balance::MAX);
            let grant = Grants::<Test>::get(id).unwrap();
            let _ = release(grant.beneficiary.clone(), id);
            let grant = Grants::<Test>::get(id).unwrap();
            assert_eq!(in_grant(id), 0, "grant {id} is empty");
            assert_eq!(grant.released, grant.amount + outside.given - outside.lost, "grant {id}");
        }
    }
}

/// Plays a history, with the plant at its middle; the invariants after each step.
fn play(seed: u64, plant: impl FnOnce()) -> Result<(), String> {
    built(preset()).execute_with(|| {
        System::set_block_number(1);
        at(0);
        let mut history = History::new(seed);
        let mut plant = Some(plant);
        for step in 0..STEPS {
            history.step();
            if step == STEPS / 2 {
                if let Some(plant) = plant.take() {
                    plant();
                }
            }
            invariants::all::<Test>().map_err(|error| format!("seed {seed}, step {step}: {error:?}"))?;
            assert_eq!(Balances::total_issuance(), Balance::from(SUPPLY_QTA) * QTA, "seed {seed}");
        }
        history.end();
        invariants::all::<Test>().map_err(|error| format!("seed {seed}, at the end: {error:?}"))
    })
}

#[test]
fn histories_keep_every_invariant() {
    for seed in 1..=12u64 {
        println!("seed {seed}");
        play(seed, || {}).expect("lawful");
    }
}

#[test]
fn histories_with_a_planted_error_are_caught() {
    let plants: [fn(); 4] = [
        || Rows::<Test>::mutate(Allocation::Team, |row| row.released += 1),
        || Grants::<Test>::mutate(ALICES, |grant| grant.as_mut().unwrap().inactive += 1),
        || Rows::<Test>::mutate(Allocation::Dao, |row| row.held -= 1),
        || crate::GrantsOf::<Test>::remove(FOUNDATION),
    ];
    for plant in plants {
        let caught = play(77, plant).expect_err("a planted error is seen");
        assert!(caught.contains(&format!("step {}", STEPS / 2)), "{caught}");
    }
}

#[test]
fn histories_reach_what_they_are_about() {
    built(GenesisConfig::<Test> { ..preset() }).execute_with(|| {
        System::set_block_number(1);
        at(0);
        let mut history = History::new(5);
        (0..STEPS).for_each(|_| history.step());
        assert!(history.seconds > 13 * MONTH_SECONDS, "past the locks: {}", history.seconds);
        let rows = || published().iter().map(|row| Rows::<Test>::get(row.allocation));
        assert!(rows().filter(|row| row.released > 0).count() >= 3);
        assert!(rows().filter(|row| row.paid > 0).count() >= 2);
        assert!(history.outside.iter().any(|outside| outside.given > 0));
        assert!(history.outside.iter().any(|outside| outside.lost > 0));
    });
}
