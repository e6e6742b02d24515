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
//! What has moved in the last thirty days, at constant size.
//!
//! Terms: a **window** counts amounts by the day on which they moved; a **day** is 86,400 s of the chain's clock,
//! numbered from 1970. The last [`DAYS`] days and today are remembered, so an amount is counted for thirty days at
//! least and thirty-one at most: a limit of "so much in any thirty days" is never passed, whatever the hour.
//!
//! A **flow** keeps the sum of all time beside the window.
//!
//! Cost: one value of [`DAYS`] + 1 numbers; nothing grows with the number of amounts.

mod flow;
mod window;

pub use flow::Flow;
pub use window::{Full, Window, DAYS, DAY_SECONDS};
