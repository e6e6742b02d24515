//! Holders decide by referendum, as slowly as what they decide is grave; unreleased QTA votes by its own rules.

use crate::common::{account, act, at, chain, run_to};
use codec::Encode;
use pallet_origins::Origin;
use pallet_preset::Pace;
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok,
        traits::{schedule::DispatchTime, Bounded, Currency as _, StorePreimage},
    },
    frame_system::{self, RawOrigin},
    pallet_balances,
    pallet_conviction_voting::{self as voting, AccountVote, Conviction, Vote},
    pallet_referenda::{self as referenda, ReferendumInfo, TrackInfo, TracksInfo},
    pallet_scheduler,
    sp_keyring::Sr25519Keyring::{
        self, Alice, AliceStash, Bob, BobStash, Charlie, CharlieStash, Dave, DaveStash, Eve, EveStash,
        Ferdie, FerdieStash,
    },
    sp_runtime::traits::{BadOrigin, Dispatchable, Hash as _},
};
use quantara_release::MONTH_SECONDS;
use quantara_runtime::{
    governance::tracks::{self, Tracks},
    parameters::Parameter,
    units::QTA,
    Allocations, Balances, ConvictionVoting, OriginCaller, Parameters, Preimage, Referenda, Runtime,
    RuntimeCall, RuntimeEvent, RuntimeOrigin, Spending, System, Treasury,
};

type AllocationsError = pallet_allocations::Error<Runtime>;
/// What a referendum enacts: the call itself if it is small, else its hash.
type Proposal = Bounded<RuntimeCall, <Runtime as frame_system::Config>::Hashing>;

/// Blocks of a day on the published chain.
const DAY: u32 = 14_400;

/// Numbers of the grants of the rehearsal, with their beneficiaries' keys: four partners, four of the team, two
/// advisers; technology and foundation have no vote.
const VOTERS: [(u32, Sr25519Keyring); 10] = [
    (0, Alice),
    (1, Bob),
    (2, Charlie),
    (3, Dave),
    (4, AliceStash),
    (5, BobStash),
    (6, CharlieStash),
    (7, DaveStash),
    (8, EveStash),
    (9, FerdieStash),
];
/// Grant of technology, and its key.
const TECHNOLOGY: (u32, Sr25519Keyring) = (10, Eve);

fn loosen_fee_rate() -> RuntimeCall {
    pallet_parameters::Call::loosen { key: Parameter::FeeRate, value: 55_000 }.into()
}

fn fee_rate() -> u128 {
    Parameters::get(Parameter::FeeRate)
}

fn inline(call: RuntimeCall) -> Proposal {
    <Preimage as StorePreimage>::bound(call).expect("a small call")
}

/// The call by its hash, under which the chain holds no preimage.
fn not_noted(call: RuntimeCall) -> Proposal {
    Bounded::Lookup {
        hash: <Runtime as frame_system::Config>::Hashing::hash_of(&call),
        len: call.encode().len().try_into().expect("a small call"),
    }
}

fn submit(origin: impl Into<OriginCaller>, call: RuntimeCall) -> referenda::Call<Runtime> {
    submit_proposal(origin, inline(call))
}

fn submit_proposal(origin: impl Into<OriginCaller>, proposal: Proposal) -> referenda::Call<Runtime> {
    referenda::Call::submit {
        proposal_origin: Box::new(origin.into()),
        proposal,
        enactment_moment: DispatchTime::After(0),
    }
}

fn aye(poll: u32, balance: u128, conviction: Conviction) -> voting::Call<Runtime> {
    let vote = AccountVote::Standard { vote: Vote { aye: true, conviction }, balance };
    voting::Call::vote { poll_index: poll, vote }
}

/// What a holder of liquid QTA does.
fn signed(who: Sr25519Keyring, call: impl Into<RuntimeCall>) {
    assert_ok!(call.into().dispatch(RuntimeOrigin::signed(account(who))));
}

fn status(poll: u32) -> referenda::ReferendumInfoOf<Runtime, ()> {
    referenda::ReferendumInfoFor::<Runtime>::get(poll).expect("submitted")
}

