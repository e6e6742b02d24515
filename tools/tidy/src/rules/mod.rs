//! The rules, one a file.

pub mod crate_header;
pub mod file_length;
pub mod function_length;
pub mod layers;
pub mod left_overs;
pub mod lints_taken;
pub mod machine_paths;
pub mod measured;
pub mod money_habits;
pub mod orphans;
pub mod parsing;
pub mod provoked;
pub mod white_space;

use crate::{house::House, Remark};

/// A rule.
pub type Rule = fn(&House) -> Vec<Remark>;

/// Every rule with its name.
pub const RULES: &[(&str, Rule)] = &[
    ("parsing", parsing::rule),
    ("file-length", file_length::rule),
    ("function-length", function_length::rule),
    ("layers", layers::rule),
    ("orphans", orphans::rule),
    ("machine-paths", machine_paths::rule),
    ("crate-header", crate_header::rule),
    ("money-habits", money_habits::rule),
    ("left-overs", left_overs::rule),
    ("provoked", provoked::rule),
    ("lints-taken", lints_taken::rule),
    ("measured", measured::rule),
    ("white-space", white_space::rule),
];
