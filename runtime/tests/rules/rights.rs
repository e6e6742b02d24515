//! Who may not do what: nobody prints money, nobody is root, a delegate does only what it was let.

use crate::common::{account, chain};
use polkadot_sdk::{
    frame_support::{
        assert_noop, assert_ok,
        traits::{GetCallMetadata, InstanceFilter},
    },
    pallet_assets, pallet_balances, pallet_preimage, pallet_proxy, pallet_session, pallet_utility,
    sp_keyring::Sr25519Keyring::{Alice, Bob, Eve},
    sp_runtime::{
        traits::{BadOrigin, Dispatchable},
        DispatchError,
    },
};
use quantara_runtime::{
    assets::{QUSD, SQUSD, USDC},
    configs::ProxyType,
    units::{QTA, SHARE, USD},
    Assets, Balances, Proxy, Runtime, RuntimeCall, RuntimeOrigin,
};

fn eve() -> RuntimeOrigin {
    RuntimeOrigin::signed(account(Eve))
}

#[test]
fn no_pallet_of_the_runtime_is_a_master_key() {
    let modules = RuntimeCall::get_module_names();
    assert!(!modules.iter().any(|name| name.to_lowercase().contains("sudo")), "{modules:?}");
}

#[test]
fn stranger_can_neither_print_nor_freeze_nor_take_over_an_asset() {
    chain("local_testnet").execute_with(|| {
        for id in [USDC, QUSD, SQUSD] {
            let id = codec::Compact(id);
            let no_permission = pallet_assets::Error::<Runtime>::NoPermission;
            assert_noop!(Assets::mint(eve(), id, account(Eve).into(), SHARE), no_permission);
            assert_noop!(Assets::freeze_asset(eve(), id), pallet_assets::Error::<Runtime>::NoPermission);
            assert_noop!(
                Assets::transfer_ownership(eve(), id, account(Eve).into()),
                pallet_assets::Error::<Runtime>::NoPermission
            );
            assert_noop!(Assets::start_destroy(eve(), id), pallet_assets::Error::<Runtime>::NoPermission);
            assert_noop!(
                Assets::force_asset_status(
                    eve(),
                    id,
                    account(Eve).into(),
                    account(Eve).into(),
                    account(Eve).into(),
                    account(Eve).into(),
                    1,
                    true,
                    false
                ),
                BadOrigin
            );
        }
        let new = codec::Compact(99);
        assert_noop!(Assets::create(eve(), new, account(Eve).into(), 1), BadOrigin);
    });
}

#[test]
fn holder_moves_only_its_own() {
    chain("local_testnet").execute_with(|| {
        let usdc = codec::Compact(USDC);
        assert_ok!(Assets::transfer(eve(), usdc, account(Bob).into(), USD));
        assert_noop!(
            Assets::force_transfer(eve(), usdc, account(Bob).into(), account(Eve).into(), USD),
            pallet_assets::Error::<Runtime>::NoPermission
        );
        assert_noop!(
            Assets::transfer_approved(eve(), usdc, account(Bob).into(), account(Eve).into(), USD),
            pallet_assets::Error::<Runtime>::Unapproved
        );
    });
}

fn transfer_to_eve() -> RuntimeCall {
    pallet_balances::Call::transfer_keep_alive { dest: account(Eve).into(), value: QTA }.into()
}

fn as_alice(call: RuntimeCall) -> RuntimeCall {
    pallet_proxy::Call::proxy { real: account(Alice).into(), force_proxy_type: None, call: Box::new(call) }
        .into()
}

/// What the delegate's call came to.
fn result_as_alice(call: RuntimeCall) -> Result<(), DispatchError> {
    assert_ok!(as_alice(call).dispatch(eve()));
    quantara_runtime::System::events()
        .into_iter()
        .rev()
        .find_map(|record| match record.event {
            quantara_runtime::RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => {
                Some(result)
            }
            _ => None,
        })
        .expect("the call was tried")
}

#[test]
fn delegate_without_transfers_moves_no_money_not_even_in_a_batch() {
    chain("local_testnet").execute_with(|| {
        let alice = RuntimeOrigin::signed(account(Alice));
        assert_ok!(Proxy::add_proxy(alice, account(Eve).into(), ProxyType::NonTransfer, 0));
        let before = Balances::free_balance(account(Alice));

        assert!(result_as_alice(transfer_to_eve()).is_err());
        let _ = result_as_alice(pallet_utility::Call::batch { calls: vec![transfer_to_eve()] }.into());
        let _ = result_as_alice(
            pallet_utility::Call::as_derivative { index: 0, call: Box::new(transfer_to_eve()) }.into(),
        );
        let more_power = pallet_proxy::Call::add_proxy {
            delegate: account(Eve).into(),
            proxy_type: ProxyType::Any,
            delay: 0,
        };
        assert!(result_as_alice(more_power.into()).is_err());

        let stored = pallet_preimage::Call::note_preimage { bytes: vec![0; 1_000] };
        assert!(result_as_alice(stored.into()).is_err(), "a stored call binds a deposit");
        let silenced = pallet_session::Call::purge_keys {};
        assert!(result_as_alice(silenced.into()).is_err(), "keys are the validator's own business");

        assert_eq!(Balances::free_balance(account(Alice)), before);
        assert_eq!(Proxy::proxies(account(Alice)).0.len(), 1);
    });
}

#[test]
fn stranger_is_no_delegate() {
    chain("local_testnet").execute_with(|| {
        assert_noop!(
            Proxy::proxy(eve(), account(Alice).into(), None, Box::new(transfer_to_eve())),
            pallet_proxy::Error::<Runtime>::NotProxy
        );
    });
}

#[test]
fn wider_right_is_never_held_for_narrower() {
    use ProxyType::{Any, CancelProxy, NonTransfer};
    for (wide, narrow) in [(Any, NonTransfer), (Any, CancelProxy), (NonTransfer, CancelProxy)] {
        assert!(wide.is_superset(&narrow), "{wide:?} over {narrow:?}");
        assert!(!narrow.is_superset(&wide), "{narrow:?} over {wide:?}");
    }
    assert_eq!(ProxyType::default(), Any);
}