#[test]
fn published_chain_passes_a_referendum_in_its_first_month_with_nothing_but_unreleased_qta() {
    chain("live_rehearsal").execute_with(|| {
        at(0);
        assert_ok!(act(VOTERS[0], submit(Origin::RiskParameters, loosen_fee_rate())));
        assert_ok!(act(VOTERS[4], referenda::Call::place_decision_deposit { index: 0 }));
        for (voter, millions) in VOTERS.into_iter().zip([9, 9, 19, 19, 29, 29, 29, 29, 9, 9]) {
            assert_ok!(act(voter, aye(0, millions * 1_000_000 * QTA, Conviction::Locked1x)));
        }
        // Prepared for a day, confirmed for a day.
        run_to(2 * DAY + 10);
        assert!(matches!(status(0), ReferendumInfo::Approved(..)), "{:?}", status(0));
        run_to(9 * DAY);
        assert_eq!(fee_rate(), 50_000, "what loosens waits for seven days after passing");
        run_to(9 * DAY + 10);
        assert_eq!(fee_rate(), 55_000);

        assert_ok!(act(VOTERS[0], referenda::Call::refund_submission_deposit { index: 0 }));
        assert_ok!(act(VOTERS[4], referenda::Call::refund_decision_deposit { index: 0 }));
        let moved: u128 =
            VOTERS.map(|(grant, _)| Balances::total_balance(&Allocations::grant_account(grant))).iter().sum();
        assert_eq!(moved, 220_000_000 * QTA, "not a unit of unreleased QTA moved");
    });
}

#[test]
fn nothing_is_enacted_sooner_than_its_class_allows() {
    let day = DAY;
    chain("live").execute_with(|| {
        for track in Tracks::tracks() {
            let least = match track.id {
                tracks::ROOT | tracks::WHITELISTED_CALLER => 14 * day,
                tracks::TIGHTEN | tracks::CANCELLER | tracks::KILLER => 1,
                _ => 7 * day,
            };
            assert_eq!(track.info.min_enactment_period, least, "{:?}", track.id);
            assert!(
                track.info.min_support.threshold(polkadot_sdk::sp_runtime::Perbill::one()).deconstruct()
                    >= 50_000_000
            );
        }
        assert_ok!(Tracks::check_integrity());
    });
}

#[test]
fn every_track_that_loosens_is_named_as_touching_lenders_money() {
    chain("live").execute_with(|| {
        for track in Tracks::tracks() {
            let slow = track.info.min_enactment_period > 1;
            assert_eq!(slow, tracks::LENDERS_TRACKS.contains(&track.id), "{}", track.id);
        }
    });
}

#[test]
fn test_chains_differ_in_pace_alone() {
    for preset in ["development", "local_testnet"] {
        assert_eq!(tracks_but_for_periods(preset), tracks_but_for_periods("live"), "{preset}");
        let pace = chain(preset).execute_with(pallet_preset::ChainPace::<Runtime>::get);
        assert_ne!(pace, Pace::default(), "{preset}");
    }
}

/// The tracks of a chain, with every period as if it were nothing.
fn tracks_but_for_periods(preset: &str) -> Vec<(tracks::TrackId, TrackInfo<u128, u32>)> {
    let timeless = |info: &TrackInfo<u128, u32>| TrackInfo {
        prepare_period: 0,
        decision_period: 0,
        confirm_period: 0,
        min_enactment_period: 0,
        ..info.clone()
    };
    chain(preset).execute_with(|| Tracks::tracks().map(|track| (track.id, timeless(&track.info))).collect())
}

/// Partner 2 of the rehearsal submits a referendum, without a decision deposit; the referendum's number. It takes votes
/// from then on.
fn open(origin: impl Into<OriginCaller>, call: RuntimeCall) -> u32 {
    let poll = referenda::ReferendumCount::<Runtime>::get();
    assert_ok!(act(VOTERS[1], submit(origin, call)));
    poll
}

#[test]
fn unreleased_qta_votes_with_the_least_conviction_and_never_delegates() {
    chain("live_rehearsal").execute_with(|| {
        at(0);
        let poll = open(Origin::Tighten, loosen_fee_rate());
        let strong = aye(poll, QTA, Conviction::Locked2x);
        assert_noop!(act(VOTERS[0], strong), AllocationsError::ConvictionTooStrong);
        assert_ok!(act(VOTERS[0], aye(poll, QTA, Conviction::Locked1x)));
        let delegate = voting::Call::<Runtime>::delegate {
            class: tracks::TIGHTEN,
            to: account(Alice).into(),
            conviction: Conviction::None,
            balance: QTA,
        };
        assert_noop!(act(VOTERS[2], delegate), AllocationsError::ActionNotAllowed);
    });
}

#[test]
fn unreleased_qta_of_technology_never_votes() {
    chain("live_rehearsal").execute_with(|| {
        at(0);
        let poll = open(Origin::Tighten, loosen_fee_rate());
        let vote = aye(poll, QTA, Conviction::None);
        assert_noop!(act(TECHNOLOGY, vote), AllocationsError::ActionNotAllowed);
        // Nor if the list of calls forgot it.
        let technology = RuntimeOrigin::signed(Allocations::grant_account(TECHNOLOGY.0));
        let vote =
            AccountVote::Standard { vote: Vote { aye: true, conviction: Conviction::None }, balance: QTA };
        assert_noop!(ConvictionVoting::vote(technology, poll, vote), AllocationsError::NeverVotes);
    });
}

