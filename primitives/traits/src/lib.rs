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
//! The seams of the bank: one small trait for each desk that others ask, with its laws in words and, under the feature
//! `conformance`, as tests that every provider runs against itself.
//!
//! A pallet names no other pallet. It names a trait of this crate; the runtime says who answers.
//!
//! Units: money is QUSD in its smallest unit (10^-6 dollar), time is seconds of the chain's clock.

pub mod cases;
pub mod catalogue;
pub mod credentials;
pub mod parties;

/// QUSD in its smallest unit, 10^-6 dollar.
pub type Dollars = u128;

/// Seconds from 1970.
pub type Moment = u64;
