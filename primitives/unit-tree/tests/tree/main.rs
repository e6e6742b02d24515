//! The tree of units against a slow and obvious twin.

mod frontier;
mod leaf;
mod path;
mod range;
mod replace;
mod twin;
mod vectors;
