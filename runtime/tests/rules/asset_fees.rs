//! Fees in QUSD are paid at the governed rate by who holds no QTA, land whole, and are refused where they cannot.

use crate::common::{account, chain, set_author, signed, Terms};
use codec::Encode;
use polkadot_sdk::{
    frame_support::{
        assert_ok,
        dispatch::GetDispatchInfo,
        traits::{fungibles::Inspect as _, tokens::ConversionToAssetBalance, Currency as _},
    },
    pallet_asset_rate::ConversionRateToNative,
    pallet_asset_tx_payment, pallet_assets,
    sp_keyring::Sr25519Keyring::{Alice, AliceStash, Bob, Charlie, Eve},
    sp_runtime::{
        traits::Dispatchable,
        transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
        FixedU128,
    },
};
use quantara_runtime::{
    accounts::TreasuryAccount,
    assets::{AssetId, QUSD, USDC},
    units::{QTA, USD},
    AccountId, AssetRate, Assets, Balances, Executive, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
    System, TransactionPayment, UncheckedExtrinsic,
};

/// Least QUSD an account may hold.
const LEAST: u128 = 10_000;

fn transfer(asset: AssetId, to: AccountId, amount: u128) -> RuntimeCall {
    pallet_assets::Call::transfer { id: codec::Compact(asset), target: to.into(), amount }.into()
}

fn send(to: AccountId, amount: u128) -> RuntimeCall {
    transfer(QUSD, to, amount)
}

fn in_asset(asset: AssetId) -> Terms {
    Terms { fee_asset: Some(asset), ..Terms::lawful() }
}

fn qusd(who: &AccountId) -> u128 {
    Assets::balance(QUSD, who)
}

/// Fee and tip in QUSD of the newest transaction, as its event states them.
fn paid() -> (u128, u128) {
    let found = System::events().into_iter().rev().find_map(|record| match record.event {
        RuntimeEvent::AssetTxPayment(pallet_asset_tx_payment::Event::AssetTxFeePaid {
            actual_fee,
            tip,
            asset_id: Some(QUSD),
            ..
        }) => Some((actual_fee, tip)),
        _ => None,
    });
    found.expect("a fee was paid in QUSD")
}

/// A block that Charlie authors; AliceStash holds `amount` QUSD and no QTA.
fn with_dollars(amount: u128, test: impl FnOnce(AccountId)) {
    chain("local_testnet").execute_with(|| {
        set_author(Some(account(Charlie)));
        let poor = account(AliceStash);
        assert_ok!(send(poor.clone(), amount).dispatch(RuntimeOrigin::signed(account(Eve))));
        assert_eq!(Balances::total_balance(&poor), 0);
        let issued = Assets::total_issuance(QUSD);
        test(poor);
        assert_eq!(Assets::total_issuance(QUSD), issued, "no dollar was lost on the way");
    });
}

/// AliceStash sends Bob the least there is.
fn transaction(terms: &Terms) -> UncheckedExtrinsic {
    signed(AliceStash, send(account(Bob), 1), terms)
}

/// What the sender of a transaction without a tip must be able to pay for it, in QUSD.
fn quoted(transaction: &UncheckedExtrinsic) -> u128 {
    let len = transaction.encode().len().try_into().expect("a small transaction");
    let fee = TransactionPayment::compute_fee(len, &transaction.get_dispatch_info(), 0);
    AssetRate::to_asset_balance(fee, QUSD).expect("QUSD has a rate")
}

/// Asserts that the transaction is refused for its payment, and that nothing moved.
fn refused(who: &AccountId, terms: &Terms) {
    let before = (qusd(who), Balances::total_balance(who), System::account_nonce(who));
    let transaction = transaction(terms);
    let wanted = Err(TransactionValidityError::Invalid(InvalidTransaction::Payment));
    let found = Executive::validate_transaction(
        TransactionSource::External,
        transaction.clone(),
        System::block_hash(0),
    );
    assert_eq!(found.map(|_| ()), wanted);
    assert_eq!(Executive::apply_extrinsic(transaction).map(|_| ()), wanted);
    assert_eq!((qusd(who), Balances::total_balance(who), System::account_nonce(who)), before);
}

#[test]
fn rate_of_genesis_is_the_parameters_default() {
    chain("live").execute_with(|| {
        // Five cents for a QTA.
        let rate = ConversionRateToNative::<Runtime>::get(QUSD);
        assert_eq!(rate, Some(FixedU128::from_u32(20_000_000)));
    });
}

