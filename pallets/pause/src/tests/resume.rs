//! `resume`: the committee or governance ends a pause before its end.

use super::*;
use polkadot_sdk::pallet_safe_mode;

#[test]
fn ends_the_committees_pauses_at_once_by_either_origin() {
    for origin in [committee(), governance()] {
        chain().execute_with(|| {
            assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
            assert_eq!(ask(committee(), pause_transfers()), Ok(()));
            System::reset_events();
            for scope in [Scope::Chain, transfers()] {
                assert_eq!(ask(origin.clone(), resume(scope)), Ok(()));
            }
            assert_eq!(
                events(),
                [Event::Resumed { scope: Scope::Chain }, Event::Resumed { scope: transfers() }]
            );
            assert_eq!(send(anybody(), transfer()), Ok(()));
            crate::invariants::all::<Test>().expect("lawful");
        });
    }
}

#[test]
fn of_governances_pauses_is_for_governance_only() {
    chain().execute_with(|| {
        assert_eq!(ask(governance(), pause_for(Scope::Chain, 9 * DAY)), Ok(()));
        assert_eq!(ask(governance(), pause_for(transfers(), 9 * DAY)), Ok(()));
        for scope in [Scope::Chain, transfers()] {
            refused(committee(), resume(scope.clone()), Error::NotYours);
            assert_eq!(ask(governance(), resume(scope)), Ok(()));
        }
        assert_eq!(send(anybody(), transfer()), Ok(()));
    });
}

#[test]
fn of_what_both_paused_is_for_governance_only_whoever_came_first() {
    for governance_first in [false, true] {
        chain().execute_with(|| {
            for scope in [Scope::Chain, transfers()] {
                let by_committee = match &scope {
                    Scope::Chain => Call::pause_chain {},
                    Scope::Call { .. } => pause_transfers(),
                };
                let long = if governance_first { HOUR } else { 9 * DAY };
                let mut pauses =
                    [(committee(), by_committee), (governance(), pause_for(scope.clone(), long))];
                if governance_first {
                    pauses.reverse();
                }
                for (origin, pause) in pauses {
                    assert_eq!(ask(origin, pause), Ok(()));
                }
                refused(committee(), resume(scope.clone()), Error::NotYours);
                assert_eq!(ask(governance(), resume(scope)), Ok(()));
            }
        });
    }
}

#[test]
fn leaves_other_calls_paused() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), pause_transfers()), Ok(()));
        assert_eq!(ask(committee(), pause_call("Balances", "burn")), Ok(()));
        assert_eq!(ask(committee(), resume(transfers())), Ok(()));
        assert!(!is_paused(&transfers()) && is_paused(&scope("Balances", "burn")));
    });
}

#[test]
fn gives_no_part_of_the_span_back() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert_eq!(ask(committee(), resume(Scope::Chain)), Ok(()));
        assert_eq!(crate::Spans::<Test>::get().sum(now()), Ok(u128::from(DAY)));
        block_at(START + HOUR);
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()), "the span runs still");
        assert_eq!(Chain::<Test>::get().map(|paused| paused.until), Some(START + DAY));
        assert_eq!(crate::Spans::<Test>::get().sum(now()), Ok(u128::from(DAY)), "counted once");
    });
}

#[test]
fn is_for_the_committee_and_governance_only() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        for origin in [anybody(), RuntimeOrigin::none()] {
            refused(origin, resume(Scope::Chain), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_what_is_not_paused_is_refused() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), pause_call("Balances", "burn")), Ok(()));
        for origin in [committee(), governance()] {
            refused(origin.clone(), resume(Scope::Chain), Error::NotPaused);
            refused(origin.clone(), resume(transfers()), Error::NotPaused);
            refused(origin, resume(scope("Nothing", "at_all")), Error::NotPaused);
        }
    });
}

#[test]
fn of_a_stop_by_a_failed_migration_is_for_the_cure_only() {
    chain().execute_with(|| {
        a_migration_fails();
        block_at(START + DAY);
        for origin in [committee(), governance()] {
            refused(origin, resume(Scope::Chain), Error::NotOurs);
        }
        assert_eq!(ask(cure(), resume(Scope::Chain)), Ok(()));
        assert!(!stopped());
    });
}

#[test]
fn of_a_pause_that_a_failed_migration_extended_is_for_the_cure_only() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        a_migration_fails();
        assert_eq!(pallet_safe_mode::EnteredUntil::<Test>::get(), Some(u64::MAX));
        block_at(START + HOUR);
        for origin in [committee(), governance()] {
            refused(origin, resume(Scope::Chain), Error::NotOurs);
        }
        refused(governance(), pause_for(Scope::Chain, 2 * DAY), Error::StoppedElsewhere);
        assert_eq!(ask(cure(), resume(Scope::Chain)), Ok(()));
        assert!(!stopped() && !Chain::<Test>::exists());
    });
}

#[test]
fn of_a_call_paused_in_the_genesis_of_tx_pause_is_for_the_cure_only() {
    chain().execute_with(|| {
        let name = (bytes("Balances"), bytes("transfer_allow_death"));
        pallet_tx_pause::PausedCalls::<Test>::insert(name, ());
        for origin in [committee(), governance()] {
            refused(origin, resume(transfers()), Error::NotOurs);
        }
        assert_eq!(ask(cure(), resume(transfers())), Ok(()));
        assert_eq!(send(anybody(), transfer()), Ok(()));
    });
}

#[test]
fn of_a_chain_that_went_on_by_the_count_of_blocks_clears_the_desk() {
    chain().execute_with(|| {
        assert_eq!(ask(committee(), Call::pause_chain {}), Ok(()));
        assert!(<SafeMode as traits::SafeMode>::exit().is_ok(), "as if the slots had been shorter than said");
        assert_eq!(ask(committee(), resume(Scope::Chain)), Ok(()));
        assert!(!Chain::<Test>::exists());
    });
}

#[test]
fn of_a_call_that_an_upgrade_protects_since_clears_the_list() {
    chain().execute_with(|| {
        let name = (bytes("System"), bytes("remark"));
        let paused = crate::CallPause { name, until: START + DAY, by: Author::Committee };
        Calls::<Test>::try_append(paused).expect("room");
        assert_eq!(ask(committee(), resume(scope("System", "remark"))), Ok(()));
        assert!(Calls::<Test>::get().is_empty());
    });
}
