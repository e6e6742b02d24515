#![no_std]
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
//! Arithmetic of amounts that more than one desk needs. Amounts are `u128` in the smallest unit of whatever is counted.

/// `floor(total * part / whole)`. Every `total` has an answer where `part <= whole < 2^64` and `whole > 0`; None for a
/// `whole` of 0, and where a larger share does not fit.
///
/// The product of `total` and `part` may need 192 bits, so `total` is divided first: with `total = quotient *
/// whole + rest` the result is `quotient * part + floor(rest * part / whole)`. The first product is at most
/// `total`, the second is below `whole` squared, and as `quotient * part` is an integer nothing is lost.
pub fn share_down(total: u128, part: u128, whole: u128) -> Option<u128> {
    let quotient = total.checked_div(whole)?;
    let rest = total.checked_rem(whole)?;
    quotient.checked_mul(part)?.checked_add(rest.checked_mul(part)?.checked_div(whole)?)
}

/// How far `amount` stands above `floor`; 0 where it does not: a debt is not meant by it.
pub fn excess(amount: u128, floor: u128) -> u128 {
    amount.abs_diff(amount.min(floor))
}
