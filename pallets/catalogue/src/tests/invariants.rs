//! Each invariant, broken by hand, is seen by its name.

use super::*;
use crate::{invariants::*, Advances, Better, Identities, Moves, Ranks};
use polkadot_sdk::{
    frame_support::traits::{fungible::MutateHold, tokens::Precision, Hooks},
    sp_runtime::TryRuntimeError,
};
use quantara_window::Window;

/// Frees the operator's deposit behind the pallet's back.
pub fn free_the_deposit() {
    Qusd::release(&HoldReason::Site.into(), &OPERATOR, DEPOSIT, Precision::Exact).expect("held");
}

/// Checks that `broken` is what the whole list reports, and names itself as `says`.
fn seen(broken: fn() -> Result<(), TryRuntimeError>, says: &'static str) {
    assert_eq!(broken(), Err(says.into()));
    assert_eq!(all::<Test>(), broken());
}

/// Breaks a fresh chain in each way, and sees it.
fn sees(
    broken: fn() -> Result<(), TryRuntimeError>,
    says: &'static str,
    breaks: impl IntoIterator<Item = fn()>,
) {
    for breaks in breaks {
        stocked().execute_with(|| {
            assert_eq!(all::<Test>(), Ok(()));
            breaks();
            seen(broken, says);
        });
    }
}

fn change_site(change: fn(&mut Site<u64>)) {
    Sites::<Test>::mutate(0, |site| change(site.as_mut().expect("listed")));
}

fn change_sku(change: fn(&mut Sku)) {
    Skus::<Test>::mutate(0, |sku| change(sku.as_mut().expect("listed")));
}

#[test]
fn invariant_1_deposits_taken_are_returned_or_standing_sees_each_sum() {
    let breaks: [fn(); 4] = [
        || Flow::<Test>::mutate(|flow| flow.taken += 1),
        || Flow::<Test>::mutate(|flow| flow.returned += 1),
        || Flow::<Test>::mutate(|flow| flow.returned = Dollars::MAX),
        || change_site(|site| site.deposit -= 1),
    ];
    let says = "catalogue invariant 1: deposits taken are not returned + standing";
    sees(invariant_1_deposits_taken_are_returned_or_standing::<Test>, says, breaks);
}

#[test]
fn invariant_2_each_operator_holds_its_deposits_sees_one_that_is_gone() {
    let says = "catalogue invariant 2: an operator does not hold its deposits";
    sees(invariant_2_each_operator_holds_its_deposits::<Test>, says, [free_the_deposit as fn()]);
}

#[test]
fn invariant_3_skus_are_numbered_and_named_once_sees_gaps() {
    let breaks: [fn(); 3] =
        [|| SkuCount::<Test>::put(2), || SkuCount::<Test>::put(4), || Skus::<Test>::remove(1)];
    let says = "catalogue invariant 3: SKUs are not numbered without a gap";
    sees(invariant_3_skus_are_numbered_and_named_once::<Test>, says, breaks);
}

#[test]
fn invariant_3_skus_are_numbered_and_named_once_sees_names() {
    let breaks: [fn(); 4] = [
        || change_sku(|sku| sku.memory_gib += 1),
        || change_sku(|one| *one = sku("two")),
        || Identities::<Test>::remove(sku("one").identity()),
        || Identities::<Test>::insert(sku("one").identity(), 1),
    ];
    let says = "catalogue invariant 3: a SKU is not found by its name";
    sees(invariant_3_skus_are_numbered_and_named_once::<Test>, says, breaks);
}

#[test]
fn invariant_4_skus_are_lawful_sees_what_no_sku_can_say() {
    let breaks: [fn(); 3] = [
        || change_sku(|sku| sku.reference_price = 0),
        || change_sku(|sku| sku.export_class = 32),
        || MaxAdvance::set(499_999),
    ];
    let says = "catalogue invariant 4: a SKU says what no SKU can say";
    sees(invariant_4_skus_are_lawful::<Test>, says, breaks);
    certify();
}

