//! What the benchmarks of the desks cannot know by themselves.

use super::set_clock;
use crate::{
    assets::QUSD,
    configs::{Credit, Question},
    units::USD,
    AccountId, Assets, Balances, Credentials, Runtime, RuntimeOrigin,
};
use alloc::vec::Vec;
use pallet_parties::{Application, Applications, Bond};
use polkadot_sdk::{
    frame_benchmarking::account,
    frame_support::traits::{fungible::Mutate, fungibles::Mutate as MutateAsset},
    pallet_collective,
    sp_runtime::DispatchError,
};
use quantara_traits::{
    credentials::{Credentials as _, GroupId},
    parties::{Admission, Role},
    Moment,
};

/// Far behind every clock of a benchmark.
const LATE: Moment = 4_000_000_000;
/// What keeps an account alive, in either money.
const ALIVE: u128 = 10_000 * USD;

/// Certifies an account as of a group of its own.
fn certify(who: &AccountId) -> GroupId {
    if Credentials::credential(who).is_none() {
        let root = RuntimeOrigin::root();
        let done = Credentials::certify(root, who.clone(), 3, *b"CH", LATE, None, Default::default());
        assert!(done.is_ok(), "an account is certified: {done:?}");
    }
    match Credentials::group(who) {
        Some(group) => group,
        None => panic!("a certified account has a group"),
    }
}

/// Certifies an account of a group that was merged into another.
fn certify_alias(who: &AccountId, number: u32) -> GroupId {
    let (from, into) = (certify(who), certify(&account("parent", number, 0)));
    let done = Credentials::merge_groups(RuntimeOrigin::root(), from, into);
    assert!(done.is_ok(), "a group is merged: {done:?}");
    from
}

/// For cases.
pub struct CaseArguments;

impl pallet_cases::BenchmarkHelper<AccountId, Question> for CaseArguments {
    fn set_clock(seconds: u64) {
        set_clock(seconds);
    }

    fn seat(members: &[AccountId]) {
        for (number, who) in (0u32..).zip(members) {
            certify_alias(who, number);
        }
        pallet_collective::Members::<Runtime, Credit>::put(members.to_vec());
    }

    fn groups(count: u32) -> Vec<GroupId> {
        let group = |number| certify_alias(&account("involved", number, 0), 1_000 + number);
        (0..count).map(group).collect()
    }

    /// An admission that was asked for by the next case.
    fn subject() -> Question {
        let (who, role, case) =
            (account("applicant", 0, 0), Role::Custodian, pallet_cases::Book::<Runtime>::get().opened);
        Applications::<Runtime>::insert(&who, role, Application::Asked { case });
        Admission { who, role }.into()
    }
}

/// For the registry.
pub struct PartyArguments;

impl pallet_parties::BenchmarkHelper<AccountId> for PartyArguments {
    fn set_clock(seconds: Moment) {
        set_clock(seconds);
    }

    fn certify(who: &AccountId) {
        certify(who);
    }

    fn fund(who: &AccountId, Bond { dollars, qta }: Bond) {
        let funded = Balances::mint_into(who, qta + ALIVE)
            .and_then(|_| <Assets as MutateAsset<AccountId>>::mint_into(QUSD, who, dollars + ALIVE));
        assert!(funded.is_ok(), "an account is funded: {funded:?}");
    }

    fn loss_payee() -> AccountId {
        account("warehouse", 0, 0)
    }
}

/// For the catalogue.
pub struct CatalogueArguments;

impl pallet_catalogue::BenchmarkHelper<AccountId> for CatalogueArguments {
    fn set_clock(seconds: Moment) {
        set_clock(seconds);
    }

    fn party(number: u32, role: Role) -> Result<AccountId, DispatchError> {
        pallet_parties::attesting::<Runtime>(number, role)
            .map_err(|_| DispatchError::Other("a party cannot be made"))
    }
}
