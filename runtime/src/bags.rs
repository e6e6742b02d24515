//! The bags in which voters of an election are kept, roughly sorted by stake: two an octave.

use polkadot_sdk::frame_election_provider_support::VoteWeight;

/// Smallest bag that anybody reaches: about 1 QTA, in units of an election's votes (54 smallest units of QTA each, as
/// a billion QTA must fit 64 bits).
const FIRST: u32 = 34;
const BAGS: usize = 60;

/// Upper bounds of the bags, growing.
pub const THRESHOLDS: [VoteWeight; BAGS] = thresholds();

#[allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "evaluated while compiling, where a mistake is an error"
)]
const fn thresholds() -> [VoteWeight; BAGS] {
    let mut bags = [VoteWeight::MAX; BAGS];
    let mut bag = 0;
    let mut octave: VoteWeight = 1 << FIRST;
    // The last bag holds whatever is larger than all others.
    while bag + 1 < BAGS {
        bags[bag] = octave;
        if bag + 2 < BAGS {
            bags[bag + 1] = octave + octave / 2;
        }
        octave = match octave.checked_mul(2) {
            Some(next) => next,
            None => octave,
        };
        bag += 2;
    }
    bags
}
