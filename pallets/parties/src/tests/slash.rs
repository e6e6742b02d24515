//! A bond pays: of each money the same share.

use super::*;

const INFORMER: u64 = 7;

fn twenty() -> Option<(&'static u64, Perbill)> {
    Some((&INFORMER, Perbill::from_percent(20)))
}

#[test]
fn takes_the_same_share_of_each_money_for_the_treasury() {
    custodian().execute_with(|| {
        events();
        assert_eq!(Desk::slash(&1, 50_000 * USD, None), Ok(50_000 * USD));
        let cut = Bond { dollars: 25_000 * USD, qta: 50_000 * USD };
        assert_eq!(party(1).bond, BOND.less(&cut).expect("less"));
        assert_eq!(held(HoldReason::Bond, 1), party(1).bond);
        assert_eq!(free(TREASURY), cut.plus(&Bond { dollars: CENT, qta: ED }).expect("plus"));
        assert_eq!(book().slashed, cut);
        let says = Event::BondSlashed { who: 1, amount: cut, taken: 50_000 * USD, reward: 0 };
        assert_eq!(events(), [says]);
        check();
    });
}

#[test]
fn informer_has_its_share_of_all_that_was_taken_in_dollars() {
    custodian().execute_with(|| {
        assert_eq!(Desk::slash(&1, 50_000 * USD, twenty()), Ok(50_000 * USD));
        assert_eq!(free(INFORMER), RICH.plus(&qusd(10_000)).expect("plus"));
        let treasury = Bond { dollars: 15_000 * USD + CENT, qta: 50_000 * USD + ED };
        assert_eq!(free(TREASURY), treasury);
        check();
    });
}

#[test]
fn informer_has_at_most_the_dollars_that_left() {
    custodian().execute_with(|| {
        assert_ok!(Desk::slash(&1, 50_000 * USD, Some((&INFORMER, Perbill::one()))));
        assert_eq!(free(INFORMER), RICH.plus(&qusd(25_000)).expect("plus"));
        assert_eq!(free(TREASURY), Bond { dollars: CENT, qta: 50_000 * USD + ED });
        check();
    });
}

#[test]
fn odd_amounts_are_rounded_up_and_what_is_said_left_the_value() {
    custodian().execute_with(|| {
        for amount in [1, 3, 99_999_999_999, 7_777] {
            let before = Desk::bond_value(&party(1));
            let taken = Desk::slash(&1, amount, twenty()).expect("slashed");
            assert!((amount..=amount + 3).contains(&taken), "{amount}: {taken}");
            assert_eq!(before - taken, Desk::bond_value(&party(1)));
            check();
        }
    });
}

#[test]
fn all_is_taken_at_exactly_the_value_and_above() {
    for amount in [VALUE, VALUE + 1, Dollars::MAX] {
        custodian().execute_with(|| {
            assert_eq!(Desk::slash(&1, amount, None), Ok(VALUE));
            assert_eq!(party(1).bond, Bond::default());
            assert_eq!(party(1).short_since, Some(now()));
            assert_eq!(Desk::slash(&1, 1, None), Ok(0));
            check();
        });
    }
}

#[test]
fn qta_without_a_price_counts_for_nothing_and_goes_by_its_share() {
    custodian().execute_with(|| {
        Price::set(None);
        assert_eq!(Desk::slash(&1, 25_000 * USD, None), Ok(25_000 * USD));
        assert_eq!(party(1).bond, Bond { dollars: 225_000 * USD, qta: 450_000 * USD });
    });
}

#[test]
fn nothing_is_taken_of_nothing() {
    custodian().execute_with(|| {
        assert_eq!(Desk::slash(&1, 0, twenty()), Ok(0));
        assert_eq!(party(1).bond, BOND);
        assert_noop!(Desk::slash(&2, 0, None), Error::NotRegistered);
    });
}

#[test]
fn informer_of_the_party_or_of_its_group_has_nothing() {
    custodian().execute_with(|| {
        let before = (free(1), free(SISTER));
        for informer in [1, SISTER] {
            assert_ok!(Desk::slash(&1, 50_000 * USD, Some((&informer, Perbill::from_percent(20)))));
        }
        assert_eq!((free(1), free(SISTER)), before);
        assert_eq!(free(TREASURY).dollars, 50_000 * USD + CENT);
        check();
    });
}

#[test]
fn informer_that_cannot_receive_so_little_stops_no_slash() {
    custodian().execute_with(|| {
        let poor = Some((&60, Perbill::from_percent(20)));
        assert_eq!(Desk::slash(&1, 5 * CENT - 10, poor), Ok(5 * CENT - 10));
        assert_eq!(free(60), Bond::default());
        assert_ok!(Desk::slash(&1, 5 * CENT, poor));
        assert_eq!(free(60), Bond { dollars: CENT, qta: 0 });
        check();
    });
}

#[test]
fn treasury_that_cannot_receive_stops_it() {
    custodian().execute_with(|| {
        assert_ok!(Assets::transfer_all(by(TREASURY), QUSD, 5, false));
        assert_noop!(Desk::slash(&1, 100, None), Error::CannotPayOut);
        assert_ok!(Desk::slash(&1, 2 * CENT, None));
        check();
    });
}

#[test]
fn pledged_value_stays_and_the_party_is_short() {
    custodian().execute_with(|| {
        assert_ok!(Desk::pledge(&1, 2_000_000 * USD));
        assert_ok!(Desk::slash(&1, 100_000 * USD, None));
        assert_eq!(party(1).short_since, None, "at exactly a fifth");
        assert_ok!(Desk::slash(&1, 1, None));
        assert_eq!(party(1).short_since, Some(now()));
        assert_eq!(party(1).pledged, 2_000_000 * USD);
        check();
    });
}

#[test]
fn sum_that_does_not_fit_is_refused() {
    custodian().execute_with(|| {
        Totals::<Test>::mutate(|book| book.slashed.qta = u128::MAX);
        assert_noop!(Desk::slash(&1, USD, None), Error::Overflow);
    });
}
