//! Preset data: what one chain fixes at genesis.

use crate::Runtime;

impl pallet_preset::Config for Runtime {}
