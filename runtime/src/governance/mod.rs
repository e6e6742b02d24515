//! On-chain government: who decides what, how slowly, and what nobody may stop.
//!
//! - [`tracks`]: one track an origin, its deposits, majorities and delays;
//! - [`agenda`]: when it is enacted;
//! - [`two_thirds`]: of a committee;
//! - [`voting`]: which QTA votes where;
//! - [`grants`]: what a beneficiary may do with QTA that is not released yet;
//! - [`motions`]: how many motions a member of a committee may have open;
//! - [`protected`]: the calls that no pause can name.

pub mod agenda;
pub mod grants;
pub mod motions;
pub mod protected;
pub mod tracks;
pub mod two_thirds;
pub mod voting;
