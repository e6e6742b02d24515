//! The election sees at most a limited number of candidates of each group, and is otherwise what it was.

use super::mock::*;
use crate::{LimitedPerGroup, Presented};
use polkadot_sdk::{
    frame_election_provider_support::{
        bounds::{DataProviderBounds, ElectionBounds, ElectionBoundsBuilder},
        data_provider, onchain, ElectionDataProvider, ElectionProvider, PageIndex, SequentialPhragmen,
        VoterOf,
    },
    frame_support::{
        parameter_types,
        traits::{ConstBool, ConstU32},
    },
    frame_system::pallet_prelude::BlockNumberFor,
    pallet_staking,
    sp_runtime::{traits::Convert, Perbill},
};

parameter_types! {
    pub static Targets: Vec<AccountId> = vec![];
    pub static Seats: Result<u32, &'static str> = Ok(4);
    pub static Refusal: Option<&'static str> = None;
    pub static Limits: ElectionBounds = ElectionBoundsBuilder::default().targets_count(50.into()).build();
}

/// Data as a test says. Odd numbers tell that a question came through.
struct Stub;

impl ElectionDataProvider for Stub {
    type AccountId = AccountId;
    type BlockNumber = BlockNumberFor<Test>;
    type MaxVotesPerVoter = ConstU32<16>;

    fn electable_targets(bounds: DataProviderBounds, _: PageIndex) -> data_provider::Result<Vec<AccountId>> {
        let most = bounds.count.map_or(usize::MAX, |count| count.0 as usize);
        Refusal::get().map_or_else(|| Ok(Targets::get().into_iter().take(most).collect()), Err)
    }

    fn electing_voters(_: DataProviderBounds, page: PageIndex) -> data_provider::Result<Vec<VoterOf<Self>>> {
        let everybody = Targets::get().try_into().expect("few");
        Refusal::get().map_or_else(|| Ok(vec![(77, 1_000 + u64::from(page), everybody)]), Err)
    }

    fn desired_targets() -> data_provider::Result<u32> {
        Seats::get()
    }

    fn next_election_prediction(now: u64) -> u64 {
        now + 71
    }
}

/// The larger the account, the smaller its stake.
struct Stake;

impl Convert<AccountId, u128> for Stake {
    fn convert(who: AccountId) -> u128 {
        1_000 - u128::from(who)
    }
}

type Limited = LimitedPerGroup<Test, Stub, Stake>;

struct Inner;

impl onchain::Config for Inner {
    type System = Test;
    type Solver = SequentialPhragmen<AccountId, Perbill>;
    type DataProvider = Limited;
    type WeightInfo = ();
    type MaxBackersPerWinner = ConstU32<10>;
    type MaxWinnersPerPage = ConstU32<10>;
    type Bounds = Limits;
    type Sort = ConstBool<true>;
}

type Election = Presented<Stub, onchain::OnChainExecution<Inner>>;

fn bounded(most: Option<u32>) -> DataProviderBounds {
    DataProviderBounds { count: most.map(Into::into), size: None }
}

fn offered(targets: &[AccountId], seats: u32) -> Vec<AccountId> {
    Targets::set(targets.to_vec());
    Seats::set(Ok(seats));
    Limited::electable_targets(bounded(None), 0).expect("lawful")
}

/// Staking takes the election only if this compiles: the bounds are those of its `Config`.
fn staking_takes<S, P>()
where
    S: pallet_staking::Config,
    P: ElectionProvider<
        AccountId = S::AccountId,
        BlockNumber = BlockNumberFor<S>,
        DataProvider = pallet_staking::Pallet<S>,
    >,
{
}

#[allow(dead_code, reason = "compiling is the test")]
fn staking_takes_what_is_presented<S, E>()
where
    S: pallet_staking::Config,
    E: ElectionProvider<AccountId = S::AccountId, BlockNumber = BlockNumberFor<S>>,
{
    staking_takes::<S, Presented<pallet_staking::Pallet<S>, E>>();
}

#[test]
fn four_seats_offer_one_of_the_team() {
    chain().execute_with(|| {
        assert_eq!(offered(&[11, 3, 2, 1, 12], 4), [11, 1, 12]);
        assert_eq!(offered(&[11, 3, 2, 1, 12], 7), [11, 2, 1, 12]);
        assert_eq!(offered(&[11, 3, 2, 1, 12], 10), [11, 3, 2, 1, 12]);
    });
}

