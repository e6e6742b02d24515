//! `enact`: anybody tells a kept ruling again.

use super::*;
use polkadot_sdk::frame_support::storage::with_storage_layer;

/// A case that the committee granted and whose desk hears nothing: 3 of 5 for it.
fn chain_with_a_kept_ruling() -> TestExternalities {
    let mut ext = chain_with_a_case();
    ext.execute_with(|| {
        refuse(&[Verdict::Granted, Verdict::Refused, Verdict::Undecided]);
        votes(0, &[1, 2, 3], &[]);
        events();
    });
    ext
}

fn granted() -> Ruling {
    ruling(Verdict::Granted, Decider::Committee, (5, 3, 0))
}

fn undecided() -> Ruling {
    Ruling { verdict: Verdict::Undecided, by: Decider::Nobody, ..granted() }
}

const LAPSE: u64 = START + 28 * DAY;

#[test]
fn tells_the_ruling_as_it_was_given_once_the_desk_hears() {
    chain_with_a_kept_ruling().execute_with(|| {
        seat(&[1, 2, 3, 4]);
        refuse(&[]);
        at(LAPSE - 1);
        assert_eq!(enact(0), Ok(()));
        assert_eq!(events(), [Event::Ruled { case: 0, ruling: granted() }]);
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Granted)]);
        assert_eq!((OpenCases::<Test>::iter().count(), counts()), (0, (1, 1, 0, 0)));
        assert_noop!(enact(0), Error::UnknownCase);
    });
}

#[test]
fn is_refused_for_the_reason_of_the_desk_while_it_does_not_hear() {
    chain_with_a_kept_ruling().execute_with(|| {
        for second in [START, START + DAY, LAPSE - 1] {
            at(second);
            assert_noop!(enact(0), DispatchError::Unavailable);
        }
        assert_eq!(kept(0), Some(Kept { ruling: granted(), until: LAPSE }), "no day is won by asking");
    });
}

#[test]
fn at_exactly_the_lapse_tells_that_nobody_decided() {
    chain_with_a_kept_ruling().execute_with(|| {
        refuse(&[]);
        at(LAPSE);
        assert_eq!(enact(0), Ok(()));
        let lapsed = Event::Lapsed { case: 0, ruling: granted() };
        assert_eq!(events(), [lapsed, Event::Ruled { case: 0, ruling: undecided() }]);
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Undecided)]);
        assert_eq!((OpenCases::<Test>::iter().count(), counts()), (0, (1, 1, 0, 0)));
    });
}

#[test]
fn after_the_lapse_tells_a_desk_that_hears_nothing_else_that_nobody_decided() {
    chain_with_a_kept_ruling().execute_with(|| {
        refuse(&[Verdict::Granted, Verdict::Refused]);
        at(LAPSE + DAY);
        assert_eq!(enact(0), Ok(()));
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Undecided)]);
    });
}

#[test]
fn after_the_lapse_drops_the_case_of_a_desk_that_hears_nothing_and_says_so() {
    chain_with_a_kept_ruling().execute_with(|| {
        at(LAPSE);
        assert_eq!(enact(0), Ok(()));
        let lapsed = Event::Lapsed { case: 0, ruling: granted() };
        let dropped = Event::Dropped { case: 0, error: DispatchError::Unavailable };
        assert_eq!(events(), [lapsed, dropped]);
        assert!(Heard::get().is_empty() && !Cases::is_open(0));
        assert_eq!((OpenCases::<Test>::iter().count(), counts()), (0, (1, 0, 0, 1)));
    });
}

#[test]
fn of_an_undecided_case_that_its_desk_refused_to_hear_is_lawful_too() {
    chain_with_a_case().execute_with(|| {
        refuse(&[Verdict::Undecided]);
        at(START + 42 * DAY);
        assert_eq!(close(0), Ok(()));
        assert_noop!(enact(0), DispatchError::Unavailable);
        refuse(&[]);
        assert_eq!(enact(0), Ok(()));
        assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Undecided)]);
    });
}

#[test]
fn of_a_case_that_is_not_ruled_or_unknown_is_refused() {
    chain_with_a_case().execute_with(|| {
        at(START + 400 * DAY);
        assert_noop!(enact(0), Error::NotRuled);
        assert_noop!(enact(1), Error::UnknownCase);
    });
}

#[test]
fn needs_an_account() {
    chain_with_a_kept_ruling().execute_with(|| {
        for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
            assert_noop!(ask(origin, crate::Call::enact { case: 0 }), DispatchError::BadOrigin);
        }
    });
}

/// Calls `call` under `layers` layers of storage.
fn nested(layers: u32, call: &dyn Fn() -> DispatchResult) -> DispatchResult {
    match layers {
        0 => call(),
        _ => with_storage_layer(|| nested(layers - 1, call)),
    }
}

#[test]
fn by_a_caller_that_leaves_no_layer_of_storage_for_the_desk_drops_nothing() {
    use polkadot_sdk::sp_runtime::TransactionalError::LimitReached;
    chain_with_a_kept_ruling().execute_with(|| {
        refuse(&[]);
        at(LAPSE);
        let limit = DispatchError::Transactional(LimitReached);
        let refused = (1..=255).filter_map(|layers| match nested(layers, &|| enact(0)) {
            Err(error) => Some(error),
            // What was told under fewer layers is put back.
            Ok(()) => {
                assert_eq!(Heard::get(), [(0, CLAIM, Verdict::Undecided)], "{layers} layers");
                assert_eq!(counts(), (1, 1, 0, 0), "{layers} layers");
                Heard::set(&Vec::new());
                Book::<Test>::mutate(|book| book.told = 0);
                let ruling = granted();
                let again = crate::Case {
                    subject: CLAIM,
                    involved: Default::default(),
                    until: START,
                    votes: Default::default(),
                    kept: Some(Kept { ruling, until: LAPSE }),
                };
                OpenCases::<Test>::insert(0, again);
                None
            }
        });
        let refused: Vec<DispatchError> = refused.collect();
        assert!(refused.len() > 1 && refused.iter().all(|error| *error == limit));
        assert!(Cases::is_open(0) && Heard::get().is_empty());
        assert_eq!(counts(), (1, 0, 0, 0));
    });
}
