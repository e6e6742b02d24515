//! What can be paused, and what is.

use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::frame_support::{
    pallet_prelude::Get, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;

/// Names of a pallet and of its call, as in the metadata and as tx-pause takes them. At most `N` bytes each.
pub type CallName<N> = (BoundedVec<u8, N>, BoundedVec<u8, N>);

/// [`CallName`] of this chain.
pub type CallNameOf<T> = CallName<<T as Config>::MaxNameLen>;

/// [`Scope`] of this chain.
pub type ScopeOf<T> = Scope<<T as Config>::MaxNameLen>;

/// What a pause stops.
#[derive(
    CloneNoBound,
    DebugNoBound,
    Decode,
    DecodeWithMemTracking,
    Encode,
    EqNoBound,
    MaxEncodedLen,
    PartialEqNoBound,
    TypeInfo,
)]
#[codec(mel_bound())]
#[scale_info(skip_type_params(N))]
pub enum Scope<N: Get<u32>> {
    /// Every call that is not protected: safe mode.
    #[codec(index = 0)]
    Chain,
    /// One call.
    #[codec(index = 1)]
    Call {
        /// Name of its pallet in the runtime.
        pallet: BoundedVec<u8, N>,
        /// Its own name.
        call: BoundedVec<u8, N>,
    },
}

impl<N: Get<u32>> From<CallName<N>> for Scope<N> {
    fn from((pallet, call): CallName<N>) -> Self {
        Self::Call { pallet, call }
    }
}

/// Whose pause it is. Who paused decides who may resume.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Author {
    /// The committee alone.
    #[codec(index = 0)]
    Committee,
    /// Governance, whether it paused first or prolonged.
    #[codec(index = 1)]
    Governance,
}

impl Author {
    /// Whose a pause is after another hand prolonged it: what governance wants stopped stays its own.
    pub(crate) fn joined_by(self, other: Self) -> Self {
        match (self, other) {
            (Self::Committee, Self::Committee) => Self::Committee,
            _ => Self::Governance,
        }
    }

    /// Whether `self` may resume what `author` paused.
    pub(crate) fn may_resume(self, author: Self) -> bool {
        self == Self::Governance || author == Self::Committee
    }
}

/// The pause of the chain.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct ChainPause<BlockNumber> {
    /// The second from which the chain may go on.
    pub until: u64,
    /// The last block of safe mode as this desk left it. Another one tells that something else extended safe mode.
    pub block: BlockNumber,
    /// Whose pause it is.
    pub by: Author,
}

/// The pause of one call.
#[derive(
    CloneNoBound,
    DebugNoBound,
    Decode,
    DecodeWithMemTracking,
    Encode,
    EqNoBound,
    MaxEncodedLen,
    PartialEqNoBound,
    TypeInfo,
)]
#[codec(mel_bound())]
#[scale_info(skip_type_params(N))]
pub struct CallPause<N: Get<u32>> {
    /// Pallet and call.
    pub name: CallName<N>,
    /// The second from which it may go on.
    pub until: u64,
    /// Whose pause it is.
    pub by: Author,
}
