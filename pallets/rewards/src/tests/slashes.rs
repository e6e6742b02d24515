//! A slash goes whole to the treasury; issuance is what it was.

use super::{mock::*, world::*};
use polkadot_sdk::{
    pallet_staking,
    sp_runtime::Perbill,
    sp_staking::offence::{OffenceDetails, OnOffenceHandler},
};

/// The validator misbehaved in the active era.
pub fn slash(validator: AccountId, fraction: Perbill) {
    let session = pallet_staking::BondedEras::<Test>::get().last().expect("an era is bonded").1;
    let offender = OffenceDetails { offender: (validator, ()), reporters: vec![] };
    let _ = <Staking as OnOffenceHandler<_, _, _>>::on_offence(&[offender], &[fraction], session);
}

#[test]
fn slash_moves_the_stake_of_validator_and_nominators_to_the_treasury() {
    chain().execute_with(|| {
        end_era();
        let stakers = || VALIDATORS.iter().chain(&NOMINATORS).map(|who| total(*who)).sum::<u128>();
        let (treasury, before, own) = (free(TREASURY), stakers(), total(11));
        slash(11, Perbill::from_percent(50));
        assert_eq!(total(11), own - STAKE / 2);
        assert!(before - stakers() > STAKE / 2, "its nominators are slashed too");
        assert_eq!(free(TREASURY), treasury + before - stakers());
        check();
    });
}

#[test]
fn slash_of_everything_changes_no_issuance_and_the_era_is_paid() {
    chain().execute_with(|| {
        end_era();
        slash(12, Perbill::one());
        check();
        let era = end_era();
        for validator in [11, 13, 14] {
            while claim(era, validator).is_ok() {}
        }
        check();
    });
}

#[test]
fn slash_takes_nothing_from_the_pot() {
    chain().execute_with(|| {
        end_era();
        let pot = (free(Rewards::pot()), Rewards::owed());
        slash(13, Perbill::from_percent(10));
        assert_eq!((free(Rewards::pot()), Rewards::owed()), pot);
        check();
    });
}
