//! Who may spend from the treasury: this pallet.

use crate::Origin;
use core::marker::PhantomData;
use polkadot_sdk::{
    frame_support::traits::{EnsureOrigin, OriginTrait},
    sp_runtime::traits::Bounded,
};

/// Lets [`Origin::Spending`] through and nobody else, Root neither. Succeeds with the greatest `Balance`: the
/// treasury reads it as the most that one spend may be, and the limit has been measured before.
pub struct EnsureSpending<Balance>(PhantomData<Balance>);

impl<O, Balance> EnsureOrigin<O> for EnsureSpending<Balance>
where
    O: OriginTrait + From<Origin>,
    for<'a> &'a O::PalletsOrigin: TryInto<&'a Origin>,
    Balance: Bounded,
{
    type Success = Balance;

    fn try_origin(origin: O) -> Result<Balance, O> {
        let is_own = matches!(origin.caller().try_into(), Ok(Origin::Spending));
        if is_own {
            Ok(Balance::max_value())
        } else {
            Err(origin)
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<O, ()> {
        Ok(Origin::Spending.into())
    }
}
