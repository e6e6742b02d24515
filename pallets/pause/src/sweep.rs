//! Ends that have come.

use crate::{Calls, Chain, Config, Event, Pallet, WeightInfo};
use polkadot_sdk::frame_support::weights::WeightMeter;

impl<T: Config> Pallet<T> {
    /// The step of each block: reads, and lifts what has ended if the block has room for it.
    pub(crate) fn poll(meter: &mut WeightMeter) {
        if meter.try_consume(T::WeightInfo::poll()).is_err() {
            return;
        }
        let now = Self::now();
        let calls = Calls::<T>::get().iter().filter(|paused| now >= paused.until).count();
        let calls = u32::try_from(calls).unwrap_or(u32::MAX);
        let due = calls > 0 || Self::chain_ended(now);
        if due && meter.try_consume(T::WeightInfo::lift(calls)).is_ok() {
            Self::lift_ended(now);
        }
    }

    /// Lifts every pause whose end has come at `now`; whether there was one.
    pub(crate) fn lift_ended(now: u64) -> bool {
        let chain = Self::chain_ended(now);
        if chain {
            Self::end_chain();
        }
        let mut calls = Calls::<T>::get();
        let listed = calls.len();
        calls.retain(|paused| {
            let on = now < paused.until;
            if !on {
                Self::release(&paused.name);
                Self::deposit_event(Event::Ended { scope: paused.name.clone().into() });
            }
            on
        });
        let some = calls.len() < listed;
        if some {
            Calls::<T>::put(calls);
        }
        chain || some
    }

    fn chain_ended(now: u64) -> bool {
        Chain::<T>::get().is_some_and(|paused| now >= paused.until)
    }
}
