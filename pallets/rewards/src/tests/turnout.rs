//! What pot and fund hold is out of turnout from the next block on.

use super::{mock::*, world::*};
use crate::CountedOut;
use polkadot_sdk::frame_support::traits::fungible::Inspect;

fn inactive() -> u128 {
    Balances::total_issuance() - Balances::active_issuance()
}

fn keyless() -> u128 {
    free(FUND) + free(Rewards::pot())
}

#[test]
fn fund_is_counted_out_from_the_first_block() {
    chain().execute_with(|| {
        blocks(1);
        assert_eq!((inactive(), CountedOut::<Test>::get()), (keyless(), keyless()));
        check();
    });
}

#[test]
fn rewards_count_from_the_block_after_their_claim() {
    chain().execute_with(|| {
        let era = end_era();
        blocks(1);
        let before = inactive();
        claim_all(era);
        assert_eq!(inactive(), before, "the same block");
        blocks(1);
        assert!(inactive() < before);
        assert_eq!(inactive(), keyless());
        check();
    });
}

#[test]
fn gifts_to_pot_and_fund_are_counted_out_too() {
    chain().execute_with(|| {
        end_era();
        blocks(1);
        let before = inactive();
        for to in [FUND, Rewards::pot()] {
            Balances::transfer_allow_death(RuntimeOrigin::signed(12), to, 123).expect("given");
        }
        blocks(1);
        assert_eq!((inactive() - before, inactive()), (246, keyless()));
        check();
    });
}
