//! A transaction with something wrong in it gets the standard error, and nothing moves.

use crate::common::{account, chain, signed, Terms};
use polkadot_sdk::{
    frame_support::assert_ok,
    frame_system, pallet_balances,
    sp_keyring::Sr25519Keyring::{Alice, Bob, Eve},
    sp_runtime::{
        generic::Era,
        traits::Hash as _,
        transaction_validity::{
            InvalidTransaction, TransactionSource, TransactionValidity, TransactionValidityError,
            UnknownTransaction,
        },
    },
};
use quantara_runtime::{
    units::QTA, Address, Balances, Executive, Hash, Runtime, RuntimeCall, System, UncheckedExtrinsic,
};

fn transfer() -> RuntimeCall {
    pallet_balances::Call::transfer_keep_alive { dest: account(Bob).into(), value: QTA }.into()
}

fn check(transaction: UncheckedExtrinsic) -> TransactionValidity {
    Executive::validate_transaction(TransactionSource::External, transaction, System::block_hash(0))
}

/// Asserts the error, and that neither money nor nonce moved.
fn refused(transaction: UncheckedExtrinsic, wanted: impl Into<TransactionValidityError>) {
    let before = (Balances::free_balance(account(Alice)), System::account_nonce(account(Alice)));
    assert_eq!(check(transaction), Err(wanted.into()));
    assert_eq!((Balances::free_balance(account(Alice)), System::account_nonce(account(Alice))), before);
}

/// The state of `local` with a genesis hash of its own, so that signing for zeros is signing for another chain.
fn with_chain(test: impl FnOnce()) {
    chain("local_testnet").execute_with(|| {
        let genesis = polkadot_sdk::sp_runtime::traits::BlakeTwo256::hash(b"genesis of this test");
        frame_system::BlockHash::<Runtime>::insert(0, genesis);
        test();
    });
}

#[test]
fn lawful_one_is_accepted() {
    with_chain(|| {
        assert_ok!(check(signed(Alice, transfer(), &Terms::lawful())));
    });
}

#[test]
fn nonce_of_the_past_is_stale_and_of_the_future_waits() {
    with_chain(|| {
        System::inc_account_nonce(account(Alice));
        refused(signed(Alice, transfer(), &Terms::lawful()), InvalidTransaction::Stale);
        let waiting =
            check(signed(Alice, transfer(), &Terms { nonce: 5, ..Terms::lawful() })).expect("may come true");
        assert!(!waiting.requires.is_empty(), "it waits for the nonces before it");
    });
}

#[test]
fn era_that_is_over_is_bad_proof() {
    with_chain(|| {
        System::set_block_number(9_999);
        // Signed eight blocks or more ago: the signature covers the hash of another block than the one where the era
        // that holds now began.
        let over = Terms { era: Era::mortal(8, 7), checkpoint: Hash::zero(), ..Terms::lawful() };
        refused(signed(Alice, transfer(), &over), InvalidTransaction::BadProof);
    });
}

#[test]
fn era_that_began_in_a_block_nobody_remembers_is_ancient() {
    with_chain(|| {
        System::set_block_number(9_999);
        let forgotten = Terms { era: Era::mortal(8, 3), ..Terms::lawful() };
        refused(signed(Alice, transfer(), &forgotten), InvalidTransaction::AncientBirthBlock);
    });
}

#[test]
fn signature_of_somebody_else_is_bad_proof() {
    with_chain(|| {
        let by_eve = signed(Eve, transfer(), &Terms::lawful());
        let preamble = by_eve.preamble.to_signed().expect("signed");
        let forged = UncheckedExtrinsic::new_signed(
            transfer(),
            Address::from(account(Alice)),
            preamble.1.clone(),
            preamble.2.clone(),
        );
        refused(forged, InvalidTransaction::BadProof);
    });
}

#[test]
fn genesis_of_another_chain_is_bad_proof() {
    with_chain(|| {
        let elsewhere = Terms { genesis: Hash::zero(), checkpoint: Hash::zero(), ..Terms::lawful() };
        refused(signed(Alice, transfer(), &elsewhere), InvalidTransaction::BadProof);
    });
}

#[test]
fn metadata_hash_is_refused_where_the_build_carries_none() {
    with_chain(|| {
        let shown = Terms { metadata_hash: Some([7; 32]), ..Terms::lawful() };
        refused(signed(Alice, transfer(), &shown), UnknownTransaction::CannotLookup);
    });
}

#[test]
fn fee_that_cannot_be_paid_is_payment() {
    with_chain(|| {
        let tip = Balances::free_balance(account(Alice));
        refused(signed(Alice, transfer(), &Terms { tip, ..Terms::lawful() }), InvalidTransaction::Payment);
    });
}
