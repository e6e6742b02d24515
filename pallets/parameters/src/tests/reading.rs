//! Reading a parameter ...

use super::mock::*;
use crate::{FromValue, Pallet, Values};
use codec::Decode;
use polkadot_sdk::{
    frame_support::{assert_ok, traits::Get},
    sp_runtime::{Perbill, Permill},
};

#[test]
fn gives_the_default_until_somebody_moves_it() {
    chain(|| {
        assert_eq!(Pallet::<Test>::get(Key::Period), 86_400);
        assert_eq!(Values::<Test>::iter().count(), 0, "a default costs no storage");
    });
}

#[test]
fn through_a_getter_gives_the_value_that_holds_now() {
    chain(|| {
        assert_eq!(<FeeRate as Get<u32>>::get(), 1_000);
        assert_ok!(Parameters::tighten(tightener(), Key::FeeRate, 300));
        assert_eq!(<FeeRate as Get<u32>>::get(), 300);
        assert_eq!(<FirstLoss as Get<u16>>::get(), 1_000);
        assert_eq!(<RateCap as Get<Perbill>>::get(), Perbill::from_parts(900));
    });
}

#[test]
fn that_does_not_fit_its_type_gives_the_safe_end_of_the_row() {
    chain(|| {
        Values::<Test>::insert(Key::FirstLoss, 70_000);
        assert_eq!(<FirstLoss as Get<u16>>::get(), 10_000);
        Values::<Test>::insert(Key::FeeRate, u128::MAX);
        assert_eq!(<FeeRate as Get<u32>>::get(), 100);
        Values::<Test>::insert(Key::RateFloor, 300);
        assert_eq!(
            Pallet::<Test>::get_as::<u8>(Key::RateFloor),
            200,
            "the default where neither end is safe"
        );
        assert_eq!(Pallet::<Test>::get_as::<u8>(Key::Period), u8::MAX, "nothing of the row fits");
        Values::<Test>::remove(Key::FirstLoss);
        Values::<Test>::remove(Key::FeeRate);
        Values::<Test>::remove(Key::RateFloor);
    });
}

#[test]
fn as_a_share_ends_at_one() {
    assert_eq!(Perbill::from_value(1_000_000_000), Some(Perbill::one()));
    assert_eq!(Perbill::from_value(1_000_000_001), None);
    assert_eq!(Permill::from_value(1_000_000), Some(Permill::one()));
    assert_eq!(Permill::from_value(1_000_001), None);
    assert_eq!(Perbill::from_value(u128::from(u32::MAX) + 1), None, "cut off, it would be nothing");
    assert_eq!((Perbill::greatest(), Permill::greatest()), (Perbill::one(), Permill::one()));
}

#[test]
fn as_a_number_is_exact_or_nothing() {
    assert_eq!(u8::from_value(255), Some(255));
    assert_eq!(u8::from_value(256), None);
    assert_eq!(u64::from_value(u128::from(u64::MAX) + 1), None);
    assert_eq!(u128::from_value(u128::MAX), Some(u128::MAX));
}

#[test]
fn that_no_row_names_cannot_be_said() {
    assert_eq!(Key::decode(&mut &[4u8][..]), Ok(Key::Period));
    assert!(Key::decode(&mut &[5u8][..]).is_err());
}
