//! Breaches are counted, with the second of the last.

use super::*;
use crate::Strikes;

#[test]
fn is_counted_with_its_second() {
    custodian().execute_with(|| {
        events();
        assert_ok!(Desk::strike(&1));
        wait(DAY);
        assert_ok!(Desk::strike(&1));
        assert_eq!(party(1).strikes, Strikes { count: 2, last: Some(now()) });
        assert_eq!(events(), [1, 2].map(|strikes| Event::Struck { who: 1, strikes }));
        assert_ok!(Desk::ensure_attests(&1, Role::Custodian));
    });
}

#[test]
fn stranger_and_a_count_that_does_not_fit_are_refused() {
    custodian().execute_with(|| {
        assert_noop!(Desk::strike(&2), Error::NotRegistered);
        crate::Parties::<Test>::mutate(1, |party| party.as_mut().expect("party").strikes.count = u32::MAX);
        assert_noop!(Desk::strike(&1), Error::Overflow);
    });
}
