//! Every economic parameter of the chain: one row each. A desk adds its parameters here and nowhere else; the table in
//! `docs/parameters.md` is made from these rows, and a test holds the two together.

use crate::{
    assets::QUSD,
    units::{QTA, USD},
    Runtime,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::ops::RangeInclusive;
use pallet_parameters::{parameter_getters, Notice, Order, Row, Safe, Step, Table};
use polkadot_sdk::{
    pallet_asset_rate::ConversionRateToNative,
    pallet_staking::{MinNominatorBond, MinValidatorBond},
    sp_runtime::{DispatchError, DispatchResult, FixedPointNumber, FixedU128},
};
use scale_info::TypeInfo;

/// A parameter. Its index is part of stored values and of calls: never reused, never moved.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Parameter {
    /// What validators and their nominators earn.
    #[codec(index = 0)]
    RewardRate,
    /// What a fee costs in QUSD.
    #[codec(index = 1)]
    FeeRate,
    /// Least stake of a validator.
    #[codec(index = 2)]
    ValidatorBond,
    /// Least stake of a nominator.
    #[codec(index = 3)]
    NominatorBond,
    /// Bond of a seat on a committee.
    #[codec(index = 4)]
    CommitteeBond,
    /// Least bond of a party for each of its roles.
    #[codec(index = 5)]
    PartyBond,
}

parameter_getters! {
    Runtime, getters_fit;
    /// Parts per billion a year of the stake.
    pub RewardRate: u32 = Parameter::RewardRate;
    /// Smallest units of QTA.
    pub CommitteeBond: u128 = Parameter::CommitteeBond;
    /// Millionths of a QUSD for one QTA.
    pub FeeRate: u128 = Parameter::FeeRate;
    /// Smallest units of QUSD.
    pub PartyBond: u128 = Parameter::PartyBond;
}

/// The table.
pub struct Parameters;

impl Table<Parameter> for Parameters {
    fn row(parameter: Parameter) -> Row {
        match parameter {
            Parameter::RewardRate => Row {
                name: "reward rate",
                unit: "parts per billion a year, of the stake",
                meaning: "What validators and their nominators earn together, as far as the fund reaches",
                default: 50_000_000,
                min: 10_000_000,
                max: 200_000_000,
                safe: Safe::Down,
                step: Step::Absolute(12_500_000),
                notice: Notice::Week,
            },
            Parameter::FeeRate => Row {
                name: "fee rate",
                unit: "millionths of a QUSD for one QTA",
                meaning: "What a fee costs that is paid in QUSD",
                default: 50_000,
                min: 5_000,
                max: 5_000_000,
                safe: Safe::Down,
                step: Step::Share(100),
                notice: Notice::Week,
            },
            Parameter::ValidatorBond => {
                bond("validator bond", "Least stake of a validator", 10_000, 1_000..=100_000)
            }
            Parameter::NominatorBond => bond("nominator bond", "Least stake of a nominator", 100, 1..=20_000),
            Parameter::CommitteeBond => bond(
                "committee bond",
                "Held from each member of a committee for its term",
                5_000,
                500..=50_000,
            ),
            Parameter::PartyBond => Row {
                name: "party bond",
                unit: "smallest units of QUSD (10^-6)",
                meaning: "Least value of a party's bond for each of its roles",
                default: 25_000 * USD,
                min: 5_000 * USD,
                max: 250_000 * USD,
                safe: Safe::Up,
                step: Step::Quarter,
                notice: Notice::Week,
            },
        }
    }

    fn all() -> &'static [Parameter] {
        use Parameter::*;
        &[RewardRate, FeeRate, ValidatorBond, NominatorBond, CommitteeBond, PartyBond]
    }

    fn order() -> &'static [Order<Parameter>] {
        &[Order {
            name: "nominator bond above validator bond",
            low: Parameter::NominatorBond,
            high: Parameter::ValidatorBond,
        }]
    }

    fn changed(parameter: Parameter, _old: u128, new: u128) -> DispatchResult {
        match parameter {
            Parameter::FeeRate => {
                let rate = FixedU128::checked_from_rational(QTA, new)
                    .ok_or(DispatchError::Other("a fee rate of zero has no inverse"))?;
                ConversionRateToNative::<Runtime>::insert(QUSD, rate);
            }
            Parameter::ValidatorBond => MinValidatorBond::<Runtime>::put(new),
            Parameter::NominatorBond => MinNominatorBond::<Runtime>::put(new),
            Parameter::RewardRate | Parameter::CommitteeBond | Parameter::PartyBond => (),
        }
        Ok(())
    }

    fn getters_fit() -> Result<(), &'static str> {
        getters_fit()
    }
}

/// A bond in whole QTA, more is safer. The ranges end where bonds would keep everybody out: what one referendum
/// tightens at once takes many to loosen.
#[allow(clippy::arithmetic_side_effects, reason = "constants: the pallet's integrity test reads each row")]
fn bond(name: &'static str, meaning: &'static str, default: u128, range: RangeInclusive<u128>) -> Row {
    Row {
        name,
        unit: "smallest units of QTA (10^-12)",
        meaning,
        default: default * QTA,
        min: range.start() * QTA,
        max: range.end() * QTA,
        safe: Safe::Up,
        step: Step::Quarter,
        notice: Notice::Week,
    }
}
