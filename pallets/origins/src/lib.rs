#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
    not(test),
    deny(
        clippy::allow_attributes_without_reason,
        clippy::arithmetic_side_effects,
        clippy::cast_possible_wrap,
        clippy::cast_sign_loss,
        clippy::disallowed_methods,
        clippy::disallowed_types,
        clippy::float_arithmetic,
        clippy::indexing_slicing,
        clippy::let_underscore_must_use,
        clippy::panic,
        clippy::panic_in_result_fn,
        clippy::string_slice,
        clippy::unwrap_used
    )
)]
#![doc = include_str!("../README.md")]

#[cfg(test)]
mod tests;

use polkadot_sdk::frame_support;

pub use pallet::*;

/// The origins.
#[frame_support::pallet]
pub mod pallet {
    use super::frame_support::pallet_prelude::*;

    /// Origins that referenda give to a call.
    #[pallet::pallet]
    pub struct Pallet<T>(_);

    /// Nothing to configure: the origins are names.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config {}

    /// What a referendum was held for. Each has a track of its own, and only its track gives it.
    #[pallet::origin]
    #[derive(
        Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
    )]
    pub enum Origin {
        /// Whitelisted calls, dispatched as Root: upgrades that the technical committee has seen.
        #[codec(index = 0)]
        WhitelistedCaller,
        /// Moves towards safety: parameters towards their safe side, pauses. Enacted at once.
        #[codec(index = 1)]
        Tighten,
        /// Loosens economic parameters.
        #[codec(index = 2)]
        RiskParameters,
        /// Admits and withdraws risk models.
        #[codec(index = 3)]
        ModelAdmission,
        /// Admits parties and members of committees.
        #[codec(index = 4)]
        PartyAdmission,
        /// Spends up to 5 % of the treasury in thirty days.
        #[codec(index = 5)]
        Treasurer,
        /// Spends up to 1 % of the treasury in thirty days.
        #[codec(index = 6)]
        SmallSpender,
        /// Cancels a referendum and returns its deposits.
        #[codec(index = 7)]
        ReferendumCanceller,
        /// Cancels a referendum and takes its deposits.
        #[codec(index = 8)]
        ReferendumKiller,
    }
}

/// Makes a type that lets one origin of this pallet through and refuses every other, Root and signed ones included.
macro_rules! ensure {
    ($($(#[$doc:meta])* $name:ident = $origin:ident;)*) => {$(
        $(#[$doc])*
        pub struct $name;

        impl<O> frame_support::traits::EnsureOrigin<O> for $name
        where
            O: frame_support::traits::OriginTrait + From<Origin> + Into<Result<Origin, O>>,
        {
            type Success = ();

            fn try_origin(origin: O) -> Result<(), O> {
                match origin.into()? {
                    Origin::$origin => Ok(()),
                    other => Err(O::from(other)),
                }
            }

            #[cfg(feature = "runtime-benchmarks")]
            fn try_successful_origin() -> Result<O, ()> {
                Ok(O::from(Origin::$origin))
            }
        }
    )*};
}

ensure! {
    /// [`Origin::WhitelistedCaller`] alone.
    EnsureWhitelistedCaller = WhitelistedCaller;
    /// [`Origin::Tighten`] alone.
    EnsureTighten = Tighten;
    /// [`Origin::RiskParameters`] alone.
    EnsureRiskParameters = RiskParameters;
    /// [`Origin::ModelAdmission`] alone.
    EnsureModelAdmission = ModelAdmission;
    /// [`Origin::PartyAdmission`] alone.
    EnsurePartyAdmission = PartyAdmission;
    /// [`Origin::Treasurer`] alone.
    EnsureTreasurer = Treasurer;
    /// [`Origin::SmallSpender`] alone.
    EnsureSmallSpender = SmallSpender;
    /// [`Origin::ReferendumCanceller`] alone.
    EnsureReferendumCanceller = ReferendumCanceller;
    /// [`Origin::ReferendumKiller`] alone.
    EnsureReferendumKiller = ReferendumKiller;
}
