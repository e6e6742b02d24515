//! QTA is never made and never lost: fees, tips and dust land with the treasury and the author.

use crate::common::{account, chain, set_author, signed, Terms};
use polkadot_sdk::{
    frame_support::{assert_err_ignore_postinfo, assert_ok},
    frame_system, pallet_balances, pallet_transaction_payment, pallet_utility,
    sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Eve},
    sp_runtime::{traits::Dispatchable, AccountId32},
};
use quantara_runtime::{
    accounts::TreasuryAccount,
    configs::EXISTENTIAL_DEPOSIT,
    units::{QTA, QTA_SUPPLY},
    AccountId, Balances, Executive, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System,
};

fn transfer(to: AccountId, value: u128) -> RuntimeCall {
    pallet_balances::Call::transfer_keep_alive { dest: to.into(), value }.into()
}

/// A block that Charlie authors, just begun.
fn block_by_charlie(test: impl FnOnce()) {
    chain("local_testnet").execute_with(|| {
        set_author(Some(account(Charlie)));
        test();
        assert_eq!(Balances::total_issuance(), QTA_SUPPLY);
    });
}

/// Fee and tip of the newest transaction, as its event states them.
fn paid() -> (u128, u128) {
    System::events()
        .into_iter()
        .rev()
        .find_map(|record| match record.event {
            RuntimeEvent::TransactionPayment(pallet_transaction_payment::Event::TransactionFeePaid {
                actual_fee,
                tip,
                ..
            }) => Some((actual_fee, tip)),
            _ => None,
        })
        .expect("a fee was paid")
}

fn balances() -> [u128; 4] {
    [account(Alice), account(Bob), account(Charlie), TreasuryAccount::get()].map(Balances::free_balance)
}

#[test]
fn fee_goes_four_fifths_to_the_treasury_and_one_fifth_to_the_author() {
    block_by_charlie(|| {
        let before = balances();
        assert_ok!(Executive::apply_extrinsic(signed(Alice, transfer(account(Bob), QTA), &Terms::lawful())));
        let (fee, tip) = paid();
        assert_eq!(tip, 0);
        let to_treasury = fee * 80 / 100;
        let after = balances();
        assert_eq!(before[0] - after[0], QTA + fee);
        assert_eq!(after[1] - before[1], QTA);
        assert_eq!(after[2] - before[2], fee - to_treasury);
        assert_eq!(after[3] - before[3], to_treasury);
        assert!(fee > QTA / 1_000 && fee < QTA / 10, "a transfer costs some thousandths of a QTA: {fee}");
    });
}

#[test]
fn tip_goes_whole_to_the_author() {
    block_by_charlie(|| {
        let before = balances();
        let terms = Terms { tip: 3 * QTA, ..Terms::lawful() };
        assert_ok!(Executive::apply_extrinsic(signed(Alice, transfer(account(Bob), QTA), &terms)));
        let (fee_and_tip, tip) = paid();
        assert_eq!(tip, 3 * QTA);
        let fee = fee_and_tip - tip;
        assert_eq!(balances()[2] - before[2], tip + fee - fee * 80 / 100);
    });
}

#[test]
fn author_who_is_unknown_or_has_no_account_leaves_all_to_the_treasury() {
    for author in [None, Some(AccountId32::new([9; 32]))] {
        block_by_charlie(|| {
            set_author(author);
            let before = balances();
            assert_ok!(Executive::apply_extrinsic(signed(
                Alice,
                transfer(account(Bob), QTA),
                &Terms::lawful()
            )));
            assert_eq!(balances()[3] - before[3], paid().0);
        });
    }
}

#[test]
fn dust_of_a_closed_account_goes_to_the_treasury() {
    block_by_charlie(|| {
        let short_lived = AccountId32::new([5; 32]);
        assert_ok!(transfer(short_lived.clone(), EXISTENTIAL_DEPOSIT + 7)
            .dispatch(RuntimeOrigin::signed(account(Alice))));
        let before = balances()[3];
        let all_but_dust = pallet_balances::Call::<Runtime>::transfer_allow_death {
            dest: account(Bob).into(),
            value: EXISTENTIAL_DEPOSIT,
        };
        assert_ok!(RuntimeCall::from(all_but_dust).dispatch(RuntimeOrigin::signed(short_lived.clone())));
        assert_eq!(Balances::free_balance(&short_lived), 0);
        assert_eq!(balances()[3] - before, 7);
    });
}

#[test]
fn nobody_burns_qta_alone_or_in_a_batch() {
    chain("local_testnet").execute_with(|| {
        let burn = RuntimeCall::from(pallet_balances::Call::burn { value: QTA, keep_alive: true });
        let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls: vec![burn.clone()] });
        for call in [burn, batch] {
            assert_err_ignore_postinfo!(
                call.dispatch(RuntimeOrigin::signed(account(Eve))),
                frame_system::Error::<Runtime>::CallFiltered
            );
        }
        assert_eq!(Balances::total_issuance(), QTA_SUPPLY);
    });
}
