//! `cancel_tranche` takes a tranche off the queue and moves nothing.

use super::{chain::*, mock::*};
use crate::{Error, Event, Queue, TRANCHE_WAIT};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok},
    sp_runtime::traits::BadOrigin,
};
use quantara_release::Allocation;

#[test]
fn cancel_tranche_takes_it_off_the_queue_and_says_so() {
    chain(|| {
        let before = total(&PAYEE);
        assert_ok!(Allocations::queue_tranche(root(), Allocation::Dao, PAYEE, QTA));
        assert_ok!(Allocations::cancel_tranche(root(), 0));
        assert_eq!(Queue::<Test>::count(), 0);
        let event = Event::TrancheCancelled { tranche: 0, allocation: Allocation::Dao, amount: QTA };
        assert_eq!(last_event(), event);
        at(TRANCHE_WAIT);
        assert_noop!(Allocations::enact_tranche(root(), 0), Error::<Test>::UnknownTranche);
        assert_eq!(total(&PAYEE), before);
    });
}

#[test]
fn cancel_tranche_by_anyone_but_its_origin_is_refused() {
    chain(|| {
        assert_ok!(Allocations::queue_tranche(root(), Allocation::Dao, PAYEE, QTA));
        for origin in [signed(PAYEE), RuntimeOrigin::none()] {
            assert_noop!(Allocations::cancel_tranche(origin, 0), BadOrigin);
        }
    });
}

#[test]
fn cancel_tranche_of_an_unknown_tranche_is_refused() {
    chain(|| {
        assert_noop!(Allocations::cancel_tranche(root(), 0), Error::<Test>::UnknownTranche);
    });
}

#[test]
fn cancel_tranche_does_not_give_its_number_out_again() {
    chain(|| {
        assert_ok!(Allocations::queue_tranche(root(), Allocation::Dao, PAYEE, QTA));
        assert_ok!(Allocations::cancel_tranche(root(), 0));
        assert_ok!(Allocations::queue_tranche(root(), Allocation::Dao, PAYEE, QTA));
        assert!(Queue::<Test>::contains_key(1));
    });
}