#[test]
fn unreleased_qta_loses_its_vote_on_lenders_money_with_the_twelfth_month() {
    chain("live_rehearsal").execute_with(|| {
        at(0);
        let lenders = open(Origin::RiskParameters, loosen_fee_rate());
        let safety = open(Origin::Tighten, loosen_fee_rate());
        at(12 * MONTH_SECONDS - 1);
        assert_ok!(act(VOTERS[0], aye(lenders, QTA, Conviction::Locked1x)));
        at(12 * MONTH_SECONDS);
        let late = aye(lenders, QTA, Conviction::Locked1x);
        assert_noop!(act(VOTERS[2], late), AllocationsError::NoVoteOnLenders);
        assert_ok!(act(VOTERS[2], aye(safety, QTA, Conviction::Locked1x)));
    });
}

#[test]
fn a_grant_makes_no_call_that_is_off_its_list() {
    chain("live_rehearsal").execute_with(|| {
        at(0);
        let to = account(Alice);
        let calls: [RuntimeCall; 5] =
            [
                pallet_balances::Call::transfer_all { dest: to.clone().into(), keep_alive: false }.into(),
                pallet_balances::Call::transfer_keep_alive { dest: to.clone().into(), value: QTA }.into(),
                polkadot_sdk::pallet_proxy::Call::add_proxy {
                    delegate: to.clone().into(),
                    proxy_type: Default::default(),
                    delay: 0,
                }
                .into(),
                polkadot_sdk::pallet_staking::Call::bond {
                    value: QTA,
                    payee: polkadot_sdk::pallet_staking::RewardDestination::Account(to.clone()),
                }
                .into(),
                polkadot_sdk::pallet_utility::Call::batch {
                    calls: vec![
                        pallet_balances::Call::transfer_all { dest: to.into(), keep_alive: false }.into()
                    ],
                }
                .into(),
            ];
        for call in calls {
            assert_noop!(act(VOTERS[5], call), AllocationsError::ActionNotAllowed);
        }
    });
}

/// Team, partners and advisers of a test chain vote for a referendum with nearly all they hold: enough for any track.
fn carry(poll: u32) {
    for (grant, who, millions) in [(2, Alice, 119), (3, Bob, 79), (4, Eve, 19)] {
        assert_ok!(act((grant, who), aye(poll, millions * 1_000_000 * QTA, Conviction::Locked1x)));
    }
}

/// Passes a referendum on a test chain, and runs on until after its enactment.
fn pass(origin: impl Into<OriginCaller>, call: RuntimeCall) {
    let poll = referenda::ReferendumCount::<Runtime>::get();
    signed(Alice, submit(origin, call));
    signed(Bob, referenda::Call::place_decision_deposit { index: poll });
    carry(poll);
    run_to(System::block_number() + 30);
    assert!(matches!(status(poll), ReferendumInfo::Approved(..)), "{:?}", status(poll));
}

#[test]
fn treasurer_spends_within_the_sum_of_thirty_days_and_nobody_else_spends() {
    use polkadot_sdk::frame_support::traits::fungible::NativeOrWithId;
    chain("local_testnet").execute_with(|| {
        at(0);
        let spend = |qta: u128| -> RuntimeCall {
            pallet_spending::Call::spend {
                asset_kind: NativeOrWithId::Native,
                amount: qta * QTA,
                beneficiary: account(Ferdie),
                valid_from: None,
            }
            .into()
        };
        // Five per cent of five million.
        pass(Origin::Treasurer, spend(250_000));
        let before = Balances::free_balance(account(Ferdie));
        assert_ok!(Treasury::payout(RuntimeOrigin::signed(account(Eve)), 0));
        assert_eq!(Balances::free_balance(account(Ferdie)) - before, 250_000 * QTA);
        // The sum of thirty days is spent.
        assert_noop!(
            Spending::spend(Origin::Treasurer.into(), NativeOrWithId::Native, QTA, account(Ferdie), None),
            pallet_spending::Error::<Runtime>::OverLimit
        );

        for origin in [RuntimeOrigin::root(), RuntimeOrigin::signed(account(Eve))] {
            assert_noop!(
                Treasury::spend(origin, Box::new(NativeOrWithId::Native), QTA, Box::new(account(Eve)), None),
                BadOrigin
            );
        }
    });
}

