//! The collective votes with the members of the day.

use super::*;
use codec::{Decode, Encode};
use polkadot_sdk::{
    frame_system,
    pallet_collective::{self, Instance1, Voting},
    sp_runtime::traits::{BlakeTwo256, Hash},
};

type Refusal = pallet_collective::Error<Test, Instance1>;

fn motion() -> RuntimeCall {
    RuntimeCall::System(frame_system::Call::remark_with_event { remark: b"rule".to_vec() })
}

fn send(who: u64, call: pallet_collective::Call<Test, Instance1>) -> DispatchResult {
    let call = RuntimeCall::TechnicalCollective(call);
    call.dispatch(by(who)).map(|_| ()).map_err(|refused| refused.error)
}

fn propose(who: u64) -> DispatchResult {
    let proposal = Box::new(motion());
    send(who, pallet_collective::Call::propose { threshold: 2, proposal, length_bound: 1_000 })
}

fn vote(who: u64, approve: bool) -> DispatchResult {
    let proposal = BlakeTwo256::hash_of(&motion());
    send(who, pallet_collective::Call::vote { proposal, index: 0, approve })
}

fn ayes() -> Vec<u64> {
    let votes = Voting::<Test, Instance1>::get(BlakeTwo256::hash_of(&motion())).expect("a motion is open");
    // Index, threshold, ayes, nays, end: the fields are the collective's own.
    let (_, _, ayes, _, _) =
        <(u32, u32, Vec<u64>, Vec<u64>, u64)>::decode(&mut &votes.encode()[..]).expect("votes");
    ayes
}

#[test]
fn the_open_vote_of_a_member_that_leaves_is_gone() {
    let ways: [fn() -> DispatchResult; 3] = [
        || ask(by(1), Call::resign { committee: TECHNICAL }),
        || ask(root(), Call::remove { committee: TECHNICAL, who: 1 }),
        || ask(root(), Call::slash { committee: TECHNICAL, who: 1, amount: 1 }),
    ];
    for leave in ways {
        seated().execute_with(|| {
            assert_eq!(propose(2), Ok(()));
            assert_eq!((vote(1, true), vote(2, true)), (Ok(()), Ok(())));
            assert_eq!(ayes(), [1, 2]);
            assert_eq!(leave(), Ok(()));
            assert_eq!(ayes(), [2]);
        });
    }
}

#[test]
fn a_retired_member_neither_votes_nor_proposes() {
    seated().execute_with(|| {
        block_at(START + 179 * DAY);
        seat(TECHNICAL, 4);
        assert_eq!(propose(4), Ok(()));
        assert_eq!(vote(1, true), Ok(()));
        block_at(START + 180 * DAY);
        assert!(ayes().is_empty());
        assert_eq!(vote(1, true), Err(Refusal::NotMember.into()));
        assert_eq!(propose(2), Err(Refusal::NotMember.into()));
        assert_eq!(vote(4, true), Ok(()));
    });
}

#[test]
fn an_invited_account_does_not_vote_before_it_accepts() {
    seated().execute_with(|| {
        assert_eq!(propose(1), Ok(()));
        assert_eq!(ask(root(), appoint(TECHNICAL, 4)), Ok(()));
        assert_eq!(vote(4, true), Err(Refusal::NotMember.into()));
        assert_eq!(ask(by(4), accept(TECHNICAL)), Ok(()));
        assert_eq!(vote(4, true), Ok(()));
    });
}

#[test]
fn a_member_of_the_other_committee_does_not_vote() {
    seated().execute_with(|| {
        assert_eq!(propose(1), Ok(()));
        assert_eq!(vote(3, true), Err(Refusal::NotMember.into()));
    });
}

#[test]
fn nobody_sets_members_past_this_pallet() {
    seated().execute_with(|| {
        let set = pallet_collective::Call::set_members { new_members: vec![7], prime: None, old_count: 2 };
        for origin in [root(), by(1)] {
            let asked = RuntimeCall::TechnicalCollective(set.clone()).dispatch(origin);
            assert_eq!(asked.map_err(|refused| refused.error), Err(DispatchError::BadOrigin));
        }
        assert_eq!(members(TECHNICAL), [1, 2]);
    });
}

#[test]
fn two_members_pass_a_motion() {
    seated().execute_with(|| {
        assert_eq!(propose(1), Ok(()));
        assert_eq!((vote(1, true), vote(2, true)), (Ok(()), Ok(())));
        let proposal_hash = BlakeTwo256::hash_of(&motion());
        let proposal_weight_bound = Weight::MAX;
        let close = pallet_collective::Call::close {
            proposal_hash,
            index: 0,
            proposal_weight_bound,
            length_bound: 1_000,
        };
        assert_eq!(send(9, close), Ok(()));
        let executed =
            pallet_collective::Event::Executed { proposal_hash, result: Err(DispatchError::BadOrigin) };
        System::assert_has_event(RuntimeEvent::TechnicalCollective(executed));
    });
}
