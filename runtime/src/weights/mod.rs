//! What the calls of our pallets cost, as `scripts/weights.sh` measured it: one file a pallet. Time is in picoseconds of
//! the optimised Wasm; storage costs what `DbWeight` says.

pub mod pallet_allocations;
pub mod pallet_cases;
pub mod pallet_catalogue;
pub mod pallet_committees;
pub mod pallet_credentials;
pub mod pallet_groups;
pub mod pallet_parameters;
pub mod pallet_parties;
pub mod pallet_pause;
pub mod pallet_rewards;
pub mod pallet_spending;