/// Runs on block by block until the scheduler says that it does not find a call; whether it does within `blocks`.
fn runs_into_an_unavailable_call(blocks: u32) -> bool {
    (0..blocks).any(|_| {
        run_to(System::block_number() + 1);
        System::events().into_iter().any(|record| {
            matches!(record.event, RuntimeEvent::Scheduler(pallet_scheduler::Event::CallUnavailable { .. }))
        })
    })
}

#[test]
fn referendum_whose_preimage_is_missing_enacts_nothing() {
    chain("local_testnet").execute_with(|| {
        at(0);
        let free = || [Alice, Bob].map(|who| Balances::free_balance(account(who)));
        let before = free();
        signed(Alice, submit_proposal(Origin::RiskParameters, not_noted(loosen_fee_rate())));
        signed(Bob, referenda::Call::place_decision_deposit { index: 0 });
        carry(0);
        assert!(runs_into_an_unavailable_call(30));
        assert!(matches!(status(0), ReferendumInfo::Approved(..)), "{:?}", status(0));
        assert_eq!(fee_rate(), 50_000);

        signed(Alice, referenda::Call::refund_submission_deposit { index: 0 });
        signed(Bob, referenda::Call::refund_decision_deposit { index: 0 });
        assert_eq!(free(), before);

        // The same call is enacted where the chain holds it.
        pass(Origin::RiskParameters, loosen_fee_rate());
        assert_eq!(fee_rate(), 55_000);
    });
}

#[test]
fn root_is_reached_by_its_track_alone_and_late() {
    chain("local_testnet").execute_with(|| {
        at(0);
        let remark: RuntimeCall =
            frame_system::Call::set_storage { items: vec![(b"k".to_vec(), b"v".to_vec())] }.into();
        pass(RawOrigin::Root, remark);
        assert_eq!(polkadot_sdk::sp_io::storage::get(b"k").map(|value| value.to_vec()), Some(b"v".to_vec()));
        for who in [Alice, Eve] {
            let call = frame_system::Call::<Runtime>::set_storage { items: vec![] };
            assert_noop!(
                RuntimeCall::from(call)
                    .dispatch(RuntimeOrigin::signed(account(who)))
                    .map(|_| ())
                    .map_err(|e| e.error),
                BadOrigin
            );
        }
    });
}

#[test]
fn deposits_of_a_killed_referendum_go_to_the_treasury() {
    chain("local_testnet").execute_with(|| {
        at(0);
        let treasury = || Balances::free_balance(quantara_runtime::accounts::TreasuryAccount::get());
        let before = (treasury(), Balances::total_issuance());
        signed(Alice, submit(Origin::RiskParameters, loosen_fee_rate()));
        signed(Bob, referenda::Call::place_decision_deposit { index: 0 });
        assert_ok!(Referenda::kill(Origin::ReferendumKiller.into(), 0));
        assert_eq!(treasury() - before.0, 5_100 * QTA);
        assert_eq!(Balances::total_issuance(), before.1);
        let killed = System::events().into_iter().any(|record| {
            matches!(record.event, RuntimeEvent::Referenda(referenda::Event::Killed { index: 0, .. }))
        });
        assert!(killed);
    });
}

#[test]
fn a_full_agenda_moves_an_enactment_and_loses_none() {
    use polkadot_sdk::frame_support::traits::schedule::v3::Named;
    use quantara_runtime::{
        governance::agenda::{NextWithRoom, MAX_SCHEDULED},
        Scheduler,
    };
    chain("local_testnet").execute_with(|| {
        at(0);
        let block = System::block_number() + 10;
        let remark = RuntimeCall::from(frame_system::Call::remark { remark: vec![] });
        for full in [block, block + 1] {
            for _ in 0..MAX_SCHEDULED {
                assert_ok!(Scheduler::schedule(
                    RuntimeOrigin::root(),
                    full,
                    None,
                    0,
                    Box::new(remark.clone())
                ));
            }
        }
        let schedule = |id| {
            let origin = OriginCaller::system(frame_system::RawOrigin::Root);
            let at = polkadot_sdk::frame_support::traits::schedule::DispatchTime::At(block);
            <NextWithRoom as Named<_, _, _>>::schedule_named(
                [id; 32],
                at,
                None,
                0,
                origin,
                inline(remark.clone()),
            )
        };
        assert_eq!(schedule(1), Ok((block + 2, 0)), "the next block with room");
        assert_eq!(schedule(1), Err(pallet_scheduler::Error::<Runtime>::FailedToSchedule.into()));
        assert_eq!(pallet_scheduler::Agenda::<Runtime>::get(block + 2).len(), 1);
    });
}
