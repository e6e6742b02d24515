//! A validator whose keys run in two processes loses stake.

use quantara_network::{equivocation, Network};
use std::time::Instant;

#[tokio::test(flavor = "multi_thread")]
async fn a_validator_that_runs_twice_is_slashed_for_the_treasury() {
    let start = Instant::now();
    let mut network = Network::validators(4).await.unwrap();
    network.meet().await.unwrap();
    let done = equivocation::punish(&mut network).await.unwrap();
    println!("slashed after {} s: {done:?}", start.elapsed().as_secs());
    assert!(done.fraction.deconstruct() > 0 && done.slashed > 0);
    assert_eq!(done.treasury, done.slashed);
}
