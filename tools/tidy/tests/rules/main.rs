//! Each rule catches a planted violation, and lets the lawful case next to it pass.

mod crate_header;
mod file_length;
mod function_length;
mod layers;
mod left_overs;
mod lints_taken;
mod listing;
mod machine_paths;
mod measured;
mod money_habits;
mod orphans;
mod program;
mod provoked;
mod repository;
mod white_space;
