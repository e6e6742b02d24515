//! One move of one parameter: what it must pass, and how it is made.

use crate::{Config, Error, Event, Moves, Notice, Pallet, Record, Row, Table, Values};
use polkadot_sdk::{
    frame_support::{ensure, traits::UnixTime},
    sp_runtime::DispatchResult,
};

/// A move that has been proposed and lies within its row.
pub(crate) struct Change<T: Config> {
    key: T::Key,
    row: Row,
    old: u128,
    new: u128,
    /// Seconds from 1970.
    now: u64,
    record: Record,
}

impl<T: Config> Change<T> {
    /// The move of `key` to `new`. Errors: [`Error::Unchanged`], [`Error::BelowMinimum`],
    /// [`Error::AboveMaximum`].
    pub(crate) fn proposed(key: T::Key, new: u128) -> Result<Self, Error<T>> {
        let (row, old) = (T::Table::row(key), Pallet::<T>::get(key));
        ensure!(new != old, Error::<T>::Unchanged);
        ensure!(new >= row.min, Error::<T>::BelowMinimum);
        ensure!(new <= row.max, Error::<T>::AboveMaximum);
        let record = Pallet::<T>::record(key, old);
        Ok(Self { key, row, old, new, now: T::Clock::now().as_secs(), record })
    }

    /// Whether it goes in the row's safe direction.
    pub(crate) fn towards_safety(&self) -> bool {
        self.row.towards_safety(self.old, self.new)
    }

    /// Whether `served` is notice enough for a loosening.
    pub(crate) fn ensure_notice(&self, served: Notice) -> Result<(), Error<T>> {
        ensure!(served >= self.row.notice, Error::<T>::NeedsLongerNotice);
        Ok(())
    }

    /// Whether a loosening fits the step, with what was loosened in the last 30 days.
    pub(crate) fn ensure_step(&self) -> Result<(), Error<T>> {
        let room = self.record.room_down(&self.row, self.old, self.now);
        ensure!(self.old.abs_diff(self.new) <= room, Error::<T>::StepTooLarge);
        Ok(())
    }

    /// Makes it. Errors: [`Error::Contradicts`], [`Error::RecordFull`], those of [`Table::changed`].
    pub(crate) fn make(self) -> DispatchResult {
        self.ensure_order()?;
        let record = self.record.with(self.now, self.old, self.new).ok_or(Error::<T>::RecordFull)?;
        Moves::<T>::insert(self.key, record);
        Values::<T>::set(self.key, (self.new != self.row.default).then_some(self.new));
        T::Table::changed(self.key, self.old, self.new)?;
        let towards_safety = self.towards_safety();
        let Self { key, old, new, .. } = self;
        Pallet::<T>::deposit_event(Event::Changed { key, old, new, towards_safety });
        Ok(())
    }

    /// Whether every order that names the parameter would hold.
    fn ensure_order(&self) -> Result<(), Error<T>> {
        let value = |key: T::Key| if key == self.key { self.new } else { Pallet::<T>::get(key) };
        let mut own =
            T::Table::order().iter().filter(|order| order.low == self.key || order.high == self.key);
        ensure!(own.all(|order| value(order.low) <= value(order.high)), Error::<T>::Contradicts);
        Ok(())
    }
}

impl<T: Config> Pallet<T> {
    /// The value of a parameter, in its row's unit. One storage read.
    pub fn get(key: T::Key) -> u128 {
        Values::<T>::get(key).unwrap_or_else(|| T::Table::row(key).default)
    }

    /// What may still be loosened of a parameter now, in its row's unit, rounded down: the step of 30 days
    /// less what they have seen. The range and the orders may allow less.
    pub fn room_down(key: T::Key) -> u128 {
        let value = Self::get(key);
        Self::record(key, value).room_down(&T::Table::row(key), value, T::Clock::now().as_secs())
    }

    /// The record of a parameter that stands at `value`.
    fn record(key: T::Key, value: u128) -> Record {
        Moves::<T>::get(key).unwrap_or_else(|| Record::new(value))
    }
}