#[test]
fn invariant_5_advances_are_what_they_moved_by_sees_each_part() {
    fn put(change: fn(&mut Moves)) {
        let mut moves =
            Moves { listed: 400_000, raised: 150_000, lowered: 50_000, window: Window::default() };
        moves.window.count(START, 150_000, u128::MAX).expect("room");
        Advances::<Test>::insert(0, &moves);
        assert_eq!(all::<Test>(), Ok(()));
        change(&mut moves);
        Advances::<Test>::insert(0, moves);
    }
    let breaks: [fn(); 5] = [
        || put(|moves| moves.listed += 1),
        || put(|moves| moves.raised += 1),
        || put(|moves| moves.lowered += 1),
        || put(|moves| (moves.lowered, moves.raised) = (u128::MAX, u128::MAX)),
        || Advances::<Test>::insert(7, Moves::default()),
    ];
    let says = "catalogue invariant 5: an advance is not what it moved by";
    sees(invariant_5_advances_are_what_they_moved_by::<Test>, says, breaks);
    let recent: fn() = || put(|moves| moves.window.count(START, 1, u128::MAX).expect("room"));
    let says = "catalogue invariant 5: more was raised in thirty days than ever";
    sees(invariant_5_advances_are_what_they_moved_by::<Test>, says, [recent]);
}

#[test]
fn invariant_6_sites_are_lawful_and_paid_for_sees_what_could_not_be_listed() {
    let breaks: [fn(); 3] = [
        || SiteCount::<Test>::put(0),
        || change_site(|site| site.tier = 5),
        || change_site(|site| site.jurisdiction = *b"ch"),
    ];
    let says = "catalogue invariant 6: a site is not one that could be listed";
    sees(invariant_6_sites_are_lawful_and_paid_for::<Test>, says, breaks);
}

#[test]
fn invariant_6_sites_are_lawful_and_paid_for_sees_more_lots_out_than_in() {
    let says = "catalogue invariant 6: more lots left a site than entered";
    let breaks: fn() = || change_site(|site| site.left = 1);
    sees(invariant_6_sites_are_lawful_and_paid_for::<Test>, says, [breaks]);
}

#[test]
fn invariant_6_sites_are_lawful_and_paid_for_sees_a_site_without_a_deposit() {
    fn unpaid(change: fn(&mut Site<u64>)) {
        free_the_deposit();
        Flow::<Test>::mutate(|flow| flow.returned = DEPOSIT);
        change_site(|site| (site.deposit, site.closed, site.entered, site.left) = (0, true, 1, 1));
        assert_eq!(all::<Test>(), Ok(()));
        change_site(change);
    }
    let breaks: [fn(); 3] = [
        || unpaid(|site| site.closed = false),
        || unpaid(|site| site.left = 0),
        || unpaid(|site| (site.entered, site.left) = (0, 0)),
    ];
    let says = "catalogue invariant 6: a site stands without a deposit";
    sees(invariant_6_sites_are_lawful_and_paid_for::<Test>, says, breaks);
}

#[test]
fn invariant_7_rules_of_export_are_lawful_sees_each_that_is_none() {
    let breaks: [fn(); 4] = [
        || Allowed::<Test>::insert(0, codes(&[b"CH"])),
        || Allowed::<Test>::insert(32, codes(&[b"CH"])),
        || Allowed::<Test>::insert(1, codes(&[])),
        || Allowed::<Test>::insert(1, codes(&[b"CH", b"ch"])),
    ];
    let says = "catalogue invariant 7: a rule of export is none";
    sees(invariant_7_rules_of_export_are_lawful::<Test>, says, breaks);
}

#[test]
fn invariant_8_ranks_are_of_one_kind_sees_each_that_is_not() {
    fn put(sku: u32, than: &[u32]) {
        let ranks: std::collections::BTreeSet<u32> = than.iter().copied().collect();
        Better::<Test>::insert(sku, Ranks::try_from(ranks).expect("few"));
    }
    let breaks: [fn(); 5] =
        [|| put(0, &[]), || put(0, &[0]), || put(0, &[1, 2]), || put(0, &[3]), || put(3, &[4])];
    let says = "catalogue invariant 8: a SKU is ranked above one of another kind";
    sees(invariant_8_ranks_are_of_one_kind::<Test>, says, breaks);
}

#[test]
#[should_panic(expected = "catalogue: more may be lent than all, or nothing may be raised")]
fn constants_that_lend_more_than_all_are_seen() {
    MaxAdvance::set(crate::WHOLE + 1);
    Catalogue::integrity_test();
}
