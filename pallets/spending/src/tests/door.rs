//! The treasury opens ...

use super::mock::*;
use crate::{EnsureSpending, Origin, Track};
use codec::{Decode, Encode};
use polkadot_sdk::{
    frame_support::{assert_noop, assert_ok, traits::EnsureOrigin},
    sp_runtime::DispatchError,
};

const LISTING: Listed = (QTA, 1, 7, None);

#[test]
fn to_the_pallets_own_origin_without_a_limit_of_its_own() {
    let own = RuntimeOrigin::from(Origin::Spending);
    assert_eq!(EnsureSpending::<u128>::ensure_origin(own.clone()).ok(), Some(u128::MAX));
    assert_eq!(EnsureSpending::<u64>::ensure_origin(own).ok(), Some(u64::MAX));
}

#[test]
fn to_no_account_and_not_to_root() {
    chain(|| {
        let others = [
            RuntimeOrigin::root(),
            RuntimeOrigin::none(),
            RuntimeOrigin::signed(7),
            by(Track::Small),
            by(Track::Large),
        ];
        for origin in others {
            assert_noop!(treasury_spend(origin, LISTING), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn to_no_call_but_spend() {
    chain(|| {
        assert_ok!(spend(Track::Large, QTA, 5_000));
        assert_eq!(listed().len(), 1);
    });
}

#[test]
fn to_an_origin_that_hands_back_what_it_refuses() {
    let refused = EnsureSpending::<u128>::try_origin(RuntimeOrigin::root());
    assert!(refused.is_err_and(|origin| origin.caller == RuntimeOrigin::root().caller));
}

#[test]
fn to_tracks_whose_encoding_is_fixed() {
    assert_eq!((Track::Small.encode(), Track::Large.encode()), (vec![0], vec![1]));
    assert_eq!(Track::decode(&mut &[1u8][..]), Ok(Track::Large));
    assert!(Track::decode(&mut &[2u8][..]).is_err());
    assert_eq!(Origin::Spending.encode(), [0]);
}
