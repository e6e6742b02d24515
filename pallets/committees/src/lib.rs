#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
    not(test),
    deny(
        clippy::allow_attributes_without_reason,
        clippy::arithmetic_side_effects,
        clippy::cast_possible_wrap,
        clippy::cast_sign_loss,
        clippy::disallowed_methods,
        clippy::disallowed_types,
        clippy::float_arithmetic,
        clippy::indexing_slicing,
        clippy::let_underscore_must_use,
        clippy::panic,
        clippy::panic_in_result_fn,
        clippy::string_slice,
        clippy::unwrap_used
    )
)]
#![doc = include_str!("../README.md")]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod genesis;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod invite;
mod leave;
mod seat;
mod term;
#[cfg(test)]
mod tests;
pub mod weights;

use polkadot_sdk::frame_support;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use seat::{
    BalanceOf, Bonds, Committee, Former, Invitation, InvitationOf, Leaving, Seat, SeatHolders, SeatOf,
};
pub use weights::WeightInfo;

/// The seats.
#[frame_support::pallet]
pub mod pallet {
    use super::{
        frame_support::{
            pallet_prelude::*,
            traits::{
                fungible::{hold, BalancedHold, Credit, MutateHold},
                EnsureOrigin, OnUnbalanced, UnixTime,
            },
            weights::WeightMeter,
        },
        *,
    };
    use alloc::vec::Vec;
    use polkadot_sdk::frame_system::pallet_prelude::*;

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

    /// Seats of committees, with terms and bonds.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    /// Neighbours and constants.
    #[pallet::config]
    pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
        /// Who appoints: a referendum.
        type AppointOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Who revokes an invitation, removes and slashes: a referendum.
        type RemoveOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// The asset of the bonds.
        type Currency: hold::Inspect<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + MutateHold<Self::AccountId>
            + BalancedHold<Self::AccountId>;

        /// The runtime's reasons of holds.
        type RuntimeHoldReason: From<HoldReason>;

        /// Where slashed bonds go: the treasury.
        type OnSlash: OnUnbalanced<Credit<Self::AccountId, Self::Currency>>;

        /// Who is told of members: pallet-collective, one instance a committee.
        type Seats: SeatHolders<Self::AccountId>;

        /// The chain's clock.
        type Clock: UnixTime;

        /// Bond of a new seat, in units of the currency.
        #[pallet::constant]
        type Bond: Get<BalanceOf<Self>>;

        /// Length of a term in seconds.
        #[pallet::constant]
        type Term: Get<u64>;

        /// Seconds for which the bond of a seat that was left stays held.
        #[pallet::constant]
        type BondSpan: Get<u64>;

        /// Last seconds of a term in which a member can be invited to another.
        #[pallet::constant]
        type RenewalSpan: Get<u64>;

        /// Seconds in which an invitation can be accepted.
        #[pallet::constant]
        type InvitationSpan: Get<u64>;

        /// Seats of one committee; at most the collective's `MaxMembers`.
        #[pallet::constant]
        type MaxSeats: Get<u32>;

        /// Measured weights.
        type WeightInfo: WeightInfo;

