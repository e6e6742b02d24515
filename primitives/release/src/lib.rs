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
//! How QTA is allotted at genesis, and what of it is released by when: the published table as data.
//!
//! Terms: an **allocation** is one of the eight parts of the supply; its **row** is its line of the published
//! table. A **curve** releases by the clock alone: nothing until its lock ends, then linear from zero. A
//! **tranche** is an amount that governance pays out of an allocation that has no curve. A **month** is
//! [`MONTH_SECONDS`] after genesis, a twelfth of a year of 365 days; the calendar plays no part.
//!
//! Amounts are `u128` in the smallest unit unless a name says QTA; every amount is rounded down, so that what was
//! released can never pass what was allotted.

mod curve;
mod table;

pub use curve::{Curve, MONTH_SECONDS};
pub use table::{published, Allocation, Holder, Limit, Row, Rule, SUPPLY_QTA};
