//! Seconds and months since genesis.

use crate::{Config, Earliest, Event, Pallet, Start};
use polkadot_sdk::frame_support::traits::{OnTimestampSet, UnixTime};
use quantara_release::MONTH_SECONDS;

/// A chain knows no time at genesis: the first timestamp it sees, in milliseconds from 1970, is its start; or the
/// second that the preset names, if that is later. Whoever authors the first block names its timestamp, and with one
/// years back every curve would have run out by the second block.
impl<T: Config> OnTimestampSet<u64> for Pallet<T> {
    fn on_timestamp_set(moment: u64) {
        if !Start::<T>::exists() {
            let at = Earliest::<T>::get().max(moment / 1_000);
            Start::<T>::put(at);
            Self::deposit_event(Event::TimeStarted { at });
        }
    }
}

/// Seconds from 1970.
pub fn now<T: Config>() -> u64 {
    T::Clock::now().as_secs()
}

/// Seconds since genesis. None before the first timestamp, and for a clock that says less: everything is locked
/// then.
pub fn elapsed<T: Config>() -> Option<u64> {
    let start = Start::<T>::get()?;
    now::<T>().checked_sub(start)
}

/// Whether so many full months have passed since genesis. Before the first timestamp not even 0 have.
pub fn is_reached<T: Config>(months: u32) -> bool {
    elapsed::<T>().is_some_and(|elapsed| elapsed / MONTH_SECONDS >= u64::from(months))
}