        /// What the benchmarks cannot know by themselves.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
    }

    /// Why a balance is held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The bond of a seat.
        #[codec(index = 0)]
        Seat,
    }

    /// Seats of each committee, in the order of their accounts.
    #[pallet::storage]
    pub type Seats<T: Config> =
        StorageMap<_, Twox64Concat, Committee, BoundedVec<SeatOf<T>, T::MaxSeats>, ValueQuery>;

    /// Invitations to each committee, oldest first. A lapsed one lies here until the next appointment.
    #[pallet::storage]
    pub type Invitations<T: Config> =
        StorageMap<_, Twox64Concat, Committee, BoundedVec<InvitationOf<T>, T::MaxSeats>, ValueQuery>;

    /// Bonds of seats that were left, until they are returned or slashed.
    #[pallet::storage]
    pub type FormerSeats<T: Config> =
        StorageDoubleMap<_, Twox64Concat, Committee, Twox64Concat, T::AccountId, Former<BalanceOf<T>>>;

    /// What became of all bonds ever.
    #[pallet::storage]
    pub type Book<T: Config> = StorageValue<_, Bonds<BalanceOf<T>>, ValueQuery>;

    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// An account was invited to a seat.
        Appointed {
            /// Of which committee.
            committee: Committee,
            /// The account.
            who: T::AccountId,
            /// The second from which the invitation is lapsed.
            until: u64,
        },
        /// An invited account declined.
        Declined {
            /// Of which committee.
            committee: Committee,
            /// The account.
            who: T::AccountId,
        },
        /// An invitation was taken back.
        Revoked {
            /// Of which committee.
            committee: Committee,
            /// The account.
            who: T::AccountId,
        },
        /// An account took its seat: its bond is held.
        Seated {
            /// Of which committee.
            committee: Committee,
            /// The member.
            who: T::AccountId,
            /// What is held from now on.
            bond: BalanceOf<T>,
            /// The second in which the term ends.
            until: u64,
        },
        /// A term begins: that of a seat of genesis, or another of a member who keeps its seat and bond.
        TermBegan {
            /// Of which committee.
            committee: Committee,
            /// The member.
            who: T::AccountId,
            /// The second in which the term ends.
            until: u64,
        },
        /// A member left its seat. What of its bond was neither returned nor slashed stays held.
        Left {
            /// Of which committee.
            committee: Committee,
            /// The member that was.
            who: T::AccountId,
            /// Why.
            why: Leaving,
            /// What is free again.
            returned: BalanceOf<T>,
            /// What went to the treasury.
            slashed: BalanceOf<T>,
        },
        /// The bond of a seat that was left is held no more.
        BondSettled {
            /// Of which committee.
            committee: Committee,
            /// The member that was.
            who: T::AccountId,
            /// What is free again.
            returned: BalanceOf<T>,
            /// What went to the treasury.
            slashed: BalanceOf<T>,
        },
    }

    /// Why a call was refused.
    #[pallet::error]
    pub enum Error<T> {
        /// The account has a seat of this committee, and more than `RenewalSpan` of its term to go.
        SitsAlready,
        /// The account has a seat of another committee.
        SitsElsewhere,
        /// The account is invited to this committee.
        InvitedAlready,
        /// Every seat is taken or offered.
        NoRoom,
        /// The end of the term, of the bond or of the invitation lies beyond the clock.
        TermTooLong,
        /// The account is not invited to this committee.
        NotInvited,
        /// The invitation was not accepted in time.
        InvitationLapsed,
        /// The account cannot have the bond held.
        CannotBond,
        /// The sum of all bonds ever taken has no room for this one.
        BookFull,
        /// The account has no seat of this committee.
        NotSeated,
        /// No bond of a seat that was left is held of this account.
        NothingHeld,
        /// The bond can still be slashed.
        BondRuns,
        /// The term is not over, or has not begun.
        TermRuns,
        /// A slash of nothing: that is a removal.
        NothingToSlash,
        /// More than the bond.
        SlashAboveBond,
        /// Less is held than the bond of the seat: invariant 2 is broken.
        BondMissing,
        /// Every term has begun.
        NothingToBegin,
    }

    /// Who sits from the first block on.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// Members, each funded with the bond and what keeps its account alive.
        pub seats: Vec<(Committee, T::AccountId)>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            genesis::build::<T>(&self.seats);
        }
    }

    /// What can be done with seats.
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Invites `who` to a seat of `committee`, or a member near its end to another term.
        ///
        /// Errors: [`Error::SitsAlready`], [`Error::SitsElsewhere`], [`Error::InvitedAlready`], [`Error::NoRoom`],
        /// [`Error::TermTooLong`].
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::appoint())]
        pub fn appoint(origin: OriginFor<T>, committee: Committee, who: T::AccountId) -> DispatchResult {
            T::AppointOrigin::ensure_origin(origin)?;
            Self::invite(committee, who)
        }

        /// The invited account takes its seat: its bond is held, its term begins. A member begins another term under
        /// the bond that it has.
        ///
        /// Errors: [`Error::NotInvited`], [`Error::InvitationLapsed`], [`Error::SitsElsewhere`],
        /// [`Error::TermTooLong`], [`Error::CannotBond`], [`Error::BookFull`], [`Error::NoRoom`].
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::accept())]
        pub fn accept(origin: OriginFor<T>, committee: Committee) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::take_seat(committee, who)
        }

        /// The invited account declines, lapsed or not.
        ///
        /// Errors: [`Error::NotInvited`].
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::decline())]
        pub fn decline(origin: OriginFor<T>, committee: Committee) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::take_invitation(committee, &who)?;
            Self::deposit_event(Event::Declined { committee, who });
            Ok(())
        }

        /// Takes the invitation of `who` back, lapsed or not.
        ///
        /// Errors: [`Error::NotInvited`].
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::revoke())]
        pub fn revoke(origin: OriginFor<T>, committee: Committee, who: T::AccountId) -> DispatchResult {
            T::RemoveOrigin::ensure_origin(origin)?;
            Self::take_invitation(committee, &who)?;
            Self::deposit_event(Event::Revoked { committee, who });
            Ok(())
        }

        /// A member leaves. Its bond stays held for `BondSpan`, or whoever is found out would resign before the
        /// referendum.
        ///
        /// Errors: [`Error::NotSeated`], [`Error::TermTooLong`], [`Error::BookFull`].
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::resign())]
        pub fn resign(origin: OriginFor<T>, committee: Committee) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::step_down(committee, who, Leaving::Resigned)
        }

        /// Anybody retires a member whose term is over; the bond stays held for `BondSpan`.
        ///
        /// Errors: [`Error::NotSeated`], [`Error::TermRuns`], [`Error::TermTooLong`], [`Error::BookFull`].
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::retire())]
        pub fn retire(origin: OriginFor<T>, committee: Committee, who: T::AccountId) -> DispatchResult {
            ensure_signed(origin)?;
            Self::ensure_over(committee, &who)?;
            Self::step_down(committee, who, Leaving::TermOver)
        }

        /// Removes a member at once; the bond is returned.
        ///
        /// Errors: [`Error::NotSeated`], [`Error::BondMissing`], [`Error::BookFull`].
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::remove())]
        pub fn remove(origin: OriginFor<T>, committee: Committee, who: T::AccountId) -> DispatchResult {
            T::RemoveOrigin::ensure_origin(origin)?;
            Self::remove_from(committee, &who)
        }

        /// Removes a member at once, or reaches for the bond of a seat that was left; `amount` of the bond, at least 1
        /// and at most all of it, goes to the treasury, the rest is returned.
        ///
        /// Errors: [`Error::NothingToSlash`], [`Error::NotSeated`], [`Error::SlashAboveBond`],
        /// [`Error::BondMissing`], [`Error::BookFull`].
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::slash())]
        pub fn slash(
            origin: OriginFor<T>,
            committee: Committee,
            who: T::AccountId,
            amount: BalanceOf<T>,
        ) -> DispatchResult {
            T::RemoveOrigin::ensure_origin(origin)?;
            Self::slash_out(committee, &who, amount)
        }

        /// Anybody begins the terms of the seats of genesis, if the first block's own step has not.
        ///
        /// Errors: [`Error::NothingToBegin`], [`Error::TermTooLong`].
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::begin_terms())]
        pub fn begin_terms(origin: OriginFor<T>) -> DispatchResult {
            ensure_signed(origin)?;
            Self::begin(Self::now())
        }

        /// Anybody returns the bond of a seat that was left `BondSpan` ago.
        ///
        /// Errors: [`Error::NothingHeld`], [`Error::BondRuns`], [`Error::BondMissing`], [`Error::BookFull`].
        #[pallet::call_index(9)]
        #[pallet::weight(T::WeightInfo::return_bond())]
        pub fn return_bond(origin: OriginFor<T>, committee: Committee, who: T::AccountId) -> DispatchResult {
            ensure_signed(origin)?;
            Self::return_former(committee, &who)
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        /// Begins terms and retires members, after the timestamp of this block. What finds no room is left to the next
        /// block, to [`Pallet::begin_terms`] and to [`Pallet::retire`].
        fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
            Self::poll(meter);
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), polkadot_sdk::sp_runtime::TryRuntimeError> {
            invariants::all::<T>()
        }
    }
}
