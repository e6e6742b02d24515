//! `lift`, and the block's own step: what has ended goes on, by itself or by anybody.

use super::*;
use crate::WeightInfo;
use polkadot_sdk::{frame_support::weights::Weight, pallet_safe_mode};

fn no_room() -> WeightMeter {
    WeightMeter::with_limit(Weight::zero())
}

#[test]
fn by_anybody_ends_what_a_block_without_room_left_on() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        block_with(START + DAY, &mut no_room());
        assert!(stopped() && is_paused(&transfers()), "the block had no room");
        assert_eq!(ask(anybody(), Call::lift {}), Ok(()), "in safe mode");
        assert_eq!(events(), [Event::Ended { scope: Scope::Chain }, Event::Ended { scope: transfers() }]);
        assert_eq!(send(anybody(), transfer()), Ok(()));
        crate::invariants::all::<Test>().expect("lawful");
    });
}

#[test]
fn one_second_before_the_end_is_refused_and_at_exactly_the_end_is_not() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        block_with(START + DAY - 1, &mut no_room());
        refused(anybody(), Call::lift {}, Error::NothingEnded);
        block_with(START + DAY + 5, &mut no_room());
        assert_eq!(ask(anybody(), Call::lift {}), Ok(()));
        refused(anybody(), Call::lift {}, Error::NothingEnded);
    });
}

#[test]
fn with_nothing_paused_is_refused() {
    chain().execute_with(|| refused(anybody(), Call::lift {}, Error::NothingEnded));
}

#[test]
fn needs_an_account() {
    chain().execute_with(|| refused(RuntimeOrigin::none(), Call::lift {}, DispatchError::BadOrigin));
}

#[test]
fn ends_only_what_has_ended() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        assert_eq!(ask(governance(), pause_for(scope("Balances", "burn"), 2 * DAY)), Ok(()));
        block_with(START + DAY, &mut no_room());
        assert_eq!(ask(anybody(), Call::lift {}), Ok(()));
        assert!(!is_paused(&transfers()) && is_paused(&scope("Balances", "burn")));
    });
}

#[test]
fn a_full_list_that_ends_in_one_block_is_lifted_in_it() {
    chain().execute_with(|| {
        fill(HOUR);
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        block_at(START + HOUR);
        assert!(Calls::<Test>::get().is_empty() && stopped());
        assert_eq!(pallet_tx_pause::PausedCalls::<Test>::iter().count(), 0);
    });
}

#[test]
fn the_step_of_a_block_takes_what_it_used_and_no_more() {
    chain().execute_with(|| {
        let idle = <() as WeightInfo>::poll();
        let mut meter = WeightMeter::new();
        block_with(START + 6, &mut meter);
        assert_eq!(meter.consumed(), idle, "nothing on");
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        let mut meter = WeightMeter::new();
        block_with(START + 12, &mut meter);
        assert_eq!(meter.consumed(), idle, "nothing ended");
        let mut meter = WeightMeter::new();
        block_with(START + 6 + DAY, &mut meter);
        assert_eq!(meter.consumed(), idle + <() as WeightInfo>::lift(1));
    });
}

#[test]
fn the_step_of_a_block_with_room_to_look_but_not_to_lift_leaves_it() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        let enough = <() as WeightInfo>::poll() + <() as WeightInfo>::lift(1);
        let mut meter = WeightMeter::with_limit(enough - Weight::from_parts(1, 0));
        block_with(START + DAY, &mut meter);
        assert!(is_paused(&transfers()), "one above what there is room for");
        block_with(START + DAY + 6, &mut WeightMeter::with_limit(enough));
        assert!(!is_paused(&transfers()), "at exactly the room needed");
    });
}

#[test]
fn a_safe_mode_that_a_failed_migration_extended_stays_on() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        a_migration_fails();
        block_at(START + DAY);
        assert_eq!(events(), [Event::Ended { scope: Scope::Chain }, Event::LeftOn]);
        assert!(stopped() && !Chain::<Test>::exists());
        refused(committee(), resume(Scope::Chain), Error::NotOurs);
        assert_eq!(ask(cure(), resume(Scope::Chain)), Ok(()));
        assert!(!stopped());
    });
}

#[test]
fn a_safe_mode_that_ended_by_the_count_of_blocks_is_no_obstacle() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        let last = pallet_safe_mode::EnteredUntil::<Test>::get().expect("entered");
        System::set_block_number(last);
        block_with(START + DAY, &mut no_room());
        assert!(!stopped(), "no block had room to end it by the clock");
        assert_eq!(ask(anybody(), Call::lift {}), Ok(()));
        assert_eq!(events(), [Event::Ended { scope: Scope::Chain }]);
    });
}
