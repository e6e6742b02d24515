//! One file a call, and what spans them: genesis, month ends, turnout, thieves, random histories, invariants.

mod chain;
mod lists;
mod mock;

mod act;
mod cancel_tranche;
mod enact_tranche;
mod genesis;
mod grant;
mod history;
mod invariants;
mod month_ends;
mod queue_tranche;
mod reads;
mod release;
mod thieves;
mod turnout;
mod vote;
