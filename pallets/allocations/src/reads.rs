//! What other parts of the runtime and clients ask.

use crate::{
    accounts, grants, payments, time, tranches, Balance, Config, GrantAccounts, GrantId, GrantView,
    GrantViews, Grants, GrantsOf, Pallet, Rows, Status, Windows,
};
use polkadot_sdk::frame_support::pallet_prelude::Get;
use quantara_amounts::excess;
use quantara_release::{Allocation, MONTH_SECONDS};

impl<T: Config> Pallet<T> {
    /// Full months since genesis; 0 before the first timestamp.
    pub fn months_since_genesis() -> u64 {
        time::elapsed::<T>().map_or(0, |elapsed| elapsed / MONTH_SECONDS)
    }

    /// The keyless account of a row.
    pub fn row_account(allocation: Allocation) -> T::AccountId {
        accounts::of_row::<T>(allocation)
    }

    /// The keyless account of a grant, whether it was granted already or not.
    pub fn grant_account(grant: GrantId) -> T::AccountId {
        accounts::of_grant::<T>(grant)
    }

    /// The grant whose keyless account this is, and its row.
    pub fn grant_of(account: &T::AccountId) -> Option<(GrantId, Allocation)> {
        GrantAccounts::<T>::get(account)
    }

    /// Whether this is the account of a row or of a grant.
    pub fn is_keyless(account: &T::AccountId) -> bool {
        accounts::is_keyless::<T>(account)
    }

    /// What the curve of a grant has released and was not paid yet, in the smallest unit, rounded down; 0 for a
    /// grant that does not exist. Stake, deposits and locks are not looked at: [`Self::payable`] does.
    pub fn releasable(grant: GrantId) -> Balance {
        view::<T>(grant).map_or(0, |view| view.releasable)
    }

    /// What `release` would pay now, in the smallest unit; 0 for a grant that does not exist.
    pub fn payable(grant: GrantId) -> Balance {
        view::<T>(grant).map_or(0, |view| view.payable)
    }

    /// The grants of which `who` is the beneficiary, in the order of granting; at most
    /// [`MAX_GRANTS`](crate::MAX_GRANTS).
    pub fn grants_of(who: &T::AccountId) -> GrantViews<T::AccountId> {
        GrantsOf::<T>::get(who).into_iter().filter_map(view::<T>).collect()
    }

    /// How far a row is released. Amounts in the smallest unit, rounded down.
    pub fn status(allocation: Allocation) -> Status {
        let row = Rows::<T>::get(allocation);
        let total = allocation.row().amount(T::Unit::get()).unwrap_or(0);
        let releasable_now = match tranches::terms_of(allocation) {
            Some((not_before, limit)) if time::is_reached::<T>(not_before) => {
                let limit = limit.amount_down(row.held, T::Unit::get()).unwrap_or(0);
                Windows::<T>::get(allocation).room_down(time::now::<T>(), limit).min(row.held)
            }
            Some(_) => 0,
            None => {
                let by_curve = grants::by_curve_down::<T>(allocation, total);
                excess(by_curve, row.principal_released)
            }
        };
        // A row has either tranches or grants, never both: the sum is the one that is not 0.
        let paid_out = row.paid.max(row.released);
        Status { total, granted: row.granted, paid_out, releasable_now }
    }
}

fn view<T: Config>(id: GrantId) -> Option<GrantView<T::AccountId>> {
    let grant = Grants::<T>::get(id)?;
    let account = accounts::of_grant::<T>(id);
    let releasable = grants::releasable_down::<T>(&grant, &account);
    let payable = payments::payable::<T>(&account, releasable);
    let (allocation, amount, released) = (grant.allocation, grant.amount, grant.released);
    Some(GrantView { grant: id, allocation, account, amount, released, releasable, payable })
}
