//! The nouns, and who is told of them.

use crate::Config;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
    frame_support::traits::fungible::Inspect,
    frame_system,
    sp_runtime::{Deserialize, Serialize},
};
use scale_info::TypeInfo;

/// Units of the bonds' currency.
pub type BalanceOf<T> = <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;

/// [`Seat`] of this chain.
pub type SeatOf<T> = Seat<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

/// [`Invitation`] of this chain.
pub type InvitationOf<T> = Invitation<<T as frame_system::Config>::AccountId>;

/// A committee.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    TypeInfo,
)]
#[serde(crate = "polkadot_sdk::sp_runtime::serde")]
pub enum Committee {
    /// Whitelists and pauses.
    #[codec(index = 0)]
    Technical,
    /// Rules on admissions, challenges and claims.
    #[codec(index = 1)]
    Credit,
}

impl Committee {
    /// Every committee.
    pub const ALL: [Self; 2] = [Self::Technical, Self::Credit];
}

/// A member's place.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Seat<AccountId, Balance> {
    /// The member.
    pub who: AccountId,
    /// What is held in its account.
    pub bond: Balance,
    /// The second in which the term ends. None for a seat of genesis whose term has not begun.
    pub until: Option<u64>,
}

/// What is left of a seat whose member went by itself or by the clock: its bond can still be slashed.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Former<Balance> {
    /// What is held in its account, of every seat of this committee that it left since the bond was last free.
    pub bond: Balance,
    /// The second from which it may be returned.
    pub until: u64,
}

/// An appointment that was not accepted yet.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Invitation<AccountId> {
    /// The invited account.
    pub who: AccountId,
    /// The second from which it is lapsed.
    pub until: u64,
}

/// Why a member left its seat.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Leaving {
    /// By its own will.
    #[codec(index = 0)]
    Resigned,
    /// Its term was over.
    #[codec(index = 1)]
    TermOver,
    /// A referendum removed it.
    #[codec(index = 2)]
    Removed,
    /// A referendum slashed it.
    #[codec(index = 3)]
    Slashed,
}

/// Sums of all bonds since genesis.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Bonds<Balance> {
    /// Held when a seat was taken.
    pub taken: Balance,
    /// Free again.
    pub returned: Balance,
    /// Gone to the treasury.
    pub slashed: Balance,
}

/// Who must know the members of each committee. The runtime tells the instances of pallet-collective.
pub trait SeatHolders<AccountId> {
    /// Genesis: `all` are the first members, in their order.
    fn initialize(committee: Committee, all: &[AccountId]);
    /// Members changed: `incoming` and `outgoing` as told, `all` that sit now, each list in its order.
    fn changed(committee: Committee, incoming: &[AccountId], outgoing: &[AccountId], all: &[AccountId]);
    /// Members as the neighbour knows them, in their order.
    fn holders(committee: Committee) -> Vec<AccountId>;
}