#[test]
fn single_seat_can_be_filled_by_a_group() {
    chain().execute_with(|| assert_eq!(offered(&[1, 2], 1), [1]));
}

#[test]
fn declared_group_is_limited_from_its_second_account_on() {
    chain().execute_with(|| {
        assert_eq!(offered(&[11, 12, 13], 4), [11, 12, 13]);
        declare(12, ACME);
        declare(13, ACME);
        assert_eq!(offered(&[11, 12, 13], 4), [11, 12]);
    });
}

#[test]
fn stranger_in_a_group_ranks_behind_it_until_it_is_confirmed() {
    chain().execute_with(|| {
        declare(14, ACME);
        declare(12, ACME);
        assert_eq!(offered(&[12, 14], 4), [14], "12 has more at stake, but nobody owns up to it");
        Groups::confirm(signed(14), 12).expect("confirmed");
        assert_eq!(offered(&[12, 14], 4), [12]);
    });
}

#[test]
fn targets_stay_within_the_bounds_of_the_data() {
    chain().execute_with(|| {
        Targets::set(vec![3, 2, 11, 12]);
        Seats::set(Ok(4));
        assert_eq!(Limited::electable_targets(bounded(Some(3)), 0), Ok(vec![2, 11]));
        assert_eq!(Limited::electable_targets_stateless(bounded(Some(1))), Ok(vec![3]));
    });
}

#[test]
fn everything_else_is_what_the_data_say() {
    chain().execute_with(|| {
        Targets::set(vec![1, 2]);
        Seats::set(Ok(9));
        assert_eq!(Limited::desired_targets(), Ok(9));
        assert_eq!(Limited::next_election_prediction(100), 171);
        let voters = Limited::electing_voters(bounded(None), 5).expect("lawful");
        assert_eq!((voters[0].0, voters[0].1, voters[0].2.to_vec()), (77, 1_005, vec![1, 2]));
        assert_eq!(Limited::electing_voters_stateless(bounded(None)).expect("lawful")[0].1, 1_000);
    });
}

#[test]
fn refusal_of_the_data_passes_through() {
    chain().execute_with(|| {
        Refusal::set(Some("no data"));
        Seats::set(Ok(4));
        assert_eq!(Limited::electable_targets(bounded(None), 0), Err("no data"));
        assert!(Limited::electing_voters(bounded(None), 0).is_err_and(|error| error == "no data"));
        Refusal::set(None);
        Seats::set(Err("no seats"));
        assert_eq!(Limited::electable_targets(bounded(None), 0), Err("no seats"));
        assert_eq!(Limited::desired_targets(), Err("no seats"));
        Seats::set(Ok(4));
    });
}

#[test]
fn weight_of_the_limit_is_registered() {
    chain().execute_with(|| {
        let before = System::block_weight().total();
        offered(&[1, 2, 11], 4);
        let grew = System::block_weight().total() - before;
        assert_eq!(grew, <() as crate::WeightInfo>::limit(3));
    });
}

#[test]
fn election_seats_one_of_a_group_and_fills_the_rest_with_others() {
    chain().execute_with(|| {
        Targets::set(vec![1, 2, 3, 11, 12, 13]);
        Seats::set(Ok(4));
        let elected = Election::elect(0).expect("elected");
        let mut seats: Vec<_> = elected.into_iter().map(|(who, _)| who).collect();
        seats.sort();
        assert_eq!(seats, [1, 11, 12, 13]);
    });
}

#[test]
fn election_presents_the_data_that_staking_wants_and_does_what_the_inner_one_does() {
    chain().execute_with(|| {
        let presented =
            <<Election as ElectionProvider>::DataProvider as ElectionDataProvider>::desired_targets;
        Seats::set(Ok(3));
        assert_eq!(presented(), Ok(3));
        Seats::set(Ok(4));
        assert_eq!(Election::desired_targets_checked(), Ok(4));
        assert_eq!(Election::start(), Ok(()));
        assert_eq!(Election::status(), Ok(Some(Default::default())));
        assert_eq!(Election::duration(), 0);
        Election::asap();
    });
}
