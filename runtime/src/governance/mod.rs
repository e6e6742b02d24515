//! On-chain government: who decides what, how slowly, and what nobody may stop.
//!
//! - [`tracks`]: one track an origin, its deposits, majorities and delays;
//! - [`agenda`]: when it is enacted;
//! - [`voting`]: which QTA votes where;
//! - [`grants`]: what a beneficiary may do with QTA that is not released yet;
//! - [`protected`]: the calls that no pause can name.

pub mod agenda;
pub mod grants;
pub mod protected;
pub mod tracks;
pub mod voting;
