//! Values as the constants that other pallets' `Config` asks for.

use crate::{Config, Pallet, Table};
use polkadot_sdk::sp_runtime::{PerThing, Perbill, Permill};

/// A type that a parameter can be read as.
pub trait FromValue: Sized {
    /// The number as this type; None if it does not fit. Exact: nothing is rounded.
    fn from_value(value: u128) -> Option<Self>;

    /// The greatest that fits.
    fn greatest() -> Self;
}

macro_rules! from_number {
    ($($number:ty)*) => {$(
        impl FromValue for $number {
            fn from_value(value: u128) -> Option<Self> {
                Self::try_from(value).ok()
            }

            fn greatest() -> Self {
                Self::MAX
            }
        }
    )*};
}

from_number!(u8 u16 u32 u64 u128);

/// From parts per million, at most one.
impl FromValue for Permill {
    fn from_value(value: u128) -> Option<Self> {
        u32::try_from(value).ok().filter(|parts| *parts <= Self::ACCURACY).map(Self::from_parts)
    }

    fn greatest() -> Self {
        Self::one()
    }
}

/// From parts per billion, at most one.
impl FromValue for Perbill {
    fn from_value(value: u128) -> Option<Self> {
        u32::try_from(value).ok().filter(|parts| *parts <= Self::ACCURACY).map(Self::from_parts)
    }

    fn greatest() -> Self {
        Self::one()
    }
}

impl<T: Config> Pallet<T> {
    /// The value of a parameter as `N`. If it does not fit, the safe end of the row; if that does not fit
    /// either, the greatest `N`: neither can be while the row's range fits `N`, which the integrity test
    /// proves of each getter.
    pub fn get_as<N: FromValue>(key: T::Key) -> N {
        N::from_value(Self::get(key))
            .or_else(|| N::from_value(T::Table::row(key).safe_bound()))
            .unwrap_or_else(N::greatest)
    }
}

/// Defines types that read one parameter each, for the `Config` of other pallets, and a function that says
/// whether each type holds the whole range of its row: [`Table::getters_fit`] passes its answer on.
///
/// ```ignore
/// parameter_getters! {
///     Runtime, getters_fit;
///     /// Reward paid to validators a year. Unit: parts per billion.
///     pub RewardRate: u32 = Key::RewardRate;
/// }
/// impl pallet_rewards::Config for Runtime {
///     type YearlyRate = RewardRate;
/// }
/// ```
#[macro_export]
macro_rules! parameter_getters {
    ($runtime:ty, $fit:ident; $($(#[$meta:meta])* $vis:vis $name:ident : $type:ty = $key:expr;)+) => {
        $(
            $(#[$meta])*
            $vis struct $name;

            impl $crate::GetForGetters<$type> for $name {
                fn get() -> $type {
                    $crate::Pallet::<$runtime>::get_as::<$type>($key)
                }
            }
        )+

        /// Whether the type of each getter defined here holds the whole range of its row. The error names the
        /// getter.
        pub fn $fit() -> Result<(), &'static str> {
            $(
                if !$crate::fits::<$runtime, $type>($key) {
                    return Err(concat!(stringify!($name), ": ", stringify!($type), " does not hold its row"));
                }
            )+
            Ok(())
        }
    };
}
