//! The limit in the election: a data provider that leaves out whom the limit leaves out, and the election as staking
//! wants to see it.

use crate::{electable_per_group, keep, Config, Members, WeightInfo};
use alloc::vec::Vec;
use core::marker::PhantomData;
#[cfg(feature = "runtime-benchmarks")]
use polkadot_sdk::frame_election_provider_support::VoteWeight;
#[cfg(feature = "runtime-benchmarks")]
use polkadot_sdk::frame_support::BoundedVec;
use polkadot_sdk::{
    frame_election_provider_support::{
        bounds::DataProviderBounds, data_provider, BoundedSupportsOf, ElectionDataProvider, ElectionProvider,
        PageIndex, VoterOf,
    },
    frame_support::dispatch::DispatchClass,
    frame_system,
    sp_runtime::{traits::Convert, Weight},
};

/// `Data`, of whose electable targets at most `electable_per_group` of each group stay. Everything else is `Data`'s.
/// `Stake` tells an account's own active stake, in the smallest unit of QTA.
///
/// Targets that `Data` left out to keep within its bounds do not come back.
pub struct LimitedPerGroup<T, Data, Stake>(PhantomData<(T, Data, Stake)>);

impl<T, Data, Stake> LimitedPerGroup<T, Data, Stake>
where
    T: Config,
    Data: ElectionDataProvider<AccountId = T::AccountId>,
    Stake: Convert<T::AccountId, u128>,
{
    fn limited(targets: Vec<T::AccountId>) -> data_provider::Result<Vec<T::AccountId>> {
        let count = u32::try_from(targets.len()).map_err(|_| "groups: more targets than can be counted")?;
        let limit = electable_per_group(Data::desired_targets()?);
        let weight = T::WeightInfo::limit(count);
        frame_system::Pallet::<T>::register_extra_weight_unchecked(weight, DispatchClass::Mandatory);
        Ok(keep(targets, limit, |who| Members::<T>::get(who), |who| Stake::convert(who.clone())))
    }
}

impl<T, Data, Stake> ElectionDataProvider for LimitedPerGroup<T, Data, Stake>
where
    T: Config,
    Data: ElectionDataProvider<AccountId = T::AccountId>,
    Stake: Convert<T::AccountId, u128>,
{
    type AccountId = Data::AccountId;
    type BlockNumber = Data::BlockNumber;
    type MaxVotesPerVoter = Data::MaxVotesPerVoter;

    fn electable_targets(
        bounds: DataProviderBounds,
        page: PageIndex,
    ) -> data_provider::Result<Vec<Self::AccountId>> {
        Self::limited(Data::electable_targets(bounds, page)?)
    }

    fn electable_targets_stateless(
        bounds: DataProviderBounds,
    ) -> data_provider::Result<Vec<Self::AccountId>> {
        Self::limited(Data::electable_targets_stateless(bounds)?)
    }

    fn electing_voters(
        bounds: DataProviderBounds,
        page: PageIndex,
    ) -> data_provider::Result<Vec<VoterOf<Self>>> {
        Data::electing_voters(bounds, page)
    }

    fn electing_voters_stateless(bounds: DataProviderBounds) -> data_provider::Result<Vec<VoterOf<Self>>> {
        Data::electing_voters_stateless(bounds)
    }

    fn desired_targets() -> data_provider::Result<u32> {
        Data::desired_targets()
    }

    fn next_election_prediction(now: Self::BlockNumber) -> Self::BlockNumber {
        Data::next_election_prediction(now)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn put_snapshot(
        voters: Vec<VoterOf<Self>>,
        targets: Vec<Self::AccountId>,
        target_stake: Option<VoteWeight>,
    ) {
        Data::put_snapshot(voters, targets, target_stake);
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn fetch_page(page: PageIndex) {
        Data::fetch_page(page);
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn add_voter(
        voter: Self::AccountId,
        weight: VoteWeight,
        targets: BoundedVec<Self::AccountId, Self::MaxVotesPerVoter>,
    ) {
        Data::add_voter(voter, weight, targets);
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn add_target(target: Self::AccountId) {
        Data::add_target(target);
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn clear() {
        Data::clear();
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn set_desired_targets(count: u32) {
        Data::set_desired_targets(count);
    }
}

/// The election `Inner`, said to be over the data of `Data`. Staking takes only an election whose data provider is
/// staking itself; the one that counts is `Inner`'s, which is `LimitedPerGroup` around the same `Data`.
pub struct Presented<Data, Inner>(PhantomData<(Data, Inner)>);

impl<Data, Inner> ElectionProvider for Presented<Data, Inner>
where
    Inner: ElectionProvider,
    Data: ElectionDataProvider<AccountId = Inner::AccountId, BlockNumber = Inner::BlockNumber>,
{
    type AccountId = Inner::AccountId;
    type BlockNumber = Inner::BlockNumber;
    type Error = Inner::Error;
    type MaxWinnersPerPage = Inner::MaxWinnersPerPage;
    type MaxBackersPerWinner = Inner::MaxBackersPerWinner;
    type MaxBackersPerWinnerFinal = Inner::MaxBackersPerWinnerFinal;
    type Pages = Inner::Pages;
    type DataProvider = Data;

    fn elect(page: PageIndex) -> Result<BoundedSupportsOf<Self>, Self::Error> {
        Inner::elect(page)
    }

    fn duration() -> Self::BlockNumber {
        Inner::duration()
    }

    fn start() -> Result<(), Self::Error> {
        Inner::start()
    }

    fn status() -> Result<Option<Weight>, ()> {
        Inner::status()
    }

    #[cfg(any(feature = "runtime-benchmarks", feature = "std"))]
    fn asap() {
        Inner::asap();
    }
}
