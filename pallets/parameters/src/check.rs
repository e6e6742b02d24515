//! What the table must be before the first block: run by the integrity test of the runtime.

use crate::{Config, FromValue, Order, Row, Step, Table, PER_MILLE};
use scale_info::{TypeDef, TypeInfo};

/// Greatest value that a row may allow. It leaves the sums of moves room for two hundred million of the
/// longest.
pub const MAX_VALUE: u128 = 1 << 100;

/// What is wrong, after the name of the row, order or getter that it is wrong with.
pub type Fault = (&'static str, &'static str);

/// Whether `N` holds every value that the row of `key` allows.
pub fn fits<T: Config, N: FromValue>(key: T::Key) -> bool {
    let Row { min, max, .. } = T::Table::row(key);
    N::from_value(min).is_some() && N::from_value(max).is_some()
}

/// Whether the table keeps its own rules; else the first that it breaks.
pub(crate) fn table<T: Config>() -> Result<(), Fault> {
    let keys = T::Table::all();
    if variants::<T::Key>().is_some_and(|variants| variants != keys.len()) {
        return Err(("all", "it does not list every parameter once"));
    }
    for (at, key) in keys.iter().enumerate() {
        let row = T::Table::row(*key);
        sound(&row).map_err(|fault| (row.name, fault))?;
        if keys.iter().take(at).any(|other| other == key || T::Table::row(*other).name == row.name) {
            return Err((row.name, "it stands twice"));
        }
    }
    for Order { name, low, high } in T::Table::order() {
        if !keys.contains(low) || !keys.contains(high) || low == high {
            return Err((name, "an order joins two different rows"));
        }
        if T::Table::row(*low).default > T::Table::row(*high).default {
            return Err((name, "the defaults break the order"));
        }
    }
    T::Table::getters_fit().map_err(|getter| (getter, "the getter's type is too small"))
}

/// Variants of the enum that names the parameters; None if it is no enum.
fn variants<Key: TypeInfo>() -> Option<usize> {
    match Key::type_info().type_def {
        TypeDef::Variant(variants) => Some(variants.variants.len()),
        _ => None,
    }
}

/// What is wrong with a row by itself.
fn sound(row: &Row) -> Result<(), &'static str> {
    let texts = [row.name, row.unit, row.meaning];
    let rules = [
        (texts.iter().all(|text| !text.is_empty()), "it lacks its name, unit or meaning"),
        (texts.iter().all(|text| !text.contains(['|', '\n'])), "its texts do not fit a table"),
        (row.min < row.max, "its range is empty"),
        (row.min <= row.default && row.default <= row.max, "its default lies outside its range"),
        (row.max <= MAX_VALUE, "its greatest value is too large to sum moves of"),
        (!matches!(row.step, Step::Share(share) if share > PER_MILLE), "its step is more than the value"),
        (
            row.step.amount_down(row.min) > 0,
            "at its least value its step is nothing: it could never come back",
        ),
    ];
    rules.iter().find(|(holds, _)| !holds).map_or(Ok(()), |(_, fault)| Err(fault))
}
