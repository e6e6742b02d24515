//! Holders decide by referendum, as slowly as what they decide is grave; unreleased QTA votes by its own rules.

use crate::common::{account, at, chain, run_to};
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
    pallet_referenda::{self as referenda, ReferendumInfo, TracksInfo},
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
    Allocations, Balances, OriginCaller, Parameters, Preimage, Referenda, Runtime, RuntimeCall, RuntimeEvent,
    RuntimeOrigin, Spending, System, Treasury,
};

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

/// A beneficiary acts for its grant.
fn act((grant, who): (u32, Sr25519Keyring), call: impl Into<RuntimeCall>) -> Result<(), &'static str> {
    let act = pallet_allocations::Call::<Runtime>::act { grant, call: Box::new(call.into()) };
    let done = RuntimeCall::from(act).dispatch(RuntimeOrigin::signed(account(who)));
    done.map(|_| ()).map_err(|why| why.error.into())
}

fn loosen_fee_rate() -> RuntimeCall {
    pallet_parameters::Call::loosen { key: Parameter::FeeRate, value: 55_000 }.into()
}

fn fee_rate() -> u128 {
    Parameters::get(Parameter::FeeRate)
}

fn inline(call: RuntimeCall) -> Bounded<RuntimeCall, <Runtime as frame_system::Config>::Hashing> {
    <Preimage as StorePreimage>::bound(call).expect("a small call")
}

fn submit(origin: impl Into<OriginCaller>, call: RuntimeCall) -> referenda::Call<Runtime> {
    referenda::Call::submit {
        proposal_origin: Box::new(origin.into()),
        proposal: inline(call),
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
    chain("local_testnet").execute_with(|| {
        assert_ne!(pallet_preset::ChainPace::<Runtime>::get(), Pace::default());
        assert_eq!(Tracks::tracks().count(), 10);
    });
}

/// A referendum of each track, open for votes.
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
        assert_eq!(act(VOTERS[0], aye(poll, QTA, Conviction::Locked2x)), Err("ConvictionTooStrong"));
        assert_ok!(act(VOTERS[0], aye(poll, QTA, Conviction::Locked1x)));
        let delegate = voting::Call::<Runtime>::delegate {
            class: tracks::TIGHTEN,
            to: account(Alice).into(),
            conviction: Conviction::None,
            balance: QTA,
        };
        assert_eq!(act(VOTERS[2], delegate), Err("ActionNotAllowed"));
    });
}

#[test]
fn unreleased_qta_of_technology_never_votes() {
    chain("live_rehearsal").execute_with(|| {
        at(0);
        let poll = open(Origin::Tighten, loosen_fee_rate());
        assert_eq!(act(TECHNOLOGY, aye(poll, QTA, Conviction::None)), Err("ActionNotAllowed"));
        // Nor if the list of calls forgot it.
        let direct = voting::Pallet::<Runtime>::vote(
            RuntimeOrigin::signed(Allocations::grant_account(TECHNOLOGY.0)),
            poll,
            AccountVote::Standard { vote: Vote { aye: true, conviction: Conviction::None }, balance: QTA },
        );
        assert_eq!(direct.map_err(<&str>::from), Err("NeverVotes"));
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
        assert_eq!(act(VOTERS[2], aye(lenders, QTA, Conviction::Locked1x)), Err("NoVoteOnLenders"));
        assert_ok!(act(VOTERS[2], aye(safety, QTA, Conviction::Locked1x)));
    });
}

#[test]
fn a_grant_moves_nothing_by_any_call_of_its_list() {
    chain("live_rehearsal").execute_with(|| {
        at(0);
        let to = account(Alice);
        let transfers: [RuntimeCall; 5] =
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
        for call in transfers {
            assert_eq!(act(VOTERS[5], call.clone()), Err("ActionNotAllowed"), "{call:?}");
        }
    });
}

/// Rich accounts of a test chain pass a referendum; the block after which it is enacted.
fn pass(origin: impl Into<OriginCaller>, call: RuntimeCall) {
    let poll = referenda::ReferendumCount::<Runtime>::get();
    signed(Alice, submit(origin, call));
    signed(Bob, referenda::Call::place_decision_deposit { index: poll });
    // The grants of the test chain: team, partners, advisers.
    for (grant, who, millions) in [(2, Alice, 119), (3, Bob, 79), (4, Eve, 19)] {
        assert_ok!(act((grant, who), aye(poll, millions * 1_000_000 * QTA, Conviction::Locked1x)));
    }
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
        let again =
            Spending::spend(Origin::Treasurer.into(), NativeOrWithId::Native, QTA, account(Ferdie), None);
        assert!(again.is_err(), "the sum of thirty days is spent");

        for origin in [RuntimeOrigin::root(), RuntimeOrigin::signed(account(Eve))] {
            let direct =
                Treasury::spend(origin, Box::new(NativeOrWithId::Native), QTA, Box::new(account(Eve)), None);
            assert_noop!(direct, BadOrigin);
        }
    });
}

#[test]
fn referendum_whose_preimage_is_missing_enacts_nothing() {
    chain("local_testnet").execute_with(|| {
        at(0);
        let missing = Bounded::Lookup {
            hash: <Runtime as frame_system::Config>::Hashing::hash(b"nobody noted it"),
            len: 40,
        };
        signed(
            Alice,
            referenda::Call::submit {
                proposal_origin: Box::new(Origin::RiskParameters.into()),
                proposal: missing,
                enactment_moment: DispatchTime::After(0),
            },
        );
        signed(Bob, referenda::Call::place_decision_deposit { index: 0 });
        for (grant, who, millions) in [(2, Alice, 119), (3, Bob, 79), (4, Eve, 19)] {
            assert_ok!(act((grant, who), aye(0, millions * 1_000_000 * QTA, Conviction::Locked1x)));
        }
        run_to(60);
        assert_eq!(fee_rate(), 50_000);
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
    use polkadot_sdk::{frame_support::traits::schedule::v3::Named, pallet_scheduler};
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