#[test]
fn holder_of_dollars_alone_pays_four_fifths_to_the_treasury_and_one_to_the_author() {
    with_dollars(USD, |poor| {
        let before = [&poor, &account(Bob), &account(Charlie), &TreasuryAccount::get()].map(qusd);
        assert_ok!(Executive::apply_extrinsic(signed(
            AliceStash,
            send(account(Bob), 1_000),
            &in_asset(QUSD)
        )));
        let (fee, tip) = paid();
        assert_eq!(tip, 0);
        assert!(fee > 10 && fee < USD / 100, "a transfer costs some hundredths of a cent: {fee}");
        let after = [&poor, &account(Bob), &account(Charlie), &TreasuryAccount::get()].map(qusd);
        assert_eq!(before[0] - after[0], 1_000 + fee);
        assert_eq!(after[1] - before[1], 1_000);
        assert_eq!(after[3] - before[3], fee * 80 / 100);
        assert_eq!(after[2] - before[2], fee - fee * 80 / 100);
        assert_eq!(Balances::total_balance(&poor), 0);
    });
}

#[test]
fn tip_goes_whole_to_the_author() {
    with_dollars(USD, |_| {
        let before = [&account(Charlie), &TreasuryAccount::get()].map(qusd);
        let terms = Terms { tip: QTA / 10, ..in_asset(QUSD) };
        assert_ok!(Executive::apply_extrinsic(signed(AliceStash, send(account(Bob), 1_000), &terms)));
        let (fee_and_tip, tip) = paid();
        assert_eq!(tip, 5_000, "a tenth of a QTA at five cents");
        let fee = fee_and_tip - tip;
        assert_eq!(qusd(&TreasuryAccount::get()) - before[1], fee * 80 / 100);
        assert_eq!(qusd(&account(Charlie)) - before[0], fee - fee * 80 / 100 + tip);
    });
}

#[test]
fn author_without_an_account_leaves_all_to_the_treasury() {
    with_dollars(USD, |_| {
        set_author(Some(AccountId::new([9; 32])));
        let before = qusd(&TreasuryAccount::get());
        assert_ok!(Executive::apply_extrinsic(signed(
            AliceStash,
            send(account(Bob), 1_000),
            &in_asset(QUSD)
        )));
        assert_eq!(qusd(&TreasuryAccount::get()) - before, paid().0);
    });
}

#[test]
fn asset_without_a_rate_pays_no_fee() {
    with_dollars(USD, |poor| {
        // The treasury too: an asset that it does not hold is refused for that alone.
        for holder in [poor.clone(), TreasuryAccount::get()] {
            assert_ok!(transfer(USDC, holder, USD).dispatch(RuntimeOrigin::signed(account(Eve))));
        }
        refused(&poor, &in_asset(USDC));
        // As much of an asset with a rate pays.
        assert_ok!(Executive::apply_extrinsic(transaction(&in_asset(QUSD))));
    });
}

#[test]
fn asset_that_does_not_exist_pays_no_fee() {
    with_dollars(USD, |poor| refused(&poor, &in_asset(99)));
}

#[test]
fn too_little_pays_no_fee() {
    with_dollars(LEAST, |poor| {
        let terms = Terms { tip: 10 * QTA, ..in_asset(QUSD) };
        refused(&poor, &terms);
    });
}

#[test]
fn account_that_would_fall_below_its_minimum_pays_no_fee() {
    let mut fee = 0;
    with_dollars(USD, |_| fee = quoted(&transaction(&in_asset(QUSD))));
    with_dollars(LEAST + fee - 1, |poor| refused(&poor, &in_asset(QUSD)));
    // What is left of one more is the minimum.
    with_dollars(LEAST + fee, |_| {
        assert_ok!(Executive::apply_extrinsic(transaction(&in_asset(QUSD))));
    });
}

#[test]
fn treasury_that_cannot_receive_takes_no_fee() {
    with_dollars(USD, |poor| {
        let all = qusd(&TreasuryAccount::get());
        let emptied = pallet_assets::Call::transfer_all {
            id: codec::Compact(QUSD),
            dest: account(Alice).into(),
            keep_alive: false,
        };
        assert_ok!(RuntimeCall::from(emptied).dispatch(RuntimeOrigin::signed(TreasuryAccount::get())));
        assert_eq!((qusd(&TreasuryAccount::get()), all), (0, USD));
        refused(&poor, &in_asset(QUSD));
    });
}

#[test]
fn nobody_calls_the_rates_pallet() {
    use polkadot_sdk::{frame_support::assert_noop, sp_runtime::traits::BadOrigin};
    chain("live").execute_with(|| {
        let one = FixedU128::from_u32(1);
        for origin in [RuntimeOrigin::root(), RuntimeOrigin::signed(account(Alice))] {
            assert_noop!(AssetRate::update(origin.clone(), Box::new(QUSD), one), BadOrigin);
            assert_noop!(AssetRate::create(origin.clone(), Box::new(USDC), one), BadOrigin);
            assert_noop!(AssetRate::remove(origin, Box::new(QUSD)), BadOrigin);
        }
    });
}
