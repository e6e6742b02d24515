//! Every package of the workspace takes the workspace's lints.

use crate::{house::House, Remark};

/// Packages without `[lints] workspace = true`.
pub fn rule(house: &House) -> Vec<Remark> {
    let without = house.packages.iter().filter(|package| !package.takes_lints);
    without
        .map(|package| Remark::new(package.manifest(), 1, "has no `[lints]` table with `workspace = true`"))
        .collect()
}
